package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Mean change of the same persons between two rounds.
 *
 * @param n pairs, 1 or more
 * @param mean mean of the differences, later minus earlier. Unit: that of the scores
 * @param sd sample standard deviation of the differences; not computable for one pair
 * @param test Student's t test of no mean change; not computable for one pair or when all
 *     differences are equal
 */
public record PairedChange(int n, double mean, Estimate<Double> sd, Estimate<TTest> test) {

    /**
     * Student's t test of one mean against zero.
     *
     * @param standardError sd / √n
     * @param t mean / standardError
     * @param degreesOfFreedom n - 1
     * @param p two-sided. Range: 0 to 1
     * @param interval mean ± t(1 - α/2; n - 1) · standardError
     */
    public record TTest(
            double standardError, double t, double degreesOfFreedom, double p, Interval interval) {

        /** One-sided p that the mean rose, P(T ≥ t). Range: 0 to 1. */
        public double greater() {
            return TDistribution.of(degreesOfFreedom).survivalProbability(t);
        }
    }
}
