package se.sammanhang.statistics.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * A fitted linear model.
 *
 * @param n observations used
 * @param degreesOfFreedom n minus the number of separate columns, 1 or more
 * @param coefficients by column name in the design's order
 * @param residualSd √(residual sum of squares / degrees of freedom). Unit: that of y
 * @param rSquared share of the variance of y; not computable when all y are equal
 * @param adjustedRSquared 1 - (1 - R²)(n - 1)/df
 * @param aic as R's {@code AIC}: the residual variance counts as a parameter
 * @param inseparable sets of columns that cannot be told apart
 * @param covariance of the estimated coefficients, classical
 * @param robustCovariance HC3; not computable with a leverage of 1
 */
public record LinearFit(
        int n,
        int degreesOfFreedom,
        Map<String, Estimate<Coefficient>> coefficients,
        double residualSumOfSquares,
        double residualSd,
        Estimate<Double> rSquared,
        Estimate<Double> adjustedRSquared,
        double aic,
        List<List<String>> inseparable,
        Covariance covariance,
        Estimate<Covariance> robustCovariance) {

    public LinearFit {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        inseparable = List.copyOf(inseparable);
    }

    /** The coefficient of the column with this name. */
    public Estimate<Coefficient> coefficient(String name) {
        Estimate<Coefficient> found = coefficients.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "name: wanted one of " + coefficients.keySet() + ", got " + name);
        }
        return found;
    }

    /**
     * A weighted sum of coefficients, such as an adjusted mean or the difference of two groups.
     *
     * <p>Same as R {@code emmeans} and {@code multcomp::glht} with the classical covariance. Not
     * computable when a coefficient in it is not.
     */
    public Estimate<Coefficient> sum(
            String name, Map<String, Double> weights, ConfidenceLevel level) {
        double estimate = 0;
        for (Map.Entry<String, Double> part : weights.entrySet()) {
            switch (coefficient(part.getKey())) {
                case Estimate.NotComputable<Coefficient>(Reason reason) -> {
                    return Estimate.not(reason);
                }
                case Estimate.Computed<Coefficient>(Coefficient known) ->
                        estimate += part.getValue() * known.estimate();
            }
        }
        double value = estimate;
        return Estimate.of(
                new Coefficient(
                        name,
                        value,
                        LinearModel.inference(
                                this, value, Math.sqrt(covariance.ofSum(weights)), level),
                        robustCovariance.then(
                                robust ->
                                        LinearModel.inference(
                                                this,
                                                value,
                                                Math.sqrt(robust.ofSum(weights)),
                                                level))));
    }
}
