package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected numbers: R 4.2.2, {@code src/test/resources/reference/tables-and-tails.R}. */
class PairedTableTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final PairedTable AGREEING = new PairedTable(20, 4, 12, 9);

    @Test
    void a_count_below_zero_is_refused_in_every_cell_and_zero_is_not() {
        int[][] wrong = {{-1, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, -1, 0}, {0, 0, 0, -1}};
        for (int[] cells : wrong) {
            assertThatThrownBy(() -> new PairedTable(cells[0], cells[1], cells[2], cells[3]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("wanted counts of 0 or more");
        }
        assertThat(new PairedTable(0, 0, 0, 0).n()).isZero();
    }

    @Test
    void difference_is_after_minus_before() {
        assertThat(AGREEING.difference().computed()).contains(8.0 / 45);
        assertThat(new PairedTable(20, 12, 4, 9).difference().computed()).contains(-8.0 / 45);
    }

    @Test
    void exact_and_mid_p_are_those_of_the_binomial() {
        assertThat(AGREEING.exact()).isCloseTo(0.076812744140625, within(1e-14));
        assertThat(AGREEING.midP()).isCloseTo(0.049041748046875, within(1e-14));
    }

    @Test
    void odds_ratio_and_its_exact_interval() {
        assertThat(AGREEING.oddsRatio().computed()).contains(3.0);
        ends(
                AGREEING.oddsRatioInterval(LEVEL).computed().orElseThrow(),
                0.909231980884916,
                12.7623444654793);
    }

    @Test
    void bonett_and_prices_interval() {
        ends(
                AGREEING.bonettPrice(LEVEL).computed().orElseThrow(),
                0.000112622201313778,
                0.34031290971358);
    }

    @Test
    void newcombes_interval_corrects_only_a_clearly_positive_correlation() {
        ends(newcombe(20, 4, 12, 9), 0.00367436436168553, 0.336417285476053);
        ends(newcombe(10, 8, 9, 7), -0.197978288017815, 0.25259577941907);
        ends(newcombe(5, 14, 12, 4), -0.322788493091044, 0.2182405534337);
        // more agree than change, by less than half a person in 31: corrected to nothing
        ends(newcombe(9, 8, 7, 7), -0.264055984329954, 0.20454980357797);
        // by more than half a person, but less than two, in 27: corrected by half
        ends(newcombe(8, 5, 6, 8), -0.200974843614879, 0.268903334910948);
    }

    private static Interval newcombe(int yesYes, int yesNo, int noYes, int noNo) {
        return new PairedTable(yesYes, yesNo, noYes, noNo).newcombe(LEVEL).computed().orElseThrow();
    }

    private static void ends(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-9 * Math.abs(low)));
        assertThat(interval.high()).isCloseTo(high, within(1e-9 * Math.abs(high)));
    }
}
