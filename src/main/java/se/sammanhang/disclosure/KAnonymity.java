package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How easily a person in pseudonymised rows could be recognised by what others may know of her: the
 * rows that share all their quasi-identifiers make a class, and a class smaller than k is too small
 * to leave the project (k-anonymity; Samarati 2001, Sweeney 2002).
 *
 * @param k smallest class that may leave. Unit: persons
 * @param persons all rows
 * @param smallest size of the smallest class, 0 without rows. Unit: persons
 * @param below persons in classes smaller than k
 * @param toRemove columns without which no class would be smaller than k, most telling first; empty
 *     where none is smaller
 */
public record KAnonymity(int k, int persons, int smallest, int below, List<String> toRemove) {

    public KAnonymity {
        toRemove = List.copyOf(toRemove);
    }

    /** Whether everybody shares her quasi-identifiers with at least k - 1 others. */
    public boolean holds() {
        return below == 0;
    }

    /**
     * Checks the rows.
     *
     * @param columns names of the quasi-identifiers
     * @param rows their values, a row per person
     * @param k 2 or more
     * @throws IllegalArgumentException if k is smaller, or a row has not a value per column
     */
    public static KAnonymity of(List<String> columns, List<List<String>> rows, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("k: wanted 2 or more, got " + k);
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "rows: wanted " + columns.size() + " values each, got " + row.size());
            }
        }
        List<Integer> kept = IntStream.range(0, columns.size()).boxed().toList();
        Map<List<String>, Integer> classes = classes(rows, kept);
        return new KAnonymity(
                k,
                rows.size(),
                classes.values().stream().mapToInt(Integer::intValue).min().orElse(0),
                below(classes, k),
                toRemove(columns, rows, k));
    }

    /** One column after the other, each time the one that leaves the fewest in small classes. */
    private static List<String> toRemove(List<String> columns, List<List<String>> rows, int k) {
        List<String> removed = new ArrayList<>();
        List<Integer> kept = new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        while (!kept.isEmpty() && below(classes(rows, kept), k) > 0) {
            Integer worst =
                    kept.stream()
                            .min(
                                    Comparator.comparing(
                                            column ->
                                                    below(classes(rows, without(kept, column)), k)))
                            .orElseThrow();
            kept.remove(worst);
            removed.add(columns.get(worst));
        }
        return removed;
    }

    private static List<Integer> without(List<Integer> columns, Integer one) {
        return columns.stream().filter(column -> !column.equals(one)).toList();
    }

    private static Map<List<String>, Integer> classes(
            List<List<String>> rows, List<Integer> columns) {
        Map<List<String>, Integer> classes = new HashMap<>();
        for (List<String> row : rows) {
            classes.merge(columns.stream().map(row::get).toList(), 1, Integer::sum);
        }
        return classes;
    }

    private static int below(Map<List<String>, Integer> classes, int k) {
        return classes.values().stream().filter(size -> size < k).mapToInt(size -> size).sum();
    }
}
