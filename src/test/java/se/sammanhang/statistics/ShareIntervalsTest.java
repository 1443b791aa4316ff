package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Expected numbers: R 4.2.2 {@code binom.test(x, n)$conf.int}, {@code qbeta(c(.025, .975), x + .5,
 * n - x + .5)}, {@code prop.test(x, n)$conf.int}, {@code qbeta(.05, x, n - x + 1)} and {@code
 * qbeta(.95, x + 1, n - x)}.
 */
class ShareIntervalsTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @ParameterizedTest
    @CsvSource({
        "8, 13, 0.315777602914063, 0.861420661109839",
        "1, 9, 0.00280913674659921, 0.482496514917337",
        "17, 20, 0.621073173454686, 0.967929062814536"
    })
    void clopper_and_pearson(int count, int n, double low, double high) {
        ends(ShareIntervals.clopperPearson(count, n, LEVEL), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 13, 0.350038902790606, 0.835299425772822",
        "1, 9, 0.0122640876216195, 0.414469277440533",
        "17, 20, 0.651422289141546, 0.955868658024844"
    })
    void jeffreys(int count, int n, double low, double high) {
        ends(ShareIntervals.jeffreys(count, n, LEVEL), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 13, 0.322772077602052, 0.848660095532964",
        "1, 9, 0.00582755740060351, 0.493297984193994",
        "17, 20, 0.611374878156711, 0.960433728297445"
    })
    void wilson_with_continuity_correction(int count, int n, double low, double high) {
        ends(ShareIntervals.wilsonCorrected(count, n, LEVEL), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 13, 0.354799281019613, 0.834340573284928",
        "1, 9, 0.00568304498804804, 0.429135547031435",
        "17, 20, 0.656336195685718, 0.957830592114221"
    })
    void one_sided_limits(int count, int n, double atLeast, double atMost) {
        assertThat(ShareIntervals.atLeast(count, n, LEVEL).computed().orElseThrow())
                .isCloseTo(atLeast, within(1e-10));
        assertThat(ShareIntervals.atMost(count, n, LEVEL).computed().orElseThrow())
                .isCloseTo(atMost, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "-1, 4", "1, 0"})
    void more_yes_than_answers_are_refused_on_every_road(int count, int n) {
        List<ThrowingCallable> roads =
                List.of(
                        () -> ShareIntervals.atLeast(count, n, LEVEL),
                        () -> ShareIntervals.atMost(count, n, LEVEL),
                        () -> ShareIntervals.clopperPearson(count, n, LEVEL),
                        () -> ShareIntervals.jeffreys(count, n, LEVEL),
                        () -> ShareIntervals.wilsonCorrected(count, n, LEVEL));
        for (ThrowingCallable road : roads) {
            assertThatThrownBy(road)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("count: wanted 0 to " + n + ", got " + count);
        }
    }

    @Test
    void nobody_gives_a_reason_on_every_road() {
        assertThat(ShareIntervals.atLeast(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.atMost(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.clopperPearson(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.jeffreys(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
        assertThat(ShareIntervals.wilsonCorrected(0, 0, LEVEL).why()).contains(Reason.NO_VALUES);
    }

    private static void ends(Estimate<Interval> estimate, double low, double high) {
        Interval interval = estimate.computed().orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-10));
        assertThat(interval.high()).isCloseTo(high, within(1e-10));
    }
}
