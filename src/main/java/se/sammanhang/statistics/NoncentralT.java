package se.sammanhang.statistics;

import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Noncentral t distribution: that of (Z + δ) / √(χ²/ν).
 *
 * <p>P(T ≤ t) = ∫ Φ(t·x/√ν - δ) f(x) dx over the density f of χ with ν degrees of freedom, by
 * Gauss-Legendre quadrature in panels that follow the width of both factors; f is scaled by its own
 * integral, so no gamma function is needed and both tails keep their relative digits. R: {@code
 * pt(t, df, ncp)}, which itself promises 1e-12 absolute (AS 243, Lenth 1989, Appl. Stat. 38(1),
 * 185-189). Source of the integral: Johnson, Kotz &amp; Balakrishnan (1995), Continuous Univariate
 * Distributions 2, 31.5.
 *
 * @param degreesOfFreedom ν, 1 or more
 * @param noncentrality δ
 */
public record NoncentralT(double degreesOfFreedom, double noncentrality) {

    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(20);

    /** Half-width of the range of χ around its mode; what lies outside is below 1e-40. */
    private static final double REACH = 10;

    /** Φ is 0 or 1 to the last digit so many standard deviations from its middle. */
    private static final double TURN = 9;

    public NoncentralT {
        if (!(degreesOfFreedom >= 1
                && Double.isFinite(degreesOfFreedom)
                && Double.isFinite(noncentrality))) {
            throw new IllegalArgumentException(
                    "NoncentralT: wanted 1 or more degrees of freedom and a finite noncentrality,"
                            + " got "
                            + degreesOfFreedom
                            + " and "
                            + noncentrality);
        }
    }

    /** P(T ≤ t). */
    public double below(double t) {
        double slope = t / Math.sqrt(degreesOfFreedom);
        return expected(slope, x -> Distributions.normalBelow(slope * x - noncentrality));
    }

    /** P(T > t). */
    public double above(double t) {
        double slope = t / Math.sqrt(degreesOfFreedom);
        return expected(slope, x -> Distributions.normalBelow(noncentrality - slope * x));
    }

    /** The value that T is below with probability p. */
    public double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p: wanted above 0 and below 1, got " + p);
        }
        double low = noncentrality - 1;
        while (below(low) > p) {
            low -= 2 * (noncentrality - low);
        }
        double high = noncentrality + 1;
        while (below(high) < p) {
            high += 2 * (high - noncentrality);
        }
        return root(t -> p < 0.5 ? below(t) - p : 1 - p - above(t), low, high);
    }

    /**
     * Limits of δ for which t is not in either tail of (1 - level)/2: exact confidence limits.
     * Source: Steiger &amp; Fouladi (1997).
     */
    static double[] noncentralityLimits(double t, double degreesOfFreedom, ConfidenceLevel level) {
        double tail = (1 - level.value()) / 2;
        double reach = 12 + 2 * Math.abs(t);
        return new double[] {
            root(
                    delta -> new NoncentralT(degreesOfFreedom, delta).above(t) - tail,
                    t - reach,
                    t + reach),
            root(
                    delta -> new NoncentralT(degreesOfFreedom, delta).below(t) - tail,
                    t - reach,
                    t + reach)
        };
    }

    static double root(DoubleUnaryOperator function, double low, double high) {
        return new BrentSolver(1e-14, 1e-14, 1e-300)
                .solve(1000, function::applyAsDouble, low, high);
    }

    /** Mean of the function over χ; it turns from 0 to 1 where slope·x is the noncentrality. */
    private double expected(double slope, DoubleUnaryOperator function) {
        double mode = Math.sqrt(Math.max(0, degreesOfFreedom - 1));
        double low = Math.max(0, mode - REACH);
        double high = mode + REACH;
        TreeSet<Double> breaks = new TreeSet<>();
        breaks.add(low);
        breaks.add(high);
        // without a slope there is no turn: infinite or NaN, and every comparison below is false
        double width = 1 / Math.abs(slope);
        double turn = noncentrality / slope;
        for (double at : new double[] {turn - TURN * width, turn, turn + TURN * width}) {
            if (at > low && at < high) {
                breaks.add(at);
            }
        }
        double weighted = 0;
        double weights = 0;
        double from = low;
        for (double to : breaks.tailSet(low, false)) {
            boolean turns = Math.abs((from + to) / 2 - turn) < TURN * width;
            double panel = turns ? Math.min(1, 2 * width) : 1;
            int panels = (int) Math.ceil((to - from) / panel);
            double half = (to - from) / panels / 2;
            for (int i = 0; i < panels; i++) {
                double middle = from + (2 * i + 1) * half;
                for (int point = 0; point < PANEL.getNumberOfPoints(); point++) {
                    double x = middle + half * PANEL.getPoint(point);
                    double weight = half * PANEL.getWeight(point) * density(x, mode);
                    weights += weight;
                    weighted += weight * function.applyAsDouble(x);
                }
            }
            from = to;
        }
        return Math.min(1, weighted / weights);
    }

    /** Density of χ relative to that at its mode. */
    private double density(double x, double mode) {
        if (mode == 0) {
            return Math.exp(-x * x / 2);
        }
        return Math.exp(
                (degreesOfFreedom - 1) * Math.log1p((x - mode) / mode)
                        - (x - mode) * (x + mode) / 2);
    }
}
