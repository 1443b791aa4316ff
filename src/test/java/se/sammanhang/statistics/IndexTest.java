package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexTest {

    private static final long SEED = 42;

    @Test
    void a_list_of_one_has_one_place_and_an_empty_one_none() {
        assertThat(new Index(1).next(new SplittableRandom(SEED))).isZero();
        assertThatThrownBy(() -> new Index(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void places_are_those_of_the_platform_for_every_short_list() {
        IntStream.rangeClosed(1, 2_000).forEach(bound -> agrees(bound, 50));
    }

    @Test
    void places_are_those_of_the_platform_where_many_numbers_are_refused() {
        // of a bound just above 2^30 nearly every second number is drawn again
        for (int bound :
                new int[] {
                    (1 << 30) + 1, (1 << 30) - 1, 1 << 30, 1_500_000_001, Integer.MAX_VALUE
                }) {
            agrees(bound, 2_000);
        }
    }

    @Test
    void the_first_and_the_last_number_before_the_sign_are_taken_as_the_platform_takes_them() {
        for (int bound : new int[] {3, 7, 300, 65_537, (1 << 30) + 1}) {
            int[] numbers = {-1, -2, 0, 1, 2 * bound, 2 * bound - 1, 12};
            assertThat(drawn(numbers, bound, true)).isEqualTo(drawn(numbers, bound, false));
        }
    }

    private static void agrees(int bound, int draws) {
        RandomGenerator ours = new SplittableRandom(SEED);
        RandomGenerator platform = new SplittableRandom(SEED);
        Index index = new Index(bound);
        for (int i = 0; i < draws; i++) {
            assertThat(index.next(ours)).as("bound " + bound).isEqualTo(platform.nextInt(bound));
        }
    }

    /** The place drawn, and how many of the numbers that took. */
    private static String drawn(int[] numbers, int bound, boolean ours) {
        int[] used = {0};
        RandomGenerator given =
                new RandomGenerator() {
                    @Override
                    public int nextInt() {
                        return numbers[used[0]++];
                    }

                    @Override
                    public long nextLong() {
                        throw new IllegalStateException("places take int numbers");
                    }
                };
        int place = ours ? new Index(bound).next(given) : given.nextInt(bound);
        return place + " after " + used[0];
    }
}
