package se.sammanhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All benchmarks in one run, as a text: {@code Benchmarks HEADING REPORT PAIRS PERSONS}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        List<String> lines = new ArrayList<>(List.of(arguments[0].strip(), ""));
        lines.addAll(EvaluationBench.run());
        lines.add("");
        lines.addAll(HistogramBench.run(Integer.parseInt(arguments[2]), threads));
        lines.add("");
        lines.addAll(CsvBench.run(Integer.parseInt(arguments[3]), threads));
        Files.write(Path.of(arguments[1]), lines);
        lines.forEach(System.out::println);
    }
}
