package se.sammanhang.statistics.missing;

import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * How far those who answered differ from those who were lost, in standard deviations; unlike p it
 * does not grow with n. Values beyond ±0.1 deserve a look (Austin 2009, Stat. Med. 28, 3083-3107).
 *
 * <p>Numbers: (m₁ - m₀)/√((s₁² + s₀²)/2) with sample variances; each side needs two values. Shares:
 * (p₁ - p₀)/√((p₁(1 - p₁) + p₀(1 - p₀))/2); each side needs one. No spread on both sides: 0 when
 * equal, otherwise not computable. R: the formula; {@code stddiff}, {@code tableone}.
 */
public final class StandardisedDifference {

    private StandardisedDifference() {}

    /** Of numbers, answered minus lost. */
    public static Estimate<Double> ofMeans(double[] answered, double[] lost) {
        if (answered.length == 0 || lost.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (answered.length == 1 || lost.length == 1) {
            return Estimate.not(Reason.ONE_VALUE);
        }
        double first = mean(answered);
        double second = mean(lost);
        return standardised(
                first - second, (variance(answered, first) + variance(lost, second)) / 2);
    }

    /** Of shares, answered minus lost; so many of n each. */
    public static Estimate<Double> ofShares(int answered, int nAnswered, int lost, int nLost) {
        if (nAnswered == 0 || nLost == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        double first = (double) answered / nAnswered;
        double second = (double) lost / nLost;
        return standardised(first - second, (first * (1 - first) + second * (1 - second)) / 2);
    }

    private static Estimate<Double> standardised(double difference, double variance) {
        if (variance == 0) {
            return difference == 0 ? Estimate.of(0.0) : Estimate.not(Reason.ALL_EQUAL);
        }
        return Estimate.of(difference / Math.sqrt(variance));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
