package se.sammanhang.evaluation;

import java.util.Map;
import java.util.Optional;
import se.sammanhang.instrument.ScaleId;

/**
 * What the plan knows beforehand about how precisely its scales measure, and how many pairs it
 * expects.
 *
 * @param scales scales of which something is known
 * @param expectedPairs persons who are expected to answer both rounds of a contrast
 */
public record MeasurementPrecision(Map<ScaleId, OfScale> scales, Optional<Integer> expectedPairs) {

    public static final MeasurementPrecision UNKNOWN =
            new MeasurementPrecision(Map.of(), Optional.empty());

    public MeasurementPrecision {
        scales = Map.copyOf(scales);
        if (expectedPairs.filter(pairs -> pairs < 2).isPresent()) {
            throw new IllegalArgumentException(
                    "expectedPairs: wanted 2 or more, got " + expectedPairs.get());
        }
    }

    /** What is known of this scale; nothing where the plan says nothing. */
    public OfScale of(ScaleId scale) {
        return scales.getOrDefault(scale, OfScale.UNKNOWN);
    }

    /**
     * @param reliability for reliable change; absent: no reliable change is computed
     * @param changeSpread for the smallest detectable change in points
     */
    public record OfScale(
            Optional<KnownReliability> reliability, Optional<KnownSpread> changeSpread) {
        public static final OfScale UNKNOWN = new OfScale(Optional.empty(), Optional.empty());
    }

    /**
     * Reliability of the score, best a retest coefficient over about the time between the rounds.
     *
     * @param value range: above 0 and below 1
     * @param sd standard deviation of the norm; absent: that of everybody at the earlier round.
     *     Unit: that of the score
     * @param source where both come from
     */
    public record KnownReliability(double value, Optional<Double> sd, String source) {
        public KnownReliability {
            if (!(value > 0 && value < 1)) {
                throw new IllegalArgumentException(
                        "reliability: wanted above 0 and below 1, got " + value);
            }
            if (sd.filter(spread -> !(spread > 0)).isPresent()) {
                throw new IllegalArgumentException("sd: wanted above 0, got " + sd.get());
            }
        }
    }

    /**
     * Standard deviation of individual changes.
     *
     * @param value above 0. Unit: that of the score
     */
    public record KnownSpread(double value, String source) {
        public KnownSpread {
            if (!(value > 0)) {
                throw new IllegalArgumentException("sdOfChange: wanted above 0, got " + value);
            }
        }
    }
}
