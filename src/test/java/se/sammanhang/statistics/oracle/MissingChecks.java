package se.sammanhang.statistics.oracle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.missing.AnswerWeights;
import se.sammanhang.statistics.missing.Assumptions;
import se.sammanhang.statistics.missing.Bounds;
import se.sammanhang.statistics.missing.Rubin;
import se.sammanhang.statistics.missing.StandardisedDifference;
import se.sammanhang.statistics.missing.WeightedMean;

/** Weights, bounds, assumptions and pooling for those who did not answer at eight months. */
public final class MissingChecks implements OracleChecks {

    private static final String WEIGHTS = "AnswerWeights, WeightedMean";
    private static final String BOUNDS = "Bounds, Assumptions";
    private static final String RUBIN = "Rubin";

    @Override
    public void register(Registry registry) {
        Oracle oracle = Oracle.read("btheb");
        List<NamedCsvRecord> rows = oracle.rows();
        boolean[] answered = LogisticModelChecks.answered(rows);
        double[] before = Oracle.column(rows, "m0");
        double[] after = Oracle.column(rows, "m8");
        List<Double> changes = new ArrayList<>();
        List<Double> lost = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < answered.length; i++) {
            (answered[i] ? kept : lost).add(before[i]);
            if (answered[i]) {
                changes.add(after[i] - before[i]);
            }
        }
        for (String round : List.of("m0", "m2", "m3", "m5", "m8")) {
            Summary summary =
                    Summary.of(Oracle.column(rows, round, row -> !row.getField(round).isEmpty()))
                            .computed()
                            .orElseThrow();
            registry.same("btheb", "/waves/n_observed/" + round, "Summary", summary.n());
            Tolerance closed = Tolerance.CLOSED_FORM;
            registry.check("btheb", "/means/mean/" + round, "Summary", closed, summary.mean());
            registry.check(
                    "btheb",
                    "/means/sd/" + round,
                    "Summary",
                    closed,
                    OracleChecks.orNaN(summary.sd()));
        }
        registry.same("btheb", "/attrition/n", BOUNDS, answered.length);
        registry.same("btheb", "/attrition/observed", BOUNDS, changes.size());
        registry.check(
                "btheb",
                "/attrition/baseline_observed_vs_missing/d_unpooled_average_sd",
                "StandardisedDifference",
                Tolerance.CLOSED_FORM,
                OracleChecks.orNaN(StandardisedDifference.ofMeans(numbers(kept), numbers(lost))));
        weights(registry, oracle, rows, answered, numbers(changes));
        sensitivity(registry, rows, numbers(changes), numbers(lost));
        rubin(registry, oracle);
    }

    private static void weights(
            Registry registry,
            Oracle oracle,
            List<NamedCsvRecord> rows,
            boolean[] answered,
            double[] changes) {
        AnswerWeights weights =
                AnswerWeights.of(
                                LogisticModelChecks.attrition(rows),
                                answered,
                                OptionalDouble.empty())
                        .computed()
                        .orElseThrow();
        String base = "/attrition/ipw";
        for (int i = 0; i < changes.length; i++) {
            int id = (int) oracle.number(base + "/id/" + i);
            weighted(registry, base + "/weights/" + i, weights.weights().get(i));
            weighted(registry, base + "/stabilised/" + id, weights.stabilised().get(i));
        }
        weighted(registry, base + "/sum_w", weights.sum());
        weighted(registry, base + "/max_w", weights.largest());
        weighted(registry, base + "/ess", weights.effectiveN());
        WeightedMean mean =
                weights.mean(changes, ConfidenceLevel.NINETY_FIVE).computed().orElseThrow();
        weighted(registry, base + "/mean_change_unweighted", mean.unweighted());
        weighted(registry, base + "/mean_change_hajek", mean.mean());
        weighted(registry, base + "/mean_change_horvitz_thompson", mean.horvitzThompson());
        weighted(registry, base + "/se_hc0", mean.standardErrorHc0());
        weighted(registry, base + "/se_hc1", mean.standardErrorHc1());
        weighted(registry, base + "/se_hc3", mean.standardErrorHc3());
    }

    private static void weighted(Registry registry, String pointer, double value) {
        registry.check("btheb", pointer, WEIGHTS, Tolerance.LOGISTIC, value);
    }

    private static void sensitivity(
            Registry registry, List<NamedCsvRecord> rows, double[] changes, double[] lost) {
        int all = changes.length + lost.length;
        int improved = (int) Arrays.stream(changes).filter(d -> d < 0).count();
        String base = "/sensitivity";
        registry.same("btheb", base + "/N", BOUNDS, all);
        registry.same("btheb", base + "/observed", BOUNDS, changes.length);
        registry.same("btheb", base + "/improved", BOUNDS, improved);
        closed(registry, base + "/share_completers", (double) improved / changes.length);
        Bounds share = Bounds.ofShare(improved, changes.length, all).computed().orElseThrow();
        closed(registry, base + "/share_bound_lower", share.low());
        closed(registry, base + "/share_bound_upper", share.high());
        Bounds mean = Bounds.ofMeanChange(changes, lost, 0, 63).computed().orElseThrow();
        closed(registry, base + "/mean_change_bound_best", mean.low());
        closed(registry, base + "/mean_change_bound_worst", mean.high());
        Assumptions assumptions =
                new Assumptions(
                        changes.length, lost.length, Arrays.stream(changes).average().orElse(0));
        closed(registry, base + "/mean_change_missing_unchanged", assumptions.unchanged());
        double[] deltas = {0, 2, 5, 10, 15};
        for (int k = 0; k < deltas.length; k++) {
            registry.same("btheb", base + "/delta_adjusted/" + k + "/delta", BOUNDS, deltas[k]);
            closed(
                    registry,
                    base + "/delta_adjusted/" + k + "/mean_change",
                    assumptions.shifted(deltas[k]));
        }
        closed(
                registry,
                base + "/tipping_delta_to_zero_mean",
                OracleChecks.orNaN(assumptions.tippingPoint(0)));
        List<List<OptionalDouble>> persons = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            persons.add(
                    List.of("m0", "m2", "m3", "m5", "m8").stream()
                            .map(row::getField)
                            .map(
                                    text ->
                                            text.isEmpty()
                                                    ? OptionalDouble.empty()
                                                    : OptionalDouble.of(Double.parseDouble(text)))
                            .toList());
        }
        closed(
                registry,
                base + "/locf_mean_change",
                OracleChecks.orNaN(Assumptions.lastCarriedForward(persons)));
    }

    private static void closed(Registry registry, String pointer, double value) {
        registry.check("btheb", pointer, BOUNDS, Tolerance.CLOSED_FORM, value);
    }

    private static void rubin(Registry registry, Oracle oracle) {
        Rubin pooled =
                Rubin.pool(
                                oracle.numbers("/rubin/Q"),
                                oracle.numbers("/rubin/U"),
                                oracle.number("/rubin/n") - oracle.number("/rubin/k"),
                                ConfidenceLevel.NINETY_FIVE)
                        .computed()
                        .orElseThrow();
        pooled(registry, "qbar", pooled.estimate());
        pooled(registry, "ubar", pooled.within());
        pooled(registry, "b", pooled.between());
        pooled(registry, "t", pooled.total());
        pooled(registry, "df", pooled.degreesOfFreedom());
        pooled(registry, "r", pooled.relativeIncrease());
        pooled(registry, "fmi", pooled.missingInformation());
    }

    private static void pooled(Registry registry, String key, double value) {
        registry.check("btheb", "/rubin/" + key, RUBIN, Tolerance.CLOSED_FORM, value);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
