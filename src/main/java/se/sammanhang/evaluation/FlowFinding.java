package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/**
 * Who answered one round: known, answered, scored, matched. Raw.
 *
 * @param group everybody, one level of a grouping variable, or those who answered in one mode
 * @param known N: persons of the group who are known; for a mode, which only answers have, all
 *     persons
 * @param answered persons of the group who answered something at the round, without those left out
 * @param leftOut persons of the group whose answer to the round is left out; for a mode always 0
 */
public record FlowFinding(
        RoundCode round,
        Group group,
        int known,
        int answered,
        int leftOut,
        List<ScaleCount> scales) {

    public FlowFinding {
        scales = List.copyOf(scales);
    }

    /**
     * @param scored persons with a score at the round
     * @param matched persons with a score at the first round of the plan and at this one, on common
     *     items; at the first round those scored
     */
    public record ScaleCount(ScaleId scale, int scored, int matched) {}

    /** Why a group is counted but named neither as highest nor as lowest; empty where it may be. */
    public Optional<OnlyDescribed> onlyDescribed() {
        return OnlyDescribed.of(group, known);
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
