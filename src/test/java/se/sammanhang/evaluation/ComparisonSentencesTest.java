package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.ComparisonFinding.Smallness;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.GroupDifference;

/** What is said of comparisons between groups, and what never is. */
class ComparisonSentencesTest {

    private static final DataSource CSV =
            new DataSource.Csv(
                    "a.csv",
                    Optional.of(','),
                    java.nio.charset.StandardCharsets.UTF_8,
                    DataSource.Layout.WIDE,
                    "id",
                    Map.of(),
                    new DataSource.Columns(
                            Optional.empty(),
                            "{item}",
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Optional.empty()),
                    List.of(),
                    List.of(),
                    Set.of());

    private final ComparedPeople people = new ComparedPeople();

    @Test
    void a_difference_downwards_is_told_with_its_own_sign() {
        people.add("a", 18, 19, 13, 14, 16);
        people.add("b", 1, 4, 2, 7, 5);
        assertThat(people.said(people.one(ComparedPeople.arms())))
                .anyMatch(
                        text ->
                                text.matches(
                                        "b jämfört med a: i snitt 12,2 poäng mer nedåt \\(osäkerhet"
                                                + " \\d+,\\d till \\d+,\\d; 5 mot 5 personer\\)\\."));
    }

    @Test
    void an_interval_without_zero_is_no_finding_when_several_comparisons_make_it_chance() {
        people.add("a", 1, 2, 3, 4, 5, 6);
        people.add("b", 3.6, 4.6, 5.6, 6.6, 7.6, 8.6);
        people.add("c", 2, 3, 4, 5, 6, 7);
        ComparisonFinding found = people.one(ComparedPeople.arms());
        GroupDifference test = found.differences().getFirst().change().computed().orElseThrow();
        assertThat(test.interval().contains(0)).isFalse();
        assertThat(people.said(found))
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
                        ComparedPeople.person(
                                arm + i,
                                Map.of(ComparedPeople.ARM, arm),
                                level + off,
                                level + 0.3 * off + noise[(i * 3) % 8]));
            }
        }
        List<String> said = people.said(people.one(ComparedPeople.arms("low")));
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
        people.add("a", noise);
        people.add("b", noise);
        assertThat(people.said(people.one(ComparedPeople.alike(1))))
                .contains(
                        "b jämfört med a: skillnaden i förändring är tydligt mindre än 1,0 poäng åt båda"
                                + " håll.");
        assertThat(people.said(people.one(ComparedPeople.alike(0.01))))
                .contains(
                        "b jämfört med a: det går inte att säga att skillnaden i förändring är mindre än"
                                + " 0,01 poäng.");
    }

    /** Alone each would be small enough at five per cent; of twelve at once none is. */
    @Test
    void surely_smaller_is_told_only_when_it_holds_among_all_comparisons() {
        double[] noise = {1, -2, 3, -1, 0.5, -1.5, 2, -0.5};
        people.add("a", noise);
        people.add("b", noise);
        double bound = aloneSmall();
        people.add("c", noise);
        people.add("d", noise);
        ComparisonFinding found = people.one(ComparedPeople.alike(bound));
        assertThat(found.differences())
                .hasSize(6)
                .allMatch(
                        one ->
                                one.equivalence()
                                        .orElseThrow()
                                        .change()
                                        .computed()
                                        .orElseThrow()
                                        .equivalent())
                .allMatch(one -> one.adjusted().small().orElseThrow().tests() == 12)
                .allMatch(one -> one.adjusted().smallAtEqualStart().isPresent());
        assertThat(people.said(found))
                .noneMatch(text -> text.contains("tydligt mindre"))
                .filteredOn(text -> text.startsWith("Det går inte att säga att skillnaden"))
                .singleElement()
                .asString()
                .contains(
                        "b jämfört med a (8 mot 8 personer); c jämfört med a (8 mot 8 personer);");
    }

    /** The smallest bound in tenths within which the pair is small also beside the other scale. */
    private double aloneSmall() {
        return IntStream.rangeClosed(1, 200)
                .mapToDouble(tenths -> tenths / 10.0)
                .filter(
                        bound ->
                                people.one(ComparedPeople.alike(bound))
                                                .differences()
                                                .getFirst()
                                                .smallness(ConfidenceLevel.NINETY_FIVE)
                                        == Smallness.SMALL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_several_pairs_the_clear_ones_are_told_singly_and_the_open_ones_in_one_list() {
        people.add("a", 1, 4, 2, 7, 5);
        people.add("b", 2, 5, 1, 6, 4);
        people.add("c", 3, 4, 2, 6, 5);
        people.add("d", 38, 39, 33, 34, 36);
        List<String> said = people.said(people.one(ComparedPeople.arms()));
        assertThat(said)
                .filteredOn(text -> text.contains("kan inte avgöras om förändringen"))
                .containsExactly(
                        "Det kan inte avgöras om förändringen skiljer sig för: b jämfört med a (5 mot 5"
                                + " personer); c jämfört med a (5 mot 5 personer); c jämfört med b (5"
                                + " mot 5 personer). Osäkerheten rymmer både mer uppåt och mer nedåt.");
        assertThat(said)
                .filteredOn(text -> text.startsWith("d jämfört med") && text.contains("i snitt"))
                .hasSize(3);
    }

    @Test
    void sentences_are_whole_in_each_language_and_never_say_why() {
        people.add("a", 1, 4, 2, 7, 5);
        people.add("b", 8, 9, 3, 4, 6);
        people.add("c", 18, 19, 13, 14, 16);
        people.add("d", 3, 3);
        people.add(ComparedPeople.person("nowhere", Map.of(), 3, 4));
        for (Sentence sentence :
                ComparisonSentences.of(
                        people.one(ComparedPeople.alike(2)),
                        ComparedPeople.plan(List.of(ComparedPeople.alike(2))))) {
            for (Language language : List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH)) {
                assertThat(sentence.text().in(language))
                        .endsWith(".")
                        .doesNotContain("{", "}", "%", "effekt", "effect", "signifik", "signific");
            }
        }
    }

    /** Everybody had one of two things, and nobody was without. */
    @Test
    void arms_that_exclude_each_other_are_sent_to_the_comparisons() {
        for (int i = 0; i < 20; i++) {
            people.had("p" + i, 10 + i % 5, 11 + i % 4, "arm " + i % 2);
        }
        InterventionFinding finding = people.interventions();
        assertThat(finding.everybodyHadOne()).isTrue();
        List<String> said = said(finding, CSV);
        assertThat(said).hasSize(2);
        assertThat(said.getFirst()).startsWith("Alla 20 har haft exakt en av insatserna.");
        assertThat(said.getLast()).contains("(columns: groups)", "(comparisons)");
        people.had("both", 12, 13, "arm 0", "arm 1");
        assertThat(people.interventions().everybodyHadOne()).isFalse();
        assertThat(said(people.interventions(), CSV))
                .isNotEmpty()
                .noneMatch(text -> text.contains("comparisons"));
    }

    @Test
    void one_thing_that_everybody_had_is_no_arm() {
        for (int i = 0; i < 20; i++) {
            people.had("p" + i, 10 + i % 5, 11 + i % 4, "all");
        }
        assertThat(people.interventions().everybodyHadOne()).isFalse();
    }

    /** Those who had it started higher and fell back: at an equal start nothing is left. */
    @Test
    void an_intervention_that_answers_otherwise_at_an_equal_start_is_told_both_ways() {
        for (int i = 0; i < 24; i++) {
            boolean had = i % 2 == 0;
            double before = had ? 60 + i : 20 + i;
            people.had("p" + i, before, 45 + i * 7 % 5, had ? new String[] {"A"} : new String[0]);
        }
        assertThat(said(people.interventions(), CSV))
                .anyMatch(text -> text.contains("poäng mer nedåt än de som inte haft den"))
                .anyMatch(
                        text ->
                                text.contains(", bland dem som började lika högt: ")
                                        && text.endsWith("läs båda."))
                .noneMatch(text -> text.contains("beskedet detsamma"));
    }

    @Test
    void an_intervention_that_answers_the_same_at_an_equal_start_is_told_so_once() {
        for (int i = 0; i < 24; i++) {
            people.had(
                    "p" + i,
                    10 + i % 5,
                    11 + i / 2 % 4,
                    i % 2 == 0 ? new String[] {"A"} : new String[0]);
        }
        assertThat(said(people.interventions(), CSV))
                .contains("Bland dem som började lika högt blir beskedet detsamma.");
    }

    /** Its plan reader refuses columns. */
    @Test
    void a_project_is_not_advised_to_give_columns() {
        for (int i = 0; i < 20; i++) {
            people.had("p" + i, 10 + i % 5, 11 + i % 4, "arm " + i % 2);
        }
        assertThat(said(people.interventions(), new DataSource.Project(new ProjectId("prov"))))
                .singleElement()
                .asString()
                .startsWith("Alla 20 har haft exakt en av insatserna.")
                .doesNotContain("columns", "comparisons");
    }

    private static List<String> said(InterventionFinding finding, DataSource source) {
        return InterventionSentences.of(
                        finding,
                        part -> LocalisedText.swedish(part.level()),
                        ComparedPeople.plan(source, List.of()))
                .stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH))
                .toList();
    }
}
