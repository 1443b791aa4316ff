package se.sammanhang.instrument;

import java.util.regex.Pattern;

/** Stable name of one item, for example K1. Never reused for another meaning. */
public record ItemId(String value) implements Comparable<ItemId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");

    public ItemId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "ItemId: wanted [A-Za-z][A-Za-z0-9_]{0,31}, got \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
