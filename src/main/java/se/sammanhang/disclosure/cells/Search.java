package se.sammanhang.disclosure.cells;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Looks for counts that explain everything shown and in which one cell is as high, or as low, as
 * asked: branch and bound over the cells that hang together with it, from near to far, each tried
 * at its true count first. Exact where it ends before its work does.
 */
final class Search {

    /** What came of a search. */
    enum Found {
        YES,
        NO,
        WORK_RAN_OUT
    }

    private final int[][] sums;
    private final int[][] sumsOf;
    private final int[] truth;
    private final int[] low;
    private final int[] high;
    private final int[] most;
    private final Work work;
    private int[] order = {};
    private int[] trail = new int[256];
    private int trailed;

    /**
     * @param bounds as narrow as adding and subtracting makes them; copied
     */
    Search(LinkedCells cells, Bounds bounds, Work work) {
        this.sums = cells.sums();
        this.sumsOf = cells.sumsOf();
        this.truth = new int[cells.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = cells.count(i);
        }
        this.low = bounds.low.clone();
        this.high = bounds.high.clone();
        this.most = truth.clone();
        this.work = work;
    }

    /** Whether the cell can hold so many persons or more. */
    Found atLeast(int target, int persons) {
        if (most[target] >= persons) {
            return Found.YES;
        }
        return high[target] < persons
                ? Found.NO
                : from(target, Math.max(persons, low[target]), high[target]);
    }

    /** Whether the cell can hold so many persons or fewer. */
    Found atMost(int target, int persons) {
        if (truth[target] <= persons) {
            return Found.YES;
        }
        return low[target] > persons
                ? Found.NO
                : from(target, low[target], Math.min(persons, high[target]));
    }

    /** Cells that are not yet certain and hang together with the target, nearest first. */
    private int[] near(int target) {
        boolean[] seen = new boolean[truth.length];
        int[] found = new int[truth.length];
        int size = 1;
        found[0] = target;
        seen[target] = true;
        for (int next = 0; next < size; next++) {
            for (int s : sumsOf[found[next]]) {
                for (int other : sums[s]) {
                    if (!seen[other] && low[other] < high[other]) {
                        seen[other] = true;
                        found[size] = other;
                        size++;
                    }
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private Found from(int target, int least, int most) {
        order = near(target);
        Found found = Found.NO;
        if (least <= most) {
            if (narrow(target, least, most)) {
                found = assign(0);
            } else if (work.isDone()) {
                found = Found.WORK_RAN_OUT;
            }
        }
        if (found == Found.YES) {
            remember();
        }
        undo(0);
        return found;
    }

    /** What was found for one cell often answers for others. */
    private void remember() {
        for (int cell : order) {
            most[cell] = Math.max(most[cell], low[cell]);
        }
    }

    private Found assign(int from) {
        int place = from;
        while (place < order.length && low[order[place]] == high[order[place]]) {
            place++;
        }
        if (place == order.length) {
            return Found.YES;
        }
        int cell = order[place];
        int least = low[cell];
        int top = Math.min(high[cell], Math.max(least, truth[cell]) + truth[cell] + 1000);
        int near = Math.clamp(truth[cell], least, top);
        for (int away = 0; near - away >= least || near + away <= top; away++) {
            for (int value : away == 0 ? new int[] {near} : new int[] {near + away, near - away}) {
                if (value >= least && value <= top) {
                    Found found = tryOne(cell, value, place);
                    if (found != Found.NO) {
                        return found;
                    }
                }
            }
        }
        // only where nothing shown bounds the cell: then not every count has been tried
        return top < high[cell] ? Found.WORK_RAN_OUT : Found.NO;
    }

    private Found tryOne(int cell, int value, int place) {
        int mark = trailed;
        Found found = Found.NO;
        if (narrow(cell, value, value)) {
            found = assign(place + 1);
        } else if (work.isDone()) {
            found = Found.WORK_RAN_OUT;
        }
        if (found == Found.NO) {
            undo(mark);
        }
        return found;
    }

    private void undo(int mark) {
        while (trailed > mark) {
            trailed -= 3;
            int cell = trail[trailed];
            low[cell] = trail[trailed + 1];
            high[cell] = trail[trailed + 2];
        }
    }

    private void set(int cell, int least, int most) {
        if (trailed + 3 > trail.length) {
            trail = Arrays.copyOf(trail, trail.length * 2);
        }
        trail[trailed] = cell;
        trail[trailed + 1] = low[cell];
        trail[trailed + 2] = high[cell];
        trailed += 3;
        low[cell] = least;
        high[cell] = most;
    }

    /** Whether nothing contradicts this; what follows from it is narrowed as well. */
    private boolean narrow(int start, int least, int most) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        set(start, least, most);
        queue.add(start);
        while (!queue.isEmpty()) {
            for (int s : sumsOf[queue.remove()]) {
                int[] sum = sums[s];
                for (int place = 0; place < sum.length; place++) {
                    int cell = sum[place];
                    long newLow = Math.max(low[cell], Bounds.lowest(sum, place, low, high));
                    long newHigh = Math.min(high[cell], Bounds.highest(sum, place, low, high));
                    if (!work.step() || newLow > newHigh) {
                        return false;
                    }
                    if (newLow > low[cell] || newHigh < high[cell]) {
                        set(cell, (int) newLow, (int) newHigh);
                        queue.add(cell);
                    }
                }
            }
        }
        return true;
    }
}
