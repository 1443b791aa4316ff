package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What is known of the mean change when nothing was known before (reference prior 1/σ²): Student's
 * t around the mean seen, in units of its standard error. The interval is the same as that of the t
 * test. R: {@code pt((mean - value) / se, df)}. Source: Gelman et al. (2013), Bayesian Data
 * Analysis, 3rd ed., 3.2.
 *
 * @param mean unit: that of the scores
 * @param standardError unit: that of the scores
 */
public record MeanPosterior(double mean, double standardError, double degreesOfFreedom) {

    /** Not computable where the t test is not. */
    public static Estimate<MeanPosterior> of(PairedChange change) {
        return change.test()
                .map(
                        test ->
                                new MeanPosterior(
                                        change.mean(),
                                        test.standardError(),
                                        test.degreesOfFreedom()));
    }

    /** Probability that the mean change is above the value. */
    public double above(double value) {
        return TDistribution.of(degreesOfFreedom)
                .cumulativeProbability((mean - value) / standardError);
    }
}
