package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whether a straight line can part the outcomes: seen by eye for one column, in any unit. */
class SeparationTest {

    private static final double[] ONES = {1, 1, 1, 1, 1, 1};
    private static final double[] X = {1, 2, 3, 4, 5, 6};

    @Test
    void a_clean_cut_separates_also_the_other_way_round() {
        assertThat(separates(1, false, false, false, true, true, true)).isTrue();
        assertThat(separates(1, true, true, false, false, false, false)).isTrue();
    }

    @Test
    void one_who_crosses_over_is_enough() {
        assertThat(separates(1, false, false, true, false, true, true)).isFalse();
        assertThat(separates(1, true, false, true, false, true, false)).isFalse();
    }

    @Test
    void the_unit_of_a_column_does_not_matter() {
        for (double unit : new double[] {1e-9, 1e-3, 1e6, 1e9}) {
            assertThat(separates(unit, false, false, false, true, true, true)).isTrue();
            assertThat(separates(unit, false, false, true, false, true, true)).isFalse();
        }
    }

    @Test
    void a_cut_through_equal_values_separates_in_part() {
        double[] tied = {1, 2, 3, 3, 5, 6};
        boolean[] outcome = {false, false, true, false, true, true};
        assertThat(Separation.separates(new double[][] {ONES, tied}, outcome)).isTrue();
        boolean[] mixed = {true, false, true, false, true, true};
        assertThat(Separation.separates(new double[][] {ONES, tied}, mixed)).isFalse();
    }

    @Test
    void two_columns_may_part_what_neither_does_alone() {
        double[] a = {0, 1, 2, 0, 1, 2};
        double[] b = {1, 2, 3, 0, 1, 2};
        boolean[] outcome = {true, true, true, false, false, false};
        assertThat(Separation.separates(new double[][] {ONES, a}, outcome)).isFalse();
        assertThat(Separation.separates(new double[][] {ONES, b}, outcome)).isFalse();
        assertThat(Separation.separates(new double[][] {ONES, a, b}, outcome)).isTrue();
    }

    private static boolean separates(double unit, boolean... outcome) {
        double[] x = Arrays.stream(X).map(v -> v * unit).toArray();
        return Separation.separates(new double[][] {ONES, x}, outcome);
    }
}
