package se.sammanhang.disclosure.cells;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group of persons by definition, as everybody who reads the labels can name it.
 *
 * @param base what they have in common, for example enrolled, or scored on a scale at two rounds
 * @param parts what narrows the base, in alphabetical order, for example gender=WOMAN
 */
public record Cell(String base, List<String> parts) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing((Cell cell) -> cell.parts().size())
                    .thenComparing(Cell::base)
                    .thenComparing(cell -> String.join("\n", cell.parts()));

    public Cell {
        parts = parts.stream().sorted().distinct().toList();
    }

    /** Everybody of the base. */
    public static Cell of(String base) {
        return new Cell(base, List.of());
    }

    /** Those of them for whom this holds as well. */
    public Cell and(String part) {
        return new Cell(base, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** The same parts of a base. */
    public static Cell of(String base, Collection<String> parts) {
        return new Cell(base, List.copyOf(parts));
    }

    /** "enrolled | gender=WOMAN". */
    public String name() {
        return parts.isEmpty() ? base : base + " | " + String.join(" & ", parts);
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
