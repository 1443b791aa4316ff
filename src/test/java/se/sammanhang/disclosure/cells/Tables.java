package se.sammanhang.disclosure.cells;

import java.util.ArrayList;
import java.util.List;

/** Two-way tables with all margins, for small cases that can be written down whole. */
final class Tables {

    private Tables() {}

    static Cell cell(int i, int j) {
        List<String> parts = new ArrayList<>();
        if (i >= 0) {
            parts.add("row=" + i);
        }
        if (j >= 0) {
            parts.add("column=" + j);
        }
        return Cell.of("persons", parts);
    }

    static int count(int[][] table, int i, int j) {
        int sum = 0;
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[0].length; column++) {
                sum += (i < 0 || i == row) && (j < 0 || j == column) ? table[row][column] : 0;
            }
        }
        return sum;
    }

    static LinkedCells linked(int[][] table) {
        LinkedCells.Builder cells = new LinkedCells.Builder();
        for (int i = -1; i < table.length; i++) {
            for (int j = -1; j < table[0].length; j++) {
                cells.count(cell(i, j), count(table, i, j));
            }
        }
        for (int i = -1; i < table.length; i++) {
            List<Cell> parts = new ArrayList<>();
            for (int j = 0; j < table[0].length; j++) {
                parts.add(cell(i, j));
            }
            cells.adds(cell(i, -1), parts);
        }
        for (int j = -1; j < table[0].length; j++) {
            List<Cell> parts = new ArrayList<>();
            for (int i = 0; i < table.length; i++) {
                parts.add(cell(i, j));
            }
            cells.adds(cell(-1, j), parts);
        }
        return cells.build();
    }

    /**
     * Everything that can be shown.
     *
     * @param perCell what each costs besides its count
     * @param withMargins whether the margins are shown anyway and cannot be hidden
     */
    static List<Display> displays(int[][] table, long perCell, boolean withMargins) {
        List<Display> displays = new ArrayList<>();
        for (int i = withMargins ? 0 : -1; i < table.length; i++) {
            for (int j = withMargins ? 0 : -1; j < table[0].length; j++) {
                displays.add(
                        new Display(
                                cell(i, j).name(),
                                List.of(cell(i, j)),
                                Math.max(1, perCell + count(table, i, j)),
                                cell(i, j).parts().size()));
            }
        }
        return displays;
    }

    /** Every two-by-two table with counts up to {@code most}: its nine cells and margins. */
    static List<int[]> allTwoByTwo(int most) {
        List<int[]> all = new ArrayList<>();
        int[][] table = new int[2][2];
        for (int a = 0; a <= most; a++) {
            for (int b = 0; b <= most; b++) {
                for (int c = 0; c <= most; c++) {
                    for (int d = 0; d <= most; d++) {
                        table[0][0] = a;
                        table[0][1] = b;
                        table[1][0] = c;
                        table[1][1] = d;
                        all.add(nine(table));
                    }
                }
            }
        }
        return all;
    }

    /** Cells and margins in the order of {@link #displays} with margins. */
    static int[] nine(int[][] table) {
        int[] nine = new int[9];
        for (int i = -1; i < 2; i++) {
            for (int j = -1; j < 2; j++) {
                nine[3 * (i + 1) + j + 1] = count(table, i, j);
            }
        }
        return nine;
    }

    /**
     * Judged by every table that agrees with what is shown.
     *
     * @param shown one bit for each of the nine
     */
    static boolean isSafe(int[] truth, int shown, List<int[]> all, int enough) {
        int[] low = truth.clone();
        int[] high = truth.clone();
        for (int[] other : all) {
            boolean agrees = true;
            for (int k = 0; agrees && k < 9; k++) {
                agrees = (shown >> k & 1) == 0 || other[k] == truth[k];
            }
            for (int k = 0; agrees && k < 9; k++) {
                low[k] = Math.min(low[k], other[k]);
                high[k] = Math.max(high[k], other[k]);
            }
        }
        for (int k = 0; k < 9; k++) {
            if (truth[k] > 0
                    && truth[k] < enough
                    && (high[k] < enough || high[k] - low[k] < enough - 1)) {
                return false;
            }
        }
        return true;
    }
}
