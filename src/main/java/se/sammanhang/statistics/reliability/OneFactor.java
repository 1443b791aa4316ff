package se.sammanhang.statistics.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * One common factor by maximum likelihood on the correlations.
 *
 * <p>For uniquenesses ψ the eigenvalues e₁ ≥ e₂ ≥ … of Ψ^-½RΨ^-½ give the discrepancy Σ(eⱼ - ln eⱼ
 * - 1) over j ≥ 2 and the loadings √ψᵢ·vᵢ·√(e₁ - 1). Newton steps in ln ψ with Jöreskog's second
 * derivatives (Clarke 1970); no ψ below 0.005. Small samples have several minima: the descent
 * starts from the squared multiple correlations and once near each item, and the deepest counts.
 * Three items or more.
 *
 * <p>Same as R 4.2 {@code factanal(X, 1)}. Source: Lawley &amp; Maxwell (1971), Factor Analysis as
 * a Statistical Method, ch. 4; Jöreskog (1967), Psychometrika 32, 443-482.
 *
 * @param loadings of the standardised items, their sum 0 or more
 * @param uniquenesses share of each item's variance that is its own
 * @param chiSquared Bartlett's statistic of the fit of one factor
 * @param degreesOfFreedom k(k - 3)/2; 0 for three items, where one factor always fits
 * @param heywood a uniqueness stands at its lower limit: the factor explains an item whole
 */
