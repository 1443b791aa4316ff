package se.sammanhang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.evaluation.MeasurementPrecision;
import se.sammanhang.evaluation.PlannedComparison;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.surveyfile.SurveyConfiguration;

class PlanReaderTest {

    private static final String PLAN =
            """
            version: "1"
            data: {csv: a.csv, layout: wide, person: id}
            rounds: [T0, TX]
            columns: {gender: sex, interventions: [{column: c}]}
            scales:
              - {id: sammanhang, score: "s_{round}", range: [0, 100]}
            """;

    @Test
    void what_the_plan_leaves_out_has_defaults() {
        EvaluationPlan plan = read(PLAN).plan().orElseThrow();
        assertThat(plan.contrasts()).hasSize(1);
        assertThat(plan.crossings()).containsExactly(List.of("gender", "intervention"));
        assertThat(plan.families())
                .extracting(Family::name, Family::adjustment)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("primary", Adjustment.HOLM));
        assertThat(plan.confidence().value()).isEqualTo(0.95);
        assertThat(plan.stamp().sha256()).hasSize(64);
    }

    @Test
    void what_is_known_of_a_scale_beforehand_is_read_with_its_source() {
        EvaluationPlan plan =
                read(PLAN
                                + """
                                          - id: b
                                            score: c
                                            reliability: {value: 0.72, sd: 11.5, source: norm}
                                            sdOfChange: {value: 10.2, source: study}
                                        expectedPairs: 120
                                        conventions: {lateBaselines: included}
                                        """)
                        .plan()
                        .orElseThrow();
        MeasurementPrecision.OfScale known = plan.precision().of(new ScaleId("b"));
        assertThat(known.reliability())
                .contains(
                        new MeasurementPrecision.KnownReliability(0.72, Optional.of(11.5), "norm"));
        assertThat(known.changeSpread())
                .contains(new MeasurementPrecision.KnownSpread(10.2, "study"));
        assertThat(plan.precision().expectedPairs()).contains(120);
        assertThat(plan.precision().of(new ScaleId("sammanhang")))
                .isEqualTo(MeasurementPrecision.OfScale.UNKNOWN);
        assertThat(plan.conventions().lateBaselines())
                .isEqualTo(EvaluationPlan.LateBaselines.INCLUDED);
    }

    @Test
    void comparisons_are_read_with_what_they_leave_out() {
        EvaluationPlan plan =
                read(PLAN + "comparisons: [{by: gender, reference: M, equivalentWithin: 2.5}]\n")
                        .plan()
                        .orElseThrow();
        assertThat(plan.comparisons())
                .containsExactly(
                        new PlannedComparison(
                                "gender", List.of(), Optional.of("M"), Optional.of(2.5)));
        assertThat(read(PLAN).plan().orElseThrow().comparisons()).isEmpty();
    }

    @Test
    void a_reference_that_is_no_band_or_no_gender_of_a_register_is_told_at_once() {
        String bands =
                PLAN.replace(
                                "gender: sex,",
                                "groups: [{column: age, bands: [{name: young, below: 20}, {name: older,"
                                        + " from: 20}]}],")
                        + "comparisons: [{by: age, reference: old}, {by: colour}]\n";
        assertThat(read(bands).problems())
                .extracting(InputProblem::text)
                .anyMatch(
                        text ->
                                text.contains(
                                        "no \"old\" in the grouping age; it has [young, older]"))
                .anyMatch(text -> text.contains("no grouping \"colour\""));
        String project =
                """
                version: "1"
                data: {project: prov}
                rounds: [T0, TX]
                scales:
                  - {id: a, items: [K1], steps: [1, 5]}
                comparisons: [{by: gender, reference: woman}]
                """;
        assertThat(read(project).problems())
                .extracting(InputProblem::text)
                .anyMatch(text -> text.contains("it has [WOMAN, MAN, OTHER]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intervention", "colour"})
    void a_project_is_not_sent_to_columns_that_it_cannot_give(String by) {
        String fault = "comparisons: [{by: " + by + "}]\n";
        assertThat(read(PLAN + fault).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("columns.groups"));
        String project =
                """
                version: "1"
                data: {project: prov}
                rounds: [T0, TX]
                scales:
                  - {id: a, items: [K1], steps: [1, 5]}
                """;
        assertThat(read(project + fault).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).doesNotContain("columns"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour: blue|EV102|7",
                "confidence: high|EV104|7",
                "confidence: 1.2|EV105|7",
                "seed: 1.5|EV104|7",
                "fixedAt: soon|EV104|7",
                "contrasts: [{from: T0, to: T9}]|EV106|7",
                "comparisons: [{by: colour}]|EV106|7",
                "comparisons: [{by: intervention}]|EV105|7",
                "comparisons: [{by: gender, scales: [x]}]|EV106|7",
                "comparisons: [{by: gender, equivalentWithin: 0}]|EV105|7",
                "comparisons: [{by: gender, equivalentWithin: much}]|EV104|7",
                "comparisons: [{by: gender}, {by: gender}]|EV107|7",
                "comparisons: [{by: gender, colour: blue}]|EV102|7",
                "comparisons: [{by: gender, reference: unknown}]|EV105|7",
                "comparisons: [{by: gender, reference: UNKNOWN}]|EV105|7",
                "comparisons: [{scales: [sammanhang]}]|EV103|7",
                "contrasts: [{from: TX, to: T0}]|EV105|7",
                "contrasts: [{from: T0, to: T0}]|EV105|7",
                "contrasts: [{from: T0, to: TX}, {from: T0, to: TX}]|EV107|7",
                "'  - {id: b, items: [A, B], reverse: [C], steps: [1, 4]}'|EV106|7",
                "'  - {id: b, items: [A, B, A], steps: [1, 4]}'|EV107|7",
                "'  - {id: b, items: [], steps: [1, 4]}'|EV105|7",
                "'  - {id: b, items: [A, B], steps: [1, 4], minimumAnswered: 3}'|EV105|7",
                "'  - {id: b, items: [A, B], steps: [4, 1]}'|EV105|7",
                "'  - {id: b, items: [A, B], steps: [1, 4], increaseAtLeast: 0}'|EV105|7",
                "families: [{name: x, scales: [sammanhang], groups: [shoe]}]|EV106|7",
                "crossings: [[gender, shoe]]|EV106|7",
                "crossings: [gender]|EV104|7",
                "families: [{name: x, scales: [other]}]|EV106|7",
                "families: [{name: exploratory, scales: [sammanhang]}]|EV105|7",
                "families: [{name: exploratory-growth, scales: [sammanhang]}]|EV105|7",
                "families: [{name: exploratory-growth-gender, scales: [sammanhang]}]|EV105|7",
                "families: [{name: exploratory-growth-interventions, scales: [sammanhang]}]|EV105|7",
                "families: [{name: exploratory-interventions, scales: [sammanhang]}]|EV105|7",
                "families: [{name: comparison gender T0-TX, scales: [sammanhang]}]|EV105|7",
                "families: [{name: x, scales: [sammanhang]}, {name: x, scales: [sammanhang]}]|EV107|7",
                "goals: [{id: g, scale: sammanhang, from: T0, to: TX}]|EV103|7",
                "goals: [{id: g, scale: sammanhang, from: T0, to: TX, share: 90}]|EV105|7",
                "disclosure: some|EV105|7",
                "disclosure: project|EV105|7",
                "conventions: {enrolment: best}|EV105|7",
                "conventions: {lateBaselines: kept}|EV105|7",
                "expectedPairs: 1|EV105|7",
                "expectedPairs: many|EV104|7",
                "'  - {id: b, score: c, reliability: {value: 1.2, source: x}}'|EV105|7",
                "'  - {id: b, score: c, reliability: {value: 0.7, sd: 0, source: x}}'|EV105|7",
                "'  - {id: b, score: c, reliability: {value: 0.7}}'|EV103|7",
                "'  - {id: b, score: c, reliability: {source: x}}'|EV103|7",
                "'  - {id: b, score: c, sdOfChange: {value: -1, source: x}}'|EV105|7",
                "'  - {id: b, score: c, sdOfChange: {value: 1, source: x, n: 2}}'|EV102|7",
                "title: {en: only}|EV105|7",
                "version: '2'|EV107|7",
                "labels: {shoe: {a: b}}|EV102|7",
                "x: [|EV101|8"
            })
    void each_fault_has_its_code_and_line(String line, String code, int at) {
        assertThat(read(PLAN + line + "\n").problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code().stableName()).isEqualTo(code);
                            assertThat(problem.line()).isEqualTo(at);
                            assertThat(problem.column()).isPositive();
                        });
    }

    @Test
    void all_faults_of_a_scale_are_said_at_once_and_what_refers_to_it_is_no_fault_of_its_own() {
        List<InputProblem> problems =
                read("""
                                version: "1"
                                data: {csv: a.csv, layout: wide, person: id}
                                rounds: [T0, TX]
                                scales:
                                  - id: mood
                                    items: [A, B, A]
                                    reverse: [C]
                                    steps: [4, 1]
                                    minimumAnswered: 9
                                    increaseAtLeast: 0
                                    metric: mean
                                contrasts: [{from: T0, to: TX}]
                                families: [{name: main, scales: [mood]}]
                                answers: [{item: B, round: TX}]
                                goals:
                                  - {id: g, scale: mood, from: T0, to: TX, share: 0.9}
                                  - {id: g, scale: mood, from: TX, to: T0, share: 90}
                                """)
                        .problems();
        assertThat(problems)
                .extracting(InputProblem::line)
                .containsExactly(6, 7, 8, 9, 10, 11, 17, 17, 17);
        assertThat(problems)
                .extracting(InputProblem::text)
                .noneMatch(text -> text.contains("there is no scale"))
                .noneMatch(text -> text.contains("reverseKeyed") || text.contains("targetShare"))
                .anyMatch(text -> text.startsWith("reverse names [C]"))
                .anyMatch(text -> text.startsWith("share wants a number above 0 and below 1"))
                .anyMatch(text -> text.startsWith("to wants a later round than from"));
    }

    @Test
    void a_plan_without_a_title_is_named_after_its_data() {
        EvaluationPlan plan = read(PLAN).plan().orElseThrow();
        assertThat(plan.title().in(Language.SWEDISH)).isEqualTo("Utvärdering av a.csv");
        assertThat(plan.title().in(Language.ENGLISH)).isEqualTo("Evaluation of a.csv");
    }

    @Test
    void a_scale_of_the_survey_files_can_be_named() {
        PlanReading reading =
                read(
                        """
                        version: "1"
                        data: {project: arvika}
                        rounds: [T0, TX]
                        scales: [{use: sammanhang}, {use: health, increaseAtLeast: 3}]
                        """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.plan().orElseThrow().scales()).hasSize(2);
    }

    @Test
    void a_scale_that_no_survey_file_has_is_a_problem() {
        assertThat(
                        read("""
                                        version: "1"
                                        data: {project: arvika}
                                        rounds: [T0, TX]
                                        scales: [{use: happiness}]
                                        """)
                                .problems())
                .extracting(problem -> problem.code().stableName())
                .containsExactly("EV106");
    }

    @Test
    void an_empty_plan_says_everything_it_lacks_or_that_it_is_empty() {
        assertThat(read("").problems()).isNotEmpty();
        assertThat(read("{}").problems())
                .extracting(InputProblem::text)
                .anyMatch(text -> text.contains("version"))
                .anyMatch(text -> text.contains("data"))
                .anyMatch(text -> text.contains("rounds"))
                .anyMatch(text -> text.contains("scales"));
    }

    @Test
    void a_scale_nearly_called_so_is_suggested() {
        PlanReading reading =
                PlanReader.against(SurveyConfiguration::builtIn)
                        .read("plan.yaml", "scales:\n  - {use: sammanhangg}\n");
        assertThat(reading.problems())
                .extracting(InputProblem::text)
                .contains(
                        "there is no scale \"sammanhangg\" in the survey files; did you mean"
                                + " \"sammanhang\"?; give its items instead of use");
    }

    @Test
    void a_grouping_nearly_called_so_is_suggested() {
        assertThat(
                        read("data: {csv: a.csv, layout: wide, person: id}\n"
                                        + "columns: {groups: [{column: linje}]}\n"
                                        + "comparisons: [{by: linja}]\n")
                                .problems())
                .extracting(InputProblem::text)
                .anyMatch(
                        text ->
                                text.contains("there is no grouping \"linja\"")
                                        && text.contains("did you mean \"linje\"?"));
    }

    @Test
    void a_list_where_one_value_is_wanted_is_a_problem_and_no_crash() {
        assertThat(read(PLAN.replace("\"1\"", "[1, 2]")).problems()).isNotEmpty();
        assertThat(read("- a\n- b\n").plan()).isEqualTo(Optional.empty());
    }

    private static PlanReading read(String text) {
        return new PlanReader(id -> SurveyConfiguration.builtIn().scale(id))
                .read("plan.yaml", text);
    }
}
