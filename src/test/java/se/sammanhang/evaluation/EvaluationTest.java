package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Conventions;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.evaluation.Finding.CommonItems;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;

class EvaluationTest {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode TX = new RoundCode("TX");
    private static final ScaleId SCALE = new ScaleId("sammanhang");
    private static final ItemId A = new ItemId("A");
    private static final ItemId B = new ItemId("B");
    private static final ItemId C = new ItemId("C");

    @Test
    void nobody_gives_a_reason_and_no_group() {
        EvaluationResult result = evaluate();
        assertThat(result.findings()).isEmpty();
        assertThat(result.known()).isZero();
    }

    @Test
    void a_person_with_one_round_is_known_but_not_matched() {
        Finding finding =
                overall(
                        person("a", "WOMAN", Map.of(T0, codes(1, 1, 1), TX, codes(2, 2, 2))),
                        person("b", "WOMAN", Map.of(T0, codes(1, 1, 1))));
        assertThat(finding.matched()).isEqualTo(1);
        assertThat(finding.known()).isEqualTo(2);
    }

    @Test
    void both_rounds_are_scored_on_the_items_answered_in_both() {
        Person person =
                person(
                        "a",
                        "WOMAN",
                        Map.of(
                                T0, answers(Map.of(A, 1, B, 1, C, 5)),
                                TX, answers(Map.of(A, 2, B, 2))));
        Finding finding = overall(person);
        // on A and B alone: (1 - 1) / 4 x 100 = 0, then (2 - 1) / 4 x 100 = 25
        assertThat(finding.before().computed().orElseThrow().mean()).isZero();
        assertThat(finding.after().computed().orElseThrow().mean()).isEqualTo(25);
        assertThat(finding.change().computed().orElseThrow().mean()).isEqualTo(25);
        assertThat(finding.items()).contains(new CommonItems(2, 2, 3));
    }

    @Test
    void too_few_common_items_are_no_match() {
        Person person =
                person(
                        "a",
                        "WOMAN",
                        Map.of(
                                T0, answers(Map.of(A, 1, B, 1)),
                                TX, answers(Map.of(B, 1, C, 2))));
        Finding finding = overall(person);
        assertThat(finding.matched()).isZero();
        assertThat(finding.change().why()).contains(Estimate.Reason.NO_VALUES);
    }

    @Test
    void different_numbers_of_common_items_give_the_same_as_whole_steps_where_they_meet() {
        Person whole = person("a", "WOMAN", Map.of(T0, codes(1, 1, 1), TX, codes(2, 2, 2)));
        Person part =
                person(
                        "b",
                        "WOMAN",
                        Map.of(
                                T0, answers(Map.of(A, 1, B, 1)),
                                TX, answers(Map.of(A, 3, B, 3))));
        Finding finding = overall(whole, part);
        assertThat(finding.change().computed().orElseThrow().mean()).isEqualTo(37.5);
        assertThat(finding.items()).contains(new CommonItems(2, 3, 3));
    }

    @Test
    void a_person_counts_in_each_of_her_interventions_and_once_overall() {
        Person both = person("a", "WOMAN", change(1), spell("COACHING"), spell("PLAN"));
        Person one = person("b", "MAN", change(2), spell("PLAN"));
        EvaluationResult result = evaluate(both, one);
        assertThat(finding(result, Group.OVERALL).matched()).isEqualTo(2);
        assertThat(finding(result, Group.of(Group.INTERVENTION, "COACHING")).matched())
                .isEqualTo(1);
        assertThat(finding(result, Group.of(Group.INTERVENTION, "PLAN")).matched()).isEqualTo(2);
        assertThat(
                        finding(
                                        result,
                                        Group.of(Group.GENDER, "WOMAN")
                                                .and(Group.INTERVENTION, "PLAN"))
                                .matched())
                .isEqualTo(1);
    }

    @Test
    void two_spells_of_the_same_intervention_count_once() {
        EvaluationResult result =
                evaluate(person("a", "WOMAN", change(1), spell("PLAN"), spell("PLAN")));
        assertThat(finding(result, Group.of(Group.INTERVENTION, "PLAN")).known()).isEqualTo(1);
    }

    @Test
    void somebody_without_a_known_gender_is_kept_in_a_level_of_her_own() {
        Person unknown = new Person("a", Optional.empty(), Map.of(), List.of(), change(1));
        assertThat(finding(evaluate(unknown), Group.of(Group.GENDER, Group.UNKNOWN)).known())
                .isEqualTo(1);
    }

