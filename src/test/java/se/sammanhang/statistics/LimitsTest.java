package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.statistics.BetaPosterior.Prior;
import se.sammanhang.statistics.Bootstrap.Statistic;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.GroupDifference.Variances;

/** What is refused, with what is said, and what stands exactly at a limit or in closed form. */
class LimitsTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final Interval ANY = new Interval(0, 1, LEVEL, Interval.Method.WILSON);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 0.3, 1.2, Double.NaN})
    void a_level_of_half_or_all_is_refused(double level) {
        refused(
                () -> new ConfidenceLevel(level),
                "ConfidenceLevel: wanted above 0.5 and below 1, got " + level);
    }

    @Test
    void an_interval_holds_its_ends_and_may_be_one_point_but_not_turned() {
        Interval interval = new Interval(1, 2, LEVEL, Interval.Method.WELCH);
        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(0.999)).isFalse();
        assertThat(interval.contains(2.001)).isFalse();
        assertThat(new Interval(1, 1, LEVEL, Interval.Method.WELCH).contains(1)).isTrue();
        refused(
                () -> new Interval(2, 1, LEVEL, Interval.Method.WELCH),
                "Interval: wanted finite low <= high, got 2.0 to 1.0");
        refused(
                () -> new Interval(0, Double.POSITIVE_INFINITY, LEVEL, Interval.Method.WELCH),
                "Interval: wanted finite low <= high, got 0.0 to Infinity");
        refused(
                () -> new Interval(Double.NEGATIVE_INFINITY, 0, LEVEL, Interval.Method.WELCH),
                "Interval: wanted finite low <= high, got -Infinity to 0.0");
    }

    @Test
    void counts_that_do_not_fit_are_refused() {
        refused(() -> new Share(2, 1, ANY), "Share: wanted 0 <= count <= n and n >= 1, got 2 of 1");
        refused(
                () -> new Share(-1, 1, ANY),
                "Share: wanted 0 <= count <= n and n >= 1, got -1 of 1");
        refused(() -> new Share(0, 0, ANY), "Share: wanted 0 <= count <= n and n >= 1, got 0 of 0");
        Share two = new Share(2, 5, ANY);
        assertThatThrownBy(() -> new ChangeShares(two, two, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ChangeShares: wanted counts that add up to the same n");
        assertThatThrownBy(() -> new ChangeShares(two, two, new Share(1, 4, ANY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChangeShares(two, new Share(1, 4, ANY), two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new ChangeShares(two, two, new Share(1, 5, ANY)).n()).isEqualTo(5);
        refused(
                () -> new DifferenceHistogram(new TreeMap<>(Map.of(1, 0L))),
                "counts: wanted 1 or more each, got {1=0}");
        int[][] wrong = {{-1, 0, 0, 1}, {0, -1, 0, 1}, {0, 0, -1, 1}, {1, 0, 0, -1}};
        for (int[] cells : wrong) {
            assertThatThrownBy(() -> new FourfoldTable(cells[0], cells[1], cells[2], cells[3]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("FourfoldTable: wanted counts of 0 or more");
        }
        refused(
                () -> new FourfoldTable(0, 0, 0, 0).fisher(),
                "FourfoldTable: wanted one person or more");
        refused(() -> BetaPosterior.of(4, 3, Prior.UNIFORM), "count: wanted 0 to 3, got 4");
        refused(() -> BetaPosterior.of(-1, 3, Prior.UNIFORM), "count: wanted 0 to 3, got -1");
        refused(
                () -> new BetaPosterior(1, 0),
                "BetaPosterior: wanted above 0 each, got 1.0 and 0.0");
        refused(
                () -> new BetaPosterior(Double.POSITIVE_INFINITY, 1),
                "BetaPosterior: wanted above 0 each, got Infinity and 1.0");
        refused(
                () -> new BetaPosterior(1, Double.POSITIVE_INFINITY),
                "BetaPosterior: wanted above 0 each, got 1.0 and Infinity");
    }

    @Test
    void pairs_of_unequal_number_are_refused() {
        refused(
                () -> PairedT.of(new double[2], new double[3], LEVEL),
                "after: wanted 2 values, got 3");
        refused(
                () -> SpreadChange.of(new double[2], new double[3]),
                "after: wanted 2 values, got 3");
        refused(
                () -> Correlation.pearson(new double[2], new double[3]),
                "y: wanted 2 values, got 3");
    }

    @Test
    void numbers_out_of_range_are_refused() {
        refused(
                () -> ReliableChange.of(new double[1], Double.POSITIVE_INFINITY, 0.5, LEVEL),
                "referenceSd: wanted above 0 and finite, got Infinity");
        refused(
                () -> ReliableChange.of(new double[1], -1, 0.5, LEVEL),
                "referenceSd: wanted above 0 and finite, got -1.0");
        refused(
                () -> Shares.of(DifferenceHistogram.of(1), 0, LEVEL),
                "atLeast: wanted 1 or more, got 0");
        refused(
                () -> Multiplicity.holm(new double[] {-0.1}),
                "p: wanted values from 0 to 1, got [-0.1]");
        refused(
                () -> Multiplicity.holm(new double[] {1.1}),
                "p: wanted values from 0 to 1, got [1.1]");
        assertThat(Multiplicity.holm(new double[] {0, 1})).containsExactly(0, 1);
        TargetPlan plan = new TargetPlan(0.9, LEVEL);
        refused(() -> plan.personsNeeded(1, 0.8), "truth: wanted above 0 and below 1, got 1.0");
        refused(() -> plan.personsNeeded(0, 0.8), "truth: wanted above 0 and below 1, got 0.0");
        refused(() -> plan.personsNeeded(0.95, 1), "wanted: wanted above 0 and below 1, got 1.0");
        Share share = Shares.wilson(1, 2, LEVEL).computed().orElseThrow();
        refused(
                () -> TargetTest.of(share, 0, LEVEL),
                "target: wanted above 0 and below 1, got 0.0");
        PairedPower power = new PairedPower(LEVEL);
        refused(() -> power.power(1.5, 1), "pairs: wanted 2 or more, got 1.5");
        refused(() -> power.pairsNeeded(0, 0.8), "dz: wanted above 0, got 0.0");
        for (double wrong : new double[] {0.02, 0.025, 1}) {
            String message = "power: wanted above half the risk and below 1, got " + wrong;
            refused(() -> power.minimumEffect(10, wrong), message);
            refused(() -> power.pairsNeeded(0.5, wrong), message);
        }
        refused(
                () -> FloorAndCeiling.of(new double[] {1}, 4, 4, LEVEL),
                "highest: wanted above 4.0, got 4.0");
        refused(
                () -> FloorAndCeiling.of(new double[] {0}, 1, 4, LEVEL),
                "values: wanted 1.0 to 4.0, got 0.0");
        refused(
                () -> Bootstrap.of(new double[10], Statistic.MEAN, 0, new SplittableRandom(1)),
                "replicates: wanted 1 or more, got 0");
        assertThat(
                        Bootstrap.of(new double[10], Statistic.MEAN, 1, new SplittableRandom(1))
                                .computed())
                .isPresent();
    }

    @Test
    void an_empty_second_group_is_empty_too() {
        double[] some = {1, 2, 4};
        double[] none = {};
        assertThat(MannWhitney.of(some, none).why()).contains(Reason.NO_VALUES);
        assertThat(CliffsDelta.of(none, some, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(GroupShift.of(none, some, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(GroupDifference.of(some, none, Variances.EQUAL, LEVEL).why())
                .contains(Reason.NO_VALUES);
        GroupDifference test =
                GroupDifference.of(some, new double[] {1, 5}, Variances.EQUAL, LEVEL)
                        .computed()
                        .orElseThrow();
        assertThat(test.interval().method()).isEqualTo(Interval.Method.STUDENT_T);
        assertThat(test.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void two_who_differ_are_enough_for_a_correlation() {
        assertThat(Correlation.pearson(new double[] {1, 2}, new double[] {5, 3}).computed())
                .hasValueSatisfying(r -> assertThat(r).isCloseTo(-1, within(1e-15)));
    }

    @Test
    void a_high_level_costs_no_digits_of_the_spread() {
        double[] x = {1e8 + 1, 1e8 + 2, 1e8 + 4};
        double[] y = {2e8 + 3, 2e8 + 1, 2e8 + 5};
        // sums of squares 14/3 and 8, of products 4
        assertThat(Correlation.crossProduct(x, x)).isCloseTo(14.0 / 3, within(1e-6));
        assertThat(Correlation.crossProduct(x, y)).isCloseTo(4, within(1e-6));
        assertThat(Sample.of(x).sd()).isCloseTo(Math.sqrt(7.0 / 3), within(1e-6));
        double[][] sites = {{1e8 + 1, 1e8 + 2}, {1e8 + 5, 1e8 + 8}, {1e8 + 4, 1e8 + 4}};
        double[][] low = {{1, 2}, {5, 8}, {4, 4}};
        assertThat(correlation(sites)).isCloseTo(correlation(low), within(1e-6));
    }

    private static double correlation(double[][] sites) {
        return DesignEffect.of(List.of(sites)).computed().orElseThrow().intraclassCorrelation();
    }

    @Test
    void the_mean_of_equal_numbers_is_that_number_whatever_their_size() {
        for (double value : new double[] {0.1, 1e16 + 2, 1.0 / 3}) {
            for (int n : new int[] {3, 7, 10}) {
                double[] values = new double[n];
                java.util.Arrays.fill(values, value);
                assertThat(Summary.mean(values)).isEqualTo(value);
            }
        }
    }

    @Test
    void quantiles_of_t_and_beta_have_all_their_digits_also_far_out() {
        // one degree of freedom: tan(pi (1/2 - tail)); two: (1 - 2 tail) / sqrt(2 tail (1 - tail))
        for (double tail : new double[] {1e-9, 1e-4, 0.025, 0.3}) {
            double one = 1 / Math.tan(Math.PI * tail);
            assertThat(Distributions.tAbove(tail, 1)).isCloseTo(one, within(1e-12 * one));
            double two = (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail));
            assertThat(Distributions.tAbove(tail, 2)).isCloseTo(two, within(1e-12 * two));
        }
        assertThat(Distributions.tAbove(0.5, 3)).isZero();
        for (double b : new double[] {1, 30, 5000, 1e6}) {
            for (double p : new double[] {1e-6, 0.025, 0.975}) {
                double closed = -Math.expm1(Math.log1p(-p) / b);
                assertThat(Distributions.betaQuantile(p, 1, b))
                        .isCloseTo(closed, within(1e-12 * closed));
                double power = Math.pow(p, 1 / b);
                assertThat(Distributions.betaQuantile(p, b, 1)).isCloseTo(power, within(1e-12));
            }
        }
    }

    @Test
    void a_difference_of_exactly_the_rule_counts() {
        double[] differences = {1, 2, -2, 0, 1e-12};
        assertThat(shares(differences, 1).increase().count()).isEqualTo(2);
        assertThat(shares(differences, 2).increase().count()).isEqualTo(1);
        assertThat(shares(differences, 2).decrease().count()).isEqualTo(1);
        assertThat(shares(differences, 2.1).same().count()).isEqualTo(5);
        assertThat(shares(differences, 0).same().count()).isEqualTo(2);
    }

    private static ChangeShares shares(double[] differences, double rule) {
        return Shares.ofDifferences(differences, rule, LEVEL).computed().orElseThrow();
    }

    @Test
    void a_decision_at_exactly_the_risk_is_one() {
        // five of five at one half: 1/32, and none of five likewise
        ConfidenceLevel level = new ConfidenceLevel(1 - 1.0 / 32);
        Share all = Shares.wilson(5, 5, level).computed().orElseThrow();
        Share none = Shares.wilson(0, 5, level).computed().orElseThrow();
        assertThat(TargetTest.of(all, 0.5, level).decision()).isEqualTo(TargetTest.Decision.ABOVE);
        assertThat(TargetTest.of(none, 0.5, level).decision()).isEqualTo(TargetTest.Decision.BELOW);
        TargetPlan plan = new TargetPlan(0.5, level);
        assertThat(plan.fewestAbove(5)).hasValue(5);
        assertThat(plan.mostBelow(5)).hasValue(0);
        assertThat(plan.fewestPersonsWhenAllSucceed()).isEqualTo(5);
        assertThat(plan.power(5, 0.75)).isCloseTo(Math.pow(0.75, 5), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        // R 4.2.2: binom.test(x, n, p)$p.value
        "7, 10, 0.5, 0.34375",
        "5, 10, 0.5, 1",
        "0, 10, 0.5, 0.001953125",
        "2, 9, 0.3, 1",
        "1, 200, 0.3, 1.68240665033416e-29"
    })
    void two_sided_p_against_a_target(int count, int n, double target, double p) {
        Share share = Shares.wilson(count, n, LEVEL).computed().orElseThrow();
        assertThat(TargetTest.of(share, target, LEVEL).twoSided()).isCloseTo(p, within(1e-9 * p));
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
