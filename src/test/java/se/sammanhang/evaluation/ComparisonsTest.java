package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.ComparisonFinding.Arm;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.MannWhitney;

/** Edges of comparisons between groups; numbers against R are in ComparisonReferenceTest. */
class ComparisonsTest {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode TX = new RoundCode("TX");
    private static final ScaleId ONE = new ScaleId("one");
    private static final ScaleId TWO = new ScaleId("two");
    private static final String ARM = "arm";

    private final List<Person> people = new ArrayList<>();

    @Test
    void nobody_at_all_is_compared_only_when_the_plan_asks() {
        assertThat(evaluate(List.of())).isEmpty();
        ComparisonFinding asked = one(arms());
        assertThat(asked.arms()).isEmpty();
        assertThat(asked.tests().change().why()).contains(Reason.ONE_GROUP);
        assertThat(said(asked))
                .containsExactly(
                        "Förändringen i one jämförs mellan grupper bland de 0 av 0 som svarade både"
                                + " vid start och vid avslut och vars grupp är känd.",
                        "Förändringen kan inte jämföras: det behövs minst två grupper med 5 personer"
                                + " eller fler som svarat båda gångerna.");
    }

    @Test
    void two_persons_in_a_group_have_a_difference_but_no_say() {
        add("a", 1, 4, 2, 7, 5, 3);
        add("b", 8, 9);
        ComparisonFinding found = one(arms());
        Difference difference = found.differences().getFirst();
        assertThat(difference.n()).isEqualTo(2);
        assertThat(difference.change().computed()).isPresent();
        assertThat(difference.ranks().computed()).isPresent();
        assertThat(difference.adjusted()).isEqualTo(ComparisonFinding.Adjusted.NOT_YET);
        assertThat(difference.atEqualStart().why()).contains(Reason.TOO_FEW);
        assertThat(found.arms().getLast().adjustedMean().why()).contains(Reason.TOO_FEW);
        assertThat(found.used()).isEqualTo(6);
        assertThat(said(found))
                .contains(
                        "För få som svarat båda gångerna för att säga något om (färre än 5): b (2).")
                .noneMatch(text -> text.contains("b jämfört med a"));
    }

    @Test
    void exactly_five_in_each_are_enough() {
        add("a", 1, 4, 2, 7, 5);
        add("b", 8, 9, 3, 4, 6);
        ComparisonFinding found = one(arms());
        assertThat(found.differences().getFirst().adjusted().change()).isPresent();
        assertThat(found.differences().getFirst().atEqualStart().computed()).isPresent();
        assertThat(said(found)).anyMatch(text -> text.startsWith("b jämfört med a:"));
    }

    @Test
    void a_group_with_nobody_at_the_end_is_told_with_its_reason() {
        add("a", 1, 4, 2, 7, 5);
        add("b", 8, 9, 3, 4, 6);
        people.add(person("gone", Map.of(ARM, "c"), 3, null));
        ComparisonFinding found = one(arms());
        Arm gone = found.arms().getLast();
        assertThat(gone.known()).isEqualTo(1);
        assertThat(gone.matched()).isZero();
        assertThat(gone.change().why()).contains(Reason.NO_VALUES);
        Difference difference = found.differences().getLast();
        assertThat(difference.change().why()).contains(Reason.NO_VALUES);
        assertThat(difference.ranks().why()).contains(Reason.NO_VALUES);
        assertThat(difference.atEqualStart().why()).contains(Reason.NO_VALUES);
        assertThat(said(found)).anyMatch(text -> text.endsWith("(färre än 5): c (0)."));
    }

