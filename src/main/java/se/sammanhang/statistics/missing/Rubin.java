package se.sammanhang.statistics.missing;

import org.apache.commons.statistics.distribution.TDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;

/**
 * Estimates of several imputed data sets put together.
 *
 * <p>q̄ the mean estimate, ū the mean variance within, b the variance between, total t = ū + (1 +
 * 1/m)b, r = (1 + 1/m)b/ū. Degrees of freedom by Barnard &amp; Rubin: νₘ = (m - 1)(1 + 1/r)², ν₀ =
 * (ν + 1)/(ν + 3)·ν(1 - λ) with ν those of complete data and λ = (1 + 1/m)b/t, together νₘν₀/(νₘ +
 * ν₀). Fraction of missing information (r + 2/(df + 3))/(r + 1). All estimates equal: ν₀. Fewer
 * than two: not computable.
 *
 * <p>Same as R {@code mice::pool.scalar} 3.15. Sources: Rubin (1987), Multiple Imputation, p. 76;
 * Barnard &amp; Rubin (1999), Biometrika 86(4), 948-955.
 */
public record Rubin(
        double estimate,
        double within,
        double between,
        double total,
        double relativeIncrease,
        double degreesOfFreedom,
        double missingInformation,
        double p,
        Interval interval) {

    /**
     * @param variances squared standard errors, above 0
     * @param completeDegrees degrees of freedom with complete data, above 0
     */
    public static Estimate<Rubin> pool(
            double[] estimates, double[] variances, double completeDegrees, ConfidenceLevel level) {
        int m = estimates.length;
        if (variances.length != m) {
            throw new IllegalArgumentException(
                    "variances: wanted " + m + " values, got " + variances.length);
        }
        if (m == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (m == 1) {
            return Estimate.not(Reason.ONE_VALUE);
        }
        double mean = 0;
        double within = 0;
        for (int i = 0; i < m; i++) {
            mean += estimates[i] / m;
            within += variances[i] / m;
        }
        if (!(within > 0)) {
            return Estimate.not(Reason.ALL_EQUAL);
        }
        double between = 0;
        for (double estimate : estimates) {
            between += (estimate - mean) * (estimate - mean) / (m - 1);
        }
        double added = (1 + 1.0 / m) * between;
        double total = within + added;
        double r = added / within;
        double df = degrees(m, r, added / total, completeDegrees);
        TDistribution t = TDistribution.of(df);
        double half = t.inverseSurvivalProbability((1 - level.value()) / 2) * Math.sqrt(total);
        return Estimate.of(
                new Rubin(
                        mean,
                        within,
                        between,
                        total,
                        r,
                        df,
                        (r + 2 / (df + 3)) / (r + 1),
                        Math.min(1, 2 * t.survivalProbability(Math.abs(mean) / Math.sqrt(total))),
                        new Interval(mean - half, mean + half, level, Interval.Method.STUDENT_T)));
    }

    private static double degrees(int m, double r, double lambda, double complete) {
        double observed = (complete + 1) / (complete + 3) * complete * (1 - lambda);
        if (r == 0) {
            return observed;
        }
        double many = (m - 1) * (1 + 1 / r) * (1 + 1 / r);
        return many * observed / (many + observed);
    }
}
