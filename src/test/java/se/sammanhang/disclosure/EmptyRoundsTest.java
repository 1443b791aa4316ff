package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;

/** A round that nobody has answered yet is neither withheld nor drawn. */
class EmptyRoundsTest {

    private static final String PLAN =
            """
            version: "1"
            data: {csv: data.csv, layout: wide, person: id, items: "{item}_{round}"}
            columns:
              gender: sex
              site: place
              mode: "mode_{round}"
              interventions: [{column: coach}, {column: work}]
            rounds: [T0, T3, TX]
            scales:
              - {id: trust, name: Tillit, items: [a, b, c], steps: [1, 5]}
              - {id: weight, name: Vikt, score: "w_{round}", reliability: {value: 0.8, source: x}}
            contrasts: [{from: T0, to: TX}, {from: T0, to: last}]
            comparisons: [{by: site}]
            answers:
              - {item: a, round: TX, as: plain}
            goals:
              - {id: g1, scale: trust, from: T0, to: TX, share: 0.5}
              - {id: g2, scale: weight, from: T0, to: TX, share: 0.9, group: {variable: gender, level: F}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    /** What nobody has answered. */
    enum Missing {
        EXIT,
        START,
        EVERYTHING,
        PERSONS
    }

    private static String data(boolean start, boolean exit) {
        StringBuilder csv = new StringBuilder("id,sex,place,coach,work");
        for (String round : List.of("T0", "T3", "TX")) {
            csv.append(",mode_%1$s,a_%1$s,b_%1$s,c_%1$s,w_%1$s".formatted(round));
        }
        csv.append('\n');
        for (int i = 0; i < 30; i++) {
            csv.append("p%d,%s,".formatted(i, i % 2 == 0 ? "F" : "M"));
            csv.append(i % 3 == 0 ? "Sala," : "Mora,");
            csv.append(i % 2).append(',').append(i % 5 == 0 ? 1 : 0);
            boolean[] answered = {start, exit && i % 2 == 0, exit};
            for (int r = 0; r < answered.length; r++) {
                csv.append(
                        answered[r]
                                ? ",web,%d,%d,%d,%d.5"
                                        .formatted(
                                                1 + (i + r) % 5,
                                                1 + (i * 2 + r) % 5,
                                                1 + i * 3 % 5,
                                                60 + i + r)
                                : ",NA,NA,NA,NA,NA");
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private EvaluationResult result(Missing missing) throws IOException {
        return switch (missing) {
            case EXIT -> FromFile.result(folder, PLAN, data(true, false));
            case START -> FromFile.result(folder, PLAN, data(false, true));
            case EVERYTHING -> FromFile.result(folder, PLAN, data(false, false));
            case PERSONS ->
                    Evaluation.of(
                            FromFile.result(folder, PLAN, data(true, true)).plan(),
                            new EvaluationData("0".repeat(64), List.of()),
                            "test");
        };
    }

    private static Stream<String> said(Figure figure) {
        return Stream.of(
                        Stream.of(figure.title(), figure.subtitle(), figure.textAlternative()),
                        figure.sentences().stream(),
                        figure.notes().stream(),
                        figure.table().lines().stream()
                                .flatMap(line -> line.cells().stream())
                                .map(FigureTable.Cell::text))
                .flatMap(texts -> texts);
    }

    @ParameterizedTest
    @EnumSource
    void no_chapter_says_that_anything_is_withheld_and_no_empty_picture_is_drawn(Missing missing)
            throws IOException {
        EvaluationResult result = result(missing);
        for (Language language : BundleWording.LANGUAGES) {
            for (Figure figure : FromFile.internal(result, language).figures()) {
                assertThat(said(figure))
                        .as(figure.id())
                        .noneMatch(text -> text.contains("visas inte"))
                        .noneMatch(text -> text.contains("not shown"))
                        .noneMatch(text -> text.contains("vises ikke"))
                        .noneMatch(text -> text.contains("NaN"))
                        .noneMatch(text -> text.matches(".*\\b(Bara|Only|Kun) 0 .*"))
                        .noneMatch(text -> text.matches(".*\\b(Med|With) 0 person.*"))
                        .noneMatch(text -> text.matches(".*\\b0 (av|of|af) 0 .*"));
                if (figure.hasPicture()) {
                    assertThat(figure.shown()).as(figure.id()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void each_chapter_says_which_round_has_no_answers_yet() throws IOException {
        Internal internal = FromFile.internal(result(Missing.EXIT), Language.SWEDISH);
        assertThat(FromFile.figure(internal, "change-trust-T0-TX").title())
                .isEqualTo("Tillit: inga svar ännu vid avslut");
        assertThat(FromFile.figure(internal, "change-trust-T0-LAST").title())
                .isEqualTo("Tillit: ingen har svarat igen ännu");
        assertThat(FromFile.figure(internal, "lost-trust-T0-TX").title())
                .isEqualTo("Tillit: inga svar ännu vid avslut");
        assertThat(FromFile.figure(internal, "compare-site-weight-T0-TX").title())
                .isEqualTo("Vikt efter plats: inga svar ännu vid avslut");
        assertThat(FromFile.figure(internal, "interventions-trust-T0-TX").title())
                .isEqualTo("Tillit: inga svar ännu vid avslut");
        assertThat(FromFile.figure(internal, "answers-a-TX").title())
                .isEqualTo("a: inga svar ännu vid avslut");
        assertThat(FromFile.figure(internal, "goals").title()).isEqualTo("Målen: inga svar ännu");
        assertThat(FromFile.figure(internal, "answered-gender").title())
                .isEqualTo("Kön: inga svar ännu vid avslut");
        assertThat(internal.figures())
                .extracting(Figure::id)
                .noneMatch(id -> id.startsWith("parts-") || id.startsWith("effects-"));
    }

    @Test
    void no_start_and_no_persons_are_told_apart() throws IOException {
        assertThat(
                        FromFile.figure(
                                        FromFile.internal(result(Missing.START), Language.ENGLISH),
                                        "change-weight-T0-TX")
                                .title())
                .isEqualTo("Vikt: no answers yet at start");
        Internal nobody = FromFile.internal(result(Missing.PERSONS), Language.DANISH);
        assertThat(FromFile.figure(nobody, "compare-site-trust-T0-TX").title())
                .isEqualTo("Tillit efter sted: ingen personer endnu");
    }

    @Test
    void answers_at_both_rounds_of_different_persons_are_no_missing_round() throws IOException {
        String apart =
                data(true, true)
                        .lines()
                        .map(EmptyRoundsTest::onlyOneEnd)
                        .reduce("", (a, b) -> a + b + "\n");
        EvaluationResult result = FromFile.result(folder, PLAN, apart);
        assertThat(
                        FromFile.figure(
                                        FromFile.internal(result, Language.SWEDISH),
                                        "change-trust-T0-TX")
                                .title())
                .isEqualTo("Tillit: ingen har svarat båda gångerna ännu");
        // who has answered which could be worked out: a release keeps it to itself
        assertThat(released(result, "change-trust-T0-TX").title())
                .isEqualTo("Tillit: siffran för alla visas inte");
    }

    private static String onlyOneEnd(String row) {
        if (row.startsWith("id")) {
            return row;
        }
        List<String> cells = List.of(row.split(",", -1));
        boolean early = Integer.parseInt(cells.getFirst().substring(1)) % 2 == 0;
        StringBuilder kept = new StringBuilder(String.join(",", cells.subList(0, 5)));
        for (int i = 5; i < cells.size(); i++) {
            boolean first = i < 10;
            kept.append(',').append(first == early ? cells.get(i) : "NA");
        }
        return kept.toString();
    }

    @Test
    void in_a_release_nobody_and_too_few_look_alike() throws IOException {
        EvaluationResult nobody = result(Missing.EXIT);
        assertThat(release(nobody))
                .extracting(Figure::id)
                .contains("change-trust-T0-TX", "parts-trust-T0-TX", "change-weight-T0-LAST");
        assertThat(release(nobody))
                .noneMatch(figure -> said(figure).anyMatch(EmptyRoundsTest::ofNobody));
        assertThat(released(nobody, "change-trust-T0-TX").title())
                .isEqualTo("Tillit: siffran för alla visas inte");
    }

    private static boolean ofNobody(String text) {
        return text.contains("ännu");
    }

    @Test
    void the_flow_says_to_the_project_team_alone_which_round_is_not_answered() {
        Figure flow = figures(new DisclosurePolicy.None()).flow(flow(60, 57, 0));
        assertThat(flow.title()).isEqualTo("Vem har svarat: inga svar ännu vid avslut");
        assertThat(flow.rows())
                .filteredOn(FigureRow.Without.class::isInstance)
                .extracting(FigureRow::label)
                .containsExactly("Svarade vid avslut", "Svarade båda gångerna");
        assertThat(figures(new DisclosurePolicy.None()).flow(flow(0, 0, 0)).title())
                .isEqualTo("Vem har svarat: inga personer ännu");
        assertThat(figures(DisclosurePolicy.standard()).flow(flow(60, 57, 0)).title())
                .doesNotContain("ännu");
    }

    private static RegisterFigures figures(DisclosurePolicy policy) {
        return new RegisterFigures(
                policy,
                new ShownRows.Everything(),
                new Words(Language.SWEDISH, BundleWording.of(Language.SWEDISH)),
                se.sammanhang.statistics.ConfidenceLevel.NINETY_FIVE);
    }

    private static ResponseFlow flow(int known, int first, int last) {
        return new ResponseFlow(
                new Contrast(TestFindings.T0, TestFindings.TX),
                List.of(
                        new ResponseFlow.Row(
                                se.sammanhang.evaluation.Group.OVERALL, known, first, last, 0)));
    }

    private static Figure released(EvaluationResult result, String id) {
        return release(result).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> release(EvaluationResult result) {
        return DisclosureControl.disclose(
                        new DisclosureControl.Findings(result, Optional.empty(), Optional.empty()),
                        DisclosurePolicy.standard(),
                        Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH)))
                .figures();
    }
}
