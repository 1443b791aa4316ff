package se.sammanhang.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes CSV that a spreadsheet cannot be tricked by: a text that begins like a formula gets an
 * apostrophe in front. Numbers stay as they are, so -1 stays a number.
 */
public final class CsvText {

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    private final List<String> row = new ArrayList<>();

    /** Adds a text cell. */
    public CsvText text(String value) {
        row.add(safe(value));
        return this;
    }

    /** Adds a whole number. */
    public CsvText number(long value) {
        row.add(Long.toString(value));
        return this;
    }

    /** Adds a decimal number with every digit; whole ones without a decimal point. */
    public CsvText number(double value) {
        row.add(
                value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value));
        return this;
    }

    /** Adds an empty cell. */
    public CsvText empty() {
        row.add("");
        return this;
    }

    public void endRow() {
        writer.writeRecord(row);
        row.clear();
    }

    /** Everything that was written, header included. */
    public String written() {
        try {
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String safe(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
