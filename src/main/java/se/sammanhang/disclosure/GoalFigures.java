package se.sammanhang.disclosure;

import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.GoalAccount;
import se.sammanhang.evaluation.GoalFinding;
import se.sammanhang.evaluation.GoalFinding.Verdict;
import se.sammanhang.evaluation.Group;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Goals held against what was seen, each with its verdict and what it takes to tell. */
final class GoalFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    GoalFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    List<Figure> all() {
        if (result.goals().isEmpty()) {
            return List.of();
        }
        Draft draft =
                Draft.drawn("goals", Figure.Kind.SHARE, words)
                        .title(
                                words.text(
                                        "figure.goals.title",
                                        count(Verdict.REACHED),
                                        count(Verdict.NOT_REACHED),
                                        count(Verdict.CANNOT_TELL)))
                        .subtitle(words.text("figure.goals.subtitle"))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.goals.unit"),
                                        "",
                                        "",
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.goals.header"),
                                words.text("figure.header.base"),
                                words.text("figure.goals.observed"))
                        .columns(
                                words.text("figure.goals.header"),
                                words.text("figure.goals.observed"),
                                words.text("figure.goals.verdict"),
                                words.text("figure.goals.atLeast"),
                                words.text("figure.goals.atMost"),
                                words.text("figure.goals.needed"))
                        .methods(Method.GOAL, Method.SHARE);
        for (GoalFinding goal : result.goals()) {
            draft.row(row(goal));
            draft.say(
                    GoalAccount.of(
                            goal,
                            plan,
                            LocalisedText.swedish(words.text("figure.goals.everybody")),
                            group -> LocalisedText.swedish(words.group(plan, group))));
            line(draft, goal);
        }
        return List.of(draft.build());
    }

    private String count(Verdict verdict) {
        return words.numbers()
                .count(
                        (int)
                                result.goals().stream()
                                        .filter(goal -> goal.verdict() == verdict)
                                        .count());
    }

    private String label(GoalFinding goal) {
        Group group = goal.goal().group();
        return words.text(
                "figure.goals.label",
                GoalAccount.subject(goal.goal(), plan).in(words.language()),
                group.isOverall() ? words.text("figure.goals.everybody") : words.group(plan, group),
                words.numbers().count((int) Math.rint(goal.goal().targetShare() * 100)));
    }

    private FigureRow row(GoalFinding goal) {
        return switch (goal.observed()) {
            case Estimate.Computed<Share>(Share share) -> {
                Mark.Bounds bounds =
                        new Mark.Bounds(share.interval().low(), share.interval().high());
                yield new FigureRow.Shown(
                        "",
                        label(goal),
                        false,
                        share.count(),
                        share.n(),
                        words.numbers().ofBase(share.count(), share.n()),
                        new Mark.Share(share.count(), share.n(), Optional.of(bounds)),
                        words.numbers().share(share.count(), share.n(), bounds));
            }
            case Estimate.NotComputable<Share>(Estimate.Reason reason) ->
                    new FigureRow.Without("", label(goal), words.reason(reason));
        };
    }

    private void line(Draft draft, GoalFinding goal) {
        int n = goal.matched();
        int known = goal.known();
        draft.line(
                label(goal),
                List.of(
                        cells.of(
                                goal.observed(),
                                share -> words.numbers().share(share.count(), share.n()),
                                n,
                                known),
                        Cell.words(words.text("figure.goals.verdict." + goal.verdict().code())),
                        cells.of(goal.pAtLeast(), words.numbers()::probability, n, known),
                        cells.of(goal.pAtMost(), words.numbers()::probability, n, known),
                        cells.of(
                                goal.needed().ifSameShare(),
                                persons -> words.numbers().count(persons),
                                n,
                                known)));
    }
}
