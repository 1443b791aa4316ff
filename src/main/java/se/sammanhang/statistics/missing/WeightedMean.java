package se.sammanhang.statistics.missing;

import org.apache.commons.statistics.distribution.TDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;

/**
 * Mean of those who answered, weighted to stand for all.
 *
 * <p>Hájek's mean Σwy/Σw; Horvitz and Thompson's Σwy/N. Sandwich errors of the weighted regression
 * on a constant: HC0 = √Σw²e²/Σw, HC1 = HC0·√(n/(n - 1)), HC3 with e/(1 - w/Σw). The interval uses
 * HC3 and t with n - 1. The weights are taken as known, which errs on the wide side. R 4.2: {@code
 * sandwich::vcovHC(lm(y ~ 1, weights = w), type)}. Fewer than two values: not computable.
 *
 * @param n those who answered
 * @param unweighted plain mean, to show beside it
 */
public record WeightedMean(
        int n,
        double unweighted,
        double mean,
        double horvitzThompson,
        double standardErrorHc0,
        double standardErrorHc1,
        double standardErrorHc3,
        Interval interval) {

    /**
     * @param weights one per value, above 0
     * @param all number of persons that the sum stands for
     */
    static Estimate<WeightedMean> of(
            double[] values, double[] weights, int all, ConfidenceLevel level) {
        int n = values.length;
        if (n != weights.length) {
            throw new IllegalArgumentException("values: wanted " + weights.length + ", got " + n);
        }
        if (n == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (n == 1) {
            return Estimate.not(Reason.ONE_VALUE);
        }
        double sum = 0;
        double weighted = 0;
        double plain = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i];
            weighted += weights[i] * values[i];
            plain += values[i];
        }
        double mean = weighted / sum;
        double squares = 0;
        double corrected = 0;
        for (int i = 0; i < n; i++) {
            double part = weights[i] * (values[i] - mean);
            squares += part * part;
            double leveraged = part / (1 - weights[i] / sum);
            corrected += leveraged * leveraged;
        }
        double hc0 = Math.sqrt(squares) / sum;
        double hc3 = Math.sqrt(corrected) / sum;
        double half =
                TDistribution.of(n - 1.0).inverseSurvivalProbability((1 - level.value()) / 2) * hc3;
        return Estimate.of(
                new WeightedMean(
                        n,
                        plain / n,
                        mean,
                        weighted / all,
                        hc0,
                        hc0 * Math.sqrt(n / (n - 1.0)),
                        hc3,
                        new Interval(mean - half, mean + half, level, Interval.Method.STUDENT_T)));
    }
}
