package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.Clarity;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.InterventionFinding;
import se.sammanhang.evaluation.InterventionFinding.Effect;
import se.sammanhang.evaluation.InterventionSentences;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.Inference;

/** How change goes with each intervention when the others and gender are held equal. */
final class InterventionFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    InterventionFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            result.circumstances().interventions().stream()
                    .filter(finding -> finding.scale().equals(scale.id()))
                    .map(finding -> of(finding, scale))
                    .forEach(figures::add);
        }
        return figures;
    }

    private Figure of(InterventionFinding finding, PlannedScale scale) {
        Contrast contrast = new Contrast(finding.from(), finding.to());
        NotYet notYet = NotYet.ofEverything(result, words);
        Optional<String> missing = notYet.between(scale.id(), contrast, finding.matched());
        if (missing.isPresent()) {
            String name = scale.name().in(words.language());
            return Draft.table(
                            ChangeFigures.idOf("interventions", plan, scale.id(), contrast), words)
                    .in(scale)
                    .title(notYet.title(name, missing.get()))
                    .subtitle(
                            words.text(
                                    "figure.interventions.subtitle",
                                    words.round(finding.from()),
                                    words.round(finding.to())))
                    .sayText(words.text("figure.notYet.interventions", name, missing.get()))
                    .build();
        }
        Draft draft =
                Draft.drawn(
                                ChangeFigures.idOf("interventions", plan, scale.id(), contrast),
                                Figure.Kind.DIFFERENCE,
                                words)
                        .in(scale)
                        .title(title(finding, scale))
                        .subtitle(
                                words.text(
                                        "figure.interventions.subtitle",
                                        words.round(finding.from()),
                                        words.round(finding.to())))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.interventions.unit", words.unit(scale)),
                                        words.text("figure.interventions.lower"),
                                        words.text("figure.interventions.higher"),
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.variable(Group.INTERVENTION),
                                words.text("figure.interventions.with"),
                                words.text("figure.interventions.difference"))
                        .columns(
                                words.variable(Group.INTERVENTION),
                                words.text("figure.interventions.with"),
                                words.text("figure.interventions.apart"),
                                words.text("figure.interventions.difference"),
                                words.text("figure.p.header"),
                                words.text("figure.interventions.atEqualStart"),
                                words.text("figure.interventions.inflation"),
                                words.text("figure.interventions.gender"))
                        .say(
                                InterventionSentences.of(
                                        finding, part -> words.name(plan, part), plan))
                        .note(words.text("figure.note.overlap"))
                        .methods(Method.OTHERS_EQUAL, Method.ANCOVA, Method.ADJUSTED);
        for (Effect effect : finding.change().effects()) {
            draft.row(row(finding, effect));
            line(draft, finding, effect);
        }
        return draft.build();
    }

    private String label(Group.Part part) {
        return words.name(plan, part).in(words.language());
    }

    private static Estimate<Inference> sure(Effect effect) {
        return effect.othersEqual().then(Coefficient::robust);
    }

    private String title(InterventionFinding finding, PlannedScale scale) {
        String name = scale.name().in(words.language());
        String base = words.numbers().ofBase(finding.used(), finding.known());
        List<Effect> told =
                finding.change().effects().stream()
                        .filter(effect -> sure(effect).computed().isPresent())
                        .toList();
        if (told.isEmpty()) {
            return words.text("figure.interventions.title.none", name, base);
        }
        long clear = told.stream().filter(effect -> effect.clarity() == Clarity.CLEAR).count();
        return clear == 0
                ? words.text("figure.interventions.title.unclear", name, base)
                : words.text(
                        "figure.interventions.title",
                        name,
                        words.numbers().count((int) clear),
                        words.numbers().count(finding.change().effects().size()),
                        base);
    }

    private FigureRow row(InterventionFinding finding, Effect effect) {
        String label = label(effect.intervention());
        if (effect.othersEqual() instanceof Estimate.Computed<Coefficient>(Coefficient found)
                && found.robust() instanceof Estimate.Computed<Inference>(Inference sure)) {
            return new FigureRow.Shown(
                    "",
                    label,
                    false,
                    effect.with(),
                    finding.used(),
                    words.numbers().ofBase(effect.with(), finding.used()),
                    new Mark.Whisker(
                            found.estimate(), sure.interval().low(), sure.interval().high()),
                    cells.withInterval(found.estimate(), sure.interval()));
        }
        return new FigureRow.Without("", label, why(effect));
    }

    /** "cannot be separated from Coaching", or the reason of the data. */
    private String why(Effect effect) {
        if (!effect.tooCloseTo().isEmpty()) {
            return words.text(
                    "figure.interventions.tooClose",
                    effect.tooCloseTo().stream()
                            .map(other -> label(new Group.Part(Group.INTERVENTION, other)))
                            .collect(Collectors.joining(", ")));
        }
        return sure(effect)
                .why()
                .map(words::reason)
                .orElseGet(() -> words.text("figure.notComputable"));
    }

    private void line(Draft draft, InterventionFinding finding, Effect effect) {
        int n = effect.with();
        int used = finding.used();
        draft.line(
                label(effect.intervention()),
                List.of(
                        cells.ofBase(n, used),
                        cells.of(effect.apart(), words.numbers()::signed, n, used),
                        coefficient(effect, n, used),
                        p(effect, n, used),
                        finding.atEqualStart().effects().stream()
                                .filter(other -> other.intervention().equals(effect.intervention()))
                                .findFirst()
                                .map(other -> coefficient(other, n, used))
                                .orElseGet(() -> Cell.words("")),
                        cells.of(effect.varianceInflation(), words.numbers()::decimal, n, used),
                        gender(finding, effect)));
    }

    private Cell coefficient(Effect effect, int n, int used) {
        return effect.othersEqual() instanceof Estimate.Computed<Coefficient>(Coefficient found)
                ? cells.of(
                        found.robust(),
                        sure -> cells.withInterval(found.estimate(), sure.interval()),
                        n,
                        used)
                : Cell.words(why(effect));
    }

    /** Blank where the column beside it says why there is no difference. */
    private Cell p(Effect effect, int n, int used) {
        return sure(effect)
                .computed()
                .map(
                        found ->
                                Cell.number(
                                        cells.probabilities(found.p(), effect.adjustedP()),
                                        n,
                                        used))
                .orElseGet(() -> Cell.words(""));
    }

    private Cell gender(InterventionFinding finding, Effect effect) {
        return finding.interactions().stream()
                .filter(one -> one.intervention().equals(effect.intervention()))
                .findFirst()
                .map(
                        one ->
                                cells.of(
                                        one.test().map(FTest::p),
                                        p -> cells.probabilities(p, one.adjustedP()),
                                        effect.with(),
                                        finding.used()))
                .orElseGet(() -> Cell.words(""));
    }
}
