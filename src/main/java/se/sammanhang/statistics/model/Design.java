package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The columns of a regression, each with its name; one row per observation.
 *
 * <p>Groups are coded by indicators against a reference group (R's {@code contr.treatment}). Each
 * method gives a new design; none changes an old one.
 */
public final class Design {

    /** Name of the column of ones, as R writes it. */
    public static final String INTERCEPT = "(Intercept)";

    private final int rows;
    private final List<String> names;
    private final List<double[]> columns;

    private Design(int rows, List<String> names, List<double[]> columns) {
        this.rows = rows;
        this.names = names;
        this.columns = columns;
    }

    /** No column yet. */
    public static Design empty(int rows) {
        return new Design(rows, List.of(), List.of());
    }

    /** One column of ones. */
    public static Design withIntercept(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return empty(rows).with(INTERCEPT, ones);
    }

    /**
     * And this column.
     *
     * @throws IllegalArgumentException for a name already there, another length or a value that is
     *     not finite
     */
    public Design with(String name, double... values) {
        if (names.contains(name)) {
            throw new IllegalArgumentException("name: wanted a new one, got " + name);
        }
        if (values.length != rows) {
            throw new IllegalArgumentException(
                    name + ": wanted " + rows + " values, got " + values.length);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + ": wanted finite numbers, got " + value);
            }
        }
        List<String> moreNames = new ArrayList<>(names);
        moreNames.add(name);
        List<double[]> moreColumns = new ArrayList<>(columns);
        moreColumns.add(values.clone());
        return new Design(rows, List.copyOf(moreNames), List.copyOf(moreColumns));
    }

    /** And 1 where true, 0 where false. */
    public Design withIndicator(String name, boolean... values) {
        double[] column = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            column[i] = values[i] ? 1 : 0;
        }
        return with(name, column);
    }

    /**
     * And one indicator for each group but the reference, in the groups' natural order, named
     * {@code name + group}.
     */
    public Design withGroups(String name, List<String> values, String reference) {
        Design design = this;
        for (String group : new TreeSet<>(values)) {
            if (!group.equals(reference)) {
                double[] column = new double[values.size()];
                for (int i = 0; i < column.length; i++) {
                    column[i] = values.get(i).equals(group) ? 1 : 0;
                }
                design = design.with(name + group, column);
            }
        }
        return design;
    }

    /** And the product of two columns, named {@code first:second}. */
    public Design withProduct(String first, String second) {
        double[] a = column(first);
        double[] b = column(second);
        double[] product = new double[rows];
        for (int i = 0; i < rows; i++) {
            product[i] = a[i] * b[i];
        }
        return with(first + ":" + second, product);
    }

    /** Only the rows where {@code keep} is true. */
    public Design where(boolean... keep) {
        int kept = 0;
        for (boolean one : keep) {
            kept += one ? 1 : 0;
        }
        Design design = empty(kept);
        for (int j = 0; j < names.size(); j++) {
            double[] column = new double[kept];
            int at = 0;
            for (int i = 0; i < rows; i++) {
                if (keep[i]) {
                    column[at++] = columns.get(j)[i];
                }
            }
            design = design.with(names.get(j), column);
        }
        return design;
    }

    public int rows() {
        return rows;
    }

    public List<String> names() {
        return names;
    }

    /** A copy of the column. */
    public double[] column(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("name: wanted one of " + names + ", got " + name);
        }
        return columns.get(at).clone();
    }

    boolean hasIntercept() {
        return names.contains(INTERCEPT);
    }

    double[][] columns() {
        return columns.toArray(new double[0][]);
    }
}
