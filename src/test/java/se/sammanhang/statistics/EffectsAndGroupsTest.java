package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.GroupDifference.Variances;

/** Edges of effects and group comparisons; the numbers are compared with R elsewhere. */
class EffectsAndGroupsTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final double[] NOBODY = {};
    private static final double[] ONE = {3};
    private static final double[] SOME = {1, 2, 4};

    @Test
    void effects_need_two_pairs_and_a_spread() {
        assertThat(PairedEffects.of(NOBODY, NOBODY, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(PairedEffects.of(ONE, ONE, LEVEL).why()).contains(Reason.ONE_VALUE);
        assertThat(PairedEffects.of(SOME, new double[] {2, 3, 5}, LEVEL).why())
                .contains(Reason.ALL_EQUAL);
    }

    @Test
    void when_all_stood_the_same_before_the_effects_that_need_that_spread_are_missing() {
        PairedEffects effects =
                PairedEffects.of(new double[] {2, 2, 2}, SOME, LEVEL).computed().orElseThrow();
        assertThat(effects.drm().why()).contains(Reason.ALL_EQUAL);
        assertThat(effects.glass().why()).contains(Reason.ALL_EQUAL);
        double sd = Math.sqrt(7.0 / 3);
        assertThat(effects.dav().value()).isCloseTo(1.0 / 3 / (sd / Math.sqrt(2)), within(1e-12));
        assertThat(effects.gav()).isEqualTo(effects.dav().value() * effects.correction());
    }

    @Test
    void the_correction_is_known_for_two_degrees_of_freedom() {
        // gamma(1) / gamma(1/2) = 1/sqrt(pi)
        assertThat(HedgesCorrection.exact(2)).isCloseTo(1 / Math.sqrt(Math.PI), within(1e-14));
        assertThat(HedgesCorrection.approximate(2)).isCloseTo(1 - 3.0 / 7, within(1e-15));
    }

    @Test
    void without_noncentrality_the_noncentral_t_is_students() {
        for (double df : new double[] {1, 3, 28.4, 900}) {
            NoncentralT distribution = new NoncentralT(df, 0);
            assertThat(distribution.below(0)).isCloseTo(0.5, within(1e-13));
            assertThat(2 * distribution.above(2.2))
                    .isCloseTo(Distributions.twoSidedT(2.2, df), within(1e-12));
            assertThat(distribution.quantile(0.975))
                    .isCloseTo(Distributions.tAbove(0.025, df), within(1e-8));
            assertThat(distribution.quantile(0.025))
                    .isCloseTo(-Distributions.tAbove(0.025, df), within(1e-8));
        }
    }

    @Test
    void both_tails_of_the_noncentral_t_add_up_also_where_it_is_steep() {
        for (double t : new double[] {-400, -3, 0, 0.01, 5, 60, 1e4}) {
            for (double delta : new double[] {-6, 0, 2, 55}) {
                for (double df : new double[] {1, 2, 11, 5000}) {
                    NoncentralT distribution = new NoncentralT(df, delta);
                    assertThat(distribution.below(t) + distribution.above(t))
                            .as("t %s df %s delta %s", t, df, delta)
                            .isCloseTo(1, within(1e-12));
                    assertThat(new NoncentralT(df, -delta).above(-t))
                            .isCloseTo(distribution.below(t), within(1e-12));
                }
            }
        }
    }

    @Test
    void the_noncentral_t_refuses_what_it_does_not_cover() {
        assertThatThrownBy(() -> new NoncentralT(0.5, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoncentralT(3, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoncentralT(3, 1).quantile(1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void correlation_needs_two_persons_who_differ() {
        assertThat(Correlation.pearson(NOBODY, NOBODY).why()).contains(Reason.NO_VALUES);
        assertThat(Correlation.pearson(ONE, ONE).why()).contains(Reason.ONE_VALUE);
        assertThat(Correlation.pearson(SOME, new double[] {7, 7, 7}).why())
                .contains(Reason.ALL_EQUAL);
        assertThat(Correlation.pearson(SOME, new double[] {-1, -2, -4}).computed()).contains(-1.0);
        assertThatThrownBy(() -> Correlation.pearson(SOME, ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_group_of_none_or_one_has_no_difference_of_means() {
        for (Variances variances : Variances.values()) {
            assertThat(GroupDifference.of(NOBODY, SOME, variances, LEVEL).why())
                    .contains(Reason.NO_VALUES);
            assertThat(GroupDifference.of(SOME, ONE, variances, LEVEL).why())
                    .contains(Reason.ONE_VALUE);
            assertThat(
                            GroupDifference.of(
                                            new double[] {1, 1},
                                            new double[] {1, 1},
                                            variances,
                                            LEVEL)
                                    .why())
                    .contains(Reason.ALL_EQUAL);
        }
        assertThat(GroupDifference.standardisedByAverage(SOME, NOBODY).why())
                .contains(Reason.NO_VALUES);
    }

    @Test
    void one_constant_group_can_be_compared() {
        GroupDifference test =
                GroupDifference.of(SOME, new double[] {2, 2}, Variances.UNEQUAL, LEVEL)
                        .computed()
                        .orElseThrow();
        assertThat(test.degreesOfFreedom()).isCloseTo(2, within(1e-12));
        assertThat(test.interval().method()).isEqualTo(Interval.Method.WELCH);
    }

    @Test
    void ranks_of_groups_need_one_person_each() {
        assertThat(MannWhitney.of(NOBODY, SOME).why()).contains(Reason.NO_VALUES);
        assertThat(CliffsDelta.of(SOME, NOBODY, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(GroupShift.of(SOME, NOBODY, LEVEL).why()).contains(Reason.NO_VALUES);
        MannWhitney pair = MannWhitney.of(ONE, new double[] {1}).computed().orElseThrow();
        assertThat(pair.p()).isEqualTo(1);
        assertThat(pair.superiority()).isEqualTo(1);
        assertThat(pair.ties()).isFalse();
    }

    @Test
    void all_alike_in_both_groups_differ_in_nothing() {
        MannWhitney test =
                MannWhitney.of(new double[] {2, 2}, new double[] {2, 2, 2})
                        .computed()
                        .orElseThrow();
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.normal().why()).contains(Reason.ALL_EQUAL);
        assertThat(test.superiority()).isEqualTo(0.5);
        assertThat(test.ties()).isTrue();
    }

    @Test
    void beyond_sixty_persons_the_approximation_takes_over_and_is_close() {
        double[] first = new double[30];
        Arrays.setAll(first, i -> i * 7 % 11);
        double[] second = new double[31];
        Arrays.setAll(second, i -> i * 5 % 9);
        MannWhitney small =
                MannWhitney.of(first, Arrays.copyOf(second, 30)).computed().orElseThrow();
        assertThat(small.exact().computed()).contains(small.p());
        assertThat(small.corrected().computed().orElseThrow()).isCloseTo(small.p(), within(0.003));
        MannWhitney large = MannWhitney.of(first, second).computed().orElseThrow();
        assertThat(large.exact().why()).contains(Reason.TOO_MANY);
        assertThat(large.corrected().computed()).contains(large.p());
        assertThat(MannWhitney.exact(first, second)).isCloseTo(large.p(), within(0.003));
    }

    @Test
    void small_groups_have_no_interval_of_the_shift() {
        GroupShift shift =
                GroupShift.of(SOME, new double[] {0, 1, 1}, LEVEL).computed().orElseThrow();
        assertThat(shift.estimate()).isEqualTo(1);
        assertThat(shift.rank()).isEqualTo(1);
        assertThat(shift.interval().why()).contains(Reason.TOO_FEW);
    }

    @Test
    void complete_dominance_has_an_interval_that_ends_at_one() {
        CliffsDelta delta =
                CliffsDelta.of(new double[] {5, 6, 7, 8, 9}, new double[] {1, 2, 3, 4, 4}, LEVEL)
                        .computed()
                        .orElseThrow();
        assertThat(delta.value()).isEqualTo(1);
        Interval interval = delta.interval().computed().orElseThrow();
        assertThat(interval.high()).isEqualTo(1);
        double z2 = 1.959963984540054 * 1.959963984540054;
        assertThat(interval.low()).isCloseTo((5 - z2) / (5 + z2), within(1e-12));
        assertThat(CliffsDelta.of(ONE, new double[] {1}, LEVEL).computed().orElseThrow())
                .isEqualTo(new CliffsDelta(1, Estimate.not(Reason.ONE_VALUE)));
    }
}
