package se.sammanhang.statistics.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.model.LogisticModel;

/**
 * What is refused, what stands exactly at a limit, and whether a high level of all costs digits.
 * Expected numbers: R 4.2.2, {@code src/test/resources/reference/tables-and-tails.R}.
 */
class MissingEdgesTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Test
    void pooled_imputations_are_those_of_r() {
        double[] estimates = {2.1, 2.6, 1.9, 2.4};
        Rubin pooled = get(Rubin.pool(estimates, new double[] {0.5, 0.6, 0.45, 0.55}, 20, LEVEL));
        close(pooled.estimate(), 2.25);
        close(pooled.within(), 0.525);
        close(pooled.between(), 0.0966666666666667);
        close(pooled.total(), 0.645833333333333);
        close(pooled.relativeIncrease(), 0.23015873015873);
        close(pooled.degreesOfFreedom(), 12.6527445339382);
        close(pooled.missingInformation(), 0.29096395531874);
        close(pooled.p(), 0.0153677904763717);
        close(pooled.interval().low(), 0.508990485517028);
        close(pooled.interval().high(), 3.99100951448297);
    }

    @Test
    void a_high_level_of_all_estimates_does_not_move_the_variance_between() {
        double[] high = {1e8 + 1, 1e8 + 2, 1e8 + 4, 1e8 + 5};
        Rubin pooled = get(Rubin.pool(high, new double[] {1, 1, 1, 1}, 20, LEVEL));
        assertThat(pooled.between()).isCloseTo(10.0 / 3, within(1e-7));
    }

    @Test
    void a_weighted_mean_and_its_errors_are_those_of_r() {
        double[] values = {3, 1, 4, 6};
        WeightedMean mean = get(WeightedMean.of(values, new double[] {1.5, 2, 1, 4}, 10, LEVEL));
        close(mean.mean(), 4.05882352941176);
        close(mean.horvitzThompson(), 3.45);
        close(mean.standardErrorHc0(), 1.17789451788548);
        close(mean.standardErrorHc1(), 1.36011543395633);
        close(mean.standardErrorHc3(), 1.97855262645431);
        close(mean.interval().low(), -2.23781396645712);
        close(mean.interval().high(), 10.3554610252807);
        assertThat(mean.unweighted()).isEqualTo(3.5);
    }

    @Test
    void a_high_level_of_both_groups_does_not_move_their_difference() {
        double[] answered = {1e8 + 1, 1e8 + 2, 1e8 + 3};
        double[] lost = {1e8 + 2, 1e8 + 4, 1e8 + 6};
        // (2 - 4) / sqrt((1 + 4) / 2)
        assertThat(get(StandardisedDifference.ofMeans(answered, lost)))
                .isCloseTo(-2 / Math.sqrt(2.5), within(1e-7));
    }

    @Test
    void an_empty_side_has_no_difference_whichever_side_it_is() {
        double[] some = {1, 2};
        double[] none = {};
        assertThat(StandardisedDifference.ofMeans(some, none).why()).contains(Reason.NO_VALUES);
        assertThat(StandardisedDifference.ofMeans(none, some).why()).contains(Reason.NO_VALUES);
        assertThat(StandardisedDifference.ofMeans(new double[] {1}, some).why())
                .contains(Reason.ONE_VALUE);
        assertThat(StandardisedDifference.ofShares(1, 2, 0, 0).why()).contains(Reason.NO_VALUES);
        assertThat(StandardisedDifference.ofShares(0, 0, 1, 2).why()).contains(Reason.NO_VALUES);
    }

    @Test
    void scores_at_both_ends_of_the_scale_are_allowed_and_beyond_are_not() {
        double[] changes = {2};
        // the lost person stood at 1 of 1 to 4, or at 4: 0 to 3 more, or 3 to 0 less
        assertThat(get(Bounds.ofMeanChange(changes, new double[] {1}, 1, 4)))
                .isEqualTo(new Bounds(1, 2.5));
        assertThat(get(Bounds.ofMeanChange(changes, new double[] {4}, 1, 4)))
                .isEqualTo(new Bounds(-0.5, 1));
        refused(
                () -> Bounds.ofMeanChange(changes, new double[] {0.5}, 1, 4),
                "lostBefore: wanted 1.0 to 4.0, got 0.5");
        refused(
                () -> Bounds.ofMeanChange(changes, new double[] {4.5}, 1, 4),
                "lostBefore: wanted 1.0 to 4.0, got 4.5");
        refused(
                () -> Bounds.ofShare(-1, 3, 5),
                "wanted 0 <= count <= answered <= all, got -1, 3, 5");
    }

    @Test
    void one_who_answered_and_nobody_lost_can_be_assumed_of_but_less_cannot() {
        assertThat(new Assumptions(1, 0, -2).unchanged()).isEqualTo(-2);
        refused(
                () -> new Assumptions(1, -1, 2),
                "wanted answered >= 1, lost >= 0 and a finite mean, got 1, -1, 2.0");
        refused(
                () -> new Assumptions(0, 1, 2),
                "wanted answered >= 1, lost >= 0 and a finite mean, got 0, 1, 2.0");
        refused(
                () -> new Assumptions(1, 1, Double.NaN),
                "wanted answered >= 1, lost >= 0 and a finite mean, got 1, 1, NaN");
    }

    @Test
    void variances_and_weights_of_another_number_are_refused() {
        refused(
                () -> Rubin.pool(new double[2], new double[3], 9, LEVEL),
                "variances: wanted 2 values, got 3");
        refused(
                () -> WeightedMean.of(new double[2], new double[3], 9, LEVEL),
                "values: wanted 3, got 2");
        refused(
                () -> Assumptions.lastCarriedForward(List.of(List.of())),
                "persons: wanted a first score for each");
    }

    @Test
    void weights_need_the_persons_of_the_model_and_a_weight_at_the_cap_is_not_cut() {
        boolean[] answered = {
            true, false, true, true, false, true, false, true, false, true, true, false
        };
        LogisticFit alone = get(LogisticModel.fit(Design.withIntercept(12), answered, LEVEL));
        refused(
                () -> AnswerWeights.of(alone, new boolean[11], OptionalDouble.empty()),
                "answered: wanted 12 values, got 11");
        AnswerWeights free = get(AnswerWeights.of(alone, answered, OptionalDouble.empty()));
        double largest = free.stabilised().stream().mapToDouble(w -> w).max().orElseThrow();
        AnswerWeights same = get(AnswerWeights.of(alone, answered, OptionalDouble.of(largest)));
        assertThat(same.capped()).isZero();
        AnswerWeights cut = get(AnswerWeights.of(alone, answered, OptionalDouble.of(largest / 2)));
        assertThat(cut.capped()).isEqualTo(7);
        assertThat(cut.largest()).isCloseTo(12.0 / 7 / 2, within(1e-9));
    }

    private static <T> T get(Estimate<T> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-11 * Math.abs(theirs)));
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
