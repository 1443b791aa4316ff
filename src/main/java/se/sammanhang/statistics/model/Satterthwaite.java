package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Satterthwaite's degrees of freedom of a weighted sum of fixed effects: 2·v²/(g'Cg) with v the
 * variance of the sum, g its derivatives by the variance parameters and C their covariance, twice
 * the inverse Hessian of the criterion.
 *
 * <p>Source: Kuznetsova, Brockhoff &amp; Christensen (2017), J. Stat. Softw. 82(13); R {@code
 * lmerTest} 3.1.
 */
final class Satterthwaite {

    private static final double STEP = 2e-3;

    private final Optional<double[][]> covariance;

    /** Covariance matrix of the orthonormal fixed columns. */
    private final double[][] fixed;

    /** Its derivatives, one matrix for each variance parameter. */
    private final List<double[][]> slopes = new ArrayList<>();

    Satterthwaite(MixedCriterion criterion, double[] theta, double sigma) {
        int k = theta.length;
        double[] at = Arrays.copyOf(theta, k + 1);
        at[k] = sigma;
        double[] steps = new double[k + 1];
        Arrays.fill(steps, STEP);
        steps[k] = STEP * sigma;
        double[][] hessian =
                Derivatives.hessian(v -> criterion.deviance(Arrays.copyOf(v, k), v[k]), at, steps);
        covariance =
                Matrices.cholesky(hessian)
                        .map(
                                lower -> {
                                    double[][] inverse = Matrices.inverse(lower);
                                    for (double[] row : inverse) {
                                        for (int j = 0; j < row.length; j++) {
                                            row[j] *= 2;
                                        }
                                    }
                                    return inverse;
                                });
        fixed = fixed(criterion, at);
        for (int j = 0; j <= k; j++) {
            slopes.add(slope(criterion, at, j, steps[j]));
        }
    }

    /**
     * @param weights of the orthonormal fixed columns
     * @return empty when the criterion has no proper minimum here
     */
    Optional<Double> degrees(double[] weights) {
        return covariance.map(
                c -> {
                    double[] g =
                            slopes.stream().mapToDouble(slope -> sum(slope, weights)).toArray();
                    double spread = 0;
                    for (int i = 0; i < g.length; i++) {
                        for (int j = 0; j < g.length; j++) {
                            spread += g[i] * c[i][j] * g[j];
                        }
                    }
                    double v = sum(fixed, weights);
                    return 2 * v * v / spread;
                });
    }

    /** Derivative by one parameter: central differences with one Richardson step. */
    private static double[][] slope(MixedCriterion criterion, double[] at, int j, double step) {
        double[][] wide = difference(criterion, at, j, step);
        double[][] narrow = difference(criterion, at, j, step / 2);
        for (int a = 0; a < wide.length; a++) {
            for (int b = 0; b < wide.length; b++) {
                wide[a][b] = (4 * narrow[a][b] - wide[a][b]) / 3;
            }
        }
        return wide;
    }

    private static double[][] difference(MixedCriterion criterion, double[] at, int j, double h) {
        double[] there = at.clone();
        there[j] = at[j] + h;
        double[][] above = fixed(criterion, there);
        there[j] = at[j] - h;
        double[][] below = fixed(criterion, there);
        for (int a = 0; a < above.length; a++) {
            for (int b = 0; b < above.length; b++) {
                above[a][b] = (above[a][b] - below[a][b]) / (2 * h);
            }
        }
        return above;
    }

    private static double[][] fixed(MixedCriterion criterion, double[] v) {
        int k = v.length - 1;
        double variance = v[k] * v[k];
        double[][] covariance =
                criterion
                        .state(Arrays.copyOf(v, k))
                        .map(state -> Matrices.inverse(state.lower()))
                        .orElseThrow();
        for (double[] row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= variance;
            }
        }
        return covariance;
    }

    private static double sum(double[][] matrix, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sum += weights[i] * matrix[i][j] * weights[j];
            }
        }
        return sum;
    }
}
