package se.sammanhang.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;
import se.sammanhang.scoring.ScaleScore.NotScorable;
import se.sammanhang.scoring.ScaleScore.Scored;

/** Four items of seven steps, Q3 reverse-keyed, at least three answered; counted by hand. */
class ScaleScoringTest {

    private static final ScaleId ID = new ScaleId("four");
    private static final ItemId Q1 = new ItemId("Q1");
    private static final ItemId Q2 = new ItemId("Q2");
    private static final ItemId Q3 = new ItemId("Q3");
    private static final ItemId Q4 = new ItemId("Q4");

    @Test
    void nothing_answered_is_not_scorable() {
        assertThat(ScaleScoring.score(scale(ScoreMetric.SUM), Map.of()))
                .isEqualTo(new NotScorable(ID, 0, 3));
    }

    @Test
    void one_item_below_the_minimum_is_not_scorable_and_the_minimum_is() {
        ScaleDefinition sum = scale(ScoreMetric.SUM);
        assertThat(ScaleScoring.score(sum, Map.of(Q1, 2, Q2, 3)))
                .isEqualTo(new NotScorable(ID, 2, 3));
        assertThat(ScaleScoring.score(sum, Map.of(Q1, 2, Q2, 3, Q4, 7))).isInstanceOf(Scored.class);
    }

    @Test
    void a_sum_with_an_item_missing_is_prorated_to_the_full_length() {
        // 2 + 3 + 7 = 12 on three items, 4 a step on average, so 16 on four
        assertThat(ScaleScoring.score(scale(ScoreMetric.SUM), Map.of(Q1, 2, Q2, 3, Q4, 7)))
                .isEqualTo(new Scored(ID, 16, 3));
    }

    @Test
    void all_answered_are_summed_after_mirroring() {
        assertThat(ScaleScoring.score(scale(ScoreMetric.SUM), Map.of(Q1, 2, Q2, 3, Q3, 6, Q4, 7)))
                .isEqualTo(new Scored(ID, 14, 4));
    }

    @Test
    void a_step_score_is_the_mean_of_the_answered_and_points_run_from_0_to_100() {
        Map<ItemId, Integer> codes = Map.of(Q1, 2, Q2, 3, Q4, 7);
        assertThat(ScaleScoring.score(scale(ScoreMetric.STEP), codes))
                .isEqualTo(new Scored(ID, 4, 3));
        assertThat(ScaleScoring.score(scale(ScoreMetric.POINTS_0_TO_100), codes))
                .isEqualTo(new Scored(ID, 50, 3));
    }

    @Test
    void an_item_that_is_not_asked_for_does_not_count_though_it_was_answered() {
        assertThat(
                        ScaleScoring.score(
                                scale(ScoreMetric.STEP),
                                Map.of(Q1, 2, Q2, 3, Q3, 1, Q4, 7),
                                List.of(Q1, Q2, Q4)))
                .isEqualTo(new Scored(ID, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void a_code_beside_the_steps_is_refused_at_either_end(int code) {
        assertThatThrownBy(() -> ScaleScoring.keyed(scale(ScoreMetric.SUM), Q3, code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Q3: wanted 1 to 7, got " + code);
    }

    @Test
    void both_outer_steps_are_taken_and_mirrored_to_each_other() {
        assertThat(ScaleScoring.keyed(scale(ScoreMetric.SUM), Q3, 1)).isEqualTo(7);
        assertThat(ScaleScoring.keyed(scale(ScoreMetric.SUM), Q3, 7)).isEqualTo(1);
        assertThat(ScaleScoring.keyed(scale(ScoreMetric.SUM), Q4, 7)).isEqualTo(7);
    }

    @Test
    void a_score_is_finite_and_rests_on_an_item() {
        assertThatThrownBy(() -> new Scored(ID, Double.NaN, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points: wanted a finite number, got NaN");
        assertThatThrownBy(() -> new Scored(ID, 50, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answered: wanted 1 or more, got 0");
        assertThat(new Scored(ID, 50, 1).answered()).isEqualTo(1);
    }

    private static ScaleDefinition scale(ScoreMetric metric) {
        return new ScaleDefinition(
                ID,
                LocalisedText.swedish("Fyra"),
                List.of(Q1, Q2, Q3, Q4),
                Set.of(Q3),
                1,
                7,
                3,
                metric,
                Polarity.HIGHER_IS_BETTER,
                2,
                Optional.empty(),
                false,
                true);
    }
}
