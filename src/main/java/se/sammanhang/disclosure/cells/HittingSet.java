package se.sammanhang.disclosure.cells;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The cheapest displays to hide so that of each clause at least one cell is hidden; a cell is
 * hidden when every display that tells it is. Exact for systems of up to {@link #EXACT} displays
 * that hang together, greedy above.
 */
final class HittingSet {

    /** Most unknowns of a system that is solved exactly. */
    static final int EXACT = 30;

    private final BitSet[] displaysOf;
    private final long[] cost;
    private final Work work;
    private BitSet best = new BitSet();
    private long bestCost;

    /**
     * @param displaysOf for each cell, the displays that tell it
     */
    private HittingSet(BitSet[] displaysOf, long[] cost, Work work) {
        this.displaysOf = displaysOf;
        this.cost = cost;
        this.work = work;
    }

    /**
     * @param clauses cells of which at least one has to be hidden, none empty
     * @param hidden displays that are hidden anyway
     * @return displays to hide, with those
     */
    static BitSet of(
            List<BitSet> clauses, BitSet[] displaysOf, long[] cost, BitSet hidden, Work work) {
        BitSet all = (BitSet) hidden.clone();
        HittingSet problem = new HittingSet(displaysOf, cost, work);
        List<BitSet> open = clauses.stream().filter(c -> !problem.isHit(c, hidden)).toList();
        for (List<BitSet> system : problem.systems(open, hidden)) {
            all.or(problem.solve(system, hidden));
        }
        return all;
    }

    private boolean isHit(BitSet clause, BitSet hidden) {
        return clause.stream().anyMatch(cell -> missing(cell, hidden).isEmpty());
    }

    private BitSet missing(int cell, BitSet hidden) {
        BitSet displays = (BitSet) displaysOf[cell].clone();
        displays.andNot(hidden);
        return displays;
    }

    private BitSet concerned(BitSet clause, BitSet hidden) {
        BitSet displays = new BitSet();
        clause.stream().forEach(cell -> displays.or(displaysOf[cell]));
        displays.andNot(hidden);
        return displays;
    }

    /** Clauses that share no display are independent. */
    private List<List<BitSet>> systems(List<BitSet> clauses, BitSet hidden) {
        List<List<BitSet>> systems = new ArrayList<>();
        List<BitSet> reach = new ArrayList<>();
        for (BitSet clause : clauses) {
            List<BitSet> joined = new ArrayList<>(List.of(clause));
            BitSet all = concerned(clause, hidden);
            for (int i = systems.size() - 1; i >= 0; i--) {
                if (reach.get(i).intersects(all)) {
                    joined.addAll(systems.remove(i));
                    all.or(reach.remove(i));
                }
            }
            systems.add(joined);
            reach.add(all);
        }
        return systems;
    }

    private BitSet solve(List<BitSet> clauses, BitSet hidden) {
        best = greedy(clauses, hidden);
        bestCost = costOf(best, hidden);
        BitSet unknowns = new BitSet();
        clauses.forEach(clause -> unknowns.or(concerned(clause, hidden)));
        if (unknowns.cardinality() <= EXACT) {
            branch(clauses, hidden, hidden, 0);
        }
        return best;
    }

    private long costOf(BitSet displays, BitSet free) {
        return displays.stream().filter(d -> !free.get(d)).mapToLong(d -> cost[d]).sum();
    }

    private void branch(List<BitSet> clauses, BitSet free, BitSet hidden, long spent) {
        List<BitSet> open = clauses.stream().filter(c -> !isHit(c, hidden)).toList();
        if (open.isEmpty()) {
            if (spent < bestCost) {
                best = (BitSet) hidden.clone();
                bestCost = spent;
            }
            return;
        }
        if (!work.step() || spent + leastMore(open, hidden) >= bestCost) {
            return;
        }
        BitSet narrowest =
                open.stream().min(Comparator.comparingInt(BitSet::cardinality)).orElseThrow();
        List<BitSet> ways =
                narrowest.stream()
                        .mapToObj(cell -> missing(cell, hidden))
                        .distinct()
                        .sorted(Comparator.comparingLong(way -> costOf(way, free)))
                        .toList();
        for (BitSet way : ways) {
            BitSet next = (BitSet) hidden.clone();
            next.or(way);
            branch(clauses, free, next, spent + costOf(way, free));
        }
    }

    /** What clauses that share no display cost at least. */
    private long leastMore(List<BitSet> open, BitSet hidden) {
        long least = 0;
        BitSet used = new BitSet();
        for (BitSet clause : open) {
            BitSet displays = concerned(clause, hidden);
            if (!displays.intersects(used)) {
                used.or(displays);
                least +=
                        clause.stream()
                                .mapToLong(cell -> costOf(missing(cell, hidden), hidden))
                                .min()
                                .orElse(0);
            }
        }
        return least;
    }

    private BitSet greedy(List<BitSet> clauses, BitSet free) {
        BitSet hidden = (BitSet) free.clone();
        List<BitSet> taken = new ArrayList<>();
        List<BitSet> open = new ArrayList<>(clauses);
        while (!open.isEmpty()) {
            BitSet way = mostForItsCost(open, hidden);
            taken.add(way);
            hidden.or(way);
            open.removeIf(clause -> isHit(clause, hidden));
        }
        return withoutNeedless(clauses, taken, free);
    }

    private BitSet mostForItsCost(List<BitSet> open, BitSet hidden) {
        BitSet cells = new BitSet();
        open.forEach(cells::or);
        BitSet found = new BitSet();
        double value = -1;
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            int now = cell;
            long hits = open.stream().filter(clause -> clause.get(now)).count();
            BitSet way = missing(cell, hidden);
            double worth = (double) hits / costOf(way, hidden);
            if (worth > value) {
                value = worth;
                found = way;
            }
        }
        return found;
    }

    /** Takes back, last first, what later choices have made needless. */
    private BitSet withoutNeedless(List<BitSet> clauses, List<BitSet> taken, BitSet free) {
        List<BitSet> kept = new ArrayList<>(taken);
        for (int i = kept.size() - 1; i >= 0; i--) {
            List<BitSet> fewer = new ArrayList<>(kept);
            fewer.remove(i);
            BitSet hidden = union(fewer, free);
            if (clauses.stream().allMatch(clause -> isHit(clause, hidden))) {
                kept = fewer;
            }
        }
        return union(kept, free);
    }

    private static BitSet union(List<BitSet> ways, BitSet free) {
        BitSet all = (BitSet) free.clone();
        ways.forEach(all::or);
        return all;
    }
}
