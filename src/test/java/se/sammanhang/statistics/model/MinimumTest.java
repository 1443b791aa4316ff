package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Functions whose minimum is known. */
class MinimumTest {

    /** Values near the minimum differ only in digits that a simplex does not see. */
    @Test
    void newton_steps_find_the_digits_that_a_simplex_cannot_see() {
        double[] one = Minimum.of(x -> 1000 + Math.cosh(x[0] - 0.3), new double[] {1});
        assertThat(one[0]).isCloseTo(0.3, within(1e-9));
        double[] two =
                Minimum.of(
                        x -> 1000 + Math.cosh(x[0] - 2) + Math.cosh(2 * x[1] + x[0] - 3),
                        new double[] {1, 1});
        assertThat(two[0]).isCloseTo(2, within(1e-8));
        assertThat(two[1]).isCloseTo(0.5, within(1e-8));
        double[] three =
                Minimum.of(
                        x -> 500 + Math.cosh(x[0]) + Math.cosh(x[1] + 1) + Math.cosh(x[2] - x[1]),
                        new double[] {1, 0, 1});
        assertThat(three[0]).isCloseTo(0, within(1e-8));
        assertThat(three[1]).isCloseTo(-1, within(1e-8));
        assertThat(three[2]).isCloseTo(-1, within(1e-8));
    }

    @Test
    void where_the_function_is_flat_or_has_an_edge_finer_simplexes_come_close() {
        double[] flat = Minimum.of(x -> 1 + Math.pow(x[0] - 2, 4), new double[] {1});
        assertThat(flat[0]).isCloseTo(2, within(1e-3));
        double[] edge =
                Minimum.of(x -> Math.max(x[0] - 1, 3 - x[0]) + x[1] * x[1], new double[] {1, 1});
        assertThat(edge[0]).isCloseTo(2, within(1e-6));
        assertThat(edge[1]).isCloseTo(0, within(1e-4));
    }
}
