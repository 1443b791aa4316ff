package se.sammanhang.statistics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Different values with how often each was drawn: what a statistic is computed from when a group is
 * resampled.
 */
public final class Sample {

    private final double[] values;
    private final int[] counts;
    private final int n;

    private Sample(double[] values, int[] counts) {
        this.values = values;
        this.counts = counts;
        this.n = total(counts);
    }

    /** A plain loop: a stream here took most of the time of resampling. */
    private static int total(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }

    static Sample of(double[] data) {
        TreeMap<Double, Integer> bins = new TreeMap<>();
        for (double value : data) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("data: wanted finite numbers, got " + value);
            }
            // adding zero makes one value of both zeros
            bins.merge(value + 0.0, 1, Integer::sum);
        }
        return of(bins, 1);
    }

    static Sample of(DifferenceHistogram histogram, double unit) {
        TreeMap<Double, Integer> bins = new TreeMap<>();
        histogram.counts().forEach((d, count) -> bins.put((double) d, Math.toIntExact(count)));
        return of(bins, unit);
    }

    private static Sample of(SortedMap<Double, Integer> bins, double unit) {
        double[] values = new double[bins.size()];
        int[] counts = new int[values.length];
        int i = 0;
        for (Map.Entry<Double, Integer> bin : bins.entrySet()) {
            values[i] = bin.getKey() * unit;
            counts[i] = bin.getValue();
            i++;
        }
        return new Sample(values, counts);
    }

    /** The same values drawn otherwise. */
    Sample drawn(int[] times) {
        return new Sample(values, times);
    }

    /** All but one of the i-th value. */
    Sample without(int i) {
        int[] fewer = counts.clone();
        fewer[i]--;
        return new Sample(values, fewer);
    }

    /** Number of values drawn. */
    public int n() {
        return n;
    }

    /** Number of different values. */
    int size() {
        return values.length;
    }

    int count(int i) {
        return counts[i];
    }

    /** Arithmetic mean; NaN for none. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * counts[i];
        }
        return sum / n;
    }

    /** Sample standard deviation; NaN for fewer than two. */
    public double sd() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / (n - 1));
    }

    /** Middle value, or the mean of the two middle ones. */
    public double median() {
        return (ofRank((n + 1) / 2) + ofRank((n + 2) / 2)) / 2;
    }

    /** Share of the values that are at least this. */
    public double shareAtLeast(double value) {
        int above = 0;
        for (int i = 0; i < values.length; i++) {
            above += values[i] >= value - PairedT.SAME ? counts[i] : 0;
        }
        return (double) above / n;
    }

    private double ofRank(int rank) {
        int below = 0;
        int i = 0;
        while (below + counts[i] < rank) {
            below += counts[i];
            i++;
        }
        return values[i];
    }
}