    @Test
    void where_all_changed_equally_there_is_a_difference_without_a_test() {
        add("a", 2, 2, 2, 2, 2);
        add("b", 5, 5, 5, 5, 5);
        ComparisonFinding found = one(arms());
        Difference difference = found.differences().getFirst();
        assertThat(difference.means().computed()).contains(3.0);
        assertThat(difference.change().why()).contains(Reason.ALL_EQUAL);
        assertThat(found.tests().change().why()).contains(Reason.ALL_EQUAL);
        assertThat(found.tests().atEqualStart().why()).contains(Reason.PERFECT_FIT);
        assertThat(difference.ranks().map(MannWhitney::p).computed().orElseThrow())
                .isCloseTo(2.0 / 252, within(1e-15));
        assertThat(said(found))
                .contains(
                        "b jämfört med a: skillnaden är +3,0 poäng (5 mot 5 personer). Inom varje grupp"
                                + " ändrades alla lika mycket, så osäkerheten går inte att räkna ut.");
    }

    @Test
    void whoever_has_no_group_is_counted_and_in_none() {
        add("a", 1, 4, 2, 7, 5);
        add("b", 8, 9, 3, 4, 6);
        people.add(person("nowhere", Map.of(), 3, 4));
        ComparisonFinding found = one(arms());
        assertThat(found.arms()).hasSize(2);
        assertThat(found.known()).isEqualTo(11);
        assertThat(found.matched()).isEqualTo(11);
        assertThat(found.withoutGroup()).isEqualTo(1);
        assertThat(said(found))
                .contains(
                        "Utan känd grupp, och därför inte med: 1 av dem som svarade båda gångerna.")
                .anyMatch(text -> text.contains("bland de 10 av 11"));
    }

    @Test
    void gender_is_compared_unasked_and_not_knowing_is_no_gender() {
        addTo(Group.GENDER, "WOMAN", 1, 4, 2, 7, 5);
        addTo(Group.GENDER, "UNKNOWN", 1, 9, 2, 7, 5);
        assertThat(evaluate(List.of())).isEmpty();
        addTo(Group.GENDER, "MAN", 8, 9, 3, 4, 6);
        ComparisonFinding found = evaluate(List.of()).getFirst();
        assertThat(found.variable()).isEqualTo(Group.GENDER);
        assertThat(found.arms())
                .extracting(arm -> arm.group().level())
                .containsExactly("WOMAN", "MAN");
        assertThat(found.withoutGroup()).isEqualTo(5);
    }

    @Test
    void gender_that_the_plan_asks_for_is_not_compared_twice() {
        addTo(Group.GENDER, "WOMAN", 1, 4, 2, 7, 5);
        addTo(Group.GENDER, "MAN", 8, 9, 3, 4, 6);
        List<ComparisonFinding> found =
                evaluate(
                        List.of(
                                new PlannedComparison(
                                        Group.GENDER,
                                        List.of(TWO),
                                        Optional.of("MAN"),
                                        Optional.empty())));
        assertThat(found).extracting(ComparisonFinding::scale).containsExactly(TWO);
        assertThat(found.getFirst().differences())
                .extracting(one -> one.group().level() + "-" + one.against().level())
                .containsExactly("WOMAN-MAN");
    }

    @Test
    void each_group_is_compared_with_the_reference_or_with_each_before_it() {
        add("c", 1, 4, 2, 7, 5);
        add("a", 8, 9, 3, 4, 6);
        add("b", 8, 9, 3, 4, 6);
        assertThat(pairs(one(arms()))).containsExactly("b-a", "c-a", "c-b");
        assertThat(pairs(one(arms("b")))).containsExactly("a-b", "c-b");
        assertThat(pairs(one(arms("nobody")))).containsExactly("a-nobody", "b-nobody", "c-nobody");
        assertThat(one(arms("nobody")).differences())
                .allMatch(one -> one.change().why().equals(Optional.of(Reason.NO_VALUES)));
    }

    @Test
    void thirteen_groups_want_a_reference() {
        for (int i = 0; i < 13; i++) {
            add("g" + (char) ('a' + i), i, 4, 2, 7, 5);
        }
        ComparisonFinding found = one(arms());
        assertThat(found.differences()).isEmpty();
        assertThat(found.tests().change().computed()).isPresent();
        assertThat(said(found)).anyMatch(text -> text.startsWith("13 grupper är för många"));
        assertThat(one(arms("ga")).differences()).hasSize(12);
    }

