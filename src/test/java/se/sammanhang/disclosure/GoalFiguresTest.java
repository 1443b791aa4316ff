package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.instrument.Language;

/** Goals as a steering group sees them: share, target and verdict, each in words. */
class GoalFiguresTest {

    private static final Path SEEN = Path.of("target", "charts");

    private static final String PLAN =
            """
            version: "1"
            data: {csv: data.csv, layout: wide, person: id}
            columns: {site: place}
            rounds: [T0, TX]
            scales:
              - {id: trust, name: Tillit, score: "{round}"}
            goals:
              - {id: reached, scale: trust, from: T0, to: TX, share: 0.5}
              - {id: missed, scale: trust, from: T0, to: TX, share: 0.9}
              - {id: open, scale: trust, from: T0, to: TX, share: 0.725}
              - {id: few, scale: trust, from: T0, to: TX, share: 0.65, group: {variable: site, level: Sala}}
              - {id: none, scale: trust, from: T0, to: TX, share: 0.6, group: {variable: site, level: Mora}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Figure figure;

    /** 31 of 45 rise; of Sala's 13 it is 8; of Mora's three nobody came back. */
    private static String data() {
        StringBuilder csv = new StringBuilder("id,place,T0,TX\n");
        for (int i = 0; i < 13; i++) {
            csv.append("s%d,Sala,10,%d\n".formatted(i, i < 8 ? 12 : 9));
        }
        for (int i = 0; i < 32; i++) {
            csv.append("b%d,Borlänge,10,%d\n".formatted(i, i < 23 ? 12 : 9));
        }
        return csv.append("m1,Mora,10,NA\nm2,Mora,10,NA\nm3,Mora,10,NA\n").toString();
    }

    @BeforeEach
    void read() throws IOException {
        figure =
                FromFile.figure(
                        FromFile.internal(FromFile.result(folder, PLAN, data()), Language.SWEDISH),
                        "goals");
    }

    private Mark.Goal goal(int row) {
        return (Mark.Goal) figure.shown().get(row).mark();
    }

    @Test
    void each_goal_has_its_verdict_in_words_and_its_target_as_a_share_of_those_counted() {
        assertThat(figure.shown()).hasSize(4);
        assertThat(List.of(goal(0), goal(1), goal(2)))
                .extracting(Mark.Goal::verdictText)
                .containsExactly("nått", "inte nått", "kan inte avgöras");
        assertThat(List.of(goal(0), goal(1), goal(2)))
                .extracting(Mark.Goal::targetText)
                .containsExactly(
                        "mål: minst 50\u00a0%", "mål: minst 90\u00a0%", "mål: minst 72,5\u00a0%");
        assertThat(figure.shown().get(0).valueText()).isEqualTo("31 av 45 (69\u00a0%, 54–80)");
        assertThat(figure.shown().get(0).baseText()).isEqualTo("n = 45 av 48");
    }

    @Test
    void the_target_of_fewer_than_twenty_is_a_number_of_persons() {
        assertThat(figure.shown().get(3).valueText()).isEqualTo("8 av 13");
        assertThat(goal(3).targetText()).isEqualTo("mål: minst 9 av 13");
    }

    @Test
    void a_target_that_comes_out_even_asks_for_no_person_more() throws IOException {
        Figure even =
                FromFile.figure(
                        FromFile.internal(
                                FromFile.result(
                                        folder,
                                        PLAN.replace("share: 0.65", "share: 0.55")
                                                .replace("level: Sala", "level: Ten"),
                                        data() + tens()),
                                Language.SWEDISH),
                        "goals");
        assertThat(((Mark.Goal) even.shown().get(3).mark()).targetText())
                .isEqualTo("mål: minst 11 av 20".replace("11 av 20", "6 av 10"));
    }

    private static String tens() {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            csv.append("t%d,Ten,1,2\n".formatted(i));
        }
        return csv.toString();
    }

    @Test
    void goals_that_differ_only_in_direction_have_names_of_their_own() throws IOException {
        String both =
                PLAN.lines()
                                .filter(line -> !line.contains("share:"))
                                .reduce("", (a, b) -> a + b + "\n")
                        + """
                          - {id: up, scale: trust, from: T0, to: TX, share: 0.4}
                          - {id: down, scale: trust, from: T0, to: TX, direction: decrease, share: 0.4}
                        """;
        Figure goals =
                FromFile.figure(
                        FromFile.internal(FromFile.result(folder, both, data()), Language.SWEDISH),
                        "goals");
        assertThat(goals.rows())
                .extracting(FigureRow::label)
                .containsExactly(
                        "Tillit, alla: minst 40 av 100 ska öka",
                        "Tillit, alla: minst 40 av 100 ska minska");
        assertThat(goals.table().lines())
                .extracting(FigureTable.Line::header)
                .doesNotHaveDuplicates();
        assertThat(goals.textAlternative()).contains("ska öka", "ska minska");
    }

    @Test
    void a_goal_that_nobody_answered_to_is_neither_shown_nor_undecided() {
        assertThat(figure.rows().get(4))
                .isInstanceOfSatisfying(
                        FigureRow.Without.class,
                        row -> assertThat(row.text()).isEqualTo("inga svar ännu"));
        assertThat(figure.title())
                .isEqualTo(
                        "Målen: 1 nådda, 1 inte nådda, 2 kan inte avgöras; 1 har inga uppgifter ännu");
    }

    @Test
    void the_table_says_how_many_persons_it_takes_and_at_which_assumed_share() {
        FigureTable table = figure.table();
        assertThat(table.headers()).hasSize(9);
        assertThat(table.lines()).allMatch(line -> line.cells().size() == 8);
        assertThat(table.lines().get(1).cells().getLast().text())
                .matches("\\d+, om 95 av 100 når dit");
        assertThat(table.lines().get(4).cells().getLast().text())
                .matches("\\d+, om 80 av 100 når dit");
        assertThat(String.join(" ", figure.notes())).contains("80 fall av 100", "mitt emellan");
    }

    @Test
    void every_size_says_share_target_verdict_and_n_of_N_as_text() throws IOException {
        Files.createDirectories(SEEN);
        for (ChartSize size : ChartSize.values()) {
            String svg = ChartPainter.svg(figure, size);
            Path file = SEEN.resolve("goal-verdicts-" + size.fileName());
            Files.writeString(Path.of(file + ".svg"), svg);
            Files.write(Path.of(file + ".png"), ChartPainter.png(figure, size));
            List<String> said =
                    Jsoup.parse(svg, "", Parser.xmlParser()).select("text").stream()
                            .map(Element::wholeText)
                            .toList();
            for (FigureRow.Shown row : figure.shown()) {
                Mark.Goal goal = (Mark.Goal) row.mark();
                assertThat(said)
                        .contains(
                                row.valueText(),
                                row.baseText(),
                                goal.targetText(),
                                goal.verdictText());
            }
            assertThat(said).contains("inga svar ännu");
        }
    }

    @Test
    void whoever_cannot_see_the_picture_hears_target_and_verdict() {
        assertThat(figure.textAlternative())
                .startsWith("Liggande staplar med mål-linje och besked.")
                .contains("mål: minst 9 av 13: kan inte avgöras", "mål: minst 50\u00a0%: nått");
    }

    @Test
    void goals_of_a_few_have_no_per_cent_anywhere() throws IOException {
        String onlyFew =
                PLAN.lines()
                        .filter(
                                line ->
                                        !line.contains("{id:")
                                                || line.contains("trust, name")
                                                || line.contains("id: few"))
                        .reduce("", (a, b) -> a + b + "\n");
        Figure few =
                FromFile.figure(
                        FromFile.internal(
                                FromFile.result(folder, onlyFew, data()), Language.SWEDISH),
                        "goals");
        String said =
                Jsoup.parse(ChartPainter.svg(few, ChartSize.PHONE), "", Parser.xmlParser())
                        .select("text")
                        .eachText()
                        .toString();
        assertThat(few.inPercent()).isFalse();
        assertThat(said)
                .contains("ingen", "alla", "mål: minst 9 av 13")
                .doesNotContain("%,", "50,");
    }
}
