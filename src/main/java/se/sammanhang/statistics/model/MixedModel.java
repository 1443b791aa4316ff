package se.sammanhang.statistics.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.MixedFit.Criterion;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;
import se.sammanhang.statistics.model.MixedFit.NoSlope;
import se.sammanhang.statistics.model.MixedFit.Random;
import se.sammanhang.statistics.model.MixedFit.Variances;

/**
 * Mixed model of repeated observations y = Xβ + Zb + e: persons differ in level, and may differ in
 * slope over time. Persons need not have the same rounds; what is missing at random given what was
 * seen does no harm.
 *
 * <p>A random slope that the data do not carry (variance or the room of the correlation at zero,
 * not more observations than random effects, or all of them at one time) is dropped, and the result
 * says why. A variance of levels at zero leaves the linear model; the result is marked singular and
 * has its degrees of freedom. Fewer than two persons, or not more observations than persons: not
 * computable.
 *
 * <p>Same as R 4.2 {@code lme4::lmer} 1.1-31 with {@code lmerTest} 3.1. Sources: Laird &amp; Ware
 * (1982), Biometrics 38(4), 963-974; Bates et al. (2015), J. Stat. Softw. 67(1).
 */
public final class MixedModel {

    /** lme4's limit for calling a fit singular. */
    private static final double AT_ZERO = 1e-4;

    private MixedModel() {}

    /** Persons differ in level only. */
    public static Estimate<MixedFit> randomIntercept(
            Panel panel, Criterion criterion, ConfidenceLevel level) {
        return levels(panel, criterion, Optional.empty()).map(found -> found.fit(level));
    }

    /**
     * Persons differ in level and in slope.
     *
     * @param time of each row; the level is that at time 0
     * @param random with or without a correlation of level and slope
     */
    public static Estimate<MixedFit> randomSlope(
            Panel panel, double[] time, Random random, Criterion criterion, ConfidenceLevel level) {
        return chosen(panel, time, random, criterion).map(found -> found.fit(level));
    }

    /**
     * With the sums of coefficients that are asked for.
     *
     * @param time of each row
     */
    static Estimate<WithSums> withSums(
            Panel panel, double[] time, Random random, Criterion criterion, ConfidenceLevel level) {
        return chosen(panel, time, random, criterion)
                .map(found -> new WithSums(found.fit(level), found.sums(level)));
    }

    /** A fit and what can be asked of it. */
    record WithSums(MixedFit fit, MixedSums sums) {}

    /** The model that was asked for, or that of levels where the data do not carry it. */
    private static Estimate<Assembly> chosen(
            Panel panel, double[] time, Random random, Criterion criterion) {
        int n = panel.fixed().rows();
        if (time.length != n) {
            throw new IllegalArgumentException("time: wanted " + n + " values, got " + time.length);
        }
        if (random == Random.INTERCEPT) {
            return levels(panel, criterion, Optional.empty());
        }
        if (Arrays.stream(time).distinct().count() < 2 || n <= 2 * panel.rows().size()) {
            return levels(panel, criterion, Optional.of(NoSlope.TOO_FEW_ANSWERS));
        }
        return assembled(panel, time, random, criterion, Optional.empty())
                .then(
                        found ->
                                found.singular()
                                        ? levels(
                                                panel, criterion, Optional.of(NoSlope.AT_ITS_LIMIT))
                                        : Estimate.of(found));
    }

    private static Estimate<Assembly> levels(
            Panel panel, Criterion criterion, Optional<NoSlope> noSlope) {
        return assembled(panel, new double[0], Random.INTERCEPT, criterion, noSlope);
    }

