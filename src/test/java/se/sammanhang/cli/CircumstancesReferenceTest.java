package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.statistics.oracle.Tolerance;
import tools.jackson.databind.JsonNode;

/**
 * What changes have to be read with, against R 4.2.2 on an own synthetic data set: {@code
 * circumstances.R} beside the data writes each number under its address in results.json.
 */
class CircumstancesReferenceTest {

    private static final Path CASE = Path.of("src/test/resources/reference/circumstances");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path results;

    @BeforeEach
    void the_command_evaluates_the_case() {
        Command.Outcome outcome =
                Command.run("evaluate", CASE.resolve("circumstances.plan.yaml"), "--out", folder);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        results = folder.resolve("results.json");
    }

    @Test
    void every_number_agrees_with_r_and_the_schema() throws IOException {
        assertThat(agreeing("circumstances.json", results)).isEqualTo(182);
        conforms(results);
    }

    @Test
    void change_to_the_last_answered_round_stands_apart_and_agrees_with_r() throws IOException {
        Path out = folder.resolve("last");
        Command.Outcome outcome =
                Command.run("evaluate", CASE.resolve("last.plan.yaml"), "--out", out);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(agreeing("last.json", out.resolve("results.json"))).isEqualTo(13);
        conforms(out.resolve("results.json"));
        assertThat(Files.readString(out.resolve("results.json")))
                .contains("senaste svaret")
                .contains("så siffran kan inte jämföras med den från start till avslut");
    }

    private static int agreeing(String file, Path results) throws IOException {
        JsonNode expected = Command.json(CASE.resolve(file));
        Results ours = Results.of(results);
        for (Map.Entry<String, JsonNode> number : expected.properties()) {
            JsonNode found = ours.find(List.of(number.getKey().split(" ")));
            assertThat(found.isNumber()).as(number.getKey()).isTrue();
            double wanted = number.getValue().asDouble();
            assertThat(Math.abs(found.asDouble() - wanted))
                    .as("%s: wanted %s, got %s", number.getKey(), wanted, found)
                    .isLessThanOrEqualTo(tolerance(number.getKey()) * Math.abs(wanted));
        }
        return expected.properties().size();
    }

    private static void conforms(Path results) throws IOException {
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("src/docs/schema/results.schema.json")))
                                .validate(Files.readString(results), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_report_says_what_to_think_of() throws IOException {
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Att tänka på")
                .contains("28 av 94 som svarade vid start har inget svar vid avslut (30 %).");
    }

    private static double tolerance(String address) {
        if (address.startsWith("growth")) {
            return address.endsWith("/df")
                    ? Tolerance.MIXED_DEGREES_OF_FREEDOM.size()
                    : address.endsWith("/p") || address.contains("variances")
                            ? Tolerance.MIXED_VARIANCES.size()
                            : Tolerance.MIXED_FIXED_EFFECTS.size();
        }
        return address.contains("omega") ? Tolerance.OMEGA.size() : 1e-10;
    }
}
