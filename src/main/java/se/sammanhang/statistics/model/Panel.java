package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repeated observations: the columns, whose observation each row is, and the outcome. */
public final class Panel {

    private final Design fixed;
    private final double[] y;
    private final Map<String, List<Integer>> rows = new LinkedHashMap<>();

    /** Found once for all random parts that are tried with the same fixed one. */
    private @Nullable Qr qr;

    /**
     * @throws IllegalArgumentException when the lengths differ or y is not finite
     */
    public Panel(Design fixed, List<String> persons, double... y) {
        if (persons.size() != fixed.rows() || y.length != fixed.rows()) {
            throw new IllegalArgumentException(
                    "persons and y: wanted "
                            + fixed.rows()
                            + " values, got "
                            + persons.size()
                            + " and "
                            + y.length);
        }
        for (double value : y) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("y: wanted finite numbers, got " + value);
            }
        }
        this.fixed = fixed;
        this.y = y.clone();
        for (int i = 0; i < y.length; i++) {
            rows.computeIfAbsent(persons.get(i), _ -> new ArrayList<>()).add(i);
        }
    }

    Design fixed() {
        return fixed;
    }

    Qr qr() {
        Qr found = qr;
        if (found == null) {
            found = Qr.of(fixed.columns(), fixed.rows());
            qr = found;
        }
        return found;
    }

    double[] y() {
        return y.clone();
    }

    /** The rows of each person, in the order of first appearance. */
    Map<String, List<Integer>> rows() {
        return rows;
    }
}
