package se.sammanhang.statistics.oracle;

import java.util.Arrays;
import java.util.Optional;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;

/** The comparisons of one subject; listed in {@link OracleNumbersTest}. */
public interface OracleChecks {

    /** Computes our numbers and registers each beside the key of R's. */
    void register(Registry registry);

    /** Takes the comparisons. */
    interface Registry {

        /**
         * One number.
         *
         * @param method name shown in methods.md
         * @param value ours; NaN where it is not computable, which agrees with R's null
         */
        void check(String oracle, String pointer, String method, Tolerance tolerance, double value);

        /** Both ends of an interval, where R has an array of two. */
        default void check(
                String oracle,
                String pointer,
                String method,
                Tolerance tolerance,
                Interval interval) {
            check(oracle, pointer + "/0", method, tolerance, interval.low());
            check(oracle, pointer + "/1", method, tolerance, interval.high());
        }

        /** Each number of an array. */
        default void check(
                String oracle,
                String pointer,
                String method,
                Tolerance tolerance,
                double[] values) {
            for (int i = 0; i < values.length; i++) {
                check(oracle, pointer + "/" + i, method, tolerance, values[i]);
            }
        }

        /** A fact of the data such as a count, which must be equal. */
        default void same(String oracle, String pointer, String method, double value) {
            check(oracle, pointer, method, Tolerance.EXACT, value);
        }
    }

    /** The value, or NaN where it is not computable. */
    static double orNaN(Estimate<Double> estimate) {
        Optional<Double> value = estimate.computed();
        return value.orElse(Double.NaN);
    }

    /** Only pairs where both values are there: first the earlier, then the later. */
    static double[][] complete(double[] first, double[] second) {
        int[] both =
                java.util.stream.IntStream.range(0, first.length)
                        .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                        .toArray();
        return new double[][] {
            Arrays.stream(both).mapToDouble(i -> first[i]).toArray(),
            Arrays.stream(both).mapToDouble(i -> second[i]).toArray()
        };
    }
}
