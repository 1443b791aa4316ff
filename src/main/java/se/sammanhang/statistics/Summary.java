package se.sammanhang.statistics;

import java.util.Arrays;

/**
 * Describes one set of values.
 *
 * @param n number of values, 1 or more
 * @param mean arithmetic mean
 * @param sd sample standard deviation (n - 1), two-pass; not computable for one value
 * @param median middle value, quantile 0.5 of type 7
 * @param firstQuartile quantile 0.25 of type 7 (Hyndman &amp; Fan 1996), R's {@code quantile}
 * @param thirdQuartile quantile 0.75 of type 7
 */
public record Summary(
        int n,
        double mean,
        Estimate<Double> sd,
        double median,
        double firstQuartile,
        double thirdQuartile,
        double minimum,
        double maximum) {

    /**
     * Describes the values; nothing to describe gives a reason.
     *
     * @throws IllegalArgumentException for a value that is not finite
     */
    public static Estimate<Summary> of(double... values) {
        if (values.length == 0) {
            return Estimate.not(Estimate.Reason.NO_VALUES);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("values: wanted finite numbers, got " + value);
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = mean(values);
        return Estimate.of(
                new Summary(
                        values.length,
                        mean,
                        standardDeviation(values, mean),
                        quantile(sorted, 0.5),
                        quantile(sorted, 0.25),
                        quantile(sorted, 0.75),
                        sorted[0],
                        sorted[sorted.length - 1]));
    }

    /** Mean with one pass of refinement, so that large offsets cost no digits. */
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double first = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - first;
        }
        return first + rest / values.length;
    }

    /**
     * Sample standard deviation, two-pass with the correction of Chan, Golub &amp; LeVeque (1983).
     */
    static Estimate<Double> standardDeviation(double[] values, double mean) {
        if (values.length < 2) {
            return Estimate.not(Estimate.Reason.ONE_VALUE);
        }
        double squares = 0;
        double rest = 0;
        for (double value : values) {
            double deviation = value - mean;
            squares += deviation * deviation;
            rest += deviation;
        }
        double variance = (squares - rest * rest / values.length) / (values.length - 1);
        return Estimate.of(Math.sqrt(Math.max(0, variance)));
    }

    /** Type 7: linear between the order statistics at 1 + (n - 1)p. */
    static double quantile(double[] sorted, double p) {
        double position = (sorted.length - 1) * p;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        double part = position - below;
        return (1 - part) * sorted[below] + part * sorted[above];
    }
}
