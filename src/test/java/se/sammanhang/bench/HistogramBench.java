package se.sammanhang.bench;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.DifferenceHistogram;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedT;

/** Paired t test of many whole-numbered pairs in memory: counted per difference, or as an array. */
final class HistogramBench {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final int STEPS = 53;
    private static final int REPETITIONS = 3;

    private HistogramBench() {}

    static List<String> run(int pairs) {
        byte[] before = drawn(pairs, 1);
        byte[] after = drawn(pairs, 2);
        Timing counting = Timing.of(REPETITIONS, () -> byHistogram(before, after));
        Timing passing = Timing.of(REPETITIONS, () -> twoPasses(before, after));
        double difference =
                Math.abs(byHistogram(before, after).mean() - twoPasses(before, after)[0]);
        return List.of(
                "## Paired change of %s whole-numbered pairs in memory".formatted(count(pairs)),
                "",
                "| road | first run, s | median of %d after, s | million pairs a second |"
                        .formatted(REPETITIONS),
                "|---|---:|---:|---:|",
                row("our histogram, mean to interval", counting, pairs),
                row("plain loops over the arrays, mean and standard deviation", passing, pairs),
                "",
                "Histogram / plain loops: %s of the time. Means differ by %s."
                        .formatted(decimals(counting.median() / passing.median()), difference),
                "",
                "DuckDB: not compared, its driver is no dependency of this project.");
    }

    /** Sum of 13 items of 0 to 4, about as answers spread. */
    private static byte[] drawn(int pairs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] values = new byte[pairs];
        for (int i = 0; i < pairs; i++) {
            long bits = random.nextLong();
            values[i] = (byte) ((bits >>> 1) % 27 + (bits & 1) * 13 + ((bits >>> 40) % 14));
        }
        return values;
    }

    private static PairedChange byHistogram(byte[] before, byte[] after) {
        long[] counts = new long[2 * STEPS + 1];
        for (int i = 0; i < before.length; i++) {
            counts[after[i] - before[i] + STEPS]++;
        }
        TreeMap<Integer, Long> histogram = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                histogram.put(i - STEPS, counts[i]);
            }
        }
        return PairedT.of(new DifferenceHistogram(histogram), 1, LEVEL).computed().orElseThrow();
    }

    private static double[] twoPasses(byte[] before, byte[] after) {
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += after[i] - before[i];
        }
        double mean = sum / before.length;
        double squares = 0;
        for (int i = 0; i < before.length; i++) {
            double off = after[i] - before[i] - mean;
            squares += off * off;
        }
        return new double[] {mean, Math.sqrt(squares / (before.length - 1))};
    }

    private static String row(String road, Timing timing, int pairs) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        road,
                        decimals(timing.first()),
                        decimals(timing.median()),
                        decimals(pairs / timing.median() / 1e6));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
