package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.BetaPosterior.Prior;
import se.sammanhang.statistics.GroupDifference.Variances;
import se.sammanhang.statistics.SignedRank.Zeros;

/**
 * Own synthetic data of 46 persons; expected numbers from R 4.2.2 by {@code
 * src/test/resources/reference/change.R}, which counts every split and every pattern of signs where
 * we use an algorithm. Printed with 15 digits.
 */
class ReferenceTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final ReferenceCase R = ReferenceCase.read("change");
    private static final double[] BEFORE = R.column("before");
    private static final double[] AFTER = R.column("after");
    private static final double[] CHANGE = change(BEFORE, AFTER);
    private static final double[] A = ofGroup("a");
    private static final double[] B = ofGroup("b");

    @Test
    void signed_rank_agrees_with_every_pattern_of_signs_counted() {
        double[] first = Arrays.copyOf(CHANGE, 18);
        SignedRank pratt = signedRank(first, Zeros.RANKED);
        close(pratt.positiveRanks(), "/signed_rank/W");
        close(pratt.exact().map(SignedRank.Exact::greater), "/signed_rank/greater");
        close(pratt.exact().map(SignedRank.Exact::less), "/signed_rank/less");
        assertThat(pratt.zeros()).isEqualTo((int) R.number("/signed_rank/zeros"));
        SignedRank dropped = signedRank(first, Zeros.DROPPED);
        close(dropped.positiveRanks(), "/signed_rank/W_dropped");
        close(dropped.exact().map(SignedRank.Exact::greater), "/signed_rank/greater_dropped");
        close(dropped.exact().map(SignedRank.Exact::less), "/signed_rank/less_dropped");
        close(
                signedRank(CHANGE, Zeros.DROPPED).normal().map(SignedRank.Normal::corrected),
                "/signed_rank/all_p_normal_dropped");
        close(signedRank(CHANGE, Zeros.RANKED).signTest(), "/sign_test");
    }

    @Test
    void hodges_and_lehmann_agree_with_all_averages_sorted() {
        HodgesLehmann shift = HodgesLehmann.of(CHANGE, LEVEL).computed().orElseThrow();
        close(shift.estimate(), "/hodges_lehmann/estimate");
        close((double) shift.rank(), "/hodges_lehmann/rank");
        close(shift.achievedLevel(), "/hodges_lehmann/level");
        Interval interval = shift.interval().computed().orElseThrow();
        close(interval.low(), "/hodges_lehmann/low");
        close(interval.high(), "/hodges_lehmann/high");
    }

    @Test
    void mann_and_whitney_agree_with_every_split_counted() {
        MannWhitney small =
                MannWhitney.of(Arrays.copyOf(A, 7), Arrays.copyOf(B, 8)).computed().orElseThrow();
        close(small.u(), "/mann_whitney/U");
        close(small.exact(), "/mann_whitney/p");
        close(
                MannWhitney.of(A, B).computed().orElseThrow().corrected(),
                "/mann_whitney/all_p_corrected");
    }

    @Test
    void cliffs_delta_and_its_interval_agree_with_the_matrix_of_dominances() {
        cliff(A, B, "/cliff");
        cliff(
                R.column("before", row -> row.getField("group").equals("a")),
                R.column("before", row -> row.getField("group").equals("b")),
                "/cliff_before");
        cliff(
                new double[] {A[0], A[1], A[2], A[3], A[4], 9},
                new double[] {-9, B[0] - 6, B[1] - 6, B[2] - 6},
                "/cliff_far");
    }

    private static void cliff(double[] first, double[] second, String at) {
        CliffsDelta delta = CliffsDelta.of(first, second, LEVEL).computed().orElseThrow();
        close(delta.value(), at + "/delta");
        Interval interval = delta.interval().computed().orElseThrow();
        close(interval.low(), at + "/ci/0");
        close(interval.high(), at + "/ci/1");
    }

    @Test
    void welch_agrees() {
        GroupDifference test =
                GroupDifference.of(A, B, Variances.UNEQUAL, LEVEL).computed().orElseThrow();
        close(test.t(), "/welch/t");
        close(test.degreesOfFreedom(), "/welch/df");
        close(test.p(), "/welch/p");
        close(test.interval().low(), "/welch/ci/0");
        close(test.interval().high(), "/welch/ci/1");
    }

    @Test
    void reliable_change_agrees() {
        double sd = Summary.of(BEFORE).computed().orElseThrow().sd().computed().orElseThrow();
        ReliableChange change = ReliableChange.of(CHANGE, sd, 0.8, LEVEL).computed().orElseThrow();
        close(change.errorOfMeasurement(), "/reliable/sem");
        close(change.errorOfDifference(), "/reliable/sd_diff");
        close(change.threshold(), "/reliable/threshold");
        close(change.shares().increase().count(), "/reliable/up");
        close(change.shares().same().count(), "/reliable/same");
        close(change.shares().decrease().count(), "/reliable/down");
    }

    @Test
    void equivalence_agrees_with_two_one_sided_tests() {
        Equivalence test = Equivalence.of(paired(), -1, 3, LEVEL).computed().orElseThrow();
        close(test.aboveLow(), "/tost/above_low");
        close(test.belowHigh(), "/tost/below_high");
        close(test.interval().low(), "/tost/ci90/0");
        close(test.interval().high(), "/tost/ci90/1");
        assertThat(test.equivalent()).isTrue();
        assertThat(test.p()).isEqualTo(test.belowHigh());
    }

    @Test
    void posteriors_agree() {
        MeanPosterior mean = MeanPosterior.of(paired()).computed().orElseThrow();
        close(mean.above(0), "/mean_posterior/above0");
        close(mean.above(1), "/mean_posterior/above1");
        BetaPosterior share =
                BetaPosterior.of((int) R.number("/beta_posterior/x"), 46, Prior.UNIFORM);
        close(share.mean(), "/beta_posterior/mean");
        close(share.interval(LEVEL).low(), "/beta_posterior/low");
        close(share.interval(LEVEL).high(), "/beta_posterior/high");
    }

    @Test
    void regression_to_the_mean_agrees() {
        close(RegressionToMean.chosenBelow(13, 5, 0.7, 10), "/regression_to_mean/below10");
        close(RegressionToMean.chosenBelow(13, 5, 0.7, 20), "/regression_to_mean/below20");
        close(RegressionToMean.chosenBelow(13, 5, 0.7, -60), "/regression_to_mean/far");
    }

    @Test
    void change_of_the_spread_agrees() {
        SpreadChange test = SpreadChange.of(BEFORE, AFTER).computed().orElseThrow();
        close(test.correlation(), "/spread_change/r");
        close(test.t(), "/spread_change/t");
        close(test.degreesOfFreedom(), "/spread_change/df");
        close(test.p(), "/spread_change/p");
    }

    @Test
    void design_effect_agrees_with_the_analysis_of_variance() {
        double[] sites = R.column("site");
        DesignEffect alike = DesignEffect.of(bySite(CHANGE, sites)).computed().orElseThrow();
        close(alike.intraclassCorrelation(), "/sites/icc");
        close(alike.designEffect(), "/sites/design_effect");
        close(alike.effectiveN(), "/sites/effective_n");
        double[] apart =
                IntStream.range(0, sites.length)
                        .mapToDouble(i -> BEFORE[i] + 3 * sites[i])
                        .toArray();
        DesignEffect effect = DesignEffect.of(bySite(apart, sites)).computed().orElseThrow();
        close(effect.intraclassCorrelation(), "/sites/icc_apart");
        close(effect.designEffect(), "/sites/design_effect_apart");
    }

    private static List<double[]> bySite(double[] values, double[] sites) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(
                        site ->
                                IntStream.range(0, values.length)
                                        .filter(i -> sites[i] == site)
                                        .mapToDouble(i -> values[i])
                                        .toArray())
                .toList();
    }

    @Test
    void noncentral_t_agrees_within_the_digits_that_r_promises() {
        double[] t = R.numbers("/noncentral_t/t");
        double[] df = R.numbers("/noncentral_t/df");
        double[] ncp = R.numbers("/noncentral_t/ncp");
        double[] below = R.numbers("/noncentral_t/below");
        assertThat(t).hasSize(96);
        for (int i = 0; i < t.length; i++) {
            NoncentralT distribution = new NoncentralT(df[i], ncp[i]);
            assertThat(distribution.below(t[i]))
                    .as("t %s df %s ncp %s", t[i], df[i], ncp[i])
                    .isCloseTo(below[i], within(2e-12 + 1e-9 * below[i]));
            assertThat(distribution.above(t[i])).isCloseTo(1 - below[i], within(1e-10));
        }
        double[] p = R.numbers("/noncentral_quantile/p");
        double[] q = R.numbers("/noncentral_quantile/q");
        for (int i = 0; i < p.length; i++) {
            assertThat(new NoncentralT(12, 1.3).quantile(p[i])).isCloseTo(q[i], within(1e-8));
        }
    }

    @Test
    void power_and_persons_needed_agree() {
        close(new PairedPower(LEVEL).power(12, 0.6), "/power/power/0");
        close(new PairedPower(new ConfidenceLevel(0.9)).power(60, 0.3), "/power/power/1");
        TargetPlan plan = new TargetPlan(0.9, LEVEL);
        assertThat(plan.personsNeeded(0.97, 0.8)).hasValue((int) R.number("/persons_needed/n"));
        close(plan.power((int) R.number("/persons_needed/n"), 0.97), "/persons_needed/power");
    }

    @Test
    void tables_agree() {
        close(new FourfoldTable(3, 1, 1, 3).fisher(), "/fisher/p/0");
        close(new FourfoldTable(12, 5, 7, 29).fisher(), "/fisher/p/1");
        close(new FourfoldTable(0, 9, 4, 2).fisher(), "/fisher/p/2");
        close(new FourfoldTable(3, 1, 1, 3).conditionalOddsRatio(), "/fisher/or/0");
        close(new FourfoldTable(12, 5, 7, 29).conditionalOddsRatio(), "/fisher/or/1");
        SquareTable table =
                new SquareTable(List.of(List.of(20, 5, 3), List.of(9, 14, 6), List.of(1, 2, 11)));
        close(table.bowker().map(SquareTable.ChiSquared::statistic), "/square/bowker");
        close(table.bowker().map(SquareTable.ChiSquared::p), "/square/bowker_p");
        close(
                table.stuartMaxwell().map(SquareTable.ChiSquared::statistic),
                "/square/stuart_maxwell");
        close(table.stuartMaxwell().map(SquareTable.ChiSquared::p), "/square/stuart_maxwell_p");
    }

    private static SignedRank signedRank(double[] differences, Zeros rule) {
        return SignedRank.of(differences, rule).computed().orElseThrow();
    }

    private static PairedChange paired() {
        return PairedT.of(BEFORE, AFTER, LEVEL).computed().orElseThrow();
    }

    private static double[] ofGroup(String group) {
        return change(
                R.column("before", row -> row.getField("group").equals(group)),
                R.column("after", row -> row.getField("group").equals(group)));
    }

    private static double[] change(double[] before, double[] after) {
        return IntStream.range(0, before.length).mapToDouble(i -> after[i] - before[i]).toArray();
    }

    private static void close(Estimate<Double> ours, String pointer) {
        close(ours.computed().orElseThrow(), pointer);
    }

    private static void close(double ours, String pointer) {
        double theirs = R.number(pointer);
        assertThat(ours).as(pointer).isCloseTo(theirs, within(1e-9 * Math.abs(theirs)));
    }
}
