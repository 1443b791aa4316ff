package se.sammanhang.statistics.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Linear model y = Xβ + e by QR, never by normal equations.
 *
 * <p>Classical covariance s²(X'X)⁻¹ with s² = Σe²/(n - p); robust covariance HC3 =
 * (X'X)⁻¹X'diag(e²/(1 - h)²)X(X'X)⁻¹ with leverage h. Both are tested against Student's t with n -
 * p degrees of freedom. No observations, or not more of them than separate columns: nothing
 * computable. A perfect fit has coefficients but no standard errors. Columns that are sums of
 * others have the reason {@link Reason#CANNOT_BE_SEPARATED}.
 *
 * <p>Same as R 4.2 {@code lm}, {@code sandwich::vcovHC(type = "HC3")} 3.0, {@code anova}. Source:
 * Long &amp; Ervin (2000), Am. Stat. 54(3), 217-224; QR: Golub (1965), Numer. Math. 7, 206-216.
 */
public final class LinearModel {

    /** A residual spread this far below the size of y is rounding, as R's summary says. */
    private static final double PERFECT = 1e-13;

    private static final double FULL_LEVERAGE = 1 - 1e-10;

    private LinearModel() {}

    /** Least squares of y on the columns. */
    public static Estimate<LinearFit> fit(Design design, double[] y, ConfidenceLevel level) {
        int n = design.rows();
        checkOutcome(y, n);
        if (n == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        Qr qr = Qr.of(design.columns(), n);
        if (n <= qr.rank()) {
            return Estimate.not(Reason.TOO_FEW);
        }
        Separable separable = new Separable(design, qr);
        double[] residuals = qr.residuals(y);
        double rss = squares(residuals, 0);
        int df = n - qr.rank();
        double variance = rss / df;
        double[][] gram = qr.inverseGram();
        Covariance classical = new Covariance(separable.kept(), scaled(gram, variance));
        Estimate<Covariance> robust = robust(qr, residuals, separable);
        LinearFit bare =
                new LinearFit(
                        n,
                        df,
                        Map.of(),
                        rss,
                        Math.sqrt(variance) <= PERFECT * largest(y) ? 0 : Math.sqrt(variance),
                        rSquared(design, y, rss),
                        rSquared(design, y, rss)
                                .map(r -> 1 - (1 - r) * (n - hasIntercept(design)) / df),
                        n * Math.log(2 * Math.PI * rss / n) + n + 2 * (qr.rank() + 1.0),
                        separable.groups(),
                        classical,
                        robust);
        return Estimate.of(withCoefficients(bare, design, separable, qr.solve(y), level));
    }

    /**
     * F test of the columns that the larger model has and the smaller one lacks, such as an
     * interaction: F = ((RSS₁ - RSS₂)/(df₁ - df₂)) / (RSS₂/df₂). R: {@code anova(smaller, larger)}.
     *
     * @throws IllegalArgumentException when the two were not fitted to the same number of rows
     */
    public static Estimate<FTest> compare(LinearFit smaller, LinearFit larger) {
        if (smaller.n() != larger.n()) {
            throw new IllegalArgumentException(
                    "larger: wanted " + smaller.n() + " observations, got " + larger.n());
        }
        int added = smaller.degreesOfFreedom() - larger.degreesOfFreedom();
        if (added <= 0) {
            return Estimate.not(Reason.CANNOT_BE_SEPARATED);
        }
        if (larger.residualSd() == 0) {
            return Estimate.not(Reason.PERFECT_FIT);
        }
        double f =
                (smaller.residualSumOfSquares() - larger.residualSumOfSquares())
                        / added
                        / (larger.residualSumOfSquares() / larger.degreesOfFreedom());
        double statistic = Math.max(0, f);
        return Estimate.of(
                new FTest(
                        statistic,
                        added,
                        larger.degreesOfFreedom(),
                        FDistribution.of(added, larger.degreesOfFreedom())
                                .survivalProbability(statistic)));
    }

    /**
     * Test of these coefficients at once with the covariance of HC3: F = b'V⁻¹b/q with q and n - p
     * degrees of freedom. R: {@code car::linearHypothesis(fit, names, vcov. = vcovHC(fit, "HC3"))}.
     *
     * <p>Not computable when one of them has no coefficient, with a leverage of 1, after a perfect
     * fit, or when V has no inverse.
     */
    public static Estimate<FTest> robustTest(LinearFit fit, List<String> names) {
        if (names.isEmpty()) {
            return Estimate.not(Reason.ONE_GROUP);
        }
        double[] estimates = new double[names.size()];
        for (int i = 0; i < estimates.length; i++) {
            switch (fit.coefficient(names.get(i))) {
                case Estimate.NotComputable<Coefficient>(Reason reason) -> {
                    return Estimate.not(reason);
                }
                case Estimate.Computed<Coefficient>(Coefficient known) ->
                        estimates[i] = known.estimate();
            }
        }
        if (fit.residualSd() == 0) {
            return Estimate.not(Reason.PERFECT_FIT);
        }
        return fit.robustCovariance().then(robust -> wald(fit, names, estimates, robust));
    }

    private static Estimate<FTest> wald(
            LinearFit fit, List<String> names, double[] estimates, Covariance robust) {
        int q = estimates.length;
        double[][] covariance = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                covariance[i][j] = robust.of(names.get(i), names.get(j));
            }
        }
        Optional<double[][]> root = Matrices.cholesky(covariance);
        if (root.isEmpty()) {
            return Estimate.not(Reason.SINGULAR);
        }
        double[] solved = Matrices.solve(root.get(), estimates);
        double f = 0;
        for (int i = 0; i < q; i++) {
            f += estimates[i] * solved[i] / q;
        }
        double statistic = Math.max(0, f);
        return Estimate.of(
                new FTest(
                        statistic,
                        q,
                        fit.degreesOfFreedom(),
                        FDistribution.of(q, fit.degreesOfFreedom())
                                .survivalProbability(statistic)));
    }

    static Estimate<Inference> inference(
            LinearFit fit, double estimate, double standardError, ConfidenceLevel level) {
        return fit.residualSd() == 0 || !(standardError > 0)
                ? Estimate.not(Reason.PERFECT_FIT)
                : Estimate.of(
                        Inference.student(estimate, standardError, fit.degreesOfFreedom(), level));
    }

    private static LinearFit withCoefficients(
            LinearFit bare,
            Design design,
            Separable separable,
            double[] solution,
            ConfidenceLevel level) {
        Map<String, Estimate<Coefficient>> coefficients = new LinkedHashMap<>();
        for (int j = 0; j < design.names().size(); j++) {
            String name = design.names().get(j);
            if (!separable.has(j)) {
                coefficients.put(name, Estimate.not(Reason.CANNOT_BE_SEPARATED));
                continue;
            }
            double estimate = solution[separable.place(j)];
            coefficients.put(
                    name,
                    Estimate.of(
                            new Coefficient(
                                    name,
                                    estimate,
                                    inference(
                                            bare,
                                            estimate,
                                            Math.sqrt(bare.covariance().of(name, name)),
                                            level),
                                    bare.robustCovariance()
                                            .then(
                                                    robust ->
                                                            inference(
                                                                    bare,
                                                                    estimate,
                                                                    Math.sqrt(
                                                                            robust.of(name, name)),
                                                                    level)))));
        }
        return new LinearFit(
                bare.n(),
                bare.degreesOfFreedom(),
                coefficients,
                bare.residualSumOfSquares(),
                bare.residualSd(),
                bare.rSquared(),
                bare.adjustedRSquared(),
                bare.aic(),
                bare.inseparable(),
                bare.covariance(),
                bare.robustCovariance());
    }

    /** Meat and bread by way of Q: with X = QR it is R⁻¹ Q'ΩQ R⁻ᵀ. */
    private static Estimate<Covariance> robust(Qr qr, double[] residuals, Separable separable) {
        double[][] q = qr.thinQ();
        double[] h = qr.leverage();
        int p = qr.rank();
        double[][] meat = new double[p][p];
        for (int i = 0; i < residuals.length; i++) {
            if (h[i] > FULL_LEVERAGE) {
                return Estimate.not(Reason.FULL_LEVERAGE);
            }
            double weight = residuals[i] / (1 - h[i]);
            weight *= weight;
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    meat[j][k] += weight * q[i][j] * q[i][k];
                }
            }
        }
        double[][] bread = qr.inverseR();
        return Estimate.of(
                new Covariance(
                        separable.kept(),
                        Matrices.product(
                                Matrices.product(bread, meat), Matrices.transpose(bread))));
    }

    private static Estimate<Double> rSquared(Design design, double[] y, double rss) {
        double mean = 0;
        if (design.hasIntercept()) {
            for (double value : y) {
                mean += value / y.length;
            }
        }
        double total = squares(y, mean);
        return Math.sqrt(total / y.length) <= PERFECT * largest(y)
                ? Estimate.not(Reason.ALL_EQUAL)
                : Estimate.of(1 - rss / total);
    }

    private static int hasIntercept(Design design) {
        return design.hasIntercept() ? 1 : 0;
    }

    private static void checkOutcome(double[] y, int n) {
        if (y.length != n) {
            throw new IllegalArgumentException("y: wanted " + n + " values, got " + y.length);
        }
        for (double value : y) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("y: wanted finite numbers, got " + value);
            }
        }
    }

    private static double squares(double[] values, double centre) {
        double sum = 0;
        for (double value : values) {
            sum += (value - centre) * (value - centre);
        }
        return sum;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        double[][] result = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = matrix[i].clone();
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] *= factor;
            }
        }
        return result;
    }
}
