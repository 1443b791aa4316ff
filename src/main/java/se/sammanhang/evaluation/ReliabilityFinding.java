package se.sammanhang.evaluation;

import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.reliability.Reliability;

/**
 * How well the items of a scale hang together at one round. Raw.
 *
 * @param items of the scale
 * @param known N: all known persons
 * @param answered persons who answered at least one item of the scale at the round; reliability
 *     rests on those who answered all
 */
public record ReliabilityFinding(
        ScaleId scale,
        RoundCode round,
        int items,
        int known,
        int answered,
        Estimate<Reliability> reliability) {

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
