package se.sammanhang.statistics.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import se.sammanhang.statistics.Estimate;

/**
 * A fitted mixed model.
 *
 * @param n observations used
 * @param persons groups of observations
 * @param criterion what was minimised; only models with the same fixed columns may be compared by
 *     REML
 * @param random the random part that was fitted in the end
 * @param singular a variance or the room of a correlation is at its limit
 * @param noSlope why a random slope that was wanted was dropped; empty where it was fitted or not
 *     wanted
 * @param coefficients of the fixed columns in the design's order, tested by Satterthwaite
 * @param variances of the random part and the residuals
 * @param theta relative Cholesky factor of the random part, column by column, as lme4 has it
 * @param deviance REML criterion or -2 ln L
 * @param inseparable sets of fixed columns that cannot be told apart
 * @param effects predicted deviation of each person from the fixed part: of the level, and of the
 *     slope where there is one (best linear unbiased prediction); never to be shown by person
 */
public record MixedFit(
        int n,
        int persons,
        Criterion criterion,
        Random random,
        boolean singular,
        Optional<NoSlope> noSlope,
        Map<String, Estimate<FixedEffect>> coefficients,
        Variances variances,
        List<Double> theta,
        double deviance,
        List<List<String>> inseparable,
        Map<String, List<Double>> effects) {

    /** What is minimised. */
    public enum Criterion {
        /** Restricted maximum likelihood: variances without the bias of the fixed part. */
        REML("reml"),
        /** Maximum likelihood: for comparing fixed parts. */
        MAXIMUM_LIKELIHOOD("maximum-likelihood");

        private final String code;

        Criterion(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    /** In what persons differ besides the fixed part. */
    public enum Random {
        /** Level only, R {@code (1 | id)}. */
        INTERCEPT("intercept"),
        /** Level and slope, correlated, R {@code (time | id)}. */
        SLOPE("slope"),
        /** Level and slope, uncorrelated, R {@code (1 | id) + (0 + time | id)}. */
        UNCORRELATED_SLOPE("uncorrelated-slope");

        private final String code;

        Random(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    /** Why persons have no slope of their own in the model. */
    public enum NoSlope {
        /** Not more answers than levels and slopes of persons together, or all at one time. */
        TOO_FEW_ANSWERS("tooFewAnswers"),
        /** A variance is zero, or level and slope go together altogether. */
        AT_ITS_LIMIT("atItsLimit");

        private final String code;

        NoSlope(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    /**
     * Coefficient of one fixed column.
     *
     * @param inference Student's t with Satterthwaite's degrees of freedom
     */
    public record FixedEffect(String name, double estimate, Inference inference) {}

    /**
     * Variances. Unit: that of y squared (slope: per unit of time squared).
     *
     * @param slope empty without a random slope
     * @param covariance of level and slope; empty without a correlated slope
     */
    public record Variances(
            double intercept, OptionalDouble slope, OptionalDouble covariance, double residual) {

        /**
         * Intraclass correlation: share of the variance that lies between persons,
         * intercept/(intercept + residual). Meaningful without a random slope.
         */
        public double intraclassCorrelation() {
            return intercept / (intercept + residual);
        }
    }

    public MixedFit {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        theta = List.copyOf(theta);
        inseparable = List.copyOf(inseparable);
        effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }

    /** Whether a random slope was wanted, but the data do not carry it. */
    public boolean slopeDropped() {
        return noSlope.isPresent();
    }

    /** The coefficient of the column with this name. */
    public Estimate<FixedEffect> coefficient(String name) {
        Estimate<FixedEffect> found = coefficients.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "name: wanted one of " + coefficients.keySet() + ", got " + name);
        }
        return found;
    }
}
