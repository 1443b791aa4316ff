package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Shares;

/** Expected numbers by R 4.2.2, searching all n with {@code qbinom} and {@code pbinom}. */
class NeededPersonsTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Test
    void before_anybody_has_answered_the_number_is_known_already() {
        NeededPersons needed =
                NeededPersons.of(0.9, Estimate.not(Estimate.Reason.NO_VALUES), LEVEL);
        assertThat(needed.whenAllRise()).isEqualTo(29);
        assertThat(needed.truth()).isEqualTo(0.95);
        assertThat(needed.atTruth().computed()).contains(179);
        assertThat(needed.fewestAbove()).isEmpty();
        assertThat(needed.mostBelow()).isEmpty();
        assertThat(needed.ifSameShare().why()).contains(Estimate.Reason.NO_VALUES);
    }

    @ParameterizedTest
    @CsvSource({"30, 30, 23", "50, 49, 40", "100, 96, 84", "300, 279, 260"})
    void so_many_of_those_at_hand_must_rise(int n, int fewest, int most) {
        NeededPersons needed = needed(0, n);
        assertThat(needed.fewestAbove()).hasValue(fewest);
        assertThat(needed.mostBelow()).hasValue(most);
    }

    @Test
    void with_twenty_eight_not_even_all_show_it() {
        assertThat(needed(28, 28).fewestAbove()).isEmpty();
        assertThat(needed(28, 28).ifSameShare().computed()).contains(29);
    }

    @Test
    void a_share_above_and_one_below_take_so_many_persons_to_tell() {
        assertThat(needed(57, 60).ifSameShare().computed()).contains(179);
        assertThat(needed(48, 60).ifSameShare().computed()).contains(78);
    }

    @Test
    void a_share_at_the_target_can_never_be_told() {
        assertThat(needed(54, 60).ifSameShare().why()).contains(Estimate.Reason.TOO_MANY);
        assertThat(needed(9001, 10_000).ifSameShare().why()).contains(Estimate.Reason.TOO_MANY);
    }

    private static NeededPersons needed(int count, int n) {
        Estimate<Share> seen = Shares.wilson(count, n, LEVEL);
        return NeededPersons.of(0.9, seen, LEVEL);
    }
}
