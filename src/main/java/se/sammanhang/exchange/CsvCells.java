package se.sammanhang.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.exchange.CsvTable.Header;
import se.sammanhang.exchange.InputProblem.Code;

/** Reads single cells by column and type, and says what is wrong with them. */
final class CsvCells {

    /** Stands for a cell without a whole number. */
    static final long NO_NUMBER = Long.MIN_VALUE;

    private static final int ABSENT = -1;
    private static final Set<String> YES = Set.of("1", "yes", "ja", "true");
    private static final Set<String> NO = Set.of("0", "no", "nej", "false");

    private final Header header;
    private final Set<String> missing;
    private final boolean[] digitIsMissing = new boolean[10];
    private final Problems problems;
    private final boolean decimalComma;
    private final Set<String> missingColumns = new HashSet<>();

    CsvCells(Header header, DataSource.Csv source, Problems problems) {
        this.header = header;
        this.missing = source.missing();
        this.problems = problems;
        // what separates columns by commas cannot have them in numbers
        this.decimalComma = header.separator() != ',';
        for (int digit = 0; digit < digitIsMissing.length; digit++) {
            digitIsMissing[digit] = missing.contains(String.valueOf(digit));
        }
    }

    /**
     * A column that the plan speaks of.
     *
     * @param position from 0; {@value #ABSENT} where the file has no such column: then all its
     *     cells are empty
     */
    record Column(String name, int position) {
        boolean exists() {
            return position != ABSENT;
        }
    }

    /** The column with this header. A missing one is said once. */
    Column column(String name) {
        Optional<Integer> position = header.position(name);
        if (position.isEmpty() && missingColumns.add(name)) {
            problems.add(
                    Code.MISSING_COLUMN,
                    1,
                    header.positions().size() + 1,
                    "the plan wants a column \""
                            + name
                            + "\""
                            + NearestName.hint(name, header.names())
                            + "; the file, read as separated by "
                            + CsvStart.name(header.separator())
                            + ", has "
                            + String.join(", ", header.names()));
        }
        return new Column(name, position.orElse(ABSENT));
    }

    /** The text of a cell, or "" where it is empty or stands for no value. */
    String text(CsvRow row, Column column) {
        return column.exists() ? unlessMissing(row.text(column.position())) : "";
    }

    /** The same for a column with few different texts. */
    String recurring(CsvRow row, Column column) {
        return column.exists() ? unlessMissing(row.recurring(column.position())) : "";
    }

    private String unlessMissing(String text) {
        return missing.contains(text) ? "" : text;
    }

    OptionalDouble number(CsvRow row, Column column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> number =
                Numbers.decimal(decimalComma ? text.replace(',', '.') : text);
        if (number.isEmpty()) {
            bad(
                    row,
                    column,
                    decimalComma
                            ? "a number with a decimal point or comma"
                            : "a number with a decimal point",
                    text);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number.get());
    }

    /** A whole number in the range of an int, or {@link #NO_NUMBER}. */
    long whole(CsvRow row, Column column) {
        if (!column.exists() || row.isEmpty(column.position())) {
            return NO_NUMBER;
        }
        int digit = row.digit(column.position());
        return digit >= 0 && !digitIsMissing[digit] ? digit : wholeOfText(row, column);
    }

    private long wholeOfText(CsvRow row, Column column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return NO_NUMBER;
        }
        Optional<Long> number = Numbers.whole(text).filter(value -> value == value.intValue());
        if (number.isEmpty()) {
            bad(row, column, "a whole number", text);
        }
        return number.orElse(NO_NUMBER);
    }

    Optional<LocalDate> day(CsvRow row, Column column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            bad(row, column, "a day as 2026-01-31", text);
            return Optional.empty();
        }
    }

    boolean yes(CsvRow row, Column column) {
        String text = recurring(row, column);
        String word = text.toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !YES.contains(word) && !NO.contains(word)) {
            bad(row, column, "1 or 0 (or yes/no, ja/nej, true/false)", word);
        }
        return YES.contains(word);
    }

    private void bad(CsvRow row, Column column, String wanted, String got) {
        problem(Code.BAD_CELL, row, column, "wants " + wanted + ", got \"" + got + "\"");
    }

    void problem(Code code, CsvRow row, Column column, String text) {
        problems.add(code, row.line(), column.position() + 1, column.name() + " " + text);
    }
}
