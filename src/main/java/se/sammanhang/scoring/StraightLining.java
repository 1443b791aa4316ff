package se.sammanhang.scoring;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;

/**
 * The same step ticked all through a scale that asks in both directions, which can hardly be meant.
 * A flag for the analyst, never a reason to drop an answer by itself.
 */
public final class StraightLining {

    private StraightLining() {}

    /**
     * True when every item of the scale was answered with the same code, other than the middle one,
     * and the scale has both reverse-keyed and other items.
     */
    public static boolean suspected(ScaleDefinition scale, Map<ItemId, Integer> codes) {
        int reversed = scale.reverseKeyed().size();
        if (reversed == 0 || reversed == scale.items().size()) {
            return false;
        }
        Collection<Integer> given =
                scale.items().stream().map(codes::get).filter(Objects::nonNull).toList();
        if (given.size() < scale.items().size() || given.stream().distinct().count() > 1) {
            return false;
        }
        int code = given.iterator().next();
        return code * 2 != scale.lowestStep() + scale.highestStep();
    }
}
