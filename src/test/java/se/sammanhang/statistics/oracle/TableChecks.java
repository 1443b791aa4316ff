package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.FourfoldTable;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.SquareTable;

/** Yes or no and categories: McNemar, Newcombe, Bowker, Stuart-Maxwell, Fisher. */
final class TableChecks implements OracleChecks {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Override
    public void register(Registry registry) {
        List<NamedCsvRecord> rows = Oracle.rows("respiratory.csv");
        paired(registry, "/all_0_to_4", visits(rows, _ -> true));
        for (String gender : List.of("female", "male")) {
            paired(
                    registry,
                    "/" + gender + "_0_to_4",
                    visits(rows, row -> row.getField("gender").equals(gender)));
        }
        for (String arm : List.of("treatment", "placebo")) {
            paired(
                    registry,
                    "/" + arm + "_0_to_4",
                    visits(rows, row -> row.getField("treatment").equals(arm)));
        }
        Oracle oracle = Oracle.read("respiratory");
        paired(
                registry,
                "/rearrests",
                new PairedTable(
                        (int) oracle.number("/rearrests/n11"),
                        (int) oracle.number("/rearrests/n10_good_to_poor"),
                        (int) oracle.number("/rearrests/n01_poor_to_good"),
                        (int) oracle.number("/rearrests/n00")));
        fisher(registry, rows);
        bands(registry);
    }

    private static PairedTable visits(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> which) {
        int[] cells = new int[4];
        rows.stream()
                .filter(which)
                .forEach(
                        row ->
                                cells[
                                        (row.getField("good0").equals("1") ? 0 : 2)
                                                + (row.getField("good4").equals("1") ? 0 : 1)]++);
        return new PairedTable(cells[0], cells[1], cells[2], cells[3]);
    }

    private static void paired(Registry registry, String at, PairedTable table) {
        String oracle = "respiratory";
        String method = "PairedTable";
        registry.same(oracle, at + "/n", method, table.n());
        registry.same(oracle, at + "/n11", method, table.yesYes());
        registry.same(oracle, at + "/n10_good_to_poor", method, table.yesNo());
        registry.same(oracle, at + "/n01_poor_to_good", method, table.noYes());
        registry.same(oracle, at + "/n00", method, table.noNo());
        Tolerance closed = Tolerance.CLOSED_FORM;
        registry.check(
                oracle,
                at + "/p_before",
                method,
                closed,
                table.before(LEVEL).computed().orElseThrow().proportion());
        registry.check(
                oracle,
                at + "/p_after",
                method,
                closed,
                table.after(LEVEL).computed().orElseThrow().proportion());
        registry.check(oracle, at + "/difference", method, closed, orNaN(table.difference()));
        PairedTable.ChiSquared test = table.mcNemar().computed().orElseThrow();
        registry.check(
                oracle, at + "/mcnemar_chisq", "PairedTable.mcNemar", closed, test.statistic());
        registry.check(oracle, at + "/mcnemar_p", "PairedTable.mcNemar", Tolerance.TAIL, test.p());
        registry.check(oracle, at + "/exact_p", "PairedTable.exact", Tolerance.TAIL, table.exact());
        registry.check(oracle, at + "/mid_p", "PairedTable.midP", Tolerance.TAIL, table.midP());
        registry.check(
                oracle,
                at + "/conditional_or_improve_vs_worsen",
                method,
                closed,
                orNaN(table.oddsRatio()));
        registry.check(
                oracle,
                at + "/conditional_or_ci95_exact",
                method,
                closed,
                table.oddsRatioInterval(LEVEL).computed().orElseThrow());
        registry.check(
                oracle,
                at + "/newcombe10_ci95",
                "PairedTable.newcombe",
                closed,
                table.newcombe(LEVEL).computed().orElseThrow());
        registry.check(
                oracle,
                at + "/bonett_price_ci95",
                "PairedTable.bonettPrice",
                closed,
                table.bonettPrice(LEVEL).computed().orElseThrow());
    }

    private static void fisher(Registry registry, List<NamedCsvRecord> rows) {
        int[] cells = new int[4];
        rows.forEach(
                row ->
                        cells[
                                (row.getField("treatment").equals("placebo") ? 0 : 2)
                                        + (row.getField("good4").equals("0") ? 0 : 1)]++);
        FourfoldTable table = new FourfoldTable(cells[0], cells[1], cells[2], cells[3]);
        for (int i = 0; i < 4; i++) {
            registry.same(
                    "respiratory",
                    "/fisher_month4/table/" + i / 2 + "/" + i % 2,
                    "FourfoldTable",
                    cells[i]);
        }
        registry.check(
                "respiratory",
                "/fisher_month4/p",
                "FourfoldTable.fisher",
                Tolerance.TAIL,
                table.fisher());
        registry.check(
                "respiratory",
                "/fisher_month4/or",
                "FourfoldTable.conditionalOddsRatio (R by search)",
                Tolerance.relative(1.3e-4),
                orNaN(table.conditionalOddsRatio()));
    }

    private static void bands(Registry registry) {
        List<NamedCsvRecord> rows = Oracle.rows("btheb.csv");
        double[][] pairs =
                OracleChecks.complete(Oracle.column(rows, "m0"), Oracle.column(rows, "m2"));
        SquareTable table =
                SquareTable.of(
                        Arrays.stream(pairs[0]).mapToInt(TableChecks::band).toArray(),
                        Arrays.stream(pairs[1]).mapToInt(TableChecks::band).toArray(),
                        4);
        IntStream.range(0, 16)
                .forEach(
                        i ->
                                registry.same(
                                        "btheb",
                                        "/bands_2m/table_rows_pre/" + i / 4 + "/" + i % 4,
                                        "SquareTable",
                                        table.rows().get(i / 4).get(i % 4)));
        SquareTable.ChiSquared bowker = table.bowker().computed().orElseThrow();
        String at = "/bands_2m/bowker";
        registry.check(
                "btheb",
                at + "/chisq",
                "SquareTable.bowker",
                Tolerance.CLOSED_FORM,
                bowker.statistic());
        registry.same(
                "btheb",
                at + "/df_nonempty_pairs",
                "SquareTable.bowker",
                bowker.degreesOfFreedom());
        registry.check("btheb", at + "/p", "SquareTable.bowker", Tolerance.TAIL, bowker.p());
        SquareTable.ChiSquared margins = table.stuartMaxwell().computed().orElseThrow();
        at = "/bands_2m/stuart_maxwell";
        registry.check(
                "btheb",
                at + "/chisq",
                "SquareTable.stuartMaxwell",
                Tolerance.CLOSED_FORM,
                margins.statistic());
        registry.same("btheb", at + "/df", "SquareTable.stuartMaxwell", margins.degreesOfFreedom());
        registry.check(
                "btheb", at + "/p", "SquareTable.stuartMaxwell", Tolerance.TAIL, margins.p());
    }

    private static int band(double score) {
        return score <= 9 ? 0 : score <= 18 ? 1 : score <= 29 ? 2 : 3;
    }
}
