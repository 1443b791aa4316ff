package se.sammanhang.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/**
 * Rows as they stand in the file, one after the other, in arrays: there are many, and a text of
 * each field would take most of the time. {@link CsvRow} reads them.
 */
final class CsvBlock extends AbstractBaseCsvCallbackHandler<CsvBlock> {

    private int linesBefore;
    private char[] characters = new char[512];
    private int[] fieldEnds = new int[64];
    private int[] rowEnds = new int[16];
    private int[] lines = new int[16];
    private int fieldCount;
    private int rowCount;

    /** Leaves no row; the next ones count their lines from after these. */
    CsvBlock emptied(int lines) {
        linesBefore = lines;
        rowCount = 0;
        return this;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        if (rowCount == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rowCount);
            rowEnds = Arrays.copyOf(rowEnds, 2 * rowCount);
        }
        lines[rowCount] = Math.addExact(linesBefore, Math.toIntExact(startingLineNumber));
        fieldCount = firstField(rowCount);
    }

    @Override
    protected void handleField(
            int position, char[] buffer, int offset, int length, boolean quoted) {
        int start = start(fieldCount);
        if (start + length > characters.length) {
            characters = Arrays.copyOf(characters, 2 * (start + length));
        }
        if (fieldCount == fieldEnds.length) {
            fieldEnds = Arrays.copyOf(fieldEnds, 2 * fieldEnds.length);
        }
        for (int i = 0; i < length; i++) { // fields are short: faster than arraycopy
            characters[start + i] = buffer[offset + i];
        }
        fieldEnds[fieldCount++] = start + length;
    }

    @Override
    protected CsvBlock buildRecord() {
        // the reader leaves out empty lines only after this
        if (getRecordType() != RecordType.EMPTY) {
            rowEnds[rowCount++] = fieldCount;
        }
        return this;
    }

    int rowCount() {
        return rowCount;
    }

    /** Line of the file at which the row starts, from 1. */
    int line(int row) {
        return lines[row];
    }

    /** Number of fields in all rows before this one. */
    int firstField(int row) {
        return row == 0 ? 0 : rowEnds[row - 1];
    }

    int fieldCount(int row) {
        return rowEnds[row] - firstField(row);
    }

    char[] characters() {
        return characters;
    }

    /** Where the field, counted over all rows, starts among the characters. */
    int start(int field) {
        return field == 0 ? 0 : fieldEnds[field - 1];
    }

    /** Where it has ended. */
    int end(int field) {
        return fieldEnds[field];
    }
}
