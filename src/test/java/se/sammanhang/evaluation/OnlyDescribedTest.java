package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.instrument.Language;

/** Small groups and those whose group is not known are told, and cost the others nothing. */
class OnlyDescribedTest {

    /** Paired differences of five: t = 3.162, p = 0.0341 (R 4.2.2, t.test). */
    private static final double[] FIVE = {1, 1, 2, 0, 1};

    @Test
    void everybody_is_no_group_however_few() {
        assertThat(OnlyDescribed.of(Group.OVERALL, 0)).isEmpty();
    }

    @Test
    void four_are_too_few_and_five_are_enough() {
        Group group = Group.of("arm", "a");
        assertThat(OnlyDescribed.of(group, 4)).contains(OnlyDescribed.TOO_FEW);
        assertThat(OnlyDescribed.of(group, 5)).isEmpty();
    }

    @Test
    void those_whose_group_is_not_known_are_none_however_many() {
        assertThat(OnlyDescribed.of(Group.of("arm", Group.UNKNOWN), 90))
                .contains(OnlyDescribed.UNKNOWN_GROUP);
        assertThat(
                        OnlyDescribed.of(
                                Group.of(Group.GENDER, GenderAtEnrolment.UNKNOWN.name())
                                        .and(Group.INTERVENTION, "COACHING"),
                                90))
                .contains(OnlyDescribed.UNKNOWN_GROUP);
        assertThat(OnlyDescribed.of(Group.of(Group.INTERVENTION, Group.UNKNOWN), 90)).isEmpty();
    }

    @Test
    void such_groups_are_in_no_family() {
        List<Finding> findings = findings();
        AdjustedP five = finding(findings, "arm", "a").adjustedP().orElseThrow();
        // everybody and arm a, on two scales: no small arm, nobody of unknown arm or gender
        assertThat(five.tests()).isEqualTo(4);
        assertThat(finding(findings, "arm", "a").methods().adjustedRank().orElseThrow().tests())
                .isEqualTo(4);
        for (String level : List.of("b", Group.UNKNOWN)) {
            Finding described = finding(findings, "arm", level);
            assertThat(described.adjustedP()).isEmpty();
            assertThat(described.methods().adjustedRank()).isEmpty();
            assertThat(described.tested()).isEmpty();
            assertThat(described.clarity()).isEqualTo(Clarity.UNSURE);
            // what R gives for the same persons is kept beside it, for whoever recomputes
            assertThat(described.change().computed().orElseThrow().test().computed()).isPresent();
        }
    }

    @Test
    void their_mean_is_said_without_an_interval_and_with_the_reason() {
        assertThat(said("b"))
                .anyMatch(
                        text ->
                                text.startsWith(
                                                "B. Bara 4 av 4 kan jämföras med sig själva vid start")
                                        && text.contains("för få"))
                .noneMatch(text -> text.contains("säkerhet"));
        assertThat(said(Group.UNKNOWN))
                .anyMatch(text -> text.contains("inget annat gemensamt än att uppgiften saknas"))
                .noneMatch(text -> text.contains("säkerhet"));
    }

    @Test
    void they_do_not_count_in_how_many_groups_something_is_so() {
        List<Finding> findings =
                findings("c", FIVE).stream()
                        .filter(finding -> finding.scale().equals(ComparedPeople.ONE))
                        .toList();
        List<Sentence> said = MethodSentences.ofMany(findings);
        assertThat(said.getFirst().values()).containsEntry("groups", 2);
        // arm b, the unknown arm, the unknown gender
        assertThat(said.getLast().values()).containsEntry("left", 3);
        assertThat(said.getLast().text().in(Language.DANISH)).contains("færre end 5");
    }

