package se.sammanhang.disclosure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import se.sammanhang.evaluation.ExitCategory;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.evaluation.TargetFinding;
import se.sammanhang.statistics.ConfidenceLevel;

/** Figures of the register: who answered, enrolled against wanted, where people went. */
final class RegisterFigures {

    private final DisclosurePolicy policy;
    private final Words words;
    private final ConfidenceLevel level;

    /**
     * @param level confidence of the intervals of the findings
     */
    RegisterFigures(DisclosurePolicy policy, Words words, ConfidenceLevel level) {
        this.policy = policy;
        this.words = words;
        this.level = level;
    }

    /** From enrolled to both rounds, for everybody and by gender. */
    Figure flow(ResponseFlow flow) {
        String from = words.round(flow.contrast().from());
        String to = words.round(flow.contrast().to());
        List<FigureRow> rows = new ArrayList<>();
        rows.addAll(
                step(
                        flow,
                        words.text("figure.flow.answered", from),
                        ResponseFlow.Row::first,
                        row -> List.of(row.known() - row.first())));
        rows.addAll(
                step(
                        flow,
                        words.text("figure.flow.answered", to),
                        ResponseFlow.Row::last,
                        row -> List.of(row.known() - row.last())));
        rows.addAll(
                step(
                        flow,
                        words.text("figure.flow.both"),
                        ResponseFlow.Row::both,
                        RegisterFigures::besidesBoth));
        Optional<FigureRow.Shown> both =
                rows.stream()
                        .filter(FigureRow.Shown.class::isInstance)
                        .map(FigureRow.Shown.class::cast)
                        .filter(FigureRow.Shown::total)
                        .reduce((_, last) -> last);
        return build(
                "flow",
                Figure.Kind.SHARE,
                both.map(row -> words.text("figure.flow.title", row.valueText()))
                        .orElse(words.text("figure.flow.plainTitle")),
                words.text("figure.flow.subtitle"),
                rows,
                List.of(words.text("figure.note.gender")),
                List.of(words.text("figure.flow.sentence")),
                "");
    }

    /** Those who follow from who answered both: not both, only first, only last, neither. */
    private static List<Integer> besidesBoth(ResponseFlow.Row row) {
        return List.of(
                row.known() - row.both(),
                row.first() - row.both(),
                row.last() - row.both(),
                row.known() - row.first() - row.last() + row.both());
    }

    private List<FigureRow> step(
            ResponseFlow flow,
            String section,
            ToIntFunction<ResponseFlow.Row> n,
            Function<ResponseFlow.Row, List<Integer>> rests) {
        Map<Group, GroupProtection.Size> sizes = new TreeMap<>();
        flow.rows()
                .forEach(
                        row ->
                                sizes.put(
                                        row.group(),
                                        new GroupProtection.Size(
                                                n.applyAsInt(row), row.known(), rests.apply(row))));
        Set<Group> shown = GroupProtection.shown(sizes, policy);
        List<FigureRow> rows = new ArrayList<>();
        for (ResponseFlow.Row row : flow.rows()) {
            String label = groupLabel(row.group());
            boolean visible = shown.contains(row.group()) && row.known() > 0;
            rows.add(
                    visible
                            ? share(
                                    section,
                                    label,
                                    row.group().isOverall(),
                                    n.applyAsInt(row),
                                    row.known(),
                                    Optional.empty())
                            : hidden(section, label));
        }
        return rows;
    }

    private String groupLabel(Group group) {
        return group.isOverall()
                ? words.text("figure.group.all")
                : words.gender(group.parts().getFirst().level());
    }

