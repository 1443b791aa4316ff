package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * What goes with each intervention when the others are held equal: one indicator per intervention
 * in one linear model, because a person may have had several.
 *
 * <p>An intervention cannot be separated when its column is a sum of others (all had it, nobody had
 * it, or two always went together), when fewer than the minimum count had it or were without it, or
 * when it moved too seldom apart from another one: persons with and without it must each reach the
 * minimum either among those with the other intervention or among those without it. Not a causal
 * effect: who gets an intervention is not drawn by lot.
 *
 * <p>Coefficients as R 4.2 {@code lm(y ~ covariates + a + b + ...)}. The variance inflation 1/(1 -
 * R²) tells how much less sure a coefficient is because its column goes with the others; R {@code
 * car::vif}.
 */
public final class OverlappingInterventions {

    private OverlappingInterventions() {}

    /**
     * One intervention.
     *
     * @param with persons who had it
     * @param without persons who did not
     * @param apart mean of y of all who had it, whatever else they had: persons are counted in
     *     several of these; not computable when nobody had it
     * @param othersEqual difference in y with the others held equal
     * @param varianceInflation 1 or more; not computable when its column is a sum of others
     * @param tooCloseTo interventions it cannot be told from
     */
    public record Effect(
            String intervention,
            int with,
            int without,
            Estimate<Double> apart,
            Estimate<Coefficient> othersEqual,
            Estimate<Double> varianceInflation,
            List<String> tooCloseTo) {}

    /**
     * All interventions.
     *
     * @param fit of the model with all columns
     * @param effects in the order given
     * @param combinations how many had exactly this set of interventions, the largest set first;
     *     names joined by " + ", empty for those who had none
     */
    public record Result(LinearFit fit, List<Effect> effects, Map<String, Integer> combinations) {}

    /**
     * @param covariates columns that are held equal too, such as the score before; may be empty
     * @param interventions by name: who had it
     * @param minimumCount smallest number of persons that a difference may rest on, 1 or more
     */
    public static Estimate<Result> of(
            double[] y,
            Map<String, double[]> covariates,
            Map<String, boolean[]> interventions,
            int minimumCount,
            ConfidenceLevel level) {
        Design design = Design.withIntercept(y.length);
        for (Map.Entry<String, double[]> covariate : covariates.entrySet()) {
            design = design.with(covariate.getKey(), covariate.getValue());
        }
        for (Map.Entry<String, boolean[]> intervention : interventions.entrySet()) {
            design = design.withIndicator(intervention.getKey(), intervention.getValue());
        }
        Design all = design;
        return LinearModel.fit(all, y, level)
                .map(
                        fit -> {
                            List<Effect> effects = new ArrayList<>();
                            interventions.forEach(
                                    (name, had) ->
                                            effects.add(
                                                    effect(
                                                            name,
                                                            had,
                                                            y,
                                                            fit,
                                                            all,
                                                            interventions,
                                                            minimumCount)));
                            return new Result(fit, effects, combinations(interventions, y.length));
                        });
    }

    private static Effect effect(
            String name,
            boolean[] had,
            double[] y,
            LinearFit fit,
            Design design,
            Map<String, boolean[]> interventions,
            int minimumCount) {
        int with = 0;
        double sum = 0;
        for (int i = 0; i < had.length; i++) {
            if (had[i]) {
                with++;
                sum += y[i];
            }
        }
        List<String> close = new ArrayList<>();
        interventions.forEach(
                (other, hadOther) -> {
                    if (!other.equals(name) && tooClose(had, hadOther, minimumCount)) {
                        close.add(other);
                    }
                });
        int without = had.length - with;
        boolean few = with < minimumCount || without < minimumCount;
        return new Effect(
                name,
                with,
                without,
                with == 0 ? Estimate.not(Reason.NO_VALUES) : Estimate.of(sum / with),
                few || !close.isEmpty()
                        ? Estimate.not(Reason.CANNOT_BE_SEPARATED)
                        : fit.coefficient(name),
                inflation(name, design),
                close);
    }

    private static boolean tooClose(boolean[] had, boolean[] other, int minimumCount) {
        int[][] cells = new int[2][2];
        for (int i = 0; i < had.length; i++) {
            cells[other[i] ? 1 : 0][had[i] ? 1 : 0]++;
        }
        return Math.min(cells[0][0], cells[0][1]) < minimumCount
                && Math.min(cells[1][0], cells[1][1]) < minimumCount;
    }

    private static Estimate<Double> inflation(String name, Design design) {
        Design others = Design.empty(design.rows());
        for (String column : design.names()) {
            if (!column.equals(name)) {
                others = others.with(column, design.column(column));
            }
        }
        double[] column = design.column(name);
        double mean = 0;
        for (double value : column) {
            mean += value / column.length;
        }
        double total = 0;
        for (double value : column) {
            total += (value - mean) * (value - mean);
        }
        double rest = 0;
        for (double residual : Qr.of(others.columns(), others.rows()).residuals(column)) {
            rest += residual * residual;
        }
        return rest <= 1e-12 * Math.max(1, total)
                ? Estimate.not(Reason.CANNOT_BE_SEPARATED)
                : Estimate.of(total / rest);
    }

    private static Map<String, Integer> combinations(
            Map<String, boolean[]> interventions, int persons) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < persons; i++) {
            List<String> had = new ArrayList<>();
            for (Map.Entry<String, boolean[]> intervention : interventions.entrySet()) {
                if (intervention.getValue()[i]) {
                    had.add(intervention.getKey());
                }
            }
            counts.merge(String.join(" + ", had), 1, Integer::sum);
        }
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }
}
