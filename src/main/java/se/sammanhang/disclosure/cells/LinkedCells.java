package se.sammanhang.disclosure.cells;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cells with their true counts, and which of them add up to which: all that follows from the
 * definitions, also of cells that are never shown. Linked tables, in the words of disclosure
 * control.
 *
 * <p>Whoever shares no sum with another may be anything beside it: a cell that no figure tabulates
 * is not in here, so what is proven is proven for the cells that are.
 */
public final class LinkedCells {

    private final List<Cell> cells;
    private final Map<Cell, Integer> index;
    private final int[] counts;
    private final boolean[] rest;
    private final int[][] sums;
    private final int[][] sumsOf;

    private LinkedCells(Builder builder) {
        cells = List.copyOf(builder.counts.keySet());
        index = new TreeMap<>();
        counts = new int[cells.size()];
        rest = new boolean[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            index.put(cell, i);
            counts[i] = builder.counts.getOrDefault(cell, 0);
            rest[i] = !builder.named.contains(cell);
        }
        sums = builder.sums.stream().map(this::indexed).toArray(int[][]::new);
        sumsOf = Bounds.sumsOf(sums, cells.size());
    }

    private int[] indexed(List<Cell> sum) {
        return sum.stream().mapToInt(this::indexOf).toArray();
    }

    /** In order of definition. */
    public List<Cell> cells() {
        return cells;
    }

    /** Persons in a cell; absent where the cell is not known here. */
    public Optional<Integer> count(Cell cell) {
        return Optional.ofNullable(index.get(cell)).map(i -> counts[i]);
    }

    /** Every cell that lies within this one by what adds up; none where it is not known here. */
    public Set<Cell> within(Cell whole) {
        Integer start = index.get(whole);
        BitSet seen = new BitSet();
        BitSet open = new BitSet();
        if (start != null) {
            open.set(start);
        }
        while (!open.isEmpty()) {
            int next = open.nextSetBit(0);
            open.clear(next);
            for (int s : sumsOf[next]) {
                for (int i = 1; sums[s][0] == next && i < sums[s].length; i++) {
                    if (!seen.get(sums[s][i])) {
                        seen.set(sums[s][i]);
                        open.set(sums[s][i]);
                    }
                }
            }
        }
        Set<Cell> within = new TreeSet<>();
        seen.stream().forEach(i -> within.add(cells.get(i)));
        return within;
    }

    int size() {
        return cells.size();
    }

    int indexOf(Cell cell) {
        Integer found = index.get(cell);
        if (found == null) {
            throw new IllegalArgumentException("cell: wanted one with a count, got " + cell);
        }
        return found;
    }

    int count(int cell) {
        return counts[cell];
    }

    /** Whether nobody names the cell: it is what others leave over. */
    boolean isRest(int cell) {
        return rest[cell];
    }

    /** Each sum: the whole, then its parts. */
    int[][] sums() {
        return sums;
    }

    /** Which sums each cell stands in. */
    int[][] sumsOf() {
        return sumsOf;
    }

    /** Collects cells and sums. Not thread-safe. */
    public static final class Builder {
        private final Map<Cell, Integer> counts = new TreeMap<>();
        private final Set<Cell> named = new TreeSet<>();
        private final Set<List<Cell>> seen = new java.util.HashSet<>();
        private final List<List<Cell>> sums = new ArrayList<>();

        /** A cell that figures name, with its persons. */
        public Builder count(Cell cell, int persons) {
            named.add(cell);
            return put(cell, persons);
        }

        /** A cell that only is what others leave over. */
        public Builder rest(Cell cell, int persons) {
            return put(cell, persons);
        }

        private Builder put(Cell cell, int persons) {
            Integer before = counts.putIfAbsent(cell, persons);
            if (persons < 0 || (before != null && before != persons)) {
                throw new IllegalArgumentException(
                        cell.name()
                                + ": wanted one count of 0 or more, got "
                                + before
                                + " and "
                                + persons);
            }
            return this;
        }

        public Optional<Integer> find(Cell cell) {
            return Optional.ofNullable(counts.get(cell));
        }

        /** Cells put in so far. */
        public List<Cell> cells() {
            return List.copyOf(counts.keySet());
        }

        /** The parts are all there is of the whole, and nobody is in two of them. */
        public Builder adds(Cell whole, Collection<Cell> parts) {
            int sum = parts.stream().mapToInt(this::countOf).sum();
            if (sum != countOf(whole)) {
                throw new IllegalArgumentException(
                        whole.name()
                                + ": wanted parts that add up to "
                                + countOf(whole)
                                + ", got "
                                + sum
                                + " in "
                                + parts.stream().map(Cell::name).toList());
            }
            List<Cell> said = new ArrayList<>(List.of(whole));
            said.addAll(new TreeSet<>(parts));
            if (seen.add(said)) {
                sums.add(said);
            }
            return this;
        }

        /** The part, and those of the whole who are not in it. */
        public Builder splits(Cell whole, Cell part, Cell others) {
            rest(others, countOf(whole) - countOf(part));
            return adds(whole, List.of(part, others));
        }

        private int countOf(Cell cell) {
            Integer count = counts.get(cell);
            if (count == null) {
                throw new IllegalArgumentException("cell: wanted one with a count, got " + cell);
            }
            return count;
        }

        public LinkedCells build() {
            sums.sort(
                    (one, other) -> {
                        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                            int order = one.get(i).compareTo(other.get(i));
                            if (order != 0) {
                                return order;
                            }
                        }
                        return Integer.compare(one.size(), other.size());
                    });
            return new LinkedCells(this);
        }
    }
}
