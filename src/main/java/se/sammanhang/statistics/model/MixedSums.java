package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.statistics.distribution.FDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;

/**
 * Weighted sums of the fixed coefficients of a mixed model, each with its interval, and tests of
 * several of them at once.
 */
final class MixedSums {

    /** Part of the largest variance below which a direction is no direction, as in lmerTest. */
    private static final double DEPENDENT = Math.sqrt(Math.ulp(1.0));

    private final Map<String, Column> columns;
    private final double[][] lower;
    private final double sigma;
    private final Optional<Satterthwaite> degrees;
    private final double degreesWithout;
    private final ConfidenceLevel level;

    /** A coefficient as a sum of those of the orthonormal columns. */
    static final class Column {
        private final double estimate;
        private final double[] weights;

        Column(double estimate, double[] weights) {
            this.estimate = estimate;
            this.weights = weights.clone();
        }
    }

    /**
     * @param columns those that have a coefficient of their own
     * @param lower Cholesky factor of Q'V⁻¹Q
     * @param degrees empty where the fit is singular
     * @param degreesWithout of a fit without variance between persons: rows less columns
     */
    MixedSums(
            Map<String, Column> columns,
            double[][] lower,
            double sigma,
            Optional<Satterthwaite> degrees,
            double degreesWithout,
            ConfidenceLevel level) {
        this.columns = new LinkedHashMap<>(columns);
        this.lower = lower;
        this.sigma = sigma;
        this.degrees = degrees;
        this.degreesWithout = degreesWithout;
        this.level = level;
    }

    /**
     * Σ weight · coefficient, with Student's t and Satterthwaite's degrees of freedom.
     *
     * @param name of the sum
     * @param weights by name of the column
     */
    Estimate<FixedEffect> sum(String name, Map<String, Double> weights) {
        if (!columns.keySet().containsAll(weights.keySet())) {
            return Estimate.not(Reason.CANNOT_BE_SEPARATED);
        }
        Column sum = added(weights);
        return Estimate.of(
                new FixedEffect(
                        name,
                        sum.estimate,
                        Inference.student(
                                sum.estimate,
                                Math.sqrt(covariance(sum.weights, sum.weights)),
                                degreesOf(sum.weights),
                                level)));
    }

    /** Whether all of these sums are 0; those with a column without coefficient cannot be. */
    Estimate<JointTest> together(List<Map<String, Double>> sums) {
        if (sums.isEmpty()) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (!sums.stream().allMatch(sum -> columns.keySet().containsAll(sum.keySet()))) {
            return Estimate.not(Reason.CANNOT_BE_SEPARATED);
        }
        List<Column> added = sums.stream().map(this::added).toList();
        int size = added.size();
        double[][] variance = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                variance[i][j] = covariance(added.get(i).weights, added.get(j).weights);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(variance));
        double largest = Arrays.stream(eigen.getRealEigenvalues()).max().orElse(0);
        double f = 0;
        List<Double> parts = new ArrayList<>();
        for (int m = 0; m < size; m++) {
            double value = eigen.getRealEigenvalue(m);
            if (value > DEPENDENT * largest) {
                Column direction = directed(added, eigen.getEigenvector(m).toArray());
                f += direction.estimate * direction.estimate / value;
                parts.add(degreesOf(direction.weights));
            }
        }
        int rank = parts.size();
        double denominator = combined(parts);
        return Estimate.of(
                new JointTest(
                        f / rank,
                        rank,
                        denominator,
                        FDistribution.of(rank, denominator).survivalProbability(f / rank)));
    }

    /** 2E/(E - q) with E = Σν/(ν - 2): what all parts alike have is what they have together. */
    private static double combined(List<Double> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        double least = parts.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = parts.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (most - least <= 1e-8 * most) {
            return most;
        }
        if (least <= 2) {
            return 2;
        }
        double sum = parts.stream().mapToDouble(nu -> nu / (nu - 2)).sum();
        return 2 * sum / (sum - parts.size());
    }

    private Column added(Map<String, Double> weights) {
        double estimate = 0;
        double[] total = new double[lower.length];
        for (Map.Entry<String, Double> part : weights.entrySet()) {
            Column column = java.util.Objects.requireNonNull(columns.get(part.getKey()));
            estimate += part.getValue() * column.estimate;
            for (int k = 0; k < total.length; k++) {
                total[k] += part.getValue() * column.weights[k];
            }
        }
        return new Column(estimate, total);
    }

    private Column directed(List<Column> sums, double[] direction) {
        double estimate = 0;
        double[] total = new double[lower.length];
        for (int i = 0; i < direction.length; i++) {
            estimate += direction[i] * sums.get(i).estimate;
            for (int k = 0; k < total.length; k++) {
                total[k] += direction[i] * sums.get(i).weights[k];
            }
        }
        return new Column(estimate, total);
    }

    private double covariance(double[] first, double[] second) {
        double[] solved = Matrices.solve(lower, second);
        double sum = 0;
        for (int k = 0; k < first.length; k++) {
            sum += first[k] * solved[k];
        }
        return sigma * sigma * sum;
    }

    private double degreesOf(double[] weights) {
        return degrees.flatMap(s -> s.degrees(weights)).orElse(degreesWithout);
    }
}
