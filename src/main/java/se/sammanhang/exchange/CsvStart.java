package se.sammanhang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sammanhang.exchange.InputProblem.Code;

/**
 * Looks at the beginning of a CSV file: which mark it starts with, and what separates its columns.
 * Excel writes semicolons where the decimal sign is a comma, as in Sweden and Denmark.
 */
final class CsvStart {

    /** Bytes looked at; a longer header is not looked at to its end. */
    private static final int LOOKED_AT = 1 << 16;

    /** One zero byte in so many is no text of one byte a letter. */
    private static final int FEWEST_ZEROS = 4;

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private static final Map<Character, String> SEPARATORS = separators();

    private final PushbackInputStream source;
    private final String header;
    private final boolean isUtf16;

    private CsvStart(PushbackInputStream source, String header, boolean isUtf16) {
        this.source = source;
        this.header = header;
        this.isUtf16 = isUtf16;
    }

    private static Map<Character, String> separators() {
        Map<Character, String> separators = new LinkedHashMap<>();
        separators.put(',', "commas");
        separators.put(';', "semicolons");
        separators.put('\t', "tabs");
        return separators;
    }

    /** What a separator is called. */
    static String name(char separator) {
        return SEPARATORS.getOrDefault(separator, "\"" + separator + "\"");
    }

    static CsvStart of(InputStream bytes, Charset charset) throws IOException {
        PushbackInputStream source = new PushbackInputStream(bytes, LOOKED_AT);
        byte[] start = source.readNBytes(LOOKED_AT);
        int from = begins(start, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        source.unread(start, from, start.length - from);
        int end = from;
        while (end < start.length && start[end] != '\n' && start[end] != '\r') {
            end++;
        }
        return new CsvStart(
                source,
                new String(start, from, end - from, charset),
                begins(start, UTF_16_LE_MARK)
                        || begins(start, UTF_16_BE_MARK)
                        || isHalfZeros(start));
    }

    /** Latin text in two bytes a letter and without a mark: nearly every other byte is zero. */
    private static boolean isHalfZeros(byte[] bytes) {
        int zeros = 0;
        for (byte one : bytes) {
            zeros += one == 0 ? 1 : 0;
        }
        return zeros > 1 && zeros >= bytes.length / FEWEST_ZEROS;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** The whole file, without the mark that some programmes put at its beginning. */
    InputStream contents() {
        return source;
    }

    /**
     * What separates the columns: what the plan says, or what makes the person column a column of
     * its own; a comma where nothing tells.
     *
     * @param planned what the plan says
     * @param person header of the column with the person
     * @return nothing where it is no CSV file that can be read, or the plan says another separator
     *     than the file has; the problem says so
     */
    Optional<Character> separator(Optional<Character> planned, String person, Problems problems) {
        if (isUtf16) {
            problems.add(
                    Code.UNREADABLE_FILE,
                    0,
                    0,
                    "the file is UTF-16, as Excel's \"Unicode text\"; save it as CSV UTF-8");
            return Optional.empty();
        }
        List<Character> fitting =
                SEPARATORS.keySet().stream().filter(one -> isColumn(person, one)).toList();
        if (planned.isEmpty()) {
            return Optional.of(fitting.isEmpty() ? likeliest() : fitting.getFirst());
        }
        char said = planned.get();
        if (isColumn(person, said) || fitting.isEmpty()) {
            return planned;
        }
        char found = fitting.getFirst();
        problems.add(
                Code.UNREADABLE_FILE,
                1,
                0,
                "the columns are separated by "
                        + name(found)
                        + ", the plan says "
                        + name(said)
                        + "; write separator: "
                        + (found == '\t' ? "\"\\t\"" : "\"" + found + "\"")
                        + " under data, or leave separator out");
        return Optional.empty();
    }

    private boolean isColumn(String name, char separator) {
        return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(String::strip)
                .map(CsvStart::unquoted)
                .anyMatch(name::equals);
    }

    private static String unquoted(String field) {
        return field.length() > 1 && field.startsWith("\"") && field.endsWith("\"")
                ? field.substring(1, field.length() - 1)
                : field;
    }

    /** The one that is there most often; the column of the person is then missed by its name. */
    private char likeliest() {
        char most = ',';
        for (char separator : SEPARATORS.keySet()) {
            if (count(separator) > count(most)) {
                most = separator;
            }
        }
        return most;
    }

    private long count(char separator) {
        return header.chars().filter(letter -> letter == separator).count();
    }
}
