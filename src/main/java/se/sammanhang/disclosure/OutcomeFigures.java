package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.OutcomeFinding;
import se.sammanhang.evaluation.OutcomeQuestion.Base;
import se.sammanhang.evaluation.OutcomeQuestion.Moment;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.evaluation.OutcomeSentences;
import se.sammanhang.evaluation.RegisterFinding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Work and study by gender and site, on both bases side by side, from the register. */
final class OutcomeFigures {

    private final List<OutcomeFinding> outcomes;
    private final EvaluationPlan plan;
    private final Words words;
    private final RegisterRows rows;

    OutcomeFigures(EvaluationResult result, Words words) {
        this.outcomes = result.register().map(RegisterFinding::outcomes).orElse(List.of());
        this.plan = result.plan();
        this.words = words;
        this.rows = new RegisterRows(new DisclosurePolicy.None(), words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Moment at : Moment.values()) {
                List<OutcomeFinding> found =
                        outcomes.stream()
                                .filter(one -> one.question().outcome() == outcome)
                                .filter(one -> one.question().at() == at)
                                .toList();
                if (!found.isEmpty()) {
                    figures.add(figure(outcome, at, found));
                }
            }
        }
        return figures;
    }

    private Figure figure(Outcome outcome, Moment at, List<OutcomeFinding> found) {
        Draft draft =
                Draft.drawn("outcome-" + outcome.code() + "-" + at.code(), Figure.Kind.SHARE, words)
                        .title(title(outcome, found))
                        .subtitle(words.text("figure.outcome.subtitle." + at.code()))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.unit.shareOfBase"),
                                        "",
                                        "",
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.header.share"))
                        .note(words.text("figure.note.gender"))
                        .methods(Method.SHARE);
        for (Base base : Base.values()) {
            for (OutcomeFinding one : found) {
                if (one.question().base() == base) {
                    draft.row(row(one));
                    if (one.group().isOverall()) {
                        draft.say(OutcomeSentences.of(one, plan));
                    }
                }
            }
        }
        return draft.build();
    }

    private String title(Outcome outcome, List<OutcomeFinding> found) {
        Optional<Share> left =
                found.stream()
                        .filter(one -> one.group().isOverall())
                        .filter(one -> one.question().base() == Base.DISCHARGED)
                        .findFirst()
                        .flatMap(one -> one.share().computed());
        return left.map(
                        share ->
                                words.text(
                                        "figure.outcome.title." + outcome.code(),
                                        words.numbers().share(share.count(), share.n())))
                .orElseGet(() -> words.text("figure.outcome.title.nobody." + outcome.code()));
    }

    private FigureRow row(OutcomeFinding one) {
        String section = words.text("figure.outcome.base." + one.question().base().code());
        String label = words.groupInFull(plan, one.group());
        return switch (one.share()) {
            case Estimate.Computed<Share>(Share share) ->
                    rows.share(
                            section,
                            label,
                            one.group().isOverall(),
                            share.count(),
                            share.n(),
                            Optional.of(
                                    new Mark.Bounds(
                                            share.interval().low(), share.interval().high())));
            case Estimate.NotComputable<Share>(Estimate.Reason reason) ->
                    new FigureRow.Without(section, label, words.reason(reason));
        };
    }
}
