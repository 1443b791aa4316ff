package se.sammanhang.statistics;

import se.sammanhang.statistics.EffectSize.Standardiser;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Difference of the means of two groups of different persons, first minus second.
 *
 * <p>Welch: t = (x̄ - ȳ)/√(s₁²/n₁ + s₂²/n₂) with the degrees of freedom of Satterthwaite; Student:
 * with the pooled variance. Not computable when a group has fewer than two persons (R: "not enough
 * observations") or when both groups are constant. R: {@code t.test(x, y)} and {@code t.test(x, y,
 * var.equal = TRUE)}. Sources: Welch (1947), Biometrika 34(1-2), 28-35; Satterthwaite (1946).
 *
 * @param n1 persons in the first group, 2 or more
 * @param n2 persons in the second group, 2 or more
 * @param difference unit: that of the values
 * @param degreesOfFreedom not whole for Welch
 * @param p two-sided
 */
public record GroupDifference(
        int n1,
        int n2,
        double difference,
        double standardError,
        double t,
        double degreesOfFreedom,
        double p,
        Interval interval) {

    /** What is assumed of the spread in the two groups. */
    public enum Variances {
        /** May differ: Welch. The default. */
        UNEQUAL,
        /** The same in the population: Student. */
        EQUAL
    }

    public static Estimate<GroupDifference> of(
            double[] first, double[] second, Variances variances, ConfidenceLevel level) {
        return unusable(first, second)
                .<Estimate<GroupDifference>>map(Estimate::not)
                .orElseGet(() -> Estimate.of(test(first, second, variances, level)));
    }

    /**
     * Cohen's d with the pooled standard deviation and the noncentral-t interval. R: {@code
     * effectsize::cohens_d(x, y)}.
     */
    public static Estimate<EffectSize> cohensD(
            double[] first, double[] second, ConfidenceLevel level) {
        return of(first, second, Variances.EQUAL, level)
                .map(
                        test -> {
                            double unit = Math.sqrt(1.0 / test.n1() + 1.0 / test.n2());
                            double[] limits =
                                    NoncentralT.noncentralityLimits(
                                            test.t(), test.degreesOfFreedom(), level);
                            return new EffectSize(
                                    Standardiser.POOLED,
                                    test.t() * unit,
                                    new Interval(
                                            limits[0] * unit,
                                            limits[1] * unit,
                                            level,
                                            Interval.Method.NONCENTRAL_T));
                        });
    }

    /** Difference in units of √((s₁² + s₂²)/2), which lets the variances differ. */
    public static Estimate<Double> standardisedByAverage(double[] first, double[] second) {
        return unusable(first, second)
                .<Estimate<Double>>map(Estimate::not)
                .orElseGet(
                        () ->
                                Estimate.of(
                                        (Summary.mean(first) - Summary.mean(second))
                                                / Math.sqrt(
                                                        (variance(first) + variance(second)) / 2)));
    }

    private static java.util.Optional<Reason> unusable(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return java.util.Optional.of(Reason.NO_VALUES);
        }
        if (first.length == 1 || second.length == 1) {
            return java.util.Optional.of(Reason.ONE_VALUE);
        }
        return Correlation.spread(first) <= PairedT.SAME
                        && Correlation.spread(second) <= PairedT.SAME
                ? java.util.Optional.of(Reason.ALL_EQUAL)
                : java.util.Optional.empty();
    }

    private static GroupDifference test(
            double[] first, double[] second, Variances variances, ConfidenceLevel level) {
        int n1 = first.length;
        int n2 = second.length;
        double difference = Summary.mean(first) - Summary.mean(second);
        double error1 = variance(first) / n1;
        double error2 = variance(second) / n2;
        double pooledDf = n1 + n2 - 2.0;
        double squaredError =
                switch (variances) {
                    case UNEQUAL -> error1 + error2;
                    case EQUAL ->
                            ((n1 - 1) * error1 * n1 + (n2 - 1) * error2 * n2)
                                    / pooledDf
                                    * (1.0 / n1 + 1.0 / n2);
                };
        double df =
                switch (variances) {
                    case UNEQUAL ->
                            squaredError
                                    * squaredError
                                    / (error1 * error1 / (n1 - 1) + error2 * error2 / (n2 - 1));
                    case EQUAL -> pooledDf;
                };
        double standardError = Math.sqrt(squaredError);
        double t = difference / standardError;
        double half = Distributions.t(df, level) * standardError;
        return new GroupDifference(
                n1,
                n2,
                difference,
                standardError,
                t,
                df,
                Distributions.twoSidedT(t, df),
                new Interval(
                        difference - half,
                        difference + half,
                        level,
                        variances == Variances.EQUAL
                                ? Interval.Method.STUDENT_T
                                : Interval.Method.WELCH));
    }

    private static double variance(double[] values) {
        return Correlation.crossProduct(values, values) / (values.length - 1);
    }
}
