package se.sammanhang.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.exchange.InputProblem.Code;

/**
 * Reads a CSV file row by row, so that the file need not fit in memory. Strict: the encoding of the plan,
 * a header, as many fields in each row.
 */
final class CsvTable {

    private static final String NOT_UTF_8 =
            "the file is not UTF-8; save it as CSV UTF-8, or write encoding: windows-1252 under"
                    + " data if that is how it was saved";

    private final Rows rows;
    private final char separator;
    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean empty = true;

    private CsvTable(Rows rows, char separator, Problems problems) {
        this.rows = rows;
        this.separator = separator;
        this.problems = problems;
    }

    /** What takes the contents of a file, in the order of the file. */
    interface Rows {

        /** The header, before any row. */
        void header(Header header);

        /** A row with as many fields as the header; only valid during the call. */
        void row(CsvRow row);
    }

    /**
     * Position of each column, from 0, by its name.
     *
     * @param separator what the columns are separated by
     */
    record Header(Map<String, Integer> positions, char separator) {
        Header {
            positions = Map.copyOf(positions);
        }

        Optional<Integer> position(String name) {
            return Optional.ofNullable(positions.get(name));
        }

        List<String> names() {
            return positions.keySet().stream().sorted().toList();
        }
    }

    /**
     * Reads to the end.
     *
     * @param problems of the file as such: what its cells should hold is for {@code rows} to say
     * @return whether it is a CSV file with a header; if not, what was handed over is worth nothing
     * @throws IOException if the source cannot be read
     */
    static boolean read(InputStream source, DataSource.Csv plan, Problems problems, Rows rows)
            throws IOException {
        CsvStart start = CsvStart.of(source, plan.charset());
        Optional<Character> separator =
                start.separator(plan.separator(), plan.personColumn(), problems);
        if (separator.isEmpty()) {
            return false;
        }
        Problems found = problems.empty();
        CsvTable table = new CsvTable(rows, separator.get(), found);
        try {
            new CsvRows(separator.get(), plan.charset(), table::add).read(start.contents());
        } catch (CsvParseException broken) {
            problems.addAll(found);
            problems.add(
                    Code.UNREADABLE_FILE,
                    0,
                    0,
                    "not CSV: "
                            + broken.getMessage()
                            + "; look for a quotation mark that is opened and never closed");
            return false;
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                problems.add(
                        Code.UNREADABLE_FILE, 0, 0, NOT_UTF_8);
                return false;
            }
            throw unreadable.getCause();
        }
        problems.addAll(found);
        return table.isThere(problems);
    }

    private boolean isThere(Problems all) {
        if (columns.isEmpty()) {
            all.add(Code.NO_ROWS, 0, 0, "the file is empty; it wants a header line");
            return false;
        }
        if (empty) {
            all.add(Code.NO_ROWS, 1, 0, "there is a header, but not a single row");
        }
        return true;
    }

    private void add(CsvRow row) {
        if (columns.isEmpty()) {
            header(row);
            return;
        }
        empty = false;
        if (row.fieldCount() == columns.size()) {
            rows.row(row);
        } else {
            problems.add(
                    Code.UNEVEN_ROW,
                    row.line(),
                    Math.min(row.fieldCount(), columns.size()) + 1,
                    "the row has "
                            + row.fieldCount()
                            + " fields, the header "
                            + columns.size()
                            + (spansLines(row)
                                    ? "; it goes on over several lines: is a closing quotation mark"
                                            + " missing?"
                                    : "; put texts that hold the separator in quotation marks"));
        }
    }

    /** Whether a text of the row holds a line break, as after a quotation mark left open. */
    private static boolean spansLines(CsvRow row) {
        for (int i = 0; i < row.fieldCount(); i++) {
            if (row.field(i).indexOf('\n') >= 0) {
                return true;
            }
        }
        return false;
    }

    private void header(CsvRow row) {
        for (int i = 0; i < row.fieldCount(); i++) {
            if (columns.put(row.field(i), i) != null) {
                problems.add(
                        Code.DUPLICATE_KEY,
                        row.line(),
                        i + 1,
                        "the header has \"" + row.field(i) + "\" twice; rename one");
            }
        }
        rows.header(new Header(columns, separator));
    }
}
