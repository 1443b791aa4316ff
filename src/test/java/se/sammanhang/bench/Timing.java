package se.sammanhang.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Time of a task: the first run, and the median of several after it. Unit: seconds.
 *
 * @param cpu processor time of the median run, all threads of the process: says more than the clock
 *     when others use the machine
 */
record Timing(double first, double median, double cpu) {

    static Timing of(int repetitions, Supplier<?> task) {
        double first = seconds(task);
        double[] warm = new double[repetitions];
        double[] cpu = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            double before = used();
            warm[i] = seconds(task);
            cpu[i] = used() - before;
        }
        return new Timing(first, median(warm), median(cpu));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double seconds(Supplier<?> task) {
        long start = System.nanoTime();
        Object result = task.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (result == null) {
            throw new IllegalStateException("task: wanted a result, got none");
        }
        return seconds;
    }

    String row(String by) {
        return "| %s | %s | %s | %s |"
                .formatted(by, decimals(first), decimals(median), decimals(cpu));
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
                / 1e9;
    }
}
