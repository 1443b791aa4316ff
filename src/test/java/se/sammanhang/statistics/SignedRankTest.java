package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.SignedRank.Zeros;

/**
 * Expected numbers: the exact Pratt p of 50 persons (39 unchanged, 9 up, 2 down) and of 100 (74,
 * 18, 8) by R 4.2.2, {@code coin::wilcoxsign_test(distribution = "exact")} 1.4.2; with all changes
 * of one size it is the sign test, 2·11/1024 for 9 up and 1 down; {@code qsignrank}.
 */
class SignedRankTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Test
    void nobody_gives_a_reason() {
        assertThat(SignedRank.of(new double[0], Zeros.RANKED).why()).contains(Reason.NO_VALUES);
        assertThat(SignedRank.of(DifferenceHistogram.of(), Zeros.DROPPED).why())
                .contains(Reason.NO_VALUES);
        assertThat(HodgesLehmann.of(new double[0], LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(HodgesLehmann.of(DifferenceHistogram.of(), 1, LEVEL).why())
                .contains(Reason.NO_VALUES);
        assertThat(ProbabilityOfSuperiority.ofDifferences(new double[0]).why())
                .contains(Reason.NO_VALUES);
    }

    @Test
    void when_nobody_changed_p_is_1_and_there_is_no_approximation() {
        SignedRank test = test(Zeros.RANKED, 0, 0, 0);
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.signTest()).isEqualTo(1);
        assertThat(test.exact().computed()).contains(new SignedRank.Exact(1, 1, 1));
        assertThat(test.normal().why()).contains(Reason.NONE_CHANGED);
        assertThat(test.rankBiserial().why()).contains(Reason.NONE_CHANGED);
        assertThat(test.ties()).isFalse();
        assertThat(ProbabilityOfSuperiority.of(DifferenceHistogram.of(0, 0)).computed())
                .contains(0.5);
    }

    @Test
    void unchanged_persons_count_once() {
        assertThat(pratt(39, 9, 2).p()).isCloseTo(0.0654, within(5e-5));
        assertThat(pratt(20, 9, 1).p()).isCloseTo(22 / 1024.0, within(1e-15));
        assertThat(pratt(74, 18, 8).p()).isCloseTo(0.0755, within(5e-5));
    }

    private static SignedRank pratt(int same, int up, int down) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        counts.put(0, (long) same);
        counts.put(1, (long) up);
        counts.put(-1, (long) down);
        return SignedRank.of(new DifferenceHistogram(counts), Zeros.RANKED)
                .computed()
                .orElseThrow();
    }

    @Test
    void six_equal_rises_are_the_fewest_that_can_reach_five_per_cent() {
        assertThat(test(Zeros.DROPPED, 1, 1, 1, 1, 1).p()).isEqualTo(0.0625);
        assertThat(test(Zeros.DROPPED, 1, 1, 1, 1, 1, 1).p()).isEqualTo(0.03125);
    }

    @Test
    void decimals_equal_but_for_the_last_bit_are_ties_and_zeros() {
        SignedRank test = test(Zeros.DROPPED, 82.2 - 80.1, 72.2 - 70.1, 0.1 + 0.2 - 0.3, -1);
        assertThat(test.ties()).isTrue();
        assertThat(test.zeros()).isEqualTo(1);
        assertThat(test.positiveRanks()).isEqualTo(5);
    }

    @Test
    void beyond_two_hundred_changes_the_approximation_takes_over_and_is_close() {
        double[] values = new double[SignedRank.MOST_EXACT];
        SplittableRandom random = new SplittableRandom(3);
        Arrays.setAll(values, _ -> random.nextInt(19) - 8 + 0.5);
        SignedRank exact = test(Zeros.RANKED, values);
        assertThat(exact.p())
                .isEqualTo(exact.exact().map(SignedRank.Exact::twoSided).computed().orElseThrow());
        assertThat(exact.normal().computed().orElseThrow().corrected())
                .isCloseTo(exact.p(), within(0.002));
        double[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = 3.5;
        SignedRank large = test(Zeros.RANKED, more);
        assertThat(large.exact().why()).contains(Reason.TOO_MANY);
        assertThat(large.p())
                .isEqualTo(
                        large.normal().map(SignedRank.Normal::corrected).computed().orElseThrow());
    }

    @Test
    void few_changes_among_very_many_persons_are_approximated() {
        assertThat(pratt(500_000, 60, 40).exact().why()).contains(Reason.TOO_MANY);
        assertThat(pratt(500_000, 60, 40).p()).isBetween(0.04, 0.06);
    }

    @Test
    void a_value_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> SignedRank.of(new double[] {1, Double.NaN}, Zeros.RANKED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void five_differences_have_a_typical_change_but_no_interval_at_95_per_cent() {
        HodgesLehmann five =
                HodgesLehmann.of(new double[] {1, 2, 3, 4, 9}, LEVEL).computed().orElseThrow();
        assertThat(five.estimate()).isEqualTo(3);
        assertThat(five.interval().why()).contains(Reason.TOO_FEW);
        assertThat(five.achievedLevel()).isEqualTo(0.9375);
        HodgesLehmann six =
                HodgesLehmann.of(new double[] {1, 2, 3, 4, 9, 10}, LEVEL).computed().orElseThrow();
        Interval interval = six.interval().computed().orElseThrow();
        assertThat(interval.low()).isEqualTo(1);
        assertThat(interval.high()).isEqualTo(10);
        assertThat(six.achievedLevel()).isEqualTo(0.96875);
    }

    @Test
    void an_even_number_of_averages_has_its_middle_between_two() {
        // averages 0, 1, 2, 1.5, 2.5, 3 of 0, 2, 3 without order: 0 1 1.5 2 2.5 3
        assertThat(
                        HodgesLehmann.of(new double[] {3, 0, 2}, LEVEL)
                                .computed()
                                .orElseThrow()
                                .estimate())
                .isEqualTo(1.75);
    }

    @Test
    void a_typical_change_of_nothing_is_a_positive_zero() {
        double nothing =
                HodgesLehmann.of(new double[] {-1, 0, 1}, LEVEL)
                        .computed()
                        .orElseThrow()
                        .estimate();
        assertThat(Double.doubleToRawLongBits(nothing)).isZero();
        double shift =
                GroupShift.of(new double[] {-1, 0, 1}, new double[] {0}, LEVEL)
                        .computed()
                        .orElseThrow()
                        .estimate();
        assertThat(Double.doubleToRawLongBits(shift)).isZero();
    }

    @Test
    void beyond_four_hundred_pairs_the_rank_is_normal_and_nearly_the_exact_one() {
        double[] values = new double[HodgesLehmann.MOST_EXACT];
        Arrays.setAll(values, i -> i % 37 - 11);
        HodgesLehmann exact = HodgesLehmann.of(values, LEVEL).computed().orElseThrow();
        double[] more = Arrays.copyOf(values, values.length + 1);
        HodgesLehmann normal = HodgesLehmann.of(more, LEVEL).computed().orElseThrow();
        // qnorm(.975)*sqrt(401*402*803/24))
        // R 4.2.2: qsignrank(.025, 400)
        assertThat(exact.rank()).isEqualTo(35_567);
        assertThat(normal.rank()).isBetween(exact.rank() + 100, exact.rank() + 300);
        assertThat(normal.achievedLevel()).isBetween(0.949, 0.951);
        Interval interval = normal.interval().computed().orElseThrow();
        assertThat(interval.contains(normal.estimate())).isTrue();
    }

    private static SignedRank test(Zeros rule, double... differences) {
        return SignedRank.of(differences, rule).computed().orElseThrow();
    }
}
