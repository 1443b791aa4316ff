package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.ComparisonFinding.Arm;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.MannWhitney;

/** Edges of comparisons between groups; numbers against R are in ComparisonReferenceTest. */
class ComparisonsTest {

    private final ComparedPeople people = new ComparedPeople();

    @Test
    void nobody_at_all_is_compared_only_when_the_plan_asks() {
        assertThat(people.evaluate(List.of())).isEmpty();
        ComparisonFinding asked = people.one(ComparedPeople.arms());
        assertThat(asked.arms()).isEmpty();
        assertThat(asked.tests().change().why()).contains(Reason.ONE_GROUP);
        assertThat(people.said(asked))
                .containsExactly(
                        "one: 0 av 0 kan jämföras med sig själva vid start och vid avslut och har"
                                + " känd grupp.",
                        "Förändringen kan inte jämföras: det behövs minst två grupper med 5 personer"
                                + " eller fler som svarat båda gångerna.");
    }

    @Test
    void two_persons_in_a_group_have_a_difference_but_no_say() {
        people.add("a", 1, 4, 2, 7, 5, 3);
        people.add("b", 8, 9);
        ComparisonFinding found = people.one(ComparedPeople.arms());
        Difference difference = found.differences().getFirst();
        assertThat(difference.n()).isEqualTo(2);
        assertThat(difference.change().computed()).isPresent();
        assertThat(difference.ranks().computed()).isPresent();
        assertThat(difference.adjusted()).isEqualTo(ComparisonFinding.Adjusted.NOT_YET);
        assertThat(difference.atEqualStart().why()).contains(Reason.TOO_FEW);
        assertThat(found.arms().getLast().adjustedMean().why()).contains(Reason.TOO_FEW);
        assertThat(found.used()).isEqualTo(6);
        assertThat(people.said(found))
                .contains(
                        "För få som svarat båda gångerna för att säga något om (färre än 5): b (2).")
                .noneMatch(text -> text.contains("b jämfört med a"));
    }

    @Test
    void those_compared_are_counted_and_no_others() {
        people.add("a", 1, 4, 2, 7, 5, 3);
        people.add("b", 8, 9, 3, 4, 6, 7, 7);
        people.add("c", 8, 9);
        ComparisonFinding found = people.one(ComparedPeople.arms());
        assertThat(found.base()).isEqualTo(13);
        assertThat(people.said(found))
                .contains(
                        "Förändringen i one jämförs mellan grupper bland 13 av 15: de som kan jämföras"
                                + " med sig själva vid start och vid avslut och hör till en grupp där"
                                + " minst 5 kan det.");
    }

    @Test
    void exactly_five_in_each_are_enough() {
        people.add("a", 1, 4, 2, 7, 5);
        people.add("b", 8, 9, 3, 4, 6);
        ComparisonFinding found = people.one(ComparedPeople.arms());
        assertThat(found.differences().getFirst().adjusted().change()).isPresent();
        assertThat(found.differences().getFirst().atEqualStart().computed()).isPresent();
        assertThat(people.said(found)).anyMatch(text -> text.startsWith("b jämfört med a:"));
    }

    @Test
    void a_group_with_nobody_at_the_end_is_told_with_its_reason() {
        people.add("a", 1, 4, 2, 7, 5);
        people.add("b", 8, 9, 3, 4, 6);
        people.add(ComparedPeople.person("gone", Map.of(ComparedPeople.ARM, "c"), 3, null));
        ComparisonFinding found = people.one(ComparedPeople.arms());
        Arm gone = found.arms().getLast();
        assertThat(gone.known()).isEqualTo(1);
        assertThat(gone.matched()).isZero();
        assertThat(gone.change().why()).contains(Reason.NO_VALUES);
        Difference difference = found.differences().getLast();
        assertThat(difference.change().why()).contains(Reason.NO_VALUES);
        assertThat(difference.ranks().why()).contains(Reason.NO_VALUES);
        assertThat(difference.atEqualStart().why()).contains(Reason.NO_VALUES);
        assertThat(people.said(found)).anyMatch(text -> text.endsWith("(färre än 5): c (0)."));
    }

    @Test
    void where_all_changed_equally_there_is_a_difference_without_a_test() {
        people.add("a", 2, 2, 2, 2, 2);
        people.add("b", 5, 5, 5, 5, 5);
        ComparisonFinding found = people.one(ComparedPeople.arms());
        Difference difference = found.differences().getFirst();
        assertThat(difference.means().computed()).contains(3.0);
        assertThat(difference.change().why()).contains(Reason.ALL_EQUAL);
        assertThat(found.tests().change().why()).contains(Reason.ALL_EQUAL);
        assertThat(found.tests().atEqualStart().why()).contains(Reason.PERFECT_FIT);
        assertThat(difference.ranks().map(MannWhitney::p).computed().orElseThrow())
                .isCloseTo(2.0 / 252, within(1e-15));
        assertThat(people.said(found))
                .contains(
                        "b jämfört med a: skillnaden är +3,0 poäng (5 mot 5 personer). Inom varje grupp"
                                + " ändrades alla lika mycket, så osäkerheten går inte att räkna ut.");
    }

