package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.evaluation.AnswerBase;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.RoundCode;

/**
 * Answers to single questions as cells: parts of those with a change, or who answered the round,
 * who lie within everybody enrolled.
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
        for (ReleasedQuestion asked : ReleasedQuestion.of(result, policy)) {
            base(asked, flow);
            parts(asked);
            if (asked.tellsOptions()) {
                asked.pattern().told().forEach(option -> option(asked, option));
            } else {
                rows(asked);
            }
        }
    }

    /** Between which rounds an intervention counts where the base lies. */
    String spells(AnswerQuestion question) {
        return switch (AnswerBase.of(result.plan(), question)) {
            case AnswerBase.OfChange(_, Contrast contrast) -> CellNames.rounds(contrast);
            case AnswerBase.OfRound() -> "";
        };
    }

    private CellTable table(AnswerQuestion question, String name, boolean named) {
        return cells.table(name, named, spells(question));
    }

    /** Those whose answers are told. */
    CellTable base(AnswerQuestion question) {
        return table(
                question,
                switch (AnswerBase.of(result.plan(), question)) {
                    case AnswerBase.OfChange(PlannedScale scale, Contrast contrast) ->
                            CellNames.scored(scale, contrast);
                    case AnswerBase.OfRound() -> CellNames.gaveAnswers(question.round().value());
                },
                true);
    }

    private CellTable enrolled(AnswerQuestion question) {
        return table(question, CellNames.ENROLLED, true);
    }

    private CellTable part(AnswerQuestion question, List<String> parts) {
        return table(question, CellNames.answer(question, parts), true);
    }

    private void base(ReleasedQuestion asked, List<ResponseFlow.Row> flow) {
        AnswerQuestion question = asked.question();
        CellTable base = base(question);
        CellTable without = table(question, CellNames.not(base.base()), false);
        for (AnswerFinding row : asked.rows()) {
            base.put(row.group(), row.parts().base());
            enrolled(question).put(row.group(), row.known());
            without.put(row.group(), row.known() - row.parts().base());
        }
        cells.adds(CellNames.ENROLLED, base.base(), without.base());
        if (AnswerBase.of(result.plan(), question) instanceof AnswerBase.OfRound) {
            within(asked, base, flow);
        }
    }

    /** Whoever gave answers at a round has answered it, and has a last answer where it is one. */
    private void within(ReleasedQuestion asked, CellTable base, List<ResponseFlow.Row> flow) {
        RoundCode round = asked.question().round();
        Contrast contrast = result.plan().contrasts().getFirst();
        if (round.equals(contrast.from())) {
            within(asked, base, CellNames.answered(round.value()), flow, ResponseFlow.Row::first);
        }
        if (round.equals(contrast.to())
                || (contrast.to().equals(Contrast.LAST)
                        && result.plan().lastAmong().contains(round))) {
            within(
                    asked,
                    base,
                    CellNames.answered(contrast.to().value()),
                    flow,
                    ResponseFlow.Row::last);
        }
    }

    private void within(
            ReleasedQuestion asked,
            CellTable base,
            String wider,
            List<ResponseFlow.Row> flow,
            ToIntFunction<ResponseFlow.Row> persons) {
        CellTable rest = table(asked.question(), CellNames.without(wider, base.base()), false);
        for (AnswerFinding row : asked.rows()) {
            flow.stream()
                    .filter(found -> found.group().equals(row.group()))
                    .forEach(
                            found ->
                                    rest.put(
                                            row.group(),
                                            persons.applyAsInt(found) - row.parts().base()));
        }
        cells.adds(wider, base.base(), rest.base());
    }

    /**
     * Every part, and every way to tell parts together that this or another release could choose:
     * so that what follows from each has the same name in all of them.
     */
    private void parts(ReleasedQuestion asked) {
        AnswerQuestion question = asked.question();
        Set<List<String>> together = new LinkedHashSet<>();
        asked.everybody().parts().persons().keySet().forEach(part -> together.add(List.of(part)));
        List<String> alone = together.stream().flatMap(List::stream).toList();
        AnswerPattern.all(question.reading()).forEach(one -> together.addAll(one.told()));
        asked.patterns().forEach(one -> together.addAll(one.told()));
        together.forEach(parts -> part(asked, parts));
        if (!question.takesSeveral()) {
            cells.adds(base(question).base(), bases(question, alone));
            if (asked.tellsOptions()) {
                allButTwo(asked, alone);
                return;
            }
            for (AnswerPattern one : asked.patterns()) {
                cells.adds(
                        base(question).base(),
                        one.told().stream()
                                .map(parts -> CellNames.answer(question, parts))
                                .toArray(String[]::new));
            }
        }
    }

    /** What two options leave over, whichever others a release tells. */
    private void allButTwo(ReleasedQuestion asked, List<String> alone) {
        AnswerQuestion question = asked.question();
        for (int one = 0; one < alone.size(); one++) {
            for (int other = one + 1; other < alone.size(); other++) {
                List<String> two = List.of(alone.get(one), alone.get(other));
                List<String> rest = alone.stream().filter(part -> !two.contains(part)).toList();
                part(asked, rest);
                cells.adds(
                        base(question).base(),
                        CellNames.answer(question, List.of(alone.get(one))),
                        CellNames.answer(question, List.of(alone.get(other))),
                        CellNames.answer(question, rest));
            }
        }
    }

    /** Some parts, against all else of the base and of everybody enrolled. */
    private void part(ReleasedQuestion asked, List<String> together) {
        AnswerQuestion question = asked.question();
        CellTable part = part(question, together);
        CellTable base = base(question);
        CellTable rest = table(question, CellNames.without(base.base(), part.base()), false);
        CellTable others =
                table(question, CellNames.without(CellNames.ENROLLED, part.base()), false);
        for (AnswerFinding row : asked.rows()) {
            int persons = row.parts().count(together);
            part.put(row.group(), persons);
            rest.put(row.group(), row.parts().base() - persons);
            others.put(row.group(), row.known() - persons);
        }
        cells.adds(base.base(), part.base(), rest.base());
        cells.adds(CellNames.ENROLLED, part.base(), others.base());
        if (together.size() > 1) {
            cells.adds(part.base(), bases(question, together));
        }
    }

    private static String[] bases(AnswerQuestion question, List<String> parts) {
        return parts.stream()
                .map(part -> CellNames.answer(question, List.of(part)))
                .toArray(String[]::new);
    }

    /** An option stands against everybody who did not choose it. */
    private void option(ReleasedQuestion asked, List<String> option) {
        AnswerParts everybody = asked.everybody().parts();
        int persons = everybody.count(option);
        if (policy.permits(persons) && policy.permits(everybody.base() - persons)) {
            cells.display(
                    asked.row(option),
                    List.of(
                            part(asked.question(), option).cell(Group.OVERALL),
                            base(asked.question()).cell(Group.OVERALL)),
                    Weights.ANSWERS.ofCategory(persons),
                    Group.OVERALL);
        }
    }

    private void rows(ReleasedQuestion asked) {
        for (AnswerFinding row : asked.rows()) {
            AnswerPattern pattern = asked.pattern(row.group());
            if (policy.permits(row.parts().base()) && pattern.permits(row.parts(), policy)) {
                List<Cell> told = new ArrayList<>();
                told.add(enrolled(asked.question()).cell(row.group()));
                told.add(base(asked.question()).cell(row.group()));
                pattern.told()
                        .forEach(
                                together ->
                                        told.add(
                                                part(asked.question(), together)
                                                        .cell(row.group())));
                cells.display(
                        asked.row(row.group()),
                        told,
                        Weights.ANSWERS.of(row.group(), row.parts().base()),
                        row.group());
            }
        }
    }
}
