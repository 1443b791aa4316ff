package se.sammanhang.disclosure;

import java.util.List;
import java.util.OptionalInt;

/** The numbers of a figure as a table. */
public record FigureTable(String caption, List<String> headers, List<Line> lines) {

    public FigureTable {
        headers = List.copyOf(headers);
        lines = List.copyOf(lines);
    }

    /** One row; its first cell is the row header. */
    public record Line(String header, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param text as shown
     * @param n persons the number rests on, where there is a number
     * @param base N, where there is a number
     */
    public record Cell(String text, OptionalInt n, OptionalInt base) {
        public static Cell words(String text) {
            return new Cell(text, OptionalInt.empty(), OptionalInt.empty());
        }

        public static Cell number(String text, int n, int base) {
            return new Cell(text, OptionalInt.of(n), OptionalInt.of(base));
        }
    }
}
