package se.sammanhang.statistics.model;

import java.util.function.ToDoubleFunction;

/** Numerical derivatives by central differences with one Richardson step. */
final class Derivatives {

    private Derivatives() {}

    static double[] gradient(ToDoubleFunction<double[]> f, double[] at, double[] steps) {
        double[] gradient = new double[at.length];
        for (int j = 0; j < at.length; j++) {
            double wide = slope(f, at, j, steps[j]);
            double narrow = slope(f, at, j, steps[j] / 2);
            gradient[j] = (4 * narrow - wide) / 3;
        }
        return gradient;
    }

    static double[][] hessian(ToDoubleFunction<double[]> f, double[] at, double[] steps) {
        int k = at.length;
        double[] half = steps.clone();
        for (int j = 0; j < k; j++) {
            half[j] /= 2;
        }
        double[][] hessian = new double[k][k];
        double middle = f.applyAsDouble(at);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double wide = second(f, at, i, j, steps, middle);
                double narrow = second(f, at, i, j, half, middle);
                hessian[i][j] = (4 * narrow - wide) / 3;
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    private static double slope(ToDoubleFunction<double[]> f, double[] at, int j, double h) {
        return (f.applyAsDouble(moved(at, j, h, j, 0)) - f.applyAsDouble(moved(at, j, -h, j, 0)))
                / (2 * h);
    }

    private static double second(
            ToDoubleFunction<double[]> f,
            double[] at,
            int i,
            int j,
            double[] steps,
            double middle) {
        double h = steps[i];
        double k = steps[j];
        if (i == j) {
            return (f.applyAsDouble(moved(at, i, h, i, 0))
                            - 2 * middle
                            + f.applyAsDouble(moved(at, i, -h, i, 0)))
                    / (h * h);
        }
        return (f.applyAsDouble(moved(at, i, h, j, k))
                        - f.applyAsDouble(moved(at, i, h, j, -k))
                        - f.applyAsDouble(moved(at, i, -h, j, k))
                        + f.applyAsDouble(moved(at, i, -h, j, -k)))
                / (4 * h * k);
    }

    private static double[] moved(double[] at, int i, double h, int j, double k) {
        double[] there = at.clone();
        there[i] += h;
        there[j] += k;
        return there;
    }
}
