package se.sammanhang.evaluation;

import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Summary;

/**
 * Scores of one scale at one round for everybody of a group who has one, matched or not. Raw.
 *
 * @param known N: persons of the group who are known
 */
public record WaveFinding(
        ScaleId scale, RoundCode round, Group group, int known, Estimate<Summary> scores) {

    /** n: persons with a score. */
    public int scored() {
        return scores.computed().map(Summary::n).orElse(0);
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
