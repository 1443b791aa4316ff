package se.sammanhang.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.MeasurementPrecision.KnownReliability;
import se.sammanhang.instrument.Norm;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.statistics.RegressionToMean;
import se.sammanhang.statistics.Summary;

/**
 * How much of an improvement to expect of people who were chosen because they stood badly, nothing
 * having been done: (1 - reliability) times their distance from the mean of where they come from.
 * Takes a reliability, which the plan gives; the distance takes published means, of which a scale
 * may have several, of other ages and of either sex: they give a lowest and a highest answer.
 */
final class RegressionLimits {

    /** Below this many points there is nothing to warn of. */
    private static final double NOTHING = 0.05;

    private static final double TEN = 10;

    private final EvaluationPlan plan;

    RegressionLimits(EvaluationPlan plan) {
        this.plan = plan;
    }

    /**
     * @param values rounds, scale and n of the sentence
     * @param startedBadly whether they started in the worse half of the scale
     */
    Optional<Limitation> of(
            Finding finding, PlannedScale scale, Map<String, Object> values, boolean startedBadly) {
        Optional<KnownReliability> known = plan.precision().of(scale.id()).reliability();
        Optional<Double> mean = finding.before().computed().map(Summary::mean);
        if (known.isEmpty() || mean.isEmpty()) {
            return Optional.empty();
        }
        double reliability = known.get().value();
        boolean higherIsBetter = scale.polarity() == Polarity.HIGHER_IS_BETTER;
        values.put("reliability", reliability);
        values.put("source", known.get().source());
        values.put("start", mean.get());
        List<Double> better =
                norms(scale).stream()
                        .flatMap(
                                norm ->
                                        RegressionToMean.ofGroup(
                                                norm.mean(), mean.get(), reliability)
                                                .computed()
                                                .stream())
                        .map(rise -> higherIsBetter ? rise : -rise)
                        .filter(rise -> rise >= NOTHING)
                        .sorted()
                        .toList();
        if (!better.isEmpty()) {
            values.put("least", better.getFirst());
            values.put("most", better.getLast());
            values.put("population", norms(scale).getFirst().population());
            return Optional.of(
                    Limitation.of(
                            higherIsBetter
                                    ? LimitationId.REGRESSION_UP
                                    : LimitationId.REGRESSION_DOWN,
                            values,
                            finding.matched()));
        }
        boolean unknown = norms(scale).isEmpty() && startedBadly;
        return RegressionToMean.ofGroup(TEN, 0, reliability)
                .computed()
                .filter(_ -> unknown)
                .map(
                        rise -> {
                            values.put("ten", TEN);
                            values.put("back", rise);
                            return Limitation.of(
                                    higherIsBetter
                                            ? LimitationId.REGRESSION_PER_TEN_UP
                                            : LimitationId.REGRESSION_PER_TEN_DOWN,
                                    values,
                                    finding.matched());
                        });
    }

    private static List<Norm> norms(PlannedScale scale) {
        return switch (scale) {
            case PlannedScale.FromItems(var definition) -> definition.norms();
            case PlannedScale.ReadyScore _ -> List.of();
        };
    }
}
