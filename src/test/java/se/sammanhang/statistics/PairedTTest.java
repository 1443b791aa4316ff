package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Expected numbers: R 4.2.2, {@code t.test(post, pre, paired = TRUE)} on datasets::sleep, printed
 * with 17 digits.
 */
class PairedTTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final double[] PRE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] POST = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void nobody_gives_a_reason() {
        assertThat(PairedT.of(new double[0], new double[0], LEVEL).why())
                .contains(Reason.NO_VALUES);
        assertThat(PairedT.of(DifferenceHistogram.of(), 1, LEVEL).why()).contains(Reason.NO_VALUES);
    }

    @Test
    void one_person_has_a_change_but_no_spread_and_no_test() {
        PairedChange change = computed(PairedT.ofDifferences(new double[] {3}, LEVEL));
        assertThat(change.mean()).isEqualTo(3);
        assertThat(change.sd().why()).contains(Reason.ONE_VALUE);
        assertThat(change.test().why()).contains(Reason.ONE_VALUE);
        assertThat(PairedT.of(DifferenceHistogram.of(3), 1, LEVEL)).isEqualTo(Estimate.of(change));
    }

    @Test
    void equal_differences_have_a_spread_of_zero_and_no_test() {
        PairedChange change = computed(PairedT.ofDifferences(new double[] {2, 2, 2}, LEVEL));
        assertThat(change.mean()).isEqualTo(2);
        assertThat(change.sd().computed()).contains(0.0);
        assertThat(change.test().why()).contains(Reason.ALL_EQUAL);
        assertThat(PairedT.of(DifferenceHistogram.of(2, 2, 2), 1, LEVEL))
                .isEqualTo(Estimate.of(change));
    }

    @Test
    void differences_that_are_equal_but_for_the_last_bit_are_equal() {
        double[] before = {80.1, 70.1, 0.1};
        double[] after = {82.2, 72.2, 2.2};
        assertThat(computed(PairedT.of(before, after, LEVEL)).test().why())
                .contains(Reason.ALL_EQUAL);
    }

    @Test
    void students_sleep_data_give_the_numbers_of_r() {
        PairedChange change = computed(PairedT.of(PRE, POST, LEVEL));
        PairedChange.TTest test = change.test().computed().orElseThrow();
        close(change.mean(), 1.58);
        close(change.sd().computed().orElseThrow(), 1.2299954832798732);
        close(test.standardError(), 0.3889587238883952);
        close(test.t(), 4.062127683382037);
        close(test.p(), 0.00283289019738427);
        close(test.interval().low(), 0.7001142367230175);
        close(test.interval().high(), 2.4598857632769824);
        assertThat(test.degreesOfFreedom()).isEqualTo(9);
    }

    @Test
    void a_paired_test_is_a_test_of_the_differences() {
        double[] differences = new double[PRE.length];
        Arrays.setAll(differences, i -> POST[i] - PRE[i]);
        assertThat(PairedT.ofDifferences(differences, LEVEL))
                .isEqualTo(PairedT.of(PRE, POST, LEVEL));
    }

    @Test
    void the_histogram_of_whole_differences_gives_the_same_as_the_values() {
        int[] steps = {-4, 3, 0, 0, 7, 2, 2, -1, 12, 5, 0, 3, 3, 1};
        double[] values = Arrays.stream(steps).mapToDouble(step -> step * 4.1666666).toArray();
        PairedChange exact = computed(PairedT.of(DifferenceHistogram.of(steps), 4.1666666, LEVEL));
        PairedChange general = computed(PairedT.ofDifferences(values, LEVEL));
        close(exact.mean(), general.mean());
        close(exact.sd().computed().orElseThrow(), general.sd().computed().orElseThrow());
        PairedChange.TTest first = exact.test().computed().orElseThrow();
        PairedChange.TTest second = general.test().computed().orElseThrow();
        close(first.t(), second.t());
        close(first.p(), second.p());
        close(first.interval().low(), second.interval().low());
    }

    @Test
    void histograms_of_two_sites_merge_by_addition() {
        assertThat(DifferenceHistogram.of(1, -2, 3).plus(DifferenceHistogram.of(3, 0)))
                .isEqualTo(DifferenceHistogram.of(-2, 0, 1, 3, 3));
    }

    @Test
    void a_large_offset_costs_no_digits() {
        double[] values = new double[1001];
        Arrays.setAll(values, i -> 1e7 + (i % 2 == 0 ? 0.1 : 0.3));
        values[0] = 1e7 + 0.2;
        // NIST StRD NumAcc3 without its offset; certified standard deviation 0.1
        assertThat(Summary.of(values).computed().orElseThrow().sd().computed().orElseThrow())
                .isCloseTo(0.1, within(1e-8));
    }

    private static PairedChange computed(Estimate<PairedChange> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-9 * Math.abs(theirs)));
    }
}
