package se.sammanhang.statistics.oracle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.reliability.ItemTable;
import se.sammanhang.statistics.reliability.OneFactor;
import se.sammanhang.statistics.reliability.Reliabilities;
import se.sammanhang.statistics.reliability.Reliability;
import se.sammanhang.statistics.reliability.Reliability.Item;
import se.sammanhang.statistics.reliability.Reliability.Omega;
import tools.jackson.databind.JsonNode;

/** {@code psych::alpha} and {@code factanal}: five scales of the BFI, SOC-13 and its components. */
public final class ReliabilityChecks implements OracleChecks {

    private static final String ALPHA = "Reliabilities";
    private static final String OMEGA = "Reliabilities omega";

    @Override
    public void register(Registry registry) {
        bfi(registry);
        soc(registry);
        registry.check(
                "edges",
                "/alpha_negative",
                ALPHA,
                Tolerance.CLOSED_FORM,
                Reliabilities.of(
                                new ItemTable(
                                        List.of("up", "down"),
                                        List.of(pair(1, 4), pair(2, 3), pair(3, 2), pair(4, 2))),
                                ConfidenceLevel.NINETY_FIVE)
                        .computed()
                        .orElseThrow()
                        .alpha());
    }

    private static List<OptionalDouble> pair(double first, double second) {
        return List.of(OptionalDouble.of(first), OptionalDouble.of(second));
    }

    private static void bfi(Registry registry) {
        Oracle oracle = Oracle.read("bfi");
        List<NamedCsvRecord> rows = oracle.rows();
        for (String scale :
                List.of("agree", "conscientious", "extraversion", "neuroticism", "openness")) {
            List<String> keys = new ArrayList<>();
            for (JsonNode key : oracle.at("/keys/" + scale)) {
                keys.add(key.asString());
            }
            Reliability found = reliability(rows, keys, 7);
            scale(registry, oracle, "/" + scale, found);
            registry.check(
                    "bfi",
                    "/" + scale + "/psych_alpha_pairwise",
                    ALPHA,
                    Tolerance.CLOSED_FORM,
                    found.pairwiseAlpha());
        }
    }

    private static void soc(Registry registry) {
        Oracle oracle = Oracle.read("soc13");
        List<NamedCsvRecord> rows = oracle.rows();
        List<Integer> reversed = numbers(oracle.at("/reverse_items"));
        List<Integer> all = new ArrayList<>();
        for (int item = 1; item <= 13; item++) {
            all.add(item);
        }
        scale(registry, oracle, "/reliability_total", reliability(rows, keys(all, reversed), 8));
        for (String part : List.of("comprehensibility", "manageability", "meaningfulness")) {
            scale(
                    registry,
                    oracle,
                    "/reliability_components/" + part,
                    reliability(
                            rows, keys(numbers(oracle.at("/components/" + part)), reversed), 8));
        }
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode number : array) {
            numbers.add(number.asInt());
        }
        return numbers;
    }

    private static List<String> keys(List<Integer> items, List<Integer> reversed) {
        return items.stream().map(i -> (reversed.contains(i) ? "-" : "") + "soc" + i).toList();
    }

    /** Keys with a minus are turned: turn - answer. */
    private static Reliability reliability(
            List<NamedCsvRecord> rows, List<String> keys, double turn) {
        List<List<OptionalDouble>> persons = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            List<OptionalDouble> person = new ArrayList<>();
            for (String key : keys) {
                String text = row.getField(key.replace("-", ""));
                person.add(
                        text.isEmpty()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(
                                        key.startsWith("-")
                                                ? turn - Double.parseDouble(text)
                                                : Double.parseDouble(text)));
            }
            persons.add(person);
        }
        return Reliabilities.of(
                        new ItemTable(
                                keys.stream().map(key -> key.replace("-", "")).toList(), persons),
                        ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow();
    }

    private static void scale(Registry registry, Oracle oracle, String base, Reliability found) {
        registry.same(oracle.name(), base + "/n_complete", ALPHA, found.n());
        registry.same(oracle.name(), base + "/k", ALPHA, found.items().size());
        alpha(registry, oracle, base + "/alpha_raw", found.alpha());
        alpha(registry, oracle, base + "/alpha_std", found.standardisedAlpha());
        alpha(registry, oracle, base + "/mean_interitem_r", found.meanCorrelation());
        registry.check(
                oracle.name(), base + "/alpha_ci95_feldt", ALPHA, Tolerance.TAIL, found.interval());
        for (int j = 0; j < found.items().size(); j++) {
            Item item = found.items().get(j);
            alpha(registry, oracle, base + "/item_means/" + item.name(), item.mean());
            alpha(registry, oracle, base + "/item_sds/" + j, item.sd());
            alpha(
                    registry,
                    oracle,
                    base + "/alpha_if_item_deleted/" + j,
                    OracleChecks.orNaN(item.alphaIfDropped()));
            alpha(
                    registry,
                    oracle,
                    base + "/item_rest_r/" + j,
                    OracleChecks.orNaN(item.restCorrelation()));
        }
        alpha(registry, oracle, base + "/total_mean", found.totalMean());
        alpha(registry, oracle, base + "/total_sd", found.totalSd());
        alpha(registry, oracle, base + "/guttman_lambda6", OracleChecks.orNaN(found.lambda6()));
        alpha(
                registry,
                oracle,
                base + "/sem_alpha",
                OracleChecks.orNaN(found.standardErrorOfMeasurement()));
        factor(registry, oracle, base, found.omega().computed().orElseThrow());
    }

    private static void factor(Registry registry, Oracle oracle, String base, Omega omega) {
        OneFactor factor = omega.factor().computed().orElseThrow();
        String ml = base + "/ml_one_factor";
        for (int j = 0; j < factor.loadings().size(); j++) {
            omega(registry, oracle, ml + "/loadings/" + j, factor.loadings().get(j));
            omega(registry, oracle, ml + "/uniquenesses/" + j, factor.uniquenesses().get(j));
        }
        omega(registry, oracle, ml + "/chisq", factor.chiSquared());
        registry.same(oracle.name(), ml + "/df", OMEGA, factor.degreesOfFreedom());
        omega(
                registry,
                oracle,
                base + "/omega_total_one_factor_ml_standardised",
                omega.standardised());
        omega(registry, oracle, base + "/omega_one_factor_ml_raw_metric", omega.raw());
        omega(
                registry,
                oracle,
                base + "/omega_one_factor_ml_raw_observed_variance",
                omega.rawObserved());
    }

    private static void alpha(Registry registry, Oracle oracle, String pointer, double value) {
        registry.check(oracle.name(), pointer, ALPHA, Tolerance.CLOSED_FORM, value);
    }

    private static void omega(Registry registry, Oracle oracle, String pointer, double value) {
        registry.check(oracle.name(), pointer, OMEGA, Tolerance.OMEGA, value);
    }
}
