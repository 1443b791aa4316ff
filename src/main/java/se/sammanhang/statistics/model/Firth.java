package se.sammanhang.statistics.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.model.LogisticFit.Method;
import se.sammanhang.statistics.model.LogisticFit.OddsRatio;

/**
 * Firth's penalised likelihood: ln L + ½ ln det X'WX has a finite maximum even when the outcomes
 * are separated.
 *
 * <p>Newton steps on the score Σ(y - p + h(½ - p))x with leverage h of the weighted model, halved
 * until the penalised likelihood rises. Standard errors from (X'WX)⁻¹; p and interval of one
 * coefficient from twice the difference to the maximum with that coefficient held fixed.
 */
final class Firth {

    private static final int LONGEST = 500;
    private static final double LARGEST_STEP = 5;

    private final double[][] x;
    private final double[] y;

    private Firth(double[][] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    static Estimate<LogisticFit> fit(
            Design design, double[][] x, Separable separable, double[] y, ConfidenceLevel level) {
        Firth firth = new Firth(x, y);
        Optional<double[]> found = firth.maximise(new double[x.length], new boolean[x.length]);
        if (found.isEmpty()) {
            return Estimate.not(Reason.NOT_CONVERGED);
        }
        double[] beta = found.get();
        double best = firth.likelihood(beta);
        double[][] covariance = Matrices.inverse(firth.information(beta).orElseThrow());
        Map<String, Estimate<OddsRatio>> coefficients = new LinkedHashMap<>();
        for (int j = 0; j < design.names().size(); j++) {
            String name = design.names().get(j);
            int place = separable.place(j);
            coefficients.put(
                    name,
                    separable.has(j)
                            ? firth.oddsRatio(
                                    name, place, beta, best, covariance[place][place], level)
                            : Estimate.not(Reason.CANNOT_BE_SEPARATED));
        }
        boolean[] allButIntercept = new boolean[x.length];
        for (int k = 0; k < x.length; k++) {
            allButIntercept[k] = !separable.kept().get(k).equals(Design.INTERCEPT);
        }
        double without =
                firth.maximise(new double[x.length], allButIntercept)
                        .map(firth::likelihood)
                        .orElse(Double.NaN);
        return Double.isNaN(without)
                ? Estimate.not(Reason.NOT_CONVERGED)
                : Estimate.of(
                        LogisticModel.assemble(
                                design,
                                Method.FIRTH,
                                coefficients,
                                separable,
                                y,
                                LogisticModel.predictor(x, beta, y.length),
                                Math.max(0, 2 * (best - without))));
    }

    private Estimate<OddsRatio> oddsRatio(
            String name,
            int place,
            double[] beta,
            double best,
            double variance,
            ConfidenceLevel level) {
        double standardError = Math.sqrt(variance);
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(1);
        double critical = chiSquared.inverseSurvivalProbability(1 - level.value());
        DoubleUnaryOperator drop = at -> 2 * (best - profile(beta, place, at));
        double low = end(drop, beta[place], -standardError, critical);
        double high = end(drop, beta[place], standardError, critical);
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return Estimate.not(Reason.NOT_CONVERGED);
        }
        return Estimate.of(
                new OddsRatio(
                        name,
                        beta[place],
                        LogisticModel.penalised(
                                standardError,
                                beta[place],
                                chiSquared.survivalProbability(Math.max(0, drop.applyAsDouble(0))),
                                new Interval(
                                        low,
                                        high,
                                        level,
                                        Interval.Method.PROFILE_PENALISED_LIKELIHOOD))));
    }

