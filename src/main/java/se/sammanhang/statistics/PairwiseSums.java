package se.sammanhang.statistics;

import java.util.Arrays;
import java.util.Map;

/**
 * The k-th smallest sum of two values without listing all pairs: counts how many sums are at most a
 * bound and halves the range of doubles until one is left. Time grows with the number of different
 * values, not with their square.
 */
final class PairwiseSums {

    private final double[] values;
    private final long[] counts;

    private PairwiseSums(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
    }

    static PairwiseSums of(double[] data) {
        double[] sorted = data.clone();
        Arrays.sort(sorted);
        double[] values = new double[sorted.length];
        long[] counts = new long[sorted.length];
        int different = 0;
        for (double value : sorted) {
            if (different == 0 || value != values[different - 1]) {
                values[different++] = value;
            }
            counts[different - 1]++;
        }
        return new PairwiseSums(Arrays.copyOf(values, different), Arrays.copyOf(counts, different));
    }

    static PairwiseSums of(DifferenceHistogram histogram) {
        double[] values = new double[histogram.counts().size()];
        long[] counts = new long[values.length];
        int i = 0;
        for (Map.Entry<Integer, Long> bin : histogram.counts().entrySet()) {
            values[i] = bin.getKey();
            counts[i] = bin.getValue();
            i++;
        }
        return new PairwiseSums(values, counts);
    }

    long n() {
        return Arrays.stream(counts).sum();
    }

    /** k-th smallest of the n(n + 1)/2 sums of a value with itself or a later one; k from 1. */
    double ofOwnPairs(long k) {
        return smallest(
                values[0] + values[0],
                values[values.length - 1] + values[values.length - 1],
                bound -> (atMost(this, bound) + ownAtMost(bound)) / 2 >= k);
    }

    /** k-th smallest of the sums of a value here with a value there; k from 1. */
    double withThoseOf(PairwiseSums other, long k) {
        return smallest(
                values[0] + other.values[0],
                values[values.length - 1] + other.values[other.values.length - 1],
                bound -> atMost(other, bound) >= k);
    }

    /** The values with the opposite sign, so that sums become differences. */
    PairwiseSums negated() {
        double[] negated = new double[values.length];
        long[] reversed = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[values.length - 1 - i];
            reversed[i] = counts[values.length - 1 - i];
        }
        return new PairwiseSums(negated, reversed);
    }

    private long atMost(PairwiseSums other, double bound) {
        long pairs = 0;
        int to = other.values.length - 1;
        long below = other.n();
        for (int i = 0; i < values.length; i++) {
            while (to >= 0 && values[i] + other.values[to] > bound) {
                below -= other.counts[to];
                to--;
            }
            pairs += counts[i] * below;
        }
        return pairs;
    }

    private long ownAtMost(double bound) {
        long pairs = 0;
        for (int i = 0; i < values.length && values[i] + values[i] <= bound; i++) {
            pairs += counts[i];
        }
        return pairs;
    }

    /** Smallest double from low to high for which enough sums are at most it. */
    private static double smallest(
            double low, double high, java.util.function.DoublePredicate enough) {
        long from = inOrder(low);
        long to = inOrder(high);
        while (from < to) {
            long middle = (from & to) + ((from ^ to) >> 1);
            if (enough.test(fromOrder(middle))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        // adding zero turns a negative zero into a positive one
        return fromOrder(from) + 0.0;
    }

    /** Doubles as longs that compare in the same order. */
    private static long inOrder(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double fromOrder(long order) {
        return Double.longBitsToDouble(order ^ ((order >> 63) & Long.MAX_VALUE));
    }
}