public record OneFactor(
        List<Double> loadings,
        List<Double> uniquenesses,
        double chiSquared,
        int degreesOfFreedom,
        boolean heywood) {

    private static final double LEAST = 0.005;
    private static final int LONGEST = 500;

    /** Starts with one item nearly whole in the factor and the others far from it. */
    private static final double NEAR = 0.02;

    private static final double FAR = 0.8;

    /** A minimum must be this much deeper to count as another one. */
    private static final double DEEPER = 1e-9;

    /** Empty when the correlations are not of full rank or no start comes to rest. */
    static Optional<OneFactor> of(double[][] correlations, int n) {
        int k = correlations.length;
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(correlations), 1e-12);
        if (!lu.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        double[][] inverse = lu.getSolver().getInverse().getData();
        double[] start = new double[k];
        for (int i = 0; i < k; i++) {
            start[i] = Math.log(Math.clamp((1 - 0.5 / k) / inverse[i][i], LEAST, 1));
        }
        Optional<Rest> best = descend(correlations, start);
        for (int i = 0; i < k; i++) {
            double[] other = new double[k];
            Arrays.fill(other, Math.log(FAR));
            other[i] = Math.log(NEAR);
            Optional<Rest> there = descend(correlations, other);
            if (best.isEmpty()
                    || (there.isPresent() && there.get().at.value < best.get().at.value - DEEPER)) {
                best = there;
            }
        }
        return best.map(rest -> result(rest.at, rest.x, n));
    }

    private static Optional<Rest> descend(double[][] correlations, double[] start) {
        double[] x = start;
        Step at = step(correlations, x);
        for (int iteration = 0; iteration < LONGEST; iteration++) {
            if (at.largestPull(x) < 1e-12) {
                return Optional.of(new Rest(at, x));
            }
            double[] next = at.towards(x, 1);
            Step there = step(correlations, next);
            for (double part = 0.5; there.value > at.value + 1e-13 && part > 1e-9; part /= 2) {
                next = at.towards(x, part);
                there = step(correlations, next);
            }
            double moved = 0;
            for (int i = 0; i < x.length; i++) {
                moved = Math.max(moved, Math.abs(next[i] - x[i]));
            }
            x = next;
            at = there;
            if (moved < 1e-13) {
                return Optional.of(new Rest(at, x));
            }
        }
        return Optional.empty();
    }

    /** Where a descent ended. */
    private static final class Rest {
        private final Step at;
        private final double[] x;

        private Rest(Step at, double[] x) {
            this.at = at;
            this.x = x;
        }
    }

    private static OneFactor result(Step at, double[] x, int n) {
        int k = x.length;
        double sign = Arrays.stream(at.loadings).sum() < 0 ? -1 : 1;
        return new OneFactor(
                Arrays.stream(at.loadings).map(l -> sign * l).boxed().toList(),
                Arrays.stream(x).map(Math::exp).boxed().toList(),
                (n - 1 - (2 * k + 5) / 6.0 - 2 / 3.0) * at.value,
                k * (k - 3) / 2,
                Arrays.stream(x).anyMatch(v -> v <= Math.log(LEAST) + 1e-9));
    }

    /** (Σλ)²/((Σλ)² + Σψ) with each item in its own unit: given by its standard deviation. */
    double omega(double[] sds) {
        double common = 0;
        double own = 0;
        for (int i = 0; i < sds.length; i++) {
            common += loadings.get(i) * sds[i];
            own += uniquenesses.get(i) * sds[i] * sds[i];
        }
        return common * common / (common * common + own);
    }

    /** (Σλ)² in items' units over the observed variance of the sum. */
    double omega(double[] sds, double totalVariance) {
        double common = 0;
        for (int i = 0; i < sds.length; i++) {
            common += loadings.get(i) * sds[i];
        }
        return common * common / totalVariance;
    }

    /** Discrepancy, loadings, gradient and curvature at ln ψ = x. */
    private static final class Step {
        private final double value;
        private final double[] loadings;
        private final double[] gradient;
        private final double[][] curvature;

        private Step(double value, double[] loadings, double[] gradient, double[][] curvature) {
            this.value = value;
            this.loadings = loadings;
            this.gradient = gradient;
            this.curvature = curvature;
        }

        /** Largest slope that is not held back by the limit. */
        double largestPull(double[] x) {
            double largest = 0;
            for (int i = 0; i < x.length; i++) {
                if (!held(x, i)) {
                    largest = Math.max(largest, Math.abs(gradient[i]));
                }
            }
            return largest;
        }

        private boolean held(double[] x, int i) {
            return x[i] <= Math.log(LEAST) && gradient[i] > 0;
        }

        double[] towards(double[] x, double part) {
            int k = x.length;
            double[][] matrix = new double[k][k];
            double[] right = new double[k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    boolean free = !held(x, i) && !held(x, j);
                    matrix[i][j] =
                            i == j ? (free ? curvature[i][i] : 1) : free ? curvature[i][j] : 0;
                }
                matrix[i][i] += 1e-12;
                right[i] = held(x, i) ? 0 : -gradient[i];
            }
            double[] change =
                    new LUDecomposition(new Array2DRowRealMatrix(matrix), 0)
                            .getSolver()
                            .solve(new ArrayRealVector(right))
                            .toArray();
            double[] next = new double[k];
            for (int i = 0; i < k; i++) {
                double move = Math.clamp(part * change[i], -2, 2);
                next[i] = Math.max(Math.log(LEAST), x[i] + move);
            }
            return next;
        }
    }

    private static Step step(double[][] correlations, double[] x) {
        int k = x.length;
        double[][] scaled = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                scaled[i][j] = correlations[i][j] / Math.exp((x[i] + x[j]) / 2);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scaled));
        double[] values = eigen.getRealEigenvalues();
        double[][] vectors = eigen.getV().getData();
        int first = 0;
        for (int m = 1; m < k; m++) {
            first = values[m] > values[first] ? m : first;
        }
        double discrepancy = 0;
        double[] gradient = new double[k];
        double[][] products = new double[k][k];
        for (int m = 0; m < k; m++) {
            if (m != first) {
                double e = Math.max(values[m], 1e-300);
                discrepancy += e - Math.log(e) - 1;
                for (int i = 0; i < k; i++) {
                    gradient[i] += (1 - e) * vectors[i][m] * vectors[i][m];
                    for (int j = 0; j < k; j++) {
                        products[i][j] += vectors[i][m] * vectors[j][m];
                    }
                }
            }
        }
        double[] loadings = new double[k];
        double[][] curvature = new double[k][k];
        double root = Math.sqrt(Math.max(0, values[first] - 1));
        for (int i = 0; i < k; i++) {
            loadings[i] = Math.exp(x[i] / 2) * vectors[i][first] * root;
            for (int j = 0; j < k; j++) {
                curvature[i][j] = products[i][j] * products[i][j];
            }
        }
        return new Step(discrepancy, loadings, gradient, curvature);
    }
}
