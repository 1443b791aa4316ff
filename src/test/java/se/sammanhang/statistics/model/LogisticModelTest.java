package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.statistics.reference.ReferenceCase.flags;
import static se.sammanhang.statistics.reference.ReferenceCase.numbers;
import static se.sammanhang.statistics.reference.ReferenceCase.people;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.model.LogisticFit.Method;
import se.sammanhang.statistics.model.LogisticFit.OddsRatio;
import se.sammanhang.statistics.reference.ReferenceCase;

/** Expected numbers: R 4.2.2, {@code glm} and Firth's method in base R; see regression.R. */
class LogisticModelTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final ReferenceCase R = ReferenceCase.read();

    @Test
    void nobody_too_few_and_one_outcome_give_a_reason() {
        assertThat(LogisticModel.fit(Design.withIntercept(0), new boolean[0], LEVEL).why())
                .contains(Reason.NO_VALUES);
        assertThat(fit(Design.withIntercept(2).with("x", 1, 2), true, false).why())
                .contains(Reason.TOO_FEW);
        assertThat(fit(Design.withIntercept(3), true, true, true).why())
                .contains(Reason.ONE_OUTCOME);
        assertThat(fit(Design.withIntercept(3), false, false, false).why())
                .contains(Reason.ONE_OUTCOME);
    }

    @Test
    void the_intercept_alone_is_the_log_odds_of_the_share() {
        LogisticFit fit = get(fit(Design.withIntercept(4), true, false, false, false));
        close(get(fit.coefficient(Design.INTERCEPT)).logOdds(), Math.log(1.0 / 3));
        assertThat(fit.deviance()).isCloseTo(fit.nullDeviance(), within(1e-12));
        assertThat(fit.areaUnderCurve()).isEqualTo(0.5);
        assertThat(fit.likelihoodRatio().why()).contains(Reason.CANNOT_BE_SEPARATED);
    }

    @Test
    void coefficients_and_intervals_are_those_of_r() {
        LogisticFit fit = get(LogisticModel.fit(steady(), flags(people(), "steady"), LEVEL));
        assertThat(fit.method()).isEqualTo(Method.MAXIMUM_LIKELIHOOD);
        List<String> names = R.texts("/logistic/names");
        for (int j = 0; j < names.size(); j++) {
            OddsRatio odds = get(fit.coefficient(names.get(j)));
            close(odds.logOdds(), R.number("/logistic/estimate/" + j));
            close(odds.inference().p(), R.number("/logistic/p/" + j));
            close(odds.interval().low(), Math.exp(R.number("/logistic/low/" + j)));
            close(odds.interval().high(), Math.exp(R.number("/logistic/high/" + j)));
            close(odds.ratio(), Math.exp(R.number("/logistic/estimate/" + j)));
        }
        close(fit.deviance(), R.number("/logistic/deviance"));
    }

    @Test
    void firth_takes_over_when_everybody_with_an_intervention_answered() {
        Design design =
                Design.withIntercept(people().size())
                        .with("before", numbers(people(), "before"))
                        .withIndicator("practice", flags(people(), "practice"));
        LogisticFit fit = get(LogisticModel.fit(design, flags(people(), "answered"), LEVEL));
        assertThat(fit.method()).isEqualTo(Method.FIRTH);
        penalised(fit, "/firth", R.texts("/firth/names"));
        assertThat(LogisticModel.compare(fit, fit).why()).contains(Reason.SEPARATION);
    }

    @Test
    void firth_takes_over_when_a_number_separates_all() {
        LogisticFit fit =
                get(
                        fit(
                                Design.withIntercept(6).with("x", 1, 2, 3, 4, 5, 6),
                                false,
                                false,
                                false,
                                true,
                                true,
                                true));
        assertThat(fit.method()).isEqualTo(Method.FIRTH);
        assertThat(fit.areaUnderCurve()).isEqualTo(1);
        penalised(fit, "/firth_complete", List.of(Design.INTERCEPT, "x"));
    }

    @Test
    void one_person_who_crosses_over_is_no_separation() {
        LogisticFit fit =
                get(
                        fit(
                                Design.withIntercept(6).with("x", 1, 2, 3, 4, 5, 6),
                                false,
                                false,
                                true,
                                false,
                                true,
                                true));
        assertThat(fit.method()).isEqualTo(Method.MAXIMUM_LIKELIHOOD);
    }

    @Test
    void columns_that_go_together_have_no_odds_but_a_reason() {
        Design design = steady().withIndicator("again", flags(people(), "guidance"));
        LogisticFit fit = get(LogisticModel.fit(design, flags(people(), "steady"), LEVEL));
        assertThat(fit.coefficient("guidance").why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(fit.inseparable()).containsExactly(List.of("guidance", "again"));
        close(get(fit.coefficient("before")).logOdds(), R.number("/logistic/estimate/1"));
    }

    @Test
    void turning_the_outcome_turns_the_signs_and_keeps_the_errors() {
        Random random = new Random(99);
        for (int round = 0; round < 30; round++) {
            int n = 40 + random.nextInt(40);
            double[] x = random.doubles(n).map(v -> Math.rint(v * 10)).toArray();
            boolean[] y = new boolean[n];
            boolean[] turned = new boolean[n];
            for (int i = 0; i < n; i++) {
                y[i] = random.nextDouble() < 0.2 + x[i] / 20;
                turned[i] = !y[i];
            }
            Design design = Design.withIntercept(n).with("x", x);
            LogisticFit first = get(LogisticModel.fit(design, y, LEVEL));
            LogisticFit second = get(LogisticModel.fit(design, turned, LEVEL));
            OddsRatio one = get(first.coefficient("x"));
            OddsRatio other = get(second.coefficient("x"));
            assertThat(other.logOdds()).isCloseTo(-one.logOdds(), within(1e-9));
            close(other.inference().standardError(), one.inference().standardError());
            close(second.areaUnderCurve(), first.areaUnderCurve());
            double expected = 0;
            for (double p : first.fitted()) {
                expected += p;
            }
            assertThat(expected).isCloseTo(first.events(), within(1e-8));
        }
    }

    @Test
    void rarer_outcomes_per_column_are_counted() {
        LogisticFit fit =
                get(
                        fit(
                                Design.withIntercept(8).with("x", 1, 2, 3, 4, 5, 6, 7, 8),
                                true,
                                false,
                                false,
                                true,
                                false,
                                false,
                                true,
                                false));
        assertThat(fit.eventsPerVariable()).isEqualTo(3);
        assertThatThrownBy(
                        () ->
                                LogisticModel.compare(
                                        fit, get(fit(Design.withIntercept(2), true, false))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LogisticModel.compare(fit, fit).why()).contains(Reason.CANNOT_BE_SEPARATED);
    }

    private static void penalised(LogisticFit fit, String at, List<String> names) {
        for (int j = 0; j < names.size(); j++) {
            OddsRatio odds = get(fit.coefficient(names.get(j)));
            Interval interval = odds.inference().interval();
            assertThat(odds.logOdds()).isCloseTo(R.number(at + "/estimate/" + j), within(1e-8));
            near(odds.inference().standardError(), R.number(at + "/se/" + j));
            near(odds.inference().p(), R.number(at + "/p/" + j));
            near(interval.low(), R.number(at + "/low/" + j));
            near(interval.high(), R.number(at + "/high/" + j));
            assertThat(interval.method()).isEqualTo(Interval.Method.PROFILE_PENALISED_LIKELIHOOD);
        }
        near(get(fit.likelihoodRatio()).statistic(), R.number(at + "/lr"));
        for (int i = 0; i < 5; i++) {
            near(fit.fitted().get(i), R.number(at + "/fitted/" + i));
        }
    }

    private static Design steady() {
        return Design.withIntercept(people().size())
                .with("before", numbers(people(), "before"))
                .withIndicator("guidance", flags(people(), "guidance"));
    }

    private static Estimate<LogisticFit> fit(Design design, boolean... outcome) {
        return LogisticModel.fit(design, outcome, LEVEL);
    }

    private static <T> T get(Estimate<T> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-8 * Math.abs(theirs)));
    }

    /** Ends of profiles: R's root search. */
    private static void near(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-7 * Math.abs(theirs)));
    }
}
