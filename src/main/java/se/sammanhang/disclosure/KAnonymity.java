package se.sammanhang.disclosure;

import java.util.ArrayList;
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
 * @param toRemove columns without which no class would be smaller than k: the needed ones are kept
 *     as long as it holds; empty where none is smaller; all of them where fewer than k persons are
 *     too few whatever is removed
 */
public record KAnonymity(int k, int persons, int smallest, int below, List<String> toRemove) {

    public KAnonymity {
        toRemove = List.copyOf(toRemove);
    }

    /** Whether no removal helps: there are fewer persons than have to be alike. */
    public boolean tooFew() {
        return persons > 0 && persons < k;
    }

    /** Whether everybody shares her quasi-identifiers with at least k - 1 others. */
    public boolean holds() {
        return below == 0;
    }

    /**
     * Checks the rows.
     *
     * @param columns names of the quasi-identifiers, those that are needed most first
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
        Map<List<String>, Integer> classes =
                classes(rows, IntStream.range(0, columns.size()).boxed().toList());
        return new KAnonymity(
                k,
                rows.size(),
                classes.values().stream().mapToInt(Integer::intValue).min().orElse(0),
                below(classes, k),
                toRemove(columns, rows, k));
    }

    /** Column after column is kept as long as no class gets too small by it. */
    private static List<String> toRemove(List<String> columns, List<List<String>> rows, int k) {
        List<String> removed = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            kept.add(column);
            if (below(classes(rows, kept), k) > 0) {
                kept.removeLast();
                removed.add(columns.get(column));
            }
        }
        return removed;
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
