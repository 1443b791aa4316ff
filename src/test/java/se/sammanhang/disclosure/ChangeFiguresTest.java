package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.evaluation.Group;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.BundleWording;

/** Rows without a number, late baselines and figures of one section. */
class ChangeFiguresTest {

    private static final Group WOMEN = Group.of(Group.GENDER, "WOMAN");
    private static final Group MEN = Group.of(Group.GENDER, "MAN");
    private static final Group COACHING = Group.of(Group.INTERVENTION, "COACHING");

    @Test
    void a_group_that_all_changed_alike_is_large_enough_but_not_computable() {
        Figure figure =
                change(
                        new TestFindings()
                                .add(Group.OVERALL, 100, 30, 20, 10, 3)
                                .addAllEqual(WOMEN, 40, 20)
                                .add(MEN, 60, 10, 20, 10, 1));
        assertThat(figure.rows())
                .contains(new FigureRow.Without("Kön", "Kvinnor", "går inte att beräkna"))
                .noneMatch(FigureRow.Suppressed.class::isInstance);
        assertThat(figure.notes()).noneMatch(note -> note.contains("Kvinnor"));
        assertThat(figure.textAlternative()).contains("Kvinnor: går inte att beräkna");
    }

    @Test
    void a_group_of_four_that_all_changed_alike_looks_like_any_small_group() {
        Figure figure =
                change(
                        new TestFindings()
                                .add(Group.OVERALL, 100, 30, 20, 10, 3)
                                .addAllEqual(WOMEN, 40, 4)
                                .add(MEN, 60, 26, 20, 10, 1));
        assertThat(figure.rows())
                .noneMatch(FigureRow.Without.class::isInstance)
                .contains(new FigureRow.Suppressed("Kön", "Kön", "visas inte"));
    }

