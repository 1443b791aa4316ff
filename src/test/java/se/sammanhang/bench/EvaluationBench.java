package se.sammanhang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.sammanhang.cli.Commands;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.PersonScore;
import se.sammanhang.exchange.CsvDataReader;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.scoring.ScaleScore.Scored;
import se.sammanhang.statistics.Bootstrap;
import se.sammanhang.statistics.Bootstrap.Statistic;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Resampled;
import se.sammanhang.statistics.Resampled.Interpolation;
import se.sammanhang.statistics.Resampled.Ties;

/**
 * Evaluation of 300 persons on six scales, from the CSV to the results and a BCa interval of every
 * mean change, beside the same in R (evaluation.R).
 */
final class EvaluationBench {

    private static final Path SOURCES = Path.of("src/test/resources/bench");
    private static final String PLAN = "plan.yaml";
    private static final int PERSONS = 300;
    private static final int REPLICATES = 10_000;
    private static final int REPETITIONS = 9;
    private static final int REPETITIONS_R = 3;
    private static final int SCALES = 6;

    private record Bca(double change, Interval interval) {}

    private EvaluationBench() {}

    static List<String> run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sammanhang-bench");
        Path data = folder.resolve("answers.csv");
        try {
            Files.writeString(data, answers());
            Files.copy(SOURCES.resolve(PLAN), folder.resolve(PLAN));
            Timing ours = Timing.of(REPETITIONS, () -> evaluate(folder));
            Timing full = Timing.of(REPETITIONS, () -> report(folder));
            List<String> lines = new ArrayList<>();
            lines.add(
                    "## Evaluation of %d persons, %d scales, %,d BCa replicates each"
                            .formatted(PERSONS, SCALES, REPLICATES));
            lines.add("");
            lines.add("| by | first run, s | median after, s | processor time of it, s |");
            lines.add("|---|---:|---:|---:|");
            lines.add(ours.row("Sammanhang"));
            lines.add(
                    full.row(
                            "Sammanhang, the whole command: report.html, every chart as SVG and"
                                    + " PNG"));
            lines.addAll(beside(ours, full, data, evaluate(folder).getFirst()));
            return lines;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** All that the command {@code evaluate} does after the start of Java. */
    private static String report(Path folder) {
        StringWriter said = new StringWriter();
        int exitCode =
                Commands.run(
                        new PrintWriter(said, true),
                        new PrintWriter(said, true),
                        "evaluate",
                        folder.resolve(PLAN).toString(),
                        "--out",
                        folder.resolve("out").toString());
        if (exitCode != Commands.DONE) {
            throw new IllegalStateException("evaluate said: " + said);
        }
        return said.toString();
    }

    private static EvaluationPlan plan() {
        return new PlanReader(_ -> Optional.empty())
                .read(SOURCES.resolve(PLAN))
                .plan()
                .orElseThrow();
    }

    private static EvaluationResult evaluated(Path folder) {
        EvaluationPlan plan = plan();
        if (!(plan.source() instanceof DataSource.Csv csv)) {
            throw new IllegalStateException("plan.yaml: wanted a CSV file as source");
        }
        EvaluationData data = CsvDataReader.read(plan, csv, folder).data().orElseThrow();
        return Evaluation.of(plan, data, "bench");
    }

    private static List<Bca> evaluate(Path folder) {
        EvaluationResult result = evaluated(folder);
        EvaluationPlan plan = result.plan();
        if (ResultsJson.write(result, Map.of()).length == 0) {
            throw new IllegalStateException("results.json: wanted some bytes, got none");
        }
        return plan.scales().stream()
                .map(scale -> bca(changes(result, scale.id().value()), plan))
                .toList();
    }

    /** After minus before for everybody, in the order of the pseudonyms. */
    private static double[] changes(EvaluationResult result, String scale) {
        return Stream.of("T0", "TX")
                .map(round -> points(result, scale, round))
                .reduce(
                        (before, after) -> {
                            for (int i = 0; i < before.length; i++) {
                                after[i] -= before[i];
                            }
                            return after;
                        })
                .orElseThrow();
    }

    private static double[] points(EvaluationResult result, String scale, String round) {
        return result.scores().stream()
                .filter(score -> score.round().value().equals(round))
                .sorted(Comparator.comparing(PersonScore::person))
                .flatMap(score -> Stream.of(score.score()))
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .filter(scored -> scored.scale().value().equals(scale))
                .mapToDouble(Scored::points)
                .toArray();
    }

    private static Bca bca(double[] changes, EvaluationPlan plan) {
        Resampled drawn =
                Bootstrap.of(changes, Statistic.MEAN, REPLICATES, new SplittableRandom(plan.seed()))
                        .computed()
                        .orElseThrow();
        return new Bca(
                drawn.estimate(),
                drawn.bca(Ties.STRICT, Interpolation.NORMAL, plan.confidence())
                        .computed()
                        .orElseThrow());
    }

    private static List<String> beside(Timing ours, Timing full, Path data, Bca first)
            throws IOException, InterruptedException {
        Optional<Path> rscript =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder, "Rscript"))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (rscript.isEmpty()) {
            return List.of("", "R not installed");
        }
        List<String> said = inR(rscript.get(), data);
        double[] seconds = column(said, 1);
        if (seconds.length != REPETITIONS_R) {
            throw new IllegalStateException("evaluation.R said: " + String.join("\n", said));
        }
        Timing r = new Timing(seconds[0], Timing.median(seconds), Timing.median(column(said, 2)));
        return List.of(
                r.row("R with boot"),
                "",
                "R / Sammanhang: %s by the clock, %s in processor time, %s on the first run."
                        .formatted(
                                Timing.decimals(r.median() / ours.median()),
                                Timing.decimals(r.cpu() / ours.cpu()),
                                Timing.decimals(r.first() / ours.first())),
                "R / Sammanhang with report and charts: %s by the clock, %s in processor time."
                        .formatted(
                                Timing.decimals(r.median() / full.median()),
                                Timing.decimals(r.cpu() / full.cpu())),
                "Wanted: 10, and ours under 1 s after the start.",
                "",
                "Mean change of the first scale with its BCa interval, ours: %s (%s to %s); R's %s."
                        .formatted(
                                Timing.decimals(first.change()),
                                Timing.decimals(first.interval().low()),
                                Timing.decimals(first.interval().high()),
                                said.getLast().strip()));
    }

    private static double[] column(List<String> said, int number) {
        return said.stream()
                .filter(line -> line.startsWith("seconds"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[number]))
                .toArray();
    }

    private static List<String> inR(Path rscript, Path data)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                rscript.toString(),
                                SOURCES.resolve("evaluation.R").toString(),
                                data.toString(),
                                Integer.toString(REPLICATES),
                                Integer.toString(REPETITIONS_R))
                        .redirectErrorStream(true)
                        .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(said::add);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("evaluation.R said: " + String.join("\n", said));
        }
        return said;
    }

    /** Answers 1 to 5 of everybody at both rounds, a little higher at the second. */
    private static String answers() {
        SplittableRandom random = new SplittableRandom(300);
        StringBuilder text = new StringBuilder("person;round;gender");
        for (int scale = 1; scale <= SCALES; scale++) {
            for (char item = 'a'; item <= 'e'; item++) {
                text.append(";s").append(scale).append(item);
            }
        }
        for (int person = 0; person < PERSONS; person++) {
            for (String round : List.of("T0", "TX")) {
                text.append("\np%03d;%s;%s".formatted(person, round, "wm".charAt(person % 2)));
                for (int item = 0; item < SCALES * 5; item++) {
                    boolean reversed = item % 5 == 1 || item % 5 == 3;
                    int step = 1 + random.nextInt(4) + (round.equals("TX") ? random.nextInt(2) : 0);
                    text.append(';').append(reversed ? 6 - step : step);
                }
            }
        }
        return text.append('\n').toString();
    }
}
