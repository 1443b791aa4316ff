package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.AnswerReading;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.surveyfile.SurveyConfiguration;

class AnswerQuestionReaderTest {

    private static final String PROJECT =
            """
            version: "1"
            data: {project: prov}
            rounds: [T0, TX]
            scales: [{use: health}]
            """;

    private static final String FILE =
            """
            version: "1"
            data: {csv: a.csv, layout: wide, person: id}
            rounds: [T0, TX]
            scales: [{id: h, items: [h1, h2], steps: [1, 5]}]
            """;

    @Test
    void the_survey_files_say_what_an_item_of_a_project_offers() {
        AnswerQuestion question =
                read(PROJECT + "answers: [{item: A2, round: TX, as: helped}]")
                        .plan()
                        .orElseThrow()
                        .answers()
                        .getFirst();
        assertThat(question.reading()).isEqualTo(AnswerReading.HELPED);
        assertThat(question.most()).isEqualTo(3);
        assertThat(question.options()).hasSize(12);
        assertThat(question.name().in(Language.SWEDISH))
                .isEqualTo("Vad har hjälpt dig mest? Välj högst tre.");
    }

    @Test
    void an_item_of_a_scale_in_a_file_offers_the_steps_of_the_scale() {
        PlanReading reading =
                read(FILE + "answers: [{item: h2, round: TX, as: knowledge, name: {sv: Hälsa}}]");
        assertThat(reading.problems()).isEmpty();
        AnswerQuestion question = reading.plan().orElseThrow().answers().getFirst();
        assertThat(question.options())
                .extracting(ResponseOption::code)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(question.name().in(Language.SWEDISH)).isEqualTo("Hälsa");
    }

    @Test
    void the_plan_of_every_project_asks_what_the_bank_asks_at_exit() {
        ProjectId project = new ProjectId("prov");
        ProjectPlanFile standard = new ProjectPlanFile(SurveyConfiguration.builtIn());
        EvaluationPlan plan =
                standard.check(project, Optional.empty(), standard.standard(project))
                        .plan()
                        .orElseThrow();
        assertThat(plan.answers())
                .extracting(question -> question.item().value())
                .containsExactlyElementsOf(
                        List.of(
                                "C1", "C2", "C3a", "C3b", "C3c", "C4", "C5", "C6a", "C6b", "W2",
                                "W4", "E2", "E3", "A2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{item: C1}|EV103",
                "{round: TX}|EV103",
                "{item: C1, round: T9}|EV106",
                "{item: NO1, round: TX}|EV106",
                "{item: '1!', round: TX}|EV105",
                "{item: C1, round: TX, as: best}|EV105",
                "{item: C1, round: TX, colour: blue}|EV102",
                "{item: C1, round: TX, as: helped}|EV105",
                "{item: A2, round: TX, as: perceived}|EV105",
                "{item: A2, round: TX, as: knowledge}|EV105",
                "{item: C1, round: T0, as: perceived}|EV105",
                "{item: Z1, round: TX}|EV105",
                "{item: O3, round: TX}|EV105"
            })
    void each_fault_in_a_plan_for_a_project_has_its_code(String entry, String code) {
        assertThat(read(PROJECT + "answers:\n  - " + entry + "\n").problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code().stableName()).isEqualTo(code);
                            assertThat(problem.line()).isEqualTo(6);
                        });
    }

    @Test
    void the_same_item_at_the_same_round_is_asked_once() {
        assertThat(
                        read(PROJECT
                                        + "answers: [{item: C1, round: TX}, {item: C1, round: TX,"
                                        + " as: perceived}]")
                                .problems())
                .extracting(problem -> problem.code().stableName())
                .containsExactly("EV107");
    }

    @Test
    void of_a_file_only_items_of_scales_are_read() {
        assertThat(read(FILE + "answers: [{item: C1, round: TX}]").problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.text())
                                        .contains("only items of scales are read"));
    }

    private static PlanReading read(String text) {
        return PlanReader.against(SurveyConfiguration::builtIn).read("plan.yaml", text);
    }
}
