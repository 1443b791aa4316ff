package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The same question at two rounds by plan file alone, against R 4.2.2 by {@code
 * src/test/resources/reference/items/items.R}.
 */
class RepeatedItemsReferenceTest {

    private static final Path CASE = Path.of("src/test/resources/reference/items");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private JsonNode results;

    @BeforeEach
    void evaluate() throws IOException {
        Command.Outcome outcome =
                Command.run("evaluate", CASE.resolve("items.plan.yaml"), "--out", folder);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        results = Command.json(folder.resolve("results.json"));
    }

    @Test
    void every_number_agrees_with_r() throws IOException {
        JsonNode expected = Command.json(CASE.resolve("items.json"));
        for (Map.Entry<String, JsonNode> number : expected.properties()) {
            String[] address = number.getKey().split(" ", -1);
            JsonNode found = item(address[1]).at(address[4]);
            assertThat(found.isNumber()).as(number.getKey()).isTrue();
            double wanted = number.getValue().asDouble();
            assertThat(found.asDouble())
                    .as(number.getKey())
                    .isCloseTo(wanted, within(1e-14 + 1e-10 * Math.abs(wanted)));
        }
        assertThat(expected.size()).isEqualTo(249);
    }

    @Test
    void results_follow_the_schema_and_say_why_there_is_no_number() throws IOException {
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("src/docs/schema/results.schema.json")))
                                .validate(results.toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(item("never").at("/mcNemar/notComputable").asString()).isEqualTo("noValues");
        assertThat(item("never").has("adjustedP")).isFalse();
        assertThat(item("calm").at("/stuartMaxwell/notComputable").asString())
                .isEqualTo("noneChanged");
        assertThat(item("same").at("/mcNemar/midP").asDouble()).isEqualTo(1);
        assertThat(item("k1").at("/adjustedP/family").asString()).isEqualTo("repeated-items");
        assertThat(item("k1").at("/options/3/yes").asBoolean()).isTrue();
        assertThat(item("k2").at("/options/3").has("yes")).isFalse();
    }

    @Test
    void the_report_has_bars_a_table_the_tests_and_a_sentence() throws IOException {
        String report = Files.readString(folder.resolve("report.html")).replace('\u00a0', ' ');
        assertThat(report)
                .contains("repeated-k1-T0-TX", "Jag mår bra")
                .contains(
                        "Fler svarar ”4 / 5” vid avslut än vid start: 22 av 65 (34 %) mot 12 av 65")
                .contains("Skillnaden är +15,4 procentenheter (osäkerhet +4,2 till +26,4).")
                .contains("McNemars test av lika andelar: exakt p = 0,013, mid-p = 0,007 (0,037).")
                .contains("Stuart–Maxwells test av samma fördelning")
                .contains("Svaren fördelar sig annorlunda vid avslut än vid start.")
                .contains("Skillnaden är +3 av 7 personer; osäkerheten går från −1 till +5.")
                .contains("Ingen av 84 har svarat på frågan både vid start och vid avslut.");
    }

    @Test
    void columns_of_their_own_are_in_the_package_and_its_codebook() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("package/data-wide.csv")).getFirst())
                .contains("T0_hope", "TX_hope", "T0_work");
        assertThat(Files.readString(folder.resolve("package/codebook.csv"))).contains("T0_hope");
    }

    private JsonNode item(String id) {
        for (JsonNode item : results.get("items")) {
            if (item.at("/item").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no item " + id);
    }
}
