package se.sammanhang.statistics.missing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.statistics.reference.ReferenceCase.flags;
import static se.sammanhang.statistics.reference.ReferenceCase.numbers;
import static se.sammanhang.statistics.reference.ReferenceCase.people;
import static se.sammanhang.statistics.reference.ReferenceCase.where;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.model.LogisticModel;
import se.sammanhang.statistics.reference.ReferenceCase;

/** Expected numbers: R 4.2.2, the formulas and {@code sandwich}; see regression.R. */
class MissingTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final ReferenceCase R = ReferenceCase.read();

    @Test
    void differences_of_nobody_one_and_equal_people_have_no_spread_to_stand_on() {
        assertThat(StandardisedDifference.ofMeans(new double[0], new double[] {1, 2}).why())
                .contains(Reason.NO_VALUES);
        assertThat(StandardisedDifference.ofMeans(new double[] {1, 2}, new double[] {1}).why())
                .contains(Reason.ONE_VALUE);
        assertThat(
                        StandardisedDifference.ofMeans(new double[] {3, 3}, new double[] {3, 3})
                                .computed())
                .contains(0.0);
        assertThat(StandardisedDifference.ofMeans(new double[] {3, 3}, new double[] {4, 4}).why())
                .contains(Reason.ALL_EQUAL);
        assertThat(StandardisedDifference.ofShares(0, 0, 1, 2).why()).contains(Reason.NO_VALUES);
        assertThat(StandardisedDifference.ofShares(3, 3, 0, 2).why()).contains(Reason.ALL_EQUAL);
        assertThat(StandardisedDifference.ofShares(3, 3, 2, 2).computed()).contains(0.0);
    }

    @Test
    void differences_are_those_of_r() {
        List<NamedCsvRecord> there = where(people(), row -> row.getField("steady").equals("1"));
        List<NamedCsvRecord> lost = where(people(), row -> row.getField("steady").equals("0"));
        close(
                get(
                        StandardisedDifference.ofMeans(
                                numbers(there, "before"), numbers(lost, "before"))),
                R.number("/standardised/means"));
        close(
                get(
                        StandardisedDifference.ofShares(
                                (int) Arrays.stream(numbers(there, "guidance")).sum(),
                                there.size(),
                                (int) Arrays.stream(numbers(lost, "guidance")).sum(),
                                lost.size())),
                R.number("/standardised/shares"));
    }

    @Test
    void weights_above_the_cap_are_cut_and_counted() {
        boolean[] answered = flags(people(), "steady");
        LogisticFit model = answering(answered);
        double cap = R.number("/capped/cap");
        AnswerWeights weights = get(AnswerWeights.of(model, answered, OptionalDouble.of(cap)));
        assertThat(weights.capped()).isEqualTo((int) R.number("/capped/count"));
        assertThat(weights.cap()).hasValue(cap);
        assertThat(weights.stabilised()).allMatch(weight -> weight <= cap);
        close(weights.effectiveN(), R.number("/capped/ess"));
        WeightedMean mean = get(weights.mean(changes(), LEVEL));
        close(mean.mean(), R.number("/capped/mean"));
        close(mean.standardErrorHc3(), R.number("/capped/se_hc3"));
        assertThat(mean.interval().contains(mean.mean())).isTrue();
        assertThat(mean.interval().high() - mean.interval().low())
                .isGreaterThan(2 * 1.96 * mean.standardErrorHc3());
        AnswerWeights free = get(AnswerWeights.of(model, answered, OptionalDouble.empty()));
        assertThat(free.capped()).isZero();
        assertThat(free.effectiveN()).isLessThan(weights.effectiveN());
    }

    @Test
    void equal_chances_give_equal_weights_and_the_plain_mean() {
        boolean[] answered = flags(people(), "steady");
        LogisticFit alone =
                get(LogisticModel.fit(Design.withIntercept(answered.length), answered, LEVEL));
        AnswerWeights weights = get(AnswerWeights.of(alone, answered, OptionalDouble.empty()));
        WeightedMean mean = get(weights.mean(changes(), LEVEL));
        assertThat(mean.mean()).isCloseTo(mean.unweighted(), within(1e-10));
        assertThat(mean.horvitzThompson()).isCloseTo(mean.unweighted(), within(1e-10));
        assertThat(weights.effectiveN()).isCloseTo(alone.events(), within(1e-8));
        assertThat(weights.sum()).isCloseTo(answered.length, within(1e-8));
        double n = alone.events();
        double sd =
                Math.sqrt(
                        Arrays.stream(changes()).map(d -> d - mean.mean()).map(e -> e * e).sum()
                                / (n - 1));
        close(mean.standardErrorHc1(), sd / Math.sqrt(n));
    }

    @Test
    void weights_are_refused_for_separated_outcomes_and_for_few_events() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        boolean[] late = new boolean[12];
        Arrays.fill(late, 6, 12, true);
        LogisticFit separated =
                get(LogisticModel.fit(Design.withIntercept(12).with("x", x), late, LEVEL));
        assertThat(AnswerWeights.of(separated, late, OptionalDouble.empty()).why())
                .contains(Reason.SEPARATION);
        boolean[] few = new boolean[12];
        few[0] = few[3] = few[7] = few[10] = true;
        LogisticFit thin =
                get(LogisticModel.fit(Design.withIntercept(12).with("x", x), few, LEVEL));
        assertThat(AnswerWeights.of(thin, few, OptionalDouble.empty()).why())
                .contains(Reason.TOO_FEW_EVENTS);
        few[5] = true;
        LogisticFit enough =
                get(LogisticModel.fit(Design.withIntercept(12).with("x", x), few, LEVEL));
        assertThat(AnswerWeights.of(enough, few, OptionalDouble.empty()).computed()).isPresent();
    }

    @Test
    void weighted_means_of_nobody_and_of_one_give_a_reason() {
        double[] none = {};
        assertThat(WeightedMean.of(none, none, 3, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(WeightedMean.of(new double[] {4}, new double[] {1}, 3, LEVEL).why())
                .contains(Reason.ONE_VALUE);
        assertThatThrownBy(() -> WeightedMean.of(none, new double[] {1}, 3, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bounds_meet_when_nobody_was_lost_and_are_whole_when_all_were() {
        assertThat(Bounds.ofShare(0, 0, 0).why()).contains(Reason.NO_VALUES);
        assertThat(get(Bounds.ofShare(7, 10, 10))).isEqualTo(new Bounds(0.7, 0.7));
        assertThat(get(Bounds.ofShare(0, 0, 10))).isEqualTo(new Bounds(0, 1));
        assertThatThrownBy(() -> Bounds.ofShare(4, 3, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bounds.ofShare(2, 6, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Bounds.ofMeanChange(new double[0], new double[0], 1, 4).why())
                .contains(Reason.NO_VALUES);
        assertThat(get(Bounds.ofMeanChange(new double[] {1, 2}, new double[0], 1, 4)))
                .isEqualTo(new Bounds(1.5, 1.5));
        assertThat(get(Bounds.ofMeanChange(new double[] {2}, new double[] {3}, 1, 4)))
                .isEqualTo(new Bounds(0, 1.5));
        assertThatThrownBy(() -> Bounds.ofMeanChange(new double[0], new double[] {5}, 1, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_assumption_about_the_lost_lies_inside_the_bounds() {
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            double[] before = random.doubles(5 + random.nextInt(20), 0, 10).toArray();
            double[] changes = random.doubles(3 + random.nextInt(10), -4, 6).toArray();
            Bounds bounds = get(Bounds.ofMeanChange(changes, before, 0, 10));
            Assumptions assumptions =
                    new Assumptions(
                            changes.length,
                            before.length,
                            Arrays.stream(changes).average().orElse(0));
            assertThat(assumptions.unchanged()).isBetween(bounds.low(), bounds.high());
            double tip = get(assumptions.tippingPoint(1));
            assertThat(assumptions.shifted(tip)).isCloseTo(1, within(1e-12));
            assertThat(assumptions.shifted(0)).isEqualTo(assumptions.mean());
            assertThat(assumptions.shifted(-assumptions.mean()))
                    .isCloseTo(assumptions.unchanged(), within(1e-12));
        }
    }

    @Test
    void nobody_lost_means_no_tipping_point() {
        Assumptions all = new Assumptions(10, 0, 2.5);
        assertThat(all.tippingPoint(0).why()).contains(Reason.NO_VALUES);
        assertThat(all.unchanged()).isEqualTo(2.5);
        assertThat(all.shifted(9)).isEqualTo(2.5);
        assertThatThrownBy(() -> new Assumptions(0, 3, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_last_answer_is_carried_forward_from_the_first() {
        OptionalDouble gap = OptionalDouble.empty();
        assertThat(Assumptions.lastCarriedForward(List.of()).why()).contains(Reason.NO_VALUES);
        assertThat(
                        Assumptions.lastCarriedForward(
                                        List.of(
                                                List.of(OptionalDouble.of(4), gap, gap),
                                                List.of(
                                                        OptionalDouble.of(4),
                                                        OptionalDouble.of(7),
                                                        gap)))
                                .computed())
                .contains(1.5);
        assertThatThrownBy(
                        () ->
                                Assumptions.lastCarriedForward(
                                        List.of(List.of(gap, OptionalDouble.of(7)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_imputations_leave_the_variance_within() {
        assertThat(Rubin.pool(new double[0], new double[0], 9, LEVEL).why())
                .contains(Reason.NO_VALUES);
        assertThat(Rubin.pool(new double[] {1}, new double[] {1}, 9, LEVEL).why())
                .contains(Reason.ONE_VALUE);
        assertThat(Rubin.pool(new double[] {1, 2}, new double[] {0, 0}, 9, LEVEL).why())
                .contains(Reason.ALL_EQUAL);
        Rubin same =
                get(Rubin.pool(new double[] {2, 2, 2}, new double[] {0.5, 0.5, 0.5}, 9, LEVEL));
        assertThat(same.total()).isCloseTo(0.5, within(1e-15));
        assertThat(same.relativeIncrease()).isZero();
        assertThat(same.degreesOfFreedom()).isCloseTo(10.0 / 12 * 9, within(1e-12));
        assertThat(same.interval().contains(2)).isTrue();
    }

    private static LogisticFit answering(boolean[] answered) {
        return get(
                LogisticModel.fit(
                        Design.withIntercept(answered.length)
                                .with("before", numbers(people(), "before"))
                                .with("guidance", numbers(people(), "guidance")),
                        answered,
                        LEVEL));
    }

    private static double[] changes() {
        List<NamedCsvRecord> there = where(people(), row -> row.getField("steady").equals("1"));
        double[] before = numbers(there, "before");
        double[] after = numbers(there, "after");
        double[] changes = new double[before.length];
        Arrays.setAll(changes, i -> after[i] - before[i]);
        return changes;
    }

    private static <T> T get(Estimate<T> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-8 * Math.abs(theirs)));
    }
}
