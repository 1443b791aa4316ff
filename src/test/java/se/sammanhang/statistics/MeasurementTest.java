package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Multiplicity.Adjustment;

/** Edges of reliable change, regression to the mean, equivalence, power and design effect. */
class MeasurementTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Test
    void a_reliability_that_is_no_share_is_refused() {
        for (double reliability : new double[] {0, 1, -0.3, 1.2, Double.NaN}) {
            assertThat(ReliableChange.of(new double[] {1}, 2, reliability, LEVEL).why())
                    .contains(Reason.UNUSABLE_RELIABILITY);
            assertThat(RegressionToMean.chosenBelow(0, 1, reliability, 0).why())
                    .contains(Reason.UNUSABLE_RELIABILITY);
            assertThat(RegressionToMean.ofGroup(0, 1, reliability).why())
                    .contains(Reason.UNUSABLE_RELIABILITY);
        }
    }

    @Test
    void a_change_of_exactly_the_threshold_is_not_yet_reliable() {
        // reliability 1/2 and standard deviation 1: the error of a difference is 1
        ReliableChange of =
                ReliableChange.of(new double[] {0}, 1, 0.5, LEVEL).computed().orElseThrow();
        assertThat(of.errorOfDifference()).isCloseTo(1, within(1e-15));
        assertThat(of.index(1.5)).isCloseTo(1.5, within(1e-15));
        double limit = of.threshold();
        ChangeShares shares =
                ReliableChange.of(
                                new double[] {limit, -limit, Math.nextUp(limit), -2, -3},
                                1,
                                0.5,
                                LEVEL)
                        .computed()
                        .orElseThrow()
                        .shares();
        assertThat(shares.increase().count()).isEqualTo(1);
        assertThat(shares.same().count()).isEqualTo(2);
        assertThat(shares.decrease().count()).isEqualTo(2);
    }

    @Test
    void nobody_has_no_reliable_change() {
        assertThat(ReliableChange.of(new double[0], 1, 0.5, LEVEL).why())
                .contains(Reason.NO_VALUES);
        assertThat(ReliableChange.of(DifferenceHistogram.of(), 1, 1, 0.5, LEVEL).why())
                .contains(Reason.NO_VALUES);
        assertThatThrownBy(() -> ReliableChange.of(new double[0], 0, 0.5, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void choosing_everybody_brings_no_regression_and_choosing_the_far_end_a_finite_one() {
        assertThat(RegressionToMean.chosenBelow(50, 10, 0.7, 500).computed().orElseThrow())
                .isCloseTo(0, within(1e-12));
        // half of the standard normal: mean -sqrt(2/pi)
        assertThat(RegressionToMean.chosenBelow(0, 1, 0.5, 0).computed().orElseThrow())
                .isCloseTo(0.5 * Math.sqrt(2 / Math.PI), within(1e-12));
        assertThat(RegressionToMean.chosenBelow(0, 1, 0.5, -60).computed().orElseThrow())
                .isCloseTo(0.5 * (60 + 1.0 / 60), within(1e-4));
        assertThat(RegressionToMean.ofGroup(60, 50, 0.7).computed().orElseThrow())
                .isCloseTo(3, within(1e-12));
        assertThatThrownBy(() -> RegressionToMean.chosenBelow(0, 0, 0.5, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equivalence_is_the_ninety_per_cent_interval_within_the_bounds() {
        PairedChange change = paired(-2, -1, 0, 0, 1, 1, 2, 3, -1, 0);
        for (double bound : new double[] {0.5, 1, 1.1, 1.2, 1.3, 2, 4}) {
            Equivalence test =
                    Equivalence.of(change, -bound, bound, LEVEL).computed().orElseThrow();
            assertThat(test.equivalent())
                    .isEqualTo(test.interval().low() > -bound && test.interval().high() < bound)
                    .isEqualTo(test.p() <= 0.05);
            assertThat(test.interval().level().value()).isCloseTo(0.9, within(1e-12));
        }
        assertThat(Equivalence.of(change, -0.5, 0.5, LEVEL).computed().orElseThrow().equivalent())
                .isFalse();
        assertThat(Equivalence.of(change, -4, 4, LEVEL).computed().orElseThrow().equivalent())
                .isTrue();
        assertThat(Equivalence.of(paired(1, 1), -2, 2, LEVEL).why()).contains(Reason.ALL_EQUAL);
        assertThatThrownBy(() -> Equivalence.of(change, 1, 1, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * R 4.2.2: {@code x <- c(1, 4, 2, 7, 5); y <- c(3, 3, 6, 2); t.test(x, y, mu = -4, alternative
     * = "greater"); t.test(x, y, mu = 4, alternative = "less"); t.test(x, y, conf.level = .9)}.
     */
    @Test
    void equivalence_of_two_groups_is_welchs_two_one_sided_tests() {
        GroupDifference difference =
                GroupDifference.of(
                                new double[] {1, 4, 2, 7, 5},
                                new double[] {3, 3, 6, 2},
                                GroupDifference.Variances.UNEQUAL,
                                LEVEL)
                        .computed()
                        .orElseThrow();
        Equivalence test = Equivalence.of(difference, -4, 4, LEVEL);
        assertThat(test.aboveLow()).isCloseTo(0.0083747972172505, within(1e-10));
        assertThat(test.belowHigh()).isCloseTo(0.0155725036381957, within(1e-10));
        assertThat(test.interval().low()).isCloseTo(-2.306228463699, within(1e-9));
        assertThat(test.interval().high()).isCloseTo(2.906228463699, within(1e-9));
        assertThat(test.interval().method()).isEqualTo(Interval.Method.WELCH);
        assertThat(test.equivalent()).isTrue();
        assertThat(Equivalence.of(difference, -2, 4, LEVEL).equivalent()).isFalse();
        assertThat(Equivalence.of(difference, -4, 2, LEVEL).equivalent()).isFalse();
        assertThatThrownBy(() -> Equivalence.of(difference, 2, 2, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_posterior_of_the_mean_is_the_one_sided_test() {
        PairedChange change = paired(-2, 1, 4, 2, 0);
        MeanPosterior posterior = MeanPosterior.of(change).computed().orElseThrow();
        PairedChange.TTest test = change.test().computed().orElseThrow();
        assertThat(1 - posterior.above(0)).isCloseTo(test.greater(), within(1e-14));
        assertThat(posterior.above(test.interval().low())).isCloseTo(0.975, within(1e-12));
        assertThat(MeanPosterior.of(paired(3)).why()).contains(Reason.ONE_VALUE);
    }

    @Test
    void power_effect_and_pairs_undo_each_other() {
        PairedPower power = new PairedPower(LEVEL);
        for (int pairs : new int[] {2, 5, 30, 400}) {
            double effect = power.minimumEffect(pairs, 0.8);
            assertThat(power.power(pairs, effect)).isCloseTo(0.8, within(1e-9));
            assertThat(power.pairsNeeded(effect, 0.8)).isCloseTo(pairs, within(1e-5 * pairs));
        }
        assertThat(power.power(20, 0)).isCloseTo(0.025, within(1e-10));
        assertThat(power.pairsNeeded(1000, 0.8)).isEqualTo(2);
        assertThatThrownBy(() -> power.power(1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> power.minimumEffect(10, 0.02))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> power.pairsNeeded(0, 0.8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> power.pairsNeeded(0.5, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_of_the_spread_needs_three_pairs_that_differ() {
        assertThat(SpreadChange.of(new double[0], new double[0]).why()).contains(Reason.NO_VALUES);
        assertThat(SpreadChange.of(new double[] {1, 2}, new double[] {3, 5}).why())
                .contains(Reason.TOO_FEW);
        assertThat(SpreadChange.of(new double[] {1, 2, 5}, new double[] {2, 3, 6}).why())
                .contains(Reason.ALL_EQUAL);
        assertThat(SpreadChange.of(new double[] {5, 5, 5}, new double[] {2, 3, 6}).why())
                .contains(Reason.ALL_EQUAL);
        SpreadChange wider =
                SpreadChange.of(new double[] {1, 2, 3}, new double[] {2, 4, 6})
                        .computed()
                        .orElseThrow();
        assertThat(wider.correlation()).isCloseTo(1, within(1e-12));
        assertThat(wider.p()).isCloseTo(0, within(1e-6));
        assertThatThrownBy(() -> SpreadChange.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sites_that_are_alike_cost_nothing_and_sites_of_one_mind_cost_all() {
        DesignEffect alike =
                DesignEffect.of(List.of(new double[] {1, 5}, new double[] {1, 5}, new double[0]))
                        .computed()
                        .orElseThrow();
        assertThat(alike.sites()).isEqualTo(2);
        assertThat(alike.intraclassCorrelation()).isEqualTo(-1);
        assertThat(alike.designEffect()).isEqualTo(1);
        assertThat(alike.effectiveN()).isEqualTo(4);
        DesignEffect apart =
                DesignEffect.of(List.of(new double[] {1, 1, 1}, new double[] {5, 5, 5}))
                        .computed()
                        .orElseThrow();
        assertThat(apart.intraclassCorrelation()).isEqualTo(1);
        assertThat(apart.designEffect()).isEqualTo(3);
        assertThat(apart.effectiveN()).isEqualTo(2);
    }

    /** R: {@code anova(lm(c(1, 2, 3, 4, 5, 6) ~ gl(2, 3)))}: F = 13.5, p = 0.02131164. */
    @Test
    void whether_sites_differ_more_than_chance_is_the_f_test() {
        assertThat(p(new double[] {1, 2, 3}, new double[] {4, 5, 6}))
                .isCloseTo(0.02131164, within(1e-8));
        assertThat(p(new double[] {1, 5}, new double[] {1, 5})).isEqualTo(1);
        assertThat(p(new double[] {1, 1, 1}, new double[] {5, 5, 5})).isZero();
    }

    private static double p(double[]... sites) {
        return DesignEffect.of(List.of(sites)).computed().orElseThrow().p();
    }

    @Test
    void one_site_or_single_persons_have_no_design_effect() {
        assertThat(DesignEffect.of(List.of()).why()).contains(Reason.NO_VALUES);
        assertThat(DesignEffect.of(List.of(new double[] {1, 2})).why()).contains(Reason.TOO_FEW);
        assertThat(DesignEffect.of(List.of(new double[] {1}, new double[] {2})).why())
                .contains(Reason.TOO_FEW);
        assertThat(DesignEffect.of(List.of(new double[] {2, 2}, new double[] {2})).why())
                .contains(Reason.ALL_EQUAL);
    }

    @Test
    void what_could_not_be_tested_keeps_its_reason_and_is_not_in_the_family() {
        List<Estimate<Double>> adjusted =
                Multiplicity.adjust(
                        Adjustment.HOLM,
                        List.of(
                                Estimate.of(0.01),
                                Estimate.not(Reason.TOO_FEW),
                                Estimate.of(0.04)));
        assertThat(adjusted)
                .containsExactly(
                        Estimate.of(0.02), Estimate.not(Reason.TOO_FEW), Estimate.of(0.04));
        assertThat(Multiplicity.adjust(Adjustment.BENJAMINI_HOCHBERG, List.of())).isEmpty();
    }

    private static PairedChange paired(double... differences) {
        return PairedT.ofDifferences(differences, LEVEL).computed().orElseThrow();
    }
}