    /** In a release only what is shown is adjusted together: the rest cannot be told from it. */
    @Test
    void changes_that_are_told_are_adjusted_among_themselves() {
        EvaluationResult all = result(people("c", FIVE));
        EvaluationResult told =
                all.adjustedAmong(finding -> finding.group().equals(Group.of("arm", "a")));
        Finding shown = finding(told.findings(), "arm", "a");
        assertThat(shown.adjustedP().orElseThrow().tests()).isEqualTo(2);
        assertThat(shown.methods().adjustedRank().orElseThrow().tests()).isEqualTo(2);
        assertThat(finding(told.findings(), "arm", "c").adjustedP()).isEmpty();
        assertThat(finding(told.findings(), "arm", "c").methods().adjustedRank()).isEmpty();
        assertThat(told.findings())
                .extracting(Finding::group)
                .isEqualTo(all.findings().stream().map(Finding::group).toList());
    }

    @Test
    void a_gender_that_is_not_known_is_outside_the_models_of_interventions() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            String gender = List.of("WOMAN", "MAN", Group.UNKNOWN).get(i % 3);
            people.add(had("p" + i, gender, i, i % 2 == 0));
        }
        InterventionFinding finding = interventions(people);
        assertThat(finding.matched()).isEqualTo(36);
        assertThat(finding.used()).isEqualTo(24);
        assertThat(finding.genders()).extracting(Group.Part::level).containsExactly("WOMAN", "MAN");
        assertThat(finding.interactions().getFirst().terms()).hasSize(1);
    }

    @Test
    void where_no_gender_is_known_everybody_is_in_the_models() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(had("p" + i, Group.UNKNOWN, i, i % 2 == 0));
        }
        InterventionFinding finding = interventions(people);
        assertThat(finding.used()).isEqualTo(20);
        assertThat(finding.genders()).isEmpty();
        assertThat(finding.change().effects().getFirst().othersEqual().computed().orElseThrow())
                .satisfies(effect -> assertThat(effect.estimate()).isCloseTo(2, within(1e-12)));
    }

    private static InterventionFinding interventions(List<Person> people) {
        return result(people).circumstances().interventions().getFirst();
    }

    /** Starts at 10 or above and changes by 0 to 2; two more with coaching. */
    private static Person had(String id, String gender, int i, boolean coached) {
        double before = 10 + i * 5 % 7;
        double change = i / 2 % 3 + (coached ? 2 : 0);
        return new Person(
                id,
                Optional.empty(),
                Map.of(Group.GENDER, gender),
                coached ? List.of(Intervention.named("COACHING")) : List.of(),
                Map.of(
                        ComparedPeople.T0,
                        ComparedPeople.answers(before),
                        ComparedPeople.TX,
                        ComparedPeople.answers(before + change)));
    }

    private static List<String> said(String level) {
        return FindingSentences.of(
                        finding(findings(), "arm", level), ComparedPeople.plan(List.of()))
                .stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH))
                .toList();
    }

    private static Finding finding(List<Finding> findings, String variable, String level) {
        return findings.stream()
                .filter(finding -> finding.group().equals(Group.of(variable, level)))
                .findFirst()
                .orElseThrow();
    }

    /** Five of arm a, four of arm b, six of no known arm; no gender is known. */
    private static List<Finding> findings() {
        return findings("a", new double[0]);
    }

    private static List<Finding> findings(String arm, double[] more) {
        return result(people(arm, more)).findings();
    }

    private static List<Person> people(String arm, double[] more) {
        List<Person> people = new ArrayList<>();
        add(people, Map.of("arm", "a"), FIVE);
        add(people, Map.of("arm", "b"), 3, 4, 5, 4);
        add(people, Map.of(), 2, 1, 3, 0, 1, 2);
        add(people, Map.of("arm", arm), more);
        return people;
    }

    private static void add(List<Person> people, Map<String, String> groups, double... changes) {
        for (double change : changes) {
            double before = 10 + people.size() % 4;
            people.add(ComparedPeople.person("p" + people.size(), groups, before, before + change));
        }
    }

    private static EvaluationResult result(List<Person> people) {
        return Evaluation.of(
                ComparedPeople.plan(List.of()), new EvaluationData("0".repeat(64), people), "test");
    }
}
