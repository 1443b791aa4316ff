package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.Clarity;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.OnlyDescribed;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.PairedChange;

/** Turns what was found about change into figures: mean change, and who rose, stayed and fell. */
final class ChangeFigures {

    private final EvaluationResult result;
    private final DisclosurePolicy policy;
    private final ShownRows shown;
    private final Words words;
    private final NotYet notYet;

    ChangeFigures(EvaluationResult result, DisclosurePolicy policy, ShownRows shown, Words words) {
        this.result = result;
        this.policy = policy;
        this.shown = shown;
        this.words = words;
        this.notYet = new NotYet(result, policy, words);
    }

    /** For each scale and contrast of the plan: the change, then the parts. */
    List<Figure> all() {
        return questions(result).stream().flatMap(question -> of(question).stream()).toList();
    }

    /** The change, then the parts; both say so where nobody could be compared yet. */
    List<Figure> of(Question question) {
        Optional<String> missing =
                notYet.between(question.scale().id(), question.contrast(), question.answered());
        if (missing.isPresent()) {
            return List.of(
                    notYet("change", Figure.Kind.CHANGE, question, missing.get()),
                    notYet("parts", Figure.Kind.PARTS, question, missing.get()));
        }
        return List.of(
                change(question),
                new PartsFigure(result.plan(), policy, shown, words).of(question));
    }

    /** Each scale and contrast of the plan of which something was found. */
    static List<Question> questions(EvaluationResult result) {
        List<Question> questions = new ArrayList<>();
        for (PlannedScale scale : result.plan().scales()) {
            for (Contrast contrast : result.plan().contrasts()) {
                List<Finding> findings = findings(result, scale, contrast);
                if (!findings.isEmpty()) {
                    questions.add(new Question(scale, contrast, findings));
                }
            }
        }
        return questions;
    }

    /** Address of a figure of one scale and contrast; the contrast only where there are several. */
    static String idOf(String kind, EvaluationPlan plan, ScaleId scale, Contrast contrast) {
        String id = kind + "-" + scale;
        return plan.contrasts().size() == 1 ? id : id + "-" + contrast.from() + "-" + contrast.to();
    }

    /** One scale between two rounds, with a finding for each group in reading order. */
    record Question(PlannedScale scale, Contrast contrast, List<Finding> findings) {
        Question {
            findings = List.copyOf(findings);
        }

        Finding overall() {
            return findings.stream()
                    .filter(finding -> finding.group().isOverall())
                    .findFirst()
                    .orElse(findings.getFirst());
        }

        /** Persons with both rounds, also those kept apart because they started late. */
        int answered() {
            return overall().matched() + overall().lateBaselines();
        }

        String idOf(String kind, EvaluationPlan plan) {
            return ChangeFigures.idOf(kind, plan, scale.id(), contrast);
        }
    }

    private static List<Finding> findings(
            EvaluationResult result, PlannedScale scale, Contrast contrast) {
        Map<String, List<Finding>> byVariable = new LinkedHashMap<>();
        result.findings().stream()
                .filter(finding -> finding.isOf(scale.id(), contrast.from(), contrast.to()))
                .sorted(CatalogueOrder.of(result.plan()))
                .forEach(
                        finding ->
                                byVariable
                                        .computeIfAbsent(
                                                finding.group().variable(), _ -> new ArrayList<>())
                                        .add(finding));
        return byVariable.values().stream().flatMap(List::stream).toList();
    }

    private Figure notYet(String id, Figure.Kind kind, Question question, String missing) {
        String name = question.scale().name().in(words.language());
        return Draft.drawn(question.idOf(id, result.plan()), kind, words)
                .title(words.heading(notYet.title(name, missing), question.scale()))
                .subtitle(
                        words.text(
                                "figure.notYet.subtitle",
                                words.round(question.contrast().from()),
                                words.round(question.contrast().to())))
                .row(new FigureRow.Without("", words.text("figure.group.all"), missing))
                .sayText(words.text("figure.notYet.sentence", name, missing))
                .build();
    }

