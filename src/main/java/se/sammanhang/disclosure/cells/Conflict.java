package se.sammanhang.disclosure.cells;

import java.util.BitSet;

/** Why too much can be concluded of a cell where adding and subtracting alone do not tell. */
final class Conflict {

    private final LinkedCells cells;
    private final Rules rules;
    private final Work work;

    Conflict(LinkedCells cells, Rules rules, Work work) {
        this.cells = cells;
        this.rules = rules;
        this.work = work;
    }

    /** Whether the exact interval of a cell of too few is too narrow. */
    static boolean canBeConcluded(LinkedCells cells, Search search, int cell, Rules rules) {
        int enough = rules.minimumCount();
        int truth = cells.count(cell);
        if (search.atLeast(cell, Math.max(enough, truth + enough - 1)) == Search.Found.YES) {
            return false;
        }
        int high = truth + enough - 2;
        while (high >= enough && search.atLeast(cell, high) != Search.Found.YES) {
            high--;
        }
        return high < enough || search.atMost(cell, high - enough + 1) != Search.Found.YES;
    }

    /** The known cells without those that are not needed to conclude it, dearest taken first. */
    BitSet shrunk(BitSet clause, int target) {
        BitSet needed = (BitSet) clause.clone();
        for (int cell = clause.length() - 1; cell >= 0; cell--) {
            if (clause.get(cell) && !work.isDone()) {
                needed.clear(cell);
                Bounds bounds = Bounds.of(cells, needed, false, work);
                if (work.isDone()
                        || !canBeConcluded(cells, new Search(cells, bounds, work), target, rules)) {
                    needed.set(cell);
                }
            }
        }
        return needed;
    }
}
