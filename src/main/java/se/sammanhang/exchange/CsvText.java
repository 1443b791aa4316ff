package se.sammanhang.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes CSV that a spreadsheet cannot be tricked by: a text that begins like a formula gets an
 * apostrophe in front. Numbers stay as they are, so -1 stays a number.
 */
public final class CsvText {

    private final Writer text;
    private final CsvWriter writer;
    private final Consumer<List<String>> taker;
    private final List<String> row = new ArrayList<>();

    /** Keeps what is written, for {@link #written}. */
    public CsvText() {
        this(new StringWriter());
    }

    private CsvText(Writer text) {
        this.text = text;
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        this.taker = writer::writeRecord;
    }

    private CsvText(Consumer<List<String>> taker) {
        this.text = Writer.nullWriter();
        this.writer = CsvWriter.builder().build(text);
        this.taker = taker;
    }

    /** Hands over each row as its cells instead of writing CSV. */
    public static CsvText rows(Consumer<List<String>> taker) {
        return new CsvText((List<String> row) -> taker.accept(List.copyOf(row)));
    }

    /** Hands everything on at once, for files too large to keep; end with {@link #finish}. */
    public static CsvText into(Writer out) {
        return new CsvText(out);
    }

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
        taker.accept(row);
        row.clear();
    }

    /** Everything that was written, header included. */
    public String written() {
        finish();
        return text.toString();
    }

    /** Hands on what is still held back; the writer stays open. */
    public void finish() {
        try {
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text as it stands in the file. */
    public static String safe(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
