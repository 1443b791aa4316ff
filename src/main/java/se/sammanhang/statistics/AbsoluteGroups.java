package se.sammanhang.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Differences grouped by their absolute size: what the signed-rank test needs, whether it starts
 * from persons or from a histogram.
 *
 * @param zeros pairs without a difference
 * @param groups the others from the smallest absolute difference to the largest
 */
record AbsoluteGroups(long zeros, List<Group> groups) {

    /** Pairs with the same absolute difference. */
    record Group(long positive, long negative) {
        long size() {
            return positive + negative;
        }
    }

    AbsoluteGroups {
        groups = List.copyOf(groups);
    }

    /** Absolute differences within 1e-10 of the smallest of their group are the same. */
    static AbsoluteGroups of(double[] differences) {
        Double[] sorted = new Double[differences.length];
        for (int i = 0; i < sorted.length; i++) {
            if (!Double.isFinite(differences[i])) {
                throw new IllegalArgumentException(
                        "differences: wanted finite numbers, got " + differences[i]);
            }
            sorted[i] = differences[i];
        }
        java.util.Arrays.sort(sorted, java.util.Comparator.comparingDouble(Math::abs));
        List<Group> groups = new ArrayList<>();
        int i = 0;
        while (i < sorted.length && Math.abs(sorted[i]) <= PairedT.SAME) {
            i++;
        }
        long zeros = i;
        while (i < sorted.length) {
            double start = Math.abs(sorted[i]);
            int positive = 0;
            int negative = 0;
            for (; i < sorted.length && Math.abs(sorted[i]) - start <= PairedT.SAME; i++) {
                if (sorted[i] > 0) {
                    positive++;
                } else {
                    negative++;
                }
            }
            groups.add(new Group(positive, negative));
        }
        return new AbsoluteGroups(zeros, groups);
    }

    static AbsoluteGroups of(DifferenceHistogram histogram) {
        TreeMap<Integer, Group> groups = new TreeMap<>();
        for (Map.Entry<Integer, Long> bin : histogram.counts().entrySet()) {
            int difference = bin.getKey();
            long count = bin.getValue();
            Group group =
                    difference > 0 ? new Group(count, 0) : new Group(0, difference < 0 ? count : 0);
            groups.merge(
                    Math.abs(difference),
                    group,
                    (a, b) -> new Group(a.positive() + b.positive(), a.negative() + b.negative()));
        }
        groups.remove(0);
        long zeros = histogram.counts().getOrDefault(0, 0L);
        return new AbsoluteGroups(zeros, List.copyOf(groups.values()));
    }

    long positive() {
        return groups.stream().mapToLong(Group::positive).sum();
    }

    long negative() {
        return groups.stream().mapToLong(Group::negative).sum();
    }

    long n() {
        return zeros + positive() + negative();
    }
}