    @Test
    void holm_runs_over_the_pairs_and_scales_of_one_grouping() {
        add("a", 1, 4, 2, 7, 5);
        add("b", 8, 9, 3, 4, 6);
        add("c", 18, 19, 13, 14, 16);
        List<ComparisonFinding> found = evaluate(List.of(arms()));
        List<AdjustedP> adjusted =
                found.stream()
                        .flatMap(finding -> finding.differences().stream())
                        .map(one -> one.adjusted().change().orElseThrow())
                        .toList();
        assertThat(adjusted)
                .hasSize(6)
                .allMatch(p -> p.tests() == 6 && p.family().equals("comparison arm T0-TX"));
        double smallest =
                found.getFirst().differences().stream()
                        .mapToDouble(
                                one ->
                                        one.change()
                                                .map(GroupDifference::p)
                                                .computed()
                                                .orElseThrow())
                        .min()
                        .orElseThrow();
        assertThat(adjusted.stream().mapToDouble(AdjustedP::value).min().orElseThrow())
                .isCloseTo(6 * smallest, within(1e-15));
    }

    @Test
    void a_difference_downwards_is_told_with_its_own_sign() {
        add("a", 18, 19, 13, 14, 16);
        add("b", 1, 4, 2, 7, 5);
        assertThat(said(one(arms())))
                .anyMatch(
                        text ->
                                text.matches(
                                        "b jämfört med a: i snitt 12,2 poäng mer nedåt \\(osäkerhet"
                                                + " \\d+,\\d till \\d+,\\d; 5 mot 5 personer\\)\\."));
    }

    @Test
    void an_interval_without_zero_is_no_finding_when_several_comparisons_make_it_chance() {
        add("a", 1, 2, 3, 4, 5, 6);
        add("b", 3.6, 4.6, 5.6, 6.6, 7.6, 8.6);
        add("c", 2, 3, 4, 5, 6, 7);
        ComparisonFinding found = one(arms());
        GroupDifference test = found.differences().getFirst().change().computed().orElseThrow();
        assertThat(test.interval().contains(0)).isFalse();
        assertThat(said(found))
                .noneMatch(text -> text.contains("b jämfört med a: i snitt"))
                .anyMatch(
                        text ->
                                text.startsWith(
                                                "b jämfört med a: det kan inte avgöras om förändringen"
                                                        + " skiljer sig. Skillnaden är i snitt +2,6"
                                                        + " poäng (osäkerhet 0,2 till 5,0;")
                                        && text.endsWith(
                                                "när 6 jämförelser görs samtidigt kan det vara en"
                                                        + " slump."));
    }

    /** Lord (1967): nobody changes on average, yet of two who start equal one group ends higher. */
    @Test
    void change_and_equal_start_may_answer_differently_and_both_are_told() {
        double[] noise = {-1.5, 1.2, -0.4, 0.9, -0.8, 1.4, -1.1, 0.3};
        for (int i = 0; i < 40; i++) {
            for (String arm : List.of("high", "low")) {
                double level = arm.equals("high") ? 60 : 40;
                double off = i % 10 - 4.5;
                people.add(
                        person(
                                arm + i,
                                Map.of(ARM, arm),
                                level + off,
                                level + 0.3 * off + noise[(i * 3) % 8]));
            }
        }
        List<String> said = said(one(arms("low")));
        assertThat(said)
                .anyMatch(text -> text.startsWith("high jämfört med low: det kan inte avgöras"))
                .anyMatch(
                        text ->
                                text.startsWith(
                                                "high jämfört med low bland dem som började lika högt:")
                                        && text.endsWith("läs båda."));
    }

    @Test
    void only_the_test_of_equivalence_says_that_groups_are_about_alike() {
        double[] noise = {0.1, -0.2, 0.3, -0.1, 0.05, -0.15, 0.2, -0.05};
        add("a", noise);
        add("b", noise);
        assertThat(said(one(alike(1))))
                .contains(
                        "b jämfört med a: skillnaden i förändring är säkert mindre än 1,0 poäng åt båda"
                                + " håll.");
        assertThat(said(one(alike(0.01))))
                .contains(
                        "b jämfört med a: det går inte att säga att skillnaden i förändring är mindre än"
                                + " 0,01 poäng.");
    }

