package se.sammanhang.statistics.model;

import java.util.Arrays;
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

    private final MixedCriterion criterion;
    private final double[] at;
    private final double[] steps;
    private final Optional<double[][]> covariance;

    Satterthwaite(MixedCriterion criterion, double[] theta, double sigma) {
        this.criterion = criterion;
        int k = theta.length;
        at = Arrays.copyOf(theta, k + 1);
        at[k] = sigma;
        steps = new double[k + 1];
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
    }

    /**
     * @param weights of the orthonormal fixed columns
     * @return empty when the criterion has no proper minimum here
     */
    Optional<Double> degrees(double[] weights) {
        return covariance.map(
                c -> {
                    double[] g = Derivatives.gradient(v -> variance(v, weights), at, steps);
                    double spread = 0;
                    for (int i = 0; i < g.length; i++) {
                        for (int j = 0; j < g.length; j++) {
                            spread += g[i] * c[i][j] * g[j];
                        }
                    }
                    double v = variance(at, weights);
                    return 2 * v * v / spread;
                });
    }

    private double variance(double[] v, double[] weights) {
        int k = v.length - 1;
        return criterion
                .state(Arrays.copyOf(v, k))
                .map(
                        state -> {
                            double[] solved = Matrices.solve(state.lower(), weights);
                            double sum = 0;
                            for (int j = 0; j < weights.length; j++) {
                                sum += weights[j] * solved[j];
                            }
                            return v[k] * v[k] * sum;
                        })
                .orElse(Double.NaN);
    }
}
