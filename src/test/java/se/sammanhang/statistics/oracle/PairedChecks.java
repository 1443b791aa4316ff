package se.sammanhang.statistics.oracle;

import static se.sammanhang.statistics.oracle.OracleChecks.complete;
import static se.sammanhang.statistics.oracle.OracleChecks.orNaN;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Correlation;
import se.sammanhang.statistics.HedgesCorrection;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedEffects;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.ProbabilityOfSuperiority;
import se.sammanhang.statistics.Shares;
import se.sammanhang.statistics.Summary;

/** Paired change: Student's sleep data and the waves of btheb. */
final class PairedChecks implements OracleChecks {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    /** One paired data set and where R's numbers for it are. */
    static final class Block {

        private final String oracle;
        private final String prefix;
        private final double[] before;
        private final double[] after;

        Block(String oracle, String prefix, double[] before, double[] after) {
            this.oracle = oracle;
            this.prefix = prefix;
            this.before = before;
            this.after = after;
        }

        String oracle() {
            return oracle;
        }

        String prefix() {
            return prefix;
        }

        double[] before() {
            return before;
        }

        double[] after() {
            return after;
        }

        double[] differences() {
            return IntStream.range(0, before.length)
                    .mapToDouble(i -> after[i] - before[i])
                    .toArray();
        }
    }

    static List<Block> blocks() {
        List<NamedCsvRecord> sleep = Oracle.read("sleep").rows();
        return List.of(
                new Block("sleep", "", Oracle.column(sleep, "pre"), Oracle.column(sleep, "post")),
                btheb("/pre_to_2m", "m2", _ -> true),
                btheb("/pre_to_8m_completers", "m8", _ -> true),
                btheb("/pre_to_8m_btheb0", "m8", row -> row.getField("btheb").equals("0")),
                btheb("/pre_to_8m_btheb1", "m8", row -> row.getField("btheb").equals("1")),
                sleepStudy());
    }

    private static Block sleepStudy() {
        List<NamedCsvRecord> rows = Oracle.rows("sleepstudy.csv");
        return new Block(
                "sleepstudy",
                "/day0_vs_day9",
                Oracle.column(rows, "y", row -> row.getField("day").equals("0")),
                Oracle.column(rows, "y", row -> row.getField("day").equals("9")));
    }

    private static Block btheb(String prefix, String later, Predicate<NamedCsvRecord> which) {
        List<NamedCsvRecord> rows = Oracle.rows("btheb.csv");
        double[][] pairs =
                complete(Oracle.column(rows, "m0", which), Oracle.column(rows, later, which));
        return new Block("btheb", prefix, pairs[0], pairs[1]);
    }

    @Override
    public void register(Registry registry) {
        for (Block block : blocks()) {
            Out out = new Out(registry, block);
            summary(out, "/pre", block.before());
            summary(out, "/post", block.after());
            change(out);
            effects(out);
        }
    }

    /** Puts the block's oracle and prefix before each key. */
    record Out(Registry registry, Block block) {

        void check(String pointer, String method, Tolerance tolerance, double value) {
            registry.check(block.oracle(), block.prefix() + pointer, method, tolerance, value);
        }

        void check(
                String pointer,
                String method,
                Tolerance tolerance,
                se.sammanhang.statistics.Interval interval) {
            registry.check(block.oracle(), block.prefix() + pointer, method, tolerance, interval);
        }
    }

    private static void summary(Out out, String at, double[] values) {
        Summary summary = Summary.of(values).computed().orElseThrow();
        String method = "Summary";
        out.check(at + "/mean", method, Tolerance.CLOSED_FORM, summary.mean());
        out.check(at + "/sd", method, Tolerance.CLOSED_FORM, orNaN(summary.sd()));
        out.check(at + "/median", method, Tolerance.CLOSED_FORM, summary.median());
        out.check(at + "/q1", method, Tolerance.CLOSED_FORM, summary.firstQuartile());
        out.check(at + "/q3", method, Tolerance.CLOSED_FORM, summary.thirdQuartile());
        out.check(at + "/min", method, Tolerance.EXACT, summary.minimum());
        out.check(at + "/max", method, Tolerance.EXACT, summary.maximum());
    }

