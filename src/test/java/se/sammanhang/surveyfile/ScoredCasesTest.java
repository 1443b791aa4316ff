package se.sammanhang.surveyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.scoring.ScaleScore;
import se.sammanhang.scoring.ScaleScoring;

/** The scored answer sheets beside the surveys, scored by the product through the files. */
class ScoredCasesTest {

    private static final SurveyCatalogue CATALOGUE = SurveyContentTest.read(Path.of("surveys"));

    static Stream<List<String>> cases() throws IOException {
        return Stream.concat(
                Csv.rows(Path.of("surveys/cases.csv")).stream(),
                Csv.rows(Path.of("surveys/soc-13-cases.csv")).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_sheet_has_the_score_computed_elsewhere(List<String> row) {
        ScaleDefinition scale = CATALOGUE.scale(new ScaleId(row.get(1))).orElseThrow();
        int answered = Integer.parseInt(row.get(3));

        ScaleScore score = ScaleScoring.score(scale, answers(row.get(2)));

        if (row.get(4).equals("not scorable")) {
            assertThat(score)
                    .isEqualTo(
                            new ScaleScore.NotScorable(
                                    scale.id(), answered, scale.minimumAnswered()));
        } else {
            assertThat(score).isInstanceOf(ScaleScore.Scored.class);
            ScaleScore.Scored scored = (ScaleScore.Scored) score;
            assertThat(scored.points())
                    .isCloseTo(Double.parseDouble(row.get(4)), within(1e-9))
                    .isBetween(scale.minimumScore(), scale.maximumScore());
            assertThat(scored.answered()).isEqualTo(answered);
        }
    }

    @Test
    void every_scale_has_cases_on_both_sides_of_its_minimum() throws IOException {
        Set<String> scored = new HashSet<>();
        Set<String> refused = new HashSet<>();
        cases().forEach(
                        row ->
                                (row.get(4).equals("not scorable") ? refused : scored)
                                        .add(row.get(1)));
        Set<String> withoutCases =
                Set.of("soc-29-comprehensibility", "soc-29-manageability", "soc-29-meaningfulness");
        assertThat(CATALOGUE.instruments().stream().flatMap(i -> i.scales().stream()))
                .extracting(scale -> scale.id().value())
                .filteredOn(scale -> !withoutCases.contains(scale))
                .isNotEmpty()
                .allMatch(scored::contains)
                .allMatch(refused::contains);
    }

    private static Map<ItemId, Integer> answers(String text) {
        Map<ItemId, Integer> codes = new HashMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int equals = pair.indexOf('=');
            codes.put(
                    new ItemId(pair.substring(0, equals)),
                    Integer.valueOf(pair.substring(equals + 1)));
        }
        return codes;
    }
}
