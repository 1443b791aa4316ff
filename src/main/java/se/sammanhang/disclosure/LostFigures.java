package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.AttritionFinding;
import se.sammanhang.evaluation.AttritionFinding.Difference;
import se.sammanhang.evaluation.AttritionSentences;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.missing.Bounds;

/** Who was lost between two rounds, scale by scale, and what that can have done to the change. */
final class LostFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;
    private final NotYet notYet;

    LostFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
        this.notYet = NotYet.ofEverything(result, words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            result.circumstances().attrition().stream()
                    .filter(finding -> finding.scale().equals(scale.id()))
                    .forEach(finding -> figures.addAll(of(finding, scale)));
        }
        return figures;
    }

    private List<Figure> of(AttritionFinding finding, PlannedScale scale) {
        Contrast contrast = new Contrast(finding.from(), finding.to());
        Optional<String> missing =
                notYet.between(scale.id(), contrast, finding.returned())
                        .filter(_ -> finding.started() > 0);
        if (missing.isPresent()) {
            return List.of(
                    Draft.table(id("lost", finding), words)
                            .in(scale)
                            .title(notYet.title(name(scale), missing.get()))
                            .subtitle(words.text("figure.lost.subtitle.none"))
                            .sayText(words.text("figure.notYet.lost", name(scale), missing.get()))
                            .build());
        }
        if (finding.lost() == 0) {
            Draft none =
                    Draft.table(id("lost", finding), words)
                            .in(scale)
                            .title(
                                    words.text(
                                            finding.started() == 0
                                                    ? "figure.lost.title.nobody"
                                                    : "figure.lost.title.none",
                                            name(scale),
                                            words.round(finding.from()),
                                            words.round(finding.to())))
                            .subtitle(words.text("figure.lost.subtitle.none"))
                            .say(sentences(finding));
            rules(none, finding, scale);
            return List.of(none.build());
        }
        return List.of(differences(finding, scale), reach(finding, scale));
    }

    private List<se.sammanhang.evaluation.Sentence> sentences(AttritionFinding finding) {
        return AttritionSentences.ofLoss(finding, plan, part -> words.name(plan, part));
    }

    private String id(String kind, AttritionFinding finding) {
        return ChangeFigures.idOf(
                kind, plan, finding.scale(), new Contrast(finding.from(), finding.to()));
    }

    private String name(PlannedScale scale) {
        return scale.name().in(words.language());
    }

    /** How those who answered again differ from those lost. */
    private Figure differences(AttritionFinding finding, PlannedScale scale) {
        Draft draft =
                Draft.drawn(id("lost", finding), Figure.Kind.DIFFERENCE, words)
                        .in(scale)
                        .title(
                                words.text(
                                        "figure.lost.title",
                                        name(scale),
                                        words.numbers().share(finding.lost(), finding.started()),
                                        words.round(finding.from()),
                                        words.round(finding.to())))
                        .subtitle(words.text("figure.lost.subtitle"))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.lost.unit"),
                                        words.text("figure.lost.lower"),
                                        words.text("figure.lost.higher"),
                                        ""))
                        .headers(
                                words.text("figure.lost.header.what"),
                                words.text("figure.lost.header.both"),
                                words.text("figure.lost.header.difference"))
                        .columns(
                                words.text("figure.lost.header.what"),
                                words.text("figure.lost.header.returned"),
                                words.text("figure.lost.header.lost"),
                                words.text("figure.lost.header.difference"))
                        .say(sentences(finding))
                        .methods(Method.STANDARDISED, Method.ANSWER_MODEL);
        for (Difference difference : finding.differences()) {
            switch (difference) {
                case Difference.OfScore score -> ofScore(draft, finding, scale, score);
                case Difference.OfShare share -> ofShare(draft, finding, share);
            }
        }
        rules(draft, finding, scale);
        model(draft, finding);
        return draft.build();
    }

    /** Who counts as having started and as having come back, and who is not in it at all. */
    private void rules(Draft draft, AttritionFinding finding, PlannedScale scale) {
        switch (scale) {
            case PlannedScale.FromItems(var definition) ->
                    draft.note(
                            words.text(
                                    "figure.lost.note.rule",
                                    words.round(finding.from()),
                                    words.round(finding.to()),
                                    words.numbers().count(definition.minimumAnswered()),
                                    words.numbers().count(definition.items().size())));
            case PlannedScale.ReadyScore _ ->
                    draft.note(
                            words.text(
                                    "figure.lost.note.ruleOfScores",
                                    words.round(finding.from()),
                                    words.round(finding.to())));
        }
        result.circumstances().counted().stream()
                .filter(one -> one.scale().equals(finding.scale()))
                .filter(one -> one.from().equals(finding.from()))
                .filter(one -> one.to().equals(finding.to()))
                .filter(one -> one.startedLate() > 0)
                .forEach(
                        one ->
                                draft.note(
                                        words.text(
                                                "figure.lost.note.late",
                                                words.numbers().count(one.startedLate()),
                                                words.round(finding.from()),
                                                words.numbers()
                                                        .count(
                                                                plan.conventions()
                                                                        .baselineWindowDays()
                                                                        .orElse(0)))));
    }

    private void ofScore(
            Draft draft, AttritionFinding finding, PlannedScale scale, Difference.OfScore score) {
        String label =
                words.text("figure.lost.start", words.round(finding.from()), words.unit(scale));
        String returned = mean(score.returned());
        String lost = mean(score.lost());
        draft.row(
                row(
                        "",
                        label,
                        finding.returned(),
                        finding.started(),
                        words.text("figure.lost.against", returned, lost),
                        score.standardised()));
        draft.line(
                label,
                List.of(
                        Cell.number(returned, finding.returned(), finding.started()),
                        Cell.number(lost, finding.lost(), finding.started()),
                        standardised(finding, score)));
    }

    private String mean(Estimate<Summary> scores) {
        return scores.computed()
                .map(summary -> words.numbers().decimal(summary.mean()))
                .orElseGet(() -> words.text("figure.none"));
    }

    private void ofShare(Draft draft, AttritionFinding finding, Difference.OfShare share) {
        String label = words.group(plan, new Group(List.of(share.part())));
        String section = words.variable(share.part().variable());
        draft.row(
                row(
                        section,
                        label,
                        share.returned(),
                        finding.returned(),
                        words.text(
                                "figure.lost.against",
                                words.numbers().ofBase(share.returned(), finding.returned()),
                                words.numbers().ofBase(share.lost(), finding.lost())),
                        share.standardised()));
        draft.line(
                section + ": " + label,
                List.of(
                        cells.share(share.returned(), finding.returned()),
                        cells.share(share.lost(), finding.lost()),
                        standardised(finding, share)));
    }

    private Cell standardised(AttritionFinding finding, Difference difference) {
        return cells.of(
                difference.standardised(),
                words.numbers()::signedRatio,
                finding.started(),
                finding.started());
    }

    private FigureRow row(
            String section,
            String label,
            int n,
            int base,
            String baseText,
            Estimate<Double> difference) {
        return switch (difference) {
            case Estimate.Computed<Double>(Double value) ->
                    new FigureRow.Shown(
                            section,
                            label,
                            false,
                            n,
                            base,
                            baseText,
                            new Mark.Dot(value),
                            words.numbers().signedRatio(value));
            case Estimate.NotComputable<Double>(Estimate.Reason reason) ->
                    new FigureRow.Without(section, label, words.reason(reason));
        };
    }

    /** How well what is known tells who answers again, and what the model leaves out. */
    private void model(Draft draft, AttritionFinding finding) {
        finding.model()
                .fit()
                .computed()
                .ifPresent(
                        fit ->
                                draft.note(
                                        words.text(
                                                "figure.lost.note.model",
                                                words.numbers()
                                                        .twoDecimals(fit.areaUnderCurve()))));
        if (!finding.model().leftOut().isEmpty()) {
            draft.note(
                    words.text(
                            "figure.lost.note.leftOut",
                            finding.model().leftOut().stream()
                                    .map(
                                            left ->
                                                    words.name(plan, left.part())
                                                                    .in(words.language())
                                                            + " ("
                                                            + words.text(
                                                                    "figure.lost.why."
                                                                            + left.why().code())
                                                            + ")")
                                    .collect(Collectors.joining("; "))));
        }
    }

    /** What the loss can have done to the change. */
    private Figure reach(AttritionFinding finding, PlannedScale scale) {
        int n = finding.returned();
        int all = finding.started();
        Draft draft =
                Draft.table(id("reach", finding), words)
                        .in(scale)
                        .title(
                                finding.meanChange()
                                        .computed()
                                        .map(
                                                bounds ->
                                                        words.text(
                                                                "figure.reach.title",
                                                                name(scale),
                                                                words.numbers()
                                                                        .signed(bounds.low()),
                                                                words.numbers()
                                                                        .signed(bounds.high()),
                                                                words.unit(scale)))
                                        .orElseGet(
                                                () ->
                                                        words.text(
                                                                "figure.reach.title.open",
                                                                name(scale))))
                        .subtitle(
                                words.text(
                                        "figure.reach.subtitle",
                                        words.round(finding.from()),
                                        words.numbers().ofBase(n, all)))
                        .say(AttritionSentences.ofReach(finding))
                        .columns(
                                words.text("figure.reach.header.if"),
                                words.text("figure.reach.header.then"))
                        .methods(Method.WEIGHTED, Method.BOUNDS, Method.TIPPING);
        line(
                draft,
                "figure.reach.weighted",
                cells.of(
                        finding.weighted(),
                        found -> cells.withInterval(found.mean().mean(), found.mean().interval()),
                        n,
                        all));
        line(
                draft,
                "figure.reach.effectiveN",
                cells.of(
                        finding.weighted(),
                        found -> words.numbers().decimal(found.effectiveN()),
                        n,
                        all));
        line(
                draft,
                "figure.reach.unchanged",
                cells.of(finding.unchanged(), words.numbers()::signed, n, all));
        line(
                draft,
                "figure.reach.tipping",
                cells.of(finding.tippingPoint(), words.numbers()::signed, n, all));
        line(
                draft,
                "figure.reach.bounds",
                cells.of(
                        finding.meanChange(),
                        bounds -> cells.from(bounds.low(), bounds.high()),
                        n,
                        all));
        line(draft, "figure.reach.increase", persons(finding, finding.increase()));
        line(draft, "figure.reach.decrease", persons(finding, finding.decrease()));
        return draft.build();
    }

    private void line(Draft draft, String key, Cell cell) {
        draft.line(words.text(key), List.of(cell));
    }

    private Cell persons(AttritionFinding finding, Estimate<Bounds> share) {
        int all = finding.started();
        return cells.of(
                share,
                bounds ->
                        words.text(
                                "figure.reach.persons",
                                words.numbers().count((int) Math.rint(bounds.low() * all)),
                                words.numbers().count((int) Math.rint(bounds.high() * all)),
                                words.numbers().count(all)),
                finding.returned(),
                all);
    }
}
