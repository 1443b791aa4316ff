package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** Change to the last answered round, and the families of the tests. */
class LastAnsweredTest {

    private static final String PLAN =
            """
            version: "1"
            data: {project: prov}
            rounds: [T0, T3, TX, T12]
            scales: [{use: health}]
            contrasts: [{from: T0, to: TX}, {from: T0, to: last%s}]
            crossings: []
            """;

    private final List<Person> people = new ArrayList<>();

    @Test
    void each_person_is_taken_at_the_round_she_answered_last() {
        person("a", "T0", "T3", "TX");
        person("b", "T0", "T3");
        person("c", "T0");
        person("d", "TX");
        EvaluationResult result = evaluate(PLAN.formatted(""));
        assertThat(toLast(result).matched()).isEqualTo(2);
        assertThat(toExit(result).matched()).isEqualTo(1);
        assertThat(result.last().orElseThrow().rounds())
                .containsExactly(
                        new LastAnswered.RoundCount(new RoundCode("T3"), 1),
                        new LastAnswered.RoundCount(new RoundCode("TX"), 1));
    }

    @Test
    void twelve_months_after_is_the_last_round_only_where_the_plan_lists_it() {
        person("a", "T0", "T12");
        person("b", "T0", "TX", "T12");
        assertThat(toLast(evaluate(PLAN.formatted(""))).matched()).isEqualTo(1);
        assertThat(toLast(evaluate(PLAN.formatted(", among: [TX, T12]"))).matched()).isEqualTo(2);
    }

    @Test
    void a_round_without_any_answer_is_not_the_last_one() {
        Map<RoundCode, RoundAnswers> rounds = rounds("T0", "T3");
        rounds.put(
                new RoundCode("TX"),
                new RoundAnswers(Optional.empty(), Map.of(), Map.of(), Optional.empty()));
        people.add(new Person("a", Optional.empty(), Map.of(), List.of(), rounds));
        assertThat(toLast(evaluate(PLAN.formatted(""))).matched()).isEqualTo(1);
    }

    @Test
    void without_such_a_contrast_there_is_no_last_round() {
        person("a", "T0", "T3");
        EvaluationResult result = evaluate(PLAN.replace(", {from: T0, to: last%s}", ""));
        assertThat(result.last()).isEmpty();
        assertThat(result.findings()).extracting(Finding::to).doesNotContain(Contrast.LAST);
    }

    @Test
    void its_sentences_name_the_round_and_set_it_apart() {
        IntStream.range(0, 5).forEach(i -> person("p" + i, "T0", "T3"));
        EvaluationResult result = evaluate(PLAN.formatted(""));
        List<Sentence> sentences = FindingSentences.of(toLast(result), result.plan());
        assertThat(sentences.getFirst().text().in(Language.SWEDISH))
                .contains("som kan jämföras med sig själva vid start och vid senaste svaret");
        assertThat(sentences).extracting(Sentence::id).contains("change.lastApart");
        assertThat(FindingSentences.of(toExit(result), result.plan()))
                .extracting(Sentence::id)
                .doesNotContain("change.lastApart");
    }

    @Test
    void a_family_claims_it_only_where_it_is_listed() {
        IntStream.range(0, 9).forEach(i -> person("p" + i, "T0", "T3", "TX"));
        String family = "families: [{name: main, scales: [health]%s}]\n";
        assertThat(familyOf(toLast(evaluate(PLAN.formatted("") + family.formatted("")))))
                .isEqualTo(EvaluationPlan.EXPLORATORY);
        assertThat(familyOf(toExit(evaluate(PLAN.formatted("") + family.formatted("")))))
                .isEqualTo("main");
        assertThat(
                        familyOf(
                                toLast(
                                        evaluate(
                                                PLAN.formatted("")
                                                        + family.formatted(
                                                                ", contrasts: [{from: T0, to:"
                                                                        + " last}]")))))
                .isEqualTo("main");
    }

