package se.sammanhang.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.EvidenceSource;
import se.sammanhang.evaluation.GoalAccount;
import se.sammanhang.evaluation.GoalFinding;
import se.sammanhang.evaluation.GoalFinding.Verdict;
import se.sammanhang.evaluation.GoalMethod;
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

    /** One figure per method whose numbers come from there. */
    List<Figure> of(EvidenceSource source) {
        long methods = result.goals().stream().map(GoalFigures::method).distinct().count();
        return Stream.of("paired", "perceived", "status")
                .map(
                        method ->
                                result.goals().stream()
                                        .filter(goal -> goal.source() == source)
                                        .filter(goal -> method(goal).equals(method))
                                        .toList())
                .filter(goals -> !goals.isEmpty())
                .map(goals -> figure(goals, methods > 1))
                .toList();
    }

    private static boolean wantsDecrease(GoalFinding goal) {
        return goal.goal().method() instanceof GoalMethod.Paired paired
                && paired.direction() == GoalMethod.Direction.DECREASE;
    }

    private static String method(GoalFinding goal) {
        return goal.goal().method().code();
    }

    /** Where there are goals of other methods too, the title says of which these are. */
    private Figure figure(List<GoalFinding> goals, boolean amongOthers) {
        String method = method(goals.getFirst());
        boolean paired = method.equals("paired");
        String key =
                !paired
                        ? "figure.goals." + method
                        : goals.stream().anyMatch(GoalFigures::wantsDecrease)
                                ? "figure.goals.either"
                                : "figure.goals";
        Draft draft =
                Draft.drawn(paired ? "goals" : "goals-" + method, Figure.Kind.SHARE, words)
                        .title(
                                words.text(
                                        amongOthers
                                                ? "figure.goals.title." + method
                                                : "figure.goals.title",
                                        count(goals, Verdict.REACHED),
                                        count(goals, Verdict.NOT_REACHED),
                                        count(goals, Verdict.CANNOT_TELL)))
                        .subtitle(words.text(key + ".subtitle"))
                        .axis(
                                new Figure.Axis(
                                        words.text(key + ".unit"),
                                        "",
                                        "",
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.goals.header"),
                                words.text("figure.header.base"),
                                words.text(key + ".observed"))
                        .columns(
                                words.text("figure.goals.header"),
                                words.text(key + ".observed"),
                                words.text("figure.goals.verdict"),
                                words.text("figure.goals.atLeast"),
                                words.text("figure.goals.atMost"),
                                words.text("figure.goals.posterior"),
                                words.text(
                                        goals.getFirst().source() == EvidenceSource.REGISTER
                                                ? "figure.goals.status.needed"
                                                : "figure.goals.needed"))
                        .methods(Method.GOAL, Method.POSTERIOR, Method.SHARE);
        for (GoalFinding goal : goals) {
            draft.row(row(goal));
            draft.say(
                    GoalAccount.of(
                            goal,
                            plan,
                            LocalisedText.swedish(words.text("figure.goals.everybody")),
                            group -> LocalisedText.swedish(words.groupInFull(plan, group))));
            line(draft, goal);
        }
        return draft.build();
    }

    private String count(List<GoalFinding> goals, Verdict verdict) {
        return words.numbers()
                .count((int) goals.stream().filter(goal -> goal.verdict() == verdict).count());
    }

    private String label(GoalFinding goal) {
        Group group = goal.goal().group();
        String who =
                group.isOverall()
                        ? words.text("figure.goals.everybody")
                        : words.groupInFull(plan, group);
        String target = words.numbers().count((int) Math.rint(goal.goal().targetShare() * 100));
        String what = GoalAccount.subject(goal.goal(), plan).in(words.language());
        return switch (goal.goal().method()) {
            case GoalMethod.Paired(_, EvaluationPlan.Contrast contrast, _)
                    when plan.contrasts().size() > 1 ->
                    words.text(
                            "figure.goals.labelAndRounds",
                            what,
                            who,
                            target,
                            words.round(contrast.from()),
                            words.round(contrast.to()));
            case GoalMethod.Paired _, GoalMethod.Perceived _, GoalMethod.Status _ ->
                    words.text("figure.goals.label", what, who, target);
        };
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
                        cells.of(goal.probabilityReached(), words.numbers()::chance, n, known),
                        cells.of(
                                goal.needed().ifSameShare(),
                                persons -> words.numbers().count(persons),
                                n,
                                known)));
    }
}