    /** Enrolled against wanted, by gender. */
    Figure targets(TargetFinding finding) {
        Map<Group, GroupProtection.Size> sizes = new TreeMap<>();
        finding.rows()
                .forEach(
                        row ->
                                sizes.put(
                                        group(row),
                                        new GroupProtection.Size(row.enrolled(), row.enrolled())));
        Set<Group> shown = GroupProtection.shown(sizes, policy);
        List<FigureRow> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        int everybody = finding.rows().getLast().enrolled();
        for (TargetFinding.Row row : finding.rows()) {
            String label = groupLabel(group(row));
            if (!shown.contains(group(row))) {
                rows.add(hidden("", label));
                continue;
            }
            if (row.target().isEmpty()) {
                rows.add(new FigureRow.Without("", label, words.text("figure.target.none")));
                continue;
            }
            int target = row.target().orElseThrow();
            String value =
                    words.text(
                            "figure.target.value",
                            words.numbers().count(row.enrolled()),
                            words.numbers().count(target));
            said.add(label + ": " + value);
            rows.add(
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
        return build(
                "targets",
                Figure.Kind.TARGET,
                said.isEmpty()
                        ? words.text("figure.target.plainTitle")
                        : words.text("figure.target.title", said.getLast()),
                words.text("figure.target.subtitle"),
                rows,
                List.of(words.text("figure.note.gender")),
                said.isEmpty() ? List.of() : List.of(String.join(". ", said) + "."),
                "");
    }

    private static Group group(TargetFinding.Row row) {
        return row.gender()
                .map(gender -> Group.of(Group.GENDER, gender.name()))
                .orElse(Group.OVERALL);
    }

    /** To work or study, on both bases side by side. */
    Figure workOrStudy(ExitFinding atCutOff, ExitFinding atEnd) {
        List<FigureRow> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (ExitFinding finding : List.of(atCutOff, atEnd)) {
            String label = baseLabel(finding);
            Optional<FigureRow.Shown> row =
                    finding.workOrStudy()
                            .computed()
                            .filter(share -> policy.permits(share.count()))
                            .filter(share -> policy.permits(share.n() - share.count()))
                            .map(
                                    share ->
                                            share(
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
            rows.add(row.<FigureRow>map(shown -> shown).orElseGet(() -> hidden("", label)));
        }
        return build(
                "work-or-study",
                Figure.Kind.SHARE,
                words.text("figure.workOrStudy.title"),
                words.text("figure.workOrStudy.subtitle"),
                rows,
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
                "exits-cut-off",
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
                "exits-all",
                finding,
                finding.counts().stream()
                        .map(c -> new ExitMerging.Counted<>(c.category(), c.persons()))
                        .toList());
    }

    private Figure exits(
            String id, ExitFinding finding, List<ExitMerging.Counted<ExitCategory>> counts) {
        List<FigureRow> rows = new ArrayList<>();
        ExitMerging.merge(counts, this::neverAlone, policy)
                .ifPresent(
                        merged -> {
                            merged.standing()
                                    .forEach(c -> rows.add(exit(c.code(), c.count(), finding)));
                            if (merged.other() > 0) {
                                rows.add(exit(ExitCategory.OTHER, merged.other(), finding));
                            }
                        });
        if (rows.isEmpty()) {
            rows.add(hidden("", words.text("figure.group.all")));
        }
        List<String> notes = new ArrayList<>();
        switch (policy) {
            case DisclosurePolicy.Threshold(int minimum) ->
                    notes.add(words.text("figure.note.otherMerged", minimum));
            case DisclosurePolicy.None() -> {}
        }
        notes.add(words.text("figure.note.priority"));
        return build(
                id,
                Figure.Kind.SHARE,
                words.text("figure.exit.title", baseLabel(finding), finding.base()),
                words.text("figure.exit.subtitle", baseLabel(finding), finding.base()),
                rows,
                notes,
                List.of(
                        rows.stream()
                                        .filter(FigureRow.Shown.class::isInstance)
                                        .map(FigureRow.Shown.class::cast)
                                        .map(row -> row.label() + " " + row.valueText())
                                        .reduce((a, b) -> a + "; " + b)
                                        .orElse(words.text("figure.suppressed"))
                                + "."),
                "");
    }

    private boolean neverAlone(ExitCategory category) {
        return switch (policy) {
            case DisclosurePolicy.Threshold _ ->
                    category == ExitCategory.OTHER || category == ExitCategory.UNREADABLE_IN_SOURCE;
            case DisclosurePolicy.None() -> false;
        };
    }

    private FigureRow exit(ExitCategory category, int count, ExitFinding finding) {
        return share(
                "",
                words.text("figure.exit." + category.name()),
                false,
                count,
                finding.base(),
                Optional.empty());
    }

    private FigureRow.Shown share(
            String section,
            String label,
            boolean total,
            int count,
            int base,
            Optional<Mark.Bounds> interval) {
        return new FigureRow.Shown(
                section,
                label,
                total,
                count,
                base,
                words.numbers().ofBase(count, base),
                new Mark.Share(count, base, interval),
                interval.map(bounds -> words.numbers().share(count, base, bounds))
                        .orElseGet(() -> words.numbers().share(count, base)));
    }

    private FigureRow hidden(String section, String label) {
        return new FigureRow.Suppressed(section, label, words.text("figure.suppressed"));
    }

    private Figure build(
            String id,
            Figure.Kind kind,
            String title,
            String subtitle,
            List<FigureRow> rows,
            List<String> notes,
            List<String> sentences,
            String whisker) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(FigureText.groupNotes(words, List.of(), rows, policy));
        return FigureText.finish(
                words,
                new Figure(
                        id,
                        kind,
                        words.language(),
                        title,
                        subtitle,
                        new Figure.Axis(
                                words.text(
                                        kind == Figure.Kind.TARGET
                                                ? "figure.unit.persons"
                                                : "figure.unit.shareOfBase"),
                                "",
                                "",
                                whisker),
                        new Figure.Headers(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.header.share")),
                        rows,
                        all,
                        sentences,
                        "",
                        new FigureTable("", List.of(), List.of())));
    }
}
