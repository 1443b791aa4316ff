package se.sammanhang.statistics;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Persons by an ordered or unordered category before (rows) and after (columns).
 *
 * @param rows as many columns as rows, 2 or more; counts of 0 or more
 */
public record SquareTable(List<List<Integer>> rows) {

    /**
     * A test by the χ² distribution.
     *
     * @param degreesOfFreedom whole
     */
    public record ChiSquared(double statistic, int degreesOfFreedom, double p) {
        static ChiSquared of(double statistic, int degreesOfFreedom) {
            return new ChiSquared(
                    statistic,
                    degreesOfFreedom,
                    Distributions.chiSquaredAbove(statistic, degreesOfFreedom));
        }
    }

    public SquareTable {
        rows = rows.stream().map(List::copyOf).toList();
        int size = rows.size();
        if (size < 2
                || rows.stream()
                        .anyMatch(row -> row.size() != size || row.stream().anyMatch(c -> c < 0))) {
            throw new IllegalArgumentException(
                    "SquareTable: wanted 2 or more categories and counts of 0 or more, got "
                            + rows);
        }
    }

    /**
     * Counts persons by category before and after, each from 0 to categories - 1.
     *
     * @param categories 2 or more
     */
    public static SquareTable of(int[] before, int[] after, int categories) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "after: wanted " + before.length + " values, got " + after.length);
        }
        Integer[][] counts = new Integer[categories][categories];
        for (Integer[] row : counts) {
            java.util.Arrays.fill(row, 0);
        }
        for (int i = 0; i < before.length; i++) {
            counts[before[i]][after[i]]++;
        }
        return new SquareTable(java.util.Arrays.stream(counts).map(List::of).toList());
    }

    /**
     * Whether moves between each pair of categories go equally often both ways: Σ(nᵢⱼ - nⱼᵢ)²/(nᵢⱼ
     * + nⱼᵢ) over the pairs with any move, whose number is the degrees of freedom (R's {@code
     * mcnemar.test} counts empty pairs and gives NaN). Source: Bowker (1948), J. Am. Stat. Assoc.
     * 43(244), 572-574.
     */
    public Estimate<ChiSquared> bowker() {
        double statistic = 0;
        int pairs = 0;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                double there = count(i, j);
                double back = count(j, i);
                if (there + back > 0) {
                    statistic += (there - back) * (there - back) / (there + back);
                    pairs++;
                }
            }
        }
        return pairs == 0
                ? Estimate.not(Reason.NONE_CHANGED)
                : Estimate.of(ChiSquared.of(statistic, pairs));
    }

    /**
     * Whether the categories are as common after as before: d'V⁻¹d over all categories but the last
     * with any person, d the difference of the margins. Sources: Stuart (1955), Biometrika 42(3-4),
     * 412-416; Maxwell (1970), Br. J. Psychiatry 116, 651-655. R: the formula.
     */
    public Estimate<ChiSquared> stuartMaxwell() {
        int[] used =
                java.util.stream.IntStream.range(0, rows.size())
                        .filter(i -> rowTotal(i) + columnTotal(i) > 0)
                        .toArray();
        if (used.length < 2) {
            return Estimate.not(used.length == 0 ? Reason.NO_VALUES : Reason.NONE_CHANGED);
        }
        if (bowker() instanceof Estimate.NotComputable<ChiSquared>(Reason reason)) {
            return Estimate.not(reason);
        }
        int free = used.length - 1;
        double[] difference = new double[free];
        double[][] variance = new double[free][free];
        for (int a = 0; a < free; a++) {
            int i = used[a];
            difference[a] = (double) rowTotal(i) - columnTotal(i);
            for (int b = 0; b < free; b++) {
                int j = used[b];
                variance[a][b] =
                        a == b
                                ? (double) rowTotal(i) + columnTotal(i) - 2.0 * count(i, i)
                                : -(double) count(i, j) - count(j, i);
            }
        }
        SingularValueDecomposition matrix =
                new SingularValueDecomposition(new Array2DRowRealMatrix(variance, false));
        if (matrix.getRank() < free) {
            return Estimate.not(Reason.SINGULAR);
        }
        RealVector d = new ArrayRealVector(difference, false);
        return Estimate.of(ChiSquared.of(d.dotProduct(matrix.getSolver().solve(d)), free));
    }

    private int count(int before, int after) {
        return rows.get(before).get(after);
    }

    private int rowTotal(int category) {
        return rows.get(category).stream().mapToInt(Integer::intValue).sum();
    }

    private int columnTotal(int category) {
        return rows.stream().mapToInt(row -> row.get(category)).sum();
    }
}
