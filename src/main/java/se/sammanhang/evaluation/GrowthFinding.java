package se.sammanhang.evaluation;

import java.util.List;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.MixedFit;

/**
 * How one scale developed over three or more rounds, from everybody's scores, matched or not. Raw.
 *
 * <p>A mixed model with a level for each person: the mean at the first round, and for each later
 * round its difference from that. With an intervention, both sides share the mean at the first
 * round, and each later round has the intervention's difference besides; columns {@code
 * ‹round›:‹intervention›}.
 *
 * @param group everybody, or one intervention against those without it
 * @param known N: all known persons
 * @param rounds persons with a score at each round of the plan
 * @param fit columns {@code (Intercept)}, the code of each later round with two scores or more; not
 *     computable with fewer than three such rounds, or with fewer than five persons on one side of
 *     an intervention
 */
public record GrowthFinding(
        ScaleId scale, Group group, int known, List<RoundCount> rounds, Estimate<MixedFit> fit) {

    public GrowthFinding {
        rounds = List.copyOf(rounds);
    }

    /**
     * @param n persons with a score
     * @param with those of them with the intervention; all of them where the group is everybody
     */
    public record RoundCount(RoundCode round, int n, int with) {}

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
