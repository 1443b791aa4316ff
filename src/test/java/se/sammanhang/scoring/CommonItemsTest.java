package se.sammanhang.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;
import se.sammanhang.scoring.ScaleChange.Compared;
import se.sammanhang.scoring.ScaleChange.Direction;
import se.sammanhang.scoring.ScaleChange.NotComparable;

/** Four items of five steps, P2 and P4 reverse-keyed, at least three answered, two steps count. */
class CommonItemsTest {

    private static final ScaleId ID = new ScaleId("four");
    private static final ScaleDefinition SCALE = scale(Polarity.HIGHER_IS_BETTER);

    @Test
    void nothing_answered_at_one_round_is_not_comparable() {
        assertThat(CommonItems.change(SCALE, Map.of(), answers(3, 3, 3, 3)))
                .isEqualTo(new NotComparable(ID, 0, 3));
    }

    @Test
    void rounds_with_one_common_item_too_few_are_not_comparable_though_each_is_scorable() {
        assertThat(CommonItems.change(SCALE, answers(3, 3, 3, 0), answers(0, 3, 3, 3)))
                .isEqualTo(new NotComparable(ID, 2, 3));
    }

    @Test
    void an_item_answered_once_only_moves_neither_score() {
        Compared change = compared(answers(3, 3, 3, 5), answers(3, 3, 3, 0));

        assertThat(change.commonItems()).isEqualTo(3);
        assertThat(change.before().points()).isEqualTo(50);
        assertThat(change.after().points()).isEqualTo(50);
        assertThat(change.direction()).isEqualTo(Direction.SAME);
    }

    @Test
    void a_fall_on_a_reverse_keyed_item_is_a_rise_of_the_scale() {
        Compared change = compared(answers(3, 5, 3, 5), answers(3, 4, 3, 4));

        assertThat(change.steps()).isEqualTo(2);
        assertThat(change.direction()).isEqualTo(Direction.INCREASE);
        assertThat(change.before().points()).isEqualTo(25);
        assertThat(change.after().points()).isEqualTo(37.5);
    }

    @Test
    void one_step_is_the_same_and_two_are_a_change_either_way() {
        assertThat(compared(answers(3, 3, 3, 3), answers(4, 3, 3, 3)).direction())
                .isEqualTo(Direction.SAME);
        assertThat(compared(answers(3, 3, 3, 3), answers(4, 3, 4, 3)).direction())
                .isEqualTo(Direction.INCREASE);
        assertThat(compared(answers(3, 3, 3, 3), answers(2, 3, 3, 3)).direction())
                .isEqualTo(Direction.SAME);
        assertThat(compared(answers(3, 3, 3, 3), answers(2, 3, 2, 3)).direction())
                .isEqualTo(Direction.DECREASE);
    }

    @Test
    void whoever_started_within_a_step_of_the_ceiling_could_not_rise() {
        assertThat(compared(answers(5, 1, 5, 1), answers(5, 1, 5, 1)).couldNotImprove()).isTrue();
        assertThat(compared(answers(4, 1, 5, 1), answers(5, 1, 5, 1)).couldNotImprove()).isTrue();
        assertThat(compared(answers(4, 1, 4, 1), answers(5, 1, 5, 1)).couldNotImprove()).isFalse();
    }

    @Test
    void where_less_is_better_it_is_the_floor_that_leaves_no_room() {
        ScaleDefinition worries = scale(Polarity.LOWER_IS_BETTER);

        assertThat(compared(worries, answers(1, 5, 1, 5), answers(1, 5, 1, 5)).couldNotImprove())
                .isTrue();
        assertThat(compared(worries, answers(2, 5, 1, 5), answers(1, 5, 1, 5)).couldNotImprove())
                .isTrue();
        assertThat(compared(worries, answers(2, 5, 2, 5), answers(1, 5, 1, 5)).couldNotImprove())
                .isFalse();
        assertThat(compared(worries, answers(5, 1, 5, 1), answers(5, 1, 5, 1)).couldNotImprove())
                .isFalse();
    }

    @Test
    void change_back_is_the_mirror_of_change_there() {
        Compared there = compared(answers(2, 4, 1, 3), answers(4, 2, 5, 3));
        Compared back = compared(answers(4, 2, 5, 3), answers(2, 4, 1, 3));

        assertThat(back.steps()).isEqualTo(-there.steps());
        assertThat(back.before()).isEqualTo(there.after());
        assertThat(back.after()).isEqualTo(there.before());
    }

    @Test
    void a_code_outside_the_steps_is_refused_and_never_clamped() {
        assertThatThrownBy(
                        () -> CommonItems.change(SCALE, answers(6, 3, 3, 3), answers(3, 3, 3, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("P1: wanted 1 to 5, got 6");
    }

    private static ScaleDefinition scale(Polarity polarity) {
        return new ScaleDefinition(
                ID,
                LocalisedText.swedish("Fyra"),
                List.of(id(1), id(2), id(3), id(4)),
                Set.of(id(2), id(4)),
                1,
                5,
                3,
                ScoreMetric.POINTS_0_TO_100,
                polarity,
                2,
                Optional.empty(),
                false,
                true);
    }

    private static Compared compared(Map<ItemId, Integer> before, Map<ItemId, Integer> after) {
        return compared(SCALE, before, after);
    }

    private static Compared compared(
            ScaleDefinition scale, Map<ItemId, Integer> before, Map<ItemId, Integer> after) {
        ScaleChange change = CommonItems.change(scale, before, after);
        assertThat(change).isInstanceOf(Compared.class);
        return (Compared) change;
    }

    /** Codes of P1 to P4; 0 is not answered. */
    private static Map<ItemId, Integer> answers(int... codes) {
        Map<ItemId, Integer> answers = new HashMap<>();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != 0) {
                answers.put(id(i + 1), codes[i]);
            }
        }
        return answers;
    }

    private static ItemId id(int number) {
        return new ItemId("P" + number);
    }
}
