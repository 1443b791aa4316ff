package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Fifteen young people whose numbers can be followed by hand; the plan file tells the case. */
class SmallCaseTest {

    private static final Path PLAN =
            Path.of("src/test/resources/reference/small-case/small.plan.yaml");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Results results;

    @BeforeEach
    void evaluate() throws IOException {
        Command.Outcome outcome =
                Command.run("evaluate", PLAN, "--out", folder.resolve("out"), "--lang", "sv");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        results = Results.of(folder.resolve("out/results.json"));
    }

    @Test
    void thirteen_of_fifteen_changed_by_10_897_points() {
        JsonNode change = everybody("paired-t");
        assertThat(change.at("/n").asInt()).isEqualTo(13);
        assertThat(change.at("/N").asInt()).isEqualTo(15);
        assertThat(change.at("/estimate").asDouble()).isCloseTo(10.897, within(0.0005));
        assertThat(change.at("/ci/low").asDouble()).isCloseTo(3.237, within(0.0005));
        assertThat(change.at("/ci/high").asDouble()).isCloseTo(18.558, within(0.0005));
        assertThat(change.at("/commonItems/fewest").asInt()).isEqualTo(4);
    }

    @Test
    void eight_of_thirteen_have_an_increase() {
        JsonNode share = everybody("share-increase");
        assertThat(share.at("/count").asInt()).isEqualTo(8);
        assertThat(share.at("/n").asInt()).isEqualTo(13);
        assertThat(share.at("/ci/low").asDouble()).isCloseTo(0.355, within(0.0005));
        assertThat(share.at("/ci/high").asDouble()).isCloseTo(0.823, within(0.0005));
    }

    @Test
    void the_sentence_says_8_av_13_and_no_percentage_of_persons() {
        JsonNode sentences = everybody("paired-t").at("/sentences");
        String counts = sentence(sentences, "shares.counts");
        assertThat(counts).startsWith("8 av 13 har högre värde").doesNotContain("%");
        assertThat(sentence(sentences, "change.mean"))
                .startsWith(
                        "Bland de 13 av 15 som kan jämföras med sig själva vid start och vid"
                                + " avslut");
    }

    @Test
    void the_report_says_8_av_13_and_no_percentage_of_persons() throws IOException {
        String report = Files.readString(folder.resolve("out/report.html")).replace('\u00a0', ' ');
        assertThat(report).contains("8 av 13");
        assertThat(report.replaceAll("(?s)<svg.*?</svg>|<style>.*?</style>", ""))
                .doesNotContain("61 %", "62 %");
    }

    @Test
    void no_axis_counts_so_few_persons_in_per_cent() throws IOException {
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains(">Andel<")
                .doesNotContain("Andel,\u00a0%", "Andel av dem som svarat båda gångerna,");
        assertThat(Files.readString(folder.resolve("out/charts/goals-page.svg")))
                .contains("Andel med högre värde")
                .doesNotContain("Andel med högre värde,\u00a0%");
    }

    @Test
    void who_answered_says_that_a_late_baseline_is_counted_apart_later() throws IOException {
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains(
                        "Den som svarade vid start mer än 30 dagar efter sin start är med här men"
                                + " räknas för sig när förändringen räknas.");
    }

    /** Fifteen answered, fourteen have a score, thirteen can be compared: each with its reason. */
    @Test
    void a_table_says_who_is_counted_where() throws IOException {
        JsonNode counted = results.root().at("/counted/0/steps");
        List<String> steps = new ArrayList<>();
        for (JsonNode step : counted) {
            steps.add(step.at("/condition").asString() + " " + step.at("/n").asInt());
        }
        assertThat(steps)
                .containsExactly(
                        "known 15",
                        "answeredFrom 15",
                        "scoredFrom 14",
                        "inTime 13",
                        "answeredTo 13",
                        "matched 13");
        assertThat(report())
                .contains(
                        "Sammanhang: 13 av 15 räknas i förändringen från start till avslut",
                        "… inom 30 dagar efter sin start",
                        "Sammanhang: en poäng kräver 4 av 6 frågor");
    }

    @Test
    void those_who_started_late_are_said_where_the_lost_are_told() throws IOException {
        assertThat(report())
                .contains(
                        "Svarade vid start mer än 30 dagar efter sin start: 1. Räknas för sig och är"
                                + " inte med här",
                        "Svarade igen: minst 4 av samma frågor besvarade både vid start och vid"
                                + " avslut.");
    }

    /** All of the thirteen stood at 50: there is nothing to adjust for, and both columns agree. */
    @Test
    void where_all_start_alike_the_mean_at_equal_start_is_the_mean() throws IOException {
        JsonNode comparison = results.root().at("/comparisons/0");
        assertThat(comparison.at("/allStartedAlike").asBoolean()).isTrue();
        for (JsonNode group : comparison.at("/groups")) {
            assertThat(group.at("/adjustedMean/estimate").asDouble())
                    .isCloseTo(group.at("/after/estimate").asDouble(), within(1e-12));
        }
        assertThat(report()).contains("De 13 i de jämförda grupperna hade samma poäng vid start");
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("out/report.html")).replace('\u00a0', ' ');
    }

    @Test
    void the_late_baseline_is_told_apart() {
        assertThat(everybody("paired-t").at("/lateBaselines").asInt()).isEqualTo(1);
        JsonNode late = everybody("paired-t-late-baselines");
        assertThat(late.at("/n").asInt()).isEqualTo(1);
        assertThat(late.at("/estimate").asDouble()).isEqualTo(50);
        assertThat(late.at("/notComputable").asString()).isEqualTo("oneValue");
    }

    @Test
    void nine_of_ten_is_not_reached_and_29_would_be_needed_to_show_it() {
        JsonNode goal = results.root().at("/goals/0");
        assertThat(goal.at("/verdict").asString()).isEqualTo("notReached");
        assertThat(goal.at("/needed/whenAllRise").asInt()).isEqualTo(29);
        assertThat(goal.at("/needed/fewestAbove").isMissingNode()).isTrue();
        // R: pbinom(8, 13, .9)
        assertThat(goal.at("/pAtMost").asDouble()).isCloseTo(0.00646, within(0.000005));
    }

    private JsonNode everybody(String method) {
        return results.estimate("sammanhang", "T0", "TX", "overall/all", method);
    }

    private static String sentence(JsonNode sentences, String id) {
        for (JsonNode sentence : sentences) {
            if (sentence.at("/id").asString().equals(id)) {
                return sentence.at("/text/sv").asString();
            }
        }
        throw new AssertionError("no sentence " + id);
    }
}
