package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.AttritionFinding.Difference;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Conventions;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.missing.Bounds;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.reliability.Reliability.Warning;

class CircumstancesTest {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode T3 = new RoundCode("T3");
    private static final RoundCode TX = new RoundCode("TX");
    private static final ItemId K1 = new ItemId("K1");
    private static final ItemId K4 = new ItemId("K4");
    private static final ItemId K6 = new ItemId("K6");

    @Test
    void nobody_at_all_gives_reasons() {
        Circumstances found = evaluate(List.of());
        AttritionFinding attrition = found.attrition().getFirst();
        assertThat(attrition.started()).isZero();
        assertThat(attrition.model().fit().why()).contains(Reason.NO_VALUES);
        assertThat(attrition.increase().why()).contains(Reason.NO_VALUES);
        assertThat(attrition.tippingPoint().why()).contains(Reason.NO_VALUES);
        assertThat(found.reliability().getFirst().reliability().why()).contains(Reason.NO_VALUES);
        assertThat(found.growth().getFirst().fit().why()).contains(Reason.NO_VALUES);
        assertThat(found.interventions()).isEmpty();
        assertThat(found.modes()).isEmpty();
    }

    @Test
    void one_person_who_stayed_has_no_model_and_certain_bounds() {
        AttritionFinding attrition = attrition(List.of(stayed("a", 2, 4)));
        assertThat(attrition.lost()).isZero();
        assertThat(attrition.model().fit().why()).contains(Reason.ONE_OUTCOME);
        assertThat(attrition.weighted().why()).contains(Reason.ONE_OUTCOME);
        assertThat(attrition.increase().computed()).contains(new Bounds(1, 1));
        assertThat(attrition.meanChange().computed()).contains(new Bounds(50, 50));
        assertThat(attrition.unchanged().computed()).contains(50.0);
        assertThat(attrition.tippingPoint().why()).contains(Reason.NO_VALUES);
    }

    @Test
    void when_nobody_is_lost_nothing_is_compared() {
        AttritionFinding attrition = attrition(people(30, _ -> true));
        assertThat(attrition.returned()).isEqualTo(30);
        assertThat(attrition.differences())
                .allMatch(d -> d.standardised().why().equals(Optional.of(Reason.NO_VALUES)));
        assertThat(attrition.model().fit().why()).contains(Reason.ONE_OUTCOME);
    }

    @Test
    void when_everybody_is_lost_anything_is_possible() {
        AttritionFinding attrition = attrition(people(30, _ -> false));
        assertThat(attrition.returned()).isZero();
        assertThat(attrition.increase().computed()).contains(new Bounds(0, 1));
        assertThat(attrition.unchanged().why()).contains(Reason.NO_VALUES);
        assertThat(attrition.weighted().why()).contains(Reason.ONE_OUTCOME);
    }

    @Test
    void four_lost_are_too_few_for_a_model_and_five_are_enough_for_the_score_alone() {
        assertThat(attrition(people(40, i -> i >= 4)).model().fit().why())
                .contains(Reason.TOO_FEW_EVENTS);
        AttritionFinding five = attrition(people(40, i -> i >= 5));
        assertThat(five.model().columns()).isEmpty();
        assertThat(five.model().fit().computed().map(LogisticFit::n)).contains(40);
        assertThat(five.model().leftOut())
                .allMatch(left -> left.why() == AttritionFinding.Why.TOO_FEW_EVENTS);
    }

