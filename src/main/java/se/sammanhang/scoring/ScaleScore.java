package se.sammanhang.scoring;

import se.sammanhang.instrument.ScaleId;

/** Score of one scale for one person at one round. Unit: that of the scale's metric. */
public sealed interface ScaleScore {

    /**
     * @param points score. Range: the scale's minimum to maximum
     * @param answered number of items that the score rests on, 1 or more
     */
    record Scored(ScaleId scale, double points, int answered) implements ScaleScore {
        public Scored {
            if (!Double.isFinite(points)) {
                throw new IllegalArgumentException("points: wanted a finite number, got " + points);
            }
            if (answered < 1) {
                throw new IllegalArgumentException("answered: wanted 1 or more, got " + answered);
            }
        }
    }

    /** Too few items were answered. */
    record NotScorable(ScaleId scale, int answered, int minimumAnswered) implements ScaleScore {}
}
