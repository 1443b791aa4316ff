package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import se.sammanhang.statistics.Bootstrap;
import se.sammanhang.statistics.Bootstrap.Statistic;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Resampled;
import se.sammanhang.statistics.Resampled.Interpolation;
import se.sammanhang.statistics.Resampled.Ties;

/** BCa with the resampled values that R drew, and with many of our own. */
final class BootstrapChecks implements OracleChecks {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final long SEED = 20240601;

    @Override
    public void register(Registry registry) {
        double[] data = Oracle.column(Oracle.rows("bca_data.csv"), "change");
        registry.same("bca", "/n", "Bootstrap", data.length);
        List<NamedCsvRecord> values = Oracle.rows("bca_replicates.csv");
        Map<String, Statistic> statistics =
                Map.of(
                        "mean", Statistic.MEAN,
                        "median", Statistic.MEDIAN,
                        "dz", Statistic.STANDARDISED_MEAN);
        statistics.forEach(
                (name, statistic) -> {
                    Estimate<Double> acceleration = Bootstrap.acceleration(data, statistic);
                    double t0 = Oracle.read("bca").number("/" + name + "/t0");
                    given(
                            registry,
                            "/" + name,
                            acceleration,
                            new Resampled(t0, Oracle.column(values, name), acceleration));
                    drawn(registry, "/" + name, data, statistic);
                });
        registry.check(
                "bca",
                "/mean/a_empinf_boot",
                "Bootstrap.acceleration",
                Tolerance.BOOTSTRAP,
                orNaN(Bootstrap.acceleration(data, Statistic.MEAN)));
    }

    private static void given(
            Registry registry, String at, Estimate<Double> acceleration, Resampled resampled) {
        registry.same("bca", at + "/R", "Resampled", resampled.size());
        String method = "Resampled.bca";
        Tolerance tolerance = Tolerance.BOOTSTRAP;
        registry.check(
                "bca",
                at + "/z0_strict_less",
                method,
                tolerance,
                orNaN(resampled.biasCorrection(Ties.STRICT)));
        registry.check(
                "bca",
                at + "/z0_mid_ties",
                method,
                tolerance,
                orNaN(resampled.biasCorrection(Ties.MID)));
        registry.check(
                "bca",
                at + "/a_jackknife",
                "Bootstrap.acceleration",
                tolerance,
                orNaN(acceleration));
        registry.check(
                "bca",
                at + "/alpha_bca_jackknife",
                method,
                tolerance,
                of(resampled.cuts(Ties.STRICT, LEVEL)));
        registry.check(
                "bca",
                at + "/bca_jackknife_normal_interpolation",
                method,
                tolerance,
                of(resampled.bca(Ties.STRICT, Interpolation.NORMAL, LEVEL)));
        registry.check(
                "bca",
                at + "/bca_jackknife_quantile_type7",
                method,
                tolerance,
                of(resampled.bca(Ties.STRICT, Interpolation.LINEAR, LEVEL)));
        registry.check(
                "bca",
                at + "/boot_ci_percentile",
                "Resampled.percentile",
                tolerance,
                of(resampled.percentile(LEVEL)));
        registry.check(
                "bca",
                at + "/boot_ci_basic",
                "Resampled.basic",
                tolerance,
                of(resampled.basic(LEVEL)));
        registry.check(
                "bca",
                at + "/boot_ci_normal",
                "Resampled.normal",
                tolerance,
                of(resampled.normal(LEVEL)));
        if (at.equals("/mean")) {
            registry.check(
                    "bca",
                    at + "/boot_ci_bca",
                    method,
                    tolerance,
                    of(resampled.bca(Ties.STRICT, Interpolation.NORMAL, LEVEL)));
        }
    }

    private static void drawn(Registry registry, String at, double[] data, Statistic statistic) {
        Oracle oracle = Oracle.read("bca");
        boolean large = !at.equals("/median");
        int replicates = large ? (int) oracle.number(at + "/large_B/B") : 2000;
        Resampled resampled =
                Bootstrap.of(data, statistic, replicates, new SplittableRandom(SEED))
                        .computed()
                        .orElseThrow();
        registry.check("bca", at + "/t0", "Bootstrap", Tolerance.CLOSED_FORM, resampled.estimate());
        if (large) {
            String method = "Bootstrap, own draws";
            registry.check(
                    "bca",
                    at + "/large_B/z0",
                    method,
                    Tolerance.absolute(0.015),
                    orNaN(resampled.biasCorrection(Ties.STRICT)));
            registry.check(
                    "bca",
                    at + "/large_B/bca",
                    method,
                    Tolerance.absolute(oracle.number(at + "/large_B/suggested_tolerance")),
                    of(resampled.bca(Ties.STRICT, Interpolation.LINEAR, LEVEL)));
        }
    }

    private static Interval of(Estimate<Interval> interval) {
        return interval.computed().orElseThrow();
    }
}
