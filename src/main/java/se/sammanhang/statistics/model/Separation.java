package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Whether some weighted sum of the columns never points the wrong way: then the likelihood has no
 * maximum (Albert &amp; Anderson 1984, Biometrika 71(1), 1-10).
 *
 * <p>A linear programme (Konis 2007): among the weights between -1 and 1 with (2y - 1)·x'β ≥ 0 for
 * each observation, the sum of these has a maximum above 0 exactly when the outcomes are separated,
 * completely or in part.
 */
final class Separation {

    private static final double ABOVE_ZERO = 1e-7;
    private static final int LONGEST = 100_000;

    private Separation() {}

    static boolean separates(double[][] x, boolean[] outcome) {
        int p = x.length;
        Set<List<Double>> rows = rows(x, outcome);
        double[] sum = new double[p];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (List<Double> row : rows) {
            double[] weights = row.stream().mapToDouble(Double::doubleValue).toArray();
            for (int j = 0; j < p; j++) {
                sum[j] += weights[j];
            }
            constraints.add(new LinearConstraint(weights, Relationship.GEQ, 0));
        }
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            constraints.add(new LinearConstraint(unit, Relationship.LEQ, 1));
            constraints.add(new LinearConstraint(unit, Relationship.GEQ, -1));
        }
        try {
            return new SimplexSolver()
                            .optimize(
                                    new MaxIter(LONGEST),
                                    new LinearObjectiveFunction(sum, 0),
                                    new LinearConstraintSet(constraints),
                                    GoalType.MAXIMIZE,
                                    new NonNegativeConstraint(false),
                                    PivotSelectionRule.BLAND)
                            .getValue()
                    > ABOVE_ZERO;
        } catch (MathIllegalStateException _) {
            // the programme is feasible (0) and bounded; what is left is a lack of digits, and
            // then the cautious answer is that the outcomes are separated
            return true;
        }
    }

    /** Each different row once, turned towards its outcome, columns scaled to at most 1. */
    private static Set<List<Double>> rows(double[][] x, boolean[] outcome) {
        double[] largest =
                Arrays.stream(x)
                        .mapToDouble(column -> Arrays.stream(column).map(Math::abs).max().orElse(1))
                        .toArray();
        Set<List<Double>> rows =
                new TreeSet<>(
                        (a, b) -> {
                            int at = 0;
                            while (at < a.size() && a.get(at).equals(b.get(at))) {
                                at++;
                            }
                            return at == a.size() ? 0 : Double.compare(a.get(at), b.get(at));
                        });
        for (int i = 0; i < outcome.length; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < x.length; j++) {
                row.add((outcome[i] ? 1 : -1) * x[j][i] / largest[j]);
            }
            rows.add(row);
        }
        return rows;
    }
}
