package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.MixedFit.Criterion;
import se.sammanhang.statistics.model.MixedFit.Random;
import se.sammanhang.statistics.model.OverlappingInterventions.Effect;

/** What models refuse, with what they say, and what stands exactly at a limit. */
class ModelEdgesTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final Design LINE = Design.withIntercept(4).with("x", 1, 2, 3, 5);

    @Test
    void an_outcome_of_another_length_or_not_finite_is_refused() {
        refused(
                () -> LinearModel.fit(LINE, new double[] {1, 2, 3}, LEVEL),
                "y: wanted 4 values, got 3");
        refused(
                () -> LinearModel.fit(LINE, new double[] {1, 2, Double.NaN, 3}, LEVEL),
                "y: wanted finite numbers, got NaN");
        refused(
                () -> LogisticModel.fit(LINE, new boolean[5], LEVEL),
                "outcome: wanted 4 values, got 5");
        refused(
                () -> new Panel(LINE, List.of("a", "a", "b"), 1, 2, 3, 4),
                "persons and y: wanted 4 values, got 3 and 4");
        refused(
                () -> new Panel(LINE, List.of("a", "a", "b", "b"), 1, 2, 3),
                "persons and y: wanted 4 values, got 4 and 3");
        refused(
                () ->
                        new Panel(
                                LINE,
                                List.of("a", "a", "b", "b"),
                                1,
                                2,
                                3,
                                Double.POSITIVE_INFINITY),
                "y: wanted finite numbers, got Infinity");
        refused(
                () ->
                        MixedModel.randomSlope(
                                panel(1, 2, 3, 5),
                                new double[3],
                                Random.SLOPE,
                                Criterion.REML,
                                LEVEL),
                "time: wanted 4 values, got 3");
    }

    @Test
    void an_unknown_column_is_refused_with_those_there_are() {
        LinearFit linear = get(LinearModel.fit(LINE, new double[] {1, 3, 2, 5}, LEVEL));
        refused(() -> linear.coefficient("z"), "name: wanted one of [(Intercept), x], got z");
        refused(
                () -> linear.covariance().of("x", "z"),
                "name: wanted one of [(Intercept), x], got z");
        refused(() -> LINE.column("z"), "name: wanted one of [(Intercept), x], got z");
        LogisticFit logistic =
                get(LogisticModel.fit(LINE, new boolean[] {true, false, true, false}, LEVEL));
        refused(() -> logistic.coefficient("z"), "name: wanted one of [(Intercept), x], got z");
        MixedFit mixed = get(MixedModel.randomIntercept(panel(1, 2, 3, 5), Criterion.REML, LEVEL));
        refused(() -> mixed.coefficient("z"), "name: wanted one of [(Intercept)], got z");
        assertThat(linear.covariance().names()).containsExactly("(Intercept)", "x");
    }

    @Test
    void the_variance_of_a_coefficient_is_that_of_its_error() {
        LinearFit fit = get(LinearModel.fit(LINE, new double[] {1, 3, 2, 5}, LEVEL));
        double error = get(get(fit.coefficient("x")).classical()).standardError();
        assertThat(fit.covariance().of("x", "x")).isCloseTo(error * error, within(1e-14));
        double robust = get(get(fit.coefficient("x")).robust()).standardError();
        Coefficient sum = get(fit.sum("twice", Map.of("x", 2.0), LEVEL));
        assertThat(sum.estimate())
                .isCloseTo(2 * get(fit.coefficient("x")).estimate(), within(1e-13));
        assertThat(get(sum.classical()).standardError()).isCloseTo(2 * error, within(1e-13));
        assertThat(get(sum.robust()).standardError()).isCloseTo(2 * robust, within(1e-13));
    }

    @Test
    void groups_of_another_number_and_an_unknown_reference_are_refused() {
        double[] x = {1, 2, 3, 4};
        double[] y = {2, 2, 5, 5};
        refused(
                () -> Ancova.of(x, y, List.of("a", "b"), "a", LEVEL),
                "groups: wanted 4 values, got 2");
        refused(
                () -> Ancova.of(x, y, List.of("b", "a", "a", "b"), "c", LEVEL),
                "reference: wanted one of [a, b], got c");
        assertThat(Ancova.of(new double[0], new double[0], List.of(), "a", LEVEL).why())
                .contains(Reason.NO_VALUES);
    }

    @Test
    void rows_that_are_kept_stay_in_their_order() {
        Design kept = LINE.where(true, false, true, true);
        assertThat(kept.rows()).isEqualTo(3);
        assertThat(kept.column("x")).containsExactly(1, 3, 5);
        assertThat(kept.hasIntercept()).isTrue();
        assertThat(Design.empty(2).with("x", 1, 2).hasIntercept()).isFalse();
    }

    @Test
    void a_model_that_meets_every_value_cannot_be_judged() {
        Design straight = Design.withIntercept(4).with("x", 1, 2, 3, 4);
        double[] y = {2, 4, 6, 8};
        LinearFit level = get(LinearModel.fit(Design.withIntercept(4), y, LEVEL));
        LinearFit line = get(LinearModel.fit(straight, y, LEVEL));
        assertThat(line.residualSd()).isZero();
        assertThat(LinearModel.compare(level, line).why()).contains(Reason.PERFECT_FIT);
    }

    @Test
    void the_share_of_variance_without_a_level_is_that_around_zero() {
        // R 4.2.2: summary(lm(c(1, 3, 2, 5) ~ 0 + c(1, 2, 3, 5)))$r.squared
        Design through = Design.empty(4).with("x", 1, 2, 3, 5);
        LinearFit fit = get(LinearModel.fit(through, new double[] {1, 3, 2, 5}, LEVEL));
        assertThat(get(fit.rSquared())).isCloseTo(38.0 * 38 / 39 / 39, within(1e-13));
        double adjusted = 1 - (1 - 38.0 * 38 / 39 / 39) * 4 / 3;
        assertThat(get(fit.adjustedRSquared())).isCloseTo(adjusted, within(1e-13));
    }

    @Test
    void the_rarer_outcome_is_shared_among_the_columns_besides_the_level() {
        Design two = Design.withIntercept(9).with("x", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        boolean[] y = {true, false, false, true, false, true, false, true, false};
        assertThat(get(LogisticModel.fit(two, y, LEVEL)).eventsPerVariable()).isEqualTo(4);
        Design three = two.with("z", 1, 0, 0, 0, 1, 1, 0, 1, 1);
        assertThat(get(LogisticModel.fit(three, y, LEVEL)).eventsPerVariable()).isEqualTo(2);
    }

    @Test
    void a_likelihood_ratio_needs_two_models_without_a_penalty() {
        Design plain = Design.withIntercept(6);
        Design separating = plain.with("x", 1, 2, 3, 4, 5, 6);
        boolean[] y = {false, false, false, true, true, true};
        LogisticFit small = get(LogisticModel.fit(plain, y, LEVEL));
        LogisticFit firth = get(LogisticModel.fit(separating, y, LEVEL));
        assertThat(LogisticModel.compare(small, firth).why()).contains(Reason.SEPARATION);
        assertThat(LogisticModel.compare(firth, small).why()).contains(Reason.SEPARATION);
    }

    @Test
    void a_model_without_a_level_has_no_test_against_the_level() {
        Design through = Design.empty(6).with("x", -2, -1, 1, 2, 3, -3);
        boolean[] y = {false, true, true, true, false, false};
        LogisticFit fit = get(LogisticModel.fit(through, y, LEVEL));
        assertThat(fit.likelihoodRatio().why()).contains(Reason.CANNOT_BE_SEPARATED);
    }

    @Test
    void a_probability_next_to_one_costs_no_digits_of_the_deviance() {
        double[] eta = {50, -50, 800, 0};
        double[] y = {1, 0, 0, 1};
        assertThat(LogisticModel.deviance(eta, y))
                .isCloseTo(4 * Math.exp(-50) + 1600 + 2 * Math.log(2), within(1e-9));
    }

    @Test
    void persons_without_a_slope_of_their_own_are_the_model_of_levels() {
        double[] time = {0, 1, 2, 0, 1, 2};
        Panel panel =
                new Panel(
                        Design.withIntercept(6).with("time", time),
                        List.of("a", "a", "a", "b", "b", "b"),
                        1,
                        3,
                        4,
                        6,
                        7,
                        9.5);
        MixedFit level = get(MixedModel.randomIntercept(panel, Criterion.REML, LEVEL));
        assertThat(level.persons()).isEqualTo(2);
        MixedFit same =
                get(MixedModel.randomSlope(panel, time, Random.INTERCEPT, Criterion.REML, LEVEL));
        assertThat(same.deviance()).isEqualTo(level.deviance());
        assertThat(same.slopeDropped()).isFalse();
        MixedFit still =
                get(
                        MixedModel.randomSlope(
                                panel, new double[6], Random.SLOPE, Criterion.REML, LEVEL));
        assertThat(still.slopeDropped()).isTrue();
        assertThat(still.deviance()).isEqualTo(level.deviance());
    }

    @Test
    void as_many_columns_as_rows_are_too_many_for_levels() {
        Panel panel =
                new Panel(
                        Design.withIntercept(3).with("x", 1, 2, 4).with("z", 0, 1, 0),
                        List.of("a", "a", "b"),
                        1,
                        2,
                        5);
        assertThat(MixedModel.randomIntercept(panel, Criterion.REML, LEVEL).why())
                .contains(Reason.TOO_FEW);
    }

    @Test
    void exactly_the_minimum_with_and_without_is_enough_and_one_less_is_not() {
        assertThat(effect(5, 15, 5).othersEqual().computed()).isPresent();
        assertThat(effect(15, 5, 5).othersEqual().computed()).isPresent();
        assertThat(effect(15, 4, 5).othersEqual().why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(effect(4, 15, 5).othersEqual().why()).contains(Reason.CANNOT_BE_SEPARATED);
    }

    @Test
    void an_intervention_alone_has_no_inflated_variance() {
        assertThat(get(effect(7, 9, 5).varianceInflation())).isCloseTo(1, within(1e-12));
    }

    private static Effect effect(int with, int without, int minimum) {
        boolean[] had = new boolean[with + without];
        double[] y = new double[had.length];
        for (int i = 0; i < y.length; i++) {
            had[i] = i < with;
            y[i] = i * 5 % 7;
        }
        return get(OverlappingInterventions.of(y, Map.of(), Map.of("a", had), minimum, LEVEL))
                .effects()
                .getFirst();
    }

    private static Panel panel(double... y) {
        return new Panel(Design.withIntercept(4), List.of("a", "a", "b", "b"), y);
    }

    private static <T> T get(Estimate<T> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
