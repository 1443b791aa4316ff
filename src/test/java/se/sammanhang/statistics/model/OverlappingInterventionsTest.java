package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.statistics.reference.ReferenceCase.flags;
import static se.sammanhang.statistics.reference.ReferenceCase.numbers;
import static se.sammanhang.statistics.reference.ReferenceCase.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.OverlappingInterventions.Effect;
import se.sammanhang.statistics.model.OverlappingInterventions.Result;
import se.sammanhang.statistics.reference.ReferenceCase;

/** Expected numbers: R 4.2.2, {@code lm} and {@code car::vif}; see regression.R. */
class OverlappingInterventionsTest {

    private static final ReferenceCase R = ReferenceCase.read();

    @Test
    void nobody_gives_a_reason() {
        assertThat(
                        OverlappingInterventions.of(
                                        new double[0],
                                        Map.of(),
                                        Map.of("a", new boolean[0]),
                                        5,
                                        ConfidenceLevel.NINETY_FIVE)
                                .why())
                .contains(Reason.NO_VALUES);
    }

    @Test
    void each_intervention_is_judged_with_the_others_held_equal() {
        Result result = result(5, "guidance", "course", "practice");
        for (int k = 0; k < 3; k++) {
            Effect effect = result.effects().get(k);
            Coefficient equal = effect.othersEqual().computed().orElseThrow();
            close(equal.estimate(), R.number("/overlap/estimate/" + (k + 2)));
            close(
                    equal.robust().computed().orElseThrow().standardError(),
                    R.number("/overlap/se_hc3/" + (k + 2)));
            close(
                    effect.varianceInflation().computed().orElseThrow(),
                    R.number("/overlap/vif/" + k));
            assertThat(effect.tooCloseTo()).isEmpty();
            assertThat(effect.with() + effect.without()).isEqualTo(people().size());
        }
    }

    @Test
    void combinations_count_everybody_once() {
        Result result = result(5, "guidance", "course", "practice");
        assertThat(result.combinations().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(people().size());
        assertThat(result.combinations().keySet()).contains("", "guidance + course");
    }

    @Test
    void two_that_always_went_together_cannot_be_separated_but_the_third_can() {
        Result result = result(5, "guidance", "course", "mentor");
        assertThat(result.effects().get(0).othersEqual().computed()).isPresent();
        assertThat(result.effects().get(1).othersEqual().why())
                .contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(result.effects().get(2).othersEqual().why())
                .contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(result.effects().get(2).tooCloseTo()).containsExactly("course");
        assertThat(result.effects().get(2).varianceInflation().why())
                .contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(result.fit().inseparable()).containsExactly(List.of("course", "mentor"));
    }

    @Test
    void five_who_moved_apart_are_enough_and_four_are_not() {
        assertThat(apart(5, 5).effects().get(0).othersEqual().computed()).isPresent();
        Effect four = apart(4, 5).effects().get(0);
        assertThat(four.othersEqual().why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(four.tooCloseTo()).containsExactly("b");
        assertThat(apart(4, 4).effects().get(0).othersEqual().computed()).isPresent();
    }

    @Test
    void a_cell_below_the_minimum_count_cannot_be_separated() {
        boolean[] few = new boolean[20];
        few[0] = few[1] = few[2] = few[3] = true;
        double[] y = new double[20];
        for (int i = 0; i < 20; i++) {
            y[i] = i % 7;
        }
        Effect effect = one(y, few, 5);
        assertThat(effect.othersEqual().why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(effect.apart()).isEqualTo(Estimate.of(1.5));
        assertThat(one(y, few, 4).othersEqual().computed()).isPresent();
        Effect nobody = one(y, new boolean[20], 5);
        assertThat(nobody.apart().why()).contains(Reason.NO_VALUES);
        assertThat(nobody.othersEqual().why()).contains(Reason.CANNOT_BE_SEPARATED);
    }

    /** 30 persons: 10 with both, 10 with neither, and so many with a alone. */
    private static Result apart(int alone, int minimum) {
        int n = 20 + alone;
        boolean[] a = new boolean[n];
        boolean[] b = new boolean[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = i < 10 || i >= 20;
            b[i] = i < 10;
            y[i] = (i * 7) % 11;
        }
        Map<String, boolean[]> both = new LinkedHashMap<>();
        both.put("a", a);
        both.put("b", b);
        return OverlappingInterventions.of(y, Map.of(), both, minimum, ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow();
    }

    private static Effect one(double[] y, boolean[] had, int minimum) {
        return OverlappingInterventions.of(
                        y, Map.of(), Map.of("a", had), minimum, ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow()
                .effects()
                .getFirst();
    }

    private static Result result(int minimum, String... names) {
        Map<String, boolean[]> interventions = new LinkedHashMap<>();
        for (String name : names) {
            interventions.put(name, flags(people(), name));
        }
        return OverlappingInterventions.of(
                        numbers(people(), "after"),
                        Map.of("before", numbers(people(), "before")),
                        interventions,
                        minimum,
                        ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow();
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-9 * Math.abs(theirs)));
    }
}
