package se.sammanhang.disclosure;

/**
 * The rules by which something may be shown.
 *
 * @see "src/docs/decisions/DD019-release.md"
 * @see "src/docs/decisions/DD028-cells.md"
 */
public sealed interface DisclosurePolicy {

    /** Lowest threshold a project may choose. Unit: persons. */
    int FLOOR = 5;

    /** Fewest persons whose mean is shown. Unit: persons. */
    int MEAN_FLOOR = 10;

    /** Rules of a project where nothing else is agreed. */
    static DisclosurePolicy standard() {
        return new Threshold(FLOOR);
    }

    /**
     * No group and no cell of fewer than {@code minimumCount} persons is shown, and none can be had
     * by subtraction.
     *
     * @param minimumCount unit: persons. Range: 5 or more
     */
    record Threshold(int minimumCount) implements DisclosurePolicy {
        public Threshold {
            if (minimumCount < FLOOR) {
                throw new IllegalArgumentException(
                        "minimumCount: wanted " + FLOOR + " or more, got " + minimumCount);
            }
        }
    }

    /** Own data, for the project team only: everything is shown. */
    record None() implements DisclosurePolicy {}

    /** Whether a group or cell of so many persons may be shown. */
    default boolean permits(int count) {
        return switch (this) {
            case Threshold(int minimumCount) -> count >= minimumCount;
            case None() -> true;
        };
    }

    /** Whether a mean of so many persons may be shown, with its interval. */
    default boolean permitsMean(int persons) {
        return switch (this) {
            case Threshold(int minimumCount) -> persons >= Math.max(minimumCount, MEAN_FLOOR);
            case None() -> true;
        };
    }

    /** Whether so many persons, had by subtraction, would be too few; nobody is not too few. */
    default boolean disclosesRest(int rest) {
        return rest > 0 && !permits(rest);
    }

    /** Name and version of the rules, kept with every release. */
    default String name() {
        return switch (this) {
            case Threshold(int minimumCount) -> "threshold-" + minimumCount + "-v2";
            case None() -> Internal.POLICY;
        };
    }
}
