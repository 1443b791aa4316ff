package se.sammanhang.statistics;

import se.sammanhang.statistics.Estimate.Reason;

/**
 * Share that rose plus half the share that stayed: how often a person drawn at random stands higher
 * later than earlier, with ties broken by a coin. Range: 0 to 1; 0.5 means as many up as down.
 * Source: Grissom &amp; Kim (2012), Effect Sizes for Research, 2nd ed., ch. 5. R: {@code (sum(d >
 * 0) + 0.5 * sum(d == 0)) / length(d)}.
 */
public final class ProbabilityOfSuperiority {

    private ProbabilityOfSuperiority() {}

    /** From the differences of the persons; within 1e-10 of zero is the same. */
    public static Estimate<Double> ofDifferences(double[] differences) {
        return of(AbsoluteGroups.of(differences));
    }

    public static Estimate<Double> of(DifferenceHistogram histogram) {
        return of(AbsoluteGroups.of(histogram));
    }

    private static Estimate<Double> of(AbsoluteGroups groups) {
        return groups.n() == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of((groups.positive() + 0.5 * groups.zeros()) / groups.n());
    }
}
