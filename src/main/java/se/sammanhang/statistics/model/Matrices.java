package se.sammanhang.statistics.model;

import java.util.Optional;

/** Small dense matrices, rows first. */
final class Matrices {

    private Matrices() {}

    static double[][] product(double[][] a, double[][] b) {
        int columns = b.length == 0 ? 0 : b[0].length;
        double[][] c = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < columns; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    static double[][] transpose(double[][] a) {
        int columns = a.length == 0 ? 0 : a[0].length;
        double[][] t = new double[columns][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    /** Lower triangular L with LL' = a; empty when a is not positive definite. */
    static Optional<double[][]> cholesky(double[][] a) {
        int p = a.length;
        double[][] lower = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int i = j; i < p; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > 0)) {
                        return Optional.empty();
                    }
                    lower[j][j] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return Optional.of(lower);
    }

    /** Solves LL'x = b. */
    static double[] solve(double[][] lower, double[] b) {
        int p = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = p - 1; i >= 0; i--) {
            for (int k = i + 1; k < p; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** (LL')⁻¹. */
    static double[][] inverse(double[][] lower) {
        int p = lower.length;
        double[][] inverse = new double[p][];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            inverse[j] = solve(lower, unit);
        }
        return inverse;
    }

    /** ln det LL'. */
    static double logDeterminant(double[][] lower) {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }
}
