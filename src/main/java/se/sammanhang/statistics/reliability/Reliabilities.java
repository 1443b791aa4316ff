package se.sammanhang.statistics.reliability;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.statistics.distribution.FDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.reliability.Reliability.Item;
import se.sammanhang.statistics.reliability.Reliability.Omega;
import se.sammanhang.statistics.reliability.Reliability.Warning;

/**
 * Computes {@link Reliability}.
 *
 * <p>Alpha: k/(k - 1)·(1 - Σsⱼ²/s²) with the variance s² of the sum. Interval: 1 - (1 - alpha)·F(1
 * - a/2) and 1 - (1 - alpha)·F(a/2) with n - 1 and (n - 1)(k - 1) degrees of freedom. An item that
 * all gave alike is dropped with a warning. Fewer than two other items, or fewer than three persons
 * with all items: not computable. A sum without spread: not computable.
 *
 * <p>Same as R {@code psych::alpha} 2.2 (raw, std, pairwise, if dropped, r.drop) and {@code
 * factanal(X, 1)}. Sources: Cronbach (1951), Psychometrika 16, 297-334; Feldt (1965), Psychometrika
 * 30, 357-370; McDonald (1999), Test Theory, ch. 6; Guttman (1945), Psychometrika 10, 255-282.
 */
public final class Reliabilities {

    private static final int FEWEST = 3;
    private static final int FEW = 30;

    private Reliabilities() {}

    /** Reverse-keyed items must have been turned. */
    public static Estimate<Reliability> of(ItemTable table, ConfidenceLevel level) {
        double[][] all = table.complete();
        if (all.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (all.length < FEWEST) {
            return Estimate.not(Reason.TOO_FEW);
        }
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < table.items().size(); j++) {
            double[] column = column(all, j);
            boolean same = true;
            for (double value : column) {
                same &= value == column[0];
            }
            if (same) {
                constant.add(table.items().get(j));
            }
        }
        ItemTable kept = table.without(constant);
        if (kept.items().size() < 2) {
            return Estimate.not(constant.isEmpty() ? Reason.TOO_FEW : Reason.ALL_EQUAL);
        }
        double[][] rows = new double[all.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = pick(all[i], table, kept);
        }
        double[][] covariance = covariance(rows);
        return sum(covariance) <= 1e-12 * trace(covariance)
                ? Estimate.not(Reason.ALL_EQUAL)
                : Estimate.of(reliability(kept, rows, covariance, constant, level));
    }

