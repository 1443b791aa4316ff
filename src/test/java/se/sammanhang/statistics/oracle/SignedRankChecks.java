package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import java.util.Arrays;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.SignedRank;
import se.sammanhang.statistics.SignedRank.Zeros;
import se.sammanhang.statistics.oracle.PairedChecks.Out;

/** Signed rank with both rules for zeros, Hodges-Lehmann and sign test. */
final class SignedRankChecks implements OracleChecks {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Override
    public void register(Registry registry) {
        PairedChecks.blocks().forEach(block -> block(new Out(registry, block)));
        edges(registry);
    }

    private static void block(Out out) {
        double[] d = out.block().differences();
        SignedRank dropped = SignedRank.of(d, Zeros.DROPPED).computed().orElseThrow();
        String at = "/signed_rank";
        String counts = "SignedRank counts";
        out.check(at + "/n", counts, Tolerance.EXACT, dropped.n());
        out.check(at + "/zeros", counts, Tolerance.EXACT, dropped.zeros());
        out.check(
                at + "/n_nonzero",
                counts,
                Tolerance.EXACT,
                dropped.positive() + dropped.negative());
        out.check(at + "/positive", counts, Tolerance.EXACT, dropped.positive());
        out.check(at + "/negative", counts, Tolerance.EXACT, dropped.negative());
        dropped(out, dropped);
        pratt(out, SignedRank.of(d, Zeros.RANKED).computed().orElseThrow());
        hodgesLehmann(out, at + "/hodges_lehmann_all_differences", d);
        hodgesLehmann(
                out,
                at + "/hodges_lehmann_zeros_dropped",
                Arrays.stream(d).filter(x -> x != 0).toArray());
        out.check(
                at + "/rank_biserial_zeros_dropped",
                "SignedRank.rankBiserial",
                Tolerance.CLOSED_FORM,
                orNaN(dropped.rankBiserial()));
        out.check(at + "/sign_test_p", "SignedRank.signTest", Tolerance.TAIL, dropped.signTest());
    }

    private static void dropped(Out out, SignedRank test) {
        String at = "/signed_rank/zeros_dropped";
        String method = "SignedRank zeros dropped";
        SignedRank.Normal normal = test.normal().computed().orElseThrow();
        SignedRank.Exact exact = test.exact().computed().orElseThrow();
        out.check(at + "/W_plus", method, Tolerance.EXACT, test.positiveRanks());
        out.check(at + "/W_minus", method, Tolerance.EXACT, test.negativeRanks());
        out.check(at + "/p_normal_cc", method, Tolerance.TAIL, normal.corrected());
        out.check(at + "/p_normal_nocc", method, Tolerance.TAIL, normal.p());
        out.check(at + "/mean", method, Tolerance.CLOSED_FORM, normal.mean());
        out.check(at + "/variance", method, Tolerance.CLOSED_FORM, normal.variance());
        out.check(at + "/p_exact_ties_two_sided", method, Tolerance.TAIL, exact.twoSided());
        out.check(at + "/p_exact_ties_greater", method, Tolerance.TAIL, exact.greater());
        out.check(at + "/p_exact_ties_less", method, Tolerance.TAIL, exact.less());
        out.check(at + "/p_exactRankTests", method, Tolerance.TAIL, exact.twoSided());
    }

    private static void pratt(Out out, SignedRank test) {
        String at = "/signed_rank/pratt";
        String method = "SignedRank Pratt";
        SignedRank.Normal normal = test.normal().computed().orElseThrow();
        SignedRank.Exact exact = test.exact().computed().orElseThrow();
        out.check(at + "/W_plus", method, Tolerance.EXACT, test.positiveRanks());
        out.check(at + "/mean", method, Tolerance.CLOSED_FORM, normal.mean());
        out.check(at + "/variance_cureton", method, Tolerance.CLOSED_FORM, normal.variance());
        out.check(at + "/z_nocc", method, Tolerance.CLOSED_FORM, normal.z());
        out.check(at + "/p_normal_nocc", method, Tolerance.TAIL, normal.p());
        out.check(at + "/p_normal_cc", method, Tolerance.TAIL, normal.corrected());
        out.check(at + "/p_exact_two_sided", method, Tolerance.TAIL, exact.twoSided());
        out.check(at + "/p_exact_greater", method, Tolerance.TAIL, exact.greater());
        out.check(at + "/p_exact_less", method, Tolerance.TAIL, exact.less());
        out.check(at + "/coin_z", method, Tolerance.CLOSED_FORM, normal.z());
        out.check(at + "/coin_p_asymptotic", method, Tolerance.TAIL, normal.p());
        out.check(at + "/coin_p_exact", method, Tolerance.TAIL, exact.twoSided());
    }

    private static void hodgesLehmann(Out out, String at, double[] differences) {
        String method = "HodgesLehmann";
        HodgesLehmann shift = HodgesLehmann.of(differences, LEVEL).computed().orElseThrow();
        out.check(at + "/n", method, Tolerance.EXACT, shift.n());
        out.check(at + "/pseudomedian", method, Tolerance.CLOSED_FORM, shift.estimate());
        out.check(at + "/q", method, Tolerance.EXACT, (double) shift.rank());
        out.check(at + "/achieved_level", method, Tolerance.CLOSED_FORM, shift.achievedLevel());
        var interval = shift.interval().computed().orElseThrow();
        out.check(at + "/lower", method, Tolerance.CLOSED_FORM, interval.low());
        out.check(at + "/upper", method, Tolerance.CLOSED_FORM, interval.high());
    }

    private static void edges(Registry registry) {
        String method = "SignedRank edges";
        registry.same(
                "edges", "/wilcoxon_all_zero/statistic", method, test(0, 0, 0).positiveRanks());
        registry.same("edges", "/wilcoxon_n1/statistic", method, test(1).positiveRanks());
        registry.check("edges", "/wilcoxon_n1/p", method, Tolerance.TAIL, test(1).p());
        SignedRank same = test(1, 1, 1, 1, 1, 1);
        registry.same("edges", "/wilcoxon_all_same/statistic", method, same.positiveRanks());
        registry.check(
                "edges",
                "/wilcoxon_all_same/p",
                method,
                Tolerance.TAIL,
                same.normal().computed().orElseThrow().corrected());
        for (int n = 1; n <= 10; n++) {
            double[] rising = new double[n];
            Arrays.setAll(rising, i -> i + 1.0);
            String at = "/wilcoxon_min_p_two_sided_by_n";
            registry.same("edges", at + "/n/" + (n - 1), method, test(rising).n());
            registry.check("edges", at + "/p/" + (n - 1), method, Tolerance.TAIL, test(rising).p());
        }
        int smallest = 1;
        double[] up = {1};
        while (test(up).signTest() > 0.05) {
            up = new double[++smallest];
            Arrays.fill(up, 1);
        }
        registry.same("edges", "/sign_smallest_n_for_p05", "SignedRank.signTest", smallest);
    }

    private static SignedRank test(double... differences) {
        return SignedRank.of(differences, Zeros.DROPPED).computed().orElseThrow();
    }
}