    private static Estimate<Assembly> assembled(
            Panel panel,
            double[] time,
            Random random,
            Criterion criterion,
            Optional<NoSlope> noSlope) {
        int n = panel.fixed().rows();
        if (n == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        Qr qr = panel.qr();
        if (panel.rows().size() < 2 || n <= panel.rows().size() || n <= qr.rank()) {
            return Estimate.not(Reason.TOO_FEW);
        }
        if (negligible(qr.residuals(panel.y()), panel.y())) {
            return Estimate.not(Reason.PERFECT_FIT);
        }
        double scale =
                time.length == 0
                        ? 1
                        : Math.sqrt(Arrays.stream(time).map(t -> t * t).average().orElse(1));
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[][] z =
                time.length == 0
                        ? new double[][] {ones}
                        : new double[][] {ones, Arrays.stream(time).map(t -> t / scale).toArray()};
        MixedCriterion profiled =
                new MixedCriterion(
                        qr,
                        panel.y(),
                        z,
                        List.copyOf(panel.rows().values()),
                        criterion == Criterion.REML,
                        random == Random.SLOPE);
        double[] theta = Minimum.of(profiled::deviance, start(profiled));
        return profiled.state(turned(theta, random))
                .<Estimate<Assembly>>map(
                        state ->
                                Estimate.of(
                                        new Assembly(
                                                panel,
                                                qr,
                                                profiled,
                                                turned(theta, random),
                                                state,
                                                scale,
                                                new Asked(criterion, random, noSlope))))
                .orElse(Estimate.not(Reason.NOT_CONVERGED));
    }

    private static double[] start(MixedCriterion criterion) {
        return switch (criterion.parameters()) {
            case 1 -> new double[] {1};
            case 2 -> new double[] {1, 1};
            default -> new double[] {1, 0, 1};
        };
    }

    /** The criterion does not see the signs of Λ's columns: take those with a positive diagonal. */
    private static double[] turned(double[] theta, Random random) {
        double[] turned = theta.clone();
        switch (random) {
            case INTERCEPT -> turned[0] = Math.abs(theta[0]);
            case UNCORRELATED_SLOPE -> {
                turned[0] = Math.abs(theta[0]);
                turned[1] = Math.abs(theta[1]);
            }
            case SLOPE -> {
                turned[0] = Math.abs(theta[0]);
                turned[1] = theta[0] < 0 ? -theta[1] : theta[1];
                turned[2] = Math.abs(theta[2]);
            }
        }
        return turned;
    }

    private static boolean negligible(double[] residuals, double[] y) {
        double largest = Arrays.stream(y).map(Math::abs).max().orElse(0);
        return Arrays.stream(residuals).allMatch(r -> Math.abs(r) <= 1e-12 * largest);
    }

    /** What was fitted. */
    private record Asked(Criterion criterion, Random random, Optional<NoSlope> noSlope) {}

    /** Turns the minimum into a result. */
    private static final class Assembly {
        private final Panel panel;
        private final Qr qr;
        private final MixedCriterion profiled;
        private final double[] theta;
        private final MixedCriterion.State state;

        /** What times were divided by. */
        private final double scale;

        private final Asked asked;

        private Assembly(
                Panel panel,
                Qr qr,
                MixedCriterion profiled,
                double[] theta,
                MixedCriterion.State state,
                double scale,
                Asked asked) {
            this.scale = scale;
            this.asked = asked;
            this.panel = panel;
            this.qr = qr;
            this.profiled = profiled;
            this.theta = theta;
            this.state = state;
        }

        MixedFit fit(ConfidenceLevel level) {
            Random random = asked.random();
            Separable separable = new Separable(panel.fixed(), qr);
            double residual = profiled.residualVariance(state);
            Map<String, Estimate<FixedEffect>> coefficients = coefficients(sums(level));
            double[][] lambda = profiled.lambda(theta);
            double[][] between = Matrices.product(lambda, Matrices.transpose(lambda));
            boolean slope = random != Random.INTERCEPT;
            return new MixedFit(
                    panel.fixed().rows(),
                    panel.rows().size(),
                    asked.criterion(),
                    random,
                    singular(),
                    asked.noSlope(),
                    coefficients,
                    new Variances(
                            between[0][0] * residual,
                            slope
                                    ? OptionalDouble.of(between[1][1] * residual / (scale * scale))
                                    : OptionalDouble.empty(),
                            random == Random.SLOPE
                                    ? OptionalDouble.of(between[0][1] * residual / scale)
                                    : OptionalDouble.empty(),
                            residual),
                    relative(lambda, random, scale),
                    profiled.deviance(theta),
                    separable.groups(),
                    effects());
        }

        MixedSums sums(ConfidenceLevel level) {
            Separable separable = new Separable(panel.fixed(), qr);
            double sigma = Math.sqrt(profiled.residualVariance(state));
            double[] ordinary = qr.solve(panel.y());
            double[] change = qr.backSubstitute(state.beta());
            double[][] inverse = qr.inverseR();
            Map<String, MixedSums.Column> columns = new LinkedHashMap<>();
            List<String> names = panel.fixed().names();
            for (int j = 0; j < names.size(); j++) {
                if (separable.has(j)) {
                    int place = separable.place(j);
                    columns.put(
                            names.get(j),
                            new MixedSums.Column(ordinary[place] + change[place], inverse[place]));
                }
            }
            return new MixedSums(
                    columns,
                    state.lower(),
                    sigma,
                    singular()
                            ? Optional.empty()
                            : Optional.of(new Satterthwaite(profiled, theta, sigma)),
                    (double) panel.fixed().rows() - profiled.fixed(),
                    level);
        }

        /** Whether a variance or the room of the correlation is at zero. */
        boolean singular() {
            return switch (asked.random()) {
                case INTERCEPT -> theta[0] < AT_ZERO;
                case UNCORRELATED_SLOPE -> theta[0] < AT_ZERO || theta[1] < AT_ZERO;
                case SLOPE -> theta[0] < AT_ZERO || theta[2] < AT_ZERO;
            };
        }

        private static List<Double> relative(double[][] lambda, Random random, double scale) {
            return switch (random) {
                case INTERCEPT -> List.of(lambda[0][0]);
                case UNCORRELATED_SLOPE -> List.of(lambda[0][0], lambda[1][1] / scale);
                case SLOPE -> List.of(lambda[0][0], lambda[1][0] / scale, lambda[1][1] / scale);
            };
        }

        private Map<String, Estimate<FixedEffect>> coefficients(MixedSums sums) {
            Map<String, Estimate<FixedEffect>> coefficients = new LinkedHashMap<>();
            for (String name : panel.fixed().names()) {
                coefficients.put(name, sums.sum(name, Map.of(name, 1.0)));
            }
            return coefficients;
        }

        private Map<String, List<Double>> effects() {
            Map<String, List<Double>> effects = new LinkedHashMap<>();
            int person = 0;
            for (String id : panel.rows().keySet()) {
                double[] b = profiled.effects(person, theta, state.beta());
                effects.put(id, b.length == 1 ? List.of(b[0]) : List.of(b[0], b[1] / scale));
                person++;
            }
            return effects;
        }
    }
}
