package se.sammanhang.statistics.reliability;

import java.util.List;
import java.util.Set;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;

/**
 * Reliability of a scale among the persons who gave all its items.
 *
 * @param n persons with all items
 * @param items those used
 * @param alpha Cronbach's; below 0 when items disagree
 * @param interval of alpha, Feldt; at most 1, may lie below 0
 * @param standardisedAlpha alpha of items of equal spread, from the mean correlation
 * @param meanCorrelation between two items
 * @param pairwiseAlpha alpha from covariances of all who gave both items, R {@code psych::alpha(use
 *     = "pairwise")}; rests on more persons when there are gaps
 * @param lambda6 Guttman's; not computable when an item is a sum of others
 * @param standardErrorOfMeasurement sd of the sum · √(1 - alpha); unit: sum of item points; not
 *     computable with alpha below 0
 * @param omega McDonald's, one factor
 * @param dropped items that were left out because all gave the same
 */
public record Reliability(
        int n,
        List<Item> items,
        double alpha,
        Interval interval,
        double standardisedAlpha,
        double meanCorrelation,
        double pairwiseAlpha,
        Estimate<Double> lambda6,
        double totalMean,
        double totalSd,
        Estimate<Double> standardErrorOfMeasurement,
        Estimate<Omega> omega,
        List<String> dropped,
        Set<Warning> warnings) {

    /**
     * One item.
     *
     * @param restCorrelation with the sum of the other items; not computable when that sum is
     *     constant
     * @param alphaIfDropped alpha of the other items; needs two of them
     */
    public record Item(
            String name,
            double mean,
            double sd,
            Estimate<Double> restCorrelation,
            Estimate<Double> alphaIfDropped) {}

    /**
     * McDonald's omega from one factor by maximum likelihood; with two items, where a factor is not
     * determined, Spearman and Brown's 2r/(1 + r).
     *
     * @param raw in the items' own units, (Σλ)²/((Σλ)² + Σψ): fits a plain sum of items
     * @param standardised of items of equal spread
     * @param rawObserved (Σλ)² over the observed variance of the sum
     * @param factor empty reason with two items
     */
    public record Omega(
            double raw, double standardised, double rawObserved, Estimate<OneFactor> factor) {}

    /** What the reader must know beside the number. */
    public enum Warning {
        /** Alpha is 0 or below: items disagree, check the reverse keys. */
        ITEMS_DISAGREE("itemsDisagree"),
        /** At least one item falls when the rest rises. */
        ITEM_AGAINST_REST("itemAgainstRest"),
        /** An item had no spread and was left out. */
        CONSTANT_ITEM("constantItem"),
        /** Fewer than 30 persons: the interval is wide. */
        FEW_PERSONS("fewPersons"),
        /** The factor explains an item whole, so omega is unsure. */
        HEYWOOD("heywood");

        private final String code;

        Warning(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    public Reliability {
        items = List.copyOf(items);
        dropped = List.copyOf(dropped);
        warnings = Set.copyOf(warnings);
    }
}
