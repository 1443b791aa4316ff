package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Small matrices worked out by hand. */
class MatricesTest {

    @Test
    void a_matrix_that_is_not_positive_definite_has_no_root() {
        assertThat(Matrices.cholesky(new double[][] {{0}})).isEmpty();
        assertThat(Matrices.cholesky(new double[][] {{-1}})).isEmpty();
        assertThat(Matrices.cholesky(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(Matrices.cholesky(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(Matrices.cholesky(new double[][] {{Double.NaN}})).isEmpty();
    }

    @Test
    void root_solution_inverse_and_determinant_of_a_known_matrix() {
        double[][] lower =
                Matrices.cholesky(new double[][] {{4, 2, -2}, {2, 10, 2}, {-2, 2, 6}})
                        .orElseThrow();
        assertThat(lower).isDeepEqualTo(new double[][] {{2, 0, 0}, {1, 3, 0}, {-1, 1, 2}});
        double[] x = Matrices.solve(lower, new double[] {4, 14, 6});
        assertThat(x).containsExactly(new double[] {1, 1, 1}, within(1e-14));
        assertThat(Matrices.logDeterminant(lower)).isCloseTo(Math.log(144), within(1e-14));
        double[][] one =
                Matrices.product(
                        Matrices.inverse(lower),
                        Matrices.product(lower, Matrices.transpose(lower)));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(one[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @Test
    void matrices_without_rows_stay_empty() {
        assertThat(Matrices.product(new double[2][0], new double[0][]))
                .isDeepEqualTo(new double[2][0]);
        assertThat(Matrices.transpose(new double[0][])).isEmpty();
        assertThat(Matrices.transpose(new double[][] {{1, 2, 3}}))
                .isDeepEqualTo(new double[][] {{1}, {2}, {3}});
    }
}
