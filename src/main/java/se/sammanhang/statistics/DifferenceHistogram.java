package se.sammanhang.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pairs have each whole-numbered difference: all that mean, spread and shares of a paired
 * change need, whatever the number of pairs.
 *
 * @param counts pairs per difference, in steps; every count is 1 or more
 */
public record DifferenceHistogram(SortedMap<Integer, Long> counts) {

    /** Differences further apart than this are sorted instead of counted in an array. */
    private static final int MOST_BINS = 1 << 16;

    public DifferenceHistogram {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        if (counts.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("counts: wanted 1 or more each, got " + counts);
        }
    }

    public static DifferenceHistogram of(int... differences) {
        IntSummaryStatistics range = Arrays.stream(differences).summaryStatistics();
        long bins = range.getMax() - (long) range.getMin() + 1;
        return differences.length == 0 || bins > MOST_BINS
                ? sorted(differences)
                : ofBins(range.getMin(), counted(differences, range.getMin(), (int) bins));
    }

    private static DifferenceHistogram sorted(int[] differences) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (int difference : differences) {
            counts.merge(difference, 1L, Long::sum);
        }
        return new DifferenceHistogram(counts);
    }

    private static long[] counted(int[] differences, int lowest, int bins) {
        long[] counts = new long[bins];
        for (int difference : differences) {
            counts[difference - lowest]++;
        }
        return counts;
    }

    /**
     * From pairs counted per difference, {@code counts[0]} those with the lowest one: the way in
     * for very many pairs.
     */
    public static DifferenceHistogram ofBins(int lowest, long... counts) {
        TreeMap<Integer, Long> histogram = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                histogram.put(lowest + i, counts[i]);
            }
        }
        return new DifferenceHistogram(histogram);
    }

    /** Both sets of pairs together: groups of different sites merge by addition. */
    public DifferenceHistogram plus(DifferenceHistogram other) {
        TreeMap<Integer, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((difference, count) -> sum.merge(difference, count, Long::sum));
        return new DifferenceHistogram(sum);
    }

    /** Number of pairs. */
    public int n() {
        return Math.toIntExact(counts.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Mean difference from exact integer sums. Unit: steps. Needs one pair. */
    double mean() {
        return (double) sum() / n();
    }

    /** Sample variance (nΣd² - (Σd)²) / (n(n - 1)), numerator exact. Needs two pairs. */
    double variance() {
        BigInteger n = BigInteger.valueOf(n());
        BigInteger squares = BigInteger.ZERO;
        for (var bin : counts.entrySet()) {
            long d = bin.getKey();
            squares =
                    squares.add(
                            BigInteger.valueOf(d * d).multiply(BigInteger.valueOf(bin.getValue())));
        }
        BigInteger sum = BigInteger.valueOf(sum());
        BigInteger numerator = n.multiply(squares).subtract(sum.multiply(sum));
        return numerator.doubleValue() / n.multiply(n.subtract(BigInteger.ONE)).doubleValue();
    }

    private long sum() {
        return counts.entrySet().stream().mapToLong(bin -> bin.getKey() * bin.getValue()).sum();
    }

    /** Pairs with a difference from {@code from} to {@code to}, both included. */
    int countBetween(int from, int to) {
        return Math.toIntExact(
                counts.entrySet().stream()
                        .filter(bin -> bin.getKey() >= from && bin.getKey() <= to)
                        .mapToLong(java.util.Map.Entry::getValue)
                        .sum());
    }
}