    /** Where the drop from the maximum reaches the critical value, on one side. */
    private static double end(
            DoubleUnaryOperator drop, double centre, double step, double critical) {
        double inside = centre;
        double outside = centre + step;
        for (int k = 0; drop.applyAsDouble(outside) < critical; k++) {
            if (k == 60) {
                return Double.NaN;
            }
            inside = outside;
            outside += step * (k + 1);
        }
        for (int k = 0; k < 200 && Math.abs(outside - inside) > 1e-13 * Math.abs(outside); k++) {
            double middle = (inside + outside) / 2;
            if (middle == inside || middle == outside) {
                break;
            }
            if (drop.applyAsDouble(middle) < critical) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (inside + outside) / 2;
    }

    /** Largest penalised likelihood with one coefficient held at a value. */
    private double profile(double[] beta, int place, double at) {
        double[] start = beta.clone();
        start[place] = at;
        boolean[] held = new boolean[x.length];
        held[place] = true;
        return maximise(start, held).map(this::likelihood).orElse(Double.NaN);
    }

    /** Newton's method over all coefficients but those held at their start. */
    private Optional<double[]> maximise(double[] start, boolean[] held) {
        double[] beta = start.clone();
        double value = likelihood(beta);
        for (int step = 0; step < LONGEST; step++) {
            double[] change = step(beta, held);
            double largest = 0;
            for (double part : change) {
                largest = Math.max(largest, Math.abs(part));
            }
            double factor = Math.min(1, LARGEST_STEP / Math.max(largest, 1e-300));
            double[] next = moved(beta, change, factor);
            double reached = likelihood(next);
            while (!(reached >= value) && factor * largest > 1e-12) {
                factor /= 2;
                next = moved(beta, change, factor);
                reached = likelihood(next);
            }
            if (largest < 1e-11) {
                return Optional.of(beta);
            }
            if (!(reached >= value)) {
                return largest < 1e-6 ? Optional.of(beta) : Optional.empty();
            }
            beta = next;
            value = reached;
        }
        return Optional.empty();
    }

    private static double[] moved(double[] beta, double[] change, double factor) {
        double[] next = beta.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] += factor * change[j];
        }
        return next;
    }

    private double[] step(double[] beta, boolean[] held) {
        int p = x.length;
        Optional<double[][]> lower = information(beta);
        double[] change = new double[p];
        if (lower.isEmpty()) {
            return change;
        }
        double[] score = score(beta, Matrices.inverse(lower.get()));
        double[][] information = gram(beta);
        for (int k = 0; k < p; k++) {
            if (held[k]) {
                for (int j = 0; j < p; j++) {
                    information[k][j] = j == k ? 1 : 0;
                    information[j][k] = j == k ? 1 : 0;
                }
                score[k] = 0;
            }
        }
        return Matrices.cholesky(information).map(l -> Matrices.solve(l, score)).orElse(change);
    }

    private double[] score(double[] beta, double[][] covariance) {
        double[] eta = LogisticModel.predictor(x, beta, y.length);
        double[] score = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            double p = LogisticModel.probability(eta[i]);
            double leverage = 0;
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < x.length; k++) {
                    leverage += covariance[j][k] * x[j][i] * x[k][i];
                }
            }
            leverage *= p * (1 - p);
            for (int j = 0; j < x.length; j++) {
                score[j] += (y[i] - p + leverage * (0.5 - p)) * x[j][i];
            }
        }
        return score;
    }

    private double likelihood(double[] beta) {
        return information(beta)
                .map(
                        lower ->
                                -LogisticModel.deviance(
                                                        LogisticModel.predictor(x, beta, y.length),
                                                        y)
                                                / 2
                                        + Matrices.logDeterminant(lower) / 2)
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private Optional<double[][]> information(double[] beta) {
        return Matrices.cholesky(gram(beta));
    }

    private double[][] gram(double[] beta) {
        double[] eta = LogisticModel.predictor(x, beta, y.length);
        double[][] gram = new double[x.length][x.length];
        for (int i = 0; i < y.length; i++) {
            double p = LogisticModel.probability(eta[i]);
            for (int j = 0; j < x.length; j++) {
                for (int k = 0; k < x.length; k++) {
                    gram[j][k] += p * (1 - p) * x[j][i] * x[k][i];
                }
            }
        }
        return gram;
    }
}
