package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.sammanhang.disclosure.ReleasedAnswers.Asked;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ResponseFlow;

/**
 * Answers to single questions as cells: parts of those who answered the round, who lie within
 * everybody enrolled.
 */
final class AnswerCells {

    private final ReleaseCells cells;
    private final DisclosurePolicy policy;
    private final EvaluationResult result;

    AnswerCells(ReleaseCells cells, DisclosurePolicy policy, EvaluationResult result) {
        this.cells = cells;
        this.policy = policy;
        this.result = result;
    }

    /**
     * @param flow rows of who answered, where there are any
     */
    void read(List<ResponseFlow.Row> flow) {
        for (Asked asked : ReleasedAnswers.asked(result, policy)) {
            asked.rows().forEach(row -> round(row, flow));
            relations(asked.question());
            parts(asked);
            if (asked.question().takesSeveral()) {
                asked.pattern().told().forEach(option -> several(asked, option));
            } else {
                rows(asked);
            }
        }
    }

    private CellTable answered(AnswerQuestion question) {
        return cells.table(CellNames.answered(question.round().value()), true, "");
    }

    private CellTable enrolled() {
        return cells.table(CellNames.ENROLLED, true, "");
    }

    private CellTable part(AnswerQuestion question, List<String> parts) {
        return cells.table(CellNames.answer(question, parts), true, "");
    }

    /** Everybody enrolled who did not answer so, whether they answered or not. */
    private CellTable others(AnswerQuestion question, List<String> parts) {
        return cells.table(
                CellNames.without(CellNames.ENROLLED, CellNames.answer(question, parts)),
                false,
                "");
    }

    private void round(AnswerFinding row, List<ResponseFlow.Row> flow) {
        CellTable answered = answered(row.question());
        answered.put(row.group(), row.responded());
        enrolled().put(row.group(), row.known());
        cells.table(CellNames.not(answered.base()), false, "")
                .put(row.group(), row.known() - row.responded());
        if (isAmongLast(row.question())) {
            String last = CellNames.answered(Contrast.LAST.value());
            flow.stream()
                    .filter(found -> found.group().equals(row.group()))
                    .forEach(
                            found ->
                                    cells.table(CellNames.without(last, answered.base()), false, "")
                                            .put(row.group(), found.last() - row.responded()));
        }
    }

    /** Whether whoever answered the round has a last answer for that. */
    private boolean isAmongLast(AnswerQuestion question) {
        return result.plan().contrasts().getFirst().to().equals(Contrast.LAST)
                && result.plan().lastAmong().contains(question.round());
    }

    private void relations(AnswerQuestion question) {
        String answered = answered(question).base();
        cells.adds(CellNames.ENROLLED, answered, CellNames.not(answered));
        if (isAmongLast(question)) {
            String last = CellNames.answered(Contrast.LAST.value());
            cells.adds(last, answered, CellNames.without(last, answered));
        }
    }

    private void parts(Asked asked) {
        AnswerQuestion question = asked.question();
        List<String> names = List.copyOf(AnswerParts.of(asked.rows().getFirst()).keySet());
        for (AnswerFinding row : asked.rows()) {
            Map<String, Integer> parts = AnswerParts.of(row);
            parts.forEach(
                    (part, persons) -> part(question, List.of(part)).put(row.group(), persons));
            asked.pattern()
                    .told()
                    .forEach(
                            together -> {
                                int persons = AnswerPattern.count(parts, together);
                                part(question, together).put(row.group(), persons);
                                others(question, together).put(row.group(), row.known() - persons);
                            });
        }
        asked.pattern()
                .told()
                .forEach(
                        together ->
                                cells.adds(
                                        CellNames.ENROLLED,
                                        CellNames.answer(question, together),
                                        others(question, together).base()));
        if (question.takesSeveral()) {
            return;
        }
        cells.adds(answered(question).base(), bases(question, names));
        asked.pattern().told().stream()
                .filter(together -> together.size() > 1)
                .forEach(
                        together ->
                                cells.adds(
                                        CellNames.answer(question, together),
                                        bases(question, together)));
        cells.adds(
                answered(question).base(),
                asked.pattern().told().stream()
                        .map(together -> CellNames.answer(question, together))
                        .toArray(String[]::new));
    }

    private static String[] bases(AnswerQuestion question, List<String> parts) {
        return parts.stream()
                .map(part -> CellNames.answer(question, List.of(part)))
                .toArray(String[]::new);
    }

    /** An option of several stands against everybody who did not choose it. */
    private void several(Asked asked, List<String> option) {
        AnswerQuestion question = asked.question();
        AnswerFinding everybody = asked.rows().getFirst();
        CellTable answered = answered(question);
        CellTable chose = part(question, option);
        int persons = AnswerPattern.count(AnswerParts.of(everybody), option);
        CellTable others = cells.table(CellNames.without(answered.base(), chose.base()), false, "");
        others.put(Group.OVERALL, everybody.responded() - persons);
        cells.adds(answered.base(), chose.base(), others.base());
        if (policy.permits(persons) && policy.permits(everybody.responded() - persons)) {
            cells.display(
                    asked.row(option),
                    List.of(chose.cell(Group.OVERALL), answered.cell(Group.OVERALL)),
                    Weights.ANSWERS.ofCategory(persons),
                    Group.OVERALL);
        }
    }

    private void rows(Asked asked) {
        if (asked.tellsOptions()) {
            asked.pattern().told().forEach(together -> option(asked, together));
            return;
        }
        for (AnswerFinding row : asked.rows()) {
            if (policy.permits(row.responded())
                    && asked.pattern().permits(AnswerParts.of(row), policy)) {
                List<Cell> told = new ArrayList<>();
                told.add(enrolled().cell(row.group()));
                told.add(answered(asked.question()).cell(row.group()));
                asked.pattern()
                        .told()
                        .forEach(
                                together ->
                                        told.add(
                                                part(asked.question(), together)
                                                        .cell(row.group())));
                cells.display(
                        asked.row(row.group()),
                        told,
                        Weights.ANSWERS.of(row.group(), row.responded()),
                        row.group());
            }
        }
    }

    private void option(Asked asked, List<String> together) {
        CellTable chose = part(asked.question(), together);
        int persons = chose.find(Group.OVERALL).orElse(0);
        if (policy.permits(persons)) {
            cells.display(
                    asked.row(together),
                    List.of(
                            chose.cell(Group.OVERALL),
                            answered(asked.question()).cell(Group.OVERALL)),
                    Weights.ANSWERS.ofCategory(persons),
                    Group.OVERALL);
        }
    }
}
