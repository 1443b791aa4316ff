package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Groups that exclude each other, against R 4.2.2 on an own synthetic trial: {@code comparisons.R}
 * beside the data writes each number under its address in results.json.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonReferenceTest {

    private static final Path CASE = Path.of("src/test/resources/reference/comparisons");
    private static final double TOLERANCE = 1e-9;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Path folder;

    @BeforeAll
    void the_command_evaluates_the_case(@TempDir Path shared) {
        folder = shared;
        Command.Outcome outcome =
                Command.run("evaluate", CASE.resolve("comparisons.plan.yaml"), "--out", folder);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    @Test
    void every_number_agrees_with_r() throws IOException {
        Results ours = results();
        List<String> wrong = new ArrayList<>();
        JsonNode expected = Command.json(CASE.resolve("comparisons.json"));
        for (Map.Entry<String, JsonNode> number : expected.properties()) {
            JsonNode found = ours.find(List.of(number.getKey().split(" ")));
            double wanted = number.getValue().asDouble();
            if (!found.isNumber()
                    || Math.abs(found.asDouble() - wanted) > TOLERANCE * Math.abs(wanted)) {
                wrong.add(number.getKey() + ": wanted " + wanted + ", got " + found);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(expected.properties()).hasSizeGreaterThan(400);
    }

    @Test
    void results_conform_to_the_schema() throws IOException {
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                Path.of("src/docs/schema/results.schema.json")))
                                .validate(
                                        Files.readString(folder.resolve("results.json")),
                                        InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_group_that_is_too_small_or_gone_is_told_and_not_compared() throws IOException {
        JsonNode gone = node("weight", "arm", "/differences/gone-control");
        assertThat(gone.at("/n").asInt()).isZero();
        for (JsonNode method : gone.at("/methods")) {
            assertThat(method.at("/notComputable").asString()).isEqualTo("noValues");
        }
        JsonNode pilot = node("weight", "arm", "/differences/pilot-control/methods");
        assertThat(Named.at(pilot, "/welch-change/p").isNumber()).isTrue();
        assertThat(Named.at(pilot, "/welch-change/adjustedP").isMissingNode()).isTrue();
        assertThat(Named.at(pilot, "/ancova-hc3/notComputable").asString()).isEqualTo("tooFew");
        assertThat(said("weight", "arm", "sv"))
                .anyMatch(text -> text.contains("färre än 5): gone (0); pilot (3)"))
                .noneMatch(text -> text.contains("pilot jämfört med"));
    }

    @Test
    void a_reference_that_nobody_belongs_to_is_told_with_those_there_are() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("wrong.plan.yaml"),
                        Files.readString(CASE.resolve("comparisons.plan.yaml"))
                                .replace("reference: control", "reference: placebo")
                                .replace("{by: cell}", "{by: cell, reference: z}"));
        Files.copy(CASE.resolve("comparisons.csv"), folder.resolve("comparisons.csv"));
        Command.Outcome outcome = Command.run("evaluate", plan, "--out", folder.resolve("none"));
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        "wrong.plan.yaml:24:44: EV106 nobody in comparisons.csv has arm \"placebo\","
                                + " which comparisons names; it has control, family, gone, pilot,"
                                + " talk",
                        "wrong.plan.yaml:25:27: EV106 nobody in comparisons.csv has cell \"z\"");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void the_report_tells_the_pairs_in_each_language() throws IOException {
        for (Map.Entry<String, String> language :
                Map.of(
                                "sv", "Familjestöd jämfört med jämförelsegruppen: i snitt",
                                "en", "Family support compared with the comparison group:",
                                "da", "Familiestøtte sammenlignet med sammenligningsgruppen:")
                        .entrySet()) {
            assertThat(said("weight", "arm", language.getKey()))
                    .anyMatch(text -> text.startsWith(language.getValue()));
        }
        Document page = Jsoup.parse(Files.readString(folder.resolve("report.html")));
        assertThat(page.select("[data-chapter=comparisons] [data-figure]").eachAttr("data-figure"))
                .contains(
                        "compare-arm-weight",
                        "compare-groups-arm-weight",
                        "compare-methods-arm-weight",
                        "compare-gender-mood")
                .doesNotContain("compare-arm-mood")
                .doesNotHaveDuplicates();
        assertThat(folder.resolve("charts/compare-arm-weight-page.svg")).isNotEmptyFile();
    }

    private List<String> said(String scale, String by, String language) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode sentence : node(scale, by, "/sentences")) {
            texts.add(sentence.at("/text/" + language).asString());
        }
        return texts;
    }

    private JsonNode node(String scale, String by, String path) throws IOException {
        return results().find(List.of("comparisons", scale, "T0", "TX", by, path));
    }

    private Results results() throws IOException {
        return Results.of(folder.resolve("results.json"));
    }
}
