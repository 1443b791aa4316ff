package se.sammanhang.statistics.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;

/**
 * A fitted logistic model.
 *
 * @param n observations used
 * @param events observations with the outcome
 * @param method maximum likelihood, or Firth's penalised likelihood when the columns separate the
 *     outcomes
 * @param coefficients by column name in the design's order
 * @param deviance -2 ln L at the estimates (Firth: of the plain likelihood)
 * @param nullDeviance -2 ln L of the mean alone
 * @param degreesOfFreedom n minus the number of separate columns
 * @param aic deviance + 2 · columns
 * @param likelihoodRatio of all columns but the intercept together; Firth: of the penalised
 *     likelihoods; not computable with the intercept alone
 * @param areaUnderCurve chance that a person with the outcome has a higher fitted probability than
 *     one without; equal ones count half. 0.5 is no better than chance
 * @param fitted probability of the outcome, one per row
 * @param inseparable sets of columns that cannot be told apart
 */
public record LogisticFit(
        int n,
        int events,
        Method method,
        Map<String, Estimate<OddsRatio>> coefficients,
        double deviance,
        double nullDeviance,
        int degreesOfFreedom,
        double aic,
        Estimate<ChiSquaredTest> likelihoodRatio,
        double areaUnderCurve,
        List<Double> fitted,
        List<List<String>> inseparable) {

    /** How the coefficients were found. */
    public enum Method {
        /** Iteratively reweighted least squares, R {@code glm(family = binomial)}. */
        MAXIMUM_LIKELIHOOD("maximum-likelihood"),
        /** Likelihood times √det of the information, R {@code logistf::logistf}. */
        FIRTH("firth");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    /**
     * Coefficient of one column.
     *
     * @param logOdds change of the log odds per unit of the column, others held equal
     * @param inference of the log odds: normal for maximum likelihood; Firth: Wald's standard error
     *     with p and interval of the penalised likelihood ratio
     */
    public record OddsRatio(String name, double logOdds, Inference inference) {

        /** Factor of the odds per unit of the column. */
        public double ratio() {
            return Math.exp(logOdds);
        }

        /** Interval of the factor. */
        public Interval interval() {
            Interval logs = inference.interval();
            return new Interval(
                    Math.exp(logs.low()), Math.exp(logs.high()), logs.level(), logs.method());
        }
    }

    /** P(χ² ≥ statistic) under no effect. */
    public record ChiSquaredTest(double statistic, int degreesOfFreedom, double p) {}

    public LogisticFit {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
        fitted = List.copyOf(fitted);
        inseparable = List.copyOf(inseparable);
    }

    /** The coefficient of the column with this name. */
    public Estimate<OddsRatio> coefficient(String name) {
        Estimate<OddsRatio> found = coefficients.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "name: wanted one of " + coefficients.keySet() + ", got " + name);
        }
        return found;
    }

    /**
     * The rarer outcome per column besides the intercept; below 5 the model is not to be trusted.
     * Source: Vittinghoff &amp; McCulloch (2007), Am. J. Epidemiol. 165(6), 710-718.
     */
    public double eventsPerVariable() {
        return (double) Math.min(events, n - events) / Math.max(1, n - degreesOfFreedom - 1);
    }
}
