package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.RepeatedItem;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.surveyfile.SurveyConfiguration;

class RepeatedItemReaderTest {

    private static final String PROJECT =
            """
            version: "1"
            data: {project: prov}
            rounds: [T0, T3, TX]
            scales: [{use: health}]
            contrasts:
              - {from: T0, to: TX}
              - {from: T0, to: T3}
              - {from: T0, to: last}
            items:
            """;

    private static final String FILE =
            """
            version: "1"
            data: {csv: a.csv, layout: wide, person: id}
            rounds: [T0, TX]
            scales: [{id: h, items: [h1, h2], steps: [1, 5]}]
            contrasts: [{from: T0, to: TX}]
            items:
            """;

    @Test
    void an_item_without_rounds_is_compared_at_those_of_each_contrast_but_the_last_answer() {
        List<RepeatedItem> items = items(PROJECT, "{item: K1}");
        assertThat(items)
                .extracting(item -> item.contrast().from() + " " + item.contrast().to())
                .containsExactly("T0 TX", "T0 T3");
        assertThat(items.getFirst().options()).hasSize(5);
        assertThat(items.getFirst().isYesOrNo()).isFalse();
    }

    @Test
    void rounds_yes_and_name_are_as_the_plan_says() {
        RepeatedItem item =
                items(PROJECT, "{item: W2, from: T0, to: TX, yes: [5, 4], name: {sv: Veta}}")
                        .getFirst();
        assertThat(item.yes()).isEqualTo(Set.of(4, 5));
        assertThat(item.yesOptions()).extracting(ResponseOption::code).containsExactly(4, 5);
        assertThat(item.name().in(Language.SWEDISH)).isEqualTo("Veta");
        assertThat(items(PROJECT, "{item: K1, from: T0, to: last}"))
                .singleElement()
                .satisfies(last -> assertThat(last.contrast().isLast()).isTrue());
    }

    @Test
    void a_column_of_a_file_has_the_steps_that_the_plan_says() {
        assertThat(items(FILE, "{item: hope, steps: [0, 3]}").getFirst().options())
                .extracting(ResponseOption::code)
                .containsExactly(0, 1, 2, 3);
        assertThat(items(FILE, "{item: h2, yes: [5]}").getFirst().options()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{yes: [4]}|EV103|item",
                "{item: NO1}|EV106|no item",
                "{item: '1!'}|EV105|ItemId",
                "{item: K1, from: T0}|EV103|to",
                "{item: K1, from: TX, to: T0}|EV105|later round",
                "{item: K1, from: T0, to: T9}|EV106|T9",
                "{item: C1, from: T0, to: TX}|EV105|never asks",
                "{item: W2, from: T0, to: T3}|EV105|never asks",
                "{item: K1, from: T0, to: TX, yes: [9]}|EV105|yes wants codes of",
                "{item: K1, from: T0, to: TX, yes: [1, 2, 3, 4, 5]}|EV105|not all of them",
                "{item: K1, from: T0, to: TX, yes: [x]}|EV105|list of codes",
                "{item: K1, from: T0, to: TX, steps: [1, 5]}|EV105|CSV",
                "{item: K1, from: T0, to: TX, colour: blue}|EV102|colour"
            })
    void each_fault_in_a_plan_for_a_project_says_what_to_do(
            String entry, String code, String words) {
        fault(PROJECT, entry, code, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{item: hope}|EV106|steps: [1, 5]",
                "{item: h1, steps: [1, 5]}|EV105|from its scale",
                "{item: hope, steps: [1, 1]}|EV105|at most 20",
                "{item: hope, steps: [1, 21]}|EV105|at most 20",
                "{item: hope, steps: [1.5, 3]}|EV105|whole",
                "{item: hope, steps: [0, 1]}|EV105|say with yes",
            })
    void each_fault_in_a_plan_for_a_file_says_what_to_do(String entry, String code, String words) {
        fault(FILE, entry, code, words);
    }

    @Test
    void items_with_several_answers_and_items_twice_are_refused() {
        assertThat(read(PROJECT.replace("T3", "T12"), "{item: A2, from: T0, to: TX}").problems())
                .isNotEmpty();
        assertThat(read(FILE, "{item: h1}\n  - {item: h1, from: T0, to: TX, yes: [5]}").problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code().stableName()).isEqualTo("EV107");
                            assertThat(problem.text()).contains("item h1 from T0 to TX");
                        });
    }

    private static void fault(String plan, String entry, String code, String words) {
        assertThat(read(plan, entry).problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code().stableName()).isEqualTo(code);
                            assertThat(problem.text()).contains(words);
                            assertThat(problem.line()).isEqualTo((int) plan.lines().count() + 1);
                        });
    }

    private static List<RepeatedItem> items(String plan, String entry) {
        PlanReading reading = read(plan, entry);
        assertThat(reading.problems()).isEmpty();
        return reading.plan().orElseThrow().items();
    }

    private static PlanReading read(String plan, String entry) {
        return PlanReader.against(SurveyConfiguration::builtIn)
                .read("plan.yaml", plan + "  - " + entry + "\n");
    }
}
