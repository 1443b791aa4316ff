package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Correlation;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.Summary;

/** Where R has no number, neither have we; where it stops, the unit tests say what we do. */
final class EdgeChecks implements OracleChecks {

    @Override
    public void register(Registry registry) {
        String method = "edges";
        PairedChange two = paired(1, 3);
        var test = two.test().computed().orElseThrow();
        registry.check("edges", "/paired_t_n2/statistic", method, Tolerance.CLOSED_FORM, test.t());
        registry.check("edges", "/paired_t_n2/p", method, Tolerance.TAIL, test.p());
        var none = paired(0, 0, 0).test();
        registry.same(
                "edges",
                "/paired_t_all_zero/statistic",
                method,
                orNaN(none.map(PairedChange.TTest::t)));
        registry.same(
                "edges", "/paired_t_all_zero/p", method, orNaN(none.map(PairedChange.TTest::p)));
        registry.same(
                "edges",
                "/mcnemar_no_discordant/statistic",
                method,
                orNaN(
                        new PairedTable(5, 0, 0, 5)
                                .mcNemar()
                                .map(PairedTable.ChiSquared::statistic)));
        registry.same(
                "edges",
                "/mcnemar_no_discordant/p",
                method,
                orNaN(new PairedTable(5, 0, 0, 5).mcNemar().map(PairedTable.ChiSquared::p)));
        MannWhitney same =
                MannWhitney.of(new double[] {1, 1}, new double[] {1, 1}).computed().orElseThrow();
        registry.same("edges", "/mannwhitney_identical/statistic", method, same.u());
        registry.same("edges", "/mannwhitney_identical/p", method, orNaN(same.corrected()));
        registry.same(
                "edges",
                "/cor_constant/value",
                method,
                orNaN(Correlation.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3})));
        registry.same(
                "edges", "/sd_n1", method, orNaN(Summary.of(1).computed().orElseThrow().sd()));
        registry.same("edges", "/mean_empty", method, orNaN(Summary.of().map(Summary::mean)));
    }

    private static PairedChange paired(double... differences) {
        return PairedT.ofDifferences(differences, ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow();
    }
}
