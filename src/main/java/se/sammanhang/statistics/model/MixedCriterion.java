package se.sammanhang.statistics.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The profiled criterion of a mixed model with one or two random effects per person.
 *
 * <p>With Λ from θ and A = I + Λ'Z'ZΛ for each person: V⁻¹ = I - ZΛA⁻¹Λ'Z' and det V = det A, so
 * all that is needed are small cross-products, computed once. The fixed columns are replaced by
 * orthonormal ones (QR) and y by its least-squares residuals, so that no digits are lost.
 *
 * <p>Source: Bates, Mächler, Bolker &amp; Walker (2015), J. Stat. Softw. 67(1), equations 34 and
 * 41.
 */
final class MixedCriterion {

    private final int n;
    private final int p;
    private final int q;
    private final boolean reml;
    private final boolean correlated;
    private final double logDetR;
    private final double yy;

    /** By person: Z'Z, Z'Q and Z'y. */
    private final double[][][] zz;

    private final double[][][] zq;
    private final double[][] zy;

    /** Persons with the same Z'Z have the same A, so that their cross-products can be summed. */
    private final Map<List<Double>, Kind> kinds = new LinkedHashMap<>();

    /**
     * Sums over the persons of one Z'Z, by pair of random effects: level with level, level with
     * slope both ways together, slope with slope.
     */
    private static final class Kind {
        private final double[] zz;
        private final double[][][] qq;
        private final double[][] qy;
        private final double[] yy;
        private int persons;

        private Kind(double[][] block, int p) {
            boolean slope = block.length > 1;
            int pairs = slope ? 3 : 1;
            this.zz =
                    slope
                            ? new double[] {block[0][0], block[0][1], block[1][1]}
                            : new double[] {block[0][0], 0, 0};
            this.qq = new double[pairs][p][p];
            this.qy = new double[pairs][p];
            this.yy = new double[pairs];
        }

        private void add(double[][] zq, double[] zy) {
            persons++;
            for (int b = 0; b < zy.length; b++) {
                for (int c = 0; c < zy.length; c++) {
                    int pair = b + c;
                    yy[pair] += zy[b] * zy[c];
                    for (int j = 0; j < zq[b].length; j++) {
                        qy[pair][j] += zq[b][j] * zy[c];
                        for (int k = 0; k <= j; k++) {
                            qq[pair][j][k] += zq[b][j] * zq[c][k];
                        }
                    }
                }
            }
        }

        /**
         * Fills in ΛA⁻¹Λ' by pair.
         *
         * @return det A
         */
        private double weights(double[][] lambda, double[] into) {
            double level = lambda[0][0];
            double both = lambda.length > 1 ? lambda[1][0] : 0;
            double slope = lambda.length > 1 ? lambda[1][1] : 0;
            double a = 1 + level * level * zz[0] + 2 * level * both * zz[1] + both * both * zz[2];
            double b = slope * (level * zz[1] + both * zz[2]);
            double c = 1 + slope * slope * zz[2];
            double det = a * c - b * b;
            into[0] = level * level * c / det;
            into[1] = level * (both * c - slope * b) / det;
            into[2] = (both * both * c - 2 * both * slope * b + slope * slope * a) / det;
            return det;
        }
    }

    /** What one θ gives. */
    static final class State {
        private final double logDetV;
        private final double[][] lower;
        private final double[] beta;
        private final double residual;
        private final double logDetX;

        private State(
                double logDetV, double[][] lower, double[] beta, double residual, double logDetX) {
            this.logDetV = logDetV;
            this.lower = lower;
            this.beta = beta;
            this.residual = residual;
            this.logDetX = logDetX;
        }

        /** Cholesky factor of Q'V⁻¹Q. */
        double[][] lower() {
            return lower;
        }

        /** Coefficients of the orthonormal columns, on top of least squares. */
        double[] beta() {
            return beta;
        }
    }

    /**
     * @param z random-effect values of each row: ones, and the time where there is a slope
     */
    MixedCriterion(
            Qr qr,
            double[] y,
            double[][] z,
            List<List<Integer>> persons,
            boolean reml,
            boolean correlated) {
        this.n = y.length;
        this.p = qr.rank();
        this.q = z.length;
        this.reml = reml;
        this.correlated = correlated;
        this.logDetR = qr.logDeterminant();
        double[] rest = qr.residuals(y);
        double[][] thin = qr.thinQ();
        double sum = 0;
        for (double value : rest) {
            sum += value * value;
        }
        this.yy = sum;
        zz = new double[persons.size()][q][q];
        zq = new double[persons.size()][q][p];
        zy = new double[persons.size()][q];
        for (int i = 0; i < persons.size(); i++) {
            for (int row : persons.get(i)) {
                for (int a = 0; a < q; a++) {
                    zy[i][a] += z[a][row] * rest[row];
                    for (int b = 0; b < q; b++) {
                        zz[i][a][b] += z[a][row] * z[b][row];
                    }
                    for (int j = 0; j < p; j++) {
                        zq[i][a][j] += z[a][row] * thin[row][j];
                    }
                }
            }
            double[][] block = zz[i];
            kinds.computeIfAbsent(key(block), _ -> new Kind(block, p)).add(zq[i], zy[i]);
        }
    }

