package se.sammanhang.statistics.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One reference data set beside the project: its rows and the numbers that R gave for them. */
public final class Oracle {

    private static final String ENDING = ".expected.json";

    private final String name;
    private final JsonNode expected;

    private Oracle(String name, JsonNode expected) {
        this.name = name;
        this.expected = expected;
    }

    /** The folder of the reference data, found by walking up from the working directory. */
    public static Optional<Path> folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/oracles");
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** All data sets that have expected numbers, in alphabetical order. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(folder().orElseThrow())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Oracle read(String name) {
        try {
            Path file = folder().orElseThrow().resolve(name + ENDING);
            return new Oracle(name, JsonMapper.builder().build().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** What R gave at the pointer: a number, or a node to walk through. */
    public JsonNode at(String pointer) {
        JsonNode node = expected.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException(name + " has nothing at " + pointer);
        }
        return node;
    }

    /** The number at the pointer; NaN where R had none, infinite where R said so. */
    public double number(String pointer) {
        return number(at(pointer));
    }

    /** The numbers of the array at the pointer. */
    public double[] numbers(String pointer) {
        JsonNode array = at(pointer);
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(array.get(i));
        }
        return numbers;
    }

    private static double number(JsonNode leaf) {
        return leaf.isNull()
                ? Double.NaN
                : leaf.isString() ? Double.parseDouble(leaf.asString()) : leaf.asDouble();
    }

    /** The rows of the data set's own CSV. */
    public List<NamedCsvRecord> rows() {
        return rows(name + ".csv");
    }

    /** The rows of another CSV in the folder. */
    public static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder().orElseThrow().resolve(file))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column of the rows that pass; an empty field is NaN. */
    public static double[] column(
            List<NamedCsvRecord> rows, String column, Predicate<NamedCsvRecord> which) {
        return rows.stream()
                .filter(which)
                .map(row -> row.getField(column))
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    public static double[] column(List<NamedCsvRecord> rows, String column) {
        return column(rows, column, _ -> true);
    }

    /** Every number and every null by JSON pointer, in the order of the file; no texts. */
    Map<String, Double> leaves() {
        Map<String, Double> leaves = new LinkedHashMap<>();
        collect("", expected, leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, Map<String, Double> leaves) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), leaves);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e -> collect(pointer + "/" + e.getKey(), e.getValue(), leaves));
        } else if (node.isNumber() || node.isNull() || node.asString().endsWith("Infinity")) {
            leaves.put(pointer, number(node));
        }
    }
}
