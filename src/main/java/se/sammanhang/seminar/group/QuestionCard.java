package se.sammanhang.seminar.group;

/**
 * One forward-looking question that groups write notes on.
 *
 * @param number 1 for the first; its place among the cards
 */
public record QuestionCard(int number, String question) {

    /** Cards a seminar can have. */
    public static final int MOST = 9;

    public QuestionCard {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "number: wanted 1 to %d, got %d".formatted(MOST, number));
        }
        TextRule.QUESTION
                .problem(question)
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException("question: " + problem);
                        });
    }
}
