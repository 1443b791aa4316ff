package se.sammanhang.instrument;

/** How a scale score is formed from the keyed steps of the answered items. */
public enum ScoreMetric {
    /**
     * Sum of steps; prorated to all items when the missing rule permits. Unit: scale points.
     * SOC-13: 13 to 91.
     */
    SUM,
    /**
     * (mean step - lowest) / (highest - lowest) x 100. Unit: points, never per cent. Range: 0 to
     * 100.
     */
    POINTS_0_TO_100,
    /** The step itself, for a single item. Unit: steps. */
    STEP
}
