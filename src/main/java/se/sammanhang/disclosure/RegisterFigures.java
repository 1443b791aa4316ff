package se.sammanhang.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.ExitCategory;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.evaluation.TargetFinding;
import se.sammanhang.statistics.ConfidenceLevel;

/** Figures of the register: who answered, enrolled against wanted, where people went. */
final class RegisterFigures {

    static final String TARGETS = "targets";
    static final String EXITS_ALL = "exits-all";
    static final String EXITS_CUT_OFF = "exits-cut-off";
    static final String AT_CUT_OFF = "work-or-study/by-cut-off";
    static final String AT_END = "work-or-study/at-end";

    private final DisclosurePolicy policy;
    private final ShownRows shown;
    private final Words words;
    private final ConfidenceLevel level;
    private final RegisterRows rows;

    /**
     * @param level confidence of the intervals of the findings
     */
    RegisterFigures(DisclosurePolicy policy, ShownRows shown, Words words, ConfidenceLevel level) {
        this.policy = policy;
        this.shown = shown;
        this.words = words;
        this.level = level;
        this.rows = new RegisterRows(policy, words);
    }

    /** What the register says: targets, work or study, exits. */
    List<Figure> all(DisclosureControl.Register facts) {
        List<Figure> figures = new ArrayList<>();
        facts.targets().ifPresent(t -> figures.add(targets(t)));
        facts.atCutOff()
                .ifPresent(
                        atCutOff -> {
                            figures.add(workOrStudy(atCutOff, facts.atEnd()));
                            figures.add(exitsAtCutOff(atCutOff));
                        });
        figures.add(exitsOfAll(facts.atEnd()));
        return figures;
    }

    /** From enrolled to both rounds, for everybody and by gender. */
    Figure flow(ResponseFlow flow) {
        return new FlowFigure(policy, shown, words, rows).of(flow);
    }

    /** Enrolled against wanted, by gender. */
    Figure targets(TargetFinding finding) {
        List<FigureRow> lines = new ArrayList<>();
        List<String> said = new ArrayList<>();
        int everybody = finding.rows().getLast().enrolled();
        String notYet = words.text("figure.notYet.persons");
        for (TargetFinding.Row row : finding.rows()) {
            String label = rows.groupLabel(group(row));
            if (isNobody(everybody)) {
                lines.add(new FigureRow.Without("", label, notYet));
                continue;
            }
            if (!shown.shows(TARGETS, group(row))) {
                lines.add(rows.hidden("", label));
                continue;
            }
            if (row.target().isEmpty()) {
                lines.add(new FigureRow.Without("", label, words.text("figure.target.none")));
                continue;
            }
            int target = row.target().orElseThrow();
            String value =
                    words.text(
                            "figure.target.value",
                            words.numbers().count(row.enrolled()),
                            words.numbers().count(target));
            said.add(label + ": " + value);
            lines.add(
                    new FigureRow.Shown(
                            "",
                            label,
                            row.gender().isEmpty(),
                            row.enrolled(),
                            everybody,
                            words.numbers().ofBase(row.enrolled(), everybody),
                            new Mark.Target(row.enrolled(), target),
                            value));
        }
        return rows.build(
                TARGETS,
                Figure.Kind.TARGET,
                words.text(
                        "figure.target.title",
                        isNobody(everybody)
                                ? words.text("figure.group.all") + ": " + notYet
                                : everybodyAgainstTarget(lines)),
                words.text("figure.target.subtitle"),
                lines,
                List.of(words.text("figure.note.gender")),
                said.isEmpty() ? List.of() : List.of(String.join(". ", said) + "."),
                "");
    }

    /** What the title says: everybody against target, or that this is not shown. */
    private String everybodyAgainstTarget(List<FigureRow> lines) {
        return words.text("figure.group.all")
                + ": "
                + FigureText.everybody(lines)
                        .map(FigureRow.Shown::valueText)
                        .orElseGet(() -> words.text("figure.suppressed"));
    }

    static Group group(TargetFinding.Row row) {
        return row.gender()
                .map(gender -> Group.of(Group.GENDER, gender.name()))
                .orElse(Group.OVERALL);
    }

    /** To work or study, on both bases side by side. */
    Figure workOrStudy(ExitFinding atCutOff, ExitFinding atEnd) {
        List<FigureRow> lines = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (ExitFinding finding : List.of(atCutOff, atEnd)) {
            String label = baseLabel(finding);
            Optional<FigureRow.Shown> row =
                    finding.workOrStudy()
                            .computed()
                            .filter(
                                    _ ->
                                            shown.shows(
                                                    finding.cutOff().isPresent()
                                                            ? AT_CUT_OFF
                                                            : AT_END))
                            .map(
                                    share ->
                                            rows.share(
                                                    "",
                                                    label,
                                                    finding.cutOff().isEmpty(),
                                                    share.count(),
                                                    share.n(),
                                                    Optional.of(
                                                            new Mark.Bounds(
                                                                    share.interval().low(),
                                                                    share.interval().high()))));
            row.ifPresent(shown -> said.add(label + ": " + shown.valueText()));
            lines.add(
                    row.<FigureRow>map(shown -> shown)
                            .orElseGet(
                                    () ->
                                            isNobody(finding.base())
                                                    ? new FigureRow.Without(
                                                            "", label, nobodyYet(finding))
                                                    : rows.hidden("", label)));
        }
        return rows.build(
                "work-or-study",
                Figure.Kind.SHARE,
                words.text("figure.workOrStudy.title"),
                words.text("figure.workOrStudy.subtitle"),
                lines,
                List.of(words.text("figure.note.priority")),
                List.of(
                        String.join(". ", said)
                                + (said.isEmpty() ? "" : ". ")
                                + words.text("figure.workOrStudy.sentence")),
                words.text(
                        "figure.whisker",
                        words.numbers().count((int) Math.rint(level.value() * 100))));
    }

