package se.sammanhang.statistics;

import se.sammanhang.statistics.Estimate.Reason;

/**
 * How far a group that was chosen because it stood low is expected to rise without anything having
 * been done, because part of a low score is chance. To be printed beside the change. Normal scores
 * with the same mean and spread in both rounds. Sources: Davis (1976), Am. J. Epidemiol. 104(5),
 * 493-498; Barnett, van der Pols &amp; Dobson (2005), Int. J. Epidemiol. 34(1), 215-220. R: {@code
 * (1 - rho) * sd * dnorm(z) / pnorm(z)}.
 */
public final class RegressionToMean {

    private RegressionToMean() {}

    /**
     * Expected rise (1 - ρ)·σ·φ(z)/Φ(z), z = (c - μ)/σ, of those who stood below c.
     *
     * @param mean of everybody, also of those not chosen. Unit: that of the scores
     * @param sd of everybody, above 0
     * @param reliability correlation of two rounds without change
     * @param cutOff those below it were chosen
     */
    public static Estimate<Double> chosenBelow(
            double mean, double sd, double reliability, double cutOff) {
        if (!(sd > 0)) {
            throw new IllegalArgumentException("sd: wanted above 0, got " + sd);
        }
        double z = (cutOff - mean) / sd;
        double share = Distributions.normalBelow(z);
        // far below everybody φ/Φ tends to -z - 1/z
        double ratio = share > 0 ? Distributions.normalDensity(z) / share : -z - 1 / z;
        return checked(reliability, (1 - reliability) * sd * ratio);
    }

    /**
     * Expected rise (1 - ρ)·(μ - m) of a group whose mean is m because of how it was chosen.
     *
     * @param mean of everybody
     * @param chosenMean of the chosen
     */
    public static Estimate<Double> ofGroup(double mean, double chosenMean, double reliability) {
        return checked(reliability, (1 - reliability) * (mean - chosenMean));
    }

    private static Estimate<Double> checked(double reliability, double rise) {
        return reliability > 0 && reliability < 1
                ? Estimate.of(rise)
                : Estimate.not(Reason.UNUSABLE_RELIABILITY);
    }
}
