package se.sammanhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.exchange.CsvDataReader;
import se.sammanhang.exchange.PlanReader;

/**
 * Answers of many persons from a CSV to the changes for everybody and per gender: the product's own
 * reader and evaluation, beside the same questions asked of DuckDB.
 */
final class CsvBench {

    private static final Path PLAN = Path.of("src/test/resources/bench/soc.plan.yaml");
    private static final Path FOLDER = Path.of("target", "bench");
    private static final String FILE = "soc.csv";
    private static final int REPETITIONS = 3;
    private static final double WANTED = 3;
    private static final double TOLERANCE = 1e-9;

    /** What both say of one group. */
    private record Change(int n, double mean, double sd, int rose) {

        boolean agrees(Change other) {
            return n == other.n
                    && rose == other.rose
                    && near(mean, other.mean)
                    && near(sd, other.sd);
        }

        private static boolean near(double a, double b) {
            return Math.abs(a - b) <= TOLERANCE * Math.abs(b);
        }
    }

    private CsvBench() {}

    static List<String> run(int persons, int threads) throws IOException {
        Path csv = Files.createDirectories(FOLDER).resolve(FILE);
        SocAnswers.write(csv, persons);
        Timing reading = Timing.of(REPETITIONS, CsvBench::read);
        Timing ours = Timing.of(REPETITIONS, CsvBench::changes);
        List<String> lines = new ArrayList<>();
        lines.add(
                "## CSV of %,d persons x 2 rounds x %d items, %,d MB, to the changes"
                        .formatted(persons, SocAnswers.ITEMS, Files.size(csv) / 1_000_000));
        lines.add("");
        lines.add(
                "| by | first run, s | median of %d after, s | processor time of it, s |"
                        .formatted(REPETITIONS));
        lines.add("|---|---:|---:|---:|");
        lines.add(ours.row("Sammanhang"));
        lines.add(reading.row("its reading and checking alone (run before)"));
        lines.addAll(beside(ours, csv, threads));
        Files.delete(csv);
        return lines;
    }

    private static EvaluationPlan plan() {
        return new PlanReader(_ -> Optional.empty()).read(PLAN).plan().orElseThrow();
    }

    private static EvaluationData read() {
        return read(plan());
    }

    private static EvaluationData read(EvaluationPlan plan) {
        if (!(plan.source() instanceof DataSource.Csv source)) {
            throw new IllegalStateException("soc.plan.yaml: wanted a CSV file as source");
        }
        return CsvDataReader.read(plan, source, FOLDER).data().orElseThrow();
    }

    private static Map<String, Change> changes() {
        EvaluationPlan plan = plan();
        EvaluationResult result = Evaluation.of(plan, read(plan), "bench");
        Map<String, Change> changes = new TreeMap<>();
        for (Finding finding : result.findings()) {
            var change = finding.change().computed().orElseThrow();
            changes.put(
                    finding.group().level(),
                    new Change(
                            change.n(),
                            change.mean(),
                            change.sd().computed().orElseThrow(),
                            finding.shares().computed().orElseThrow().increase().count()));
        }
        return changes;
    }

    private static List<String> beside(Timing ours, Path csv, int threads) {
        Optional<DuckDb> opened = DuckDb.open(threads);
        if (opened.isEmpty()) {
            return List.of("", "DuckDB: not here.");
        }
        try (DuckDb duck = opened.get()) {
            Timing theirs = Timing.of(REPETITIONS, () -> changes(duck, csv));
            Map<String, Change> found = changes(duck, csv);
            Map<String, Change> own = changes();
            own.forEach(
                    (level, change) -> {
                        Change other = found.get(level);
                        if (other == null || !other.agrees(change)) {
                            throw new IllegalStateException(
                                    level + ": ours " + change + ", DuckDB's " + other);
                        }
                    });
            return List.of(
                    theirs.row("DuckDB " + duck.version() + ", " + threads + " threads"),
                    "",
                    "Sammanhang / DuckDB: %s of the time, %s on the first run. Wanted: at most %s."
                            .formatted(
                                    Timing.decimals(ours.median() / theirs.median()),
                                    Timing.decimals(ours.first() / theirs.first()),
                                    WANTED),
                    "Both say of everybody: %s.".formatted(found.get(Group.OVERALL.level())));
        }
    }

    /** The columns are told beforehand, so that DuckDB need not guess; it checks no ranges. */
    private static Map<String, Change> changes(DuckDb duck, Path csv) {
        Map<String, Change> changes = new TreeMap<>();
        for (List<String> row : duck.asks(question(csv))) {
            changes.put(
                    row.get(0),
                    new Change(
                            Integer.parseInt(row.get(1)),
                            Double.parseDouble(row.get(2)),
                            Double.parseDouble(row.get(3)),
                            Integer.parseInt(row.get(4))));
        }
        return changes;
    }

    /** Prorated sums of the items answered in both rounds, at least eleven of them. */
    private static String question(Path csv) {
        String steps =
                IntStream.rangeClosed(1, SocAnswers.ITEMS)
                        .mapToObj(
                                item ->
                                        (SocAnswers.isReversed(item)
                                                        ? "coalesce(a.soc%1$d - b.soc%1$d, 0)"
                                                        : "coalesce(b.soc%1$d - a.soc%1$d, 0)")
                                                .formatted(item))
                        .collect(Collectors.joining(" + "));
        String common =
                IntStream.rangeClosed(1, SocAnswers.ITEMS)
                        .mapToObj("(a.soc%1$d + b.soc%1$d IS NOT NULL)::INTEGER"::formatted)
                        .collect(Collectors.joining(" + "));
        return """
        WITH answers AS MATERIALIZED (
          SELECT * FROM read_csv('%s', delim = ';', header = true,
            columns = {'person': 'VARCHAR', 'round': 'VARCHAR', 'gender': 'VARCHAR', %s})),
        pairs AS (
          SELECT a.gender, %s AS steps, %s AS common
          FROM answers a JOIN answers b USING (person)
          WHERE a.round = 'T0' AND b.round = 'TX')
        SELECT coalesce(gender, 'all'), count(*), avg(steps * 13.0 / common), stddev_samp(steps * 13.0 / common),
          count(*) FILTER (steps >= 4)
        FROM pairs WHERE common >= 11 GROUP BY GROUPING SETS ((), (gender))
        """
                .formatted(
                        csv.toString().replace("'", "''"),
                        each("'soc%d': 'TINYINT'"),
                        steps,
                        common);
    }

    private static String each(String pattern) {
        return IntStream.rangeClosed(1, SocAnswers.ITEMS)
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining(", "));
    }
}
