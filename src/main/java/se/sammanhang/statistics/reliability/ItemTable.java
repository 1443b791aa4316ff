package se.sammanhang.statistics.reliability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/** Item scores of persons: one row per person, one column per item, gaps where not given. */
public final class ItemTable {

    private final List<String> items;
    private final List<double[]> values = new ArrayList<>();
    private final List<boolean[]> given = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when a row has another length, an item name comes twice or a
     *     score is not finite
     */
    public ItemTable(List<String> items, List<List<OptionalDouble>> persons) {
        if (new HashSet<>(items).size() != items.size()) {
            throw new IllegalArgumentException("items: wanted different names, got " + items);
        }
        this.items = List.copyOf(items);
        for (List<OptionalDouble> person : persons) {
            if (person.size() != items.size()) {
                throw new IllegalArgumentException(
                        "persons: wanted " + items.size() + " scores, got " + person.size());
            }
            double[] row = new double[items.size()];
            boolean[] there = new boolean[items.size()];
            for (int j = 0; j < row.length; j++) {
                there[j] = person.get(j).isPresent();
                row[j] = person.get(j).orElse(0);
                if (!Double.isFinite(row[j])) {
                    throw new IllegalArgumentException(
                            items.get(j) + ": wanted finite scores, got " + row[j]);
                }
            }
            values.add(row);
            given.add(there);
        }
    }

    public List<String> items() {
        return items;
    }

    /** Rows of the persons who gave every item. */
    double[][] complete() {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            boolean all = true;
            for (boolean one : given.get(i)) {
                all &= one;
            }
            if (all) {
                rows.add(values.get(i));
            }
        }
        return rows.toArray(new double[0][]);
    }

    /** Without these items. */
    ItemTable without(List<String> dropped) {
        List<String> kept = items.stream().filter(item -> !dropped.contains(item)).toList();
        List<List<OptionalDouble>> persons = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<OptionalDouble> person = new ArrayList<>();
            for (String item : kept) {
                int j = items.indexOf(item);
                person.add(
                        given.get(i)[j]
                                ? OptionalDouble.of(values.get(i)[j])
                                : OptionalDouble.empty());
            }
            persons.add(person);
        }
        return new ItemTable(kept, persons);
    }

    /** Covariance of two items over the persons who gave both; 0 for fewer than two. */
    double pairCovariance(int first, int second) {
        int n = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < values.size(); i++) {
            if (given.get(i)[first] && given.get(i)[second]) {
                n++;
                a += values.get(i)[first];
                b += values.get(i)[second];
            }
        }
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            if (given.get(i)[first] && given.get(i)[second]) {
                sum += (values.get(i)[first] - a / n) * (values.get(i)[second] - b / n);
            }
        }
        return n < 2 ? 0 : sum / (n - 1);
    }
}
