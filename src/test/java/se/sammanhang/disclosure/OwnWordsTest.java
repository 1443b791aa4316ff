package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.FindingSentences;
import se.sammanhang.evaluation.Sentence;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.report.BundleWording;

/** Rounds and scores are called what the plan calls them. */
class OwnWordsTest {

    private static final String PLAN =
            """
            version: "1"
            data: {csv: data.csv, layout: wide, person: id}
            columns:
              site: place
              groups: [{column: arm}]
              mode: "mode_{round}"
            rounds:
              - {code: M0, as: m0, name: {sv: vägningen i våras, en: the spring weighing}}
              - {code: M3, as: m3}
              - {code: M6, as: m6, name: sex månader}
            scales:
              - id: weight
                name: {sv: Vikt, en: Weight}
                score: "w_{round}"
                unit: kg
                range: [20, 200]
                increaseAtLeast: 0.5
                reliability: {value: 0.9, source: vågen}
                sdOfChange: {value: 2.5, source: förra året}
            contrasts: [{from: M0, to: M6}, {from: M0, to: last}]
            comparisons: [{by: arm, equivalentWithin: 1.5}]
            goals:
              - {id: g, scale: weight, from: M0, to: M6, share: 0.5}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private static String data() {
        StringBuilder csv =
                new StringBuilder("id,place,arm,mode_m0,mode_m3,mode_m6,w_m0,w_m3,w_m6\n");
        for (int i = 0; i < 36; i++) {
            csv.append(
                    "p%d,%s,%s,web,web,%s,%s,%s,%s\n"
                            .formatted(
                                    i,
                                    i % 3 == 0 ? "Sala" : "Mora",
                                    i % 2 == 0 ? "a" : "b",
                                    i % 4 == 0 ? "paper" : "web",
                                    60 + i * 0.75,
                                    i % 5 == 0 ? "NA" : 60.2 + i * 0.75 + i % 4 * 0.3,
                                    i % 7 == 0 ? "NA" : 60.4 + i * 0.75 + i % 5 * 0.35));
        }
        return csv.toString();
    }

    private EvaluationResult result() throws IOException {
        return FromFile.result(folder, PLAN, data());
    }

    private static Stream<String> said(Figure figure) {
        return Stream.of(
                        Stream.of(
                                figure.title(),
                                figure.subtitle(),
                                figure.textAlternative(),
                                figure.axis().unit()),
                        figure.sentences().stream(),
                        figure.notes().stream(),
                        figure.table().headers().stream(),
                        figure.table().lines().stream().map(FigureTable.Line::header),
                        figure.rows().stream().map(FigureRow::label))
                .flatMap(texts -> texts);
    }

    @Test
    void no_text_of_a_weight_says_points_and_no_text_says_the_code_of_a_named_round()
            throws IOException {
        EvaluationResult result = result();
        for (Language language : BundleWording.LANGUAGES) {
            for (Figure figure : FromFile.internal(result, language).figures()) {
                if (!List.of("answered", "answered-site").contains(figure.id())) {
                    assertThat(said(figure))
                            .as("%s %s", figure.id(), language)
                            .noneMatch(text -> text.matches(".*\\d (poäng|points|point)\\b.*"))
                            .noneMatch(text -> text.contains("en poäng"));
                }
                assertThat(said(figure))
                        .as("%s %s", figure.id(), language)
                        .noneMatch(text -> text.matches(".*\\b(M0|M6)\\b.*"));
            }
        }
    }

    @Test
    void change_is_told_in_kilos_between_the_named_rounds() throws IOException {
        Internal internal = FromFile.internal(result(), Language.SWEDISH);
        Figure change = FromFile.figure(internal, "change-weight-M0-M6");
        assertThat(change.axis().unit()).isEqualTo("kg");
        assertThat(change.headers().value()).isEqualTo("Förändring, kg");
        assertThat(change.subtitle()).contains("vid vägningen i våras och sex månader");
        assertThat(change.sentences().getFirst()).contains(" kg ");
        assertThat(FromFile.figure(internal, "levels-weight").title())
                .contains(" kg vid vägningen i våras");
        assertThat(FromFile.figure(internal, "answered").sentences())
                .anyMatch(text -> text.startsWith("Vid vägningen i våras svarade 36 av 36"))
                .anyMatch(text -> text.startsWith("Vid M3 svarade"));
        assertThat(FromFile.figure(internal, "detectable").sentences())
                .anyMatch(text -> text.contains(" kg eller mer"));
    }

    @Test
    void sentences_of_the_results_say_kilos_in_each_language() throws IOException {
        EvaluationResult result = result();
        Sentence mean =
                FindingSentences.of(result.findings().getFirst(), result.plan()).stream()
                        .filter(sentence -> sentence.id().equals("change.mean"))
                        .findFirst()
                        .orElseThrow();
        assertThat(mean.text().in(Language.SWEDISH))
                .contains("vid vägningen i våras och vid sex månader", " kg. Osäkerheten");
        assertThat(mean.text().in(Language.ENGLISH))
                .contains("at the spring weighing", " kg on average");
        assertThat(mean.text().in(Language.DANISH)).contains(" kg. Usikkerheden");
    }

    @Test
    void decimals_of_weights_are_neither_rounded_nor_lost() throws IOException {
        EvaluationResult result = FromFile.result(folder, PLAN, data().replace("60.0,", "60.123,"));
        assertThat(
                        result.scores().stream()
                                .filter(score -> score.person().equals("p0"))
                                .filter(score -> score.round().value().equals("M0"))
                                .toList()
                                .getFirst()
                                .toString())
                .contains("60.123");
    }

    @Test
    void a_round_is_the_same_under_any_name() {
        RoundCode named =
                new RoundCode(
                        "M0",
                        java.util.Optional.of(
                                se.sammanhang.instrument.LocalisedText.swedish("start")));
        assertThat(named).isEqualTo(new RoundCode("M0")).hasSameHashCodeAs(new RoundCode("M0"));
        assertThat(named).isNotEqualTo(new RoundCode("M6"));
    }
}