    @Test
    void a_model_that_foretells_the_loss_perfectly_is_firths_and_gives_no_weights() {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            persons.add(i < 15 ? started("p" + i, i % 2 + 1) : stayed("p" + i, i % 2 + 4, 4));
        }
        AttritionFinding attrition = attrition(persons);
        assertThat(attrition.model().fit().computed().map(LogisticFit::method))
                .contains(LogisticFit.Method.FIRTH);
        assertThat(attrition.weighted().why()).contains(Reason.SEPARATION);
    }

    @Test
    void constant_scores_at_the_start_cannot_be_told_from_the_level() {
        List<Person> persons =
                IntStream.range(0, 30)
                        .mapToObj(i -> i % 3 == 0 ? started("p" + i, 3) : stayed("p" + i, 3, 4))
                        .toList();
        AttritionFinding attrition = attrition(persons);
        LogisticFit fit = attrition.model().fit().computed().orElseThrow();
        assertThat(fit.coefficient(Attrition.BEFORE).why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(attrition.differences().getFirst().standardised().computed()).contains(0.0);
        assertThat(evaluate(persons).reliability().getFirst().reliability().why())
                .contains(Reason.ALL_EQUAL);
    }

    @Test
    void those_lost_are_counted_level_by_level() {
        AttritionFinding attrition = attrition(people(40, i -> i % 4 != 0));
        assertThat(attrition.differences())
                .filteredOn(Difference.OfShare.class::isInstance)
                .map(Difference.OfShare.class::cast)
                .filteredOn(share -> share.part().level().equals("WOMAN"))
                .singleElement()
                .satisfies(
                        share -> {
                            assertThat(share.returned()).isEqualTo(10);
                            assertThat(share.lost()).isEqualTo(10);
                        });
    }

    @Test
    void two_interventions_that_always_go_together_cannot_be_separated() {
        List<Person> persons =
                IntStream.range(0, 40)
                        .mapToObj(
                                i ->
                                        i % 3 == 0
                                                ? changed("p" + i, "WOMAN", i, "A", "B")
                                                : changed("p" + i, "MAN", i))
                        .toList();
        InterventionFinding finding = evaluate(persons).interventions().getFirst();
        assertThat(finding.change().effects())
                .hasSize(2)
                .allMatch(
                        effect ->
                                effect.othersEqual()
                                        .why()
                                        .equals(Optional.of(Reason.CANNOT_BE_SEPARATED)));
        assertThat(finding.change().effects().getFirst().tooCloseTo()).containsExactly("B");
    }

    @Test
    void an_intervention_of_four_cannot_be_separated_and_one_of_five_can() {
        assertThat(effectOf(4).othersEqual().why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(effectOf(5).othersEqual().computed()).isPresent();
        assertThat(effectOf(1).othersEqual().why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(effectOf(1).with()).isEqualTo(1);
    }

    @Test
    void a_gender_of_fewer_than_five_is_outside_the_models() {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String gender = i < 3 ? "OTHER" : i % 2 == 0 ? "WOMAN" : "MAN";
            persons.add(
                    i % 3 == 0 ? changed("p" + i, gender, i, "A") : changed("p" + i, gender, i));
        }
        InterventionFinding finding = evaluate(persons).interventions().getFirst();
        assertThat(finding.matched()).isEqualTo(24);
        assertThat(finding.used()).isEqualTo(21);
        assertThat(finding.genders()).extracting(Group.Part::level).containsExactly("WOMAN", "MAN");
    }

    @Test
    void growth_needs_three_rounds_with_scores() {
        assertThat(evaluate(people(30, _ -> true)).growth().getFirst().fit().why())
                .contains(Reason.TOO_FEW);
        List<Person> three = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            three.add(
                    person(
                            "p" + i,
                            "WOMAN",
                            Map.of(
                                    T0, answers(1 + i % 4),
                                    T3, answers(2 + i % 3),
                                    TX, answers(2 + i % 4))));
        }
        GrowthFinding growth = evaluate(three).growth().getFirst();
        assertThat(growth.fit().computed()).isPresent();
        assertThat(growth.rounds()).extracting(GrowthFinding.RoundCount::n).containsOnly(30);
    }

    @Test
    void modes_are_tabulated_and_only_same_ones_are_compared() {
        ModeFinding modes =
                evaluate(
                                List.of(
                                        inModes("a", "alone", "alone", 4),
                                        inModes("b", "alone", "staff", 5),
                                        inModes("c", "staff", "staff", 3)))
                        .modes()
                        .getFirst();
        assertThat(modes.both()).isEqualTo(3);
        assertThat(modes.same()).isEqualTo(2);
        assertThat(modes.switched()).isEqualTo(1);
        assertThat(modes.cells()).contains(new ModeFinding.Cell("alone", "staff", 1));
        // 2 to 4 and 2 to 3 on a scale of 1 to 5: 50 and 25 points
        assertThat(modes.changes().getFirst().change().computed().orElseThrow().mean())
                .isEqualTo(37.5);
    }

    @Test
    void an_item_against_the_others_is_warned_of() {
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int step = 1 + i % 5;
            persons.add(
                    person(
                            "p" + i,
                            "MAN",
                            Map.of(T0, answers(Map.of(K1, step, K4, 6 - step, K6, 1 + i % 2)))));
        }
        var found = evaluate(persons).reliability().getFirst();
        assertThat(found.reliability().computed().orElseThrow().warnings())
                .contains(Warning.ITEMS_DISAGREE);
        assertThat(found.answered()).isEqualTo(20);
    }

    @Test
    void limitations_come_from_what_was_seen() {
        assertThat(ids(people(30, i -> i % 4 != 0)))
                .startsWith("limitation.notWhy")
                .contains("limitation.lost", "limitation.tooMuch")
                .doesNotContain("limitation.notStarted", "limitation.modeSwitched");
        assertThat(ids(List.of(inModes("a", "alone", "staff", 4))))
                .contains("limitation.modeSwitched", "limitation.few", "limitation.lowStart");
    }

    @Test
    void below_twenty_no_percentage_of_those_lost() {
        assertThat(lost(people(19, i -> i >= 6))).contains("6 av 19").doesNotContain("%");
        assertThat(lost(people(20, i -> i >= 6))).contains("6 av 20").contains("(30 %)");
    }

    @Test
    void without_numbers_a_limitation_names_no_count() {
        Limitation lost = limitation(people(30, i -> i >= 5), "limitation.lost");
        assertThat(lost.sentence().text().in(Language.DANISH)).startsWith("5 af 30");
        assertThat(lost.withoutNumbers().in(Language.SWEDISH))
                .startsWith("Några som svarade vid start")
                .doesNotContainPattern("[0-9]");
    }

    private static InterventionFinding.Effect effectOf(int with) {
        List<Person> persons =
                IntStream.range(0, 30)
                        .mapToObj(
                                i ->
                                        i < with
                                                ? changed("p" + i, "WOMAN", i, "A")
                                                : changed("p" + i, "WOMAN", i))
                        .toList();
        return evaluate(persons).interventions().getFirst().change().effects().getFirst();
    }

    private static List<String> ids(List<Person> persons) {
        return evaluate(persons).limitations().stream().map(l -> l.sentence().id()).toList();
    }

    private static String lost(List<Person> persons) {
        return limitation(persons, "limitation.lost").sentence().text().in(Language.SWEDISH);
    }

    private static Limitation limitation(List<Person> persons, String id) {
        return evaluate(persons).limitations().stream()
                .filter(limitation -> limitation.sentence().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static AttritionFinding attrition(List<Person> persons) {
        return evaluate(persons).attrition().getFirst();
    }

    private static Circumstances evaluate(List<Person> persons) {
        return Evaluation.of(PLAN, new EvaluationData("0".repeat(64), persons), "test")
                .circumstances();
    }

    /** Women and men in turn, who start at 1 to 5; those who stay end at 1 to 5 otherwise. */
    private static List<Person> people(int count, IntPredicate stays) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            Map<RoundCode, RoundAnswers> rounds = new HashMap<>();
                            rounds.put(T0, answers(1 + i % 5));
                            if (stays.test(i)) {
                                rounds.put(TX, answers(1 + i * 2 % 5));
                            }
                            return person("p" + i, i % 2 == 0 ? "WOMAN" : "MAN", rounds);
                        })
                .toList();
    }

    private static Person started(String id, int code) {
        return person(id, "WOMAN", Map.of(T0, answers(code)));
    }

    private static Person stayed(String id, int from, int to) {
        return person(id, "WOMAN", Map.of(T0, answers(from), TX, answers(to)));
    }

    private static Person changed(String id, String gender, int i, String... interventions) {
        return new Person(
                id,
                Optional.empty(),
                Map.of(Group.GENDER, gender),
                Arrays.stream(interventions).map(Intervention::named).toList(),
                Map.of(T0, answers(1 + i % 4), TX, answers(1 + i * 3 % 5)));
    }

    private static Person inModes(String id, String from, String to, int code) {
        return person(
                id,
                "MAN",
                Map.of(
                        T0, new RoundAnswers(day(), codes(2), Map.of(), Optional.of(from)),
                        TX, new RoundAnswers(day(), codes(code), Map.of(), Optional.of(to))));
    }

    private static Optional<LocalDate> day() {
        return Optional.empty();
    }

    private static Person person(String id, String gender, Map<RoundCode, RoundAnswers> rounds) {
        return new Person(id, Optional.empty(), Map.of(Group.GENDER, gender), List.of(), rounds);
    }

    private static RoundAnswers answers(int code) {
        return answers(codes(code));
    }

    private static RoundAnswers answers(Map<ItemId, Integer> codes) {
        return new RoundAnswers(Optional.empty(), codes, Map.of(), Optional.empty());
    }

    private static Map<ItemId, Integer> codes(int code) {
        return Map.of(K1, code, K4, code, K6, code);
    }

    private static final EvaluationPlan PLAN =
            new EvaluationPlan(
                    new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                    LocalisedText.swedish("prov"),
                    new DataSource.Project(new ProjectId("prov")),
                    List.of(T0, T3, TX),
                    List.of(
                            new PlannedScale.FromItems(
                                    new ScaleDefinition(
                                            new ScaleId("sammanhang"),
                                            LocalisedText.swedish("Sammanhang"),
                                            List.of(K1, K4, K6),
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
                            new Variable(Group.GENDER, Map.of()),
                            new Variable(Group.INTERVENTION, Map.of())),
                    List.of(),
                    List.of(),
                    List.of(),
                    ConfidenceLevel.NINETY_FIVE,
                    1,
                    EvaluationPlan.DisclosurePolicyName.NONE,
                    new Conventions(
                            EvaluationPlan.EnrolmentRule.FIRST, Optional.of(30), Optional.empty()),
                    MeasurementPrecision.UNKNOWN);
}
