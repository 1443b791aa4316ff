package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.statistics.oracle.Tolerance;
import tools.jackson.databind.JsonNode;

/**
 * The command {@code evaluate} against numbers from R 4.2.2: scripts, data and expected values lie
 * in shared/oracles beside the project. Tolerance 1e-9 relative, wider where R's own iteration
 * stops earlier.
 */
class OracleTest {

    private static final Path EXAMPLES = Path.of("src/docs/examples");
    private static final double TOLERANCE = 1e-9;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private final Map<Path, Results> read = new HashMap<>();

    @BeforeAll
    static void reference_data_are_there() {
        assumeTrue(
                OracleKeys.folder().isPresent(),
                "shared/oracles was not found above the working directory: the comparison with R"
                        + " is skipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "soc13", "btheb"})
    void every_listed_key_agrees_with_r(String oracle) throws IOException {
        JsonNode expected = expected(oracle);
        int compared = 0;
        for (OracleKeys.Covered key : OracleKeys.covered()) {
            if (key.oracle().equals(oracle)) {
                compared += compare(expected, key);
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "soc13", "btheb"})
    void every_key_is_on_exactly_one_list(String oracle) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String pointer : OracleKeys.leaves(expected(oracle)).keySet()) {
            boolean covered = OracleKeys.isCovered(oracle, pointer);
            boolean waiting = OracleKeys.waiting(oracle, pointer).isPresent();
            if (covered == waiting) {
                lost.add(pointer + (covered ? " is on both lists" : " is on no list"));
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void every_waiting_key_exists() throws IOException {
        Set<String> used = new HashSet<>();
        for (String oracle : List.of("sleep", "soc13", "btheb")) {
            for (String pointer : OracleKeys.leaves(expected(oracle)).keySet()) {
                OracleKeys.waiting(oracle, pointer).ifPresent(used::add);
            }
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(OracleKeys.waitingPatterns());
    }

    @Test
    void an_address_that_leads_nowhere_has_no_counterpart() throws IOException {
        assertThat(
                        read(evaluated("sleep"))
                                .find(
                                        List.of(
                                                "est",
                                                "extra-sleep",
                                                "T0",
                                                "TX",
                                                "overall/all",
                                                "paired-t",
                                                "/nothing"))
                                .isMissingNode())
                .isTrue();
    }

    private Results read(Path file) throws IOException {
        Results known = read.get(file);
        Results results = known == null ? Results.of(file) : known;
        read.put(file, results);
        return results;
    }

    private int compare(JsonNode expected, OracleKeys.Covered key) throws IOException {
        Path results = evaluated(key.plan());
        if (key.pointer().endsWith("/*")) {
            JsonNode array = expected.at(key.pointer().substring(0, key.pointer().length() - 2));
            List<Optional<Double>> ours = perPerson(results, key.address());
            assertThat(ours).as(key.pointer()).hasSize(array.size());
            for (int i = 0; i < array.size(); i++) {
                assertClose(key.pointer() + i, array.get(i), ours.get(i));
            }
            return array.size();
        }
        JsonNode theirs = expected.at(key.pointer());
        assertThat(theirs.isMissingNode()).as(key + " exists in the oracle").isFalse();
        JsonNode ours = read(results).find(key.address());
        assertThat(ours.isMissingNode()).as(key + " has a counterpart").isFalse();
        if (theirs.isBoolean()) {
            assertThat(ours.asBoolean()).as(key.pointer()).isEqualTo(theirs.asBoolean());
        } else {
            assertClose(key.pointer(), theirs, Optional.of(ours.asDouble()));
        }
        return 1;
    }

    private static void assertClose(String where, JsonNode theirs, Optional<Double> ours) {
        if (theirs.isNull()) {
            assertThat(ours).as(where).isEmpty();
        } else {
            double wanted = theirs.asDouble();
            assertThat(ours).as(where).isPresent();
            assertThat(ours.orElseThrow())
                    .as(where)
                    .isCloseTo(wanted, within(tolerance(where) * Math.abs(wanted)));
        }
    }

    /** Where R itself stops earlier, its tolerance (README of the reference data). */
    private static double tolerance(String pointer) {
        if (pointer.startsWith("/lmm_")) {
            return pointer.contains("/df_")
                    ? Tolerance.MIXED_DEGREES_OF_FREEDOM.size()
                    : pointer.contains("/vc/") || pointer.contains("/p_")
                            ? Tolerance.MIXED_VARIANCES.size()
                            : Tolerance.MIXED_FIXED_EFFECTS.size();
        }
        if (pointer.contains("/logistic/") || pointer.contains("/ipw/")) {
            return Tolerance.LOGISTIC.size();
        }
        return pointer.contains("one_factor") ? Tolerance.OMEGA.size() : TOLERANCE;
    }

    private List<Optional<Double>> perPerson(Path results, List<String> address)
            throws IOException {
        boolean missing = address.getFirst().equals("missing");
        List<Optional<Double>> values = new ArrayList<>();
        String file = Command.json(results).at("/files/scores").asString();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(results.resolveSibling(file))) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("scale").equals(address.get(1))
                        && row.getField("round").equals(address.get(2))) {
                    String text = row.getField(missing ? "answered" : "score");
                    Optional<Double> value =
                            text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
                    values.add(
                            missing
                                    ? value.map(n -> Double.parseDouble(address.get(3)) - n)
                                    : value);
                }
            }
        }
        return values;
    }

    private JsonNode expected(String oracle) throws IOException {
        return Command.json(OracleKeys.folder().orElseThrow().resolve(oracle + ".expected.json"));
    }

    /** Runs the command on the example plan with the reference data beside it; once per plan. */
    private Path evaluated(String plan) throws IOException {
        Path out = folder.resolve(plan);
        if (!Files.exists(out)) {
            Map<String, String> data =
                    Map.of(
                            "sleep", "sleep.csv",
                            "btheb", "btheb.csv",
                            "soc13", "soc13.csv",
                            "soc13-missing", "soc13_missing.csv");
            String csv = data.get(plan);
            Files.copy(OracleKeys.folder().orElseThrow().resolve(csv), folder.resolve(csv));
            Path copy = folder.resolve(plan + ".plan.yaml");
            Files.copy(EXAMPLES.resolve(plan + ".plan.yaml"), copy);
            Command.Outcome outcome = Command.run("evaluate", copy, "--out", out);
            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        }
        return out.resolve("results.json");
    }
}
