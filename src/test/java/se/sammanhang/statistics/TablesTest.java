package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Expected: Newcombe (1998), Stat. Med. 17, 2635-2650, table II, method 10 for 36/12/2/0 (four
 * digits); margins checked by hand.
 */
class TablesTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Test
    void newcombes_own_example_comes_out() {
        // he subtracts the other way: 36 both, 12 only the second, 2 only the first
        Interval interval = new PairedTable(36, 2, 12, 0).newcombe(LEVEL).computed().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.0569, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3404, within(5e-5));
    }

    @Test
    void nobody_answered() {
        PairedTable empty = new PairedTable(0, 0, 0, 0);
        assertThat(empty.before(LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(empty.after(LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(empty.difference().why()).contains(Reason.NO_VALUES);
        assertThat(empty.newcombe(LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(empty.bonettPrice(LEVEL).why()).contains(Reason.NO_VALUES);
    }

    @Test
    void nobody_changed() {
        PairedTable same = new PairedTable(5, 0, 0, 5);
        assertThat(same.exact()).isEqualTo(1);
        assertThat(same.midP()).isEqualTo(1);
        assertThat(same.mcNemar().why()).contains(Reason.NONE_CHANGED);
        assertThat(same.oddsRatio().why()).contains(Reason.NONE_CHANGED);
        assertThat(same.oddsRatioInterval(LEVEL).why()).contains(Reason.NONE_CHANGED);
        Interval interval = same.newcombe(LEVEL).computed().orElseThrow();
        assertThat(interval.low()).isCloseTo(-interval.high(), within(1e-12));
    }

    @Test
    void everybody_turned_to_yes() {
        PairedTable all = new PairedTable(0, 0, 6, 0);
        assertThat(all.exact()).isEqualTo(0.03125);
        assertThat(all.midP()).isCloseTo(0.015625, within(1e-15));
        assertThat(all.difference().computed()).contains(1.0);
        assertThat(all.oddsRatio().why()).contains(Reason.EMPTY_CELL);
        assertThat(all.oddsRatioInterval(LEVEL).why()).contains(Reason.EMPTY_CELL);
        assertThat(all.newcombe(LEVEL).computed().orElseThrow().high()).isEqualTo(1);
        assertThat(all.bonettPrice(LEVEL).computed().orElseThrow().high()).isEqualTo(1);
    }

    @Test
    void persons_are_counted_into_the_table() {
        assertThat(
                        PairedTable.of(
                                new boolean[] {true, true, false, false, false},
                                new boolean[] {true, false, true, false, true}))
                .isEqualTo(new PairedTable(1, 1, 2, 1));
        assertThatThrownBy(() -> PairedTable.of(new boolean[1], new boolean[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PairedTable(1, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_categories_give_mcnemar_by_both_roads() {
        SquareTable table = new SquareTable(List.of(List.of(8, 3), List.of(9, 5)));
        double wanted = new PairedTable(8, 3, 9, 5).mcNemar().computed().orElseThrow().statistic();
        assertThat(table.bowker().computed().orElseThrow().statistic())
                .isCloseTo(wanted, within(1e-12));
        assertThat(table.stuartMaxwell().computed().orElseThrow().statistic())
                .isCloseTo(wanted, within(1e-12));
    }

    @Test
    void an_empty_category_and_empty_pairs_are_left_out() {
        SquareTable with = SquareTable.of(new int[] {0, 0, 0, 2, 2}, new int[] {0, 2, 2, 0, 2}, 3);
        SquareTable.ChiSquared bowker = with.bowker().computed().orElseThrow();
        assertThat(bowker.degreesOfFreedom()).isEqualTo(1);
        assertThat(bowker.statistic()).isCloseTo(1.0 / 3, within(1e-12));
        SquareTable.ChiSquared margins = with.stuartMaxwell().computed().orElseThrow();
        assertThat(margins.degreesOfFreedom()).isEqualTo(1);
        assertThat(margins.statistic()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void tables_without_a_move_or_without_a_way_between_have_no_test() {
        SquareTable still = new SquareTable(List.of(List.of(4, 0), List.of(0, 2)));
        assertThat(still.bowker().why()).contains(Reason.NONE_CHANGED);
        assertThat(still.stuartMaxwell().why()).contains(Reason.NONE_CHANGED);
        SquareTable empty = new SquareTable(List.of(List.of(0, 0), List.of(0, 0)));
        assertThat(empty.stuartMaxwell().why()).contains(Reason.NO_VALUES);
        SquareTable one = new SquareTable(List.of(List.of(3, 0), List.of(0, 0)));
        assertThat(one.stuartMaxwell().why()).contains(Reason.NONE_CHANGED);
        // moves within 1-2 and within 3-4 only: the differences of the margins depend on each other
        SquareTable apart =
                new SquareTable(
                        List.of(
                                List.of(3, 2, 0, 0),
                                List.of(1, 3, 0, 0),
                                List.of(0, 0, 3, 2),
                                List.of(0, 0, 4, 3)));
        assertThat(apart.stuartMaxwell().why()).contains(Reason.SINGULAR);
        assertThat(apart.bowker().computed().orElseThrow().degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void a_table_that_is_not_square_is_refused() {
        assertThatThrownBy(() -> new SquareTable(List.of(List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SquareTable(List.of(List.of(1, 2), List.of(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SquareTable(List.of(List.of(1, -2), List.of(1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SquareTable.of(new int[1], new int[2], 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fisher_says_1_when_a_group_or_an_answer_is_empty() {
        assertThat(new FourfoldTable(0, 0, 3, 4).fisher()).isEqualTo(1);
        assertThat(new FourfoldTable(3, 0, 4, 0).fisher()).isEqualTo(1);
        assertThat(new FourfoldTable(3, 0, 0, 4).conditionalOddsRatio().why())
                .contains(Reason.EMPTY_CELL);
        assertThat(new FourfoldTable(0, 3, 4, 1).conditionalOddsRatio().why())
                .contains(Reason.EMPTY_CELL);
        assertThatThrownBy(() -> new FourfoldTable(0, 0, 0, 0).fisher())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FourfoldTable(0, 0, -1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
