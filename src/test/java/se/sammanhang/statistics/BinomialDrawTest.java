package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One draw, number by number: with given random numbers inversion must give the quantile, and
 * rejection must keep exactly what the ratio of the probabilities allows. Expected: the binomial
 * probabilities of Commons Statistics; constants of rejection: Hörmann (1993), BTRS.
 */
class BinomialDrawTest {

    /** Gives the numbers one after the other and counts them. */
    private static final class Given implements RandomGenerator {
        private final double[] numbers;
        private int taken;

        private Given(double... numbers) {
            this.numbers = numbers;
        }

        @Override
        public double nextDouble() {
            return numbers[taken++];
        }

        @Override
        public long nextLong() {
            throw new IllegalStateException("wanted doubles only");
        }
    }

    @Test
    void what_is_certain_takes_no_random_number() {
        assertThat(BinomialDraw.of(0, 0.3, new Given())).isZero();
        assertThat(BinomialDraw.of(7, 0, new Given())).isZero();
        assertThat(BinomialDraw.of(7, 1, new Given())).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        // F(0), F(1) are 0.5625, 0.9375 for two trials of a quarter
        "2, 0.25, 0.5624, 0",
        "2, 0.25, 0.5626, 1",
        "2, 0.25, 0.9374, 1",
        "2, 0.25, 0.9376, 2",
        // a number at the step itself belongs to the next success: [0, 0.5) and [0.5, 1)
        "1, 0.5, 0.4999999999, 0",
        "1, 0.5, 0.5, 1",
        "1, 0.3, 0.9999, 1",
        // more than one half is counted from the other side
        "2, 0.75, 0.5624, 2",
        "2, 0.75, 0.9376, 0"
    })
    void few_successes_are_the_quantile_of_the_number(int n, double p, double number, int wanted) {
        Given given = new Given(number);
        assertThat(BinomialDraw.of(n, p, given)).isEqualTo(wanted);
        assertThat(given.taken).isEqualTo(1);
    }

    @Test
    void from_ten_expected_successes_on_rejection_takes_over() {
        Given one = new Given(0.5, 0.1);
        BinomialDraw.of(39, 0.25, one);
        assertThat(one.taken).isEqualTo(1);
        Given two = new Given(0.5, 0.1);
        BinomialDraw.of(40, 0.25, two);
        assertThat(two.taken).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.5", "40, 0.25", "40, 0.3", "60, 0.5", "200, 0.07", "1500, 0.04"})
    void rejection_keeps_a_number_exactly_up_to_the_ratio_of_the_probabilities(int n, double p) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double alpha = (2.83 + 5.1 / b) * spread;
        BinomialDistribution binomial = BinomialDistribution.of(n, p);
        double highest = binomial.probability((int) Math.floor((n + 1) * p));
        int[] seen = new int[n + 1];
        for (int i = 1; i < 4000; i++) {
            double u = i / 4000.0 - 0.5;
            double us = 0.5 - Math.abs(u);
            double exact = (2 * a / us + b) * u + n * p + 0.5;
            int k = (int) Math.floor(exact);
            if (Math.abs(exact - Math.rint(exact)) < 1e-9) {
                continue;
            }
            double limit = 0;
            if (k >= 0 && k <= n) {
                limit = binomial.probability(k) / highest * (a / (us * us) + b) / alpha;
                seen[k]++;
            }
            // the hat lies above the distribution everywhere
            assertThat(limit).isLessThan(1);
            if (limit > 1e-12) {
                assertThat(kept(n, p, i, limit * (1 - 1e-7)))
                        .as("kept: %s of %s at %s", k, n, u)
                        .isEqualTo(k);
            }
            if (limit < 0.99) {
                assertThat(kept(n, p, i, limit * (1 + 1e-7) + 1e-13))
                        .as("rejected: %s of %s at %s", k, n, u)
                        .isEqualTo(-1);
            }
        }
        // both ends were among what was tried where they can be reached
        assertThat(n > 20 || (seen[0] > 0 && seen[n] > 0)).isTrue();
    }

    /** What the first pair of numbers gives, or -1 when a second pair was asked for. */
    private static int kept(int n, double p, int i, double v) {
        Given given = new Given(i / 4000.0, v, 0.5, 0);
        int drawn = BinomialDraw.of(n, p, given);
        return given.taken == 2 ? drawn : -1;
    }
}
