package se.sammanhang.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/** Seconds of a task: the first run, and the median of several after it. */
record Timing(double first, double median) {

    static Timing of(int repetitions, Supplier<?> task) {
        double first = seconds(task);
        double[] warm = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            warm[i] = seconds(task);
        }
        return new Timing(first, median(warm));
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
}
