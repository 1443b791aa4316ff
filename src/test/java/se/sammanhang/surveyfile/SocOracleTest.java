package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.scoring.ScaleScore;
import se.sammanhang.scoring.ScaleScoring;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SOC-13 against R 4.2.2 on 155 real answer sheets (public item data, MIT), which stay outside the
 * repository: shared/oracles/soc13.R holds the commands.
 */
class SocOracleTest {

    private static final List<String> COMPONENTS =
            List.of("comprehensibility", "manageability", "meaningfulness");

    private final JsonNode expected = json();

    @Test
    void totals_agree_on_complete_sheets() throws IOException {
        assertThat(scores("soc-13", "soc13.csv")).isEqualTo(numbers(expected.path("totals")));
    }

    @Test
    void component_totals_agree_and_add_up_to_the_total() throws IOException {
        List<Optional<Double>> totals = scores("soc-13", "soc13.csv");
        double[] sums = new double[totals.size()];
        for (String component : COMPONENTS) {
            List<Optional<Double>> own = scores("soc-13-" + component, "soc13.csv");
            assertThat(own).isEqualTo(numbers(expected.path("component_totals").path(component)));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += own.get(i).orElseThrow();
            }
        }
        for (int i = 0; i < sums.length; i++) {
            assertThat(totals.get(i)).contains(sums[i]);
        }
    }

    @Test
    void at_most_two_missing_are_prorated_and_three_give_no_score() throws IOException {
        List<Optional<Double>> ours = scores("soc-13", "soc13_missing.csv");
        List<Optional<Double>> theirs = numbers(expected.path("missing").path("score_max2"));

        assertThat(ours).hasSameSizeAs(theirs).hasSize(155);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).isPresent())
                    .as("row %d", i)
                    .isEqualTo(theirs.get(i).isPresent());
            if (ours.get(i).isPresent()) {
                assertThat(ours.get(i).get()).isCloseTo(theirs.get(i).get(), within(1e-9));
            }
        }
        assertThat(ours.stream().filter(Optional::isPresent))
                .hasSize(expected.path("missing").path("n_scored").path("max2").asInt());
    }

    private static List<Optional<Double>> scores(String scaleId, String file) throws IOException {
        ScaleDefinition scale =
                SurveyContentTest.read(Path.of("surveys"))
                        .scale(new ScaleId(scaleId))
                        .orElseThrow();
        List<Optional<Double>> scores = new ArrayList<>();
        for (List<String> row : Csv.rows(oracles().resolve(file))) {
            Map<ItemId, Integer> codes = new HashMap<>();
            for (int item = 1; item <= 13; item++) {
                String code = row.get(item + 2);
                if (!code.isEmpty() && !code.equals("NA")) {
                    codes.put(new ItemId("SOC13_" + item), Integer.valueOf(code));
                }
            }
            scores.add(
                    ScaleScoring.score(scale, codes) instanceof ScaleScore.Scored scored
                            ? Optional.of(scored.points())
                            : Optional.empty());
        }
        return scores;
    }

    private static List<Optional<Double>> numbers(JsonNode array) {
        List<Optional<Double>> numbers = new ArrayList<>();
        for (JsonNode node : array) {
            numbers.add(node.isNull() ? Optional.empty() : Optional.of(node.asDouble()));
        }
        return numbers;
    }

    private static JsonNode json() {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(oracles().resolve("soc13.expected.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The oracles lie beside the checkout; the test is skipped where they are absent. */
    private static Path oracles() {
        Optional<Path> found =
                Stream.iterate(
                                Path.of("").toAbsolutePath(),
                                java.util.Objects::nonNull,
                                Path::getParent)
                        .map(folder -> folder.resolve("shared/oracles"))
                        .filter(Files::isDirectory)
                        .findFirst();
        assumeTrue(
                found.isPresent(),
                "shared/oracles is not beside this checkout: SOC-13 not compared");
        return found.orElseThrow();
    }
}
