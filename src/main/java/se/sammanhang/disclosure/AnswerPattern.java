package se.sammanhang.disclosure;

import static se.sammanhang.evaluation.AnswerParts.BETTER;
import static se.sammanhang.evaluation.AnswerParts.DID_NOT_UNDERSTAND;
import static se.sammanhang.evaluation.AnswerParts.LOWER;
import static se.sammanhang.evaluation.AnswerParts.NO_ANSWER;
import static se.sammanhang.evaluation.AnswerParts.SAME;
import static se.sammanhang.evaluation.AnswerParts.TOP;
import static se.sammanhang.evaluation.AnswerParts.WORSE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerReading;

/**
 * How finely the answers to a question with one choice are told: what few have answered is merged
 * with its neighbour, and those who passed the question by are never told alone when they are few.
 * The genders are told in the same way, so that they can be compared.
 *
 * @param told the parts told together, in the order they are told
 */
record AnswerPattern(List<List<String>> told) {

    private static final List<AnswerPattern> PERCEIVED =
            finestFirst(
                    List.of(
                            List.of(
                                    List.of(BETTER),
                                    List.of(SAME),
                                    List.of(WORSE),
                                    List.of(NO_ANSWER)),
                            List.of(List.of(BETTER), List.of(SAME), List.of(WORSE, NO_ANSWER)),
                            List.of(List.of(BETTER), List.of(SAME, WORSE, NO_ANSWER)),
                            List.of(List.of(BETTER, SAME), List.of(WORSE, NO_ANSWER))));

    private static final List<AnswerPattern> KNOWLEDGE =
            finestFirst(
                    List.of(
                            List.of(
                                    List.of(TOP),
                                    List.of(LOWER),
                                    List.of(DID_NOT_UNDERSTAND),
                                    List.of(NO_ANSWER)),
                            List.of(
                                    List.of(TOP),
                                    List.of(LOWER),
                                    List.of(DID_NOT_UNDERSTAND, NO_ANSWER)),
                            List.of(List.of(TOP), List.of(LOWER, DID_NOT_UNDERSTAND, NO_ANSWER))));

    AnswerPattern {
        told = List.copyOf(told);
    }

    /** Every pattern that answers so read can have, where these are the same for all questions. */
    static List<AnswerPattern> all(AnswerReading reading) {
        return switch (reading) {
            case PERCEIVED -> PERCEIVED;
            case KNOWLEDGE -> KNOWLEDGE;
            case PLAIN, HELPED -> List.of();
        };
    }

    private static List<AnswerPattern> finestFirst(List<List<List<String>>> patterns) {
        return patterns.stream().map(AnswerPattern::new).toList();
    }

    /**
     * The pattern that lets most of the rows be told, the finest of those.
     *
     * @param rows everybody, or the genders, of one question
     */
    static AnswerPattern of(List<AnswerFinding> rows, DisclosurePolicy policy) {
        AnswerFinding everybody = rows.getFirst();
        return switch (everybody.question().reading()) {
            case PERCEIVED, KNOWLEDGE -> best(all(everybody.question().reading()), rows, policy);
            case PLAIN, HELPED ->
                    everybody.question().takesSeveral()
                            ? each(everybody.parts())
                            : options(everybody.parts(), policy);
        };
    }

    private static AnswerPattern each(AnswerParts parts) {
        return new AnswerPattern(parts.persons().keySet().stream().map(List::of).toList());
    }

    private static AnswerPattern best(
            List<AnswerPattern> patterns, List<AnswerFinding> rows, DisclosurePolicy policy) {
        AnswerPattern best = patterns.getFirst();
        for (AnswerPattern pattern : patterns) {
            if (pattern.rowsTold(rows, policy) > best.rowsTold(rows, policy)) {
                best = pattern;
            }
        }
        return best;
    }

    private long rowsTold(List<AnswerFinding> rows, DisclosurePolicy policy) {
        return rows.stream().filter(row -> permits(row.parts(), policy)).count();
    }

    /** Whether each part told holds enough. */
    boolean permits(AnswerParts parts, DisclosurePolicy policy) {
        return told.stream().allMatch(one -> policy.permits(parts.count(one)));
    }

    /** Options that enough have chosen; the rest together, with the smallest of them if need be. */
    private static AnswerPattern options(AnswerParts parts, DisclosurePolicy policy) {
        List<String> alone = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        parts.persons()
                .forEach(
                        (part, persons) ->
                                (policy.permits(persons) && !part.equals(NO_ANSWER) ? alone : rest)
                                        .add(part));
        while (policy.disclosesRest(parts.count(rest)) && !alone.isEmpty()) {
            String smallest =
                    alone.stream()
                            .min(Comparator.comparingInt(part -> parts.count(List.of(part))))
                            .orElseThrow();
            alone.remove(smallest);
            rest.add(smallest);
        }
        List<List<String>> told = new ArrayList<>(alone.stream().map(List::of).toList());
        if (!rest.isEmpty()) {
            told.add(List.copyOf(rest));
        }
        return new AnswerPattern(told);
    }
}
