package se.sammanhang.exchange;

import java.util.Arrays;

/**
 * The row that is being read, its fields as they stand in the file. There is one for all rows of a
 * file, filled anew each time: what is to be kept has to be taken out.
 */
final class CsvRow {

    private static final int KNOWN_TEXTS = 1024;
    private static final int NO_DIGIT = -1;

    private char[] characters = new char[512];
    private int[] ends = new int[64];
    private int fieldCount;
    private int line;
    private final String[] known = new String[KNOWN_TEXTS];

    CsvRow() {
        Arrays.fill(known, "");
    }

    /** A row that starts at this line of the file, from 1, without a field yet. */
    void begin(int startingLine) {
        line = startingLine;
        fieldCount = 0;
    }

    void add(char[] buffer, int offset, int length) {
        int start = start(fieldCount);
        if (start + length > characters.length) {
            characters = Arrays.copyOf(characters, 2 * (start + length));
        }
        if (fieldCount == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        for (int i = 0; i < length; i++) { // fields are short: faster than arraycopy
            characters[start + i] = buffer[offset + i];
        }
        ends[fieldCount++] = start + length;
    }

    int line() {
        return line;
    }

    int fieldCount() {
        return fieldCount;
    }

    private int start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /** The field as it stands in the file; positions from 0. */
    String field(int position) {
        int start = start(position);
        return new String(characters, start, ends[position] - start);
    }

    boolean isEmpty(int position) {
        return ends[position] == start(position);
    }

    /** The value of a field that is a single digit, otherwise -1. */
    int digit(int position) {
        int start = start(position);
        char first = characters[start];
        return ends[position] - start == 1 && first >= '0' && first <= '9' ? first - '0' : NO_DIGIT;
    }

    /** Where the text begins, white space before it left out. */
    private int first(int position) {
        int first = start(position);
        while (first < ends[position] && Character.isWhitespace(characters[first])) {
            first++;
        }
        return first;
    }

    /** Where the text has ended that begins there. */
    private int last(int position, int first) {
        int last = ends[position];
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
