package se.sammanhang.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.exchange.InputProblem.Code;

/** A CSV file as rows with line numbers. Strict: UTF-8, a header, as many fields in each row. */
final class CsvTable {

    /** A row that starts at this line of the file. */
    record Row(int line, List<String> fields) {}

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private CsvTable() {}

    static Optional<CsvTable> read(byte[] bytes, char separator, Problems problems) {
        CsvTable table = new CsvTable();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text(bytes))) {
            reader.forEach(record -> table.add(record, problems));
        } catch (CharacterCodingException notUtf8) {
            problems.add(Code.UNREADABLE_FILE, 0, 0, "the file is not UTF-8; save it as CSV UTF-8");
            return Optional.empty();
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            problems.add(Code.UNREADABLE_FILE, 0, 0, "not CSV: " + broken.getMessage());
            return Optional.empty();
        }
        if (table.columns.isEmpty()) {
            problems.add(Code.NO_ROWS, 0, 0, "the file is empty; it wants a header line");
            return Optional.empty();
        }
        if (table.rows.isEmpty()) {
            problems.add(Code.NO_ROWS, 1, 0, "there is a header, but not a single row");
        }
        return Optional.of(table);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void add(CsvRecord record, Problems problems) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (columns.isEmpty()) {
            for (int i = 0; i < record.getFieldCount(); i++) {
                if (columns.put(record.getField(i), i) != null) {
                    problems.add(
                            Code.DUPLICATE_KEY,
                            line,
                            i + 1,
                            "the header has \"" + record.getField(i) + "\" twice; rename one");
                }
            }
        } else if (record.getFieldCount() == columns.size()) {
            rows.add(new Row(line, record.getFields()));
        } else {
            problems.add(
                    Code.UNEVEN_ROW,
                    line,
                    0,
                    "the row has "
                            + record.getFieldCount()
                            + " fields, the header "
                            + columns.size()
                            + "; quote texts that hold the separator");
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Position of the column from 0. */
    Optional<Integer> position(String header) {
        return Optional.ofNullable(columns.get(header));
    }

    List<String> headers() {
        return columns.keySet().stream().sorted().toList();
    }
}
