package se.sammanhang.statistics;

import java.util.Arrays;
import java.util.List;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * How much less a group tells because persons of the same site are alike.
 *
 * <p>Intraclass correlation by analysis of variance, (B - W)/(B + (m₀ - 1)W) with the mean squares
 * between and within sites and m₀ = (n - Σmᵢ²/n)/(k - 1); a negative one counts as 0. Design effect
 * 1 + (m̄ - 1)·ICC with m̄ = Σmᵢ²/n, the size of the site of a person drawn at random. Needs two
 * sites and one with two persons. Whether the sites differ more than chance is the F test of the
 * same analysis, B/W. R: {@code anova(lm(d ~ site))}. Sources: Kish (1965), Survey Sampling, 5.4;
 * Donner &amp; Koval (1980), Biometrics 36(1), 19-25.
 *
 * @param sites with at least one person
 * @param intraclassCorrelation as estimated; can be negative
 * @param designEffect 1 or more
 * @param effectiveN persons that would tell as much if they had nothing in common
 * @param p P(F ≥ B/W) where the sites do not differ; 0 where only they do
 */
public record DesignEffect(
        int sites,
        int n,
        double intraclassCorrelation,
        double designEffect,
        double effectiveN,
        double p) {

    /** Values by site; empty sites do not count. */
    public static Estimate<DesignEffect> of(List<double[]> bySite) {
        List<double[]> sites = bySite.stream().filter(site -> site.length > 0).toList();
        double[] all = sites.stream().flatMapToDouble(Arrays::stream).toArray();
        if (all.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (sites.size() < 2 || all.length == sites.size()) {
            return Estimate.not(Reason.TOO_FEW);
        }
        double grand = Summary.mean(all);
        double between = 0;
        double within = 0;
        double squares = 0;
        for (double[] site : sites) {
            double mean = Summary.mean(site);
            between += site.length * (mean - grand) * (mean - grand);
            within += Correlation.crossProduct(site, site);
            squares += (double) site.length * site.length;
        }
        double n = all.length;
        between /= sites.size() - 1;
        within /= n - sites.size();
        double usual = (n - squares / n) / (sites.size() - 1);
        double total = between + (usual - 1) * within;
        if (total == 0) {
            return Estimate.not(Reason.ALL_EQUAL);
        }
        double correlation = (between - within) / total;
        double effect = 1 + (squares / n - 1) * Math.max(0, correlation);
        return Estimate.of(
                new DesignEffect(
                        sites.size(),
                        all.length,
                        correlation,
                        effect,
                        n / effect,
                        tail(between, sites.size() - 1, within, n - sites.size())));
    }

    /** F above B/W by the Beta distribution. */
    private static double tail(double between, double above, double within, double below) {
        double ofBetween = above * between;
        return Distributions.betaAbove(
                ofBetween / (ofBetween + below * within), above / 2, below / 2);
    }
}
