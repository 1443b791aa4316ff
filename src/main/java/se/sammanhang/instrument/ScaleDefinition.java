package se.sammanhang.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scored set of items: its key and its missing rule.
 *
 * @param lowestStep lowest code of the items' response scale
 * @param highestStep highest code of the items' response scale
 * @param reverseKeyed items whose code is mirrored before scoring: lowest + highest - code
 * @param minimumAnswered items that must be answered for a score; fewer give no score
 * @param increaseAtLeast smallest total rise over the common items that counts as an increase.
 *     Unit: answer steps
 * @param parent the scale this is a subscale of
 * @param groupMeansOnly reported as group mean only, never tested or shown for a person
 * @param confirmedKey false for a key that still has to be checked against the licensed form
 * @param norms published means; none where no source gives sex and age. Not part of what is asked
 *     or scored, so a new one makes no new version of the instrument
 */
public record ScaleDefinition(
        ScaleId id,
        LocalisedText name,
        List<ItemId> items,
        Set<ItemId> reverseKeyed,
        int lowestStep,
        int highestStep,
        int minimumAnswered,
        ScoreMetric metric,
        Polarity polarity,
        int increaseAtLeast,
        Optional<ScaleId> parent,
        boolean groupMeansOnly,
        boolean confirmedKey,
        List<Norm> norms) {

    /** A scale without norms. */
    public ScaleDefinition(
            ScaleId id,
            LocalisedText name,
            List<ItemId> items,
            Set<ItemId> reverseKeyed,
            int lowestStep,
            int highestStep,
            int minimumAnswered,
            ScoreMetric metric,
            Polarity polarity,
            int increaseAtLeast,
            Optional<ScaleId> parent,
            boolean groupMeansOnly,
            boolean confirmedKey) {
        this(
                id,
                name,
                items,
                reverseKeyed,
                lowestStep,
                highestStep,
                minimumAnswered,
                metric,
                polarity,
                increaseAtLeast,
                parent,
                groupMeansOnly,
                confirmedKey,
                List.of());
    }

    public ScaleDefinition {
        norms = List.copyOf(norms);
        items = List.copyOf(items);
        reverseKeyed = Set.copyOf(reverseKeyed);
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "items of " + id + ": wanted at least one, got none");
        }
        if (!items.containsAll(reverseKeyed)) {
            throw new IllegalArgumentException(
                    "reverseKeyed of " + id + ": wanted items of the scale, got " + reverseKeyed);
        }
        if (minimumAnswered < 1 || minimumAnswered > items.size()) {
            throw new IllegalArgumentException(
                    "minimumAnswered of "
                            + id
                            + ": wanted 1 to "
                            + items.size()
                            + ", got "
                            + minimumAnswered);
        }
    }

    /** Lowest possible score. Unit: that of the metric. */
    public double minimumScore() {
        return switch (metric) {
            case SUM -> (double) lowestStep * items.size();
            case POINTS_0_TO_100 -> 0;
            case STEP -> lowestStep;
        };
    }

    /** Highest possible score. Unit: that of the metric. */
    public double maximumScore() {
        return switch (metric) {
            case SUM -> (double) highestStep * items.size();
            case POINTS_0_TO_100 -> 100;
            case STEP -> highestStep;
        };
    }
}
