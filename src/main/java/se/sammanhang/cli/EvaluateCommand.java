package se.sammanhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.sammanhang.application.EvaluationReportWriter;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Evaluation;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.exchange.CsvDataReader;
import se.sammanhang.exchange.DataReading;
import se.sammanhang.exchange.InputProblem;
import se.sammanhang.exchange.PlanReader;
import se.sammanhang.exchange.PlanReading;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.exchange.ScoresCsv;
import se.sammanhang.instrument.Language;
import se.sammanhang.report.EvaluationReportFiles;

/**
 * Analyses data by a plan: no server, no network. Reads and checks everything first; with any
 * problem it writes nothing.
 */
@Command(
        name = "evaluate",
        description =
                "Analyses data by a plan file and writes results.json, scores.csv, report.html and charts.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    private static final String RESULTS = "results.json";
    private static final String SCORES = "scores.csv";
    private static final int MOST_PROBLEMS_PRINTED = 200;

    @Parameters(paramLabel = "PLAN", description = "The evaluation plan, a YAML file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private Path planFile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results; it is made if it does not exist.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "sv",
            description = "Language of the report: sv, en or da. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private ReportLanguage language;

    /** Languages a report is written in. */
    enum ReportLanguage {
        sv,
        en,
        da
    }

    @Override
    public Integer call() throws IOException {
        PlanReading plan = new PlanReader(SurveyScales::find).read(planFile);
        List<InputProblem> problems = new ArrayList<>(plan.problems());
        Optional<EvaluationData> data = plan.plan().flatMap(readable -> data(readable, problems));
        if (!problems.isEmpty() || plan.plan().isEmpty() || data.isEmpty()) {
            return refuse(problems);
        }
        EvaluationResult result =
                Evaluation.of(plan.plan().get(), data.get(), ProductVersion.text());
        write(result);
        spec.commandLine()
                .getOut()
                .println(
                        "Wrote "
                                + out.resolve(RESULTS)
                                + ": "
                                + result.findings().size()
                                + " changes of "
                                + result.known()
                                + " persons.");
        return Commands.DONE;
    }

    private Optional<EvaluationData> data(EvaluationPlan plan, List<InputProblem> problems) {
        return switch (plan.source()) {
            case DataSource.Csv csv -> {
                Path directory =
                        Optional.ofNullable(planFile.toAbsolutePath().getParent())
                                .orElse(Path.of(""));
                DataReading reading = CsvDataReader.read(plan, csv, directory);
                problems.addAll(reading.problems());
                yield reading.data();
            }
            case DataSource.Project(var project) -> {
                problems.add(
                        new InputProblem(
                                InputProblem.Code.BAD_VALUE,
                                planFile.toString(),
                                0,
                                0,
                                "project "
                                        + project
                                        + " lies in the database, which this command does not"
                                        + " reach; evaluate it in the evaluator's view, or export"
                                        + " its raw data as CSV and name that file"));
                yield Optional.empty();
            }
        };
    }

    private int refuse(List<InputProblem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        problems.stream().sorted().limit(MOST_PROBLEMS_PRINTED).forEach(err::println);
        int more = problems.size() - MOST_PROBLEMS_PRINTED;
        if (more > 0) {
            err.println("... and " + more + " more.");
        }
        err.println(
                problems.size()
                        + (problems.size() == 1 ? " problem" : " problems")
                        + "; nothing was written.");
        return Commands.REFUSED;
    }

    /** Everything is written beside the target first, so that a failure leaves no half result. */
    private void write(EvaluationResult result) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(target.getParent()).orElse(target);
        Files.createDirectories(parent);
        Path staging = Files.createTempDirectory(parent, ".evaluate-");
        try {
            Files.write(
                    staging.resolve(RESULTS), ResultsJson.write(result, Map.of("scores", SCORES)));
            Files.writeString(
                    staging.resolve(SCORES), ScoresCsv.write(result), StandardCharsets.UTF_8);
            EvaluationReportWriter report =
                    new EvaluationReportFiles(new Language(language.name()));
            report.write(result, staging);
            move(staging, target);
        } finally {
            delete(staging);
        }
    }

    private static void move(Path staging, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(staging)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path to = target.resolve(staging.relativize(file));
                Files.createDirectories(Optional.ofNullable(to.getParent()).orElse(target));
                Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path staging) throws IOException {
        try (Stream<Path> files = Files.walk(staging)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
