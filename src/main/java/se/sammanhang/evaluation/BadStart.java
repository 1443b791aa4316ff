package se.sammanhang.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.SentenceText.Template;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Norm;
import se.sammanhang.instrument.Polarity;

/**
 * Whether persons started badly on a scale, so that regression to the mean has to be reckoned with
 * (Barnett, van der Pols &amp; Dobson 2005, Int. J. Epidemiol. 34, 215-220: it grows with the
 * distance from the mean of where people come from).
 *
 * <p>Beside published means: worse than every one of them, since a scale may have several, of other
 * ages and of either sex. Without any: in the worst third of the scale&rsquo;s range. The third is
 * a convention of ours, no published cut-off: a mean near the middle of the range is then never
 * called low or high. Without norms and without a range nothing is said.
 *
 * @param rule the rule in words
 */
record BadStart(double mean, LocalisedText rule) {

    private static final double PARTS = 3;

    /** Scores closer than this are the same. */
    private static final double SAME = 1e-10;

    static Optional<BadStart> of(PlannedScale scale, double mean) {
        boolean low = scale.polarity() == Polarity.HIGHER_IS_BETTER;
        List<Norm> norms = norms(scale);
        if (!norms.isEmpty()) {
            return norms.stream().allMatch(norm -> low ? mean < norm.mean() : mean > norm.mean())
                    ? Optional.of(new BadStart(mean, besideNorms(low)))
                    : Optional.empty();
        }
        return scale.range()
                .filter(range -> inWorstThird(mean, range, low))
                .map(range -> new BadStart(mean, inThird(range, low)));
    }

    private static boolean inWorstThird(double mean, PlannedScale.Range range, boolean low) {
        double third = (range.high() - range.low()) / PARTS;
        return low ? mean < range.low() + third - SAME : mean > range.high() - third + SAME;
    }

    /**
     * Whether a mean lies in the worse half of the range: whoever did may have been chosen for it.
     */
    static boolean isInWorseHalf(PlannedScale scale, double mean) {
        return scale.range()
                .map(range -> (range.low() + range.high()) / 2)
                .filter(
                        middle ->
                                switch (scale.polarity()) {
                                    case HIGHER_IS_BETTER -> mean < middle;
                                    case LOWER_IS_BETTER -> mean > middle;
                                })
                .isPresent();
    }

    private static LocalisedText besideNorms(boolean low) {
        return low
                ? LocalisedText.of(
                        "lägre än i varje grupp som det finns publicerade värden för",
                        "lower than in every group with published values",
                        "lavere end i hver gruppe, der findes offentliggjorte værdier for")
                : LocalisedText.of(
                        "högre än i varje grupp som det finns publicerade värden för",
                        "higher than in every group with published values",
                        "højere end i hver gruppe, der findes offentliggjorte værdier for");
    }

    private static LocalisedText inThird(PlannedScale.Range range, boolean low) {
        return SentenceText.filled(
                low
                        ? new Template(
                                "i den lägsta tredjedelen av skalan från {low} till {high}",
                                "in the lowest third of the scale from {low} to {high}",
                                "i den laveste tredjedel af skalaen fra {low} til {high}")
                        : new Template(
                                "i den högsta tredjedelen av skalan från {low} till {high}",
                                "in the highest third of the scale from {low} to {high}",
                                "i den højeste tredjedel af skalaen fra {low} til {high}"),
                Map.of("low", range.low(), "high", range.high()));
    }

    static List<Norm> norms(PlannedScale scale) {
        return switch (scale) {
            case PlannedScale.FromItems(var definition) -> definition.norms();
            case PlannedScale.ReadyScore _ -> List.of();
        };
    }
}
