package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Shapes of data that a plan file alone must handle, against numbers of R 4.2.2 by {@code
 * src/test/resources/reference/shapes/shapes.R}, which uses none of our algorithms.
 */
class EvaluationShapesTest {

    private static final Path SHAPES = Path.of("src/test/resources/reference/shapes");
    private static final double TOLERANCE = 1e-9;

    /** R's noncentral t is no better. */
    private static final double NONCENTRAL = 1e-6;

    /** A p below this differs in rounding of the tail. */
    private static final double TINY = 1e-12;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "weights, 290", // decimals before and after, three treatment groups
        "four, 640", // four measurements by gender
        "twenty, 100", // twenty items of which half reversed, steps 1-4
        "soc, 260", // 2,000 respondents of SOC-13 by age band
        "cells, 900" // sixteen persons in cells of two to four
    })
    void a_plan_file_alone_gives_the_numbers_of_r(String shape, int atLeast) throws IOException {
        Results results = evaluated(shape);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (JsonNode address :
                Command.json(SHAPES.resolve("shapes.expected.json")).at("/expected")) {
            if (address.at("/plan").asString().equals(shape)) {
                JsonNode ours = estimate(results, address);
                for (Map.Entry<String, JsonNode> value : address.at("/values").properties()) {
                    compared++;
                    if (!agrees(address, value, ours.at(value.getKey()))) {
                        wrong.add(
                                address
                                        + " "
                                        + value.getKey()
                                        + " ours "
                                        + ours.at(value.getKey()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(atLeast);
    }

    @ParameterizedTest
    @CsvSource({
        "weights, known, 72, weights_known, data",
        "twenty, planned, 120, twenty_planned, invented for the test",
        "twenty, known, 45, twenty_known, invented for the test"
    })
    void the_smallest_detectable_change_agrees_with_power_t_test(
            String shape, String basis, int pairs, String expected, String source)
            throws IOException {
        double wanted =
                Command.json(SHAPES.resolve("shapes.expected.json"))
                        .at("/detectable/" + expected)
                        .asDouble();
        for (JsonNode smallest : evaluated(shape).root().get("minimumDetectable")) {
            if (smallest.at("/basis").asString().equals(basis)) {
                assertThat(smallest.at("/n").asInt()).isEqualTo(pairs);
                assertThat(smallest.at("/sdSource").asString()).isEqualTo(source);
                assertThat(smallest.at("/estimate").asDouble())
                        .isCloseTo(wanted, within(NONCENTRAL * wanted));
                return;
            }
        }
        throw new AssertionError("no smallest change for " + basis);
    }

    /** Drawn with our own random numbers: near R's t interval, never the same. */
    @Test
    void resampled_means_lie_where_their_t_interval_lies() throws IOException {
        Results results = evaluated("soc");
        JsonNode t = results.estimate("soc", "T0", "TX", "overall/all", "paired-t");
        JsonNode bca = results.estimate("soc", "T0", "TX", "overall/all", "mean-bca");
        double half = (t.at("/ci/high").asDouble() - t.at("/ci/low").asDouble()) / 2;
        assertThat(bca.at("/replicates").asInt()).isEqualTo(10_000);
        assertThat(bca.at("/ci/method").asString()).isEqualTo("bootstrap-bca");
        assertThat(bca.at("/ci/low").asDouble())
                .isCloseTo(t.at("/ci/low").asDouble(), within(0.1 * half));
        assertThat(bca.at("/ci/high").asDouble())
                .isCloseTo(t.at("/ci/high").asDouble(), within(0.1 * half));
    }

    @Test
    void bands_stand_in_the_order_of_the_plan() throws IOException {
        List<String> bands = new ArrayList<>();
        for (JsonNode estimate : evaluated("soc").root().get("estimates")) {
            String band = estimate.at("/group/level").asString();
            if (estimate.at("/group/variable").asString().equals("age") && !bands.contains(band)) {
                bands.add(band);
            }
        }
        assertThat(bands).containsExactly("under 30", "30 to 44", "45 or older");
    }

    @Test
    void another_seed_draws_other_persons_and_changes_nothing_else() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("seed.plan.yaml"),
                        Files.readString(SHAPES.resolve("weights.plan.yaml")) + "seed: 2\n");
        Files.copy(SHAPES.resolve("weights.csv"), folder.resolve("weights.csv"));
        assertThat(Command.run("evaluate", plan, "--out", folder.resolve("seed")).exitCode())
                .isZero();
        Results other = Results.of(folder.resolve("seed/results.json"));
        JsonNode estimates = evaluated("weights").root().get("estimates");
        for (int i = 0; i < estimates.size(); i++) {
            if (estimates.get(i).at("/method").asString().equals("mean-bca")) {
                assertThat(other.root().get("estimates").get(i)).isNotEqualTo(estimates.get(i));
            } else {
                assertThat(other.root().get("estimates").get(i)).isEqualTo(estimates.get(i));
            }
        }
    }

    /** Cells of two and of three give counts; what cannot be computed says why. */
    @Test
    void small_cells_say_why_there_is_no_number() throws IOException {
        Results results = evaluated("cells");
        JsonNode equal = cell(results, "north x other", "paired-t");
        assertThat(equal.at("/n").asInt()).isEqualTo(2);
        assertThat(equal.at("/notComputable").asString()).isEqualTo("allEqual");
        assertThat(cell(results, "north x woman", "hodges-lehmann").at("/notComputable").asString())
                .isEqualTo("tooFew");
        assertThat(cell(results, "north x woman", "mean-bca").at("/notComputable").asString())
                .isEqualTo("tooFew");
        JsonNode one = cell(results, "south x woman", "paired-t");
        assertThat(one.at("/n").asInt()).isEqualTo(1);
        assertThat(one.at("/N").asInt()).isEqualTo(2);
        assertThat(one.at("/notComputable").asString()).isEqualTo("oneValue");
        for (JsonNode estimate : results.root().get("estimates")) {
            assertThat(estimate.at("/sentences").toString()).doesNotContain("Percent\"");
        }
    }

    private static JsonNode cell(Results results, String level, String method) {
        return results.estimate("score", "T0", "TX", "site x gender/" + level, method);
    }

    private static JsonNode estimate(Results results, JsonNode address) {
        return results.estimate(
                address.at("/scale").asString(),
                address.at("/from").asString(),
                address.at("/to").asString(),
                address.at("/variable").asString() + "/" + address.at("/level").asString(),
                address.at("/method").asString());
    }

    private static boolean agrees(
            JsonNode address, Map.Entry<String, JsonNode> expected, JsonNode ours) {
        JsonNode theirs = expected.getValue();
        if (ours.isMissingNode()) {
            return false;
        }
        if (theirs.isString()) {
            return theirs.asString().equals(ours.asString());
        }
        boolean noncentral =
                address.at("/method").asString().equals("d-z")
                        && expected.getKey().startsWith("/ci/");
        double wanted = theirs.asDouble();
        double off = Math.abs(ours.asDouble() - wanted);
        return off <= (noncentral ? NONCENTRAL : TOLERANCE) * Math.abs(wanted) || off <= TINY;
    }

    private Results evaluated(String shape) throws IOException {
        Command.Outcome outcome =
                Command.run(
                        "evaluate",
                        SHAPES.resolve(shape + ".plan.yaml"),
                        "--out",
                        folder.resolve(shape));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return Results.of(folder.resolve(shape).resolve("results.json"));
    }
}
