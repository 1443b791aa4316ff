package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expected numbers: R 4.2.2 {@code pt}, {@code src/test/resources/reference/tables-and-tails.R};
 * R's own error is up to 1e-12.
 */
class NoncentralTTest {

    @ParameterizedTest
    @CsvSource({
        "1.2, 9, 0.7, 0.673426340824443, 0.326573659175557",
        "-0.5, 4, 1.1, 0.060801157672022, 0.939198842327978",
        "3.4, 30, 2, 0.895766421152493, 0.104233578847507",
        "0.3, 2, -1, 0.895075681798536, 0.104924318201464",
        "0, 7, 0.8, 0.211855398583397, 0.788144601416603",
        "15, 12, 14, 0.573789740031137, 0.426210259968863",
        "-3, 1, 0.5, 0.051245174762558, 0.948754825237442",
        "40, 500, 36, 0.993466424683457, 0.00653357531654297"
    })
    void both_tails_are_those_of_r(
            double t, double degreesOfFreedom, double noncentrality, double below, double above) {
        NoncentralT distribution = new NoncentralT(degreesOfFreedom, noncentrality);
        assertThat(distribution.below(t)).isCloseTo(below, within(1e-10));
        assertThat(distribution.above(t)).isCloseTo(above, within(1e-10));
        assertThat(distribution.quantile(below)).isCloseTo(t, within(1e-8));
    }

    /** Beyond what {@code pt} covers: R's integral over the normal variable, see the script. */
    @ParameterizedTest
    @CsvSource({
        "995, 11, 960, 0.508960250339304, 0.491039749660696",
        "2000, 100, 1990, 0.509401262341653, 0.490598737658347",
        "10000, 2, 4000, 0.852143783171634, 0.147856216828366",
        "60, 3, 20, 0.953371690024557, 0.0466283099754431",
        "25, 2, 14, 0.730375037715502, 0.269624962284498"
    })
    void a_steep_turn_inside_the_range_is_met_on_both_sides(
            double t, double degreesOfFreedom, double noncentrality, double below, double above) {
        NoncentralT distribution = new NoncentralT(degreesOfFreedom, noncentrality);
        assertThat(distribution.below(t)).isCloseTo(below, within(1e-12));
        assertThat(distribution.above(t)).isCloseTo(above, within(1e-12));
        NoncentralT mirrored = new NoncentralT(degreesOfFreedom, -noncentrality);
        assertThat(mirrored.above(-t)).isCloseTo(below, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1e-14, -989.586638788495", "1e-9, -98.93722464837"})
    void the_lower_tail_keeps_its_digits(double p, double t) {
        assertThat(new NoncentralT(5, 0).quantile(p)).isCloseTo(t, within(1e-9 * Math.abs(t)));
    }

    @Test
    void a_quantile_far_out_on_either_side_is_found_again() {
        NoncentralT distribution = new NoncentralT(3, 1);
        for (double p : new double[] {1e-6, 0.01, 0.5, 0.99, 1 - 1e-6}) {
            assertThat(distribution.below(distribution.quantile(p))).isCloseTo(p, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void a_quantile_at_the_end_is_refused(double p) {
        NoncentralT distribution = new NoncentralT(3, 1);
        assertThatThrownBy(() -> distribution.quantile(p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p: wanted above 0 and below 1, got " + p);
    }
}
