package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.disclosure.ChangeFigures.Question;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.disclosure.cells.LinkedCells;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.instrument.Polarity;

/** Persons that the notes below a change tell of: late start surveys, and no room to rise. */
final class NoteCells {

    private final ReleaseCells cells;
    private final DisclosurePolicy policy;
    private final Question question;
    private final EvaluationPlan plan;
    private final Finding overall;

    NoteCells(ReleaseCells cells, DisclosurePolicy policy, Question question, EvaluationPlan plan) {
        this.cells = cells;
        this.policy = policy;
        this.question = question;
        this.plan = plan;
        this.overall = question.overall();
    }

    static String late(Question question, EvaluationPlan plan) {
        return ShownRows.row(question.idOf("change", plan), "late");
    }

    static String couldNotImprove(Question question, EvaluationPlan plan) {
        return ShownRows.row(question.idOf("parts", plan), "couldNotImprove");
    }

    void read() {
        if (overall.group().isOverall() && overall.matched() > 0) {
            late();
            couldNotImprove();
        }
    }

    private String scored() {
        return CellNames.scored(question.scale(), question.contrast());
    }

    private void late() {
        int late = overall.lateBaselines();
        boolean apart = plan.conventions().lateBaselines() == EvaluationPlan.LateBaselines.APART;
        Cell told = Cell.of(CellNames.late(scored()));
        Cell all = apart ? Cell.of(CellNames.lateOrNot(scored())) : Cell.of(scored());
        int both = apart ? overall.matched() + late : overall.matched();
        if (late == 0 || late > both || both > overall.known()) {
            return;
        }
        LinkedCells.Builder builder = cells.builder();
        builder.count(told, late).count(all, both);
        builder.count(Cell.of(scored()), overall.matched());
        if (apart) {
            builder.adds(all, List.of(told, Cell.of(scored())));
            builder.count(Cell.of(CellNames.ENROLLED), overall.known());
            builder.splits(Cell.of(CellNames.ENROLLED), all, Cell.of(CellNames.not(all.base())));
        } else {
            builder.splits(all, told, Cell.of(CellNames.without(scored(), told.base())));
        }
        if (policy.permits(late)) {
            cells.display(
                    late(question, plan),
                    List.of(told, all),
                    Weights.NOTE.of(Group.OVERALL, late),
                    Group.OVERALL);
        }
    }

    /**
     * Whoever had no room to rise stayed or fell. Where lower is better a release tells nobody's
     * room: its parts merge the same way for every scale.
     */
    private void couldNotImprove() {
        overall.couldNotImprove()
                .computed()
                .filter(_ -> question.scale().polarity() == Polarity.HIGHER_IS_BETTER)
                .filter(count -> count > 0)
                .ifPresent(
                        count -> {
                            Cell told = Cell.of(CellNames.noRoom(scored()));
                            Cell level = Cell.of(CellNames.sameOrDecrease(scored()));
                            LinkedCells.Builder builder = cells.builder();
                            builder.count(told, count);
                            builder.count(Cell.of(scored()), overall.matched());
                            builder.splits(
                                    Cell.of(scored()),
                                    told,
                                    Cell.of(CellNames.without(scored(), told.base())));
                            PartsFigure.cells(overall)
                                    .filter(found -> found.same() + found.decrease() >= count)
                                    .ifPresent(
                                            found -> {
                                                builder.count(
                                                        level, found.same() + found.decrease());
                                                builder.splits(
                                                        level,
                                                        told,
                                                        Cell.of(
                                                                CellNames.without(
                                                                        level.base(),
                                                                        told.base())));
                                            });
                            if (policy.permits(count)
                                    && policy.permits(overall.matched() - count)) {
                                cells.display(
                                        couldNotImprove(question, plan),
                                        List.of(told, Cell.of(scored())),
                                        Weights.NOTE.of(Group.OVERALL, count),
                                        Group.OVERALL);
                            }
                        });
    }
}
