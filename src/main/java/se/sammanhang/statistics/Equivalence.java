package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether a mean change, or a difference between two groups, is smaller than what would matter: two
 * one-sided t tests (TOST). Only this allows "no change larger than"; a large p of the ordinary
 * test does not. R: {@code t.test(d, mu = low, alternative = "greater")} and {@code t.test(d, mu =
 * high, alternative = "less")}, with {@code x, y} in place of {@code d} for two groups. Sources:
 * Schuirmann (1987), J. Pharmacokinet. Biopharm. 15(6), 657-680; Lakens (2017), Soc. Psychol.
 * Personal. Sci. 8(4), 355-362.
 *
 * @param low largest fall that does not matter. Unit: that of the scores
 * @param high largest rise that does not matter, above low
 * @param aboveLow p that the change is not above low
 * @param belowHigh p that the change is not below high
 * @param equivalent whether both are at most one minus the level
 * @param interval of twice the risk (90 % for 95 %); lies within the bounds exactly when equivalent
 */
public record Equivalence(
        double low,
        double high,
        double aboveLow,
        double belowHigh,
        boolean equivalent,
        Interval interval) {

    /** The larger of both p. Range: 0 to 1. */
    public double p() {
        return Math.max(aboveLow, belowHigh);
    }

    /**
     * Not computable where the t test is not.
     *
     * @param level one minus the risk of saying "equivalent" wrongly
     */
    public static Estimate<Equivalence> of(
            PairedChange change, double low, double high, ConfidenceLevel level) {
        check(low, high);
        return change.test()
                .map(
                        test ->
                                of(
                                        new Tested(
                                                change.mean(),
                                                test.standardError(),
                                                test.degreesOfFreedom(),
                                                Interval.Method.STUDENT_T),
                                        low,
                                        high,
                                        level));
    }

    /** Of the difference of two groups, with the error and degrees of freedom of its test. */
    public static Equivalence of(
            GroupDifference difference, double low, double high, ConfidenceLevel level) {
        return of(
                new Tested(
                        difference.difference(),
                        difference.standardError(),
                        difference.degreesOfFreedom(),
                        difference.interval().method()),
                low,
                high,
                level);
    }

    /**
     * An estimate that a t test speaks of.
     *
     * @param standardError above 0. Unit: that of the estimate
     * @param degreesOfFreedom above 0
     * @param method of its interval
     */
    public record Tested(
            double estimate,
            double standardError,
            double degreesOfFreedom,
            Interval.Method method) {}

    /** Of any estimate with a t test. */
    public static Equivalence of(Tested tested, double low, double high, ConfidenceLevel level) {
        check(low, high);
        TDistribution t = TDistribution.of(tested.degreesOfFreedom());
        double estimate = tested.estimate();
        double error = tested.standardError();
        double aboveLow = t.survivalProbability((estimate - low) / error);
        double belowHigh = t.cumulativeProbability((estimate - high) / error);
        double risk = 1 - level.value();
        double half = Distributions.tAbove(risk, tested.degreesOfFreedom()) * error;
        return new Equivalence(
                low,
                high,
                aboveLow,
                belowHigh,
                aboveLow <= risk && belowHigh <= risk,
                new Interval(
                        estimate - half,
                        estimate + half,
                        new ConfidenceLevel(1 - 2 * risk),
                        tested.method()));
    }

    private static void check(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("high: wanted above " + low + ", got " + high);
        }
    }
}
