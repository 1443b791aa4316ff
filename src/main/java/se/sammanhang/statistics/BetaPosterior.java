package se.sammanhang.statistics;

/**
 * What is known of a share after x of n, from a Beta prior: Beta(x + a, n - x + b). Reads as a
 * probability of the share itself. R: {@code pbeta}, {@code qbeta}. Source: Gelman et al. (2013),
 * Bayesian Data Analysis, 3rd ed., 2.4.
 *
 * @param a above 0
 * @param b above 0
 */
public record BetaPosterior(double a, double b) {

    /** What is assumed before anybody has answered. */
    public enum Prior {
        /** Beta(1, 1): every share as likely. */
        UNIFORM(1),
        /** Beta(½, ½): the same whatever unit the share is measured in. */
        JEFFREYS(0.5);

        private final double weight;

        Prior(double weight) {
            this.weight = weight;
        }
    }

    public BetaPosterior {
        if (!(a > 0 && b > 0 && Double.isFinite(a) && Double.isFinite(b))) {
            throw new IllegalArgumentException(
                    "BetaPosterior: wanted above 0 each, got " + a + " and " + b);
        }
    }

    /** After so many of so many; 0 of 0 gives the prior back. */
    public static BetaPosterior of(int count, int n, Prior prior) {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException("count: wanted 0 to " + n + ", got " + count);
        }
        return new BetaPosterior(count + prior.weight, n - count + prior.weight);
    }

    /** Probability that the share is above the value, 1 - I(a, b). */
    public double above(double value) {
        return Distributions.betaAbove(value, a, b);
    }

    /** Mean of the share. */
    public double mean() {
        return a / (a + b);
    }

    /** Interval with equal probability on both sides. */
    public Interval interval(ConfidenceLevel level) {
        double tail = (1 - level.value()) / 2;
        return new Interval(
                Distributions.betaQuantile(tail, a, b),
                1 - Distributions.betaQuantile(tail, b, a),
                level,
                Interval.Method.POSTERIOR);
    }
}
