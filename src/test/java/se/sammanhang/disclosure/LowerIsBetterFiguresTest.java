package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.FindingSentences;
import se.sammanhang.instrument.Language;

/** A weight, where less is better: told from the end that is better, and how much counts. */
class LowerIsBetterFiguresTest {

    private static final String PLAN =
            """
            version: "1"
            data: {csv: data.csv, layout: wide, person: id}
            rounds: [T0, TX]
            scales:
              - {id: weight, name: vikt, score: "{round}", range: [30, 200], unit: kg, polarity: lowerIsBetter, increaseAtLeast: 2}
            goals:
              - {id: down, scale: weight, from: T0, to: TX, share: 0.4}
            """;

    /** 12 of 18 fall by 5 kg, 5 by 1 kg, one rises by 5. Two start at 30 kg, one at 200. */
    private static final String DATA = data();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private static String data() {
        StringBuilder csv = new StringBuilder("id,T0,TX\n");
        for (int i = 0; i < 18; i++) {
            int before = i == 17 ? 30 : i == 0 ? 200 : 80 + i;
            csv.append(
                    "p%d,%d,%d\n".formatted(i, before, before + (i == 17 ? 5 : i < 12 ? -5 : -1)));
        }
        return csv.toString();
    }

    private Figure figure(String plan, String id, Language language) throws IOException {
        return FromFile.figure(
                FromFile.internal(FromFile.result(folder, plan, DATA), language), id);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 12 av 18 har lägre värde (bättre), Högre eller lägre betyder minst 2 kg.",
        "en, 12 of 18 are lower (better), Higher or lower means at least 2 kg.",
        "da, 12 af 18 har lavere værdi (bedre), Højere eller lavere betyder mindst 2 kg."
    })
    void the_heading_leads_with_those_who_fell(String language, String title, String note)
            throws IOException {
        Figure parts = figure(PLAN, "parts-weight", new Language(language));
        assertThat(parts.title()).endsWith(title);
        assertThat(parts.notes()).contains(note);
    }

    @Test
    void room_to_fall_is_told_and_the_better_end_is_the_lowest() throws IOException {
        EvaluationResult result = FromFile.result(folder, PLAN, DATA.replace("p0,200", "p0,31"));
        assertThat(result.findings().getFirst().couldNotImprove().computed()).contains(2);
        assertThat(FindingSentences.of(result.findings().getFirst(), result.plan()))
                .extracting(sentence -> sentence.text().in(Language.SWEDISH))
                .contains("2 av 18 stod redan så lågt vid start att en minskning inte var möjlig.");
        assertThat(figure(PLAN, "parts-weight", Language.SWEDISH).notes())
                .contains("1 av 18 låg så lågt vid start att en minskning inte kunde synas.");
        Figure ends = figure(PLAN, "ends", Language.SWEDISH);
        assertThat(ends.title()).endsWith("1 av 18 stod redan på lägsta möjliga värde vid start");
        assertThat(ends.table().headers()).hasSize(6).endsWith("Kunde inte bli bättre");
        assertThat(ends.table().lines().getFirst().cells().getLast().text()).startsWith("1 av 18");
    }

    @Test
    void a_scale_where_more_is_better_keeps_its_room_to_rise() throws IOException {
        String other = PLAN.replace("polarity: lowerIsBetter, ", "");
        assertThat(figure(other, "parts-weight", Language.SWEDISH).title())
                .endsWith("1 av 18 har högre värde");
        assertThat(figure(other, "parts-weight", Language.SWEDISH).notes())
                .contains("1 av 18 låg så högt vid start att en ökning inte kunde synas.");
    }

    @Test
    void goals_say_how_much_counts_and_nothing_where_any_change_does() throws IOException {
        assertThat(figure(PLAN, "goals", Language.SWEDISH).notes())
                .contains("vikt: högre eller lägre betyder minst 2 kg.");
        String any = PLAN.replace(", increaseAtLeast: 2", "");
        assertThat(String.join(" ", figure(any, "goals", Language.SWEDISH).notes()))
                .doesNotContain("betyder minst");
        assertThat(String.join(" ", figure(any, "parts-weight", Language.SWEDISH).notes()))
                .doesNotContain("betyder minst");
    }

    @Test
    void a_scale_of_questions_says_it_in_steps_and_in_points() throws IOException {
        String items =
                """
                version: "1"
                data: {csv: data.csv, layout: wide, person: id, items: "{item}_{round}"}
                rounds: [T0, TX]
                scales:
                  - {id: trust, name: Tillit, items: [a, b], steps: [1, 5], metric: points0to100, increaseAtLeast: 2}
                """;
        Figure parts =
                FromFile.figure(
                        FromFile.internal(
                                FromFile.result(
                                        folder,
                                        items,
                                        "id,a_T0,b_T0,a_TX,b_TX\np,1,2,3,4\nq,2,2,2,3\n"),
                                Language.SWEDISH),
                        "parts-trust");
        assertThat(parts.notes())
                .contains(
                        "Högre eller lägre betyder minst 2 steg på frågorna tillsammans (25,0 poäng"
                                + " om alla är besvarade).");
    }
}
