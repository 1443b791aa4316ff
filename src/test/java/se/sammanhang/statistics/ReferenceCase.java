package se.sammanhang.statistics;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An own synthetic case: data, the R script that made the numbers, and the numbers. */
final class ReferenceCase {

    private static final Path FOLDER = Path.of("src/test/resources/reference");

    private final JsonNode expected;
    private final List<NamedCsvRecord> rows;

    private ReferenceCase(JsonNode expected, List<NamedCsvRecord> rows) {
        this.expected = expected;
        this.rows = rows;
    }

    static ReferenceCase read(String name) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(name + ".csv"))) {
            return new ReferenceCase(
                    JsonMapper.builder()
                            .build()
                            .readTree(Files.readString(FOLDER.resolve(name + ".json"))),
                    rows.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double number(String pointer) {
        JsonNode node = expected.at(pointer);
        if (!node.isNumber()) {
            throw new IllegalArgumentException("no number at " + pointer);
        }
        return node.asDouble();
    }

    double[] numbers(String pointer) {
        return expected.at(pointer).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    double[] column(String column, Predicate<NamedCsvRecord> which) {
        return rows.stream()
                .filter(which)
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .toArray();
    }

    double[] column(String column) {
        return column(column, _ -> true);
    }
}
