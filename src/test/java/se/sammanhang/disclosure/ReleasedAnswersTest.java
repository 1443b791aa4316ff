package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.sammanhang.attack.SyntheticProject;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.LastAnswered;
import se.sammanhang.evaluation.PersonCells;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.report.BundleWording;

/** What a release tells of answers to single questions, with chosen counts at each edge. */
class ReleasedAnswersTest {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode TX = new RoundCode("TX");
    private static final EvaluationPlan PLAN = new SyntheticProject(1).plan();
    private static final Map<Language, Wording> SWEDISH =
            Map.of(Language.SWEDISH, BundleWording.of(Language.SWEDISH));

    private final List<EvaluationData.Person> persons = new ArrayList<>();

    @Test
    void nobody_and_too_few_look_alike() {
        enrolled("WOMAN", 30);
        Figure nobody = figure("perceived-TX");
        answer("WOMAN", 4, Map.of("C", 4));
        Figure few = figure("perceived-TX");
        assertThat(nobody.rows())
                .isEqualTo(few.rows())
                .singleElement()
                .isInstanceOf(FigureRow.Suppressed.class);
        assertThat(few.title()).isEqualTo("Det här säger de själva vid avslut");
    }

    @Test
    void they_are_of_the_same_persons_as_the_change() {
        answer("WOMAN", 12, Map.of("C", 4));
        answer("MAN", 12, Map.of("C", 3));
        answer("MAN", 6, Map.of("C", 1));
        onlyAtExit("MAN", 6, Map.of("C", 5));
        assertThat(shown("perceived-TX"))
                .containsExactly(
                        "Mår bättre: 12 bättre, 12 ungefär som förut, 6 sämre eller inget svar, av 30");
        assertThat(figure("perceived-TX").title())
                .isEqualTo("Det här säger de själva vid avslut: 12 av 30 (40\u00a0%) svarar bättre");
        assertThat(figure("perceived-TX").notes())
                .anyMatch(note -> note.contains("samma som i figuren om sammanhang"));
    }

    @Test
    void what_few_answer_is_merged_with_those_who_passed_the_question_by() {
        answer("WOMAN", 20, Map.of("C", 5));
        answer("WOMAN", 8, Map.of("C", 3));
        answer("WOMAN", 2, Map.of("C", 2));
        answer("WOMAN", 1, Map.of());
        assertThat(shown("perceived-TX"))
                .containsExactly(
                        "Mår bättre: 20 bättre, 11 ungefär som förut, sämre eller inget svar, av 31");
    }

    @Test
    void where_nearly_all_answer_the_same_nothing_is_told() {
        answer("WOMAN", 27, Map.of("C", 5));
        answer("WOMAN", 3, Map.of("C", 1));
        assertThat(shown("perceived-TX")).isEmpty();
    }

