package se.sammanhang.instrument;

import java.util.List;

/**
 * When an item is relevant. An irrelevant item is not asked, and its earlier answer does not count.
 */
public sealed interface ShowIf {

    /** Asked only while staff have not registered this fact about the person. */
    record NotRegisteredByStaff(ItemId fact) implements ShowIf {}

    /**
     * Never asked when staff read the questions aloud, so that nobody judges the staff to their
     * face.
     */
    record NotReadByStaff() implements ShowIf {}

    /** Asked when at least one of the items was answered in own words. */
    record TextWritten(List<ItemId> anyOf) implements ShowIf {
        public TextWritten {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** Asked when at least {@code count} options were chosen at the item. */
    record ChosenAtLeast(ItemId item, int count) implements ShowIf {}
}