    private static List<Double> key(double[][] block) {
        return Arrays.stream(block).flatMapToDouble(Arrays::stream).boxed().toList();
    }

    int parameters() {
        return q == 1 ? 1 : correlated ? 3 : 2;
    }

    int fixed() {
        return p;
    }

    /** Λ, lower triangular. */
    double[][] lambda(double[] theta) {
        if (q == 1) {
            return new double[][] {{theta[0]}};
        }
        return correlated
                ? new double[][] {{theta[0], 0}, {theta[1], theta[2]}}
                : new double[][] {{theta[0], 0}, {0, theta[1]}};
    }

    /** The profiled REML criterion or -2 ln L; infinite where θ is numerically impossible. */
    double deviance(double[] theta) {
        return state(theta)
                .map(
                        s -> {
                            int degrees = reml ? n - p : n;
                            return s.logDetV
                                    + (reml ? s.logDetX : 0)
                                    + degrees * (1 + Math.log(2 * Math.PI * s.residual / degrees));
                        })
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The criterion with the residual spread as a parameter of its own. */
    double deviance(double[] theta, double sigma) {
        return state(theta)
                .map(
                        s ->
                                s.logDetV
                                        + (reml ? s.logDetX : 0)
                                        + s.residual / (sigma * sigma)
                                        + (reml ? n - p : n)
                                                * Math.log(2 * Math.PI * sigma * sigma))
                .orElse(Double.POSITIVE_INFINITY);
    }

    double residualVariance(State state) {
        return state.residual / (reml ? n - p : n);
    }

    Optional<State> state(double[] theta) {
        double[][] lambda = lambda(theta);
        double[][] xvx = new double[p][p];
        for (int j = 0; j < p; j++) {
            xvx[j][j] = 1;
        }
        double[] xvy = new double[p];
        double yvy = yy;
        double logDetV = 0;
        double[] weights = new double[3];
        for (Kind kind : kinds.values()) {
            double det = kind.weights(lambda, weights);
            if (!(det > 0)) {
                return Optional.empty();
            }
            logDetV += kind.persons * Math.log(det);
            for (int pair = 0; pair < kind.yy.length; pair++) {
                double w = weights[pair];
                yvy -= w * kind.yy[pair];
                for (int j = 0; j < p; j++) {
                    xvy[j] -= w * kind.qy[pair][j];
                    for (int k = 0; k <= j; k++) {
                        xvx[j][k] -= w * kind.qq[pair][j][k];
                    }
                }
            }
        }
        double logDet = logDetV;
        double square = yvy;
        return Matrices.cholesky(mirrored(xvx))
                .map(
                        lower -> {
                            double[] beta = Matrices.solve(lower, xvy);
                            double residual = square;
                            for (int j = 0; j < p; j++) {
                                residual -= beta[j] * xvy[j];
                            }
                            return new State(
                                    logDet,
                                    lower,
                                    beta,
                                    residual,
                                    Matrices.logDeterminant(lower) + 2 * logDetR);
                        });
    }

    private static double[][] mirrored(double[][] a) {
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < j; k++) {
                a[k][j] = a[j][k];
            }
        }
        return a;
    }

    /** Predicted random effects of person i for these fixed coefficients of Q: ΛA⁻¹Λ'Z'(y - Qβ). */
    double[] effects(int person, double[] theta, double[] beta) {
        double[][] lambda = lambda(theta);
        double[][] lt = Matrices.transpose(lambda);
        double[][] a = Matrices.product(Matrices.product(lt, zz[person]), lambda);
        for (int k = 0; k < q; k++) {
            a[k][k] += 1;
        }
        double[] rest = zy[person].clone();
        for (int b = 0; b < q; b++) {
            for (int j = 0; j < p; j++) {
                rest[b] -= zq[person][b][j] * beta[j];
            }
        }
        double[][] weight =
                Matrices.product(
                        Matrices.product(
                                lambda, Matrices.inverse(Matrices.cholesky(a).orElseThrow())),
                        lt);
        double[] effects = new double[q];
        for (int b = 0; b < q; b++) {
            for (int c = 0; c < q; c++) {
                effects[b] += weight[b][c] * rest[c];
            }
        }
        return effects;
    }
}
