package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.Clarity;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.GrowthFinding;
import se.sammanhang.evaluation.GrowthFinding.RoundCount;
import se.sammanhang.evaluation.GrowthFinding.Step;
import se.sammanhang.evaluation.GrowthSentences;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.WaveFinding;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Summary;

/** How each scale developed over all rounds, for everybody and beside each intervention. */
final class GrowthFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    GrowthFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            List<GrowthFinding> found =
                    result.circumstances().growth().stream()
                            .filter(finding -> finding.scale().equals(scale.id()))
                            .toList();
            found.stream()
                    .filter(finding -> finding.group().isOverall())
                    .map(finding -> overall(finding, scale))
                    .forEach(figures::add);
            new GenderGrowthFigures(result, words).of(scale).ifPresent(figures::add);
            List<GrowthFinding> interventions =
                    found.stream().filter(finding -> !finding.group().isOverall()).toList();
            boolean any = interventions.stream().anyMatch(one -> one.fit().computed().isPresent());
            if (any) {
                figures.add(interventions(interventions, scale));
            }
        }
        return figures;
    }

    private String name(PlannedScale scale) {
        return scale.name().in(words.language());
    }

    private Figure overall(GrowthFinding finding, PlannedScale scale) {
        List<Step> steps = finding.steps();
        RoundCode first = finding.rounds().getFirst().round();
        Draft draft =
                (steps.isEmpty()
                                ? Draft.table("growth-" + scale.id(), words)
                                : Draft.drawn(
                                        "growth-" + scale.id(), Figure.Kind.DIFFERENCE, words))
                        .in(scale)
                        .title(title(finding, scale, steps))
                        .subtitle(words.text("figure.growth.subtitle", words.round(first)))
                        .axis(axis(scale))
                        .headers(
                                words.text("figure.header.round"),
                                words.text("figure.header.scored"),
                                words.text("figure.growth.difference", words.round(first)))
                        .columns(
                                words.text("figure.header.round"),
                                words.text("figure.header.scored"),
                                words.text("figure.growth.mean"),
                                words.text("figure.growth.difference", words.round(first)),
                                words.text("figure.p.header"))
                        .say(GrowthSentences.of(finding, plan))
                        .methods(Method.MIXED, Method.ADJUSTED);
        for (RoundCount round : finding.rounds()) {
            Optional<Step> step =
                    steps.stream().filter(one -> one.round().equals(round.round())).findFirst();
            step.ifPresent(found -> draft.row(row("", found, round.n(), finding.known())));
            draft.line(
                    words.round(round.round()),
                    List.of(
                            cells.ofBase(round.n(), finding.known()),
                            mean(finding, round),
                            step.map(found -> difference(found, round.n(), finding.known()))
                                    .orElseGet(
                                            () ->
                                                    Cell.words(
                                                            round.round().equals(first)
                                                                    ? words.text(
                                                                            "figure.growth.first")
                                                                    : words.text(
                                                                            "figure.notComputable"))),
                            p(step, round.n(), finding.known())));
        }
        return draft.build();
    }

    private Figure.Axis axis(PlannedScale scale) {
        return new Figure.Axis(
                words.text("figure.growth.unit", words.unit(scale)),
                words.text("figure.growth.lower"),
                words.text("figure.growth.higher"),
                words.whisker(plan.confidence()));
    }

    private Cell mean(GrowthFinding finding, RoundCount round) {
        Estimate<Summary> scores =
                result.waves().stream()
                        .filter(wave -> wave.group().isOverall())
                        .filter(wave -> wave.scale().equals(finding.scale()))
                        .filter(wave -> wave.round().equals(round.round()))
                        .findFirst()
                        .map(WaveFinding::scores)
                        .orElseGet(() -> Estimate.not(Estimate.Reason.NO_VALUES));
        return cells.of(
                scores.map(Summary::mean), words.numbers()::decimal, round.n(), finding.known());
    }

    private Cell difference(Step step, int n, int known) {
        return Cell.number(said(step), n, known);
    }

    private Cell p(Optional<Step> step, int n, int known) {
        return step.map(
                        found ->
                                Cell.number(
                                        cells.probabilities(
                                                found.difference().inference().p(),
                                                found.adjustedP()),
                                        n,
                                        known))
                .orElseGet(() -> Cell.words(""));
    }

    private String said(Step step) {
        return cells.withInterval(step.difference().estimate(), interval(step));
    }

    private static Interval interval(Step step) {
        return step.difference().inference().interval();
    }

    private FigureRow row(String section, Step step, int n, int known) {
        return new FigureRow.Shown(
                section,
                words.round(step.round()),
                false,
                n,
                known,
                words.numbers().ofBase(n, known),
                new Mark.Whisker(
                        step.difference().estimate(), interval(step).low(), interval(step).high()),
                said(step));
    }

    private String title(GrowthFinding finding, PlannedScale scale, List<Step> steps) {
        if (steps.isEmpty()) {
            return words.text("figure.growth.title.open", name(scale));
        }
        Step last = steps.getLast();
        double estimate = last.difference().estimate();
        String key =
                last.clarity() != Clarity.CLEAR
                        ? "figure.growth.title.unclear"
                        : estimate > 0 ? "figure.growth.title.higher" : "figure.growth.title.lower";
        return words.text(
                key,
                name(scale),
                words.numbers().decimal(Math.abs(estimate)),
                words.unit(scale),
                words.round(last.round()),
                words.round(finding.rounds().getFirst().round()),
                words.numbers().ofBase(last.n(), finding.known()));
    }

    /** What each intervention has besides the growth of those without it. */
    private Figure interventions(List<GrowthFinding> found, PlannedScale scale) {
        Draft draft =
                Draft.drawn("growth-interventions-" + scale.id(), Figure.Kind.DIFFERENCE, words)
                        .in(scale)
                        .subtitle(
                                words.text(
                                        "figure.growthInterventions.subtitle",
                                        words.round(plan.rounds().getFirst())))
                        .axis(
                                new Figure.Axis(
                                        words.text(
                                                "figure.growthInterventions.unit",
                                                words.unit(scale)),
                                        words.text("figure.growthInterventions.lower"),
                                        words.text("figure.growthInterventions.higher"),
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.header.round"),
                                words.text("figure.interventions.with"),
                                words.text("figure.lost.header.difference"))
                        .columns(
                                words.text("figure.growthGender.line"),
                                words.text("figure.interventions.with"),
                                words.text("figure.lost.header.difference"),
                                words.text("figure.p.header"))
                        .say(GrowthSentences.ofInterventions(found, part -> words.name(plan, part)))
                        .note(words.text("figure.note.overlap"))
                        .methods(Method.MIXED, Method.ADJUSTED);
        int clear = 0;
        int compared = 0;
        for (GrowthFinding finding : found) {
            String label = words.group(plan, finding.group());
            List<Step> steps = finding.steps();
            if (steps.isEmpty()) {
                String why =
                        finding.fit()
                                .why()
                                .map(words::reason)
                                .orElseGet(() -> words.text("figure.notComputable"));
                draft.row(new FigureRow.Without(label, label, why));
                draft.line(label, List.of(Cell.words(why), Cell.words(""), Cell.words("")));
            }
            for (Step step : steps) {
                compared++;
                clear += step.clarity() == Clarity.CLEAR ? 1 : 0;
                int scored = scored(finding, step);
                draft.row(row(label, step, step.n(), scored));
                draft.line(
                        words.text("figure.levels.line", label, words.round(step.round())),
                        List.of(
                                cells.ofBase(step.n(), scored),
                                difference(step, step.n(), scored),
                                p(Optional.of(step), step.n(), scored)));
            }
        }
        return draft.title(
                        words.text(
                                clear == 0
                                        ? "figure.growthInterventions.title.unclear"
                                        : "figure.growthInterventions.title",
                                name(scale),
                                words.numbers().count(clear),
                                words.numbers().count(compared)))
                .build();
    }

    private static int scored(GrowthFinding finding, Step step) {
        return finding.rounds().stream()
                .filter(round -> round.round().equals(step.round()))
                .mapToInt(RoundCount::n)
                .sum();
    }
}
