package se.sammanhang.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a CSV file into blocks of whole rows. Only a text in quotation marks can hold the end of a
 * line, so up to the first block with a quotation mark each line is a row; what follows is not cut.
 */
final class CsvLines {

    /** Bytes cut at a time. */
    static final int BLOCK = 1 << 18;

    private final InputStream source;
    private byte[] left = {};
    private int linesBefore;

    CsvLines(InputStream source) {
        this.source = source;
    }

    /**
     * Whole rows.
     *
     * @param linesBefore number of lines of the file before the first of these
     */
    record Block(InputStream contents, int linesBefore) {}

    /** The next block, until the file cannot be cut any more. */
    Optional<Block> next() throws IOException {
        byte[] bytes = Arrays.copyOf(left, BLOCK);
        int length = left.length + source.readNBytes(bytes, left.length, BLOCK - left.length);
        int linesHere = 0;
        int end = 0;
        for (int i = 0; i < length; i++) {
            byte here = bytes[i];
            if (here > '"') {
                continue; // nearly all
            }
            if (here == '\n') {
                linesHere++;
                end = i + 1;
            } else if (here == '"' || isAlone(here, bytes, i + 1, length)) {
                end = 0;
                break;
            }
        }
        left = Arrays.copyOfRange(bytes, end, length);
        if (end == 0) {
            return Optional.empty();
        }
        Block block = new Block(new ByteArrayInputStream(bytes, 0, end), linesBefore);
        linesBefore = Math.addExact(linesBefore, linesHere);
        return Optional.of(block);
    }

    /** Whether it is a carriage return that ends a line by itself. */
    private static boolean isAlone(byte here, byte[] bytes, int next, int length) {
        return here == '\r' && next < length && bytes[next] != '\n';
    }

    /** What is left when there is no further block: the last line, or much more. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(left), source);
    }

    /** Number of lines of the file before {@link #rest}. */
    int linesBefore() {
        return linesBefore;
    }
}
