package se.sammanhang.statistics.oracle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.Inference;
import se.sammanhang.statistics.model.LinearFit;
import se.sammanhang.statistics.model.LinearModel;
import se.sammanhang.statistics.model.OverlappingInterventions;

/** {@code lm}, {@code sandwich::vcovHC} and the certified regression of NIST. */
public final class LinearModelChecks implements OracleChecks {

    private static final String METHOD = "LinearModel";
    private static final String ROBUST = "LinearModel HC3";
    private static final String OVERLAP = "OverlappingInterventions";

    @Override
    public void register(Registry registry) {
        List<NamedCsvRecord> rows = Oracle.read("btheb").rows();
        model(registry, "overlap_main_effects_8m", design(rows, "m8", "m0", "drug", "btheb"));
        model(
                registry,
                "overlap_interaction_8m",
                design(rows, "m8", "m0", "drug", "btheb").withProduct("drug", "btheb"));
        model(
                registry,
                "overlap_main_effects_2m",
                design(rows, "m2", "m0", "drug", "btheb", "long"));
        overlap(registry, rows);
        longley(registry);
    }

    private static Design design(List<NamedCsvRecord> rows, String outcome, String... columns) {
        int n = (int) rows.stream().filter(has(outcome)).count();
        Design design = Design.withIntercept(n);
        for (String column : columns) {
            design = design.with(column, Oracle.column(rows, column, has(outcome)));
        }
        return design;
    }

    private static Predicate<NamedCsvRecord> has(String column) {
        return row -> !row.getField(column).isEmpty();
    }

    private static void model(Registry registry, String key, Design design) {
        String outcome = key.endsWith("8m") ? "m8" : "m2";
        double[] y = Oracle.column(Oracle.read("btheb").rows(), outcome, has(outcome));
        LinearFit fit = fit(design, y);
        Oracle r = Oracle.read("btheb");
        String base = "/" + key;
        for (int j = 0; j < design.names().size(); j++) {
            Coefficient coefficient = coefficient(fit, r.at(base + "/names/" + j).asString());
            Inference classical = coefficient.classical().computed().orElseThrow();
            String end = "/" + j;
            closed(registry, base + "/estimate" + end, METHOD, coefficient.estimate());
            closed(registry, base + "/se" + end, METHOD, classical.standardError());
            closed(registry, base + "/stat" + end, METHOD, classical.statistic());
            registry.check("btheb", base + "/p" + end, METHOD, Tolerance.TAIL, classical.p());
            closed(registry, base + "/ci95_lower" + end, METHOD, classical.interval().low());
            closed(registry, base + "/ci95_upper" + end, METHOD, classical.interval().high());
            closed(
                    registry,
                    base + "/se_hc3" + end,
                    ROBUST,
                    coefficient.robust().computed().orElseThrow().standardError());
            for (int k = 0; k < design.names().size(); k++) {
                closed(
                        registry,
                        base + "/vcov" + end + "/" + k,
                        METHOD,
                        fit.covariance().of(design.names().get(j), design.names().get(k)));
            }
        }
        registry.same("btheb", base + "/df_resid", METHOD, fit.degreesOfFreedom());
        registry.same("btheb", base + "/n", METHOD, fit.n());
        closed(registry, base + "/sigma", METHOD, fit.residualSd());
        closed(registry, base + "/r2", METHOD, OracleChecks.orNaN(fit.rSquared()));
        closed(registry, base + "/adj_r2", METHOD, OracleChecks.orNaN(fit.adjustedRSquared()));
        closed(registry, base + "/aic", METHOD, fit.aic());
    }

    private static void closed(Registry registry, String pointer, String method, double value) {
        registry.check("btheb", pointer, method, Tolerance.CLOSED_FORM, value);
    }

    private static void overlap(Registry registry, List<NamedCsvRecord> rows) {
        double[] before = Oracle.column(rows, "m0", has("m8"));
        double[] after = Oracle.column(rows, "m8", has("m8"));
        double[] change = new double[after.length];
        boolean[] drug = new boolean[after.length];
        boolean[] btheb = new boolean[after.length];
        boolean[] both = new boolean[after.length];
        boolean[] none = new boolean[after.length];
        for (int i = 0; i < change.length; i++) {
            change[i] = after[i] - before[i];
            drug[i] = Oracle.column(rows, "drug", has("m8"))[i] == 1;
            btheb[i] = Oracle.column(rows, "btheb", has("m8"))[i] == 1;
            both[i] = drug[i] && btheb[i];
            none[i] = !drug[i] && !btheb[i];
        }
        Map<String, boolean[]> interventions = new LinkedHashMap<>();
        interventions.put("drug_any", drug);
        interventions.put("btheb_any", btheb);
        interventions.put("both", both);
        interventions.put("none", none);
        OverlappingInterventions.of(change, Map.of(), interventions, 5, ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow()
                .effects()
                .forEach(
                        effect ->
                                closed(
                                        registry,
                                        "/overlap_naive_disjoint_change8/" + effect.intervention(),
                                        OVERLAP,
                                        OracleChecks.orNaN(effect.apart())));
    }

    private static void longley(Registry registry) {
        List<NamedCsvRecord> rows = Oracle.rows("nist_longley.csv");
        Design design = Design.withIntercept(rows.size());
        for (int j = 1; j <= 6; j++) {
            design = design.with("x" + j, Oracle.column(rows, "x" + j));
        }
        LinearFit fit = fit(design, Oracle.column(rows, "y"));
        for (int j = 0; j < design.names().size(); j++) {
            Coefficient coefficient = coefficient(fit, design.names().get(j));
            for (String source : List.of("certified", "R")) {
                certified(registry, source + "_beta/" + j, coefficient.estimate());
                certified(
                        registry,
                        source + "_se/" + j,
                        coefficient.classical().computed().orElseThrow().standardError());
            }
        }
        certified(registry, "certified_residual_sd", fit.residualSd());
        certified(registry, "R_sigma", fit.residualSd());
        certified(registry, "certified_r2", OracleChecks.orNaN(fit.rSquared()));
    }

    private static void certified(Registry registry, String key, double value) {
        registry.check("nist", "/Longley/" + key, METHOD, Tolerance.CLOSED_FORM, value);
    }

    private static LinearFit fit(Design design, double[] y) {
        return LinearModel.fit(design, y, ConfidenceLevel.NINETY_FIVE).computed().orElseThrow();
    }

    private static Coefficient coefficient(LinearFit fit, String name) {
        Estimate<Coefficient> coefficient = fit.coefficient(name);
        return coefficient.computed().orElseThrow();
    }
}