    @Test
    void whoever_has_no_group_is_counted_and_in_none() {
        people.add("a", 1, 4, 2, 7, 5);
        people.add("b", 8, 9, 3, 4, 6);
        people.add(ComparedPeople.person("nowhere", Map.of(), 3, 4));
        ComparisonFinding found = people.one(ComparedPeople.arms());
        assertThat(found.arms()).hasSize(2);
        assertThat(found.known()).isEqualTo(11);
        assertThat(found.matched()).isEqualTo(11);
        assertThat(found.withoutGroup()).isEqualTo(1);
        assertThat(people.said(found))
                .contains(
                        "Utan känd grupp, och därför inte med: 1 av dem som svarade båda gångerna.")
                .anyMatch(text -> text.contains("bland 10 av 11"));
    }

    @Test
    void gender_is_compared_unasked_and_not_knowing_is_no_gender() {
        people.addTo(Group.GENDER, "WOMAN", 1, 4, 2, 7, 5);
        people.addTo(Group.GENDER, "UNKNOWN", 1, 9, 2, 7, 5);
        assertThat(people.evaluate(List.of())).isEmpty();
        people.addTo(Group.GENDER, "MAN", 8, 9, 3, 4, 6);
        ComparisonFinding found = people.evaluate(List.of()).getFirst();
        assertThat(found.variable()).isEqualTo(Group.GENDER);
        assertThat(found.arms())
                .extracting(arm -> arm.group().level())
                .containsExactly("WOMAN", "MAN");
        assertThat(found.withoutGroup()).isEqualTo(5);
    }

    @Test
    void gender_that_the_plan_asks_for_is_not_compared_twice() {
        people.addTo(Group.GENDER, "WOMAN", 1, 4, 2, 7, 5);
        people.addTo(Group.GENDER, "MAN", 8, 9, 3, 4, 6);
        List<ComparisonFinding> found =
                people.evaluate(
                        List.of(
                                new PlannedComparison(
                                        Group.GENDER,
                                        List.of(ComparedPeople.TWO),
                                        Optional.of("MAN"),
                                        Optional.empty())));
        assertThat(found).extracting(ComparisonFinding::scale).containsExactly(ComparedPeople.TWO);
        assertThat(found.getFirst().differences())
                .extracting(one -> one.group().level() + "-" + one.against().level())
                .containsExactly("WOMAN-MAN");
    }

    @Test
    void each_group_is_compared_with_the_reference_or_with_each_before_it() {
        people.add("c", 1, 4, 2, 7, 5);
        people.add("a", 8, 9, 3, 4, 6);
        people.add("b", 8, 9, 3, 4, 6);
        assertThat(pairs(people.one(ComparedPeople.arms()))).containsExactly("b-a", "c-a", "c-b");
        assertThat(pairs(people.one(ComparedPeople.arms("b")))).containsExactly("a-b", "c-b");
    }

    @Test
    void a_reference_that_nobody_belongs_to_is_told_and_each_is_compared_with_each() {
        people.add("a", 8, 9, 3, 4, 6);
        people.add("b", 1, 4, 2, 7, 5);
        ComparisonFinding found = people.one(ComparedPeople.arms("nobody"));
        assertThat(found.reference()).isEmpty();
        assertThat(found.missingReference()).contains("nobody");
        assertThat(found.arms()).extracting(arm -> arm.group().level()).containsExactly("a", "b");
        assertThat(pairs(found)).containsExactly("b-a");
        assertThat(people.said(found))
                .contains(
                        "Jämförelsegruppen nobody finns inte i data, så ingen kan jämföras med den. Det"
                                + " som återstår är att jämföra var och en med var och en.");
        assertThat(people.one(ComparedPeople.arms("a")).missingReference()).isEmpty();
        assertThat(people.said(people.one(ComparedPeople.arms("a"))))
                .noneMatch(text -> text.contains("finns inte i data"));
    }

    @Test
    void thirteen_groups_want_a_reference() {
        for (int i = 0; i < 13; i++) {
            people.add("g" + (char) ('a' + i), i, 4, 2, 7, 5);
        }
        ComparisonFinding found = people.one(ComparedPeople.arms());
        assertThat(found.differences()).isEmpty();
        assertThat(found.tests().change().computed()).isPresent();
        assertThat(people.said(found)).anyMatch(text -> text.startsWith("13 grupper är för många"));
        assertThat(people.one(ComparedPeople.arms("ga")).differences()).hasSize(12);
    }

    @Test
    void holm_runs_over_the_pairs_and_scales_of_one_grouping() {
        people.add("a", 1, 4, 2, 7, 5);
        people.add("b", 8, 9, 3, 4, 6);
        people.add("c", 18, 19, 13, 14, 16);
        List<ComparisonFinding> found = people.evaluate(List.of(ComparedPeople.arms()));
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
    void a_bound_of_nothing_and_overlapping_groups_are_refused() {
        assertThatThrownBy(() -> ComparedPeople.alike(0))
                .isInstanceOf(IllegalArgumentException.class);
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
}
