package se.sammanhang.statistics.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own synthetic people and what R gave for them: {@code
 * src/test/resources/reference/regression/regression.R} writes data and numbers; its output names
 * the version of R and of each package.
 */
public final class ReferenceCase {

    private static final Path FOLDER = Path.of("src/test/resources/reference/regression");

    private final JsonNode expected;

    private ReferenceCase(JsonNode expected) {
        this.expected = expected;
    }

    public static ReferenceCase read() {
        try {
            return new ReferenceCase(
                    JsonMapper.builder()
                            .build()
                            .readTree(
                                    Files.readString(FOLDER.resolve("regression.expected.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double number(String pointer) {
        JsonNode node = expected.at(pointer);
        if (!node.isNumber()) {
            throw new IllegalArgumentException("no number at " + pointer);
        }
        return node.asDouble();
    }

    public List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : expected.at(pointer)) {
            texts.add(node.asString());
        }
        return texts;
    }

    /** The rows of people.csv or rounds.csv. */
    public static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<NamedCsvRecord> people() {
        return rows("people.csv");
    }

    public static double[] numbers(List<NamedCsvRecord> rows, String column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.getField(column))).toArray();
    }

    public static List<String> texts(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    /** True where the column holds 1. */
    public static boolean[] flags(List<NamedCsvRecord> rows, String column) {
        boolean[] flags = new boolean[rows.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = rows.get(i).getField(column).equals("1");
        }
        return flags;
    }

    public static List<NamedCsvRecord> where(
            List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> which) {
        return rows.stream().filter(which).toList();
    }
}
