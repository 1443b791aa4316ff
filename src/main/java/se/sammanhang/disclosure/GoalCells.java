package se.sammanhang.disclosure;

import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.disclosure.cells.LinkedCells;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.ExitCategory;
import se.sammanhang.evaluation.GoalFinding;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.OutcomeQuestion;
import se.sammanhang.evaluation.OutcomeQuestion.Base;
import se.sammanhang.evaluation.OutcomeQuestion.Moment;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.statistics.Share;

/** Goals as cells: those who count towards the goal, of a base that other figures tell as well. */
final class GoalCells {

    private final ReleaseCells cells;
    private final DisclosurePolicy policy;
    private final EvaluationResult result;

    /** Comes after change, answers and register: the cells of goals are theirs. */
    GoalCells(ReleaseCells cells, DisclosurePolicy policy, EvaluationResult result) {
        this.cells = cells;
        this.policy = policy;
        this.result = result;
    }

    /**
     * @param enrolled those whom the register counts; absent without one
     */
    void read(Optional<Cell> enrolled) {
        ReleasedGoals goals = new ReleasedGoals(result);
        for (GoalFinding goal : result.goals()) {
            goals.told(goal)
                    .ifPresent(
                            told ->
                                    told.observed()
                                            .computed()
                                            .filter(this::permits)
                                            .ifPresent(share -> display(told, share, enrolled)));
        }
    }

    private boolean permits(Share share) {
        return policy.permits(share.count()) && policy.permits(share.n() - share.count());
    }

    private void display(GoalFinding goal, Share share, Optional<Cell> enrolled) {
        Group group = goal.goal().group();
        switch (goal.goal().method()) {
            case GoalMethod.Paired(var scale, var contrast, var direction) ->
                    result.plan()
                            .scale(scale)
                            .ifPresent(
                                    planned -> {
                                        String spells = CellNames.rounds(contrast);
                                        String scored = CellNames.scored(planned, contrast);
                                        String moved =
                                                switch (direction) {
                                                    case INCREASE -> CellNames.increase(scored);
                                                    case DECREASE -> CellNames.decrease(scored);
                                                };
                                        tell(goal, group, spells, scored, moved);
                                    });
            case GoalMethod.Perceived(AnswerQuestion question) -> {
                AnswerCells answers = new AnswerCells(cells, policy, result);
                tell(
                        goal,
                        group,
                        answers.spells(question),
                        answers.base(question).base(),
                        CellNames.answer(question, List.of(AnswerParts.BETTER)));
            }
            case GoalMethod.Status(OutcomeQuestion question) ->
                    enrolled.ifPresent(all -> status(goal, question, share, all));
        }
    }

    private void tell(GoalFinding goal, Group group, String spells, String base, String moved) {
        display(
                goal,
                List.of(
                        cells.table(CellNames.ENROLLED, true, spells).cell(group),
                        cells.table(base, true, spells).cell(group),
                        cells.table(moved, true, spells).cell(group)));
    }

    private void display(GoalFinding goal, List<Cell> told) {
        cells.display(
                ReleasedGoals.row(goal),
                told,
                Weights.GOAL.of(goal.goal().group(), goal.matched()),
                goal.goal().group());
    }

    private void status(GoalFinding goal, OutcomeQuestion question, Share share, Cell all) {
        String when = question.at() == Moment.END ? CellNames.END : CellNames.CUT;
        Cell reached =
                Cell.of(
                        question.outcome() == Outcome.WORK
                                ? CellNames.exit(when, ExitCategory.WORK)
                                : when + CellNames.WORK_OR_STUDY);
        Cell base =
                question.base() == Base.ENROLLED
                        ? all
                        : Cell.of(
                                question.at() == Moment.END
                                        ? CellNames.LEFT_AT_END
                                        : CellNames.LEFT_BY_CUT_OFF);
        LinkedCells.Builder builder = cells.builder();
        boolean same =
                builder.find(reached).filter(count -> count == share.count()).isPresent()
                        && builder.find(base).filter(count -> count == share.n()).isPresent();
        if (same) {
            builder.splits(base, reached, Cell.of(CellNames.without(base.base(), reached.base())));
            display(goal, List.of(all, base, reached));
        }
    }
}
