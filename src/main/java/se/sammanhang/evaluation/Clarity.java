package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.statistics.ConfidenceLevel;

/**
 * How sure a difference is: one rule for every sentence and title, so that a number and its p after
 * adjustment are never told two ways.
 */
public enum Clarity {
    /** Sure, also among the tests of its family. */
    CLEAR,
    /** Sure if it were the only one, but not among the tests of its family. */
    ONE_OF_MANY,
    /** Its interval holds zero. */
    UNSURE;

    /**
     * @param apart whether it would be sure alone: its interval does not hold zero, or its own p is
     *     below the level
     * @param adjusted its p after its family, where it is in one
     */
    public static Clarity of(boolean apart, Optional<AdjustedP> adjusted, ConfidenceLevel level) {
        if (!apart) {
            return UNSURE;
        }
        return adjusted.filter(p -> !isBelow(p.value(), level)).isPresent() ? ONE_OF_MANY : CLEAR;
    }

    /** Whether a p is below what the confidence level leaves: 0.05 with 95 per cent. */
    static boolean isBelow(double p, ConfidenceLevel level) {
        return p < 1 - level.value();
    }
}
