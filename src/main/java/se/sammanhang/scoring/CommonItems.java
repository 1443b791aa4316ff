package se.sammanhang.scoring;

import java.util.List;
import java.util.Map;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.scoring.ScaleScore.Scored;

/**
 * Compares two rounds on the items answered in both, so that a change is never one of which items
 * happened to be answered.
 */
public final class CommonItems {

    private CommonItems() {}

    /**
     * The change from {@code before} to {@code after}. An increase is a rise of at least {@link
     * ScaleDefinition#increaseAtLeast()} answer steps in total over the common items, a decrease as
     * large a fall, anything between is the same.
     *
     * @throws IllegalArgumentException if a code lies outside the scale's steps
     */
    public static ScaleChange change(
            ScaleDefinition scale, Map<ItemId, Integer> before, Map<ItemId, Integer> after) {
        List<ItemId> common =
                scale.items().stream()
                        .filter(item -> before.containsKey(item) && after.containsKey(item))
                        .toList();
        if (ScaleScoring.score(scale, before, common) instanceof Scored first
                && ScaleScoring.score(scale, after, common) instanceof Scored second) {
            int stepsBefore = keyedSum(scale, before, common);
            int steps = keyedSum(scale, after, common) - stepsBefore;
            int room = scale.highestStep() * common.size() - stepsBefore;
            return new ScaleChange.Compared(
                    first,
                    second,
                    common.size(),
                    steps,
                    direction(steps, scale.increaseAtLeast()),
                    room < scale.increaseAtLeast());
        }
        return new ScaleChange.NotComparable(scale.id(), common.size(), scale.minimumAnswered());
    }

    private static ScaleChange.Direction direction(int steps, int increaseAtLeast) {
        if (steps >= increaseAtLeast) {
            return ScaleChange.Direction.INCREASE;
        }
        return steps <= -increaseAtLeast
                ? ScaleChange.Direction.DECREASE
                : ScaleChange.Direction.SAME;
    }

    private static int keyedSum(
            ScaleDefinition scale, Map<ItemId, Integer> codes, List<ItemId> items) {
        int sum = 0;
        for (ItemId item : items) {
            Integer code = codes.get(item);
            if (code != null) {
                sum += ScaleScoring.keyed(scale, item, code);
            }
        }
        return sum;
    }
}
