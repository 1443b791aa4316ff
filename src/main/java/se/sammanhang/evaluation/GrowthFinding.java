package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.model.MixedFit;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;

/**
 * How one scale developed over three or more rounds, from everybody's scores, matched or not. Raw.
 *
 * <p>A mixed model with a level for each person and, where the data carry it, a slope over the
 * order of the rounds: the mean at the first round, and for each later round its difference from
 * that. With an intervention, both sides share the mean at the first round, and each later round
 * has the intervention's difference besides; columns {@code ‹round›:‹intervention›}.
 *
 * @param group everybody, or one intervention against those without it
 * @param known N: all known persons
 * @param rounds persons with a score at each round of the plan
 * @param fit columns {@code (Intercept)}, the code of each later round with two scores or more; not
 *     computable with fewer than three such rounds, or with fewer than five persons on one side of
 *     an intervention
 * @param adjusted p after its family, by column of {@code fit}; only of what the finding is about
 */
public record GrowthFinding(
        ScaleId scale,
        Group group,
        int known,
        List<RoundCount> rounds,
        Estimate<MixedFit> fit,
        Map<String, AdjustedP> adjusted) {

    public GrowthFinding {
        rounds = List.copyOf(rounds);
        adjusted = Map.copyOf(adjusted);
    }

    GrowthFinding with(Map<String, AdjustedP> found) {
        return new GrowthFinding(scale, group, known, rounds, fit, found);
    }

    /**
     * A later round: of everybody its difference from the first, of an intervention its difference
     * from those without it, beside that of the round.
     *
     * @param n persons of the group with a score at the round
     * @param adjustedP p of the difference after the family it belongs to
     */
    public record Step(
            RoundCode round, int n, FixedEffect difference, Optional<AdjustedP> adjustedP) {

        /** How sure the difference is. */
        public Clarity clarity() {
            Interval interval = difference.inference().interval();
            return Clarity.of(!interval.contains(0), adjustedP, interval.level());
        }
    }

    /** Later rounds that have a difference. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (RoundCount round : rounds.subList(1, rounds.size())) {
            String column =
                    group.isOverall()
                            ? round.round().value()
                            : round.round().value() + ":" + group.level();
            fit.computed()
                    .filter(found -> found.coefficients().containsKey(column))
                    .flatMap(found -> found.coefficient(column).computed())
                    .map(
                            effect ->
                                    new Step(
                                            round.round(),
                                            round.with(),
                                            effect,
                                            Optional.ofNullable(adjusted.get(column))))
                    .ifPresent(steps::add);
        }
        return steps;
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
