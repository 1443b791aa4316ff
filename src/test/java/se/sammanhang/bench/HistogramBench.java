package se.sammanhang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.DifferenceHistogram;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedT;

/**
 * Paired change of many whole-numbered pairs in memory: counted per difference and worked out from
 * the counts, beside the same asked of a DuckDB table in memory. Both use all cores; our ranges of
 * pairs are counted apart and merged by addition, as sites are.
 */
final class HistogramBench {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final int STEPS = 53;
    private static final int REPETITIONS = 5;
    private static final int TABLES = 4;
    private static final double TOLERANCE = 1e-9;

    private HistogramBench() {}

    static List<String> run(int pairs, int threads) {
        byte[] before = drawn(pairs, 48_271);
        byte[] after = drawn(pairs, 69_621);
        Timing ours = Timing.of(REPETITIONS, () -> byHistogram(before, after, threads));
        PairedChange change = byHistogram(before, after, threads);
        List<String> lines = new ArrayList<>();
        lines.add("## Paired change of %,d whole-numbered pairs in memory".formatted(pairs));
        lines.add("");
        lines.add(
                "| by | first run, s | median of %d after, s | processor time of it, s |"
                        .formatted(REPETITIONS));
        lines.add("|---|---:|---:|---:|");
        lines.add(ours.row("Sammanhang, histogram, mean, SD, t test, " + threads + " threads"));
        lines.addAll(beside(ours, change, threads));
        return lines;
    }

    /** Sum of two spread-out numbers of 0 to 26: the same formula as in SQL below. */
    private static byte[] drawn(int pairs, long factor) {
        byte[] values = new byte[pairs];
        for (int i = 0; i < pairs; i++) {
            long spread = i * factor % Integer.MAX_VALUE;
            values[i] = (byte) (spread % 27 + spread / 1024 % 27);
        }
        return values;
    }

    private static String drawn(long factor) {
        return "((i * %1$d %% 2147483647) %% 27 + (i * %1$d %% 2147483647) // 1024 %% 27)::TINYINT"
                .formatted(factor);
    }

    private static PairedChange byHistogram(byte[] before, byte[] after, int threads) {
        long each = before.length / threads + 1L;
        DifferenceHistogram histogram =
                IntStream.range(0, threads)
                        .parallel()
                        .mapToObj(
                                part ->
                                        counted(
                                                before,
                                                after,
                                                (int) Math.min(part * each, before.length),
                                                (int) Math.min((part + 1) * each, before.length)))
                        .reduce(DifferenceHistogram::plus)
                        .orElseThrow();
        return PairedT.of(histogram, 1, LEVEL).computed().orElseThrow();
    }

    /** Into several tables in turn, so that equal neighbours need not wait for each other. */
    private static DifferenceHistogram counted(byte[] before, byte[] after, int from, int to) {
        int bins = 2 * STEPS + 1;
        int[] counts = new int[TABLES * bins];
        int i = from;
        for (; i + TABLES <= to; i += TABLES) {
            counts[after[i] - before[i] + STEPS]++;
            counts[after[i + 1] - before[i + 1] + STEPS + bins]++;
            counts[after[i + 2] - before[i + 2] + STEPS + 2 * bins]++;
            counts[after[i + 3] - before[i + 3] + STEPS + 3 * bins]++;
        }
        for (; i < to; i++) {
            counts[after[i] - before[i] + STEPS]++;
        }
        long[] sums = new long[bins];
        for (int bin = 0; bin < counts.length; bin++) {
            sums[bin % bins] += counts[bin];
        }
        return DifferenceHistogram.ofBins(-STEPS, sums);
    }

    private static List<String> beside(Timing ours, PairedChange change, int threads) {
        Optional<DuckDb> opened = DuckDb.open(threads);
        if (opened.isEmpty()) {
            return List.of("", "DuckDB: not here.");
        }
        try (DuckDb duck = opened.get()) {
            duck.does(
                    "CREATE TABLE pairs AS SELECT %s AS before, %s AS after FROM range(%d) r(i)"
                            .formatted(drawn(48_271), drawn(69_621), change.n()));
            String moments = "SELECT count(*), avg(after - before), stddev_samp(after - before)";
            String bins = "SELECT after - before AS d, count(*) FROM pairs GROUP BY d";
            Timing mean = Timing.of(REPETITIONS, () -> duck.asks(moments + " FROM pairs"));
            Timing counts = Timing.of(REPETITIONS, () -> duck.asks(bins));
            check(change, duck.asks(moments + " FROM pairs").getFirst());
            String version = "DuckDB " + duck.version() + ", ";
            return List.of(
                    mean.row(version + "n, mean and SD, " + threads + " threads"),
                    counts.row(version + "pairs per difference, " + threads + " threads"),
                    "",
                    "Sammanhang / DuckDB: %s of the time for mean and SD, %s of that for the histogram. Wanted: level."
                            .formatted(
                                    Timing.decimals(ours.median() / mean.median()),
                                    Timing.decimals(ours.median() / counts.median())),
                    "Only the queries are timed, on two TINYINT columns; ours has two byte arrays"
                            + " of the same numbers.");
        }
    }

    private static void check(PairedChange ours, List<String> theirs) {
        double mean = Double.parseDouble(theirs.get(1));
        double sd = Double.parseDouble(theirs.get(2));
        if (!theirs.get(0).equals(String.valueOf(ours.n()))
                || Math.abs(ours.mean() - mean) > TOLERANCE
                || Math.abs(ours.sd().computed().orElseThrow() - sd) > TOLERANCE * sd) {
            throw new IllegalStateException("ours " + ours + ", DuckDB's " + theirs);
        }
    }
}
