package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.statistics.reference.ReferenceCase.numbers;
import static se.sammanhang.statistics.reference.ReferenceCase.rows;
import static se.sammanhang.statistics.reference.ReferenceCase.texts;
import static se.sammanhang.statistics.reference.ReferenceCase.where;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.model.MixedFit.Criterion;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;
import se.sammanhang.statistics.model.MixedFit.Random;
import se.sammanhang.statistics.reference.ReferenceCase;

/** Expected numbers: R 4.2.2, {@code lmer} with {@code lmerTest}; see regression.R. */
class MixedModelTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final ReferenceCase R = ReferenceCase.read();

    @Test
    void nobody_one_person_and_one_answer_each_give_a_reason() {
        assertThat(intercept(panel(List.of())).why()).contains(Reason.NO_VALUES);
        Panel alone = new Panel(Design.withIntercept(3), List.of("a", "a", "a"), 1, 2, 4);
        assertThat(intercept(alone).why()).contains(Reason.TOO_FEW);
        Panel once = new Panel(Design.withIntercept(3), List.of("a", "b", "c"), 1, 2, 4);
        assertThat(intercept(once).why()).contains(Reason.TOO_FEW);
        Panel same = new Panel(Design.withIntercept(4), List.of("a", "a", "b", "b"), 3, 3, 3, 3);
        assertThat(intercept(same).why()).contains(Reason.PERFECT_FIT);
        assertThatThrownBy(() -> new Panel(Design.withIntercept(2), List.of("a"), 1, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_complete_rounds_give_the_paired_t_test() {
        double[] before = {12, 15, 9, 20, 14, 11, 17, 13};
        double[] after = {15, 15, 14, 21, 19, 10, 20, 15};
        List<String> persons = new ArrayList<>();
        double[] y = new double[16];
        double[] later = new double[16];
        for (int i = 0; i < 8; i++) {
            persons.addAll(List.of("p" + i, "p" + i));
            y[2 * i] = before[i];
            y[2 * i + 1] = after[i];
            later[2 * i + 1] = 1;
        }
        MixedFit fit =
                get(
                        intercept(
                                new Panel(
                                        Design.withIntercept(16).with("later", later),
                                        persons,
                                        y)));
        FixedEffect change = get(fit.coefficient("later"));
        var paired = get(get(PairedT.of(before, after, LEVEL)).test());
        assertThat(change.estimate()).isCloseTo(2.25, within(1e-9));
        assertThat(change.inference().statistic()).isCloseTo(paired.t(), within(1e-7));
        assertThat(change.inference().degreesOfFreedom().orElseThrow()).isCloseTo(7, within(1e-4));
        assertThat(change.inference().p()).isCloseTo(paired.p(), within(1e-6));
    }

    @Test
    void rounds_with_a_common_baseline_are_those_of_r() {
        List<NamedCsvRecord> rows = people();
        boolean[] course = ReferenceCase.flags(rows, "course");
        MixedFit fit =
                get(
                        CommonBaseline.of(
                                texts(rows, "id"),
                                texts(rows, "round"),
                                List.of("0", "1", "2", "3"),
                                Map.of("course", course),
                                numbers(rows, "y"),
                                LEVEL));
        List<String> names =
                List.of(Design.INTERCEPT, "1", "2", "3", "1:course", "2:course", "3:course");
        agrees(fit, "/common_baseline", names);
        near(fit.variances().intercept(), R.number("/common_baseline/vcov/0"), 1e-5);
        near(fit.variances().residual(), R.number("/common_baseline/vcov/1"), 1e-5);
        assertThat(fit.deviance()).isCloseTo(R.number("/common_baseline/criterion"), within(1e-7));
        assertThatThrownBy(
                        () ->
                                CommonBaseline.of(
                                        texts(rows, "id"),
                                        texts(rows, "round"),
                                        List.of("0", "1", "2"),
                                        Map.of(),
                                        numbers(rows, "y"),
                                        LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_slope_that_the_data_do_not_carry_is_dropped_and_said() {
        List<NamedCsvRecord> rows = flat();
        MixedFit fit =
                get(
                        MixedModel.randomSlope(
                                panel(rows),
                                numbers(rows, "round"),
                                Random.SLOPE,
                                Criterion.REML,
                                LEVEL));
        assertThat(fit.slopeDropped()).isTrue();
        assertThat(fit.random()).isEqualTo(Random.INTERCEPT);
        assertThat(fit.variances().slope()).isEmpty();
        assertThat(fit.effects().values()).allMatch(effects -> effects.size() == 1);
    }

    @Test
    void levels_that_do_not_differ_leave_the_linear_model() {
        MixedFit fit = get(intercept(panel(flat())));
        assertThat(fit.singular()).isTrue();
        assertThat(fit.slopeDropped()).isFalse();
        assertThat(fit.variances().intraclassCorrelation()).isCloseTo(0, within(1e-8));
        for (int j = 0; j < 3; j++) {
            FixedEffect effect = get(fit.coefficient(R.texts("/flat/names").get(j)));
            assertThat(effect.estimate()).isCloseTo(R.number("/flat/estimate/" + j), within(1e-9));
            near(effect.inference().standardError(), R.number("/flat/se/" + j), 1e-6);
            assertThat(effect.inference().degreesOfFreedom()).hasValue(R.number("/flat/df"));
        }
        near(fit.variances().residual(), R.number("/flat/sigma2"), 1e-6);
    }

    @Test
    void two_answers_each_are_too_few_for_level_and_slope() {
        Panel panel =
                new Panel(
                        Design.withIntercept(6).with("time", 0, 1, 0, 1, 0, 1),
                        List.of("a", "a", "b", "b", "c", "c"),
                        1,
                        3,
                        5,
                        9,
                        4,
                        5);
        double[] time = {0, 1, 0, 1, 0, 1};
        MixedFit fit =
                get(MixedModel.randomSlope(panel, time, Random.SLOPE, Criterion.REML, LEVEL));
        assertThat(fit.slopeDropped()).isTrue();
    }

    @Test
    void fixed_columns_that_go_together_have_a_reason() {
        List<NamedCsvRecord> rows = people();
        Design design =
                Design.withIntercept(rows.size())
                        .with("round", numbers(rows, "round"))
                        .with("course", numbers(rows, "course"))
                        .with("mentor", numbers(rows, "course"));
        MixedFit fit = get(intercept(new Panel(design, texts(rows, "id"), numbers(rows, "y"))));
        assertThat(fit.coefficient("mentor").why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(fit.inseparable()).containsExactly(List.of("course", "mentor"));
        assertThat(fit.coefficient("round").computed()).isPresent();
    }

    @Test
    void the_order_of_rows_and_the_unit_of_y_do_not_matter() {
        List<NamedCsvRecord> rows = people();
        List<NamedCsvRecord> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new java.util.Random(5));
        MixedFit plain = get(intercept(crossed(rows, 0, 1)));
        agrees(plain, "/without_slope", R.texts("/without_slope/names"));
        MixedFit shuffled = get(intercept(crossed(mixed, 0, 1)));
        MixedFit rescaled = get(intercept(crossed(rows, 50, 10)));
        FixedEffect first = get(plain.coefficient("round"));
        FixedEffect second = get(shuffled.coefficient("round"));
        FixedEffect third = get(rescaled.coefficient("round"));
        near(second.estimate(), first.estimate(), 1e-8);
        near(third.estimate(), 10 * first.estimate(), 1e-8);
        near(third.inference().standardError(), 10 * first.inference().standardError(), 1e-8);
        near(third.inference().p(), first.inference().p(), 1e-5);
        near(rescaled.variances().residual(), 100 * plain.variances().residual(), 1e-7);
    }

    @Test
    void the_unit_of_time_scales_the_slope_only() {
        List<NamedCsvRecord> rows = people();
        double[] months = numbers(rows, "round");
        double[] days = java.util.Arrays.stream(months).map(m -> 90 * m).toArray();
        MixedFit slow = slope(rows, months, Random.UNCORRELATED_SLOPE);
        MixedFit fast = slope(rows, days, Random.UNCORRELATED_SLOPE);
        assertThat(fast.slopeDropped()).isEqualTo(slow.slopeDropped());
        near(fast.variances().intercept(), slow.variances().intercept(), 1e-6);
    }

    private static MixedFit slope(List<NamedCsvRecord> rows, double[] time, Random random) {
        Panel panel =
                new Panel(
                        Design.withIntercept(rows.size()).with("time", time),
                        texts(rows, "id"),
                        numbers(rows, "y"));
        return get(MixedModel.randomSlope(panel, time, random, Criterion.REML, LEVEL));
    }

    private static void agrees(MixedFit fit, String at, List<String> names) {
        for (int j = 0; j < names.size(); j++) {
            FixedEffect effect = get(fit.coefficient(names.get(j)));
            near(effect.estimate(), R.number(at + "/estimate/" + j), 1e-6);
            near(effect.inference().standardError(), R.number(at + "/se/" + j), 1e-6);
            near(
                    effect.inference().degreesOfFreedom().orElseThrow(),
                    R.number(at + "/df/" + j),
                    1e-3);
            near(effect.inference().p(), R.number(at + "/p/" + j), 1e-3);
        }
    }

    private static List<NamedCsvRecord> people() {
        return where(rows("rounds.csv"), row -> row.getField("id").length() < 4);
    }

    private static List<NamedCsvRecord> flat() {
        return where(rows("rounds.csv"), row -> row.getField("id").length() == 4);
    }

    private static Panel panel(List<NamedCsvRecord> rows) {
        return new Panel(
                Design.withIntercept(rows.size())
                        .with("round", numbers(rows, "round"))
                        .with("course", numbers(rows, "course")),
                texts(rows, "id"),
                numbers(rows, "y"));
    }

    private static Panel crossed(List<NamedCsvRecord> rows, double shift, double factor) {
        return new Panel(
                Design.withIntercept(rows.size())
                        .with("round", numbers(rows, "round"))
                        .with("course", numbers(rows, "course"))
                        .withProduct("round", "course"),
                texts(rows, "id"),
                java.util.Arrays.stream(numbers(rows, "y")).map(v -> shift + factor * v).toArray());
    }

    private static Estimate<MixedFit> intercept(Panel panel) {
        return MixedModel.randomIntercept(panel, Criterion.REML, LEVEL);
    }

    private static <T> T get(Estimate<T> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void near(double ours, double theirs, double relative) {
        assertThat(ours).isCloseTo(theirs, within(relative * Math.abs(theirs)));
    }
}
