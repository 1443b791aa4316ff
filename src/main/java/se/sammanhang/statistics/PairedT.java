package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Mean change with Student's paired t test: t = d̄ / (s / √n), df = n - 1, interval d̄ ± t(1 - α/2;
 * df) · s / √n.
 *
 * <p>No pairs: nothing computable. One pair: the change, no spread and no test. All differences
 * equal: the change and a spread of zero, no test (R stops with "data are essentially constant").
 * Same as R 4.2 {@code t.test(after, before, paired = TRUE)}. Source: Student (1908), Biometrika
 * 6(1), 1-25.
 */
public final class PairedT {

    /** Differences closer together than this are the same number: decimals such as 82.2 - 80.1. */
    static final double SAME = 1e-10;

    private PairedT() {}

    /** From the two scores of each person, in the same order. */
    public static Estimate<PairedChange> of(
            double[] before, double[] after, ConfidenceLevel level) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "after: wanted " + before.length + " values, got " + after.length);
        }
        double[] differences = new double[before.length];
        for (int i = 0; i < before.length; i++) {
            differences[i] = after[i] - before[i];
        }
        return ofDifferences(differences, level);
    }

    /** The same test as a test of one mean against zero. */
    public static Estimate<PairedChange> ofDifferences(
            double[] differences, ConfidenceLevel level) {
        return Summary.of(differences)
                .map(
                        summary ->
                                change(
                                        summary.n(),
                                        summary.mean(),
                                        summary.maximum() - summary.minimum() <= SAME
                                                ? summary.sd().map(_ -> 0.0)
                                                : summary.sd(),
                                        level));
    }

    /**
     * From whole-numbered differences, exact to the last step.
     *
     * @param unit score points per step, above 0
     */
    public static Estimate<PairedChange> of(
            DifferenceHistogram histogram, double unit, ConfidenceLevel level) {
        int n = histogram.n();
        if (n == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        Estimate<Double> sd =
                n == 1
                        ? Estimate.not(Reason.ONE_VALUE)
                        : Estimate.of(Math.sqrt(histogram.variance()) * unit);
        return Estimate.of(change(n, histogram.mean() * unit, sd, level));
    }

    private static PairedChange change(
            int n, double mean, Estimate<Double> sd, ConfidenceLevel level) {
        Estimate<PairedChange.TTest> test =
                switch (sd) {
                    case Estimate.NotComputable<Double>(Reason reason) -> Estimate.not(reason);
                    case Estimate.Computed<Double>(Double spread) ->
                            spread == 0
                                    ? Estimate.not(Reason.ALL_EQUAL)
                                    : Estimate.of(test(n, mean, spread, level));
                };
        return new PairedChange(n, mean, sd, test);
    }

    private static PairedChange.TTest test(int n, double mean, double sd, ConfidenceLevel level) {
        double standardError = sd / Math.sqrt(n);
        double t = mean / standardError;
        TDistribution distribution = TDistribution.of(n - 1.0);
        double p = Math.min(1, 2 * distribution.survivalProbability(Math.abs(t)));
        double half =
                distribution.inverseSurvivalProbability((1 - level.value()) / 2) * standardError;
        return new PairedChange.TTest(
                standardError,
                t,
                n - 1.0,
                p,
                new Interval(mean - half, mean + half, level, Interval.Method.STUDENT_T));
    }
}
