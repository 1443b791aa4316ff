package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Persons who move at paces of their own, by plan file alone, against R 4.2.2 ({@code lmerTest}) by
 * {@code src/test/resources/reference/growth/growth.R}.
 */
class GrowthPaceTest {

    private static final Path CASE = Path.of("src/test/resources/reference/growth");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @Test
    void everybody_a_course_and_genders_have_the_errors_of_random_slopes() throws IOException {
        JsonNode results = evaluated("paces.csv");
        JsonNode r = Command.json(CASE.resolve("growth.expected.json"));
        compared(results.at("/growth/0"), r.at("/common/everybody"), 4);
        compared(results.at("/growth/1"), r.at("/common/course"), 7);
        JsonNode genders = results.at("/growthByGender/0");
        assertThat(genders.at("/random").asString()).isEqualTo("slope");
        near(genders.at("/variances/slopes"), r.at("/paces/spread/slope"), 1e-4);
        near(genders.at("/interaction/statistic"), r.at("/paces/anova/f"), 1e-5);
        near(genders.at("/interaction/dfResidual"), r.at("/paces/anova/denominator"), 1e-4);
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("Uträkningen räknar med att var och en har sin egen nivå och sin egen");
    }

    private static void compared(JsonNode growth, JsonNode r, int columns) {
        assertThat(growth.at("/random").asString()).isEqualTo("slope");
        assertThat(growth.has("noSlope")).isFalse();
        near(growth.at("/variances/persons"), r.at("/spread/person"), 1e-4);
        near(growth.at("/variances/slopes"), r.at("/spread/slope"), 1e-4);
        near(growth.at("/variances/covariance"), r.at("/spread/covariance"), 1e-3);
        assertThat(growth.get("coefficients")).hasSize(columns);
        for (JsonNode one : growth.get("coefficients")) {
            JsonNode wanted = r.get("values").get(one.at("/column").asString());
            assertThat(one.at("/estimate").asDouble())
                    .isCloseTo(
                            wanted.at("/estimate").asDouble(),
                            within(1e-5 * wanted.at("/se").asDouble()));
            near(one.at("/standardError"), wanted.at("/se"), 1e-5);
            near(one.at("/df"), wanted.at("/df"), 1e-3);
            assertThat(one.at("/p").asDouble()).isCloseTo(wanted.at("/p").asDouble(), within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "few.csv, tooFewAnswers, svaren per person är för få",
        "three.csv, atItsLimit, skillnader i takt går inte att skilja ut",
        "flat.csv, atItsLimit, oberoende av varandra"
    })
    void where_the_data_carry_no_slopes_the_reason_is_told(String file, String why, String words)
            throws IOException {
        JsonNode results = evaluated(file);
        JsonNode growth = results.at("/growth/0");
        assertThat(growth.at("/random").asString()).isEqualTo("intercept");
        assertThat(growth.at("/noSlope").asString()).isEqualTo(why);
        assertThat(growth.at("/variances").has("slopes")).isFalse();
        assertThat(results.at("/growthByGender/0/noSlope").asString()).isEqualTo(why);
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains(words);
    }

    private JsonNode evaluated(String file) throws IOException {
        boolean course = file.equals("paces.csv");
        Files.copy(CASE.resolve(file), folder.resolve(file));
        String plan = Files.readString(CASE.resolve("paces.plan.yaml"));
        Path ours =
                Files.writeString(
                        folder.resolve("plan.yaml"),
                        course
                                ? plan
                                : plan.replace("paces.csv", file)
                                        .replaceFirst("(?s)  interventions:.*?\\n(?=scales)", ""));
        Command.Outcome outcome = Command.run("evaluate", ours, "--out", folder.resolve("out"));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return Command.json(folder.resolve("out/results.json"));
    }

    private static void near(JsonNode ours, JsonNode wanted, double relative) {
        assertThat(ours.isNumber()).as("%s", ours).isTrue();
        assertThat(ours.asDouble())
                .isCloseTo(wanted.asDouble(), within(relative * Math.abs(wanted.asDouble())));
    }
}
