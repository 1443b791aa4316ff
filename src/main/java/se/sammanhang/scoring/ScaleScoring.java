package se.sammanhang.scoring;

import java.util.Collection;
import java.util.Map;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;

/**
 * Scores a scale from the codes of its answered items; an item without a code counts as not
 * answered.
 */
public final class ScaleScoring {

    private ScaleScoring() {}

    /** Scores all items of the scale under its missing rule. */
    public static ScaleScore score(ScaleDefinition scale, Map<ItemId, Integer> codes) {
        return codes instanceof ItemCodes compact
                ? score(scale, compact)
                : score(scale, codes, scale.items());
    }

    private static ScaleScore score(ScaleDefinition scale, ItemCodes codes) {
        ScaleKey key = codes.items().key(scale);
        long total = 0;
        int answered = 0;
        for (int i = 0; i < key.size(); i++) {
            int code = key.code(codes, i);
            if (code != ItemCodes.NOT_ANSWERED) {
                total += key.step(i, code);
                answered++;
            }
        }
        return outcome(scale, total, answered);
    }

    /**
     * Scores only {@code items}, so that both rounds of a change rest on the same items. A sum is
     * prorated to the full length of the scale: k x mean of the answered steps.
     *
     * @throws IllegalArgumentException if a code lies outside the scale's steps: data are rejected,
     *     never clamped
     */
    public static ScaleScore score(
            ScaleDefinition scale, Map<ItemId, Integer> codes, Collection<ItemId> items) {
        long total = 0;
        int answered = 0;
        for (ItemId item : scale.items()) {
            Integer code = items.contains(item) ? codes.get(item) : null;
            if (code != null) {
                total += keyed(scale, item, code);
                answered++;
            }
        }
        return outcome(scale, total, answered);
    }

    /**
     * The score from the sum of the answered steps; prorated, or none, by the scale's missing rule.
     */
    static ScaleScore outcome(ScaleDefinition scale, long total, int answered) {
        if (answered < scale.minimumAnswered()) {
            return new ScaleScore.NotScorable(scale.id(), answered, scale.minimumAnswered());
        }
        int k = scale.items().size();
        double points =
                switch (scale.metric()) {
                    case SUM -> answered == k ? total : (double) total / answered * k;
                    case STEP -> (double) total / answered;
                    case POINTS_0_TO_100 -> {
                        double span = scale.highestStep() - scale.lowestStep();
                        yield ((double) total / answered - scale.lowestStep()) / span * 100;
                    }
                };
        return new ScaleScore.Scored(scale.id(), points, answered);
    }

    /** Code after mirroring reverse-keyed items: lowest + highest - code. Unit: steps. */
    public static int keyed(ScaleDefinition scale, ItemId item, int code) {
        if (code < scale.lowestStep() || code > scale.highestStep()) {
            throw outside(scale, item, code);
        }
        return scale.reverseKeyed().contains(item)
                ? scale.lowestStep() + scale.highestStep() - code
                : code;
    }

    static IllegalArgumentException outside(ScaleDefinition scale, ItemId item, int code) {
        return new IllegalArgumentException(
                item
                        + ": wanted "
                        + scale.lowestStep()
                        + " to "
                        + scale.highestStep()
                        + ", got "
                        + code);
    }
}
