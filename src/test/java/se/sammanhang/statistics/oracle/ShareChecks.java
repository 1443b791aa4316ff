package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import java.util.OptionalInt;
import se.sammanhang.statistics.BetaPosterior;
import se.sammanhang.statistics.BetaPosterior.Prior;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.ShareIntervals;
import se.sammanhang.statistics.Shares;
import se.sammanhang.statistics.TargetPlan;
import se.sammanhang.statistics.TargetTest;

/** Shares, their intervals, and what they show of a goal of 90 %. */
final class ShareChecks implements OracleChecks {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final TargetPlan NINETY = new TargetPlan(0.9, LEVEL);

    @Override
    public void register(Registry registry) {
        Oracle goal90 = Oracle.read("goal90");
        for (int i = 0; i < goal90.at("/grid").size(); i++) {
            String at = "/grid/" + i;
            int count = (int) goal90.number(at + "/x");
            int n = (int) goal90.number(at + "/n");
            block(registry, "goal90", at, share(count, n), goal90.number(at + "/p0"));
        }
        plan(registry, goal90);
        interval(registry, "/wilson_0_of_5", share(0, 5).interval());
        interval(registry, "/wilson_5_of_5", share(5, 5).interval());
        interval(registry, "/wilson_1_of_1", share(1, 1).interval());
    }

    private static void interval(Registry registry, String pointer, Interval interval) {
        registry.check("edges", pointer, "Shares.wilson", Tolerance.CLOSED_FORM, interval);
    }

    /** The keys of one share, as they stand in several data sets. */
    static void block(Registry registry, String oracle, String at, Share share, double target) {
        int x = share.count();
        int n = share.n();
        Tolerance closed = Tolerance.CLOSED_FORM;
        Tolerance tail = Tolerance.TAIL;
        registry.same(oracle, at + "/x", "Shares", x);
        registry.same(oracle, at + "/n", "Shares", n);
        registry.check(oracle, at + "/estimate", "Shares", closed, share.proportion());
        registry.check(oracle, at + "/wilson95", "Shares.wilson", closed, share.interval());
        registry.check(
                oracle,
                at + "/wilson_cc95",
                "ShareIntervals.wilsonCorrected",
                closed,
                ShareIntervals.wilsonCorrected(x, n, LEVEL).computed().orElseThrow());
        String exact = "ShareIntervals.clopperPearson";
        registry.check(
                oracle,
                at + "/clopper_pearson95",
                exact,
                closed,
                ShareIntervals.clopperPearson(x, n, LEVEL).computed().orElseThrow());
        registry.check(
                oracle,
                at + "/clopper_pearson_lower95_onesided",
                exact,
                closed,
                orNaN(ShareIntervals.atLeast(x, n, LEVEL)));
        registry.check(
                oracle,
                at + "/clopper_pearson_upper95_onesided",
                exact,
                closed,
                orNaN(ShareIntervals.atMost(x, n, LEVEL)));
        registry.check(
                oracle,
                at + "/jeffreys95",
                "ShareIntervals.jeffreys",
                closed,
                ShareIntervals.jeffreys(x, n, LEVEL).computed().orElseThrow());
        TargetTest test = TargetTest.of(share, target, LEVEL);
        registry.same(oracle, at + "/p0", "TargetTest", test.target());
        registry.check(oracle, at + "/p_greater", "TargetTest", tail, test.greater());
        registry.check(oracle, at + "/p_less", "TargetTest", tail, test.less());
        registry.check(oracle, at + "/p_two_sided_R", "TargetTest", tail, test.twoSided());
        registry.check(oracle, at + "/p_greater_mid", "TargetTest", tail, test.greaterMid());
        registry.check(oracle, at + "/p_less_mid", "TargetTest", tail, test.lessMid());
        registry.check(
                oracle,
                at + "/post_prob_above_p0_uniform_prior",
                "BetaPosterior",
                tail,
                BetaPosterior.of(x, n, Prior.UNIFORM).above(target));
        registry.check(
                oracle,
                at + "/post_prob_above_p0_jeffreys",
                "BetaPosterior",
                tail,
                BetaPosterior.of(x, n, Prior.JEFFREYS).above(target));
    }

    private static void plan(Registry registry, Oracle goal90) {
        String method = "TargetPlan";
        double[] ns = goal90.numbers("/decision_table/n");
        for (int i = 0; i < ns.length; i++) {
            String at = "/decision_table/";
            int n = (int) ns[i];
            registry.same("goal90", at + "n/" + i, method, n);
            registry.same(
                    "goal90",
                    at + "min_successes_to_show_above_90pct/" + i,
                    method,
                    orNan(NINETY.fewestAbove(n)));
            registry.same(
                    "goal90",
                    at + "max_successes_that_show_below_90pct/" + i,
                    method,
                    orNan(NINETY.mostBelow(n)));
        }
        registry.same(
                "goal90",
                "/smallest_n_where_all_success_shows_above_90",
                method,
                NINETY.fewestPersonsWhenAllSucceed());
        double[] persons = goal90.numbers("/power_true95_n/n");
        for (int i = 0; i < persons.length; i++) {
            int n = (int) persons[i];
            registry.same("goal90", "/power_true95_n/n/" + i, method, n);
            registry.check(
                    "goal90",
                    "/power_true95_n/power/" + i,
                    method,
                    Tolerance.TAIL,
                    NINETY.power(n, 0.95));
        }
        double[] dz = goal90.numbers("/expected_share_increase_if_normal_change/effect_dz");
        for (int i = 0; i < dz.length; i++) {
            String at = "/expected_share_increase_if_normal_change/";
            registry.same("goal90", at + "effect_dz/" + i, method, dz[i]);
            registry.check(
                    "goal90",
                    at + "share/" + i,
                    method,
                    Tolerance.TAIL,
                    TargetPlan.shareRising(dz[i]));
        }
    }

    private static double orNan(OptionalInt count) {
        return count.isPresent() ? count.getAsInt() : Double.NaN;
    }

    private static Share share(int count, int n) {
        return Shares.wilson(count, n, LEVEL).computed().orElseThrow();
    }
}
