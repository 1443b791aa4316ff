package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.Bootstrap.Statistic;
import se.sammanhang.statistics.GroupDifference.Variances;
import se.sammanhang.statistics.Resampled.Interpolation;
import se.sammanhang.statistics.Resampled.Ties;
import se.sammanhang.statistics.SignedRank.Zeros;

/** What must hold whatever the data: many small groups of whole differences from fixed seeds. */
class SeededPropertiesTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final double UNIT = 100.0 / 24;

    /** Groups of 2 to 41 persons, from all alike to widely spread, with ties and zeros. */
    private static void groups(Consumer<int[]> property) {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int spread = 1 + random.nextInt(9);
            int[] steps = new int[2 + random.nextInt(40)];
            Arrays.setAll(steps, _ -> random.nextInt(2 * spread + 1) - spread + 1);
            property.accept(steps);
        }
    }

    private static double[] scores(int[] steps) {
        return Arrays.stream(steps).mapToDouble(step -> step * UNIT).toArray();
    }

    @Test
    void the_histogram_gives_the_same_as_the_persons() {
        groups(
                steps -> {
                    DifferenceHistogram histogram = DifferenceHistogram.of(steps);
                    for (Zeros rule : Zeros.values()) {
                        assertThat(SignedRank.of(histogram, rule))
                                .isEqualTo(SignedRank.of(scores(steps), rule));
                    }
                    HodgesLehmann byBins =
                            HodgesLehmann.of(histogram, UNIT, LEVEL).computed().orElseThrow();
                    HodgesLehmann byPersons =
                            HodgesLehmann.of(scores(steps), LEVEL).computed().orElseThrow();
                    assertThat(byBins.estimate()).isCloseTo(byPersons.estimate(), within(1e-9));
                    assertThat(byBins.rank()).isEqualTo(byPersons.rank());
                    assertThat(byBins.interval().why()).isEqualTo(byPersons.interval().why());
                    byBins.interval()
                            .computed()
                            .ifPresent(
                                    interval ->
                                            assertSame(
                                                    interval,
                                                    byPersons.interval().computed().orElseThrow()));
                    assertThat(ProbabilityOfSuperiority.of(histogram))
                            .isEqualTo(ProbabilityOfSuperiority.ofDifferences(scores(steps)));
                    assertThat(
                                    ReliableChange.of(histogram, UNIT, 20, 0.8, LEVEL)
                                            .map(ReliableChange::shares))
                            .isEqualTo(
                                    ReliableChange.of(scores(steps), 20, 0.8, LEVEL)
                                            .map(ReliableChange::shares));
                });
    }

    @Test
    void the_resampled_histogram_tells_the_same_as_the_resampled_persons() {
        int[] steps = new int[900];
        SplittableRandom random = new SplittableRandom(7);
        Arrays.setAll(steps, _ -> random.nextInt(13) - 5);
        int[] few = Arrays.copyOf(steps, 300);
        // 900 persons on 13 values go by one binomial per value, 300 person by person
        for (Statistic statistic : new Statistic[] {Statistic.MEAN, Statistic.STANDARDISED_MEAN}) {
            Interval byValue = bca(DifferenceHistogram.of(steps), statistic);
            Interval byPerson = bca(scores(steps), statistic);
            double width = byPerson.high() - byPerson.low();
            assertThat(byValue.low()).isCloseTo(byPerson.low(), within(width * 0.1 + 1e-9));
            assertThat(byValue.high()).isCloseTo(byPerson.high(), within(width * 0.1 + 1e-9));
            assertThat(bca(DifferenceHistogram.of(few), statistic).low())
                    .isCloseTo(bca(scores(few), statistic).low(), within(1e-9));
        }
    }

    private static Interval bca(DifferenceHistogram histogram, Statistic statistic) {
        return interval(Bootstrap.of(histogram, UNIT, statistic, 4000, new SplittableRandom(1)));
    }

    private static Interval bca(double[] data, Statistic statistic) {
        return interval(Bootstrap.of(data, statistic, 4000, new SplittableRandom(1)));
    }

    private static Interval interval(Estimate<Resampled> resampled) {
        return resampled
                .computed()
                .orElseThrow()
                .bca(Ties.MID, Interpolation.NORMAL, LEVEL)
                .computed()
                .orElseThrow();
    }

    @Test
    void the_order_of_the_persons_does_not_matter() {
        groups(
                steps -> {
                    double[] values = scores(steps);
                    double[] turned = reversed(values);
                    assertThat(SignedRank.of(turned, Zeros.RANKED))
                            .isEqualTo(SignedRank.of(values, Zeros.RANKED));
                    assertThat(HodgesLehmann.of(turned, LEVEL))
                            .isEqualTo(HodgesLehmann.of(values, LEVEL));
                    assertThat(MannWhitney.of(turned, values))
                            .isEqualTo(MannWhitney.of(values, turned));
                    assertThat(Bootstrap.acceleration(turned, Statistic.MEDIAN))
                            .isEqualTo(Bootstrap.acceleration(values, Statistic.MEDIAN));
                });
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    @Test
    void with_the_sign_turned_the_test_is_the_same_and_the_estimate_turned() {
        groups(
                steps -> {
                    double[] values = scores(steps);
                    double[] turned = Arrays.stream(values).map(v -> -v).toArray();
                    SignedRank there = SignedRank.of(values, Zeros.RANKED).computed().orElseThrow();
                    SignedRank back = SignedRank.of(turned, Zeros.RANKED).computed().orElseThrow();
                    assertThat(back.p()).isCloseTo(there.p(), within(1e-12));
                    assertThat(back.signTest()).isEqualTo(there.signTest());
                    assertThat(back.positiveRanks()).isEqualTo(there.negativeRanks());
                    assertThat(back.exact().map(SignedRank.Exact::less).computed().orElseThrow())
                            .isCloseTo(
                                    there.exact()
                                            .map(SignedRank.Exact::greater)
                                            .computed()
                                            .orElseThrow(),
                                    within(1e-12));
                    assertThat(HodgesLehmann.of(turned, LEVEL).computed().orElseThrow().estimate())
                            .isCloseTo(
                                    -HodgesLehmann.of(values, LEVEL)
                                            .computed()
                                            .orElseThrow()
                                            .estimate(),
                                    within(1e-9));
                });
    }

    @Test
    void a_shift_of_all_moves_the_estimate_and_nothing_else() {
        groups(
                steps -> {
                    double[] values = scores(steps);
                    double[] moved = Arrays.stream(values).map(v -> v + 250).toArray();
                    double[] others = {3, 9, -4, 0, 0, 17, 2};
                    double[] othersMoved = Arrays.stream(others).map(v -> v + 250).toArray();
                    assertThat(HodgesLehmann.of(moved, LEVEL).computed().orElseThrow().estimate())
                            .isCloseTo(
                                    250
                                            + HodgesLehmann.of(values, LEVEL)
                                                    .computed()
                                                    .orElseThrow()
                                                    .estimate(),
                                    within(1e-9));
                    assertThat(MannWhitney.of(moved, othersMoved))
                            .isEqualTo(MannWhitney.of(values, others));
                    assertThat(CliffsDelta.of(moved, othersMoved, LEVEL))
                            .isEqualTo(CliffsDelta.of(values, others, LEVEL));
                });
    }

    @Test
    void two_groups_the_other_way_round_give_the_opposite() {
        groups(
                steps -> {
                    double[] values = scores(steps);
                    double[] others = {3, 9, -4, 0, 0, 17, 2, 8.5};
                    MannWhitney there = MannWhitney.of(values, others).computed().orElseThrow();
                    MannWhitney back = MannWhitney.of(others, values).computed().orElseThrow();
                    assertThat(back.p()).isCloseTo(there.p(), within(1e-12));
                    assertThat(back.superiority())
                            .isCloseTo(1 - there.superiority(), within(1e-12));
                    CliffsDelta delta =
                            CliffsDelta.of(values, others, LEVEL).computed().orElseThrow();
                    CliffsDelta opposite =
                            CliffsDelta.of(others, values, LEVEL).computed().orElseThrow();
                    assertThat(delta.value()).isCloseTo(2 * there.superiority() - 1, within(1e-12));
                    Interval interval = delta.interval().computed().orElseThrow();
                    assertThat(interval.low()).isGreaterThanOrEqualTo(-1);
                    assertThat(interval.high()).isLessThanOrEqualTo(1);
                    assertThat(opposite.interval().computed().orElseThrow().low())
                            .isCloseTo(-interval.high(), within(1e-12));
                    GroupShift shift =
                            GroupShift.of(values, others, LEVEL).computed().orElseThrow();
                    GroupShift turned =
                            GroupShift.of(others, values, LEVEL).computed().orElseThrow();
                    assertThat(turned.estimate()).isCloseTo(-shift.estimate(), within(1e-9));
                });
    }

    @Test
    void the_test_of_two_groups_against_a_constant_group_is_the_shift_of_one() {
        groups(
                steps -> {
                    double[] values = scores(steps);
                    GroupDifference.of(values, reversed(values), Variances.UNEQUAL, LEVEL)
                            .computed()
                            .ifPresent(
                                    test -> {
                                        assertThat(test.difference()).isCloseTo(0, within(1e-9));
                                        assertThat(test.p()).isCloseTo(1, within(1e-9));
                                    });
                });
    }

    @Test
    void shares_stay_between_nothing_and_all_and_intervals_hold_the_share() {
        for (int n : new int[] {1, 2, 3, 7, 20, 133}) {
            for (int count = 0; count <= n; count++) {
                double share = (double) count / n;
                for (Interval interval :
                        new Interval[] {
                            Shares.wilson(count, n, LEVEL).computed().orElseThrow().interval(),
                            computed(ShareIntervals.clopperPearson(count, n, LEVEL)),
                            computed(ShareIntervals.jeffreys(count, n, LEVEL)),
                            computed(ShareIntervals.wilsonCorrected(count, n, LEVEL))
                        }) {
                    assertThat(interval.low()).isBetween(0.0, share);
                    assertThat(interval.high()).isBetween(share, 1.0);
                }
            }
        }
    }

    @Test
    void adjusted_p_keep_the_order_and_are_never_smaller() {
        SplittableRandom random = new SplittableRandom(11);
        for (int family = 1; family < 40; family++) {
            double[] p = random.doubles(family).map(x -> x * x).sorted().toArray();
            for (double[] adjusted :
                    new double[][] {Multiplicity.holm(p), Multiplicity.benjaminiHochberg(p)}) {
                assertThat(adjusted).isSorted();
                for (int i = 0; i < p.length; i++) {
                    assertThat(adjusted[i]).isBetween(p[i], 1.0);
                }
            }
        }
    }

    @Test
    void sites_merged_are_the_pooled_group() {
        groups(
                steps -> {
                    int half = steps.length / 2;
                    DifferenceHistogram merged =
                            DifferenceHistogram.of(Arrays.copyOf(steps, half))
                                    .plus(
                                            DifferenceHistogram.of(
                                                    Arrays.copyOfRange(steps, half, steps.length)));
                    assertThat(SignedRank.of(merged, Zeros.RANKED))
                            .isEqualTo(SignedRank.of(DifferenceHistogram.of(steps), Zeros.RANKED));
                    assertThat(HodgesLehmann.of(merged, UNIT, LEVEL))
                            .isEqualTo(
                                    HodgesLehmann.of(DifferenceHistogram.of(steps), UNIT, LEVEL));
                });
    }

    @Test
    void the_paired_effect_is_the_t_over_the_root_of_n() {
        groups(
                steps -> {
                    PairedChange change =
                            PairedT.of(DifferenceHistogram.of(steps), UNIT, LEVEL)
                                    .computed()
                                    .orElseThrow();
                    PairedEffects.dz(change, LEVEL)
                            .computed()
                            .ifPresent(
                                    effect -> {
                                        assertThat(effect.value())
                                                .isCloseTo(
                                                        change.mean()
                                                                / change.sd()
                                                                        .computed()
                                                                        .orElseThrow(),
                                                        within(1e-12));
                                        assertThat(effect.interval().contains(effect.value()))
                                                .isTrue();
                                        PairedChange.TTest test =
                                                change.test().computed().orElseThrow();
                                        // the interval of d_z leaves out 0 when that of the mean
                                        // does
                                        assertThat(effect.interval().contains(0))
                                                .isEqualTo(test.interval().contains(0));
                                    });
                });
    }

    private static Interval computed(Estimate<Interval> interval) {
        return interval.computed().orElseThrow();
    }

    private static void assertSame(Interval one, Interval other) {
        assertThat(one.low()).isCloseTo(other.low(), within(1e-9));
        assertThat(one.high()).isCloseTo(other.high(), within(1e-9));
    }
}
