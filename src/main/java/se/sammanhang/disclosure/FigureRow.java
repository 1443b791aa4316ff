package se.sammanhang.disclosure;

/** One group in a figure. */
public sealed interface FigureRow {

    /** Heading of the block the row stands in; blank for none. */
    String section();

    String label();

    /** Whether the row stands for its whole block, of which nothing is shown. */
    default boolean isWholeSection() {
        return !section().isEmpty() && section().equals(label());
    }

    /**
     * A group that is shown.
     *
     * @param total everybody, drawn heavier
     * @param n persons the mark rests on
     * @param outOf N: persons it could have rested on
     * @param baseText n of N in words
     * @param valueText the number in words
     */
    record Shown(
            String section,
            String label,
            boolean total,
            int n,
            int outOf,
            String baseText,
            Mark mark,
            String valueText)
            implements FigureRow {}

    /**
     * A group that is not shown. It does not hold the count, and an empty group looks the same.
     *
     * @param text what stands instead, for example "not shown"
     */
    record Suppressed(String section, String label, String text) implements FigureRow {}

    /**
     * A group that is large enough but has no number, for a reason that may be said.
     *
     * @param text the reason, for example "cannot be computed"
     */
    record Without(String section, String label, String text) implements FigureRow {}
}
