package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** Goals by method, and contrasts to the last answered round. */
class GoalReaderTest {

    private static final String PROJECT =
            """
            version: "1"
            data: {project: prov}
            rounds: [T0, T3, TX, T12]
            scales: [{use: health}]
            """;

    @Test
    void a_goal_without_a_method_is_paired() {
        assertThat(goals("{id: g, scale: health, from: T0, to: TX, share: 0.5}"))
                .extracting(goal -> goal.method().code())
                .containsExactly("paired");
    }

    @Test
    void what_counts_is_the_better_way_of_the_scale_unless_the_plan_says_another() {
        PlanReading reading =
                new PlanReader(_ -> Optional.empty())
                        .read(
                                "plan.yaml",
                                """
                                version: "1"
                                data: {csv: a.csv, layout: wide, person: id}
                                rounds: [T0, TX]
                                scales:
                                  - {id: joy, score: "j_{round}"}
                                  - {id: worry, score: "w_{round}", polarity: lowerIsBetter}
                                goals:
                                  - {id: a, scale: joy, from: T0, to: TX, share: 0.5}
                                  - {id: b, scale: worry, from: T0, to: TX, share: 0.5}
                                  - {id: c, scale: worry, from: T0, to: TX, share: 0.5, direction: increase}
                                """);
        assertThat(reading.plan().orElseThrow().goals())
                .extracting(goal -> ((GoalMethod.Paired) goal.method()).direction().code())
                .containsExactly("increase", "decrease", "increase");
    }

    @Test
    void a_goal_can_be_judged_by_each_method() {
        assertThat(
                        goals(
                                "{id: a, method: perceived, item: C1, round: TX, share: 0.5}",
                                "{id: b, method: status, outcome: work, base: enrolled, at: end,"
                                        + " share: 0.5, group: {variable: site, level: x}}"))
                .extracting(Goal::method)
                .hasExactlyElementsOfTypes(GoalMethod.Perceived.class, GoalMethod.Status.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: g, method: guessed, share: 0.5}|EV105",
                "{id: g, scale: health, from: T0, to: TX, share: 0.5, direction: up}|EV105",
                "{id: g, method: perceived, item: C1, round: TX}|EV103",
                "{id: g, method: perceived, item: C1, round: TX, share: 1}|EV105",
                "{id: g, method: perceived, item: A2, round: TX, share: 0.5}|EV105",
                "{id: g, method: perceived, item: C1, round: TX, share: 0.5, scale: health}|EV102",
                "{id: g, method: status, base: enrolled, at: end, share: 0.5}|EV103",
                "{id: g, method: status, outcome: rich, base: enrolled, at: end, share: 0.5}|EV105",
                "{id: g, method: status, outcome: work, base: all, at: end, share: 0.5}|EV105",
                "{id: g, method: status, outcome: work, base: enrolled, at: soon, share: 0.5}|EV105",
                "{id: g, method: status, outcome: work, base: enrolled, at: end, share: 0.5, group:"
                        + " {variable: intervention, level: COACHING}}|EV105"
            })
    void each_fault_has_its_code(String goal, String code) {
        assertThat(read(PROJECT + "goals:\n  - " + goal + "\n").problems())
                .extracting(problem -> problem.code().stableName())
                .containsExactly(code);
    }

    @Test
    void a_goal_at_the_cut_off_wants_a_project_that_has_one() {
        ProjectId project = new ProjectId("prov");
        ProjectPlanFile plans = new ProjectPlanFile(SurveyConfiguration.builtIn());
        String text =
                PROJECT
                        + "confidence: 2\n"
                        + "goals:\n"
                        + "  - {id: g, method: status, outcome: work, base: enrolled, at: cutOff,"
                        + " share: 0.5}\n"
                        + "  - {id: h, method: status, outcome: work, base: enrolled, at: end,"
                        + " share: 0.5}\n";
        assertThat(plans.check(project, Optional.of(LocalDate.of(2029, 11, 30)), text).problems())
                .hasSize(1);
        assertThat(plans.check(project, Optional.empty(), text).problems())
                .hasSize(2)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.line()).isEqualTo(7);
                            assertThat(problem.column()).isPositive();
                            assertThat(problem.text())
                                    .startsWith("EV106 at: cutOff wants a project with a cut-off");
                        });
        assertThat(plans.check(project, Optional.empty(), plans.standard(project)).problems())
                .isEmpty();
    }

    @Test
    void a_file_has_no_register_of_exits() {
        assertThat(
                        read("""
                                        version: "1"
                                        data: {csv: a.csv, layout: wide, person: id}
                                        rounds: [T0, TX]
                                        scales: [{id: s, score: "s_{round}"}]
                                        goals:
                                          - {id: g, method: status, outcome: work, base: enrolled, at: end, share: 0.5}
                                        """)
                                .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("no register of exits"));
    }

    @Test
    void the_last_round_is_any_later_one_but_twelve_months_after() {
        EvaluationPlan plan = plan("contrasts: [{from: T0, to: TX}, {from: T0, to: last}]");
        assertThat(plan.contrasts().getLast().isLast()).isTrue();
        assertThat(plan.lastAmong()).containsExactly(new RoundCode("T3"), new RoundCode("TX"));
        assertThat(plan("contrasts: [{from: T0, to: TX}]").lastAmong()).isEmpty();
    }

    @Test
    void the_plan_can_list_which_rounds_count_as_the_last_one() {
        EvaluationPlan plan = plan("contrasts: [{from: T0, to: last, among: [T12, T3]}]");
        assertThat(plan.lastAmong()).containsExactly(new RoundCode("T3"), new RoundCode("T12"));
        assertThat(plan.contrasts())
                .containsExactly(new Contrast(new RoundCode("T0"), Contrast.LAST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contrasts: [{from: T3, to: last}]|EV105",
                "contrasts: [{from: T0, to: TX, among: [T3]}]|EV105",
                "contrasts: [{from: T0, to: last, among: [T0, TX]}]|EV106",
                "contrasts: [{from: T0, to: last, among: [T9, TX]}]|EV106",
                "'contrasts: [{from: T0, to: last, among: [T3]}, {from: T0, to: last, among:"
                        + " [TX]}]'|EV105"
            })
    void each_fault_in_a_contrast_to_the_last_round_has_its_code(String line, String code) {
        assertThat(read(PROJECT + line + "\n").problems())
                .extracting(problem -> problem.code().stableName())
                .containsExactly(code);
    }

    private static List<Goal> goals(String... goals) {
        StringBuilder text = new StringBuilder(PROJECT + "goals:\n");
        for (String goal : goals) {
            text.append("  - ").append(goal).append('\n');
        }
        PlanReading reading = read(text.toString());
        assertThat(reading.problems()).isEmpty();
        return reading.plan().orElseThrow().goals();
    }

    private static EvaluationPlan plan(String line) {
        PlanReading reading = read(PROJECT + line + "\n");
        assertThat(reading.problems()).isEmpty();
        return reading.plan().orElseThrow();
    }

    private static PlanReading read(String text) {
        return PlanReader.against(SurveyConfiguration::builtIn).read("plan.yaml", text);
    }
}
