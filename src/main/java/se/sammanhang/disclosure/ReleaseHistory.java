package se.sammanhang.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sammanhang.disclosure.cells.Cell;

/**
 * What earlier releases of a project showed.
 *
 * @param earlier in the order of their versions
 */
public record ReleaseHistory(List<Earlier> earlier) {

    public static final ReleaseHistory NONE = new ReleaseHistory(List.of());

    public ReleaseHistory {
        earlier = List.copyOf(earlier);
    }

    /** One release, with what it rested on. */
    public record Earlier(int version, Basis basis, List<Figure> figures) {
        public Earlier {
            figures = List.copyOf(figures);
        }
    }

    /**
     * What a release rests on. Holds no count and nobody's id: each person in a cell is a token
     * made of id, cell and value, so that it can be seen how many came, went or changed, and
     * nothing else once the id is gone.
     *
     * @param versions of each figure, the release it was first shown in as it is
     * @param shown cells shown, or known from before
     * @param tokens for each cell that a reader of the release knows
     */
    public record Basis(
            Map<String, Integer> versions, Set<Cell> shown, Map<Cell, Set<Long>> tokens) {

        public static final Basis EMPTY = new Basis(Map.of(), Set.of(), Map.of());

        public Basis {
            versions = new TreeMap<>(versions);
            shown = new TreeSet<>(shown);
            tokens = new TreeMap<>(tokens);
        }
    }
}
