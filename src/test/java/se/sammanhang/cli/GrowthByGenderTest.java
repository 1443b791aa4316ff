package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Four rounds of three genders at three sites by plan file alone, against R 4.2.2 ({@code
 * lmerTest}) by {@code src/test/resources/reference/growth/growth.R}.
 */
class GrowthByGenderTest {

    private static final Path CASE = Path.of("src/test/resources/reference/growth");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private JsonNode results;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private JsonNode r;

    @BeforeEach
    void evaluate() throws IOException {
        Command.Outcome outcome =
                Command.run("evaluate", CASE.resolve("three.plan.yaml"), "--out", folder);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        results = Command.json(folder.resolve("results.json"));
        r = Command.json(CASE.resolve("growth.expected.json"));
    }

    @Test
    void growth_of_each_gender_and_the_interaction_are_those_of_r() {
        JsonNode growth = results.at("/growthByGender/0");
        assertThat(growth.at("/observations").asInt()).isEqualTo(r.at("/three/n").asInt());
        int compared = 0;
        for (JsonNode gender : growth.get("genders")) {
            for (JsonNode round : gender.get("rounds")) {
                String cell = gender.at("/level").asString() + " " + round.at("/round").asString();
                for (Map.Entry<String, String> kind :
                        Map.of("mean", "modelMean", "growth", "growth", "beside", "besideReference")
                                .entrySet()) {
                    JsonNode wanted = r.at("/three/values/" + kind.getKey() + " " + cell);
                    JsonNode ours = round.at("/" + kind.getValue());
                    if (!wanted.isMissingNode()) {
                        near(ours.at("/estimate"), wanted.at("/estimate"), 1e-6);
                        near(ours.at("/ci/low"), wanted.at("/low"), 1e-5);
                        near(ours.at("/ci/high"), wanted.at("/high"), 1e-5);
                        near(ours.at("/p"), wanted.at("/p"), 1e-4);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(r.at("/three/values").size()).isGreaterThan(20);
        // three of "other" answered at TX: in the table, but not in the test
        assertThat(growth.at("/interaction/df").asInt()).isEqualTo(4);
        near(growth.at("/interaction/statistic"), r.at("/three/interactionOfFive/f"), 1e-6);
        near(
                growth.at("/interaction/dfResidual"),
                r.at("/three/interactionOfFive/denominator"),
                1e-4);
        near(growth.at("/interaction/p"), r.at("/three/interactionOfFive/p"), 1e-5);
        near(growth.at("/adjustedP/value"), r.at("/three/interactionOfFive/p"), 1e-5);
    }

    @Test
    void spread_sites_and_the_probability_of_the_goal_are_those_of_r() {
        Results found = new Results(results);
        JsonNode spread =
                found.estimate(
                        "wellbeing", "T0", "TX", "overall/all", "spread-change-pitman-morgan");
        near(spread.at("/estimate"), r.at("/change/correlation"), 1e-9);
        near(spread.at("/statistic"), r.at("/change/t"), 1e-9);
        near(spread.at("/p"), r.at("/change/p"), 1e-9);
        JsonNode sites =
                found.estimate("wellbeing", "T0", "TX", "overall/all", "design-effect-sites");
        assertThat(sites.at("/sites").asInt()).isEqualTo(3);
        near(sites.at("/intraclassCorrelation"), r.at("/change/icc"), 1e-9);
        near(sites.at("/estimate"), r.at("/change/designEffect"), 1e-9);
        near(sites.at("/effectiveN"), r.at("/change/effectiveN"), 1e-9);
        near(sites.at("/p"), r.at("/change/sitesP"), 1e-9);
        near(results.at("/goals/0/posterior/aboveJeffreys"), r.at("/change/above"), 1e-9);
    }

    /** (1 - 0.7) · 10 points: chosen a tenth of 0 to 100 below, 3 come back. */
    @Test
    void regression_to_the_mean_and_likeness_within_sites_are_limitations_with_their_size() {
        JsonNode back = limitation("limitation.regressionPerTenthUp");
        assertThat(back.at("/values/back").asDouble()).isCloseTo(3, within(1e-12));
        assertThat(back.at("/text/sv").asString())
                .startsWith("Om de valdes för att de låg lågt i wellbeing väntas omkring 3 poäng")
                .contains("för varje tiondel av skalan (10 poäng)");
        JsonNode sites = limitation("limitation.sitesMayBeAlike");
        assertThat(sites.at("/values/effective").asDouble()).isEqualTo(17);
        assertThat(sites.at("/values/wider").asDouble())
                .isCloseTo(Math.sqrt(r.at("/change/designEffect").asDouble()), within(1e-9));
        assertThat(sites.at("/text/en").asString()).contains("about 1.3 times as wide");
    }

    @Test
    void the_report_draws_a_line_for_each_gender_and_says_both_p() throws IOException {
        String report = Files.readString(folder.resolve("report.html"));
        assertThat(report)
                .contains("growth-gender-wellbeing")
                // of a file no more is known than its column
                .doesNotContain("Kön som det var vid inskrivningen")
                .contains("Det går inte att säga att utvecklingen är olika för olika kön")
                .contains("p = 0,058 (0,058)")
                .contains("Sannolikhet att andelen är över målet")
                .contains("över 0,99");
    }

    private JsonNode limitation(String id) {
        for (JsonNode limitation : results.get("limitations")) {
            if (limitation.at("/id").asString().equals(id)) {
                return limitation;
            }
        }
        throw new AssertionError("no " + id + " in " + results.get("limitations"));
    }

    private static void near(JsonNode ours, JsonNode wanted, double relative) {
        assertThat(ours.isNumber()).as("%s", ours).isTrue();
        assertThat(wanted.isNumber()).as("%s", wanted).isTrue();
        assertThat(ours.asDouble())
                .isCloseTo(
                        wanted.asDouble(),
                        within(Math.max(1e-6, relative * Math.abs(wanted.asDouble()))));
    }
}
