package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoinFlipsTest {

    @Test
    void without_a_number_the_sum_is_zero() {
        assertThat(new CoinFlips(2).probabilities()).containsExactly(1, 0, 0);
    }

    @Test
    void three_ranks_have_eight_equally_likely_sums() {
        // 0 1 2 3 3 4 5 6; R: dsignrank(0:6, 3)
        assertThat(flipped(6, 1, 2, 3))
                .containsExactly(1 / 8.0, 1 / 8.0, 1 / 8.0, 2 / 8.0, 1 / 8.0, 1 / 8.0, 1 / 8.0);
    }

    @Test
    void sums_beyond_the_wanted_ones_are_left_out_and_change_no_other() {
        assertThat(flipped(3, 1, 2, 3, 7)).containsExactly(1 / 16.0, 1 / 16.0, 1 / 16.0, 2 / 16.0);
        assertThat(flipped(0, 5, 5)).containsExactly(1 / 4.0);
    }

    @Test
    void the_order_of_the_numbers_does_not_matter_and_a_zero_changes_nothing() {
        assertThat(flipped(12, 2, 3, 7)).containsExactly(flipped(12, 7, 3, 2));
        assertThat(flipped(12, 0, 2, 3, 7)).containsExactly(flipped(12, 2, 3, 7));
    }

    @Test
    void hundreds_of_ranks_make_a_whole() {
        // R: psignrank(400 * 401 / 4, 400) is 0.5 and half the probability of the middle
        int middle = 400 * 401 / 4;
        double[] half = flipped(middle, ranks(400));
        double below = 0;
        for (double probability : half) {
            below += probability;
        }
        assertThat(below - half[middle] / 2).isCloseTo(0.5, within(1e-12));
    }

    private static int[] ranks(int n) {
        return IntStream.rangeClosed(1, n).toArray();
    }

    private static double[] flipped(int largest, int... numbers) {
        CoinFlips sums = new CoinFlips(largest);
        for (int number : numbers) {
            sums.add(number);
        }
        return sums.probabilities();
    }
}
