package se.sammanhang.statistics;

import se.sammanhang.statistics.Estimate.Reason;

/**
 * Other intervals of a share than Wilson's, for those who ask for them. With 0 of n the lower end
 * is exactly 0, with n of n the upper end exactly 1; nobody gives a reason.
 */
public final class ShareIntervals {

    private ShareIntervals() {}

    /**
     * Exact and therefore wide: covers at least as often as the level says, whatever the share.
     * Ends are quantiles of Beta(x, n - x + 1) and Beta(x + 1, n - x). R: {@code binom.test(x, n)}.
     * Source: Clopper &amp; Pearson (1934), Biometrika 26(4), 404-413.
     */
    public static Estimate<Interval> clopperPearson(int count, int n, ConfidenceLevel level) {
        check(count, n);
        double tail = (1 - level.value()) / 2;
        return interval(
                n,
                level,
                Interval.Method.CLOPPER_PEARSON,
                exactLow(count, n, tail),
                exactHigh(count, n, tail));
    }

    /** The share is at least this, with the given confidence; one-sided exact lower limit. */
    public static Estimate<Double> atLeast(int count, int n, ConfidenceLevel level) {
        check(count, n);
        return n == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of(exactLow(count, n, 1 - level.value()));
    }

    /** The share is at most this, with the given confidence; one-sided exact upper limit. */
    public static Estimate<Double> atMost(int count, int n, ConfidenceLevel level) {
        check(count, n);
        return n == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of(exactHigh(count, n, 1 - level.value()));
    }

    /**
     * Quantiles of Beta(x + ½, n - x + ½). R: {@code qbeta}. Source: Brown, Cai &amp; DasGupta
     * (2001), Stat. Sci. 16(2), 101-133.
     */
    public static Estimate<Interval> jeffreys(int count, int n, ConfidenceLevel level) {
        check(count, n);
        double tail = (1 - level.value()) / 2;
        return interval(
                n,
                level,
                Interval.Method.JEFFREYS,
                count == 0 ? 0 : Distributions.betaQuantile(tail, count + 0.5, n - count + 0.5),
                count == n
                        ? 1
                        : 1 - Distributions.betaQuantile(tail, n - count + 0.5, count + 0.5));
    }

    /**
     * Wilson with continuity correction, less or equal ½ of a person; R {@code prop.test(x, n)}.
     * Source: Newcombe (1998), Stat. Med. 17(8), 857-872.
     */
    public static Estimate<Interval> wilsonCorrected(int count, int n, ConfidenceLevel level) {
        check(count, n);
        double z = Distributions.z(level);
        double z2 = z * z;
        double p = (double) count / n;
        double correction = Math.min(0.5, Math.abs(count - n * 0.5));
        double down = p - correction / n;
        double up = p + correction / n;
        double low =
                (down + z2 / (2.0 * n) - z * Math.sqrt(down * (1 - down) / n + z2 / (4.0 * n * n)))
                        / (1 + z2 / n);
        double high =
                (up + z2 / (2.0 * n) + z * Math.sqrt(up * (1 - up) / n + z2 / (4.0 * n * n)))
                        / (1 + z2 / n);
        return interval(
                n,
                level,
                Interval.Method.WILSON_CORRECTED,
                count == 0 ? 0 : Math.max(0, low),
                count == n ? 1 : Math.min(1, high));
    }

    static double exactLow(int count, int n, double tail) {
        return count == 0 ? 0 : Distributions.betaQuantile(tail, count, n - count + 1.0);
    }

    static double exactHigh(int count, int n, double tail) {
        return count == n ? 1 : 1 - Distributions.betaQuantile(tail, n - count, count + 1.0);
    }

    private static Estimate<Interval> interval(
            int n, ConfidenceLevel level, Interval.Method method, double low, double high) {
        return n == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of(new Interval(low, high, level, method));
    }

    private static void check(int count, int n) {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException("count: wanted 0 to " + n + ", got " + count);
        }
    }
}
