package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.GenderGrowthFinding.Line;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.GroupGrowth;

/** Small and missing genders; the numbers themselves are compared with R elsewhere. */
class GenderGrowthTest {

    private static final ScaleId SCALE = new ScaleId("wellbeing");
    private static final List<RoundCode> ROUNDS =
            List.of(new RoundCode("T0"), new RoundCode("T3"), new RoundCode("TX"));

    private final List<Person> persons = new ArrayList<>();

    @Test
    void one_gender_is_no_question() {
        add("WOMAN", 12, 3);
        assertThat(findings()).isEmpty();
    }

    @Test
    void nobody_who_answered_is_said_and_does_not_crash() {
        add("WOMAN", 2, 0);
        add("MAN", 2, 0);
        GenderGrowthFinding finding = finding();
        assertThat(finding.growth().why()).contains(Reason.NO_VALUES);
        assertThat(said(finding))
                .containsExactly(notTested("inget kön har fem personer eller fler med svar"));
    }

    @Test
    void of_two_rounds_with_answers_there_are_too_few() {
        add("WOMAN", 6, 2);
        add("MAN", 6, 2);
        assertThat(said(finding())).startsWith(notTested("svaren räcker inte för tre"));
    }

    @Test
    void four_are_in_the_table_but_not_compared_and_five_are() {
        add("WOMAN", 12, 3);
        add("MAN", 5, 3);
        add("OTHER", 4, 3);
        GenderGrowthFinding finding = finding();
        assertThat(finding.genders()).extracting(Line::compared).containsExactly(true, true, false);
        assertThat(finding.genders().getLast().points().getFirst().n()).isEqualTo(4);
        assertThat(finding.growth().map(GroupGrowth::lines).computed().orElseThrow()).hasSize(2);
        assertThat(finding.model(finding.genders().getLast())).isEmpty();
        assertThat(said(finding)).anyMatch(text -> text.contains("färre än 5 har svarat: OTHER"));
        assertThat(finding.adjustedP().orElseThrow().family())
                .isEqualTo("exploratory-growth-gender");
    }

    @Test
    void a_gender_nobody_told_is_in_the_table_but_is_no_gender_to_compare() {
        add("WOMAN", 8, 3);
        add("MAN", 7, 3);
        add(Group.UNKNOWN, 6, 3);
        add("UNKNOWN", 5, 3);
        GenderGrowthFinding finding = finding();
        assertThat(finding.genders())
                .extracting(Line::compared)
                .containsExactlyInAnyOrder(true, true, false, false);
        assertThat(finding.growth().map(GroupGrowth::lines).computed().orElseThrow()).hasSize(2);
        assertThat(said(finding))
                .anyMatch(text -> text.startsWith("6 med svar, vars kön inte är känt"))
                .noneMatch(text -> text.contains("färre än 5"));
    }

    @Test
    void women_and_unknown_are_one_gender() {
        add("WOMAN", 8, 3);
        add(Group.UNKNOWN, 6, 3);
        assertThat(findings()).isEmpty();
    }

    @Test
    void one_person_carries_no_sentence_and_no_test() {
        add("WOMAN", 12, 3);
        add("MAN", 1, 3);
        add("MAN", 7, 2, 1);
        GenderGrowthFinding finding = finding();
        assertThat(finding.genders().getLast().points().getLast().n()).isEqualTo(1);
        assertThat(said(finding))
                .anyMatch(text -> text.startsWith("MAN: i snitt") && text.contains("8 av 8"))
                .noneMatch(text -> text.startsWith("MAN") && text.contains("1 av 8"));
        assertThat(
                        finding.growth()
                                .then(GroupGrowth::interaction)
                                .computed()
                                .orElseThrow()
                                .numerator())
                .isEqualTo(1);
    }

