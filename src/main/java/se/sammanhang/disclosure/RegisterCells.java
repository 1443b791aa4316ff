package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.disclosure.cells.LinkedCells;
import se.sammanhang.evaluation.ExitCategory;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.TargetFinding;

/**
 * What the register tells as cells. The cut-off and the end are two versions of one cell: whoever
 * left by the cut-off is in the same category at the end, and those who came in between are a group
 * of their own.
 */
final class RegisterCells {

    private static final String END = CellNames.END;
    private static final String CUT = CellNames.CUT;
    private static final String AFTER = CellNames.AFTER;
    private static final Cell LEFT_AT_END = Cell.of(CellNames.LEFT_AT_END);
    private static final Cell LEFT_BY_CUT_OFF = Cell.of(CellNames.LEFT_BY_CUT_OFF);
    private static final Cell NOT_BY_CUT_OFF = Cell.of(CellNames.NOT_BY_CUT_OFF);

    private final ReleaseCells cells;
    private final LinkedCells.Builder builder;
    private final DisclosurePolicy.Threshold policy;
    private final DisclosureControl.Register facts;
    private CellTable enrolled;

    RegisterCells(
            ReleaseCells cells,
            DisclosurePolicy.Threshold policy,
            DisclosureControl.Register facts) {
        this.cells = cells;
        this.builder = cells.builder();
        this.policy = policy;
        this.facts = facts;
        this.enrolled = cells.table(CellNames.REGISTERED, true, "");
    }

    /**
     * @param surveyed those enrolled whom the surveys know; the same persons where the numbers are
     *     the same
     */
    void read(CellTable surveyed) {
        ExitFinding atEnd = facts.atEnd();
        boolean same =
                surveyed.find(Group.OVERALL).filter(n -> n == atEnd.enrolled()).isPresent()
                        && facts.targets().stream()
                                .flatMap(targets -> targets.rows().stream())
                                .allMatch(
                                        row ->
                                                surveyed.find(RegisterFigures.group(row))
                                                        .filter(n -> n != row.enrolled())
                                                        .isEmpty());
        if (same) {
            enrolled = surveyed;
        }
        enrolled.put(Group.OVERALL, atEnd.enrolled());
        facts.targets().ifPresent(this::targets);
        exitsAtEnd(atEnd);
        facts.atCutOff().ifPresent(atCutOff -> exitsAtCutOff(atCutOff, atEnd));
    }

    private void targets(TargetFinding targets) {
        for (TargetFinding.Row row : targets.rows()) {
            Group group = RegisterFigures.group(row);
            enrolled.put(group, row.enrolled());
            if (policy.permits(row.enrolled())) {
                cells.display(
                        ShownRows.row(RegisterFigures.TARGETS, group),
                        List.of(enrolled.cell(group), enrolled.cell(Group.OVERALL)),
                        Weights.TARGET.of(group, row.enrolled()),
                        group);
            }
        }
    }

    /** "Other", and what could not be read, are never told on their own. */
    static boolean standsAlone(ExitCategory category) {
        return category != ExitCategory.OTHER && category != ExitCategory.UNREADABLE_IN_SOURCE;
    }

    /** Everybody the register counts. */
    Cell all() {
        return enrolled.cell(Group.OVERALL);
    }

    private void exitsAtEnd(ExitFinding atEnd) {
        List<Cell> every = new ArrayList<>();
        builder.count(all(), atEnd.enrolled());
        for (ExitFinding.Count count : atEnd.counts()) {
            Cell cell = Cell.of(END + count.category());
            every.add(cell);
            builder.count(cell, count.persons());
            if (policy.permits(count.persons()) && standsAlone(count.category())) {
                cells.display(
                        ShownRows.row(RegisterFigures.EXITS_ALL, count.category().name()),
                        List.of(cell, all()),
                        Weights.EXIT_AT_END.ofCategory(count.persons()),
                        Group.OVERALL);
            }
        }
        builder.adds(all(), every);
        leftAtEnd(atEnd);
        workOrStudy(END, atEnd, all());
        outcome(RegisterFigures.AT_END, atEnd, END, all(), Weights.OUTCOME_AT_END);
    }

