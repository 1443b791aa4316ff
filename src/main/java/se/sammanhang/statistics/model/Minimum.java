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
 * Minimum of a smooth function of one to three numbers: Nelder and Mead's simplex comes near, then
 * Newton steps give the last digits that a simplex cannot see; where these fail, finer simplexes.
 */
final class Minimum {

    private static final double STEP = 1e-3;

    private Minimum() {}

    static double[] of(ToDoubleFunction<double[]> f, double[] start) {
        double[] rough = simplex(f, start, 0.5, 1e-3);
        return descend(f, rough)
                .orElseGet(
                        () -> {
                            double[] near = fine(f, simplex(f, rough, 0.1, 1e-7));
                            return descend(f, near).orElse(near);
                        });
    }

    /** For a minimum at a limit, where the function is flat. */
    private static double[] fine(ToDoubleFunction<double[]> f, double[] start) {
        double[] at = start;
        for (double side : new double[] {0.1, 0.01, 0.001}) {
            at = simplex(f, at, side, 1e-15);
        }
        return at;
    }

    /** Newton steps until they rest; empty when they do not. */
    private static Optional<double[]> descend(ToDoubleFunction<double[]> f, double[] start) {
        double[] at = start;
        for (int step = 0; step < 20; step++) {
            Optional<double[]> next = newton(f, at);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            double moved = 0;
            for (int j = 0; j < at.length; j++) {
                moved = Math.max(moved, Math.abs(next.get()[j] - at[j]));
            }
            at = next.get();
            if (moved < 1e-9) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static double[] simplex(
            ToDoubleFunction<double[]> f, double[] start, double side, double tolerance) {
        double[] sides = new double[start.length];
        Arrays.fill(sides, side);
        return new SimplexOptimizer(tolerance, tolerance)
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
