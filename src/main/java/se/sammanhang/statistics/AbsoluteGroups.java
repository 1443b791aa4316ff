package se.sammanhang.statistics;

import java.util.ArrayList;
import java.util.Arrays;
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
        for (double difference : differences) {
            if (!Double.isFinite(difference)) {
                throw new IllegalArgumentException(
                        "differences: wanted finite numbers, got " + difference);
            }
        }
        double[] up = Arrays.stream(differences).filter(d -> d > PairedT.SAME).sorted().toArray();
        double[] down =
                Arrays.stream(differences)
                        .map(d -> -d)
                        .filter(d -> d > PairedT.SAME)
                        .sorted()
                        .toArray();
        List<Group> groups = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < up.length || j < down.length) {
            double start =
                    Math.min(
                            i < up.length ? up[i] : Double.POSITIVE_INFINITY,
                            j < down.length ? down[j] : Double.POSITIVE_INFINITY);
            int positive = sameAs(start, up, i);
            int negative = sameAs(start, down, j);
            groups.add(new Group(positive, negative));
            i += positive;
            j += negative;
        }
        return new AbsoluteGroups(differences.length - up.length - down.length, groups);
    }

    /** How many values from this place on are the same as the first of their group. */
    private static int sameAs(double start, double[] sorted, int from) {
        int to = from;
        while (to < sorted.length && sorted[to] - start <= PairedT.SAME) {
            to++;
        }
        return to - from;
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
