package se.sammanhang.statistics.missing;

import java.util.List;
import java.util.OptionalDouble;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * The mean change of all under stated assumptions about the lost ones.
 *
 * <p>Sources: Little (1993), J. Am. Stat. Assoc. 88, 125-134 (pattern mixture); Carpenter &amp;
 * Kenward (2013), Multiple Imputation and its Application, ch. 10 (delta, tipping point). R: the
 * formulas.
 *
 * @param answered those with a change, 1 or more
 * @param lost those without
 * @param mean change of those who answered
 */
public record Assumptions(int answered, int lost, double mean) {

    public Assumptions {
        if (answered < 1 || lost < 0 || !Double.isFinite(mean)) {
            throw new IllegalArgumentException(
                    "wanted answered >= 1, lost >= 0 and a finite mean, got "
                            + answered
                            + ", "
                            + lost
                            + ", "
                            + mean);
        }
    }

    /** Nobody who was lost changed at all. */
    public double unchanged() {
        return mean * answered / (answered + lost);
    }

    /**
     * Those who were lost changed by {@code delta} more (below 0: less) than those who answered.
     *
     * @param delta unit: scale points
     */
    public double shifted(double delta) {
        return mean + delta * lost / (answered + lost);
    }

    /**
     * The delta at which the mean change of all comes down, or up, to the target: the larger it is,
     * the safer the finding. Nobody lost: not computable.
     */
    public Estimate<Double> tippingPoint(double target) {
        return lost == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of((target - mean) * (answered + lost) / lost);
    }

    /**
     * Mean change with the last answer carried forward, as a warning example only: it takes those
     * who stopped answering as standing still (Molenberghs &amp; Kenward 2007, ch. 4).
     *
     * @param persons the scores of each over the rounds, the first one given
     */
    public static Estimate<Double> lastCarriedForward(List<List<OptionalDouble>> persons) {
        if (persons.isEmpty()) {
            return Estimate.not(Reason.NO_VALUES);
        }
        double sum = 0;
        for (List<OptionalDouble> rounds : persons) {
            List<Double> given =
                    rounds.stream()
                            .filter(OptionalDouble::isPresent)
                            .map(OptionalDouble::getAsDouble)
                            .toList();
            if (given.isEmpty() || rounds.getFirst().isEmpty()) {
                throw new IllegalArgumentException("persons: wanted a first score for each");
            }
            sum += given.getLast() - given.getFirst();
        }
        return Estimate.of(sum / persons.size());
    }
}
