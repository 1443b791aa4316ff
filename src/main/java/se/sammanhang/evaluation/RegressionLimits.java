package se.sammanhang.evaluation;

import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.MeasurementPrecision.KnownReliability;
import se.sammanhang.evaluation.SentenceText.Template;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
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

    private static final double TENTHS = 10;

    private final EvaluationPlan plan;

    RegressionLimits(EvaluationPlan plan) {
        this.plan = plan;
    }

    /**
     * Nothing where they do not stand worse than every published group: then it cannot be said that
     * they stood badly. Without any, nothing for the better half of the scale.
     *
     * @param values rounds, scale and n of the sentence
     */
    Optional<Limitation> of(Finding finding, PlannedScale scale, Map<String, Object> values) {
        Optional<KnownReliability> known = plan.precision().of(scale.id()).reliability();
        Optional<Double> mean = finding.before().computed().map(Summary::mean);
        if (known.isEmpty() || mean.isEmpty()) {
            return Optional.empty();
        }
        double reliability = known.get().value();
        values.put("reliability", reliability);
        values.put("source", known.get().source());
        if (!BadStart.norms(scale).isEmpty()) {
            values.put("start", mean.get());
            return besideNorms(scale, values, mean.get(), reliability);
        }
        return BadStart.isInWorseHalf(scale, mean.get())
                ? scale.range().flatMap(range -> perTenth(scale, range, values, reliability))
                : Optional.empty();
    }

    private static Optional<Limitation> besideNorms(
            PlannedScale scale, Map<String, Object> values, double mean, double reliability) {
        double[] better =
                BadStart.norms(scale).stream()
                        .map(norm -> RegressionToMean.ofGroup(norm.mean(), mean, reliability))
                        .flatMap(rise -> rise.computed().stream())
                        .mapToDouble(rise -> higherIsBetter(scale) ? rise : -rise)
                        .sorted()
                        .toArray();
        if (better.length == 0 || better[0] < NOTHING) {
            return Optional.empty();
        }
        double least = better[0];
        double most = better[better.length - 1];
        values.put("least", least);
        values.put("most", most);
        values.put("points", points(least, most));
        return Optional.of(
                Limitation.of(
                        higherIsBetter(scale)
                                ? LimitationId.REGRESSION_UP
                                : LimitationId.REGRESSION_DOWN,
                        values));
    }

    /** "between 0.4 and 0.9", and "about 0.4" where both are told as the same. */
    private static LocalisedText points(double least, double most) {
        String from = SentenceText.oneDecimal(least, Language.SWEDISH);
        boolean one = from.equals(SentenceText.oneDecimal(most, Language.SWEDISH));
        return SentenceText.filled(
                one
                        ? new Template("omkring {most}", "about {most}", "omkring {most}")
                        : new Template(
                                "mellan {least} och {most}",
                                "between {least} and {most}",
                                "mellem {least} og {most}"),
                Map.of("least", least, "most", most));
    }

    /** Tells no number of anybody: the reliability is the plan's, the range the scale's. */
    private static Optional<Limitation> perTenth(
            PlannedScale scale,
            PlannedScale.Range range,
            Map<String, Object> values,
            double reliability) {
        double tenth = (range.high() - range.low()) / TENTHS;
        return RegressionToMean.ofGroup(tenth, 0, reliability)
                .computed()
                .filter(back -> back >= NOTHING)
                .map(
                        back -> {
                            values.put("tenth", tenth);
                            values.put("back", back);
                            return Limitation.of(
                                    higherIsBetter(scale)
                                            ? LimitationId.REGRESSION_PER_TENTH_UP
                                            : LimitationId.REGRESSION_PER_TENTH_DOWN,
                                    values);
                        });
    }

    private static boolean higherIsBetter(PlannedScale scale) {
        return scale.polarity() == Polarity.HIGHER_IS_BETTER;
    }
}
