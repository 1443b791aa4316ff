package se.sammanhang.scoring;

import java.util.List;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;

/** Places and mirrored items of one scale among shared items: a key without names. */
final class ScaleKey {

    private final ScaleDefinition scale;
    private final int[] places;
    private final boolean[] mirrored;

    ScaleKey(ScaleDefinition scale, ItemCodes.Items items) {
        this.scale = scale;
        List<ItemId> own = scale.items();
        places = new int[own.size()];
        mirrored = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = items.place(own.get(i));
            mirrored[i] = scale.reverseKeyed().contains(own.get(i));
        }
    }

    /** By identity: comparing whole definitions would cost more than it saves. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(ScaleDefinition other) {
        return scale == other;
    }

    /** Number of items of the scale. */
    int size() {
        return places.length;
    }

    /** The i-th item's code, or {@link ItemCodes#NOT_ANSWERED}. */
    int code(ItemCodes codes, int i) {
        return codes.at(places[i]);
    }

    /** The i-th item's step: its code after mirroring. */
    int step(int i, int code) {
        if (code < scale.lowestStep() || code > scale.highestStep()) {
            throw ScaleScoring.outside(scale, scale.items().get(i), code);
        }
        return mirrored[i] ? scale.lowestStep() + scale.highestStep() - code : code;
    }
}
