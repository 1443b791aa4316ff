package se.sammanhang.statistics.model;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Interval;

/**
 * How sure an estimate is.
 *
 * @param standardError unit: that of the estimate, above 0
 * @param statistic estimate / standard error
 * @param degreesOfFreedom of Student's t; empty where the normal distribution is used
 * @param p two-sided
 */
public record Inference(
        double standardError,
        double statistic,
        OptionalDouble degreesOfFreedom,
        double p,
        Interval interval) {

    static Inference student(
            double estimate, double standardError, double degrees, ConfidenceLevel level) {
        double t = estimate / standardError;
        TDistribution distribution = TDistribution.of(degrees);
        double half =
                distribution.inverseSurvivalProbability((1 - level.value()) / 2) * standardError;
        return new Inference(
                standardError,
                t,
                OptionalDouble.of(degrees),
                Math.min(1, 2 * distribution.survivalProbability(Math.abs(t))),
                new Interval(estimate - half, estimate + half, level, Interval.Method.STUDENT_T));
    }

    static Inference normal(double estimate, double standardError, ConfidenceLevel level) {
        double z = estimate / standardError;
        NormalDistribution distribution = NormalDistribution.of(0, 1);
        double half =
                distribution.inverseSurvivalProbability((1 - level.value()) / 2) * standardError;
        return new Inference(
                standardError,
                z,
                OptionalDouble.empty(),
                Math.min(1, 2 * distribution.survivalProbability(Math.abs(z))),
                new Interval(estimate - half, estimate + half, level, Interval.Method.WALD));
    }
}