    @Test
    void a_gender_is_told_beside_everybody_only_where_the_other_is_large_enough() {
        answer("WOMAN", 10, Map.of("W", 4));
        answer("WOMAN", 10, Map.of("W", 1));
        answer("MAN", 2, Map.of("W", 4));
        answer("MAN", 2, Map.of("W", 1));
        assertThat(shown("knowledge-TX"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Alla: 12 de två översta svaren, 12 ");
    }

    @Test
    void who_did_not_understand_is_told_where_they_are_enough() {
        answer("WOMAN", 10, Map.of("W", 4));
        answer("WOMAN", 10, Map.of("W", 1));
        answer("WOMAN", 6, Map.of("W", -1));
        assertThat(shown("knowledge-TX"))
                .contains(
                        "Alla: 10 de två översta svaren, 10 lägre svar, 6 förstod inte frågan eller inget"
                                + " svar, av 26");
    }

    @Test
    void an_option_that_few_choose_is_told_together_with_others() {
        answer("WOMAN", 12, Map.of("P", 1));
        answer("WOMAN", 7, Map.of("P", 2));
        answer("WOMAN", 2, Map.of("P", 3));
        assertThat(shown("answers-P-TX"))
                .containsExactly("Vet A: 12 av 21", "Övriga svar eller inget svar: 9 av 21");
    }

    @Test
    void an_option_that_all_but_few_choose_is_not_told() {
        answer("WOMAN", 20, Map.of("H", 1));
        answer("WOMAN", 9, Map.of("H", 2));
        answer("WOMAN", 2, Map.of("P", 1));
        assertThat(shown("helped-H-TX")).containsExactly("Vet A: 20 av 31", "Vet B: 9 av 31");
        answer("WOMAN", 30, Map.of("H", 2));
        assertThat(shown("helped-H-TX")).containsExactly("Vet A: 20 av 61", "Vet B: 39 av 61");
        persons.clear();
        answer("WOMAN", 30, Map.of("H", 1));
        answer("WOMAN", 2, Map.of("P", 1));
        assertThat(shown("helped-H-TX")).isEmpty();
    }

    @Test
    void below_twenty_persons_nothing_is_said_in_per_cent() {
        answer("WOMAN", 12, Map.of("P", 1));
        answer("WOMAN", 7, Map.of("P", 2));
        Figure figure = figure("answers-P-TX");
        assertThat(figure.shown()).isNotEmpty();
        assertThat(figure.shown()).noneMatch(row -> row.valueText().contains("%"));
    }

    @Test
    void what_is_left_out_is_named_for_evaluators() {
        answer("WOMAN", 27, Map.of("C", 5));
        answer("WOMAN", 3, Map.of("C", 1));
        assertThat(release().withheld())
                .anyMatch(
                        row ->
                                row.figure().equals("perceived-TX")
                                        && row.row().equals("Mår bättre: Alla"));
    }

    private void enrolled(String gender, int count) {
        add(gender, count, Map.of());
    }

    private void answer(String gender, int count, Map<String, Integer> codes) {
        add(gender, count, Map.of(T0, scored(Map.of()), TX, scored(codes)));
    }

    private void onlyAtExit(String gender, int count, Map<String, Integer> codes) {
        add(gender, count, Map.of(TX, scored(codes)));
    }

    private void add(String gender, int count, Map<RoundCode, RoundAnswers> rounds) {
        for (int i = 0; i < count; i++) {
            persons.add(
                    new EvaluationData.Person(
                            "person " + persons.size(),
                            Optional.empty(),
                            Map.of(Group.GENDER, gender, Group.SITE, "Norr"),
                            List.of(),
                            rounds));
        }
    }

    private RoundAnswers scored(Map<String, Integer> answers) {
        Map<ItemId, Integer> codes = new HashMap<>();
        Map<ItemId, Set<Integer>> choices = new HashMap<>();
        Map<ItemId, NonAnswer> without = new HashMap<>();
        answers.forEach(
                (item, code) -> {
                    if (code < 0) {
                        without.put(new ItemId(item), NonAnswer.DID_NOT_UNDERSTAND);
                    } else if (item.equals("H")) {
                        choices.put(new ItemId(item), Set.of(code));
                    } else {
                        codes.put(new ItemId(item), code);
                    }
                });
        return new RoundAnswers(
                Optional.empty(),
                codes,
                choices,
                without,
                Map.of(new ScaleId("sammanhang"), 50.0 + persons.size() % 7),
                Optional.empty());
    }

    private List<String> shown(String id) {
        return figure(id).shown().stream().map(ReleasedAnswersTest::said).toList();
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

    private Figure figure(String id) {
        return release().figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Release release() {
        EvaluationData data = new EvaluationData("0".repeat(64), persons);
        EvaluationResult result = Evaluation.of(PLAN, data, "test");
        return DisclosureControl.release(
                new DisclosureControl.Findings(
                        result,
                        Optional.of(
                                ResponseFlow.of(
                                        LastAnswered.in(PLAN, data), PLAN.contrasts().getFirst())),
                        Optional.empty()),
                new DisclosurePolicy.Threshold(5),
                SWEDISH,
                ReleaseHistory.NONE,
                PersonCells.of(PLAN, data));
    }
}
