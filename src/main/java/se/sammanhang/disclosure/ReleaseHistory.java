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
 * @param newest version of the newest release; 0 before the first
 * @param earlier in the order of their versions; a release from before it was kept what releases
 *     rest on is not in here
 * @param figures of the newest release
 */
public record ReleaseHistory(int newest, List<Basis> earlier, List<Figure> figures) {

    public static final ReleaseHistory NONE = new ReleaseHistory(0, List.of(), List.of());

    public ReleaseHistory {
        earlier = List.copyOf(earlier);
        figures = List.copyOf(figures);
    }

    /**
     * Whether the newest release has the figure; one of which nothing could be shown may be absent.
     */
    boolean shows(String figure) {
        return figures.stream().anyMatch(one -> one.id().equals(figure));
    }

    /**
     * What a release rests on. Holds no count and nobody's id: each person in a cell is a token
     * made of id, cell and value, so that it can be seen how many came, went or changed, and
     * nothing else once the id is gone.
     *
     * @param version of the release
     * @param versions of each figure, the release it was first shown in as it is
     * @param shown cells shown, or known from before
     * @param tokens for each cell that a reader of the release knows
     * @param hidden for each cell that it could have shown and did not, also where it follows
     */
    public record Basis(
            int version,
            Map<String, Integer> versions,
            Set<Cell> shown,
            Map<Cell, Set<Long>> tokens,
            Map<Cell, Set<Long>> hidden) {

        public static final Basis EMPTY = new Basis(1, Map.of(), Set.of(), Map.of(), Map.of());

        public Basis {
            versions = new TreeMap<>(versions);
            shown = new TreeSet<>(shown);
            tokens = new TreeMap<>(tokens);
            hidden = new TreeMap<>(hidden);
        }
    }
}
