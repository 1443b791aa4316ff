package se.sammanhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code recompute.R} of an analysis package says. It runs in a process of its own, in the C
 * locale, which knows no letter outside ASCII.
 *
 * @param status 0 when everything agrees
 */
record Recomputation(int status, String said) {

    private static final int MINUTES = 10;
    private static final Pattern COMPARED = Pattern.compile("numbers compared: (\\d+)");
    private static final Pattern LARGEST =
            Pattern.compile("largest relative difference: (\\S+)(?:\\s+at (.*))?");

    /** Where Rscript is, if R is installed. */
    static Optional<Path> rscript() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "Rscript"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs the script of the package.
     *
     * @throws IllegalStateException without R, saying what to install
     */
    static Recomputation of(Path folder) throws IOException {
        Path rscript =
                rscript()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "The check with R needs Rscript, which is missing"
                                                        + " here: apt-get install r-base-core"));
        Path said = folder.resolveSibling(folder.getFileName() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(rscript.toString(), folder.resolve("recompute.R").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("R took longer than " + MINUTES + " minutes");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while R was running", interrupted);
        }
        return new Recomputation(
                process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    /** How many numbers were compared. */
    int compared() {
        return Integer.parseInt(found(COMPARED).group(1));
    }

    /** Largest relative difference seen. */
    double largest() {
        return Double.parseDouble(found(LARGEST).group(1));
    }

    /** Every line found its counterpart, and none is off by more than 1e-9. */
    Recomputation agrees() {
        assertThat(status).as(said).isZero();
        assertThat(said)
                .contains("only in results-main.csv: 0", "only recomputed: 0", "agrees to 1e-09");
        assertThat(largest()).isLessThanOrEqualTo(1e-9);
        return this;
    }

    private Matcher found(Pattern pattern) {
        Matcher matcher = pattern.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        return matcher;
    }

    /** Replaces one line of the package's results-main.csv. */
    static void falsify(Path folder, String address, String value) throws IOException {
        Path file = folder.resolve("results-main.csv");
        List<String> lines = Files.readAllLines(file);
        List<String> changed =
                lines.stream()
                        .map(line -> line.startsWith(address + ",") ? address + "," + value : line)
                        .toList();
        assertThat(changed).isNotEqualTo(lines);
        Files.write(file, changed);
    }

    /** The number that stands under an address. */
    static double number(Path folder, String address) throws IOException {
        return Files.readAllLines(folder.resolve("results-main.csv")).stream()
                .filter(line -> line.startsWith(address + ","))
                .mapToDouble(line -> Double.parseDouble(line.substring(address.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
