package se.sammanhang.exchange;

import java.util.Arrays;

/**
 * A row of a block, its fields as they stand in the file. There is one for all rows of a file,
 * moved from each to the next: what is to be kept has to be taken out.
 */
final class CsvRow {

    private static final int KNOWN_TEXTS = 1024;
    private static final int NO_DIGIT = -1;

    private CsvBlock block = new CsvBlock();
    private char[] characters = {};
    private int firstField;
    private int fieldCount;
    private int line;
    private final String[] known = new String[KNOWN_TEXTS];

    CsvRow() {
        Arrays.fill(known, "");
    }

    /** Moves to a row of a block, from 0. */
    CsvRow at(CsvBlock place, int row) {
        block = place;
        characters = place.characters();
        firstField = place.firstField(row);
        fieldCount = place.fieldCount(row);
        line = place.line(row);
        return this;
    }

    /** The line of the file at which the row starts, from 1. */
    int line() {
        return line;
    }

    int fieldCount() {
        return fieldCount;
    }

    private int start(int position) {
        return block.start(firstField + position);
    }

    private int end(int position) {
        return block.end(firstField + position);
    }

    /** The field as it stands in the file; positions from 0. */
    String field(int position) {
        int start = start(position);
        return new String(characters, start, end(position) - start);
    }

    boolean isEmpty(int position) {
        return end(position) == start(position);
    }

    /** The value of a field that is a single digit, otherwise -1. */
    int digit(int position) {
        int start = start(position);
        if (end(position) - start != 1) {
            return NO_DIGIT;
        }
        char only = characters[start];
        return only >= '0' && only <= '9' ? only - '0' : NO_DIGIT;
    }

    /** Where the text begins, white space before it left out. */
    private int first(int position) {
        int first = start(position);
        int end = end(position);
        while (first < end && Character.isWhitespace(characters[first])) {
            first++;
        }
        return first;
    }

    /** Where the text has ended that begins there. */
    private int last(int position, int first) {
        int last = end(position);
        while (last > first && Character.isWhitespace(characters[last - 1])) {
            last--;
        }
        return last;
    }

    /** The field without white space around it. */
    String text(int position) {
        int first = first(position);
        return new String(characters, first, last(position, first) - first);
    }

    /** Hash code of the text, without making it. */
    int hash(int position) {
        int first = first(position);
        int last = last(position, first);
        int hash = 0;
        for (int i = first; i < last; i++) {
            hash = 31 * hash + characters[i];
        }
        return hash;
    }

    /** Whether the text is this one. */
    boolean says(int position, String text) {
        int first = first(position);
        if (text.length() != last(position, first) - first) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != characters[first + i]) {
                return false;
            }
        }
        return true;
    }

    /** The text of a column in which few texts come again and again: each is made once. */
    String recurring(int position) {
        int hash = hash(position);
        int slot = (hash ^ (hash >>> 16)) & (KNOWN_TEXTS - 1);
        if (!says(position, known[slot])) {
            known[slot] = text(position);
        }
        return known[slot];
    }
}
