package se.sammanhang.instrument;

import java.util.regex.Pattern;

/** Name of a scored set of items, for example sammanhang or soc-13. */
public record ScaleId(String value) implements Comparable<ScaleId> {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9-]{0,63}");

    public ScaleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "ScaleId: wanted [a-z][A-Za-z0-9-]{0,63}, got \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(ScaleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
