package se.sammanhang.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.model.LogisticFit.ChiSquaredTest;
import se.sammanhang.statistics.model.LogisticFit.Method;
import se.sammanhang.statistics.model.LogisticFit.OddsRatio;

/**
 * Logistic model ln(p/(1 - p)) = Xβ.
 *
 * <p>Maximum likelihood by iteratively reweighted least squares, each step by QR; standard errors
 * from the information, tested against the normal distribution. When the columns separate the
 * outcomes, the estimates do not exist and Firth's penalised likelihood takes over; the result says
 * so. Nobody, or no more observations than columns: not computable. One outcome only: not
 * computable.
 *
 * <p>Same as R 4.2 {@code glm(y ~ ..., binomial)}; Firth as {@code logistf::logistf}. Sources:
 * McCullagh &amp; Nelder (1989), Generalized Linear Models, ch. 4; Firth (1993), Biometrika 80(1),
 * 27-38; Heinze &amp; Schemper (2002), Stat. Med. 21, 2409-2419.
 */
public final class LogisticModel {

    private static final int LONGEST = 50;
    private static final double RESTED = 1e-14;

    private LogisticModel() {}

    /** Explains the outcome by the columns. */
    public static Estimate<LogisticFit> fit(
            Design design, boolean[] outcome, ConfidenceLevel level) {
        int n = design.rows();
        if (outcome.length != n) {
            throw new IllegalArgumentException(
                    "outcome: wanted " + n + " values, got " + outcome.length);
        }
        if (n == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        int events = 0;
        for (boolean one : outcome) {
            events += one ? 1 : 0;
        }
        if (events == 0 || events == n) {
            return Estimate.not(Reason.ONE_OUTCOME);
        }
        Qr qr = Qr.of(design.columns(), n);
        if (n <= qr.rank()) {
            return Estimate.not(Reason.TOO_FEW);
        }
        Separable separable = new Separable(design, qr);
        double[][] kept = new double[qr.rank()][];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = design.columns()[qr.column(k)];
        }
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = outcome[i] ? 1 : 0;
        }
        Solved solved = iterate(kept, y);
        if (solved.suspect() && Separation.separates(kept, outcome)) {
            return Firth.fit(design, kept, separable, y, level);
        }
        if (!solved.rested()) {
            return Estimate.not(Reason.NOT_CONVERGED);
        }
        return Estimate.of(result(design, kept, separable, y, solved, level));
    }

    /**
     * Likelihood ratio test of the columns that the larger model has and the smaller one lacks. R:
     * {@code anova(smaller, larger, test = "LRT")}. Not computable when Firth's likelihood stood
     * in, because the two then carry different penalties.
     *
     * @throws IllegalArgumentException when the two were not fitted to the same number of rows
     */
    public static Estimate<ChiSquaredTest> compare(LogisticFit smaller, LogisticFit larger) {
        if (smaller.n() != larger.n()) {
            throw new IllegalArgumentException(
                    "larger: wanted " + smaller.n() + " observations, got " + larger.n());
        }
        if (smaller.method() == Method.FIRTH || larger.method() == Method.FIRTH) {
            return Estimate.not(Reason.SEPARATION);
        }
        int added = smaller.degreesOfFreedom() - larger.degreesOfFreedom();
        return added <= 0
                ? Estimate.not(Reason.CANNOT_BE_SEPARATED)
                : Estimate.of(chiSquared(smaller.deviance() - larger.deviance(), added));
    }

    private static ChiSquaredTest chiSquared(double statistic, int degrees) {
        double bounded = Math.max(0, statistic);
        return new ChiSquaredTest(
                bounded, degrees, ChiSquaredDistribution.of(degrees).survivalProbability(bounded));
    }

    /** Where the iteration ended. */
    private record Solved(
            List<Double> beta, Qr last, double deviance, boolean rested, boolean suspect) {}

    private static Solved iterate(double[][] x, double[] y) {
        int n = y.length;
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            eta[i] = y[i] == 1 ? Math.log(3) : -Math.log(3);
        }
        double deviance = Double.POSITIVE_INFINITY;
        for (int step = 0; ; step++) {
            double[] working = new double[n];
            double[][] weighted = new double[x.length][n];
            double smallest = 1;
            for (int i = 0; i < n; i++) {
                double p = probability(eta[i]);
                double weight = Math.max(p * (1 - p), Double.MIN_NORMAL);
                double root = Math.sqrt(weight);
                working[i] = root * (eta[i] + (y[i] - p) / weight);
                smallest = Math.min(smallest, weight);
                for (int j = 0; j < x.length; j++) {
                    weighted[j][i] = root * x[j][i];
                }
            }
            Qr qr = Qr.of(weighted, n);
            if (qr.rank() < x.length) {
                return new Solved(List.of(), qr, deviance, false, true);
            }
            double[] beta = qr.solve(working);
            eta = predictor(x, beta, n);
            double next = deviance(eta, y);
            boolean rested = Math.abs(next - deviance) <= RESTED * (Math.abs(next) + 0.1);
            deviance = next;
            if (rested || step == LONGEST) {
                return new Solved(
                        Arrays.stream(beta).boxed().toList(),
                        qr,
                        deviance,
                        rested,
                        !rested || smallest < 1e-6);
            }
        }
    }

    private static LogisticFit result(
            Design design,
            double[][] x,
            Separable separable,
            double[] y,
            Solved solved,
            ConfidenceLevel level) {
        double[][] gram = solved.last().inverseGram();
        Map<String, Estimate<OddsRatio>> coefficients = new LinkedHashMap<>();
        double[] beta = new double[x.length];
        for (int k = 0; k < beta.length; k++) {
            beta[k] = solved.beta().get(k);
        }
        for (int j = 0; j < design.names().size(); j++) {
            String name = design.names().get(j);
            int place = separable.place(j);
            coefficients.put(
                    name,
                    separable.has(j)
                            ? Estimate.of(
                                    new OddsRatio(
                                            name,
                                            beta[place],
                                            Inference.normal(
                                                    beta[place],
                                                    Math.sqrt(gram[place][place]),
                                                    level)))
                            : Estimate.not(Reason.CANNOT_BE_SEPARATED));
        }
        double nullDeviance = nullDeviance(y);
        return assemble(
                design,
                Method.MAXIMUM_LIKELIHOOD,
                coefficients,
                separable,
                y,
                predictor(x, beta, y.length),
                nullDeviance - solved.deviance());
    }

    static LogisticFit assemble(
            Design design,
            Method method,
            Map<String, Estimate<OddsRatio>> coefficients,
            Separable separable,
            double[] y,
            double[] eta,
            double likelihoodRatio) {
        int rank = separable.kept().size();
        double[] fitted = Arrays.stream(eta).map(LogisticModel::probability).toArray();
        int explaining = rank - (design.hasIntercept() ? 1 : 0);
        return new LogisticFit(
                y.length,
                (int) Arrays.stream(y).sum(),
                method,
                coefficients,
                deviance(eta, y),
                nullDeviance(y),
                y.length - rank,
                deviance(eta, y) + 2.0 * rank,
                explaining == 0 || !design.hasIntercept()
                        ? Estimate.not(Reason.CANNOT_BE_SEPARATED)
                        : Estimate.of(chiSquared(likelihoodRatio, explaining)),
                areaUnderCurve(fitted, y),
                Arrays.stream(fitted).boxed().toList(),
                separable.groups());
    }

    static Inference penalised(double standardError, double estimate, double p, Interval interval) {
        return new Inference(
                standardError, estimate / standardError, OptionalDouble.empty(), p, interval);
    }

    static double[] predictor(double[][] x, double[] beta, int n) {
        double[] eta = new double[n];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < n; i++) {
                eta[i] += x[j][i] * beta[j];
            }
        }
        return eta;
    }

    static double probability(double eta) {
        return 1 / (1 + Math.exp(-eta));
    }

    /** -2 Σ ln of the probability of what happened. */
    static double deviance(double[] eta, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double against = y[i] == 1 ? -eta[i] : eta[i];
            sum += 2 * (against > 35 ? against : Math.log1p(Math.exp(against)));
        }
        return sum;
    }

    static double nullDeviance(double[] y) {
        double share = Arrays.stream(y).sum() / y.length;
        return -2 * y.length * (share * Math.log(share) + (1 - share) * Math.log(1 - share));
    }

    /** By ranks: (sum of midranks of the events - m(m + 1)/2) / (m · others). */
    private static double areaUnderCurve(double[] fitted, double[] y) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> fitted[i]));
        double events = Arrays.stream(y).sum();
        double ranks = 0;
        int from = 0;
        while (from < y.length) {
            int to = from;
            while (to < y.length && fitted[order.get(to)] == fitted[order.get(from)]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks += y[order.get(k)] * (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return (ranks - events * (events + 1) / 2) / (events * (y.length - events));
    }
}
