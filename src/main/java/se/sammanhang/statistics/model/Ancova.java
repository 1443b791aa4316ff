package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Compares groups at an equal start: y = β₀ + β₁x + one indicator for each group but the reference.
 *
 * <p>An adjusted mean is the model's y for a group at the mean x of all. The lines are taken as
 * parallel; the test of equal slopes says whether the data speak against it. One group only: not
 * computable. All x equal (to 1e-10): there is nothing to adjust for and x is left out, as lm
 * leaves out a constant column; the adjusted means are the means of the groups, the differences
 * those of the means, both with HC3, and there are no slopes to test.
 *
 * <p>Same as R 4.2 {@code lm(y ~ x + group)}, {@code emmeans::emmeans(fit, "group")} 1.8 and {@code
 * anova(fit, lm(y ~ x * group))}. Source: Fisher (1932), Statistical Methods for Research Workers,
 * 4th ed., section 49.1; Lord (1967), Psychol. Bull. 68(5), on why change scores may disagree.
 */
public final class Ancova {

    private static final String BEFORE = "before";
    private static final String GROUP = "group";

    /** Scores closer than this are the same: they are decimals. */
    private static final double SAME = 1e-10;

    private Ancova() {}

    /**
     * Groups compared at equal start.
     *
     * @param fit of the parallel lines; coefficients {@code before}, unless all start alike, and
     *     {@code group‹name›}
     * @param adjustedMeans by group, the reference first
     * @param differences of each other group from the reference at equal start
     * @param equalSlopes F test of the products of group and start
     */
    public record Comparison(
            LinearFit fit,
            Map<String, Estimate<Coefficient>> adjustedMeans,
            Map<String, Estimate<Coefficient>> differences,
            Estimate<FTest> equalSlopes) {

        /** How much higher the first group ends than the second, at equal start. */
        public Estimate<Coefficient> difference(
                String group, String against, ConfidenceLevel level) {
            Map<String, Double> weights = new LinkedHashMap<>();
            for (String one : List.of(group, against)) {
                if (!adjustedMeans.containsKey(one)) {
                    throw new IllegalArgumentException(
                            "group: wanted one of " + adjustedMeans.keySet() + ", got " + one);
                }
                if (differences.containsKey(one)) {
                    weights.put(GROUP + one, one.equals(group) ? 1.0 : -1.0);
                }
            }
            return fit.sum(group, weights, level);
        }

        /**
         * HC3 test that all groups end alike at equal start; see {@link LinearModel#robustTest}.
         */
        public Estimate<FTest> equalMeans() {
            return LinearModel.robustTest(
                    fit, differences.keySet().stream().map(group -> GROUP + group).toList());
        }
    }

    /** y after, x before, and the group of each person. */
    public static Estimate<Comparison> of(
            double[] before,
            double[] after,
            List<String> groups,
            String reference,
            ConfidenceLevel level) {
        if (groups.size() != before.length) {
            throw new IllegalArgumentException(
                    "groups: wanted " + before.length + " values, got " + groups.size());
        }
        if (before.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (!groups.contains(reference)) {
            throw new IllegalArgumentException(
                    "reference: wanted one of " + new TreeSet<>(groups) + ", got " + reference);
        }
        if (new TreeSet<>(groups).size() < 2) {
            return Estimate.not(Reason.ONE_GROUP);
        }
        Design alone = Design.withIntercept(before.length);
        Design parallel =
                (allAlike(before) ? alone : alone.with(BEFORE, before))
                        .withGroups(GROUP, groups, reference);
        return LinearModel.fit(parallel, after, level)
                .map(fit -> comparison(fit, parallel, before, after, level, reference));
    }

    private static Comparison comparison(
            LinearFit fit,
            Design parallel,
            double[] before,
            double[] after,
            ConfidenceLevel level,
            String reference) {
        double middle = 0;
        for (double value : before) {
            middle += value / before.length;
        }
        Map<String, Estimate<Coefficient>> means = new LinkedHashMap<>();
        Map<String, Estimate<Coefficient>> differences = new LinkedHashMap<>();
        boolean adjusts = parallel.names().contains(BEFORE);
        Map<String, Double> atReference =
                adjusts
                        ? Map.of(Design.INTERCEPT, 1.0, BEFORE, middle)
                        : Map.of(Design.INTERCEPT, 1.0);
        means.put(reference, fit.sum(reference, atReference, level));
        for (String indicator : indicators(parallel)) {
            String group = indicator.substring(GROUP.length());
            Map<String, Double> there = new LinkedHashMap<>(atReference);
            there.put(indicator, 1.0);
            means.put(group, fit.sum(group, there, level));
            differences.put(group, fit.coefficient(indicator));
        }
        return new Comparison(
                fit,
                means,
                differences,
                adjusts
                        ? equalSlopes(fit, parallel, after, level)
                        : Estimate.not(Reason.ALL_EQUAL));
    }

    private static Estimate<FTest> equalSlopes(
            LinearFit fit, Design parallel, double[] after, ConfidenceLevel level) {
        Design crossed = parallel;
        for (String indicator : indicators(parallel)) {
            crossed = crossed.withProduct(BEFORE, indicator);
        }
        return LinearModel.fit(crossed, after, level)
                .then(larger -> LinearModel.compare(fit, larger));
    }

    private static boolean allAlike(double[] values) {
        DoubleSummaryStatistics range = Arrays.stream(values).summaryStatistics();
        return range.getMax() - range.getMin() <= SAME;
    }

    private static List<String> indicators(Design design) {
        List<String> indicators = new ArrayList<>(design.names());
        indicators.removeAll(List.of(Design.INTERCEPT, BEFORE));
        return indicators;
    }
}