    @Test
    void an_intervention_that_ended_before_the_first_answer_does_not_count() {
        Map<RoundCode, RoundAnswers> dated =
                Map.of(
                        T0, dated(LocalDate.of(2021, 3, 1), 1),
                        TX, dated(LocalDate.of(2021, 9, 1), 2));
        Person person =
                person(
                        "a",
                        "WOMAN",
                        dated,
                        new Intervention(
                                "EARLY",
                                Optional.of(LocalDate.of(2021, 1, 1)),
                                Optional.of(LocalDate.of(2021, 2, 28)),
                                OptionalDouble.empty()),
                        new Intervention(
                                "DURING",
                                Optional.of(LocalDate.of(2021, 9, 1)),
                                Optional.empty(),
                                OptionalDouble.empty()));
        EvaluationResult result = evaluate(person);
        assertThat(finding(result, Group.of(Group.INTERVENTION, "EARLY")).matched()).isZero();
        assertThat(finding(result, Group.of(Group.INTERVENTION, "DURING")).matched()).isEqualTo(1);
    }

    @Test
    void one_step_is_the_same_and_two_steps_are_an_increase() {
        ChangeShares shares =
                overall(
                                person(
                                        "a",
                                        "WOMAN",
                                        Map.of(T0, codes(1, 1, 1), TX, codes(2, 1, 1))),
                                person(
                                        "b",
                                        "WOMAN",
                                        Map.of(T0, codes(1, 1, 1), TX, codes(2, 2, 1))),
                                person(
                                        "c",
                                        "WOMAN",
                                        Map.of(T0, codes(3, 3, 3), TX, codes(1, 3, 3))))
                        .shares()
                        .computed()
                        .orElseThrow();
        assertThat(shares.increase().count()).isEqualTo(1);
        assertThat(shares.same().count()).isEqualTo(1);
        assertThat(shares.decrease().count()).isEqualTo(1);
    }

    @Test
    void those_one_step_below_the_top_could_not_rise_by_two() {
        Finding finding =
                overall(
                        person("a", "WOMAN", Map.of(T0, codes(5, 5, 4), TX, codes(5, 5, 5))),
                        person("b", "WOMAN", Map.of(T0, codes(5, 4, 4), TX, codes(5, 5, 5))));
        assertThat(finding.couldNotImprove().computed()).contains(1);
    }

    @Test
    void an_intake_after_the_window_is_a_late_baseline() {
        LocalDate start = LocalDate.of(2021, 3, 1);
        assertThat(overall(enrolled(start, start.plusDays(30))).lateBaselines()).isZero();
        assertThat(overall(enrolled(start, start.plusDays(30))).matched()).isEqualTo(1);
        Finding late = overall(enrolled(start, start.plusDays(31)));
        assertThat(late.lateBaselines()).isEqualTo(1);
        assertThat(late.matched()).isZero();
        assertThat(late.methods().late().computed().orElseThrow().mean()).isEqualTo(25);
    }

    @Test
    void the_primary_family_is_adjusted_apart_from_the_rest() {
        EvaluationResult result = evaluate(people(12));
        AdjustedP primary = finding(result, Group.OVERALL).adjustedP().orElseThrow();
        assertThat(primary.family()).isEqualTo("primary");
        assertThat(primary.method()).isEqualTo(Adjustment.HOLM);
        assertThat(primary.tests()).isEqualTo(1);
        assertThat(
                        finding(result, Group.of(Group.GENDER, "WOMAN"))
                                .adjustedP()
                                .orElseThrow()
                                .family())
                .isEqualTo(EvaluationPlan.EXPLORATORY);
    }

    @Test
    void below_twenty_no_sentence_has_a_percentage_of_persons() {
        assertThat(sentence(19, "shares.counts")).doesNotContain("%");
        assertThat(sentence(20, "shares.percent")).contains("%");
    }

    @Test
    void sentences_say_n_of_n_and_never_a_cause() {
        Finding finding = overall(people(12));
        List<Sentence> sentences = FindingSentences.of(finding, PLAN);
        assertThat(sentences.getFirst().text().in(Language.SWEDISH))
                .startsWith(
                        "Bland de 12 av 12 som kan jämföras med sig själva vid start och vid avslut")
                .contains("Osäkerheten (95 %) går från");
        assertThat(sentences)
                .allSatisfy(
                        sentence ->
                                assertThat(sentence.text().languages())
                                        .containsExactly(
                                                Language.DANISH,
                                                Language.ENGLISH,
                                                Language.SWEDISH));
    }

