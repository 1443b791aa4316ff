package se.sammanhang.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.exchange.CsvTable.Row;
import se.sammanhang.exchange.InputProblem.Code;

/** Reads single cells by column name and type, and says what is wrong with them. */
final class CsvCells {

    private static final Set<String> YES = Set.of("1", "yes", "ja", "true");
    private static final Set<String> NO = Set.of("0", "no", "nej", "false");

    private final CsvTable table;
    private final DataSource.Csv source;
    private final Problems problems;
    private final Set<String> missingColumns = new HashSet<>();

    CsvCells(CsvTable table, DataSource.Csv source, Problems problems) {
        this.table = table;
        this.source = source;
        this.problems = problems;
    }

    /**
     * The text of a cell, unless it is empty or stands for no value. A missing column is said once.
     */
    Optional<String> text(Row row, String column) {
        return position(column)
                .map(position -> row.fields().get(position).strip())
                .filter(text -> !text.isEmpty() && !source.missing().contains(text));
    }

    /** Says that the column is missing, once; true when it is there. */
    boolean exists(String column) {
        return position(column).isPresent();
    }

    private Optional<Integer> position(String column) {
        Optional<Integer> position = table.position(column);
        if (position.isEmpty() && missingColumns.add(column)) {
            problems.add(
                    Code.MISSING_COLUMN,
                    1,
                    0,
                    "the plan wants a column \""
                            + column
                            + "\"; the file has "
                            + String.join(", ", table.headers()));
        }
        return position;
    }

    Optional<Double> number(Row row, String column) {
        Optional<String> text = text(row, column);
        Optional<Double> number = text.flatMap(Numbers::decimal);
        if (text.isPresent() && number.isEmpty()) {
            bad(row, column, "a number with a decimal point", text.get());
        }
        return number;
    }

    Optional<Integer> whole(Row row, String column) {
        Optional<String> text = text(row, column);
        Optional<Integer> number =
                text.flatMap(Numbers::whole)
                        .filter(value -> value == value.intValue())
                        .map(Long::intValue);
        if (text.isPresent() && number.isEmpty()) {
            bad(row, column, "a whole number", text.get());
        }
        return number;
    }

    Optional<LocalDate> day(Row row, String column) {
        return text(row, column)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(LocalDate.parse(text));
                            } catch (DateTimeParseException wrong) {
                                bad(row, column, "a day as 2026-01-31", text);
                                return Optional.empty();
                            }
                        });
    }

    boolean yes(Row row, String column) {
        Optional<String> text = text(row, column).map(word -> word.toLowerCase(Locale.ROOT));
        if (text.filter(word -> !YES.contains(word) && !NO.contains(word)).isPresent()) {
            bad(row, column, "1 or 0 (or yes/no, ja/nej, true/false)", text.get());
        }
        return text.filter(YES::contains).isPresent();
    }

    private void bad(Row row, String column, String wanted, String got) {
        problem(Code.BAD_CELL, row, column, "wants " + wanted + ", got \"" + got + "\"");
    }

    void problem(Code code, Row row, String column, String text) {
        problems.add(
                code,
                row.line(),
                table.position(column).map(position -> position + 1).orElse(0),
                column + " " + text);
    }
}
