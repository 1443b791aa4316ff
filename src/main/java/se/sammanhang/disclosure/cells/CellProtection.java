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
import se.sammanhang.disclosure.cells.Protection.Why;

/**
 * Chooses what to withhold so that nobody can conclude that a group holds too few persons.
 *
 * <p>A cell of 1 to {@code minimumCount - 1} persons is safe when counts exist that explain
 * everything shown, now and before, in which it holds {@code minimumCount} or more, and when the
 * interval between the fewest and the most it can hold is {@code minimumCount - 1} wide or more
 * (Fischetti &amp; Salazar 2000). A count that can be worked out to be zero is no disclosure. What
 * holds for each cell holds for every union of cells: a union of too few has a member of too few.
 *
 * <p>The choice is a cheapest hitting set: each way in which something follows from what is shown
 * is a clause of which a cell has to be hidden; clauses are found until nothing follows any more.
 */
public final class CellProtection {

    private final LinkedCells cells;
    private final List<Display> displays;
    private final BitSet before;
    private final Rules rules;
    private final BitSet[] displaysOf;
    private final long[] cost;
    private final List<BitSet> clauses = new ArrayList<>();
    private final Map<Integer, Why> why = new TreeMap<>();
    private BitSet hidden = new BitSet();
    private Work work;

    private CellProtection(
            LinkedCells cells, Collection<Display> displays, Set<Cell> before, Rules rules) {
        this.cells = cells;
        this.displays = displays.stream().sorted().toList();
        this.before = new BitSet();
        before.forEach(cell -> this.before.set(cells.indexOf(cell)));
        this.rules = rules;
        this.work = new Work(rules.work());
        this.displaysOf = new BitSet[cells.size()];
        this.cost = this.displays.stream().mapToLong(Display::cost).toArray();
        for (int i = 0; i < displaysOf.length; i++) {
            displaysOf[i] = new BitSet();
        }
        for (int d = 0; d < this.displays.size(); d++) {
            for (Cell cell : this.displays.get(d).tells()) {
                displaysOf[cells.indexOf(cell)].set(d);
            }
        }
    }

    /**
     * @param before cells that an earlier release has shown and that have not changed since: they
     *     are known whatever is chosen now
     */
    public static Protection of(
            LinkedCells cells, Collection<Display> displays, Set<Cell> before, Rules rules) {
        return new CellProtection(cells, displays, before, rules).decide();
    }

    /**
     * Cells whose count a reader knows when these are shown, with those shown.
     *
     * @param shown cells shown, now or before
     */
    public static Set<Cell> concluded(LinkedCells cells, Set<Cell> shown, Rules rules) {
        BitSet known = new BitSet();
        shown.forEach(cell -> known.set(cells.indexOf(cell)));
        Bounds bounds = Bounds.of(cells, known, false, new Work(rules.work()));
        Set<Cell> found = new TreeSet<>(shown);
        for (int i = 0; i < cells.size(); i++) {
            if (bounds.low[i] == bounds.high[i]) {
                found.add(cells.cells().get(i));
            }
        }
        return found;
    }

    /**
     * Cells that are not known each but together: what the known parts of a known whole leave over.
     *
     * @param known as {@link #concluded}
     */
    public static List<List<Cell>> remainders(LinkedCells cells, Set<Cell> known) {
        List<List<Cell>> found = new ArrayList<>();
        for (int[] sum : cells.sums()) {
            List<Cell> parts = new ArrayList<>();
            for (int i = 1; i < sum.length; i++) {
                if (!known.contains(cells.cells().get(sum[i]))) {
                    parts.add(cells.cells().get(sum[i]));
                }
            }
            if (known.contains(cells.cells().get(sum[0]))
                    && parts.size() > 1
                    && parts.size() < sum.length - 1) {
                found.add(parts);
            }
        }
        return found;
    }

    /** Fewest and most persons that a cell can hold, exactly. */
    public record Interval(int low, int high) {}

    /**
     * What a reader can conclude of one cell; absent where work ran out or nothing bounds it.
     *
     * @param shown cells shown
     */
    public static Optional<Interval> interval(
            LinkedCells cells, Set<Cell> shown, Cell wanted, Rules rules) {
        BitSet known = new BitSet();
        shown.forEach(cell -> known.set(cells.indexOf(cell)));
        Work work = new Work(rules.work());
        Bounds bounds = Bounds.of(cells, known, false, work);
        int target = cells.indexOf(wanted);
        if (bounds.high[target] == Bounds.UNBOUNDED) {
            return Optional.empty();
        }
        Search search = new Search(cells, bounds, work);
        int high = cells.count(target);
        while (search.atLeast(target, high + 1) == Search.Found.YES) {
            high++;
        }
        int low = cells.count(target);
        while (search.atMost(target, low - 1) == Search.Found.YES) {
            low--;
        }
        return work.isDone() ? Optional.empty() : Optional.of(new Interval(low, high));
    }