    /** Four women take the men with them: whether the change of all is clear tells of neither. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.9})
    void what_a_release_calls_clear_does_not_hang_on_what_it_withholds(double hidden) {
        Figure figure =
                change(
                        new TestFindings()
                                .p(0.03)
                                .add(Group.OVERALL, 100, 30, 20, 10, 3)
                                .p(hidden)
                                .add(WOMEN, 40, 2, 1, 1, 3)
                                .add(MEN, 60, 28, 19, 9, 3));
        assertThat(figure.rows().getLast()).isInstanceOf(FigureRow.Suppressed.class);
        assertThat(figure.sentences().getLast()).startsWith("Förändringen är tydlig");
    }

    @Test
    void a_headline_without_everybody_says_so_and_takes_no_other_row() {
        List<Figure> figures =
                TestFindings.disclose(
                                new TestFindings().add(Group.OVERALL, 60, 29, 1, 1, 3).result(),
                                DisclosurePolicy.standard(),
                                Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH)))
                        .figures();
        Figure hidden =
                change(
                        new TestFindings()
                                .add(Group.OVERALL, 100, 2, 1, 1, 3)
                                .add(WOMEN, 90, 2, 1, 1, 3));
        assertThat(hidden.title()).isEqualTo("Sammanhang: siffran för alla visas inte");
        assertThat(figures.getLast().title()).isEqualTo("Sammanhang: siffran för alla visas inte");
    }

    @Test
    void a_part_of_which_nothing_is_shown_is_one_line() {
        Figure figure = gender(4);
        assertThat(figure.rows())
                .filteredOn(row -> row.section().equals("Kön"))
                .containsExactly(new FigureRow.Suppressed("Kön", "Kön", "visas inte"));
        assertThat(figure.notes())
                .contains("Visas inte, för att ingen ska kunna kännas igen: Kön.");
    }

    @Test
    void a_row_of_nobody_looks_like_a_row_of_four_whose_neighbour_is_shown() {
        FigureRow withheld = new FigureRow.Suppressed("Kön", "Kvinnor", "visas inte");
        assertThat(gender(0).rows()).contains(withheld);
        assertThat(
                        change(
                                        new TestFindings()
                                                .add(Group.OVERALL, 140, 39, 29, 19, 3)
                                                .add(WOMEN, 40, 4, 0, 0, 3)
                                                .add(MEN, 70, 26, 20, 10, 1)
                                                .add(
                                                        Group.of(Group.GENDER, "OTHER"),
                                                        30,
                                                        9,
                                                        9,
                                                        9,
                                                        1))
                                .rows())
                .contains(withheld);
    }

    private static Figure gender(int women) {
        return change(
                new TestFindings()
                        .add(Group.OVERALL, 100, 30, 20, 10, 3)
                        .add(WOMEN, 40, women, 0, 0, 3)
                        .add(MEN, 60, 30 - women, 20, 10, 1));
    }

    @Test
    void the_footnote_names_withheld_rows_with_their_part() {
        Figure figure =
                change(
                        new TestFindings()
                                .add(Group.OVERALL, 100, 30, 20, 10, 3)
                                .add(COACHING, 30, 6, 6, 6, 2)
                                .add(Group.of(Group.INTERVENTION, "EXERCISE"), 4, 1, 1, 1, 2));
        assertThat(figure.notes())
                .contains("Visas inte, för att ingen ska kunna kännas igen: Insats: Träning.");
    }

    @Test
    void five_late_baselines_are_told() {
        assertThat(lateNotes(5))
                .containsExactly(
                        "5 av 65 hade sin startenkät senare än 30 dagar efter starten och räknas inte"
                                + " med här.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void fewer_than_five_late_are_not_told(int late) {
        assertThat(lateNotes(late)).isEmpty();
    }

    @Test
    void late_baselines_are_not_told_where_the_others_are_not_shown() {
        Figure figure = change(new TestFindings().late(9).add(Group.OVERALL, 100, 2, 1, 1, 3));
        assertThat(figure.notes()).noneMatch(note -> note.contains("startenkät"));
    }

    @Test
    void a_figure_of_one_section_has_no_word_of_the_others() {
        Figure figure =
                change(
                        new TestFindings()
                                .add(Group.OVERALL, 100, 30, 20, 10, 3)
                                .add(WOMEN, 30, 1, 1, 1, 3)
                                .add(MEN, 50, 22, 10, 5, 1)
                                .add(Group.of(Group.GENDER, "OTHER"), 20, 7, 9, 4, 1)
                                .add(COACHING, 30, 6, 6, 6, 2)
                                .add(Group.of(Group.INTERVENTION, "EXERCISE"), 4, 1, 1, 1, 2));
        Figure gender = figure.only("Kön", BundleWording.of(Language.SWEDISH));
        assertThat(gender.rows())
                .extracting(FigureRow::label)
                .containsExactlyInAnyOrder("Alla", "Kvinnor", "Män", "Annat kön");
        assertThat(gender.table().lines())
                .extracting(FigureTable.Line::header)
                .containsExactlyInAnyOrder("Alla", "Kvinnor", "Män", "Annat kön");
        assertThat(gender.textAlternative())
                .contains("Kvinnor")
                .doesNotContain("Coachning", "Träning");
        assertThat(gender.notes())
                .anyMatch(note -> note.contains("Kvinnor"))
                .noneMatch(note -> note.contains("Träning"));
        assertThat(figure.textAlternative()).contains("Coachning");
    }

    @Test
    void the_same_label_in_another_section_is_not_kept() {
        Figure figure =
                change(
                        new TestFindings()
                                .add(Group.OVERALL, 100, 30, 20, 10, 3)
                                .add(Group.of("Ålder", "Alla unga"), 50, 20, 10, 5, 3)
                                .add(Group.of("Ort", "Alla unga"), 40, 10, 10, 5, 2));
        assertThat(figure.only("Ort", BundleWording.of(Language.SWEDISH)).table().lines())
                .hasSize(2);
    }

    private static List<String> lateNotes(int late) {
        return change(new TestFindings().late(late).add(Group.OVERALL, 100, 30, 20, 10, 3))
                .notes()
                .stream()
                .filter(note -> note.contains("startenkät"))
                .map(note -> note.replace('\u00a0', ' '))
                .toList();
    }

    private static Figure change(TestFindings findings) {
        return TestFindings.disclose(
                        findings.result(),
                        DisclosurePolicy.standard(),
                        Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH)))
                .figures()
                .getFirst();
    }
}
