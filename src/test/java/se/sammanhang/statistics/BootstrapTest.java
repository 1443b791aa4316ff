package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Bootstrap.Statistic;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Resampled.Interpolation;
import se.sammanhang.statistics.Resampled.Ties;

/** Edges of resampling; BCa itself is compared with R's own draws in OracleNumbersTest. */
class BootstrapTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final Estimate<Double> NO_ACCELERATION = Estimate.of(0.0);

    @Test
    void nine_persons_are_not_resampled() {
        assertThat(draw(new double[0]).why()).contains(Reason.NO_VALUES);
        assertThat(draw(new double[9]).why()).contains(Reason.TOO_FEW);
        assertThat(draw(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}).computed()).isPresent();
    }

    private static Estimate<Resampled> draw(double[] data) {
        return Bootstrap.of(data, Statistic.MEAN, 50, new SplittableRandom(1));
    }

    @Test
    void the_same_random_numbers_give_the_same_result() {
        double[] data = {1, 2, 2, 3, 4, 4, 4, 5, 6, 9};
        assertThat(interval(draw(data))).isEqualTo(interval(draw(data)));
        assertThat(interval(Bootstrap.of(data, Statistic.MEAN, 50, new SplittableRandom(2))))
                .isNotEqualTo(interval(draw(data)));
    }

    private static Interval interval(Estimate<Resampled> resampled) {
        return resampled.computed().orElseThrow().percentile(LEVEL).computed().orElseThrow();
    }

    @Test
    void no_replicates_and_values_that_are_no_numbers_are_refused() {
        assertThatThrownBy(
                        () ->
                                Bootstrap.of(
                                        new double[10], Statistic.MEAN, 0, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draw(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void all_alike_have_no_interval() {
        Resampled resampled = draw(new double[12]).computed().orElseThrow();
        assertThat(resampled.estimate()).isZero();
        assertThat(resampled.percentile(LEVEL).why()).contains(Reason.DEGENERATE_RESAMPLING);
        assertThat(resampled.basic(LEVEL).why()).contains(Reason.DEGENERATE_RESAMPLING);
        assertThat(resampled.normal(LEVEL).why()).contains(Reason.DEGENERATE_RESAMPLING);
        assertThat(resampled.bca(Ties.STRICT, Interpolation.NORMAL, LEVEL).why())
                .contains(Reason.DEGENERATE_RESAMPLING);
        assertThat(resampled.biasCorrection(Ties.MID).why()).contains(Reason.DEGENERATE_RESAMPLING);
    }

    @Test
    void values_that_are_not_finite_are_left_out_and_counted() {
        Resampled resampled =
                new Resampled(
                        2,
                        new double[] {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 2},
                        NO_ACCELERATION);
        assertThat(resampled.size()).isEqualTo(3);
        assertThat(resampled.leftOut()).isEqualTo(2);
        Resampled none = new Resampled(2, new double[] {Double.NaN}, NO_ACCELERATION);
        assertThat(none.percentile(LEVEL).why()).contains(Reason.DEGENERATE_RESAMPLING);
    }

    @Test
    void an_estimate_beyond_all_values_has_no_bias_correction() {
        double[] values = {1, 2, 3, 4};
        assertThat(new Resampled(0, values, NO_ACCELERATION).biasCorrection(Ties.STRICT).why())
                .contains(Reason.DEGENERATE_RESAMPLING);
        assertThat(new Resampled(9, values, NO_ACCELERATION).biasCorrection(Ties.MID).why())
                .contains(Reason.DEGENERATE_RESAMPLING);
        assertThat(new Resampled(1, values, NO_ACCELERATION).biasCorrection(Ties.STRICT).why())
                .contains(Reason.DEGENERATE_RESAMPLING);
        assertThat(new Resampled(1, values, NO_ACCELERATION).biasCorrection(Ties.MID).computed())
                .hasValueSatisfying(z -> assertThat(z).isCloseTo(-1.1503494, within(1e-6)));
    }

    @Test
    void without_bias_and_acceleration_bca_is_the_percentile_interval() {
        double[] values = new double[999];
        Arrays.setAll(values, i -> i * i + 0.0);
        double middle = 499.0 * 499 + 1e-9;
        double between = (499.0 * 499 + 500.0 * 500) / 2;
        Resampled strict = new Resampled(between, values, NO_ACCELERATION);
        assertThat(strict.biasCorrection(Ties.STRICT).computed().orElseThrow())
                .isCloseTo(0.00125, within(1e-5));
        Resampled half = new Resampled(middle - 1e-9, values, NO_ACCELERATION);
        assertThat(half.biasCorrection(Ties.MID).computed()).contains(0.0);
        Interval bca = half.bca(Ties.MID, Interpolation.NORMAL, LEVEL).computed().orElseThrow();
        Interval percentile = half.percentile(LEVEL).computed().orElseThrow();
        assertThat(bca.low()).isCloseTo(percentile.low(), within(1e-6));
        assertThat(bca.high()).isCloseTo(percentile.high(), within(1e-6));
        // rank 25 of 999 at 2.5 per cent: the value 24 squared
        assertThat(percentile.low()).isCloseTo(576, within(1e-6));
    }

    @Test
    void an_acceleration_too_strong_for_the_tails_is_degenerate() {
        double[] values = {1, 2, 3, 4, 5, 6};
        for (double a : new double[] {1, -1}) {
            assertThat(new Resampled(3.5, values, Estimate.of(a)).cuts(Ties.STRICT, LEVEL).why())
                    .contains(Reason.DEGENERATE_RESAMPLING);
        }
        assertThat(
                        new Resampled(3.5, values, Estimate.not(Reason.DEGENERATE_RESAMPLING))
                                .cuts(Ties.STRICT, LEVEL)
                                .why())
                .contains(Reason.DEGENERATE_RESAMPLING);
    }

    @Test
    void one_value_drawn_and_none_have_no_interval_and_two_have_one() {
        for (double[] values : new double[][] {{}, {2}}) {
            Resampled few = new Resampled(2, values, NO_ACCELERATION);
            assertThat(few.percentile(LEVEL).why()).contains(Reason.DEGENERATE_RESAMPLING);
            assertThat(few.basic(LEVEL).why()).contains(Reason.DEGENERATE_RESAMPLING);
            assertThat(few.normal(LEVEL).why()).contains(Reason.DEGENERATE_RESAMPLING);
            assertThat(few.biasCorrection(Ties.MID).why()).contains(Reason.DEGENERATE_RESAMPLING);
        }
        Resampled two = new Resampled(2, new double[] {1, 3}, NO_ACCELERATION);
        assertThat(two.biasCorrection(Ties.STRICT).computed()).contains(0.0);
        Interval normal = two.normal(LEVEL).computed().orElseThrow();
        // z times the standard deviation of 1 and 3
        assertThat(normal.high()).isCloseTo(2 + 1.959963984540054 * Math.sqrt(2), within(1e-12));
    }

    @Test
    void between_two_values_the_quantile_goes_by_normal_quantiles() {
        // ranks 1.4 and 5.6 of six; R 4.2.2: qnorm(c(1/7, .2, 2/7))
        double part =
                (1.06757052387814 - 0.841621233572914) / (1.06757052387814 - 0.565948821932863);
        ConfidenceLevel sixty = new ConfidenceLevel(0.6);
        Resampled six = new Resampled(3, new double[] {10, 20, 40, 80, 160, 320}, NO_ACCELERATION);
        Interval inner = six.percentile(sixty).computed().orElseThrow();
        assertThat(inner.low()).isCloseTo(10 + part * 10, within(1e-11));
        assertThat(inner.high()).isCloseTo(160 + (1 - part) * 160, within(1e-11));
        Interval basic = six.basic(sixty).computed().orElseThrow();
        assertThat(basic.low()).isCloseTo(6 - inner.high(), within(1e-12));
        assertThat(basic.high()).isCloseTo(6 - inner.low(), within(1e-12));
    }

    @Test
    void cuts_beyond_the_outermost_values_stop_at_them() {
        Resampled few = new Resampled(2.5, new double[] {1, 2, 3, 4}, NO_ACCELERATION);
        Interval interval = few.percentile(LEVEL).computed().orElseThrow();
        assertThat(interval.low()).isEqualTo(1);
        assertThat(interval.high()).isEqualTo(4);
    }

    @Test
    void a_sample_counts_what_was_drawn() {
        Sample sample = Sample.of(new double[] {4, 0.0, -0.0, 1, 4});
        assertThat(sample.n()).isEqualTo(5);
        assertThat(sample.size()).isEqualTo(3);
        assertThat(sample.mean()).isCloseTo(1.8, within(1e-15));
        assertThat(sample.median()).isEqualTo(1);
        assertThat(sample.sd()).isCloseTo(2.04939015319192, within(1e-13));
        assertThat(sample.shareAtLeast(1)).isEqualTo(0.6);
        assertThat(sample.without(0).median()).isEqualTo(2.5);
        assertThat(Sample.of(DifferenceHistogram.of(1, 3, 3), 2).mean())
                .isCloseTo(14.0 / 3, within(1e-15));
    }

    @Test
    void binomial_draws_follow_their_distribution_on_both_roads() {
        SplittableRandom random = new SplittableRandom(5);
        int[][] cases = {{12, 30}, {40, 10}, {60, 50}, {200, 93}, {1500, 4}};
        for (int[] one : cases) {
            int n = one[0];
            double p = one[1] / 100.0;
            int draws = 40_000;
            int[] seen = new int[n + 1];
            for (int i = 0; i < draws; i++) {
                seen[BinomialDraw.of(n, p, random)]++;
            }
            assertThat(misfit(seen, draws, BinomialDistribution.of(n, p)))
                    .as("n %s p %s", n, p)
                    .isGreaterThan(0.001);
        }
    }

    /** p of the chi-squared test over counts expected five times or more. */
    private static double misfit(int[] seen, int draws, BinomialDistribution distribution) {
        double statistic = 0;
        int cells = 0;
        double expectedRest = 0;
        double seenRest = 0;
        for (int k = 0; k < seen.length; k++) {
            double expected = draws * distribution.probability(k);
            if (expected >= 5) {
                statistic += (seen[k] - expected) * (seen[k] - expected) / expected;
                cells++;
            } else {
                expectedRest += expected;
                seenRest += seen[k];
            }
        }
        statistic +=
                expectedRest > 0
                        ? (seenRest - expectedRest) * (seenRest - expectedRest) / expectedRest
                        : 0;
        return ChiSquaredDistribution.of(cells).survivalProbability(statistic);
    }
}
