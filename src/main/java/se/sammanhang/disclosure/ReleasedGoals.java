package se.sammanhang.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.GoalFinding;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.statistics.Share;

/**
 * Goals as a release tells them: judged by counts that the release tells, or could tell, anyway. A
 * goal of perceived change has the base of the answers in releases; a goal of the register is that
 * of the whole project.
 */
final class ReleasedGoals {

    private final EvaluationResult result;
    private final Map<String, Optional<GoalFinding>> told = new HashMap<>();

    ReleasedGoals(EvaluationResult result) {
        this.result = result;
    }

    /**
     * Whether goals like this one are in releases at all. Who works and studies counts in both, so
     * studies have no cell of their own.
     */
    boolean isForRelease(GoalFinding goal) {
        Group group = goal.goal().group();
        return switch (goal.goal().method()) {
            case GoalMethod.Paired _ -> group.parts().size() <= 2;
            case GoalMethod.Perceived(var question) ->
                    ReleasedQuestion.isTold(group)
                            && result.plan().answers().stream()
                                    .anyMatch(asked -> isSame(asked, question));
            case GoalMethod.Status(var question) ->
                    group.isOverall() && question.outcome() != Outcome.STUDY;
        };
    }

    private static boolean isSame(AnswerQuestion one, AnswerQuestion other) {
        return one.item().equals(other.item())
                && one.round().equals(other.round())
                && one.reading() == other.reading();
    }

    /** The figure a goal stands in. */
    static String figure(GoalFinding goal) {
        return switch (goal.goal().method()) {
            case GoalMethod.Paired _ -> "goals";
            case GoalMethod.Perceived _, GoalMethod.Status _ ->
                    "goals-" + goal.goal().method().code();
        };
    }

    static String row(GoalFinding goal) {
        return ShownRows.row(figure(goal), goal.goal().id() + " " + goal.goal().group().level());
    }

    /**
     * The goal by the counts of a release; absent where it is not one for a release, or of nobody.
     */
    Optional<GoalFinding> told(GoalFinding goal) {
        return told.computeIfAbsent(goal.goal().id(), _ -> judge(goal));
    }

    private Optional<GoalFinding> judge(GoalFinding goal) {
        if (!isForRelease(goal)) {
            return Optional.empty();
        }
        Group group = goal.goal().group();
        return switch (goal.goal().method()) {
            case GoalMethod.Paired paired ->
                    change(paired, group)
                            .flatMap(
                                    finding ->
                                            PartsFigure.cells(finding)
                                                    .map(
                                                            cells ->
                                                                    judged(
                                                                            goal,
                                                                            counts(paired, cells),
                                                                            finding.matched())));
            case GoalMethod.Perceived(var question) ->
                    result.answers().stream()
                            .filter(answer -> isSame(answer.question(), question))
                            .filter(answer -> answer.group().equals(group))
                            .map(AnswerFinding::parts)
                            .filter(parts -> parts.base() > 0)
                            .findFirst()
                            .map(
                                    parts ->
                                            judged(
                                                    goal,
                                                    parts.persons()
                                                            .getOrDefault(AnswerParts.BETTER, 0),
                                                    parts.base()));
            case GoalMethod.Status _ ->
                    goal.observed()
                            .computed()
                            .map((Share share) -> judged(goal, share.count(), share.n()));
        };
    }

    private GoalFinding judged(GoalFinding goal, int count, int base) {
        return goal.of(count, base, result.plan().confidence());
    }

    private static int counts(GoalMethod.Paired paired, PartsPattern.Cells cells) {
        return switch (paired.direction()) {
            case INCREASE -> cells.increase();
            case DECREASE -> cells.decrease();
        };
    }

    private Optional<Finding> change(GoalMethod.Paired paired, Group group) {
        return result.finding(
                        paired.scale(), paired.contrast().from(), paired.contrast().to(), group)
                .filter(finding -> finding.matched() > 0);
    }
}
