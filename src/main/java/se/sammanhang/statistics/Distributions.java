package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails and quantiles in the form that the methods need them. */
final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int POLISHING_STEPS = 4;

    private Distributions() {}

    /** Normal quantile that leaves half of 1 - level above it. */
    static double z(ConfidenceLevel level) {
        return NORMAL.inverseSurvivalProbability((1 - level.value()) / 2);
    }

    /** Quantile of Student's t that leaves half of 1 - level above it. */
    static double t(double degreesOfFreedom, ConfidenceLevel level) {
        return tAbove((1 - level.value()) / 2, degreesOfFreedom);
    }

    /** Quantile of Student's t that leaves the tail above it. */
    static double tAbove(double tail, double degreesOfFreedom) {
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        double rough = distribution.inverseSurvivalProbability(tail);
        return rough == 0
                ? 0
                : polished(distribution, rough, x -> tail - distribution.survivalProbability(x));
    }

    static double twoSidedT(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }

    static double normalBelow(double x) {
        return NORMAL.cumulativeProbability(x);
    }

    static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    static double normalDensity(double x) {
        return NORMAL.density(x);
    }

    static double twoSidedNormal(double z) {
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }

    static double chiSquaredAbove(double x, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(x);
    }

    /** Quantile of the Beta distribution; the library's own stops at an absolute 1e-9. */
    static double betaQuantile(double p, double a, double b) {
        BetaDistribution distribution = BetaDistribution.of(a, b);
        double rough = distribution.inverseCumulativeProbability(p);
        return polished(distribution, rough, x -> distribution.cumulativeProbability(x) - p);
    }

    static double betaAbove(double x, double a, double b) {
        return BetaDistribution.of(a, b).survivalProbability(x);
    }

    /** Newton steps on a rough quantile, as long as they stay within the support. */
    private static double polished(
            ContinuousDistribution distribution,
            double rough,
            java.util.function.DoubleUnaryOperator excess) {
        double x = rough;
        for (int i = 0; i < POLISHING_STEPS; i++) {
            double step = excess.applyAsDouble(x) / distribution.density(x);
            double next = x - step;
            if (!(next > distribution.getSupportLowerBound()
                    && next < distribution.getSupportUpperBound())) {
                return x;
            }
            x = next;
        }
        return x;
    }
}