    @Test
    void tests_of_intervention_models_are_exploratory_together_unless_a_family_claims_them() {
        IntStream.range(0, 40).forEach(this::intervened);
        String plan = PLAN.replace(", {from: T0, to: last%s}", "");
        InterventionFinding free = models(plan);
        AdjustedP exploratory = free.change().effects().getFirst().adjustedP().orElseThrow();
        assertThat(exploratory.family()).isEqualTo(EvaluationPlan.EXPLORATORY_INTERVENTIONS);
        assertThat(exploratory.method()).isEqualTo(Adjustment.BENJAMINI_HOCHBERG);
        // two differences in change and their two interactions with gender
        assertThat(exploratory.tests()).isEqualTo(4);
        assertThat(free.interactions().getFirst().adjustedP().orElseThrow().tests()).isEqualTo(4);
        assertThat(free.atEqualStart().effects().getFirst().adjustedP().orElseThrow().tests())
                .isEqualTo(2);

        InterventionFinding claimed =
                models(
                        plan
                                + "families: [{name: main, method: holm, scales: [health], groups:"
                                + " [intervention]}]\n");
        AdjustedP planned = claimed.change().effects().getFirst().adjustedP().orElseThrow();
        assertThat(planned.family()).isEqualTo("main");
        assertThat(planned.method()).isEqualTo(Adjustment.HOLM);
        assertThat(planned.tests()).isEqualTo(2);
        assertThat(claimed.interactions().getFirst().adjustedP().orElseThrow().family())
                .isEqualTo(EvaluationPlan.EXPLORATORY_INTERVENTIONS);
    }

    private InterventionFinding models(String plan) {
        return evaluate(plan).circumstances().interventions().getFirst();
    }

    /** Women and men, with and without each of two interventions, evenly. */
    private void intervened(int i) {
        List<Intervention> had = new ArrayList<>();
        if (i / 2 % 2 == 0) {
            had.add(Intervention.named("COACHING"));
        }
        if (i / 4 % 2 == 0) {
            had.add(Intervention.named("PLAN"));
        }
        people.add(
                new Person(
                        "p" + i,
                        Optional.empty(),
                        Map.of(Group.GENDER, i % 2 == 0 ? "WOMAN" : "MAN"),
                        had,
                        Map.of(
                                new RoundCode("T0"), answers(1 + i % 3),
                                new RoundCode("TX"), answers(1 + i * 7 % 5))));
    }

    private void person(String id, String... rounds) {
        people.add(new Person(id, Optional.empty(), Map.of(), List.of(), rounds(rounds)));
    }

    private Map<RoundCode, RoundAnswers> rounds(String... rounds) {
        Map<RoundCode, RoundAnswers> answered = new HashMap<>();
        for (String round : rounds) {
            answered.put(new RoundCode(round), answers(1 + (people.size() + answered.size()) % 5));
        }
        return answered;
    }

    private static RoundAnswers answers(int code) {
        Map<ItemId, Integer> codes = new HashMap<>();
        List.of("H1", "H2", "H3").forEach(item -> codes.put(new ItemId(item), code));
        return new RoundAnswers(Optional.empty(), codes, Map.of(), Optional.empty());
    }

    private EvaluationResult evaluate(String plan) {
        return Evaluation.of(
                PlanReader.against(SurveyConfiguration::builtIn)
                        .read("plan.yaml", plan)
                        .plan()
                        .orElseThrow(),
                new EvaluationData("0".repeat(64), people),
                "test");
    }

    private static String familyOf(Finding finding) {
        return finding.adjustedP().orElseThrow().family();
    }

    private static Finding toLast(EvaluationResult result) {
        return overall(result, Contrast.LAST);
    }

    private static Finding toExit(EvaluationResult result) {
        return overall(result, new RoundCode("TX"));
    }

    private static Finding overall(EvaluationResult result, RoundCode to) {
        return result.findings().stream()
                .filter(finding -> finding.group().isOverall() && finding.to().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
