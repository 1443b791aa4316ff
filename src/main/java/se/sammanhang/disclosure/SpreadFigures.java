package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.disclosure.ChangeFigures.Question;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.SpreadSentences;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;

/**
 * Whether persons came closer together or farther apart, and how alike those of one site are: what
 * a mean change does not say.
 */
final class SpreadFigures {

    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    SpreadFigures(EvaluationPlan plan, Words words) {
        this.plan = plan;
        this.words = words;
        this.cells = new CellText(words);
    }

    Figure of(Question question) {
        Finding overall = question.overall();
        Draft draft =
                Draft.table(question.idOf("spread", plan), words)
                        .in(question.scale())
                        .title(
                                words.text(
                                        "figure.spread.title",
                                        question.scale().name().in(words.language()),
                                        words.numbers().ofBase(overall.matched(), overall.known())))
                        .subtitle(
                                words.text(
                                        "figure.spread.subtitle",
                                        words.round(question.contrast().from()),
                                        words.round(question.contrast().to())))
                        .say(SpreadSentences.of(overall, plan.confidence()))
                        .columns(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.spread.before"),
                                words.text("figure.spread.after"),
                                words.text("figure.spread.correlation"),
                                words.text("figure.spread.p"),
                                words.text("figure.spread.effectiveN"))
                        .methods(Method.SPREAD, Method.SITES);
        for (Finding finding : question.findings()) {
            int n = finding.matched();
            int known = finding.known();
            draft.line(
                    words.groupInFull(plan, finding.group()),
                    List.of(
                            cells.ofBase(n, known),
                            sd(finding.before(), n, known),
                            sd(finding.after(), n, known),
                            cells.of(
                                    finding.methods().spread(),
                                    spread -> words.numbers().signedRatio(spread.correlation()),
                                    n,
                                    known),
                            finding.onlyDescribed()
                                    .map(why -> Cell.words(words.reason(why)))
                                    .orElseGet(() -> p(finding)),
                            finding.methods()
                                    .sites()
                                    .computed()
                                    .map(
                                            sites ->
                                                    Cell.number(
                                                            words.numbers()
                                                                    .decimal(sites.effectiveN()),
                                                            n,
                                                            known))
                                    .orElseGet(() -> Cell.words(""))));
        }
        return draft.build();
    }

    private Cell p(Finding finding) {
        return cells.of(
                finding.methods().spread(),
                spread -> words.numbers().probability(spread.p()),
                finding.matched(),
                finding.known());
    }

    private Cell sd(Estimate<Summary> scores, int n, int known) {
        return cells.of(scores.then(Summary::sd), words.numbers()::decimal, n, known);
    }
}
