package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Estimate.Reason;

/** Expected numbers: R 4.2.2, {@code src/test/resources/reference/tables-and-tails.R}. */
class CliffsDeltaTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final double Z2 = 1.959963984540054 * 1.959963984540054;

    @Test
    void small_groups_have_the_interval_of_r() {
        agrees(
                delta(new double[] {1, 4}, 2, 3, 5),
                -1.0 / 3,
                -0.909489828360981,
                0.681236343356546);
        agrees(
                delta(new double[] {1, 2, 2, 5}, 2, 3, 7),
                -0.5,
                -0.887942057165309,
                0.303618726317593);
    }

    @Test
    void the_variance_does_not_fall_below_its_limit() {
        agrees(
                delta(new double[] {3, 2}, 4, 3, 4),
                -5.0 / 6,
                -0.984930155014426,
                0.0424009296530506);
    }

    @Test
    void one_person_on_either_side_has_a_value_but_no_interval() {
        CliffsDelta one = delta(new double[] {3}, 1, 2, 4);
        assertThat(one.value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(one.interval().why()).contains(Reason.ONE_VALUE);
        CliffsDelta other = delta(new double[] {1, 2, 4}, 3);
        assertThat(other.value()).isCloseTo(-1.0 / 3, within(1e-15));
        assertThat(other.interval().why()).contains(Reason.ONE_VALUE);
    }

    @Test
    void complete_dominance_the_other_way_is_its_mirror() {
        CliffsDelta below = delta(new double[] {1, 2, 3, 4, 4}, 5, 6, 7, 8, 9, 9);
        agrees(below, -1, -1, -(5 - Z2) / (5 + Z2));
        CliffsDelta above = delta(new double[] {5, 6, 7, 8, 9, 9}, 1, 2, 3, 4, 4);
        agrees(above, 1, (5 - Z2) / (5 + Z2), 1);
    }

    private static CliffsDelta delta(double[] first, double... second) {
        return CliffsDelta.of(first, second, LEVEL).computed().orElseThrow();
    }

    private static void agrees(CliffsDelta ours, double value, double low, double high) {
        assertThat(ours.value()).isCloseTo(value, within(1e-14));
        Interval interval = ours.interval().computed().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }
}
