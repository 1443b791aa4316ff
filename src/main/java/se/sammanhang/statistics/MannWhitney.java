package se.sammanhang.statistics;

import java.util.ArrayList;
import java.util.List;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Mann and Whitney's test that a person of the first group stands as often above as below one of
 * the second.
 *
 * <p>U counts the pairs in which the first is higher, ties as half. Exact p: every split of the
 * pooled midranks equally likely, the share of those with U as far from its mean or farther, for up
 * to {@value #MOST_EXACT} persons; otherwise normal with the variance corrected for ties and half a
 * pair of continuity correction. R: {@code exactRankTests::wilcox.exact} 0.8.35 and {@code
 * wilcox.test(x, y, exact = FALSE)}. Source: Mann &amp; Whitney (1947), Ann. Math. Stat. 18(1),
 * 50-60.
 *
 * @param u pairs with the first group higher. Range: 0 to n₁n₂
 * @param ties whether some values are equal
 * @param normal without continuity correction; not computable when all values are equal
 * @param corrected with continuity correction
 * @param exact not computable beyond {@value #MOST_EXACT} persons
 */
public record MannWhitney(
        int n1,
        int n2,
        double u,
        boolean ties,
        Estimate<Double> normal,
        Estimate<Double> corrected,
        Estimate<Double> exact) {

    /** Most persons for which the exact p is a part of the result. */
    public static final int MOST_EXACT = 60;

    /** Needs one person in each group. */
    public static Estimate<MannWhitney> of(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        Ranked ranked = Ranked.of(first, second);
        double n1 = first.length;
        double n2 = second.length;
        double n = n1 + n2;
        double u = ranked.rankSum() - n1 * (n1 + 1) / 2;
        double variance = n1 * n2 / 12 * (n + 1 - ranked.tieTerm() / (n * (n - 1)));
        double off = u - n1 * n2 / 2;
        boolean equal = ranked.groups().size() == 1;
        return Estimate.of(
                new MannWhitney(
                        first.length,
                        second.length,
                        u,
                        ranked.groups().size() < n,
                        equal
                                ? Estimate.not(Reason.ALL_EQUAL)
                                : Estimate.of(
                                        Distributions.twoSidedNormal(off / Math.sqrt(variance))),
                        equal
                                ? Estimate.not(Reason.ALL_EQUAL)
                                : Estimate.of(
                                        Distributions.twoSidedNormal(
                                                (off - Math.signum(off) * 0.5)
                                                        / Math.sqrt(variance))),
                        first.length + second.length > MOST_EXACT
                                ? Estimate.not(Reason.TOO_MANY)
                                : Estimate.of(exact(ranked, first.length))));
    }

    /** Two-sided: exact where it is computed, otherwise normal with continuity correction. */
    public double p() {
        return exact.computed().or(corrected::computed).orElse(1.0);
    }

    /** Share of the pairs in which the first is higher, ties as half. Range: 0 to 1. */
    public double superiority() {
        return u / ((double) n1 * n2);
    }

    /**
     * Exact two-sided p for groups of any size; time grows with n₁·n³, so 200 persons take about a
     * second. Needs one person in each group.
     */
    public static double exact(double[] first, double[] second) {
        return exact(Ranked.of(first, second), first.length);
    }

    /** Distribution of the doubled rank sum of the first group over all splits. */
    private static double exact(Ranked ranked, int n1) {
        int total = 0;
        for (Group group : ranked.groups()) {
            total += group.doubledRank() * group.size();
        }
        double[][] ways = new double[n1 + 1][total + 1];
        ways[0][0] = 1;
        int reached = 0;
        int placed = 0;
        for (Group group : ranked.groups()) {
            for (int one = 0; one < group.size(); one++) {
                placed++;
                reached += group.doubledRank();
                place(ways, Math.min(n1, placed), reached, group.doubledRank());
            }
        }
        int seen = (int) Math.round(2 * ranked.rankSum());
        long middle = (long) n1 * (placed + 1);
        double asFar = 0;
        double all = 0;
        for (int sum = 0; sum <= total; sum++) {
            all += ways[n1][sum];
            asFar += Math.abs(sum - middle) >= Math.abs(seen - middle) ? ways[n1][sum] : 0;
        }
        return Math.min(1, asFar / all);
    }

    /**
     * One more rank goes to the first group or not. The ways are divided by two each time so that
     * they stay within a double.
     */
    private static void place(double[][] ways, int most, int reached, int rank) {
        for (int taken = most; taken >= 0; taken--) {
            double[] here = ways[taken];
            double[] fewer = taken == 0 ? here : ways[taken - 1];
            for (int sum = reached; sum >= 0; sum--) {
                here[sum] = 0.5 * (here[sum] + (taken > 0 && sum >= rank ? fewer[sum - rank] : 0));
            }
        }
    }

    /** Persons of both groups with the same value. */
    private record Group(int inFirst, int size, int doubledRank) {}

    private record Ranked(List<Group> groups, double rankSum, double tieTerm) {

        static Ranked of(double[] first, double[] second) {
            double[] x = first.clone();
            double[] y = second.clone();
            java.util.Arrays.sort(x);
            java.util.Arrays.sort(y);
            List<Group> groups = new ArrayList<>();
            double rankSum = 0;
            double tieTerm = 0;
            int i = 0;
            int j = 0;
            while (i < x.length || j < y.length) {
                double value = j == y.length ? x[i] : i == x.length ? y[j] : Math.min(x[i], y[j]);
                int before = i + j;
                int inFirst = 0;
                for (; i < x.length && x[i] - value <= PairedT.SAME; i++) {
                    inFirst++;
                }
                while (j < y.length && y[j] - value <= PairedT.SAME) {
                    j++;
                }
                int size = i + j - before;
                int doubled = 2 * before + size + 1;
                groups.add(new Group(inFirst, size, doubled));
                rankSum += inFirst * doubled / 2.0;
                tieTerm += (double) size * ((double) size * size - 1);
            }
            return new Ranked(groups, rankSum, tieTerm);
        }
    }
}
