package se.sammanhang.statistics;

import se.sammanhang.statistics.Estimate.Reason;

/**
 * Typical difference between a person of the first group and one of the second: median of all n₁n₂
 * differences, with the interval from the q-th smallest to the q-th largest of them.
 *
 * <p>q is the α/2 quantile of the Mann-Whitney distribution, exact up to {@value #MOST_EXACT}
 * persons and the rounded-down normal approximation beyond. R: {@code median(outer(x, y, "-"))},
 * {@code qwilcox}. Sources: Hodges &amp; Lehmann (1963), Ann. Math. Stat. 34(2), 598-611; Moses
 * (1953).
 *
 * @param estimate unit: that of the values
 * @param rank q, 1 or more
 * @param interval not computable when even the widest does not reach the level
 */
public record GroupShift(double estimate, long rank, Estimate<Interval> interval) {

    /** Most persons in both groups for which q is exact. */
    public static final int MOST_EXACT = 200;

    private static final double FUZZ = 10 * Math.ulp(1.0);

    /** Needs one person in each group. */
    public static Estimate<GroupShift> of(double[] first, double[] second, ConfidenceLevel level) {
        if (first.length == 0 || second.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        PairwiseSums higher = PairwiseSums.of(first);
        PairwiseSums lower = PairwiseSums.of(second).negated();
        long pairs = (long) first.length * second.length;
        double middle =
                (higher.withThoseOf(lower, (pairs + 1) / 2)
                                + higher.withThoseOf(lower, (pairs + 2) / 2))
                        / 2;
        long rank =
                first.length + second.length <= MOST_EXACT
                        ? exactRank(first.length, second.length, (1 - level.value()) / 2)
                        : normalRank(first.length, second.length, level);
        return Estimate.of(
                new GroupShift(
                        middle,
                        Math.max(1, rank),
                        rank < 1
                                ? Estimate.not(Reason.TOO_FEW)
                                : Estimate.of(
                                        new Interval(
                                                higher.withThoseOf(lower, rank),
                                                higher.withThoseOf(lower, pairs + 1 - rank),
                                                level,
                                                Interval.Method.RANK_SUM))));
    }

    private static long normalRank(int n1, int n2, ConfidenceLevel level) {
        double product = (double) n1 * n2;
        return (long)
                Math.floor(
                        product / 2
                                - Distributions.z(level) * Math.sqrt(product * (n1 + n2 + 1) / 12));
    }

    /** Smallest count with a cumulative probability of at least the tail. */
    private static int exactRank(int n1, int n2, double tail) {
        double[] probability = probabilities(n1, n2);
        double sum = 0;
        int u = 0;
        while (sum + probability[u] < tail - FUZZ) {
            sum += probability[u];
            u++;
        }
        return u;
    }

    /**
     * Probability of each U without ties: coefficients of ∏(1 - z^(n₂+i))/(1 - z^i) for i to n₁, up
     * to the middle, each factor divided so that they add up to one.
     */
    private static double[] probabilities(int n1, int n2) {
        int few = Math.min(n1, n2);
        int many = Math.max(n1, n2);
        double[] p = new double[(int) ((long) n1 * n2 / 2) + 1];
        p[0] = 1;
        for (int i = 1; i <= few; i++) {
            for (int u = p.length - 1; u >= many + i; u--) {
                p[u] -= p[u - many - i];
            }
            for (int u = i; u < p.length; u++) {
                p[u] += p[u - i];
            }
            double scale = (double) i / (many + i);
            for (int u = 0; u < p.length; u++) {
                p[u] *= scale;
            }
        }
        return p;
    }
}
