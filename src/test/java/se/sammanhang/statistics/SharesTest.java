package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected numbers: R 4.2.2, {@code prop.test(x, n, correct = FALSE)} and {@code binom.test}. */
class SharesTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Test
    void nobody_has_no_share() {
        assertThat(Shares.wilson(0, 0, LEVEL).why()).contains(Estimate.Reason.NO_VALUES);
    }

    @Test
    void none_and_all_have_ends_at_exactly_0_and_1() {
        assertThat(share(0, 7).interval().low()).isZero();
        assertThat(share(7, 7).interval().high()).isEqualTo(1);
    }

    @Test
    void nine_of_ten_has_the_interval_of_r() {
        Interval interval = share(9, 10).interval();
        assertThat(interval.low()).isCloseTo(0.5958499732047615, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.9821237869049271, within(1e-12));
    }

    @Test
    void nine_of_ten_neither_shows_nor_rules_out_nine_in_ten() {
        assertThat(Shares.atLeast(share(9, 10), 0.9)).isCloseTo(0.7360989291, within(1e-9));
        assertThat(Shares.atMost(share(9, 10), 0.9)).isCloseTo(0.6513215598999998, within(1e-9));
        assertThat(Shares.atLeast(share(0, 10), 0.9)).isEqualTo(1);
        assertThat(Shares.atMost(share(10, 10), 0.9)).isEqualTo(1);
    }

    @Test
    void thirty_of_thirty_shows_ninety_per_cent_and_twenty_eight_of_twenty_eight_does_not() {
        assertThat(Shares.atLeast(share(30, 30), 0.9)).isLessThan(0.05);
        assertThat(Shares.atLeast(share(28, 28), 0.9)).isGreaterThan(0.05);
        assertThat(Shares.atMost(share(23, 30), 0.9)).isLessThan(0.05);
        assertThat(Shares.atMost(share(24, 30), 0.9)).isGreaterThan(0.05);
    }

    @Test
    void a_difference_exactly_at_the_rule_is_an_increase_and_one_below_is_the_same() {
        ChangeShares shares =
                Shares.of(DifferenceHistogram.of(-2, -1, 0, 1, 2, 5), 2, LEVEL)
                        .computed()
                        .orElseThrow();
        assertThat(shares.increase().count()).isEqualTo(2);
        assertThat(shares.same().count()).isEqualTo(3);
        assertThat(shares.decrease().count()).isEqualTo(1);
        assertThat(Shares.ofDifferences(new double[] {-2, -1, 0, 1, 2, 5}, 2, LEVEL))
                .isEqualTo(Estimate.of(shares));
    }

    @Test
    void decimals_that_differ_in_the_last_bit_only_are_the_same() {
        ChangeShares shares =
                Shares.ofDifferences(new double[] {0.1 + 0.2 - 0.3, 0.1, -0.1}, 0, LEVEL)
                        .computed()
                        .orElseThrow();
        assertThat(shares.same().count()).isEqualTo(1);
    }

    @Test
    void a_share_cannot_be_made_without_a_base() {
        assertThatThrownBy(() -> new Share(0, 0, share(0, 1).interval()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Share share(int count, int n) {
        return Shares.wilson(count, n, LEVEL).computed().orElseThrow();
    }
}
