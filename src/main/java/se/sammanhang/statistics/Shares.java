package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Shares with Wilson's score interval, and what they say about a target.
 *
 * <p>Wilson: (p + z²/2n ± z√(p(1 - p)/n + z²/4n²)) / (1 + z²/n). With 0 of n the lower end is
 * exactly 0, with n of n the upper end exactly 1. Source: Wilson (1927), J. Am. Stat. Assoc.
 * 22(158), 209-212; recommended by Brown, Cai &amp; DasGupta (2001). Same as R {@code prop.test(x,
 * n, correct = FALSE)}.
 */
public final class Shares {

    private Shares() {}

    /** So many of n; nobody gives a reason. */
    public static Estimate<Share> wilson(int count, int n, ConfidenceLevel level) {
        if (n == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        return Estimate.of(share(count, n, level));
    }

    /**
     * Shares of increase, same and decrease in differences.
     *
     * @param atLeast smallest difference that counts; 0 means any difference does
     */
    public static Estimate<ChangeShares> ofDifferences(
            double[] differences, double atLeast, ConfidenceLevel level) {
        double rule = Math.max(atLeast, 2 * PairedT.SAME) - PairedT.SAME;
        int up = 0;
        int down = 0;
        for (double difference : differences) {
            if (difference >= rule) {
                up++;
            } else if (difference <= -rule) {
                down++;
            }
        }
        return of(up, down, differences.length, level);
    }

    /**
     * The same from whole-numbered differences.
     *
     * @param atLeast smallest number of steps that counts, 1 or more
     */
    public static Estimate<ChangeShares> of(
            DifferenceHistogram histogram, int atLeast, ConfidenceLevel level) {
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast: wanted 1 or more, got " + atLeast);
        }
        return of(
                histogram.countBetween(atLeast, Integer.MAX_VALUE),
                histogram.countBetween(Integer.MIN_VALUE, -atLeast),
                histogram.n(),
                level);
    }

    /**
     * P(X ≥ count) when each of n has the true share {@code target}; exact binomial, R {@code
     * binom.test(x, n, p, "greater")}. Source: Clopper &amp; Pearson (1934), Biometrika 26(4).
     */
    public static double atLeast(Share share, double target) {
        return share.count() == 0
                ? 1
                : BinomialDistribution.of(share.n(), target).survivalProbability(share.count() - 1);
    }

    /** P(X ≤ count) when each of n has the true share {@code target}; exact binomial. */
    public static double atMost(Share share, double target) {
        return BinomialDistribution.of(share.n(), target).cumulativeProbability(share.count());
    }

    static Estimate<ChangeShares> of(int up, int down, int n, ConfidenceLevel level) {
        if (n == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        return Estimate.of(
                new ChangeShares(
                        share(up, n, level),
                        share(n - up - down, n, level),
                        share(down, n, level)));
    }

    private static Share share(int count, int n, ConfidenceLevel level) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level.value()) / 2);
        double p = (double) count / n;
        double middle = p + z * z / (2.0 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double whole = 1 + z * z / n;
        double low = count == 0 ? 0 : (middle - half) / whole;
        double high = count == n ? 1 : (middle + half) / whole;
        return new Share(count, n, new Interval(low, high, level, Interval.Method.WILSON));
    }
}
