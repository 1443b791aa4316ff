package se.sammanhang.scoring;

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
        return before instanceof ItemCodes first
                        && after instanceof ItemCodes second
                        && first.items() == second.items()
                ? compact(scale, first, second)
                : general(scale, before, after);
    }

    private static ScaleChange general(
            ScaleDefinition scale, Map<ItemId, Integer> before, Map<ItemId, Integer> after) {
        long stepsBefore = 0;
        long stepsAfter = 0;
        int common = 0;
        for (ItemId item : scale.items()) {
            Integer first = before.get(item);
            Integer second = after.get(item);
            if (first != null && second != null) {
                stepsBefore += ScaleScoring.keyed(scale, item, first);
                stepsAfter += ScaleScoring.keyed(scale, item, second);
                common++;
            }
        }
        return compared(scale, stepsBefore, stepsAfter, common);
    }

    /** The same over shared items, without a look-up by name for each person. */
    private static ScaleChange compact(ScaleDefinition scale, ItemCodes before, ItemCodes after) {
        ScaleKey key = before.items().key(scale);
        long stepsBefore = 0;
        long stepsAfter = 0;
        int common = 0;
        for (int i = 0; i < key.size(); i++) {
            int first = key.code(before, i);
            int second = key.code(after, i);
            if (first != ItemCodes.NOT_ANSWERED && second != ItemCodes.NOT_ANSWERED) {
                stepsBefore += key.step(i, first);
                stepsAfter += key.step(i, second);
                common++;
            }
        }
        return compared(scale, stepsBefore, stepsAfter, common);
    }

    private static ScaleChange compared(
            ScaleDefinition scale, long before, long after, int common) {
        if (ScaleScoring.outcome(scale, before, common) instanceof Scored first
                && ScaleScoring.outcome(scale, after, common) instanceof Scored second) {
            int steps = Math.toIntExact(after - before);
            long room =
                    switch (scale.polarity()) {
                        case HIGHER_IS_BETTER -> (long) scale.highestStep() * common - before;
                        case LOWER_IS_BETTER -> before - (long) scale.lowestStep() * common;
                    };
            return new ScaleChange.Compared(
                    first,
                    second,
                    common,
                    steps,
                    direction(steps, scale.increaseAtLeast()),
                    room < scale.increaseAtLeast());
        }
        return new ScaleChange.NotComparable(scale.id(), common, scale.minimumAnswered());
    }

    private static ScaleChange.Direction direction(int steps, int increaseAtLeast) {
        if (steps >= increaseAtLeast) {
            return ScaleChange.Direction.INCREASE;
        }
        return steps <= -increaseAtLeast
                ? ScaleChange.Direction.DECREASE
                : ScaleChange.Direction.SAME;
    }
}
