package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.sammanhang.statistics.CliffsDelta;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.EffectSize;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.GroupDifference.Variances;
import se.sammanhang.statistics.GroupShift;
import se.sammanhang.statistics.HedgesCorrection;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.Summary;

/** Two groups of different persons: means, ranks and dominance. */
final class GroupChecks implements OracleChecks {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    /** R's package compares with 27/52 of a sum, which is no binary fraction; left out. */
    private static final String LOST_TO_ROUNDING = "/change8_btheb_vs_tau/mann_whitney";

    @Override
    public void register(Registry registry) {
        List<NamedCsvRecord> sleep = Oracle.rows("sleep.csv");
        block(
                registry,
                "sleep",
                "/two_group_wrongly_unpaired",
                Oracle.column(sleep, "post"),
                Oracle.column(sleep, "pre"));
        List<NamedCsvRecord> rows = Oracle.rows("btheb.csv");
        block(
                registry,
                "btheb",
                "/change8_btheb_vs_tau",
                change(rows, row -> row.getField("btheb").equals("1")),
                change(rows, row -> row.getField("btheb").equals("0")));
        block(
                registry,
                "btheb",
                "/attrition/baseline_observed_vs_missing",
                Oracle.column(rows, "m0", row -> !row.getField("m8").isEmpty()),
                Oracle.column(rows, "m0", row -> row.getField("m8").isEmpty()));
        soc13(registry);
        bfi(registry);
    }

    private static double[] change(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> which) {
        double[][] pairs =
                OracleChecks.complete(
                        Oracle.column(rows, "m0", which), Oracle.column(rows, "m8", which));
        return IntStream.range(0, pairs[0].length)
                .mapToDouble(i -> pairs[1][i] - pairs[0][i])
                .toArray();
    }

    private static void soc13(Registry registry) {
        double[] totals = Oracle.read("soc13").numbers("/totals");
        List<NamedCsvRecord> rows = Oracle.rows("soc13.csv");
        block(
                registry,
                "soc13",
                "/total_F_minus_M",
                byGender(rows, totals, "F"),
                byGender(rows, totals, "M"));
    }

    /** Scores of five items, one or two of them missing at most, reverse keys mirrored. */
    private static void bfi(Registry registry) {
        List<NamedCsvRecord> rows = Oracle.rows("bfi.csv");
        Oracle oracle = Oracle.read("bfi");
        oracle.at("/keys")
                .properties()
                .forEach(
                        scale -> {
                            double[] scores = new double[rows.size()];
                            for (int i = 0; i < scores.length; i++) {
                                NamedCsvRecord row = rows.get(i);
                                double[] items =
                                        scale.getValue()
                                                .valueStream()
                                                .mapToDouble(key -> item(row, key.asString()))
                                                .filter(value -> !Double.isNaN(value))
                                                .toArray();
                                scores[i] =
                                        items.length < 3
                                                ? Double.NaN
                                                : Arrays.stream(items).sum() / items.length * 5;
                            }
                            block(
                                    registry,
                                    "bfi",
                                    "/" + scale.getKey() + "/F_minus_M",
                                    byGender(rows, scores, "F"),
                                    byGender(rows, scores, "M"));
                        });
    }

    private static double item(NamedCsvRecord row, String key) {
        String text = row.getField(key.replace("-", ""));
        if (text.isEmpty()) {
            return Double.NaN;
        }
        return key.startsWith("-") ? 7 - Double.parseDouble(text) : Double.parseDouble(text);
    }

    private static double[] byGender(List<NamedCsvRecord> rows, double[] scores, String gender) {
        return IntStream.range(0, scores.length)
                .filter(i -> rows.get(i).getField("gender").equals(gender))
                .mapToDouble(i -> scores[i])
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }

