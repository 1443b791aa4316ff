package se.sammanhang.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import se.sammanhang.evaluation.ChangeMethods.Reliable;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.statistics.Bootstrap;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Correlation;
import se.sammanhang.statistics.DesignEffect;
import se.sammanhang.statistics.DifferenceHistogram;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.FloorAndCeiling;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedEffects;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.ProbabilityOfSuperiority;
import se.sammanhang.statistics.ReliableChange;
import se.sammanhang.statistics.Resampled;
import se.sammanhang.statistics.SignedRank;
import se.sammanhang.statistics.SpreadChange;
import se.sammanhang.statistics.Summary;

/** Applies every method but the t test to the pairs of one group. */
final class MethodsOfChange {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final EvaluationPlan plan;
    private final PlannedScale scale;
    private final Contrast contrast;
    private final Later<Estimate<Double>> intakeSd;

    /**
     * @param intakeSd standard deviation of everybody's score at the earlier round
     */
    MethodsOfChange(
            EvaluationPlan plan,
            PlannedScale scale,
            Contrast contrast,
            Later<Estimate<Double>> intakeSd) {
        this.plan = plan;
        this.scale = scale;
        this.contrast = contrast;
        this.intakeSd = intakeSd;
    }

    /** Scores of the pairs of one group, in their order, taken out of them once. */
    static final class Scores {
        private final double[] before;
        private final double[] after;
        private final double[] changes;
        private final List<Pair> pairs;

        private Scores(double[] before, double[] after, List<Pair> pairs) {
            this.pairs = pairs;
            this.before = before;
            this.after = after;
            this.changes = new double[before.length];
            for (int i = 0; i < changes.length; i++) {
                changes[i] = after[i] - before[i];
            }
        }

        static Scores of(List<Pair> pairs) {
            return new Scores(values(pairs, Pair::before), values(pairs, Pair::after), pairs);
        }

        /** Of those whose site is known. */
        List<double[]> changesBySite() {
            Map<String, DoubleStream.Builder> bySite = new TreeMap<>();
            for (int i = 0; i < changes.length; i++) {
                String site = pairs.get(i).person().groups().get(Group.SITE);
                if (site != null) {
                    bySite.computeIfAbsent(site, _ -> DoubleStream.builder()).add(changes[i]);
                }
            }
            return bySite.values().stream().map(site -> site.build().toArray()).toList();
        }

        double[] before() {
            return before;
        }

        double[] after() {
            return after;
        }

        double[] changes() {
            return changes;
        }
    }

    /** Differences either as whole steps with the points of one, or as they are. */
    sealed interface Differences {
        record Steps(DifferenceHistogram histogram, double unit) implements Differences {}

        /** An array, which no one changes: a list of a million numbers would be slow. */
        final class Points implements Differences {
            private final double[] each;

            Points(double[] each) {
                this.each = each;
            }

            double[] values() {
                return each;
            }
        }
    }

    ChangeMethods of(Group group, Scores scores, List<Pair> late, Differences differences) {
        ConfidenceLevel level = plan.confidence();
        double[] before = scores.before();
        double[] after = scores.after();
        return new ChangeMethods(
                Summary.of(scores.changes()),
                signedRank(differences, SignedRank.Zeros.RANKED),
                signedRank(differences, SignedRank.Zeros.DROPPED),
                Optional.empty(),
                switch (differences) {
                    case Differences.Steps(DifferenceHistogram histogram, double unit) ->
                            HodgesLehmann.of(histogram, unit, level);
                    case Differences.Points points -> HodgesLehmann.of(points.values(), level);
                },
                PairedEffects.of(before, after, level),
                switch (differences) {
                    case Differences.Steps steps -> ProbabilityOfSuperiority.of(steps.histogram());
                    case Differences.Points points ->
                            ProbabilityOfSuperiority.ofDifferences(points.values());
                },
                Correlation.pearson(before, after),
                new Later<>(() -> resampled(group, differences)),
                ends(before),
                ends(after),
                plan.precision()
                        .of(scale.id())
                        .reliability()
                        .map(
                                known -> {
                                    Estimate<Double> sd =
                                            known.sd()
                                                    .<Estimate<Double>>map(Estimate::of)
                                                    .orElseGet(intakeSd::get);
                                    return new Reliable(
                                            known,
                                            sd,
                                            sd.then(
                                                    spread ->
                                                            reliable(
                                                                    differences,
                                                                    spread,
                                                                    known.value())));
                                }),
                PairedT.of(values(late, Pair::before), values(late, Pair::after), level),
                SpreadChange.of(before, after),
                hasSites()
                        ? DesignEffect.of(scores.changesBySite())
                        : Estimate.not(Estimate.Reason.ONE_GROUP));
    }

    private boolean hasSites() {
        return plan.variables().stream().anyMatch(variable -> variable.name().equals(Group.SITE));
    }

    private static Estimate<SignedRank> signedRank(Differences differences, SignedRank.Zeros rule) {
        return switch (differences) {
            case Differences.Steps steps -> SignedRank.of(steps.histogram(), rule);
            case Differences.Points points -> SignedRank.of(points.values(), rule);
        };
    }

    private Estimate<ReliableChange> reliable(
            Differences differences, double sd, double reliability) {
        if (sd == 0) {
            return Estimate.not(Estimate.Reason.ALL_EQUAL);
        }
        return switch (differences) {
            case Differences.Steps(DifferenceHistogram histogram, double unit) ->
                    ReliableChange.of(histogram, unit, sd, reliability, plan.confidence());
            case Differences.Points points ->
                    ReliableChange.of(points.values(), sd, reliability, plan.confidence());
        };
    }

    /** Whole steps are drawn as steps, so that equal means are equal to the last bit. */
    private Estimate<Interval> resampled(Group group, Differences differences) {
        var random = new SplittableRandom(seed(group));
        return switch (differences) {
            case Differences.Steps(DifferenceHistogram histogram, double unit) ->
                    Bootstrap.of(
                                    histogram,
                                    1,
                                    Bootstrap.Statistic.MEAN,
                                    ChangeMethods.REPLICATES,
                                    random)
                            .then(bca(unit));
            case Differences.Points points ->
                    Bootstrap.of(
                                    points.values(),
                                    Bootstrap.Statistic.MEAN,
                                    ChangeMethods.REPLICATES,
                                    random)
                            .then(bca(1));
        };
    }

    private Function<Resampled, Estimate<Interval>> bca(double unit) {
        return drawn ->
                drawn.bca(Resampled.Ties.STRICT, Resampled.Interpolation.NORMAL, plan.confidence())
                        .map(
                                steps ->
                                        new Interval(
                                                steps.low() * unit,
                                                steps.high() * unit,
                                                steps.level(),
                                                steps.method()));
    }

    /** Own numbers for each address, so that another group more or less changes no other. */
    private long seed(Group group) {
        String address =
                String.join(
                        "/",
                        scale.id().value(),
                        contrast.from().value(),
                        contrast.to().value(),
                        group.variable(),
                        group.level());
        long hash = FNV_BASIS;
        for (int i = 0; i < address.length(); i++) {
            hash = (hash ^ address.charAt(i)) * FNV_PRIME;
        }
        return hash ^ plan.seed();
    }

    private Estimate<FloorAndCeiling> ends(double[] scores) {
        return scale.range()
                .map(
                        range ->
                                FloorAndCeiling.of(
                                        scores, range.low(), range.high(), plan.confidence()))
                .orElse(Estimate.not(Estimate.Reason.NO_RANGE));
    }

    static double[] values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).toArray();
    }
}
