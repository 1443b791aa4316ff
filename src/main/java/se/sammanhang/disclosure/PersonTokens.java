package se.sammanhang.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.ExitCategory;
import se.sammanhang.evaluation.PersonCells.Change;
import se.sammanhang.evaluation.PersonCells.Contribution;
import se.sammanhang.evaluation.PersonCells.Direction;
import se.sammanhang.evaluation.RegisterEntry;

/** Puts persons into cells, as tokens that say nothing but whether they are the same. */
final class PersonTokens {

    /**
     * @param bases what she belongs to, with the value she contributes
     * @param parts groups she belongs to
     */
    private record Belonging(String id, Map<String, String> bases, Set<String> parts) {}

    private final List<Belonging> persons = new ArrayList<>();
    private final Map<String, List<String>> answerParts = new HashMap<>();

    /**
     * @param flow rounds of the figure of who answered
     */
    PersonTokens(List<Contribution> contributions, Contrast flow) {
        for (Contribution person : contributions) {
            Map<String, String> bases = new HashMap<>();
            bases.put(CellNames.ENROLLED, "");
            bases.put(CellNames.REGISTERED, "");
            rounds(bases, flow, person.rounds());
            person.answers().forEach((question, parts) -> answers(bases, question, parts));
            person.changes().forEach(change -> change(bases, change));
            person.register().ifPresent(entry -> register(bases, entry));
            Set<String> parts = new HashSet<>();
            person.groups()
                    .forEach(
                            (contrast, groups) ->
                                    groups.forEach(
                                            part ->
                                                    parts.add(
                                                            CellNames.part(
                                                                    part,
                                                                    CellNames.rounds(contrast)))));
            persons.add(new Belonging(person.id(), bases, parts));
        }
    }

    /** One token for each person of the cell; another one where her value is another. */
    Set<Long> of(Cell cell) {
        return of(cell.name(), List.of(cell));
    }

    /** The same for several cells together. */
    Set<Long> of(String name, List<Cell> cells) {
        Set<Long> tokens = new TreeSet<>();
        for (Belonging person : persons) {
            for (Cell cell : cells) {
                Optional<String> value = value(person.bases(), cell.base());
                if (value.isPresent() && belongs(person, cell)) {
                    tokens.add(token(person.id() + "\n" + name + "\n" + value.get()));
                }
            }
        }
        return tokens;
    }

    /** What she contributes to a base; absent where she does not belong to it. */
    private Optional<String> value(Map<String, String> bases, String base) {
        String value = bases.get(base);
        if (value == null
                && answerParts.computeIfAbsent(base, CellNames::answerParts).stream()
                        .anyMatch(bases::containsKey)) {
            return Optional.of("");
        }
        int without = base.indexOf(CellNames.WITHOUT);
        if (value == null && without > 0) {
            boolean belongs =
                    value(bases, base.substring(0, without)).isPresent()
                            && value(bases, base.substring(without + CellNames.WITHOUT.length()))
                                    .isEmpty();
            return belongs ? Optional.of("") : Optional.empty();
        }
        if (value == null && base.startsWith(CellNames.NOT)) {
            return value(bases, base.substring(CellNames.NOT.length())).isPresent()
                    ? Optional.empty()
                    : Optional.of("");
        }
        return Optional.ofNullable(value);
    }

    private static boolean belongs(Belonging person, Cell cell) {
        for (String part : cell.parts()) {
            boolean without = part.startsWith(CellNames.NOT);
            String group = without ? part.substring(CellNames.NOT.length()) : part;
            if (person.parts().contains(group) == without) {
                return false;
            }
        }
        return true;
    }

    private static void answers(
            Map<String, String> bases, AnswerQuestion question, Set<String> parts) {
        bases.put(CellNames.gaveAnswers(question.round().value()), "");
        parts.forEach(part -> bases.put(CellNames.answer(question, List.of(part)), ""));
    }

    private static void rounds(Map<String, String> bases, Contrast contrast, Set<String> answered) {
        String first = CellNames.answered(contrast.from().value());
        String last = CellNames.answered(contrast.to().value());
        boolean early = answered.contains(contrast.from().value());
        boolean late = answered.contains(contrast.to().value());
        bases.put(early ? first : CellNames.not(first), "");
        bases.put(late ? last : CellNames.not(last), "");
        String both = CellNames.both(contrast);
        bases.put(early && late ? both : CellNames.not(both), "");
        if (early && !late) {
            bases.put(CellNames.only(first), "");
        } else if (late && !early) {
            bases.put(CellNames.only(last), "");
        } else if (!early) {
            bases.put(CellNames.NEITHER, "");
        }
    }

    private static void change(Map<String, String> bases, Change change) {
        String scored = CellNames.scored(change.scale(), change.contrast());
        String value = Double.toString(change.points());
        bases.put(CellNames.lateOrNot(scored), "");
        if (change.late()) {
            bases.put(CellNames.late(scored), "");
        }
        if (change.apart()) {
            return;
        }
        bases.put(scored, value);
        if (!change.room()) {
            bases.put(CellNames.noRoom(scored), "");
        }
        switch (change.direction()) {
            case INCREASE -> bases.put(CellNames.increase(scored), "");
            case SAME -> bases.put(CellNames.same(scored), "");
            case DECREASE -> bases.put(CellNames.decrease(scored), "");
        }
        if (change.direction() != Direction.INCREASE) {
            bases.put(CellNames.sameOrDecrease(scored), "");
        }
        if (change.direction() != Direction.DECREASE) {
            bases.put(CellNames.increaseOrSame(scored), "");
        }
    }

    private static void register(Map<String, String> bases, RegisterEntry entry) {
        ExitCategory category = ExitCategory.of(entry.exit());
        boolean byCutOff = entry.exit().filter(RegisterEntry.Exit::byCutOff).isPresent();
        bases.put(byCutOff ? CellNames.LEFT_BY_CUT_OFF : CellNames.NOT_BY_CUT_OFF, "");
        bases.put(category.hasLeft() ? CellNames.LEFT_AT_END : CellNames.NOT_LEFT_AT_END, "");
        String kind =
                category.isWorkOrStudy()
                        ? CellNames.WORK_OR_STUDY
                        : CellNames.NEITHER_WORK_NOR_STUDY;
        for (String when : List.of(CellNames.END, byCutOff ? CellNames.CUT : CellNames.AFTER)) {
            bases.put(CellNames.exit(when, category), "");
            bases.put(when + kind, "");
        }
    }

    private static long token(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
