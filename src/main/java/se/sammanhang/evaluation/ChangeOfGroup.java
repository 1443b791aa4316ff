package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding.CommonItems;
import se.sammanhang.instrument.RoundCode;
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

    ChangeOfGroup(EvaluationPlan plan, PlannedScale scale, Contrast contrast) {
        this.plan = plan;
        this.scale = scale;
        this.contrast = contrast;
    }

    Finding finding(Group group, List<Pair> pairs, int known) {
        Estimate<Integer> couldNotRise =
                pairs.stream().anyMatch(pair -> pair.couldRise().isEmpty())
                        ? Estimate.not(Estimate.Reason.NO_RANGE)
                        : Estimate.of(
                                (int)
                                        pairs.stream()
                                                .filter(pair -> !pair.couldRise().orElseThrow())
                                                .count());
        return new Finding(
                scale.id(),
                contrast.from(),
                contrast.to(),
                group,
                pairs.size(),
                known,
                Summary.of(values(pairs, Pair::before)),
                Summary.of(values(pairs, Pair::after)),
                change(pairs),
                shares(pairs),
                couldNotRise,
                commonItems(pairs),
                (int) pairs.stream().filter(pair -> isLate(pair.person())).count(),
                Optional.empty());
    }

    private Estimate<PairedChange> change(List<Pair> pairs) {
        ConfidenceLevel level = plan.confidence();
        if (scale instanceof PlannedScale.FromItems(ScaleDefinition definition)
                && wholeSteps(pairs)) {
            int common = pairs.getFirst().common();
            return PairedT.of(histogram(pairs), pointsPerStep(definition, common), level);
        }
        return PairedT.of(values(pairs, Pair::before), values(pairs, Pair::after), level);
    }

    /**
     * Whether every score rests on the same number of items, so that each difference is a whole
     * number of steps and the histogram holds all there is to know.
     */
    private static boolean wholeSteps(List<Pair> pairs) {
        return pairs.stream().mapToInt(Pair::common).distinct().count() == 1
                && pairs.stream().allMatch(pair -> pair.steps().isPresent());
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

    private Estimate<ChangeShares> shares(List<Pair> pairs) {
        ConfidenceLevel level = plan.confidence();
        return switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition definition) ->
                    Shares.of(histogram(pairs), definition.increaseAtLeast(), level);
            case PlannedScale.ReadyScore ready ->
                    Shares.ofDifferences(
                            values(pairs, pair -> pair.after() - pair.before()),
                            ready.increaseAtLeast().orElse(0.0),
                            level);
        };
    }

    private static DifferenceHistogram histogram(List<Pair> pairs) {
        return DifferenceHistogram.of(
                pairs.stream().mapToInt(pair -> pair.steps().orElseThrow()).toArray());
    }

    private static double[] values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).toArray();
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
        Optional<Integer> window = plan.conventions().baselineWindowDays();
        RoundCode baseline = contrast.from();
        RoundAnswers answers = person.rounds().get(baseline);
        if (window.isEmpty() || answers == null || !baseline.equals(plan.rounds().getFirst())) {
            return false;
        }
        Optional<LocalDate> last = person.enrolledOn().map(start -> start.plusDays(window.get()));
        return last.isPresent()
                && answers.answeredOn().filter(day -> day.isAfter(last.get())).isPresent();
    }
}
