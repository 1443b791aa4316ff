package se.sammanhang.statistics;

import se.sammanhang.statistics.Estimate.Reason;

/**
 * Typical change by Hodges and Lehmann: median of the averages (dᵢ + dⱼ)/2 with i ≤ j over all
 * differences, zeros included, with the interval from the q-th smallest to the q-th largest of
 * them.
 *
 * <p>q is the α/2 quantile of Wilcoxon's signed-rank distribution, exact up to {@value #MOST_EXACT}
 * pairs and normal beyond. R: {@code median(outer(x, x, "+")[upper.tri(..., TRUE)] / 2)} with
 * {@code qsignrank}; note that {@code wilcox.test(conf.int = TRUE)} leaves out zeros. Source:
 * Hodges &amp; Lehmann (1963), Ann. Math. Stat. 34(2), 598-611.
 *
 * @param n differences, 1 or more
 * @param estimate unit: that of the differences
 * @param rank q, 1 or more
 * @param achievedLevel how often the interval covers when values are continuous; with ties it
 *     covers at least as often
 * @param interval not computable when even the widest does not reach the level: with fewer than six
 *     differences at 95 %
 */
public record HodgesLehmann(
        int n, double estimate, long rank, double achievedLevel, Estimate<Interval> interval) {

    /** Most pairs for which q is exact. */
    public static final int MOST_EXACT = 400;

    /** R's allowance for rounding in {@code qsignrank}. */
    private static final double FUZZ = 10 * Math.ulp(1.0);

    /** From the differences of the persons. */
    public static Estimate<HodgesLehmann> of(double[] differences, ConfidenceLevel level) {
        return differences.length == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of(of(PairwiseSums.of(differences), 1, level));
    }

    /**
     * From whole-numbered differences.
     *
     * @param unit score points per step, above 0
     */
    public static Estimate<HodgesLehmann> of(
            DifferenceHistogram histogram, double unit, ConfidenceLevel level) {
        return histogram.n() == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of(of(PairwiseSums.of(histogram), unit, level));
    }

    private static HodgesLehmann of(PairwiseSums sums, double unit, ConfidenceLevel level) {
        long n = sums.n();
        long all = n * (n + 1) / 2;
        double tail = (1 - level.value()) / 2;
        Cut cut = n <= MOST_EXACT ? exactCut((int) n, tail) : normalCut(n, tail, level);
        Estimate<Interval> interval =
                cut.reached()
                        ? Estimate.of(
                                new Interval(
                                        sums.ofOwnPairs(cut.rank()) / 2 * unit,
                                        sums.ofOwnPairs(all + 1 - cut.rank()) / 2 * unit,
                                        level,
                                        Interval.Method.SIGNED_RANK))
                        : Estimate.not(Reason.TOO_FEW);
        double middle =
                (sums.ofOwnPairs((all + 1) / 2) / 2 + sums.ofOwnPairs((all + 2) / 2) / 2) / 2;
        return new HodgesLehmann(
                Math.toIntExact(n), middle * unit, cut.rank(), 1 - 2 * cut.below(), interval);
    }

    /** Rank to cut at, the probability below it, and whether that is small enough. */
    private record Cut(long rank, double below, boolean reached) {}

    private static Cut exactCut(int n, double tail) {
        double[] probability = signedRankProbabilities(n);
        double below = 0;
        int rank = 0;
        while (below + probability[rank] < tail - FUZZ) {
            below += probability[rank];
            rank++;
        }
        return rank == 0 ? new Cut(1, probability[0], false) : new Cut(rank, below, true);
    }

    private static Cut normalCut(long n, double tail, ConfidenceLevel level) {
        double mean = n * (n + 1.0) / 4;
        double sd = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24);
        long rank = (long) Math.floor(mean - Distributions.z(level) * sd);
        double below = Math.min(tail, Distributions.normalBelow((rank - 0.5 - mean) / sd));
        return new Cut(rank, below, true);
    }

    /** Probability of each sum of ranks 1 to n with random signs, up to the middle. */
    private static double[] signedRankProbabilities(int n) {
        CoinFlips sums = new CoinFlips(n * (n + 1) / 4);
        for (int rank = 1; rank <= n; rank++) {
            sums.add(rank);
        }
        return sums.probabilities();
    }
}
