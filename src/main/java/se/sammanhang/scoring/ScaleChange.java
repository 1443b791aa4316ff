package se.sammanhang.scoring;

import se.sammanhang.instrument.ScaleId;
import se.sammanhang.scoring.ScaleScore.Scored;

/** Change of one scale for one person between two rounds, both scored on the same items. */
public sealed interface ScaleChange {

    /**
     * @param before score at the first round on the common items
     * @param after score at the second round on the common items
     * @param commonItems number of items answered in both rounds, at least the scale's minimum
     * @param steps total change over the common items after mirroring reverse-keyed ones. Unit:
     *     answer steps
     * @param direction by the scale's increase rule
     * @param couldNotImprove the first round was so near the better end of the scale that not even
     *     the best answers could have counted as a change
     */
    record Compared(
            Scored before,
            Scored after,
            int commonItems,
            int steps,
            Direction direction,
            boolean couldNotImprove)
            implements ScaleChange {}

    /** Too few items were answered in both rounds. */
    record NotComparable(ScaleId scale, int commonItems, int minimumAnswered)
            implements ScaleChange {}

    /** Whether the scale score rose, by the increase rule of the scale. Not a judgement. */
    enum Direction {
        INCREASE,
        SAME,
        DECREASE
    }
}