    private static void change(Out out) {
        Block block = out.block();
        PairedChange change =
                PairedT.of(block.before(), block.after(), LEVEL).computed().orElseThrow();
        PairedChange.TTest test = change.test().computed().orElseThrow();
        String method = "PairedT";
        out.check("/n", method, Tolerance.EXACT, change.n());
        out.check(
                "/r",
                "Correlation",
                Tolerance.CLOSED_FORM,
                orNaN(Correlation.pearson(block.before(), block.after())));
        out.check("/mean_change", method, Tolerance.CLOSED_FORM, change.mean());
        out.check("/sd_change", method, Tolerance.CLOSED_FORM, orNaN(change.sd()));
        out.check("/se_change", method, Tolerance.CLOSED_FORM, test.standardError());
        out.check("/t", method, Tolerance.CLOSED_FORM, test.t());
        out.check("/df", method, Tolerance.EXACT, test.degreesOfFreedom());
        out.check("/p_two_sided", method, Tolerance.TAIL, test.p());
        out.check("/p_greater", method, Tolerance.TAIL, test.greater());
        out.check("/ci95", method, Tolerance.CLOSED_FORM, test.interval());
        var shares = Shares.ofDifferences(block.differences(), 0, LEVEL).computed().orElseThrow();
        out.check("/shares/improved", "Shares", Tolerance.EXACT, shares.increase().count());
        out.check("/shares/unchanged", "Shares", Tolerance.EXACT, shares.same().count());
        out.check("/shares/worse", "Shares", Tolerance.EXACT, shares.decrease().count());
        ShareChecks.block(
                out.registry(),
                block.oracle(),
                block.prefix() + "/share_improved",
                shares.increase(),
                0.9);
    }

    private static void effects(Out out) {
        Block block = out.block();
        PairedEffects effects =
                PairedEffects.of(block.before(), block.after(), LEVEL).computed().orElseThrow();
        double df = effects.n() - 1.0;
        String method = "PairedEffects";
        Tolerance closed = Tolerance.CLOSED_FORM;
        out.check("/d_z", method, closed, effects.dz().value());
        out.check(
                "/d_z_ci95_noncentral_t",
                "NoncentralT",
                Tolerance.NONCENTRAL_T,
                effects.dz().interval());
        out.check("/g_z_exactJ", method, closed, effects.gz());
        out.check(
                "/g_z_approxJ",
                method,
                closed,
                effects.dz().value() * HedgesCorrection.approximate(df));
        out.check("/J_exact", "HedgesCorrection", closed, effects.correction());
        out.check("/J_approx", "HedgesCorrection", closed, HedgesCorrection.approximate(df));
        out.check("/d_av", method, closed, effects.dav().value());
        out.check("/g_av_exactJ", method, closed, effects.gav());
        out.check(
                "/g_av_approxJ",
                method,
                closed,
                effects.dav().value() * HedgesCorrection.approximate(df));
        out.check("/d_av_ci95_bird", method, closed, effects.davBird());
        out.check("/d_av_ci95_bonett", method, closed, effects.dav().interval());
        out.check(
                "/d_av_ci95_algina_keselman",
                "NoncentralT",
                Tolerance.NONCENTRAL_T,
                effects.davAlginaKeselman());
        out.check("/d_rm", method, closed, orNaN(effects.drm()));
        out.check("/glass_delta_pre", method, closed, orNaN(effects.glass()));
        out.check(
                "/prob_superiority_paired",
                "ProbabilityOfSuperiority",
                closed,
                orNaN(ProbabilityOfSuperiority.ofDifferences(block.differences())));
        if (block.oracle().equals("sleep")) {
            String r = "/cohens_d_effectsize";
            out.check(r + "/Cohens_d", method, closed, effects.dz().value());
            out.check(
                    r + "/CI_low",
                    "NoncentralT (R by optimiser)",
                    Tolerance.NONCENTRAL_T,
                    effects.dz().interval().low());
            out.check(
                    r + "/CI_high",
                    "NoncentralT (R by optimiser)",
                    Tolerance.NONCENTRAL_T,
                    effects.dz().interval().high());
        }
    }
}
