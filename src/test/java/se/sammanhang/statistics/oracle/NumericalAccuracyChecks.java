package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.Summary;

/** Mean and standard deviation of NIST's reference data sets, some with a large common offset. */
final class NumericalAccuracyChecks implements OracleChecks {

    private static final List<String> SETS =
            List.of(
                    "Lew",
                    "Lottery",
                    "Mavro",
                    "Michelso",
                    "NumAcc1",
                    "NumAcc2",
                    "NumAcc3",
                    "NumAcc4");

    @Override
    public void register(Registry registry) {
        List<NamedCsvRecord> rows = Oracle.rows("nist_univariate.csv");
        for (String set : SETS) {
            double[] values = Oracle.column(rows, "value", row -> row.getField("set").equals(set));
            Summary summary = Summary.of(values).computed().orElseThrow();
            String method = "Summary, NIST " + set;
            registry.same("nist", "/" + set + "/n", method, summary.n());
            registry.check(
                    "nist",
                    "/" + set + "/certified_mean",
                    method,
                    Tolerance.relative(1e-13),
                    summary.mean());
            registry.check(
                    "nist",
                    "/" + set + "/certified_sd",
                    method,
                    Tolerance.relative(accuracy(set)),
                    orNaN(summary.sd()));
            registry.check(
                    "nist",
                    "/" + set + "/R_mean",
                    method,
                    Tolerance.relative(1e-13),
                    summary.mean());
            registry.check(
                    "nist",
                    "/" + set + "/R_sd",
                    method,
                    Tolerance.relative(accuracy(set)),
                    orNaN(summary.sd()));
        }
        offset(
                registry,
                Oracle.column(rows, "value", row -> row.getField("set").equals("NumAcc4")));
    }

    /** The data of NumAcc3 and 4 are stored with a rounding that costs these digits. */
    private static double accuracy(String set) {
        return switch (set) {
            case "NumAcc3" -> 1e-9;
            case "NumAcc4" -> 1e-8;
            default -> 1e-12;
        };
    }

    private static void offset(Registry registry, double[] before) {
        double[] after = new double[before.length];
        for (int i = 0; i < after.length; i++) {
            after[i] = before[i] + (i % 2 == 0 ? 0.75 : 0.25);
        }
        PairedChange change =
                PairedT.of(before, after, ConfidenceLevel.NINETY_FIVE).computed().orElseThrow();
        String method = "PairedT, large offset";
        registry.same("nist", "/offset_paired/n", method, change.n());
        registry.check(
                "nist",
                "/offset_paired/mean_change",
                method,
                Tolerance.relative(1e-8),
                change.mean());
        registry.check(
                "nist",
                "/offset_paired/sd_change",
                method,
                Tolerance.relative(1e-8),
                orNaN(change.sd()));
    }
}