    private Protection decide() {
        hideTooFew();
        BitSet tooFew = (BitSet) hidden.clone();
        BitSet given = tooFew;
        boolean proven = false;
        while (!proven) {
            hidden = HittingSet.of(clauses, displaysOf, cost, given, work);
            int clausesBefore = clauses.size();
            if (!work.isDone()) {
                look();
            }
            if (work.isDone()) {
                given = withoutFinest(given);
                work = new Work(rules.work());
                proven = given.cardinality() == displays.size();
                hidden = given;
            } else {
                proven = clauses.size() == clausesBefore;
            }
        }
        return told();
    }

    private void hideTooFew() {
        for (int d = 0; d < displays.size(); d++) {
            boolean few =
                    displays.get(d).tells().stream()
                            .anyMatch(cell -> rules.isTooFew(cells.count(cells.indexOf(cell))));
            if (few) {
                hidden.set(d);
                why.put(d, Why.TOO_FEW);
            }
        }
    }

    private BitSet withoutFinest(BitSet given) {
        BitSet more = (BitSet) given.clone();
        int finest = 0;
        for (int d = more.nextClearBit(0); d < displays.size(); d = more.nextClearBit(d + 1)) {
            finest = Math.max(finest, displays.get(d).fineness());
        }
        for (int d = given.nextClearBit(0); d < displays.size(); d = given.nextClearBit(d + 1)) {
            if (displays.get(d).fineness() == finest) {
                more.set(d);
                why.put(d, Why.NOT_PROVEN);
            }
        }
        return more;
    }

    private BitSet known() {
        BitSet known = (BitSet) before.clone();
        for (int d = hidden.nextClearBit(0); d < displays.size(); d = hidden.nextClearBit(d + 1)) {
            displays.get(d).tells().forEach(cell -> known.set(cells.indexOf(cell)));
        }
        return known;
    }

    /** Adds a clause for everything that follows and must not. */
    private void look() {
        BitSet known = known();
        Bounds bounds = Bounds.of(cells, known, true, work);
        List<Integer> open = new ArrayList<>();
        boolean found = false;
        for (int cell = 0; cell < cells.size(); cell++) {
            boolean minded =
                    rules.isTooFew(cells.count(cell))
                            && rules.protects(cells.isRest(cell))
                            && !before.get(cell);
            if (minded && isUnsafe(bounds.low[cell], bounds.high[cell])) {
                found |= add(why(bounds, cell));
            } else if (minded) {
                open.add(cell);
            }
        }
        if (!found) {
            Search search = new Search(cells, bounds, work);
            for (int cell : open) {
                if (!work.isDone() && Conflict.canBeConcluded(cells, search, cell, rules)) {
                    add(new Conflict(cells, rules, work).shrunk(around(bounds, known, cell), cell));
                }
            }
        }
    }

    private boolean isUnsafe(int low, int high) {
        return high < rules.minimumCount() || high - low < rules.minimumCount() - 1;
    }

    private BitSet why(Bounds bounds, int cell) {
        BitSet clause = bounds.whyHigh(cell);
        if (bounds.high[cell] >= rules.minimumCount()) {
            clause.or(bounds.whyLow(cell));
        }
        return clause;
    }

    /** Everything known that the cells hanging together with this one are bounded by. */
    private BitSet around(Bounds bounds, BitSet known, int target) {
        BitSet clause = new BitSet();
        BitSet seen = new BitSet();
        BitSet queue = new BitSet();
        queue.set(target);
        while (!queue.isEmpty()) {
            int cell = queue.nextSetBit(0);
            queue.clear(cell);
            seen.set(cell);
            clause.or(bounds.whyLow(cell));
            clause.or(bounds.whyHigh(cell));
            for (int s : cells.sumsOf()[cell]) {
                for (int other : cells.sums()[s]) {
                    if (bounds.low[other] == bounds.high[other]) {
                        clause.or(bounds.whyLow(other));
                        clause.or(bounds.whyHigh(other));
                    } else if (!seen.get(other)) {
                        queue.set(other);
                    }
                }
            }
        }
        clause.and(known);
        return clause;
    }

    /** Whether the clause asks for something new; what was shown before cannot be hidden. */
    private boolean add(BitSet clause) {
        BitSet hideable = (BitSet) clause.clone();
        hideable.andNot(before);
        if (hideable.isEmpty() || clauses.contains(hideable)) {
            return false;
        }
        clauses.add(hideable);
        return true;
    }

    private Protection told() {
        Set<String> shown = new TreeSet<>();
        Map<String, Why> reasons = new TreeMap<>();
        for (int d = 0; d < displays.size(); d++) {
            if (hidden.get(d)) {
                reasons.put(displays.get(d).id(), why.getOrDefault(d, Why.PROTECTS_ANOTHER));
            } else {
                shown.add(displays.get(d).id());
            }
        }
        return new Protection(shown, reasons);
    }
}