    @Test
    void with_one_gender_of_five_there_is_growth_but_no_comparison() {
        add("WOMAN", 9, 3);
        add("MAN", 3, 3);
        GenderGrowthFinding finding = finding();
        assertThat(finding.growth().then(GroupGrowth::interaction).why())
                .contains(Reason.ONE_GROUP);
        assertThat(finding.adjustedP()).isEmpty();
        assertThat(said(finding))
                .startsWith(notTested("bara ett kön har fem personer eller fler med svar"))
                .anyMatch(text -> text.startsWith("WOMAN: i snitt"));
    }

    @Test
    void where_no_gender_has_five_that_is_why_however_many_rounds_there_are() {
        add("WOMAN", 4, 3);
        add("MAN", 4, 3);
        assertThat(said(finding()))
                .startsWith(notTested("inget kön har fem personer eller fler med svar"));
    }

    @Test
    void who_never_came_back_cannot_be_followed() {
        add("WOMAN", 9, 3);
        add("MAN", 7, 1);
        GenderGrowthFinding finding = finding();
        assertThat(finding.growth().then(GroupGrowth::interaction).why())
                .contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(said(finding))
                .startsWith(notTested("det finns ingen senare omgång"))
                .noneMatch(text -> text.startsWith("MAN:"));
    }

    @Test
    void persons_who_do_not_differ_are_said_to_be_counted_as_independent() {
        for (int i = 0; i < 16; i++) {
            Map<RoundCode, Double> scores = new HashMap<>();
            for (int k = 0; k < 3; k++) {
                scores.put(ROUNDS.get(k), 50.0 + 10 * ((i + k) % 3));
            }
            persons.add(person("p" + i, i % 2 == 0 ? "WOMAN" : "MAN", scores));
        }
        GenderGrowthFinding finding = finding();
        assertThat(finding.growth().computed().orElseThrow().fit().singular()).isTrue();
        assertThat(said(finding)).anyMatch(text -> text.contains("oberoende av varandra"));
    }

    private static String notTested(String why) {
        String whole = "Om utvecklingen är olika för olika kön går inte att pröva: " + why;
        return whole.endsWith("kön har fem personer eller fler med svar")
                ? whole + "."
                : why.startsWith("svaren")
                        ? whole + " omgångar eller fler."
                        : whole
                                + " där fem personer eller fler av mer än ett kön kan jämföras med"
                                + " sin start.";
    }

    private List<String> said(GenderGrowthFinding finding) {
        return GenderGrowthSentences.of(
                        finding,
                        part -> LocalisedText.swedish(part.level()),
                        ConfidenceLevel.NINETY_FIVE)
                .stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH))
                .toList();
    }

    private GenderGrowthFinding finding() {
        return findings().getFirst();
    }

    private List<GenderGrowthFinding> findings() {
        return Evaluation.of(
                        AdjustedVerdictTest.plan(Group.GENDER),
                        new EvaluationData("0".repeat(64), persons),
                        "test")
                .circumstances()
                .genderGrowth();
    }

    /** So many persons who answered the first rounds, each at a level of her own. */
    private void add(String gender, int count, int rounds) {
        add(gender, count, rounds, 0);
    }

    private void add(String gender, int count, int rounds, int from) {
        for (int i = from; i < from + count; i++) {
            Map<RoundCode, Double> scores = new HashMap<>();
            for (int k = 0; k < rounds; k++) {
                scores.put(
                        ROUNDS.get(k), 50 + 9 * Math.sin(i * 1.7) + k + 3 * Math.cos(i + 5.3 * k));
            }
            persons.add(person(gender + i, gender, scores));
        }
    }

    private static Person person(String id, String gender, Map<RoundCode, Double> scores) {
        Map<RoundCode, RoundAnswers> rounds = new HashMap<>();
        scores.forEach(
                (round, score) ->
                        rounds.put(
                                round,
                                new RoundAnswers(
                                        Optional.empty(),
                                        Map.of(),
                                        Map.of(SCALE, score),
                                        Optional.empty())));
        return new Person(
                id,
                Optional.empty(),
                gender.equals(Group.UNKNOWN) ? Map.of() : Map.of(Group.GENDER, gender),
                List.of(),
                rounds);
    }
}
