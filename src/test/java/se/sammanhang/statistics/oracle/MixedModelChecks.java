package se.sammanhang.statistics.oracle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.CommonBaseline;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.Inference;
import se.sammanhang.statistics.model.MixedFit;
import se.sammanhang.statistics.model.MixedFit.Criterion;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;
import se.sammanhang.statistics.model.MixedFit.Random;
import se.sammanhang.statistics.model.MixedFit.Variances;
import se.sammanhang.statistics.model.MixedModel;
import se.sammanhang.statistics.model.Panel;

/**
 * {@code lme4::lmer} and {@code lmerTest}: sleep study, its unbalanced copy, and four rounds.
 *
 * <p>Numbers near zero are judged in the unit of their spread (standard error, product of standard
 * deviations): there the last digits of R's own optimiser are not those of the minimum. Newton
 * steps in R from its optimum ({@code numDeriv}, on {@code update(fit, devFunOnly = TRUE)}) come to
 * ours.
 */
public final class MixedModelChecks implements OracleChecks {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final String METHOD = "MixedModel";
    private static final String DEGREES = "MixedModel Satterthwaite";
    private static final String PREDICTED = "MixedModel predicted effects";

    @Override
    public void register(Registry registry) {
        sleep(registry);
        rounds(registry);
        growth(registry);
        commonBaseline(registry);
    }

    private static void sleep(Registry registry) {
        List<NamedCsvRecord> rows = Oracle.rows("sleepstudy.csv");
        Panel panel = sleepPanel(rows);
        double[] day = Oracle.column(rows, "day");
        MixedFit intercept = get(MixedModel.randomIntercept(panel, Criterion.REML, LEVEL));
        fit(registry, "sleepstudy", "intercept_reml", intercept);
        registry.check(
                "sleepstudy",
                "/icc_intercept_model",
                METHOD,
                Tolerance.MIXED_VARIANCES,
                intercept.variances().intraclassCorrelation());
        fit(
                registry,
                "sleepstudy",
                "intercept_ml",
                get(MixedModel.randomIntercept(panel, Criterion.MAXIMUM_LIKELIHOOD, LEVEL)));
        fit(registry, "sleepstudy", "slope_reml", slope(panel, day, Random.SLOPE));
        fit(
                registry,
                "sleepstudy",
                "slope_ml",
                get(
                        MixedModel.randomSlope(
                                panel, day, Random.SLOPE, Criterion.MAXIMUM_LIKELIHOOD, LEVEL)));
        fit(
                registry,
                "sleepstudy",
                "slope_uncorrelated_reml",
                slope(panel, day, Random.UNCORRELATED_SLOPE));
        List<NamedCsvRecord> fewer = Oracle.rows("sleepstudy_unbalanced.csv");
        fit(
                registry,
                "sleepstudy",
                "unbalanced_slope_reml",
                slope(sleepPanel(fewer), Oracle.column(fewer, "day"), Random.SLOPE));
        fit(
                registry,
                "sleepstudy",
                "unbalanced_intercept_reml",
                get(MixedModel.randomIntercept(sleepPanel(fewer), Criterion.REML, LEVEL)));
    }

    private static Panel sleepPanel(List<NamedCsvRecord> rows) {
        return new Panel(
                Design.withIntercept(rows.size()).with("day", Oracle.column(rows, "day")),
                rows.stream().map(row -> row.getField("id")).toList(),
                Oracle.column(rows, "y"));
    }

    private static MixedFit slope(Panel panel, double[] time, Random random) {
        return get(MixedModel.randomSlope(panel, time, random, Criterion.REML, LEVEL));
    }