    private static Reliability reliability(
            ItemTable table,
            double[][] rows,
            double[][] s,
            List<String> dropped,
            ConfidenceLevel level) {
        int n = rows.length;
        int k = s.length;
        double alpha = alpha(s);
        double[][] r = correlation(s);
        double mean = (sum(r) - k) / (k * (k - 1.0));
        double standardised = k * mean / (1 + (k - 1) * mean);
        double total = 0;
        List<Item> items = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            double itemMean = mean(column(rows, j));
            total += itemMean;
            items.add(
                    new Item(
                            table.items().get(j),
                            itemMean,
                            Math.sqrt(s[j][j]),
                            restCorrelation(s, j),
                            k < 3 ? Estimate.not(Reason.TOO_FEW) : alphaWithSpread(without(s, j))));
        }
        Estimate<Omega> omega = omega(s, r, n);
        double sd = Math.sqrt(sum(s));
        return new Reliability(
                n,
                items,
                alpha,
                feldt(alpha, n, k, level),
                standardised,
                mean,
                alpha(pairwise(table)),
                lambda6(r),
                total,
                sd,
                alpha < 0
                        ? Estimate.not(Reason.NO_VARIANCE)
                        : Estimate.of(sd * Math.sqrt(Math.max(0, 1 - alpha))),
                omega,
                dropped,
                warnings(alpha, items, dropped, n, omega));
    }

    private static Set<Warning> warnings(
            double alpha, List<Item> items, List<String> dropped, int n, Estimate<Omega> omega) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (alpha <= 0) {
            warnings.add(Warning.ITEMS_DISAGREE);
        }
        if (items.stream().anyMatch(item -> item.restCorrelation().computed().orElse(0.0) < 0)) {
            warnings.add(Warning.ITEM_AGAINST_REST);
        }
        if (!dropped.isEmpty()) {
            warnings.add(Warning.CONSTANT_ITEM);
        }
        if (n < FEW) {
            warnings.add(Warning.FEW_PERSONS);
        }
        if (omega.then(Omega::factor).map(OneFactor::heywood).computed().orElse(false)) {
            warnings.add(Warning.HEYWOOD);
        }
        return warnings;
    }

    private static Interval feldt(double alpha, int n, int k, ConfidenceLevel level) {
        FDistribution f = FDistribution.of(n - 1.0, (n - 1.0) * (k - 1.0));
        double tail = (1 - level.value()) / 2;
        return new Interval(
                1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
                1 - (1 - alpha) * f.inverseCumulativeProbability(tail),
                level,
                Interval.Method.FELDT);
    }

    private static Estimate<Omega> omega(double[][] s, double[][] r, int n) {
        int k = s.length;
        if (k == 2) {
            double brown = 2 * r[0][1] / (1 + r[0][1]);
            return Estimate.of(new Omega(brown, brown, brown, Estimate.not(Reason.TOO_FEW)));
        }
        double[] sds = new double[k];
        double[] ones = new double[k];
        for (int j = 0; j < k; j++) {
            sds[j] = Math.sqrt(s[j][j]);
            ones[j] = 1;
        }
        return OneFactor.of(r, n)
                .<Estimate<Omega>>map(
                        factor ->
                                Estimate.of(
                                        new Omega(
                                                factor.omega(sds),
                                                factor.omega(ones),
                                                factor.omega(sds, sum(s)),
                                                Estimate.of(factor))))
                .orElse(Estimate.not(Reason.NOT_CONVERGED));
    }

    private static Estimate<Double> lambda6(double[][] r) {
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(r), 1e-12);
        if (!lu.getSolver().isNonSingular()) {
            return Estimate.not(Reason.CANNOT_BE_SEPARATED);
        }
        double own = 0;
        for (int j = 0; j < r.length; j++) {
            own += 1 / lu.getSolver().getInverse().getEntry(j, j);
        }
        return Estimate.of(1 - own / sum(r));
    }

    /** cov(x, T - x)/√(var x · var(T - x)). */
    private static Estimate<Double> restCorrelation(double[][] s, int j) {
        double withTotal = 0;
        for (double[] row : s) {
            withTotal += row[j];
        }
        double rest = sum(s) - 2 * withTotal + s[j][j];
        return rest <= 1e-12 * trace(s)
                ? Estimate.not(Reason.ALL_EQUAL)
                : Estimate.of((withTotal - s[j][j]) / Math.sqrt(s[j][j] * rest));
    }

    private static Estimate<Double> alphaWithSpread(double[][] s) {
        return sum(s) <= 1e-12 * trace(s) ? Estimate.not(Reason.ALL_EQUAL) : Estimate.of(alpha(s));
    }

    private static double alpha(double[][] s) {
        double k = s.length;
        return k / (k - 1) * (1 - trace(s) / sum(s));
    }

    private static double[][] pairwise(ItemTable table) {
        int k = table.items().size();
        double[][] s = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                s[i][j] = table.pairCovariance(i, j);
            }
        }
        return s;
    }

    private static double[][] covariance(double[][] rows) {
        int k = rows[0].length;
        double[] means = new double[k];
        for (int j = 0; j < k; j++) {
            means[j] = mean(column(rows, j));
        }
        double[][] s = new double[k][k];
        for (double[] row : rows) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    s[i][j] += (row[i] - means[i]) * (row[j] - means[j]) / (rows.length - 1);
                }
            }
        }
        return s;
    }

    private static double[][] correlation(double[][] s) {
        int k = s.length;
        double[][] r = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i][j] = i == j ? 1 : s[i][j] / Math.sqrt(s[i][i] * s[j][j]);
            }
        }
        return r;
    }

    private static double[][] without(double[][] s, int dropped) {
        int k = s.length - 1;
        double[][] rest = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                rest[i][j] = s[i < dropped ? i : i + 1][j < dropped ? j : j + 1];
            }
        }
        return rest;
    }

    private static double[] pick(double[] row, ItemTable from, ItemTable kept) {
        return kept.items().stream().mapToDouble(item -> row[from.items().indexOf(item)]).toArray();
    }

    private static double[] column(double[][] rows, int j) {
        double[] column = new double[rows.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows[i][j];
        }
        return column;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double sum(double[][] s) {
        double sum = 0;
        for (double[] row : s) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }

    private static double trace(double[][] s) {
        double sum = 0;
        for (int j = 0; j < s.length; j++) {
            sum += s[j][j];
        }
        return sum;
    }
}
