package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.statistics.reference.ReferenceCase.numbers;
import static se.sammanhang.statistics.reference.ReferenceCase.people;
import static se.sammanhang.statistics.reference.ReferenceCase.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.reference.ReferenceCase;

/** Expected numbers: R 4.2.2, {@code lm}, {@code sandwich}, {@code emmeans}; see regression.R. */
class LinearModelTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final ReferenceCase R = ReferenceCase.read();

    @Test
    void nobody_and_too_few_give_a_reason() {
        assertThat(LinearModel.fit(Design.withIntercept(0), new double[0], LEVEL).why())
                .contains(Reason.NO_VALUES);
        Design line = Design.withIntercept(2).with("x", 1, 2);
        assertThat(LinearModel.fit(line, new double[] {1, 3}, LEVEL).why())
                .contains(Reason.TOO_FEW);
    }

    @Test
    void three_points_on_a_line_have_a_slope_but_no_standard_error() {
        Design line = Design.withIntercept(3).with("x", 1, 2, 3);
        LinearFit fit = fit(line, 3.1, 5.2, 7.3);
        Coefficient slope = get(fit.coefficient("x"));
        assertThat(slope.estimate()).isCloseTo(2.1, within(1e-13));
        assertThat(slope.classical().why()).contains(Reason.PERFECT_FIT);
        assertThat(slope.robust().why()).contains(Reason.PERFECT_FIT);
    }

    @Test
    void equal_values_have_no_share_of_variance() {
        LinearFit fit = fit(Design.withIntercept(4).with("x", 1, 2, 3, 5), 7, 7, 7, 7);
        assertThat(fit.rSquared().why()).contains(Reason.ALL_EQUAL);
        assertThat(fit.adjustedRSquared().why()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void a_group_of_one_person_has_no_robust_error_but_a_classical_one() {
        LinearFit fit =
                fit(
                        Design.withIntercept(5)
                                .withIndicator("only", true, false, false, false, false),
                        9,
                        1,
                        2,
                        3,
                        5);
        Coefficient only = get(fit.coefficient("only"));
        assertThat(only.estimate()).isCloseTo(9 - 11.0 / 4, within(1e-13));
        assertThat(only.classical().computed()).isPresent();
        assertThat(only.robust().why()).contains(Reason.FULL_LEVERAGE);
    }

    @Test
    void columns_that_always_go_together_are_named_and_the_others_estimated() {
        List<String> columns = List.of("before", "guidance", "course", "practice", "mentor");
        Design design = Design.withIntercept(people().size());
        for (String column : columns) {
            design = design.with(column, numbers(people(), column));
        }
        LinearFit fit = fit(design, numbers(people(), "after"));
        assertThat(fit.inseparable()).containsExactly(List.of("course", "mentor"));
        assertThat(fit.coefficient("course").why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(fit.coefficient("mentor").why()).contains(Reason.CANNOT_BE_SEPARATED);
        close(get(fit.coefficient("guidance")).estimate(), R.number("/together/coef/2"));
        close(get(fit.coefficient("practice")).estimate(), R.number("/together/coef/4"));
        close(fit.rSquared().computed().orElseThrow(), R.number("/together/r2"));
        assertThat(fit.degreesOfFreedom()).isEqualTo((int) R.number("/together/df"));
    }

    @Test
    void an_intervention_that_all_had_cannot_be_told_from_the_level() {
        LinearFit fit =
                fit(
                        Design.withIntercept(4)
                                .withIndicator("all", true, true, true, true)
                                .with("x", 1, 2, 4, 8),
                        2,
                        3,
                        7,
                        9);
        assertThat(fit.inseparable()).containsExactly(List.of(Design.INTERCEPT, "all"));
        assertThat(fit.coefficient("x").computed()).isPresent();
        assertThat(fit.sum("level", Map.of(Design.INTERCEPT, 1.0), LEVEL).why())
                .contains(Reason.CANNOT_BE_SEPARATED);
    }

    @Test
    void coefficients_and_both_errors_are_those_of_r() {
        Design design = Design.withIntercept(people().size());
        for (String column : List.of("before", "guidance", "course", "practice")) {
            design = design.with(column, numbers(people(), column));
        }
        LinearFit fit = fit(design, numbers(people(), "after"));
        List<String> names = R.texts("/overlap/names");
        for (int j = 0; j < names.size(); j++) {
            Coefficient coefficient = get(fit.coefficient(names.get(j)));
            Inference classical = get(coefficient.classical());
            close(coefficient.estimate(), R.number("/overlap/estimate/" + j));
            close(classical.standardError(), R.number("/overlap/se/" + j));
            close(classical.p(), R.number("/overlap/p/" + j));
            close(get(coefficient.robust()).standardError(), R.number("/overlap/se_hc3/" + j));
        }
    }

    @Test
    void ancova_gives_the_adjusted_means_of_emmeans() {
        Ancova.Comparison found =
                get(
                        Ancova.of(
                                numbers(people(), "before"),
                                numbers(people(), "after"),
                                texts(people(), "gender"),
                                "woman",
                                LEVEL));
        List<String> groups = R.texts("/ancova/groups");
        for (int k = 0; k < groups.size(); k++) {
            Coefficient mean = get(found.adjustedMeans().getOrDefault(groups.get(k), none()));
            Inference sure = get(mean.classical());
            close(mean.estimate(), R.number("/ancova/adjusted/" + k));
            close(sure.standardError(), R.number("/ancova/adjusted_se/" + k));
            close(sure.interval().low(), R.number("/ancova/adjusted_low/" + k));
            close(sure.interval().high(), R.number("/ancova/adjusted_high/" + k));
        }
        close(
                get(found.differences().getOrDefault("man", none())).estimate(),
                R.number("/ancova/estimate/2"));
        FTest slopes = get(found.equalSlopes());
        close(slopes.f(), R.number("/ancova/slopes_f"));
        close(slopes.p(), R.number("/ancova/slopes_p"));
        assertThat(slopes.numerator()).isEqualTo(2);
        assertThat(slopes.denominator()).isEqualTo(84);
    }

    /**
     * R 4.2.2, sandwich 3.0-2, car 3.1-1, emmeans 1.8: {@code linearHypothesis(lm(a ~ b + g),
     * c("gb", "gc"), vcov. = vcovHC(fit, "HC3"))} and {@code contrast(emmeans(fit, "g", vcov. = V),
     * "revpairwise")} of these numbers.
     */
    @Test
    void any_two_groups_and_all_at_once_are_compared_with_hc3() {
        Ancova.Comparison found =
                get(
                        Ancova.of(
                                new double[] {10, 12, 11, 14, 13, 9, 10, 13, 12, 15, 8, 11, 14},
                                new double[] {12, 13, 11, 18, 17, 12, 14, 15, 15, 14, 9, 16, 13},
                                List.of(
                                        "a", "a", "a", "a", "b", "b", "b", "b", "b", "c", "c", "c",
                                        "c"),
                                "a",
                                LEVEL));
        Coefficient first = get(found.difference("b", "a", LEVEL));
        close(first.estimate(), 1.38498556304138);
        close(get(first.robust()).standardError(), 1.2714548234329);
        Coefficient turned = get(found.difference("a", "b", LEVEL));
        close(turned.estimate(), -1.38498556304138);
        Coefficient others = get(found.difference("c", "b", LEVEL));
        close(others.estimate(), -2.08854667949952);
        close(get(others.robust()).standardError(), 1.7116172975266);
        close(get(others.robust()).p(), 0.25338909528251);
        FTest all = get(found.equalMeans());
        close(all.f(), 1.253060195129184);
        close(all.p(), 0.331063407207219);
        assertThat(all.numerator()).isEqualTo(2);
        assertThat(all.denominator()).isEqualTo(9);
        assertThatThrownBy(() -> found.difference("d", "a", LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> found.difference("a", "d", LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_robust_test_of_one_coefficient_is_its_t_squared_and_has_a_reason_when_there_is_none() {
        LinearFit fit = fit(Design.withIntercept(5).with("x", 1, 2, 3, 5, 8), 2, 1, 4, 4, 9);
        double t = get(get(fit.coefficient("x")).robust()).statistic();
        FTest test = get(LinearModel.robustTest(fit, List.of("x")));
        close(test.f(), t * t);
        close(test.p(), get(get(fit.coefficient("x")).robust()).p());
        assertThat(LinearModel.robustTest(fit, List.of()).why()).contains(Reason.ONE_GROUP);
        LinearFit perfect = fit(Design.withIntercept(4).with("x", 1, 2, 3, 5), 1, 2, 3, 5);
        assertThat(LinearModel.robustTest(perfect, List.of("x")).why())
                .contains(Reason.PERFECT_FIT);
        LinearFit twice =
                fit(
                        Design.withIntercept(5).with("x", 1, 2, 3, 5, 8).with("y", 2, 4, 6, 10, 16),
                        2,
                        1,
                        4,
                        4,
                        9);
        assertThat(LinearModel.robustTest(twice, List.of("y")).why())
                .contains(Reason.CANNOT_BE_SEPARATED);
        LinearFit alone =
                fit(
                        Design.withIntercept(5)
                                .withIndicator("only", true, false, false, false, false),
                        9,
                        1,
                        3,
                        2,
                        5);
        assertThat(LinearModel.robustTest(alone, List.of("only")).why())
                .contains(Reason.FULL_LEVERAGE);
    }

    @Test
    void ancova_needs_two_groups_and_a_start_that_differs() {
        double[] x = {1, 2, 3, 4};
        double[] y = {2, 2, 5, 5};
        assertThat(Ancova.of(x, y, List.of("a", "a", "a", "a"), "a", LEVEL).why())
                .contains(Reason.ONE_GROUP);
        Ancova.Comparison flat =
                get(
                        Ancova.of(
                                new double[] {3, 3, 3, 3},
                                new double[] {2, 4, 5, 5},
                                List.of("a", "a", "b", "b"),
                                "a",
                                LEVEL));
        assertThat(get(flat.adjustedMeans().getOrDefault("a", none())).estimate())
                .isCloseTo(3, within(1e-12));
        assertThat(flat.equalSlopes().why()).contains(Reason.ALL_EQUAL);
        assertThat(get(flat.differences().getOrDefault("b", none())).estimate())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void an_indicator_of_two_groups_is_the_difference_of_means_and_students_test() {
        // R 4.2.2: t.test(c(9, 7, 8, 12), c(5, 6, 4, 8, 7), var.equal = TRUE)
        LinearFit fit =
                fit(
                        Design.withIntercept(9)
                                .withGroups(
                                        "g",
                                        List.of("x", "x", "x", "x", "y", "y", "y", "y", "y"),
                                        "y"),
                        9,
                        7,
                        8,
                        12,
                        5,
                        6,
                        4,
                        8,
                        7);
        Coefficient x = get(fit.coefficient("gx"));
        assertThat(x.estimate()).isCloseTo(3, within(1e-12));
        close(get(x.classical()).statistic(), 2.41522945769824);
        close(get(x.classical()).p(), 0.046416157741122);
    }

    @Test
    void the_order_of_rows_and_the_unit_of_y_do_not_matter() {
        Random random = new Random(4711);
        for (int round = 0; round < 50; round++) {
            int n = 8 + random.nextInt(30);
            double[] x = random.doubles(n, 0, 30).map(Math::rint).toArray();
            boolean[] g = new boolean[n];
            for (int i = 0; i < n; i++) {
                g[i] = i % 3 == 0;
            }
            double[] y =
                    IntStream.range(0, n)
                            .mapToDouble(i -> x[i] / 2 + random.nextGaussian())
                            .toArray();
            double[] rescaled = Arrays.stream(y).map(v -> 100 - 4.5 * v).toArray();
            int[] order = shuffled(n, random);
            LinearFit plain = fit(design(x, g), y);
            LinearFit turned = fit(design(x, g), rescaled);
            LinearFit mixed = fit(design(pick(x, order), pick(g, order)), pick(y, order));
            Coefficient first = get(plain.coefficient("g"));
            Coefficient second = get(turned.coefficient("g"));
            Coefficient third = get(mixed.coefficient("g"));
            close(second.estimate(), -4.5 * first.estimate());
            close(get(second.robust()).standardError(), 4.5 * get(first.robust()).standardError());
            close(get(second.classical()).p(), get(first.classical()).p());
            close(third.estimate(), first.estimate());
            close(get(third.robust()).standardError(), get(first.robust()).standardError());
        }
    }

    @Test
    void comparing_models_needs_the_same_people_and_a_larger_model() {
        LinearFit small = fit(Design.withIntercept(5), 1, 2, 2, 4, 5);
        LinearFit large = fit(Design.withIntercept(5).with("x", 1, 2, 3, 4, 6), 1, 2, 2, 4, 5);
        FTest test = get(LinearModel.compare(small, large));
        double t = get(get(large.coefficient("x")).classical()).statistic();
        close(test.f(), t * t);
        assertThat(LinearModel.compare(large, small).why()).contains(Reason.CANNOT_BE_SEPARATED);
        LinearFit other = fit(Design.withIntercept(4), 1, 2, 2, 4);
        assertThatThrownBy(() -> LinearModel.compare(other, large))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_design_refuses_names_twice_other_lengths_and_gaps() {
        Design design = Design.withIntercept(2).with("x", 1, 2);
        assertThatThrownBy(() -> design.with("x", 3, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> design.with("z", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> design.with("z", 3, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(design.where(false, true).column("x")).containsExactly(2);
    }

    private static Design design(double[] x, boolean[] g) {
        return Design.withIntercept(x.length).with("x", x).withIndicator("g", g);
    }

    private static int[] shuffled(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static double[] pick(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    private static boolean[] pick(boolean[] values, int[] order) {
        boolean[] picked = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    private static LinearFit fit(Design design, double... y) {
        return get(LinearModel.fit(design, y, LEVEL));
    }

    private static <T> Estimate<T> none() {
        return Estimate.not(Reason.NO_VALUES);
    }

    private static <T> T get(Estimate<T> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-9 * Math.abs(theirs)));
    }
}
