package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Data: the 15 p values of Benjamini &amp; Hochberg (1995), section 4.1. Expected: R 4.2.2, {@code
 * p.adjust(p, "holm")} and {@code p.adjust(p, "BH")}.
 */
class MultiplicityTest {

    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double[] P = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.0000
    };

    @Test
    void no_tests_give_no_adjusted_values() {
        assertThat(Multiplicity.holm()).isEmpty();
        assertThat(Multiplicity.benjaminiHochberg()).isEmpty();
    }

    @Test
    void one_test_stays_as_it_is() {
        assertThat(Multiplicity.holm(0.03)).containsExactly(0.03);
        assertThat(Multiplicity.benjaminiHochberg(0.03)).containsExactly(0.03);
    }

    @Test
    void holm_agrees_with_r() {
        assertThat(Multiplicity.holm(P))
                .containsExactly(
                        new double[] {
                            0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1,
                            1, 1, 1, 1, 1
                        },
                        CLOSE);
    }

    @Test
    void benjamini_and_hochberg_agrees_with_r() {
        double[] adjusted = Multiplicity.benjaminiHochberg(P);
        assertThat(adjusted[0]).isCloseTo(0.0015, CLOSE);
        assertThat(adjusted[3]).isCloseTo(0.035625, CLOSE);
        assertThat(adjusted[5]).isCloseTo(0.0638571428571429, CLOSE);
        assertThat(adjusted[6]).isCloseTo(0.0638571428571429, CLOSE);
        assertThat(adjusted[14]).isEqualTo(1);
    }

    @Test
    void ties_get_the_same_value_and_the_order_given_is_kept() {
        assertThat(Multiplicity.holm(0.5, 0.01, 0.01))
                .containsExactly(new double[] {0.5, 0.03, 0.03}, CLOSE);
    }

    @Test
    void a_value_that_is_no_probability_is_refused() {
        assertThatThrownBy(() -> Multiplicity.holm(0.1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
