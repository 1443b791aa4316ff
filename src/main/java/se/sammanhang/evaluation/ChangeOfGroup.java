package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding.CommonItems;
import se.sammanhang.evaluation.MethodsOfChange.Differences;
import se.sammanhang.evaluation.MethodsOfChange.Scores;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.DifferenceHistogram;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.Shares;
import se.sammanhang.statistics.Summary;

/** Turns the pairs of one group into a finding. Integers first: see {@link #wholeSteps}. */
final class ChangeOfGroup {

    private final EvaluationPlan plan;
    private final PlannedScale scale;
    private final Contrast contrast;

    private final MethodsOfChange methods;

    /**
     * @param intakeSd standard deviation of everybody's score at the earlier round
     */
    ChangeOfGroup(
            EvaluationPlan plan,
            PlannedScale scale,
            Contrast contrast,
            Later<Estimate<Double>> intakeSd) {
        this.plan = plan;
        this.scale = scale;
        this.contrast = contrast;
        this.methods = new MethodsOfChange(plan, scale, contrast, intakeSd);
    }

    Finding finding(Group group, List<Pair> withBoth, int known) {
        List<Pair> late = withBoth.stream().filter(pair -> isLate(pair.person())).toList();
        List<Pair> apart =
                switch (plan.conventions().lateBaselines()) {
                    case APART -> late;
                    case INCLUDED -> List.of();
                };
        List<Pair> pairs =
                apart.isEmpty()
                        ? withBoth
                        : withBoth.stream().filter(pair -> !isLate(pair.person())).toList();
        Estimate<Integer> couldNotImprove =
                pairs.stream().anyMatch(pair -> pair.couldImprove().isEmpty())
                        ? Estimate.not(Estimate.Reason.NO_RANGE)
                        : Estimate.of(
                                (int)
                                        pairs.stream()
                                                .filter(pair -> !pair.couldImprove().orElseThrow())
                                                .count());
        Scores scores = Scores.of(pairs);
        Differences differences = differences(pairs, scores);
        return new Finding(
                scale.id(),
                contrast.from(),
                contrast.to(),
                group,
                pairs.size(),
                known,
                Summary.of(scores.before()),
                Summary.of(scores.after()),
                change(scores, differences),
                shares(pairs, scores),
                couldNotImprove,
                commonItems(pairs),
                late.size(),
                Optional.empty(),
                methods.of(group, scores, apart, differences));
    }

    private Estimate<PairedChange> change(Scores scores, Differences differences) {
        ConfidenceLevel level = plan.confidence();
        return switch (differences) {
            case Differences.Steps(DifferenceHistogram histogram, double unit) ->
                    PairedT.of(histogram, unit, level);
            case Differences.Points _ -> PairedT.of(scores.before(), scores.after(), level);
        };
    }

    private Differences differences(List<Pair> pairs, Scores scores) {
        if (scale instanceof PlannedScale.FromItems(ScaleDefinition definition)
                && wholeSteps(pairs)) {
            return new Differences.Steps(
                    histogram(pairs), pointsPerStep(definition, pairs.getFirst().common()));
        }
        return new Differences.Points(scores.changes());
    }

    /**
     * Whether every score rests on the same number of items, so that each difference is a whole
     * number of steps and the histogram holds all there is to know.
     */
    private static boolean wholeSteps(List<Pair> pairs) {
        return !pairs.isEmpty()
                && pairs.stream()
                        .allMatch(
                                pair ->
                                        pair.common() == pairs.getFirst().common()
                                                && pair.steps().isPresent());
    }

    private static double pointsPerStep(ScaleDefinition definition, int common) {
        return switch (definition.metric()) {
            case SUM -> (double) definition.items().size() / common;
            case STEP -> 1.0 / common;
            case POINTS_0_TO_100 ->
                    100.0
                            / (common
                                    * (double)
                                            (definition.highestStep() - definition.lowestStep()));
        };
    }

    private Estimate<ChangeShares> shares(List<Pair> pairs, Scores scores) {
        ConfidenceLevel level = plan.confidence();
        return switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition definition) ->
                    Shares.of(histogram(pairs), definition.increaseAtLeast(), level);
            case PlannedScale.ReadyScore ready ->
                    Shares.ofDifferences(
                            scores.changes(), ready.increaseAtLeast().orElse(0.0), level);
        };
    }

    private static DifferenceHistogram histogram(List<Pair> pairs) {
        return DifferenceHistogram.of(
                pairs.stream().mapToInt(pair -> pair.steps().orElseThrow()).toArray());
    }

    private Optional<CommonItems> commonItems(List<Pair> pairs) {
        if (scale instanceof PlannedScale.FromItems(ScaleDefinition definition)
                && !pairs.isEmpty()) {
            var common = pairs.stream().mapToInt(Pair::common).summaryStatistics();
            return Optional.of(
                    new CommonItems(common.getMin(), common.getMax(), definition.items().size()));
        }
        return Optional.empty();
    }

    private boolean isLate(Person person) {
        return BaselineWindow.isLate(plan, contrast, person);
    }
}
