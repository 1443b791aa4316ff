package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What a release tells of answers to single questions, with chosen counts at each edge. */
class ReleasedAnswersTest {

    private final TestProject project = new TestProject();

    @Test
    void nobody_and_too_few_look_alike() {
        project.enrolled("WOMAN", 30);
        Figure nobody = project.figure("perceived-TX");
        project.answer("WOMAN", 4, Map.of("C", 4));
        Figure few = project.figure("perceived-TX");
        assertThat(nobody.rows())
                .isEqualTo(few.rows())
                .singleElement()
                .isInstanceOf(FigureRow.Suppressed.class);
        assertThat(few.title()).isEqualTo("Det här säger de själva vid avslut");
    }

    @Test
    void they_are_of_the_same_persons_as_the_change() {
        project.answer("WOMAN", 12, Map.of("C", 4));
        project.answer("MAN", 12, Map.of("C", 3));
        project.answer("MAN", 6, Map.of("C", 1));
        project.onlyAtExit("MAN", 6, Map.of("C", 5));
        assertThat(shown("perceived-TX"))
                .containsExactly(
                        "Mår bättre: 12 bättre, 12 ungefär som förut, 6 sämre eller inget svar, av 30");
        assertThat(project.figure("perceived-TX").title())
                .isEqualTo(
                        "Det här säger de själva vid avslut: 12 av 30 (40\u00a0%) svarar bättre");
        assertThat(project.figure("perceived-TX").notes())
                .anyMatch(note -> note.contains("samma som i figuren om sammanhang"));
    }

    @Test
    void what_few_answer_is_merged_with_those_who_passed_the_question_by() {
        project.answer("WOMAN", 20, Map.of("C", 5));
        project.answer("WOMAN", 8, Map.of("C", 3));
        project.answer("WOMAN", 2, Map.of("C", 2));
        project.answer("WOMAN", 1, Map.of());
        assertThat(shown("perceived-TX"))
                .containsExactly(
                        "Mår bättre: 20 bättre, 11 ungefär som förut, sämre eller inget svar, av 31");
    }

    @Test
    void where_nearly_all_answer_the_same_nothing_is_told() {
        project.answer("WOMAN", 27, Map.of("C", 5));
        project.answer("WOMAN", 3, Map.of("C", 1));
        assertThat(shown("perceived-TX")).isEmpty();
    }

    @Test
    void a_gender_is_told_beside_everybody_only_where_the_other_is_large_enough() {
        project.answer("WOMAN", 10, Map.of("W", 4));
        project.answer("WOMAN", 10, Map.of("W", 1));
        project.answer("MAN", 2, Map.of("W", 4));
        project.answer("MAN", 2, Map.of("W", 1));
        assertThat(shown("knowledge-TX"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Alla: 12 de två översta svaren, 12 ");
    }

    @Test
    void who_did_not_understand_is_told_where_they_are_enough() {
        project.answer("WOMAN", 10, Map.of("W", 4));
        project.answer("WOMAN", 10, Map.of("W", 1));
        project.answer("WOMAN", 6, Map.of("W", -1));
        assertThat(shown("knowledge-TX"))
                .contains(
                        "Alla: 10 de två översta svaren, 10 lägre svar, 6 förstod inte frågan eller inget"
                                + " svar, av 26");
    }

    @Test
    void an_option_is_told_where_enough_chose_it_and_enough_did_not() {
        project.answer("WOMAN", 12, Map.of("P", 1));
        project.answer("WOMAN", 7, Map.of("P", 2));
        project.answer("WOMAN", 6, Map.of("P", 3));
        assertThat(shown("answers-P-TX"))
                .containsExactly("Vet A: 12 av 25", "Vet B: 7 av 25", "Vet C: 6 av 25");
    }

    @Test
    void few_cannot_be_had_by_subtracting_the_options_that_are_told() {
        project.answer("WOMAN", 12, Map.of("P", 1));
        project.answer("WOMAN", 7, Map.of("P", 2));
        project.answer("WOMAN", 2, Map.of("P", 3));
        assertThat(shown("answers-P-TX")).containsExactly("Vet A: 12 av 21");
    }

    @Test
    void that_all_chose_the_same_option_is_not_told() {
        project.answer("WOMAN", 40, Map.of("P", 1));
        assertThat(shown("answers-P-TX")).isEmpty();
        project.answer("WOMAN", 4, Map.of("P", 2));
        assertThat(shown("answers-P-TX")).isEmpty();
    }

    @Test
    void an_option_that_all_but_few_choose_is_not_told() {
        project.answer("WOMAN", 20, Map.of("H", 1));
        project.answer("WOMAN", 9, Map.of("H", 2));
        project.answer("WOMAN", 2, Map.of("P", 1));
        assertThat(shown("helped-H-TX")).containsExactly("Vet A: 20 av 31", "Vet B: 9 av 31");
        project.answer("WOMAN", 30, Map.of("H", 2));
        assertThat(shown("helped-H-TX")).containsExactly("Vet A: 20 av 61", "Vet B: 39 av 61");
        project.clear();
        project.answer("WOMAN", 30, Map.of("H", 1));
        project.answer("WOMAN", 2, Map.of("P", 1));
        assertThat(shown("helped-H-TX")).isEmpty();
    }

    @Test
    void below_twenty_persons_nothing_is_said_in_per_cent() {
        project.answer("WOMAN", 12, Map.of("P", 1));
        project.answer("WOMAN", 7, Map.of("P", 2));
        Figure figure = project.figure("answers-P-TX");
        assertThat(figure.shown()).isNotEmpty();
        assertThat(figure.shown()).noneMatch(row -> row.valueText().contains("%"));
    }

    @Test
    void without_a_change_up_to_the_round_they_are_of_all_who_gave_any_answer() {
        TestProject last = TestProject.untilLast();
        last.answer("WOMAN", 12, Map.of("C", 4));
        last.onlyAtExit("MAN", 9, Map.of("C", 3));
        last.onlyAtExit("MAN", 5, Map.of("C", 1));
        last.skippedAll("MAN", 6);
        Figure figure = last.figure("perceived-TX");
        assertThat(figure.shown().stream().map(ReleasedAnswersTest::said))
                .containsExactly(
                        "Mår bättre: 12 bättre, 9 ungefär som förut, 5 sämre eller inget svar, av 26");
        assertThat(figure.notes()).anyMatch(note -> note.contains("alla som svarade på enkäten"));
    }

    @Test
    void what_is_left_out_is_named_for_evaluators() {
        project.answer("WOMAN", 27, Map.of("C", 5));
        project.answer("WOMAN", 3, Map.of("C", 1));
        assertThat(project.release().withheld())
                .anyMatch(
                        row ->
                                row.figure().equals("perceived-TX")
                                        && row.row().equals("Mår bättre: Alla"));
    }

    private List<String> shown(String id) {
        return project.figure(id).shown().stream().map(ReleasedAnswersTest::said).toList();
    }

    private static String said(FigureRow.Shown row) {
        return row.label()
                + ": "
                + switch (row.mark()) {
                    case Mark.Parts(List<Mark.Part> parts) ->
                            parts.stream()
                                            .map(part -> part.count() + " " + part.label())
                                            .collect(Collectors.joining(", "))
                                    + ", av "
                                    + row.n();
                    default -> row.n() + " av " + row.outOf();
                };
    }
}
