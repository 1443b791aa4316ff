package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected: R 4.2.2, {@code quantile(c(1, 2, 4, 8), type = 7)} and {@code sd}. */
class SummaryTest {

    @Test
    void nothing_has_no_summary() {
        assertThat(Summary.of().why()).contains(Estimate.Reason.NO_VALUES);
    }

    @Test
    void one_value_has_no_spread() {
        Summary summary = Summary.of(5).computed().orElseThrow();
        assertThat(summary.sd().why()).contains(Estimate.Reason.ONE_VALUE);
        assertThat(summary.median()).isEqualTo(5);
        assertThat(summary.firstQuartile()).isEqualTo(5);
    }

    @Test
    void equal_values_have_a_spread_of_zero() {
        assertThat(Summary.of(3, 3, 3).computed().orElseThrow().sd().computed()).contains(0.0);
    }

    @Test
    void quartiles_are_those_of_r() {
        Summary summary = Summary.of(8, 1, 4, 2).computed().orElseThrow();
        assertThat(summary.firstQuartile()).isEqualTo(1.75);
        assertThat(summary.median()).isEqualTo(3);
        assertThat(summary.thirdQuartile()).isEqualTo(5);
        assertThat(summary.sd().computed().orElseThrow())
                .isCloseTo(3.095695936834452, within(1e-12));
    }

    @Test
    void a_value_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> Summary.of(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
