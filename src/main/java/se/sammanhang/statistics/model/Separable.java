package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns have a coefficient of their own.
 *
 * <p>A column that is a sum of others, and all the columns it is a sum of, cannot be told apart:
 * each of them could carry the effect. The rest is estimated as if one of each such set were away.
 */
final class Separable {

    private static final double PART = 1e-6;

    private final List<String> names;
    private final Qr qr;
    private final Set<Integer> mixedUp = new TreeSet<>();
    private final List<List<String>> groups = new ArrayList<>();

    Separable(Design design, Qr qr) {
        this.names = design.names();
        this.qr = qr;
        double[][] columns = design.columns();
        for (int j = qr.rank(); j < qr.columns(); j++) {
            double[] weights = qr.dependence(j);
            double whole = largest(columns[qr.column(j)]);
            Set<Integer> group = new TreeSet<>(Set.of(qr.column(j)));
            for (int k = 0; k < weights.length; k++) {
                double part = Math.abs(weights[k]) * largest(columns[qr.column(k)]);
                if (part > PART * whole) {
                    group.add(qr.column(k));
                }
            }
            mixedUp.addAll(group);
            groups.add(group.stream().map(names::get).toList());
        }
    }

    private static double largest(double[] column) {
        double largest = 0;
        for (double value : column) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    boolean has(int column) {
        return !mixedUp.contains(column);
    }

    /** Place of the column among the kept ones, or -1. */
    int place(int column) {
        for (int k = 0; k < qr.rank(); k++) {
            if (qr.column(k) == column) {
                return k;
            }
        }
        return -1;
    }

    List<List<String>> groups() {
        return List.copyOf(groups);
    }

    /** Names of the kept columns in the order of the decomposition. */
    List<String> kept() {
        List<String> kept = new ArrayList<>();
        for (int k = 0; k < qr.rank(); k++) {
            kept.add(names.get(qr.column(k)));
        }
        return kept;
    }
}
