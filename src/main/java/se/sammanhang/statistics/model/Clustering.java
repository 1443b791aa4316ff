package se.sammanhang.statistics.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.FDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;

/**
 * How alike persons of the same site are, and what that costs in precision.
 *
 * <p>Intraclass correlation by analysis of variance: (B - W)/(B + (m₀ - 1)W) with mean squares
 * between B and within W and m₀ = (N - Σn²/N)/(k - 1). Interval: (F/F* - 1)/(F/F* + m₀ - 1) with
 * the F quantiles; exact for sites of one size, close otherwise. Design effect: 1 + (m - 1)·ICC
 * with m = Σn²/N, a negative ICC taken as 0; effective number: N / design effect. Fewer than two
 * sites, or nobody sharing a site: not computable. All values equal: not computable.
 *
 * <p>Same as R 4.2 {@code anova(lm(y ~ factor(site)))} with these formulas, and {@code psych::ICC}
 * (ICC1) for equal sizes. Sources: Donner (1986), Int. Stat. Rev. 54(1), 67-82; Searle (1971),
 * Linear Models, p. 414; Kish (1965), Survey Sampling, p. 258.
 */
public final class Clustering {

    private Clustering() {}

    /**
     * @param sites number of sites, 2 or more
     * @param intraclassCorrelation share of the variance between sites; may be below 0
     * @param designEffect factor of the variance of a mean, 1 or more
     * @param effectiveN number of independent persons that would tell as much
     */
    public record Result(
            int n,
            int sites,
            double intraclassCorrelation,
            Interval interval,
            double designEffect,
            double effectiveN) {}

    /** One value per person, and the person's site. */
    public static Estimate<Result> of(double[] values, List<String> sites, ConfidenceLevel level) {
        if (sites.size() != values.length) {
            throw new IllegalArgumentException(
                    "sites: wanted " + values.length + " values, got " + sites.size());
        }
        if (values.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        Map<String, double[]> bySite = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] sums = bySite.computeIfAbsent(sites.get(i), _ -> new double[2]);
            sums[0]++;
            sums[1] += values[i];
        }
        if (bySite.size() < 2) {
            return Estimate.not(Reason.ONE_GROUP);
        }
        if (bySite.size() == values.length) {
            return Estimate.not(Reason.TOO_FEW);
        }
        double within = 0;
        for (int i = 0; i < values.length; i++) {
            double[] sums = sums(bySite, sites.get(i));
            double deviation = values[i] - sums[1] / sums[0];
            within += deviation * deviation;
        }
        double between = between(bySite.values(), values.length);
        if (within + between <= 1e-20 * largestSquare(values) * values.length) {
            return Estimate.not(Reason.ALL_EQUAL);
        }
        return within <= 1e-20 * largestSquare(values) * values.length
                ? Estimate.not(Reason.PERFECT_FIT)
                : Estimate.of(result(bySite.values(), values.length, between, within, level));
    }

    private static Result result(
            Collection<double[]> sites,
            int n,
            double between,
            double within,
            ConfidenceLevel level) {
        int k = sites.size();
        double squares = 0;
        for (double[] sums : sites) {
            squares += sums[0] * sums[0];
        }
        double size = (n - squares / n) / (k - 1);
        double meanBetween = between / (k - 1);
        double meanWithin = within / (n - k);
        double icc = (meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin);
        double f = meanBetween / meanWithin;
        FDistribution distribution = FDistribution.of(k - 1.0, n - (double) k);
        double tail = (1 - level.value()) / 2;
        double low = f / distribution.inverseSurvivalProbability(tail);
        double high = f / distribution.inverseCumulativeProbability(tail);
        double effect = 1 + (squares / n - 1) * Math.max(0, icc);
        return new Result(
                n,
                k,
                icc,
                new Interval(
                        (low - 1) / (low + size - 1),
                        (high - 1) / (high + size - 1),
                        level,
                        Interval.Method.SEARLE),
                effect,
                n / effect);
    }

    private static double between(Collection<double[]> sites, int n) {
        double total = 0;
        for (double[] sums : sites) {
            total += sums[1];
        }
        double between = 0;
        for (double[] sums : sites) {
            double deviation = sums[1] / sums[0] - total / n;
            between += sums[0] * deviation * deviation;
        }
        return between;
    }

    private static double[] sums(Map<String, double[]> bySite, String site) {
        double[] sums = bySite.get(site);
        return sums == null ? new double[2] : sums;
    }

    private static double largestSquare(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value * value);
        }
        return largest;
    }
}
