package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.BetaPosterior.Prior;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.TargetTest.Decision;

/** Edges of shares, targets and plans; the numbers themselves are compared in OracleNumbersTest. */
class ShareTargetsTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final TargetPlan NINETY = new TargetPlan(0.9, LEVEL);

    @Test
    void nobody_has_no_interval() {
        assertThat(ShareIntervals.clopperPearson(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.jeffreys(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.wilsonCorrected(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.atLeast(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.atMost(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
    }

    @Test
    void a_count_outside_the_group_is_refused() {
        assertThatThrownBy(() -> ShareIntervals.jeffreys(4, 3, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareIntervals.atLeast(-1, 3, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BetaPosterior.of(4, 3, Prior.UNIFORM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BetaPosterior(0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void none_and_all_have_one_sided_limits_in_closed_form() {
        assertThat(ShareIntervals.atMost(0, 10, LEVEL).computed().orElseThrow())
                .isCloseTo(1 - Math.pow(0.05, 0.1), within(1e-12));
        assertThat(ShareIntervals.atLeast(10, 10, LEVEL).computed().orElseThrow())
                .isCloseTo(Math.pow(0.05, 0.1), within(1e-12));
        assertThat(ShareIntervals.atLeast(0, 10, LEVEL).computed()).contains(0.0);
        assertThat(ShareIntervals.atMost(10, 10, LEVEL).computed()).contains(1.0);
    }

    @Test
    void a_share_is_above_below_or_cannot_be_told_from_the_target() {
        assertThat(decision(30, 30)).isEqualTo(Decision.ABOVE);
        assertThat(decision(28, 28)).isEqualTo(Decision.CANNOT_TELL);
        assertThat(decision(29, 30)).isEqualTo(Decision.CANNOT_TELL);
        assertThat(decision(24, 30)).isEqualTo(Decision.CANNOT_TELL);
        assertThat(decision(23, 30)).isEqualTo(Decision.BELOW);
        assertThat(decision(0, 1)).isEqualTo(Decision.CANNOT_TELL);
    }

    private static Decision decision(int count, int n) {
        Share share = Shares.wilson(count, n, LEVEL).computed().orElseThrow();
        return TargetTest.of(share, 0.9, LEVEL).decision();
    }

    @Test
    void the_plan_and_the_test_agree_on_every_count() {
        for (int n : new int[] {1, 5, 28, 29, 30, 77, 100}) {
            for (int count = 0; count <= n; count++) {
                Decision wanted =
                        count >= NINETY.fewestAbove(n).orElse(Integer.MAX_VALUE)
                                ? Decision.ABOVE
                                : count <= NINETY.mostBelow(n).orElse(-1)
                                        ? Decision.BELOW
                                        : Decision.CANNOT_TELL;
                assertThat(decision(count, n)).as(count + " of " + n).isEqualTo(wanted);
            }
        }
    }

    @Test
    void fewer_than_twenty_nine_cannot_show_nine_in_ten() {
        assertThat(NINETY.fewestPersonsWhenAllSucceed()).isEqualTo(29);
        assertThat(NINETY.fewestAbove(28)).isEmpty();
        assertThat(NINETY.fewestAbove(29)).hasValue(29);
        assertThat(NINETY.power(28, 0.99)).isZero();
        assertThat(NINETY.mostBelow(1)).isEmpty();
        assertThat(new TargetPlan(0.99, LEVEL).mostBelow(1)).hasValue(0);
        assertThat(new TargetPlan(0.5, LEVEL).fewestPersonsWhenAllSucceed()).isEqualTo(5);
        assertThat(new TargetPlan(0.01, LEVEL).fewestPersonsWhenAllSucceed()).isEqualTo(1);
    }

    @Test
    void no_number_of_persons_shows_what_is_not_so() {
        assertThat(NINETY.personsNeeded(0.9, 0.8)).isEmpty();
        assertThat(NINETY.personsNeeded(0.85, 0.8)).isEmpty();
        // R 4.2.2: qbinom, pbinom over n
        assertThat(NINETY.personsNeeded(0.95, 0.8)).hasValue(179);
    }

    /** R 4.2.2: qbinom, pbinom over n; the power climbs like a saw. */
    @Test
    void a_few_more_than_the_fewest_can_show_it_less_often() {
        assertThat(NINETY.power(178, 0.95)).isCloseTo(0.7212, within(5e-5));
        assertThat(NINETY.power(179, 0.95)).isCloseTo(0.8129, within(5e-5));
        assertThat(NINETY.power(190, 0.95)).isCloseTo(0.7562, within(5e-5));
        assertThat(NINETY.power(202, 0.95)).isLessThan(0.8);
        for (int n = 203; n < 400; n++) {
            assertThat(NINETY.power(n, 0.95)).isGreaterThanOrEqualTo(0.8);
        }
    }

    @Test
    void a_target_of_nothing_or_all_is_refused() {
        assertThatThrownBy(() -> new TargetPlan(1, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NINETY.power(10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NINETY.personsNeeded(0.95, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_known_but_the_prior_gives_the_prior_back() {
        BetaPosterior prior = BetaPosterior.of(0, 0, Prior.UNIFORM);
        assertThat(prior.above(0.9)).isCloseTo(0.1, within(1e-12));
        assertThat(prior.mean()).isEqualTo(0.5);
        assertThat(prior.interval(LEVEL).low()).isCloseTo(0.025, within(1e-12));
        assertThat(prior.interval(LEVEL).high()).isCloseTo(0.975, within(1e-12));
    }

    @Test
    void floor_and_ceiling_count_the_ends_of_the_scale_and_not_of_the_data() {
        FloorAndCeiling ends =
                FloorAndCeiling.of(new double[] {1, 1, 2, 4 - 1e-12, 3}, 1, 4, LEVEL)
                        .computed()
                        .orElseThrow();
        assertThat(ends.floor().count()).isEqualTo(2);
        assertThat(ends.ceiling().count()).isEqualTo(1);
        assertThat(ends.ceiling().n()).isEqualTo(5);
        assertThat(FloorAndCeiling.of(new double[0], 1, 4, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThatThrownBy(() -> FloorAndCeiling.of(new double[] {5}, 1, 4, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FloorAndCeiling.of(new double[] {0.9}, 1, 4, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FloorAndCeiling.of(new double[] {1}, 4, 4, LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