    @Test
    void the_sentence_of_a_group_names_the_group() {
        Finding women = finding(evaluate(people(12)), Group.of(Group.GENDER, "WOMAN"));
        assertThat(FindingSentences.of(women, PLAN).getFirst().text().in(Language.SWEDISH))
                .startsWith("Kvinnor. Bland de 6 av 6");
    }

    private static String sentence(int persons, String id) {
        return FindingSentences.of(overall(people(persons)), PLAN).stream()
                .filter(sentence -> sentence.id().equals(id))
                .findFirst()
                .orElseThrow()
                .text()
                .in(Language.SWEDISH);
    }

    private static Person[] people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> person("p" + i, i % 2 == 0 ? "WOMAN" : "MAN", change(i % 5 - 1)))
                .toArray(Person[]::new);
    }

    private static Person enrolled(LocalDate start, LocalDate answered) {
        return new Person(
                "a",
                Optional.of(start),
                Map.of(),
                List.of(),
                Map.of(T0, dated(answered, 1), TX, dated(answered.plusDays(90), 2)));
    }

    private static RoundAnswers dated(LocalDate day, int code) {
        return new RoundAnswers(
                Optional.of(day), Map.of(A, code, B, code, C, code), Map.of(), Optional.empty());
    }

    private static Map<RoundCode, RoundAnswers> change(int steps) {
        return Map.of(T0, codes(2, 2, 2), TX, codes(2 + Math.min(3, steps), 2, 2));
    }

    private static RoundAnswers codes(int a, int b, int c) {
        return answers(Map.of(A, a, B, b, C, c));
    }

    private static RoundAnswers answers(Map<ItemId, Integer> codes) {
        return new RoundAnswers(Optional.empty(), codes, Map.of(), Optional.empty());
    }

    private static Intervention spell(String name) {
        return Intervention.named(name);
    }

    private static Person person(
            String id,
            String gender,
            Map<RoundCode, RoundAnswers> rounds,
            Intervention... interventions) {
        return new Person(
                id,
                Optional.empty(),
                Map.of(Group.GENDER, gender),
                List.of(interventions),
                new HashMap<>(rounds));
    }

    private static Finding overall(Person... persons) {
        return finding(evaluate(persons), Group.OVERALL);
    }

    private static Finding finding(EvaluationResult result, Group group) {
        return result.findings().stream()
                .filter(finding -> finding.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static EvaluationResult evaluate(Person... persons) {
        return Evaluation.of(PLAN, new EvaluationData("0".repeat(64), List.of(persons)), "test");
    }

    private static final EvaluationPlan PLAN =
            new EvaluationPlan(
                    new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                    LocalisedText.swedish("prov"),
                    new DataSource.Project(new ProjectId("prov")),
                    List.of(T0, TX),
                    List.of(
                            new PlannedScale.FromItems(
                                    new ScaleDefinition(
                                            SCALE,
                                            LocalisedText.swedish("Sammanhang"),
                                            List.of(A, B, C),
                                            Set.of(),
                                            1,
                                            5,
                                            2,
                                            ScoreMetric.POINTS_0_TO_100,
                                            Polarity.HIGHER_IS_BETTER,
                                            2,
                                            Optional.empty(),
                                            false,
                                            true))),
                    List.of(new Contrast(T0, TX)),
                    List.of(
                            new Variable(
                                    Group.GENDER,
                                    Map.of("WOMAN", LocalisedText.swedish("kvinnor"))),
                            new Variable(Group.INTERVENTION, Map.of())),
                    List.of(List.of(Group.GENDER, Group.INTERVENTION)),
                    List.of(),
                    List.of(
                            new Family(
                                    "primary",
                                    Adjustment.HOLM,
                                    List.of(SCALE),
                                    List.of(),
                                    List.of("overall"))),
                    ConfidenceLevel.NINETY_FIVE,
                    1,
                    EvaluationPlan.DisclosurePolicyName.NONE,
                    new Conventions(
                            EvaluationPlan.EnrolmentRule.FIRST, Optional.of(30), Optional.empty()),
                    MeasurementPrecision.UNKNOWN);
}
