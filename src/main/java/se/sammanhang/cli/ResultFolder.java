package se.sammanhang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.exchange.ResultsJson;
import se.sammanhang.exchange.ScoresCsv;

/** Writes what an evaluation found into a folder, all of it or nothing. */
final class ResultFolder {

    /** The file that everything else can be found from. */
    static final String RESULTS = "results.json";

    /** The folder with the analysis package. */
    static final String PACKAGE = "package";

    private static final String SCORES = "scores.csv";

    private ResultFolder() {}

    /** Writes the readable part into a folder that exists. */
    @FunctionalInterface
    interface Report {
        void into(Path folder) throws IOException;
    }

    /** Everything is written beside the target first, so that a failure leaves no half result. */
    static void write(EvaluationResult result, Report report, Path out) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(target.getParent()).orElse(target);
        Files.createDirectories(parent);
        Path staging = Files.createTempDirectory(parent, ".evaluate-");
        try {
            Files.write(
                    staging.resolve(RESULTS), ResultsJson.write(result, Map.of("scores", SCORES)));
            Files.writeString(
                    staging.resolve(SCORES), ScoresCsv.write(result), StandardCharsets.UTF_8);
            report.into(staging);
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
