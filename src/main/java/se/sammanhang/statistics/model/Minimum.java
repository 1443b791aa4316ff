package se.sammanhang.statistics.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Minimum of a smooth function of one to three numbers: Nelder and Mead's simplex, started again
 * where it stopped, then Newton steps, which give the last digits that a simplex cannot see.
 */
final class Minimum {

    private static final double STEP = 1e-3;

    private Minimum() {}

    static double[] of(ToDoubleFunction<double[]> f, double[] start) {
        double[] at = start.clone();
        for (double side : new double[] {0.5, 0.1, 0.01}) {
            at = simplex(f, at, side);
        }
        for (int step = 0; step < 20; step++) {
            Optional<double[]> next = newton(f, at);
            if (next.isEmpty()) {
                break;
            }
            double moved = 0;
            for (int j = 0; j < at.length; j++) {
                moved = Math.max(moved, Math.abs(next.get()[j] - at[j]));
            }
            at = next.get();
            if (moved < 1e-11) {
                break;
            }
        }
        return at;
    }

    private static double[] simplex(ToDoubleFunction<double[]> f, double[] start, double side) {
        double[] sides = new double[start.length];
        Arrays.fill(sides, side);
        return new SimplexOptimizer(1e-15, 1e-13)
                .optimize(
                        new MaxEval(5000),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(f::applyAsDouble),
                        new InitialGuess(start),
                        new NelderMeadSimplex(sides))
                .getPoint();
    }

    /** Empty where the function is not curved upwards or the step does not keep the level. */
    private static Optional<double[]> newton(ToDoubleFunction<double[]> f, double[] at) {
        double[] steps = new double[at.length];
        Arrays.fill(steps, STEP);
        double[] gradient = Derivatives.gradient(f, at, steps);
        double before = f.applyAsDouble(at);
        return Matrices.cholesky(Derivatives.hessian(f, at, steps))
                .map(
                        lower -> {
                            double[] change = Matrices.solve(lower, gradient);
                            double[] next = at.clone();
                            for (int j = 0; j < next.length; j++) {
                                next[j] -= change[j];
                            }
                            return next;
                        })
                .filter(next -> f.applyAsDouble(next) <= before + 1e-9);
    }
}
