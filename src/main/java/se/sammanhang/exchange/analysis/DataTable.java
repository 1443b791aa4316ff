package se.sammanhang.exchange.analysis;

import java.util.List;
import java.util.function.Consumer;
import se.sammanhang.exchange.CsvText;

/**
 * A file of the package as a table, for formats other than CSV.
 *
 * @param name of the sheet
 * @param numbers whether the cells of each column are numbers
 * @param cells writes header and rows
 */
public record DataTable(String name, List<Boolean> numbers, Consumer<CsvText> cells) {

    public DataTable {
        numbers = List.copyOf(numbers);
    }

    /** Hands over each row, the header first; a cell without a value is empty. */
    public void rows(Consumer<List<String>> taker) {
        cells.accept(CsvText.rows(taker));
    }
}