    private void leftAtEnd(ExitFinding atEnd) {
        List<Cell> left = new ArrayList<>();
        int persons = 0;
        for (ExitFinding.Count count : atEnd.counts()) {
            if (count.category().hasLeft()) {
                left.add(Cell.of(END + count.category()));
                persons += count.persons();
            }
        }
        builder.count(LEFT_AT_END, persons);
        builder.adds(LEFT_AT_END, left);
        builder.splits(all(), LEFT_AT_END, Cell.of(CellNames.NOT_LEFT_AT_END));
    }

    private void exitsAtCutOff(ExitFinding atCutOff, ExitFinding atEnd) {
        builder.count(LEFT_BY_CUT_OFF, atCutOff.base());
        builder.splits(all(), LEFT_BY_CUT_OFF, NOT_BY_CUT_OFF);
        SortedSet<ExitCategory> categories = new TreeSet<>();
        Stream.of(atCutOff, atEnd)
                .flatMap(finding -> finding.counts().stream())
                .forEach(count -> categories.add(count.category()));
        for (ExitCategory category : categories) {
            Cell end = Cell.of(END + category);
            builder.count(end, atEnd.persons(category));
            builder.count(Cell.of(CUT + category), atCutOff.persons(category));
            builder.splits(end, Cell.of(CUT + category), Cell.of(AFTER + category));
        }
        builder.adds(LEFT_BY_CUT_OFF, categories.stream().map(c -> Cell.of(CUT + c)).toList());
        builder.adds(NOT_BY_CUT_OFF, categories.stream().map(c -> Cell.of(AFTER + c)).toList());
        workOrStudy(CUT, atCutOff, LEFT_BY_CUT_OFF);
        builder.splits(
                Cell.of(END + CellNames.WORK_OR_STUDY),
                Cell.of(CUT + CellNames.WORK_OR_STUDY),
                Cell.of(AFTER + CellNames.WORK_OR_STUDY));
        for (ExitCategory category : List.of(ExitCategory.WORK, ExitCategory.STUDY)) {
            if (policy.permits(atCutOff.persons(category))) {
                cells.display(
                        ShownRows.row(RegisterFigures.EXITS_CUT_OFF, category.name()),
                        List.of(Cell.of(CUT + category), LEFT_BY_CUT_OFF),
                        Weights.AT_CUT_OFF.ofCategory(atCutOff.persons(category)),
                        Group.OVERALL);
            }
        }
        outcome(RegisterFigures.AT_CUT_OFF, atCutOff, CUT, LEFT_BY_CUT_OFF, Weights.AT_CUT_OFF);
    }

    /** Work and study together, and everybody else, of one base. */
    private void workOrStudy(String when, ExitFinding finding, Cell base) {
        Cell together = Cell.of(when + CellNames.WORK_OR_STUDY);
        Cell others = Cell.of(when + CellNames.NEITHER_WORK_NOR_STUDY);
        List<Cell> two = new ArrayList<>();
        List<Cell> rest = new ArrayList<>();
        int persons = 0;
        for (ExitCategory category : ExitCategory.values()) {
            Cell cell = Cell.of(when + category);
            if (builder.find(cell).isPresent()) {
                (category.isWorkOrStudy() ? two : rest).add(cell);
                persons += category.isWorkOrStudy() ? finding.persons(category) : 0;
            }
        }
        builder.count(together, persons).adds(together, two);
        builder.rest(others, finding.base() - persons).adds(others, rest);
        builder.adds(base, List.of(together, others));
    }

    private void outcome(String row, ExitFinding finding, String when, Cell base, Weights weight) {
        Cell together = Cell.of(when + CellNames.WORK_OR_STUDY);
        int persons = builder.find(together).orElse(0);
        if (policy.permits(persons) && policy.permits(finding.base() - persons)) {
            cells.display(row, List.of(together, base), weight.ofCategory(persons), Group.OVERALL);
        }
    }
}
