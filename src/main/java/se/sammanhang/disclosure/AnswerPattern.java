package se.sammanhang.disclosure;

import static se.sammanhang.evaluation.AnswerParts.BETTER;
import static se.sammanhang.evaluation.AnswerParts.DID_NOT_UNDERSTAND;
import static se.sammanhang.evaluation.AnswerParts.LOWER;
import static se.sammanhang.evaluation.AnswerParts.NO_ANSWER;
import static se.sammanhang.evaluation.AnswerParts.SAME;
import static se.sammanhang.evaluation.AnswerParts.TOP;
import static se.sammanhang.evaluation.AnswerParts.WORSE;

import java.util.List;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerParts;
import se.sammanhang.evaluation.AnswerReading;

/**
 * How finely the answers to a question are told: what few have answered is merged with its
 * neighbour, and those who passed the question by are never told alone when they are few. Options
 * without an order are told one by one. The genders are told in the same way, so that they can be
 * compared.
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

    /** Each option against everybody who did not choose it. */
    private static AnswerPattern each(AnswerParts parts) {
        return new AnswerPattern(
                parts.persons().keySet().stream()
                        .filter(part -> !part.equals(NO_ANSWER))
                        .map(List::of)
                        .toList());
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
            case PLAIN, HELPED -> each(everybody.parts());
        };
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
}