    private static void block(
            Registry registry, String oracle, String at, double[] first, double[] second) {
        double[][] groups = {first, second};
        for (int i = 0; i < 2; i++) {
            Summary summary = Summary.of(groups[i]).computed().orElseThrow();
            registry.same(oracle, at + "/n/" + i, "Summary", summary.n());
            registry.check(
                    oracle, at + "/mean/" + i, "Summary", Tolerance.CLOSED_FORM, summary.mean());
            registry.check(
                    oracle, at + "/sd/" + i, "Summary", Tolerance.CLOSED_FORM, orNaN(summary.sd()));
        }
        GroupDifference welch = test(first, second, Variances.UNEQUAL);
        registry.check(
                oracle,
                at + "/difference",
                "GroupDifference",
                Tolerance.CLOSED_FORM,
                welch.difference());
        test(registry, oracle, at + "/welch", welch);
        GroupDifference student = test(first, second, Variances.EQUAL);
        test(registry, oracle, at + "/student", student);
        EffectSize d = GroupDifference.cohensD(first, second, LEVEL).computed().orElseThrow();
        String method = "GroupDifference.cohensD";
        registry.check(oracle, at + "/cohens_d_pooled", method, Tolerance.CLOSED_FORM, d.value());
        registry.check(
                oracle,
                at + "/hedges_g_exactJ",
                method,
                Tolerance.CLOSED_FORM,
                d.value() * HedgesCorrection.exact(student.degreesOfFreedom()));
        registry.check(
                oracle,
                at + "/cohens_d_ci95_noncentral_t",
                "NoncentralT",
                Tolerance.NONCENTRAL_T,
                d.interval());
        registry.check(
                oracle,
                at + "/d_unpooled_average_sd",
                method,
                Tolerance.CLOSED_FORM,
                orNaN(GroupDifference.standardisedByAverage(first, second)));
        ranks(registry, oracle, at + "/mann_whitney", first, second);
    }

    private static GroupDifference test(double[] first, double[] second, Variances variances) {
        return GroupDifference.of(first, second, variances, LEVEL).computed().orElseThrow();
    }

    private static void test(Registry registry, String oracle, String at, GroupDifference test) {
        String method = "GroupDifference";
        registry.check(oracle, at + "/t", method, Tolerance.CLOSED_FORM, test.t());
        registry.check(oracle, at + "/df", method, Tolerance.CLOSED_FORM, test.degreesOfFreedom());
        registry.check(oracle, at + "/p", method, Tolerance.TAIL, test.p());
        registry.check(oracle, at + "/ci95", method, Tolerance.CLOSED_FORM, test.interval());
    }

    private static void ranks(
            Registry registry, String oracle, String at, double[] first, double[] second) {
        String method = "MannWhitney";
        MannWhitney test = MannWhitney.of(first, second).computed().orElseThrow();
        registry.same(oracle, at + "/U_x", method, test.u());
        registry.same(oracle, at + "/U_y", method, (double) test.n1() * test.n2() - test.u());
        registry.check(
                oracle, at + "/p_normal_cc", method, Tolerance.TAIL, orNaN(test.corrected()));
        registry.check(oracle, at + "/p_normal_nocc", method, Tolerance.TAIL, orNaN(test.normal()));
        if (!at.equals(LOST_TO_ROUNDING)) {
            boolean small = first.length + second.length <= 400;
            registry.check(
                    oracle,
                    at + "/p_exact_ties",
                    "MannWhitney exact",
                    Tolerance.TAIL,
                    small ? MannWhitney.exact(first, second) : Double.NaN);
        }
        registry.check(
                oracle,
                at + "/prob_superiority",
                method,
                Tolerance.CLOSED_FORM,
                test.superiority());
        registry.check(
                oracle,
                at + "/cliffs_delta",
                "CliffsDelta",
                Tolerance.CLOSED_FORM,
                CliffsDelta.of(first, second, LEVEL).computed().orElseThrow().value());
        GroupShift shift = GroupShift.of(first, second, LEVEL).computed().orElseThrow();
        registry.check(
                oracle,
                at + "/hodges_lehmann_shift",
                "GroupShift",
                Tolerance.CLOSED_FORM,
                shift.estimate());
        registry.same(oracle, at + "/hl_q", "GroupShift", (double) shift.rank());
        registry.check(
                oracle,
                at + "/hl_ci95",
                "GroupShift",
                Tolerance.CLOSED_FORM,
                shift.interval().computed().orElseThrow());
    }
}