    private String baseLabel(ExitFinding finding) {
        return finding.cutOff()
                .map(day -> words.text("figure.exit.base.discharged", date(day)))
                .orElse(words.text("figure.exit.base.enrolled"));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.language().toLocale())
                .format(day);
    }

    /** Work, study and the rest of those discharged by the cut-off. */
    Figure exitsAtCutOff(ExitFinding finding) {
        int work = finding.persons(ExitCategory.WORK);
        int study = finding.persons(ExitCategory.STUDY);
        return exits(
                EXITS_CUT_OFF,
                finding,
                List.of(
                        new ExitMerging.Counted<>(ExitCategory.WORK, work),
                        new ExitMerging.Counted<>(ExitCategory.STUDY, study),
                        new ExitMerging.Counted<>(
                                ExitCategory.OTHER, finding.base() - work - study)));
    }

    /** Every reason, of everybody enrolled. */
    Figure exitsOfAll(ExitFinding finding) {
        return exits(
                EXITS_ALL,
                finding,
                finding.counts().stream()
                        .map(c -> new ExitMerging.Counted<>(c.category(), c.persons()))
                        .toList());
    }

    /** Whether it may be said that there is nobody: in a release nobody and too few look alike. */
    private boolean isNobody(int persons) {
        return persons == 0 && policy instanceof DisclosurePolicy.None;
    }

    /** Nobody has left by the cut-off, or nobody is enrolled. */
    private String nobodyYet(ExitFinding finding) {
        return words.text(
                finding.cutOff().isPresent() ? "figure.notYet.left" : "figure.notYet.persons");
    }

    private Figure exitsNotYet(String id, ExitFinding finding) {
        String title = words.text("figure.exit.notYet", baseLabel(finding), nobodyYet(finding));
        return rows.build(
                id,
                Figure.Kind.SHARE,
                title,
                words.text("figure.exit.withheldSubtitle", baseLabel(finding), ""),
                List.of(
                        new FigureRow.Without(
                                "", words.text("figure.group.all"), nobodyYet(finding))),
                List.of(),
                List.of(title + "."),
                "");
    }

    private Figure exits(
            String id, ExitFinding finding, List<ExitMerging.Counted<ExitCategory>> counts) {
        if (isNobody(finding.base())) {
            return exitsNotYet(id, finding);
        }
        List<FigureRow> lines = new ArrayList<>();
        ExitMerging.merge(counts, category -> mayStand(id, category))
                .ifPresent(
                        merged -> {
                            merged.standing()
                                    .forEach(c -> lines.add(exit(c.code(), c.count(), finding)));
                            if (merged.other() > 0) {
                                lines.add(exit(ExitCategory.OTHER, merged.other(), finding));
                            }
                        });
        boolean withheld = lines.isEmpty();
        if (withheld) {
            lines.add(rows.hidden("", words.text("figure.group.all")));
        }
        String base = baseLabel(finding);
        // not even handed to the texts where it is withheld: the wording cannot let it through
        Object n = withheld ? "" : finding.base();
        List<String> notes = new ArrayList<>();
        switch (policy) {
            case DisclosurePolicy.Threshold(int minimum) -> {
                String other = words.text("figure.exit." + ExitCategory.OTHER.name());
                if (lines.stream().anyMatch(line -> line.label().equals(other))) {
                    notes.add(words.text("figure.note.otherMerged", minimum));
                }
            }
            case DisclosurePolicy.None() -> {}
        }
        notes.add(words.text("figure.note.priority"));
        return rows.build(
                id,
                Figure.Kind.SHARE,
                words.text(withheld ? "figure.exit.withheldTitle" : "figure.exit.title", base, n),
                words.text(
                        withheld ? "figure.exit.withheldSubtitle" : "figure.exit.subtitle",
                        base,
                        n),
                lines,
                notes,
                List.of(
                        lines.stream()
                                        .filter(FigureRow.Shown.class::isInstance)
                                        .map(FigureRow.Shown.class::cast)
                                        .map(row -> row.label() + " " + row.valueText())
                                        .reduce((a, b) -> a + "; " + b)
                                        .orElse(words.text("figure.suppressed"))
                                + "."),
                "");
    }

    private boolean mayStand(String figure, ExitCategory category) {
        return switch (policy) {
            case DisclosurePolicy.Threshold _ ->
                    shown.shows(ShownRows.row(figure, category.name()));
            case DisclosurePolicy.None() -> true;
        };
    }

    private FigureRow exit(ExitCategory category, int count, ExitFinding finding) {
        return rows.share(
                "",
                words.text("figure.exit." + category.name()),
                false,
                count,
                finding.base(),
                Optional.empty());
    }
}
