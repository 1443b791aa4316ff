package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.GenderGrowthFinding;
import se.sammanhang.evaluation.GenderGrowthFinding.Line;
import se.sammanhang.evaluation.GenderGrowthFinding.Point;
import se.sammanhang.evaluation.GenderGrowthSentences;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.GroupGrowth;
import se.sammanhang.statistics.model.JointTest;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;

/** How each scale developed over all rounds, a line for each gender. */
final class GenderGrowthFigures {

    /** A point of fewer answers is in the table without an interval, and is not drawn. */
    static final int FEWEST_DRAWN = 5;

    private final EvaluationPlan plan;
    private final EvaluationResult result;
    private final Words words;
    private final CellText cells;

    GenderGrowthFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    Optional<Figure> of(PlannedScale scale) {
        return result.circumstances().genderGrowth().stream()
                .filter(finding -> finding.scale().equals(scale.id()))
                .findFirst()
                .map(finding -> figure(finding, scale));
    }

    private Figure figure(GenderGrowthFinding finding, PlannedScale scale) {
        List<FigureRow> rows = rows(finding);
        boolean drawn = rows.stream().anyMatch(FigureRow.Shown.class::isInstance);
        RoundCode first = plan.rounds().getFirst();
        String id = "growth-gender-" + scale.id();
        Draft draft =
                (drawn ? Draft.drawn(id, Figure.Kind.LINES, words) : Draft.table(id, words))
                        .in(scale)
                        .title(title(finding, scale))
                        .subtitle(words.text("figure.growthGender.subtitle"))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.growthGender.unit", words.unit(scale)),
                                        "",
                                        "",
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.header.round"),
                                words.text("figure.header.scored"),
                                words.text("figure.growthGender.mean"))
                        .columns(
                                words.text("figure.growthGender.line"),
                                words.text("figure.header.scored"),
                                words.text("figure.growthGender.observed"),
                                words.text("figure.growthGender.mean"),
                                words.text("figure.growth.difference", words.round(first)),
                                words.text("figure.growthGender.beside", reference(finding)))
                        .say(
                                GenderGrowthSentences.of(
                                        finding, part -> words.name(plan, part), plan.confidence()))
                        .methods(Method.MIXED, Method.GENDER_GROWTH, Method.ADJUSTED);
        words.genderNote(plan).ifPresent(draft::note);
        if (drawn) {
            rows.forEach(draft::row);
            if (rows.stream().anyMatch(FigureRow.Without.class::isInstance)) {
                draft.note(
                        words.text(
                                "figure.growthGender.notDrawn",
                                words.numbers().count(FEWEST_DRAWN)));
            }
        }
        finding.genders()
                .forEach(line -> line.points().forEach(point -> line(draft, finding, line, point)));
        test(draft, finding);
        return draft.build();
    }

    private String label(Line line) {
        return words.name(plan, line.gender()).in(words.language());
    }

    private String reference(GenderGrowthFinding finding) {
        return finding.genders().stream()
                .filter(Line::compared)
                .findFirst()
                .map(this::label)
                .orElse("–");
    }

    private String title(GenderGrowthFinding finding, PlannedScale scale) {
        boolean tested = interaction(finding).computed().isPresent();
        String key =
                !tested
                        ? "figure.growthGender.title.open"
                        : switch (GenderGrowthSentences.clarity(finding, plan.confidence())) {
                            case CLEAR -> "figure.growthGender.title.different";
                            case ONE_OF_MANY, UNSURE -> "figure.growthGender.title.unclear";
                        };
        int persons =
                finding.genders().stream()
                        .filter(line -> !tested || line.compared())
                        .mapToInt(Line::persons)
                        .sum();
        return words.text(
                key,
                scale.name().in(words.language()),
                words.numbers().ofBase(persons, finding.known()));
    }

    private static Estimate<JointTest> interaction(GenderGrowthFinding finding) {
        return finding.growth().then(GroupGrowth::interaction);
    }

    /** A section for each gender with a point that is drawn, and a row for each round. */
    private List<FigureRow> rows(GenderGrowthFinding finding) {
        List<FigureRow> rows = new ArrayList<>();
        for (Line line : finding.genders()) {
            List<FigureRow> own =
                    line.points().stream().map(point -> row(finding, line, point)).toList();
            if (own.stream().anyMatch(FigureRow.Shown.class::isInstance)) {
                rows.addAll(own);
            }
        }
        return rows;
    }

    private FigureRow row(GenderGrowthFinding finding, Line line, Point point) {
        Optional<FixedEffect> mean = mean(finding, line, point).computed();
        return mean.filter(_ -> point.n() >= FEWEST_DRAWN)
                .<FigureRow>map(
                        effect ->
                                new FigureRow.Shown(
                                        label(line),
                                        words.round(point.round()),
                                        false,
                                        point.n(),
                                        line.known(),
                                        words.numbers().ofBase(point.n(), line.known()),
                                        new Mark.Whisker(
                                                effect.estimate(),
                                                effect.inference().interval().low(),
                                                effect.inference().interval().high()),
                                        level(effect)))
                .orElseGet(
                        () ->
                                new FigureRow.Without(
                                        label(line),
                                        words.round(point.round()),
                                        words.reason(
                                                point.n() == 0
                                                        ? Estimate.Reason.NO_VALUES
                                                        : Estimate.Reason.TOO_FEW)));
    }

    private static Estimate<FixedEffect> mean(GenderGrowthFinding finding, Line line, Point point) {
        return finding.model(line)
                .map(model -> model.mean(point.round().value()))
                .orElseGet(() -> Estimate.not(Estimate.Reason.TOO_FEW));
    }

    /** "52.3 (48.1 to 56.5)": a level has no sign. */
    private String level(FixedEffect effect) {
        return level(
                effect.estimate(),
                effect.inference().interval().low(),
                effect.inference().interval().high());
    }

    private String level(double estimate, double low, double high) {
        return words.text(
                "figure.withInterval",
                words.numbers().decimal(estimate),
                words.numbers().decimal(low),
                words.numbers().decimal(high));
    }

    private void line(Draft draft, GenderGrowthFinding finding, Line line, Point point) {
        boolean first = point.round().equals(plan.rounds().getFirst());
        int n = point.n();
        int known = line.known();
        Cell observed =
                cells.of(
                        point.scores().map(Summary::mean),
                        mean ->
                                point.interval()
                                        .computed()
                                        .filter(_ -> n >= FEWEST_DRAWN)
                                        .map(i -> level(mean, i.low(), i.high()))
                                        .orElseGet(() -> words.numbers().decimal(mean)),
                        n,
                        known);
        Cell compared = Cell.words(words.text("figure.growth.first"));
        Cell reference = Cell.words(words.text("figure.growthGender.reference"));
        Optional<GroupGrowth.Line> model = finding.model(line);
        String round = point.round().value();
        draft.line(
                words.text("figure.levels.line", label(line), words.round(point.round())),
                List.of(
                        cells.ofBase(n, known),
                        observed,
                        model.isEmpty()
                                ? outside(line)
                                : cells.of(mean(finding, line, point), this::level, n, known),
                        model.map(
                                        found ->
                                                first
                                                        ? compared
                                                        : difference(found.growth(round), n, known))
                                .orElseGet(() -> outside(line)),
                        model.map(
                                        found ->
                                                first
                                                        ? compared
                                                        : found.beside().isEmpty()
                                                                ? reference
                                                                : difference(
                                                                        found.beside(round),
                                                                        n,
                                                                        known))
                                .orElseGet(() -> outside(line))));
    }

    private Cell outside(Line line) {
        return Cell.words(
                words.text(
                        line.compared()
                                ? "figure.notComputable"
                                : line.ofNobody()
                                        ? "figure.growthGender.notKnown"
                                        : "figure.growthGender.tooFew"));
    }

    private Cell difference(Estimate<FixedEffect> effect, int n, int known) {
        return cells.of(
                effect,
                found -> cells.withInterval(found.estimate(), found.inference().interval()),
                n,
                known);
    }

    /** The test of all differences at once, in words, with p and adjusted p. */
    private void test(Draft draft, GenderGrowthFinding finding) {
        interaction(finding)
                .computed()
                .ifPresent(
                        test ->
                                draft.note(
                                        words.text(
                                                "figure.growthGender.test",
                                                words.numbers().twoDecimals(test.f()),
                                                words.numbers().count(test.numerator()),
                                                words.numbers().decimal(test.denominator()),
                                                cells.probabilities(
                                                        test.p(), finding.adjustedP()))));
    }
}
