package se.sammanhang.disclosure.cells;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is shown together or not at all, for example a row of a figure.
 *
 * @param id its name within the release
 * @param tells cells whose counts a reader learns from it
 * @param cost what is lost when it is withheld. Unit: none; sums are compared. Range: 1 or more
 * @param fineness how many variables it is broken down by
 */
public record Display(String id, SortedSet<Cell> tells, long cost, int fineness)
        implements Comparable<Display> {

    public Display {
        tells = new TreeSet<>(tells);
        if (tells.isEmpty() || cost < 1) {
            throw new IllegalArgumentException(
                    id + ": wanted a cost of 1 or more and something told, got " + cost);
        }
    }

    public Display(String id, Collection<Cell> tells, long cost, int fineness) {
        this(id, new TreeSet<>(tells), cost, fineness);
    }

    @Override
    public int compareTo(Display other) {
        return id.compareTo(other.id);
    }
}
