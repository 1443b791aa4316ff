package se.sammanhang.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adjusts the p values of a family of tests. Range: 0 to 1, in the order given. What could not be
 * tested is not part of the family. Same as R {@code p.adjust}.
 */
public final class Multiplicity {

    private Multiplicity() {}

    /**
     * Holm's step-down: the i-th smallest becomes the largest of (m - j + 1)·p(j) for j ≤ i, at
     * most 1. Source: Holm (1979), Scand. J. Statist. 6(2), 65-70.
     */
    public static double[] holm(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, (p.length - i) * p[order[i]]);
            adjusted[order[i]] = Math.min(1, most);
        }
        return adjusted;
    }

    /**
     * Benjamini and Hochberg's step-up: the i-th smallest becomes the smallest of m/j·p(j) for j ≥
     * i, at most 1. Source: Benjamini &amp; Hochberg (1995), J. R. Statist. Soc. B 57(1), 289-300.
     */
    public static double[] benjaminiHochberg(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            least = Math.min(least, (double) p.length / (i + 1) * p[order[i]]);
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    /** How the p values of a family are adjusted. */
    public enum Adjustment {
        /** Step-down; for the few tests that decide. */
        HOLM,
        /** Step-up, false discovery rate; for lists of exploratory tests. */
        BENJAMINI_HOCHBERG
    }

    /** Adjusts what could be computed; the rest keep their reason and their place. */
    public static List<Estimate<Double>> adjust(Adjustment method, List<Estimate<Double>> p) {
        double[] computed =
                p.stream().flatMap(one -> one.computed().stream()).mapToDouble(d -> d).toArray();
        double[] adjusted =
                switch (method) {
                    case HOLM -> holm(computed);
                    case BENJAMINI_HOCHBERG -> benjaminiHochberg(computed);
                };
        Iterator<Double> next = Arrays.stream(adjusted).iterator();
        return p.stream().map(one -> one.map(_ -> next.next())).toList();
    }

    private static int[] ascending(double[] p) {
        if (Arrays.stream(p).anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new IllegalArgumentException(
                    "p: wanted values from 0 to 1, got " + Arrays.toString(p));
        }
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