    /** One row per answer given. */
    private record Rows(
            List<String> persons, List<Double> months, Map<String, List<Double>> columns) {

        static Rows of(List<NamedCsvRecord> rows, int... months) {
            Rows all = new Rows(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
            for (NamedCsvRecord row : rows) {
                for (int month : months) {
                    if (!row.getField("m" + month).isEmpty()) {
                        all.persons.add(row.getField("id"));
                        all.months.add((double) month);
                        all.add("bdi", row.getField("m" + month));
                        for (String column : List.of("m0", "drug", "btheb", "long")) {
                            all.add(column, row.getField(column));
                        }
                    }
                }
            }
            return all;
        }

        private void add(String column, String text) {
            columns.computeIfAbsent(column, _ -> new ArrayList<>()).add(Double.valueOf(text));
        }

        double[] column(String name) {
            return numbers(columns.getOrDefault(name, List.of()));
        }

        double[] time() {
            return numbers(months);
        }

        private static double[] numbers(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static void rounds(Registry registry) {
        Rows data = Rows.of(Oracle.read("btheb").rows(), 2, 3, 5, 8);
        Design design =
                Design.withIntercept(data.persons().size())
                        .with("m0", data.column("m0"))
                        .with("month", data.time())
                        .with("drug", data.column("drug"))
                        .with("btheb", data.column("btheb"))
                        .with("long", data.column("long"));
        Panel panel = new Panel(design, data.persons(), data.column("bdi"));
        fit(
                registry,
                "btheb",
                "lmm_random_intercept_reml",
                get(MixedModel.randomIntercept(panel, Criterion.REML, LEVEL)));
        fit(
                registry,
                "btheb",
                "lmm_random_intercept_ml",
                get(MixedModel.randomIntercept(panel, Criterion.MAXIMUM_LIKELIHOOD, LEVEL)));
        fit(registry, "btheb", "lmm_random_slope_reml", slope(panel, data.time(), Random.SLOPE));
    }

    private static void growth(Registry registry) {
        Rows data = Rows.of(Oracle.read("btheb").rows(), 0, 2, 3, 5, 8);
        Design design =
                Design.withIntercept(data.persons().size())
                        .with("month", data.time())
                        .with("btheb", data.column("btheb"))
                        .withProduct("month", "btheb");
        fit(
                registry,
                "btheb",
                "lmm_growth_from_baseline_reml",
                slope(
                        new Panel(design, data.persons(), data.column("bdi")),
                        data.time(),
                        Random.SLOPE));
    }

    private static void commonBaseline(Registry registry) {
        Rows data = Rows.of(Oracle.read("btheb").rows(), 0, 2, 3, 5, 8);
        boolean[] group = new boolean[data.persons().size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = data.column("btheb")[i] == 1;
        }
        fit(
                registry,
                "btheb",
                "lmm_constrained_baseline_clda_reml",
                get(
                        CommonBaseline.of(
                                data.persons(),
                                data.months().stream().map(m -> "w" + m.intValue()).toList(),
                                List.of("w0", "w2", "w3", "w5", "w8"),
                                Map.of("btheb", group),
                                data.column("bdi"),
                                LEVEL)));
    }

    private static void fit(Registry registry, String oracle, String key, MixedFit fit) {
        Oracle r = Oracle.read(oracle);
        String base = "/" + key;
        registry.same(oracle, base + "/n_obs", METHOD, fit.n());
        registry.same(oracle, base + "/n_groups", METHOD, fit.persons());
        for (int j = 0; j < fit.coefficients().size(); j++) {
            String name = r.at(base + "/names/" + j).asString().replace("_", ":");
            FixedEffect effect = fit.coefficient(name).computed().orElseThrow();
            Inference inference = effect.inference();
            Tolerance fixed = Tolerance.MIXED_FIXED_EFFECTS;
            boolean small = Math.abs(inference.statistic()) < 1;
            double se = inference.standardError();
            Tolerance estimated = small ? Tolerance.ofSpread(1e-6, "standard error", se) : fixed;
            Tolerance tested = small ? Tolerance.ofSpread(1e-6, "standard error", 1) : fixed;
            registry.check(oracle, base + "/estimate/" + j, METHOD, estimated, effect.estimate());
            registry.check(oracle, base + "/se/" + j, METHOD, fixed, se);
            registry.check(oracle, base + "/t/" + j, METHOD, tested, inference.statistic());
            Tolerance degrees = Tolerance.MIXED_DEGREES_OF_FREEDOM;
            registry.check(
                    oracle,
                    base + "/df_satterthwaite/" + j,
                    DEGREES,
                    degrees,
                    inference.degreesOfFreedom().orElseThrow());
            registry.check(oracle, base + "/p_satterthwaite/" + j, DEGREES, degrees, inference.p());
        }
        variances(registry, oracle, base, fit);
        double[] theta = fit.theta().stream().mapToDouble(Double::doubleValue).toArray();
        for (int k = 0; k < theta.length; k++) {
            registry.check(
                    oracle,
                    base + "/theta" + (theta.length == 1 ? "" : "/" + k),
                    METHOD,
                    theta.length == 3 && k == 1
                            ? Tolerance.ofSpread(1e-5, "diagonal", theta[2])
                            : Tolerance.MIXED_VARIANCES,
                    theta[k]);
        }
        registry.check(
                oracle, base + "/criterion", METHOD, Tolerance.MIXED_CRITERION, fit.deviance());
        registry.check(
                oracle, base + "/logLik", METHOD, Tolerance.MIXED_CRITERION, -fit.deviance() / 2);
        if (r.at(base).has("blup")) {
            predicted(registry, r, base, fit);
        }
    }

    private static void variances(Registry registry, String oracle, String base, MixedFit fit) {
        Variances found = fit.variances();
        List<Double> variances = new ArrayList<>(List.of(found.intercept()));
        List<Double> spreads = new ArrayList<>(List.of(Math.sqrt(found.intercept())));
        found.slope()
                .ifPresent(
                        slope -> {
                            variances.add(slope);
                            spreads.add(Math.sqrt(slope));
                        });
        found.covariance()
                .ifPresent(
                        covariance -> {
                            variances.add(covariance);
                            spreads.add(covariance / (spreads.get(0) * spreads.get(1)));
                        });
        variances.add(found.residual());
        spreads.add(Math.sqrt(found.residual()));
        for (int k = 0; k < variances.size(); k++) {
            boolean shared = found.covariance().isPresent() && k == 2;
            double product = shared ? spreads.get(0) * spreads.get(1) : 1;
            Tolerance variance =
                    shared
                            ? Tolerance.ofSpread(1e-5, "standard deviations", product)
                            : Tolerance.MIXED_VARIANCES;
            Tolerance spread =
                    shared
                            ? Tolerance.ofSpread(1e-5, "standard deviations", 1)
                            : Tolerance.MIXED_VARIANCES;
            registry.check(oracle, base + "/vc/vcov/" + k, METHOD, variance, variances.get(k));
            registry.check(oracle, base + "/vc/sdcor/" + k, METHOD, spread, spreads.get(k));
        }
    }

    private static void predicted(Registry registry, Oracle r, String base, MixedFit fit) {
        List<String> columns =
                fit.theta().size() == 1 ? List.of("(Intercept)") : List.of("(Intercept)", "day");
        for (int i = 0; i < r.at(base + "/blup_ids").size(); i++) {
            List<Double> effects =
                    fit.effects().getOrDefault(r.at(base + "/blup_ids/" + i).asString(), List.of());
            for (int k = 0; k < columns.size(); k++) {
                registry.check(
                        r.name(),
                        base + "/blup/" + columns.get(k) + "/" + i,
                        PREDICTED,
                        Tolerance.MIXED_VARIANCES,
                        effects.get(k));
            }
        }
    }

    private static MixedFit get(Estimate<MixedFit> estimate) {
        return estimate.computed().orElseThrow();
    }
}
