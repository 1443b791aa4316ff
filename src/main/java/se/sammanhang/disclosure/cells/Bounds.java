package se.sammanhang.disclosure.cells;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a reader can conclude of each cell by adding and subtracting, over and over: a lowest and a
 * highest count. Sound, and often but not always the narrowest; {@link Search} finds out the rest.
 *
 * <p>On wish it remembers for each end which known cells it rests on.
 */
final class Bounds {

    /** More persons than there are; stands for "no upper end". */
    static final int UNBOUNDED = 1_000_000_000;

    private final int[][] sums;
    private final int[][] sumsOf;
    final int[] low;
    final int[] high;
    private final BitSet[] whyLow;
    private final BitSet[] whyHigh;
    private final boolean remembers;

    private Bounds(LinkedCells cells, boolean remembers) {
        int size = cells.size();
        this.sums = cells.sums();
        this.sumsOf = cells.sumsOf();
        this.low = new int[size];
        this.high = new int[size];
        this.remembers = remembers;
        Arrays.fill(high, UNBOUNDED);
        whyLow = new BitSet[remembers ? size : 0];
        whyHigh = new BitSet[remembers ? size : 0];
        for (int i = 0; i < whyLow.length; i++) {
            whyLow[i] = new BitSet();
            whyHigh[i] = new BitSet();
        }
    }

    /** Which sums each cell stands in. */
    static int[][] sumsOf(int[][] sums, int size) {
        int[] number = new int[size];
        for (int[] sum : sums) {
            for (int cell : sum) {
                number[cell]++;
            }
        }
        int[][] found = new int[size][];
        for (int i = 0; i < size; i++) {
            found[i] = new int[number[i]];
        }
        for (int s = 0; s < sums.length; s++) {
            for (int cell : sums[s]) {
                number[cell]--;
                found[cell][number[cell]] = s;
            }
        }
        return found;
    }

    /**
     * @param known cells whose counts are shown
     * @return absent bounds where work ran out
     */
    static Bounds of(LinkedCells cells, BitSet known, boolean remembers, Work work) {
        Bounds bounds = new Bounds(cells, remembers);
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            bounds.low[i] = cells.count(i);
            bounds.high[i] = cells.count(i);
            if (remembers) {
                bounds.whyLow[i].set(i);
                bounds.whyHigh[i].set(i);
            }
        }
        bounds.tighten(work);
        return bounds;
    }

    private void tighten(Work work) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        boolean[] waiting = new boolean[sums.length];
        for (int s = 0; s < sums.length; s++) {
            queue.add(s);
            waiting[s] = true;
        }
        while (!queue.isEmpty() && !work.isDone()) {
            int s = queue.remove();
            waiting[s] = false;
            int[] sum = sums[s];
            for (int place = 0; place < sum.length; place++) {
                work.step();
                boolean raised = raise(sum, place);
                boolean lowered = lower(sum, place);
                if (raised || lowered) {
                    for (int other : sumsOf[sum[place]]) {
                        if (!waiting[other]) {
                            waiting[other] = true;
                            queue.add(other);
                        }
                    }
                }
            }
        }
    }

    private boolean raise(int[] sum, int place) {
        int cell = sum[place];
        long bound = lowest(sum, place, low, high);
        if (bound <= low[cell]) {
            return false;
        }
        low[cell] = (int) bound;
        if (remembers) {
            whyLow[cell] = place == 0 ? parts(sum, 0, whyLow) : withWhole(sum, place, true);
        }
        return true;
    }

    private boolean lower(int[] sum, int place) {
        int cell = sum[place];
        long bound = highest(sum, place, low, high);
        if (bound >= high[cell]) {
            return false;
        }
        high[cell] = (int) bound;
        if (remembers) {
            whyHigh[cell] = place == 0 ? parts(sum, 0, whyHigh) : withWhole(sum, place, false);
        }
        return true;
    }

    /** Lowest count that one cell of a sum can have, given the others. */
    static long lowest(int[] sum, int place, int[] low, int[] high) {
        long bound = place == 0 ? 0 : low[sum[0]];
        for (int i = 1; i < sum.length; i++) {
            if (place == 0) {
                bound += low[sum[i]];
            } else if (i != place) {
                bound -= high[sum[i]];
            }
        }
        return bound;
    }

    /** Highest count that one cell of a sum can have, given the others. */
    static long highest(int[] sum, int place, int[] low, int[] high) {
        long bound = place == 0 ? 0 : high[sum[0]];
        if (place > 0 && bound >= UNBOUNDED) {
            return UNBOUNDED;
        }
        for (int i = 1; i < sum.length; i++) {
            if (place == 0) {
                bound += high[sum[i]];
            } else if (i != place) {
                bound -= low[sum[i]];
            }
        }
        return Math.min(bound, UNBOUNDED);
    }

    private static BitSet parts(int[] sum, int except, BitSet[] why) {
        BitSet all = new BitSet();
        for (int i = 1; i < sum.length; i++) {
            if (i != except) {
                all.or(why[sum[i]]);
            }
        }
        return all;
    }

    private BitSet withWhole(int[] sum, int place, boolean lowest) {
        BitSet all = parts(sum, place, lowest ? whyHigh : whyLow);
        all.or((lowest ? whyLow : whyHigh)[sum[0]]);
        return all;
    }

    /** Known cells that together give away the upper end. */
    BitSet whyHigh(int cell) {
        return (BitSet) whyHigh[cell].clone();
    }

    /** Known cells that together give away the lower end. */
    BitSet whyLow(int cell) {
        return (BitSet) whyLow[cell].clone();
    }
}
