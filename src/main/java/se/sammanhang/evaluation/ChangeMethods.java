package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.MeasurementPrecision.KnownReliability;
import se.sammanhang.statistics.DesignEffect;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.FloorAndCeiling;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedEffects;
import se.sammanhang.statistics.ReliableChange;
import se.sammanhang.statistics.SignedRank;
import se.sammanhang.statistics.SpreadChange;
import se.sammanhang.statistics.Summary;

/**
 * What the other methods say of the change that {@link Finding#change} says in points. Raw, for
 * results.json and method notes; no sentence and no released figure is made of it.
 *
 * @param differences median and quartiles of the changes
 * @param signedRank those who did not change ranked first and then left out (Pratt 1959)
 * @param zerosDropped those who did not change left out before ranking, as R does
 * @param adjustedRank p of {@code signedRank} after its family
 * @param typical median of the averages of all pairs of changes
 * @param effects standardised mean changes
 * @param superiority share that rose plus half of those who stayed
 * @param correlation Pearson's, of the scores before and after
 * @param bootstrap BCa interval of the mean change
 * @param endsBefore matched persons at the lowest and highest possible score, earlier round
 * @param endsAfter the same at the later round
 * @param reliable where the plan gives a reliability
 * @param late change of those whose first answer came after the baseline window and who are kept
 *     apart
 * @param spread whether persons have come closer together or farther apart (Pitman-Morgan, Oldham)
 * @param sites how much less the persons tell because those of the same site are alike; persons
 *     without a site left out, and not computable for the persons of one site
 */
public record ChangeMethods(
        Estimate<Summary> differences,
        Estimate<SignedRank> signedRank,
        Estimate<SignedRank> zerosDropped,
        Optional<AdjustedP> adjustedRank,
        Estimate<HodgesLehmann> typical,
        Estimate<PairedEffects> effects,
        Estimate<Double> superiority,
        Estimate<Double> correlation,
        Later<Estimate<Interval>> bootstrap,
        Estimate<FloorAndCeiling> endsBefore,
        Estimate<FloorAndCeiling> endsAfter,
        Optional<Reliable> reliable,
        Estimate<PairedChange> late,
        Estimate<SpreadChange> spread,
        Estimate<DesignEffect> sites) {

    /** BCa interval of the mean change. */
    public Estimate<Interval> resampled() {
        return bootstrap.get();
    }

    /** Times a group is drawn again from itself. */
    public static final int REPLICATES = 10_000;

    private static final int FEWEST_CORRECTED = 3;

    /**
     * Change beyond measurement error.
     *
     * @param referenceSd of the norm, or of everybody at the earlier round
     */
    public record Reliable(
            KnownReliability known,
            Estimate<Double> referenceSd,
            Estimate<ReliableChange> change) {}

    /** Effects from three pairs: with two, Hedges' correction is not defined. */
    public Estimate<PairedEffects> correctable() {
        return effects.then(
                found ->
                        found.n() < FEWEST_CORRECTED
                                ? Estimate.not(Estimate.Reason.TOO_FEW)
                                : Estimate.of(found));
    }

    /** No method was applied, for this reason. */
    public static ChangeMethods none(Estimate.Reason reason) {
        return new ChangeMethods(
                Estimate.not(reason),
                Estimate.not(reason),
                Estimate.not(reason),
                Optional.empty(),
                Estimate.not(reason),
                Estimate.not(reason),
                Estimate.not(reason),
                Estimate.not(reason),
                new Later<>(() -> Estimate.not(reason)),
                Estimate.not(reason),
                Estimate.not(reason),
                Optional.empty(),
                Estimate.not(reason),
                Estimate.not(reason),
                Estimate.not(reason));
    }

    ChangeMethods with(AdjustedP adjusted) {
        return with(Optional.of(adjusted));
    }

    ChangeMethods withoutAdjustment() {
        return with(Optional.empty());
    }

    private ChangeMethods with(Optional<AdjustedP> adjusted) {
        return new ChangeMethods(
                differences,
                signedRank,
                zerosDropped,
                adjusted,
                typical,
                effects,
                superiority,
                correlation,
                bootstrap,
                endsBefore,
                endsAfter,
                reliable,
                late,
                spread,
                sites);
    }
}