    private Figure change(Question question) {
        String id = question.idOf("change", result.plan());
        List<FigureRow> rows = new ArrayList<>();
        for (Finding finding : question.findings()) {
            rows.add(
                    shown.shows(id, finding.group())
                            ? row(finding)
                            : FigureText.suppressed(words, result.plan(), finding.group()));
        }
        List<FigureRow> fewer = FigureText.collapsed(words, rows);
        Finding overall = question.overall();
        boolean overallShown = shown.shows(id, overall.group());
        String name = question.scale().name().in(words.language());
        List<String> sentences = new ArrayList<>();
        if (overallShown) {
            sentences.addAll(sentences(question, overall, name));
        } else {
            sentences.add(words.text("figure.change.withheld", name));
        }
        return FigureText.finish(
                words,
                new Figure(
                        id,
                        Figure.Kind.CHANGE,
                        words.language(),
                        overallShown
                                ? words.heading(
                                        title(overall, name, unit(question.scale())),
                                        question.scale())
                                : words.text("figure.withheldTitle", name),
                        subtitle(question),
                        axis(question.scale()),
                        new Figure.Headers(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.header.change", unit(question.scale()))),
                        fewer,
                        notes(question, fewer),
                        sentences,
                        "",
                        new FigureTable("", List.of(), List.of())));
    }

    private FigureRow row(Finding finding) {
        return finding.onlyDescribed()
                .filter(_ -> finding.change().computed().isPresent())
                .map(why -> described(finding, why))
                .orElseGet(() -> tested(finding));
    }

    /** A mean without an interval, and why: nothing is claimed of such a group. */
    private FigureRow described(Finding finding, OnlyDescribed why) {
        return new FigureRow.Shown(
                words.section(finding.group()),
                words.group(result.plan(), finding.group()),
                false,
                finding.matched(),
                finding.known(),
                words.numbers().ofBase(finding.matched(), finding.known()),
                new Mark.Dot(mean(finding)),
                words.text(
                        "figure.described.mean",
                        words.numbers().signed(mean(finding)),
                        words.reason(why)));
    }

    private FigureRow tested(Finding finding) {
        Optional<PairedChange> change = finding.change().computed();
        return change.flatMap(c -> c.test().computed())
                .<FigureRow>map(
                        test ->
                                new FigureRow.Shown(
                                        words.section(finding.group()),
                                        words.group(result.plan(), finding.group()),
                                        finding.group().isOverall(),
                                        finding.matched(),
                                        finding.known(),
                                        words.numbers().ofBase(finding.matched(), finding.known()),
                                        new Mark.Whisker(
                                                change.orElseThrow().mean(),
                                                test.interval().low(),
                                                test.interval().high()),
                                        words.numbers()
                                                .withInterval(
                                                        change.orElseThrow().mean(),
                                                        test.interval().low(),
                                                        test.interval().high())))
                .orElseGet(() -> FigureText.notComputable(words, result.plan(), finding.group()));
    }

    private String title(Finding overall, String name, String unit) {
        return testOf(overall)
                .map(
                        _ -> {
                            double mean = mean(overall);
                            String key =
                                    overall.clarity() != Clarity.CLEAR
                                            ? "figure.change.title.unclear"
                                            : mean > 0
                                                    ? "figure.change.title.rose"
                                                    : "figure.change.title.fell";
                            return words.text(
                                    key,
                                    name,
                                    words.numbers().decimal(Math.abs(mean)),
                                    words.numbers().count(overall.matched()),
                                    words.numbers().count(overall.known()),
                                    unit);
                        })
                .orElse(name);
    }

    private List<String> sentences(Question question, Finding overall, String name) {
        return testOf(overall)
                .map(
                        test ->
                                List.of(
                                        words.text(
                                                "figure.change.sentence",
                                                words.numbers().count(overall.matched()),
                                                words.numbers().count(overall.known()),
                                                words.round(question.contrast().from()),
                                                words.round(question.contrast().to()),
                                                name,
                                                words.numbers().signed(mean(overall)),
                                                unit(question.scale()),
                                                words.numbers().decimal(test.interval().low()),
                                                words.numbers().decimal(test.interval().high())),
                                        verdict(overall)))
                .orElseGet(() -> List.of(words.text("figure.change.notComputable", name)));
    }

    private String verdict(Finding overall) {
        return switch (overall.clarity()) {
            case CLEAR ->
                    words.text(
                            result.plan().variables().stream()
                                            .anyMatch(v -> v.name().equals(Group.INTERVENTION))
                                    ? "figure.change.clear"
                                    : "figure.change.clear.plain");
            case ONE_OF_MANY ->
                    words.text(
                            "figure.change.oneOfMany",
                            words.numbers()
                                    .count(
                                            overall.adjustedP()
                                                    .map(Finding.AdjustedP::tests)
                                                    .orElse(1)));
            case UNSURE -> words.text("figure.change.unclear");
        };
    }

    private static double mean(Finding finding) {
        return finding.change().computed().map(PairedChange::mean).orElseThrow();
    }

    private static Optional<PairedChange.TTest> testOf(Finding finding) {
        return finding.change().computed().flatMap(change -> change.test().computed());
    }

    private String subtitle(Question question) {
        return words.text(
                "figure.change.subtitle",
                words.round(question.contrast().from()),
                words.round(question.contrast().to()),
                words.numbers().count((int) Math.rint(result.plan().confidence().value() * 100)));
    }

    private Figure.Axis axis(PlannedScale scale) {
        boolean higherIsBetter = scale.polarity() == Polarity.HIGHER_IS_BETTER;
        return new Figure.Axis(
                unit(scale),
                words.text(higherIsBetter ? "figure.axis.lowerWorse" : "figure.axis.lowerBetter"),
                words.text(higherIsBetter ? "figure.axis.higherBetter" : "figure.axis.higherWorse"),
                words.text(
                        "figure.whisker",
                        words.numbers()
                                .count((int) Math.rint(result.plan().confidence().value() * 100))));
    }

    private String unit(PlannedScale scale) {
        return words.unit(scale);
    }

    private List<String> notes(Question question, List<FigureRow> rows) {
        List<String> notes = new ArrayList<>(new ScaleNotes(words).key(question.scale()));
        question.scale()
                .range()
                .ifPresent(
                        range ->
                                notes.add(
                                        words.text(
                                                "figure.note.range",
                                                question.scale().name().in(words.language()),
                                                FigureText.plain(words, range.low()),
                                                FigureText.plain(words, range.high()))));
        lateBaselines(question).ifPresent(notes::add);
        TypicalChange.of(question.overall(), policy, words).ifPresent(notes::add);
        notes.addAll(
                FigureText.groupNotes(words, result.plan(), question.findings(), rows, policy));
        notes.add(words.text("figure.note.noCause"));
        return notes;
    }

    /** How many had their start survey late; only where they and the others are enough persons. */
    private Optional<String> lateBaselines(Question question) {
        Finding overall = question.overall();
        int late = overall.lateBaselines();
        boolean apart =
                result.plan().conventions().lateBaselines() == EvaluationPlan.LateBaselines.APART;
        int both = apart ? overall.matched() + late : overall.matched();
        boolean told =
                late > 0
                        && shown.shows(question.idOf("change", result.plan()), overall.group())
                        && shown.shows(NoteCells.late(question, result.plan()));
        return result.plan()
                .conventions()
                .baselineWindowDays()
                .filter(_ -> told)
                .map(
                        days ->
                                words.text(
                                        apart
                                                ? "figure.note.lateApart"
                                                : "figure.note.lateBaselines",
                                        words.numbers().ofBase(late, both),
                                        words.numbers().count(days)));
    }
}