    @Test
    void sentences_are_whole_in_each_language_and_never_say_why() {
        add("a", 1, 4, 2, 7, 5);
        add("b", 8, 9, 3, 4, 6);
        add("c", 18, 19, 13, 14, 16);
        add("d", 3, 3);
        people.add(person("nowhere", Map.of(), 3, 4));
        for (Sentence sentence : ComparisonSentences.of(one(alike(2)), plan(List.of(alike(2))))) {
            for (Language language : List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH)) {
                assertThat(sentence.text().in(language))
                        .endsWith(".")
                        .doesNotContain("{", "}", "%", "effekt", "effect", "signifik", "signific");
            }
        }
    }

    @Test
    void a_bound_of_nothing_and_overlapping_groups_are_refused() {
        assertThatThrownBy(() -> alike(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new PlannedComparison(
                                        Group.INTERVENTION,
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> pairs(ComparisonFinding finding) {
        return finding.differences().stream()
                .map(one -> one.group().level() + "-" + one.against().level())
                .toList();
    }

    private static PlannedComparison arms(String... reference) {
        return new PlannedComparison(
                ARM, List.of(), Arrays.stream(reference).findFirst(), Optional.empty());
    }

    private static PlannedComparison alike(double bound) {
        return new PlannedComparison(ARM, List.of(), Optional.empty(), Optional.of(bound));
    }

    /** Persons of an arm who start at 10 to 14 and change so much. */
    private void add(String arm, double... changes) {
        addTo(ARM, arm, changes);
    }

    private void addTo(String variable, String level, double... changes) {
        for (int i = 0; i < changes.length; i++) {
            double before = 10 + (i * 7) % 5;
            people.add(person(level + i, Map.of(variable, level), before, before + changes[i]));
        }
    }

    private static Person person(
            String id, Map<String, String> groups, double before, @Nullable Number after) {
        Map<RoundCode, RoundAnswers> rounds = new HashMap<>();
        rounds.put(T0, answers(before));
        if (after != null) {
            rounds.put(TX, answers(after.doubleValue()));
        }
        return new Person(id, Optional.empty(), groups, List.of(), rounds);
    }

    private static RoundAnswers answers(double points) {
        return new RoundAnswers(
                Optional.empty(), Map.of(), Map.of(ONE, points, TWO, points), Optional.empty());
    }

    private List<String> said(ComparisonFinding finding) {
        return ComparisonSentences.of(finding, plan(List.of())).stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH))
                .toList();
    }

    private ComparisonFinding one(PlannedComparison planned) {
        return evaluate(List.of(planned)).getFirst();
    }

    private List<ComparisonFinding> evaluate(List<PlannedComparison> planned) {
        return Evaluation.of(plan(planned), new EvaluationData("0".repeat(64), people), "test")
                .circumstances()
                .comparisons();
    }

    private static EvaluationPlan plan(List<PlannedComparison> comparisons) {
        return new EvaluationPlan(
                new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                LocalisedText.swedish("prov"),
                new DataSource.Project(new ProjectId("prov")),
                List.of(T0, TX),
                List.of(scale(ONE), scale(TWO)),
                List.of(new Contrast(T0, TX)),
                List.of(new Variable(Group.GENDER, Map.of()), new Variable(ARM, Map.of())),
                List.of(),
                List.of(),
                List.of(),
                ConfidenceLevel.NINETY_FIVE,
                1,
                EvaluationPlan.DisclosurePolicyName.NONE,
                new EvaluationPlan.Conventions(
                        EvaluationPlan.EnrolmentRule.FIRST, Optional.empty(), Optional.empty()),
                MeasurementPrecision.UNKNOWN,
                List.of(),
                List.of(),
                comparisons);
    }

    private static PlannedScale scale(ScaleId id) {
        return new PlannedScale.ReadyScore(
                id,
                LocalisedText.swedish(id.value()),
                Polarity.HIGHER_IS_BETTER,
                Optional.empty(),
                Optional.empty());
    }
}
