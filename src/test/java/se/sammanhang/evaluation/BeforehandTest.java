package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.MinimumDetectable.Basis;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** What a plan can show, said before anybody has answered. */
class BeforehandTest {

    private static final String PLAN =
            """
            version: "1"
            data: {project: test}
            rounds: [T0, TX]
            scales:
              - use: sammanhang
                sdOfChange: {value: 15, source: earlier project}
              - use: health
            """;

    @Test
    void a_plan_that_expects_no_number_of_pairs_says_nothing() {
        assertThat(MinimumDetectable.beforehand(plan(""))).isEmpty();
    }

    @Test
    void the_smallest_change_is_in_points_where_the_spread_is_known() {
        // R: power.t.test(n = 50, power = 0.8, type = "paired", tol = 1e-14)$delta = 0.4041834922
        assertThat(MinimumDetectable.beforehand(plan("expectedPairs: 50")))
                .hasSize(2)
                .allSatisfy(
                        found -> {
                            assertThat(found.basis()).isEqualTo(Basis.PLANNED);
                            assertThat(found.pairs()).isEqualTo(50);
                            assertThat(found.dz().computed().orElseThrow())
                                    .isCloseTo(0.4041834922, within(1e-9));
                        })
                .satisfiesExactly(
                        known ->
                                assertThat(known.points().computed().orElseThrow())
                                        .isCloseTo(15 * 0.4041834922, within(1e-7)),
                        unknown -> assertThat(unknown.points().computed()).isEmpty());
    }

    private static EvaluationPlan plan(String line) {
        return PlanReader.against(SurveyConfiguration::builtIn)
                .read("plan", PLAN + line)
                .plan()
                .orElseThrow();
    }
}
