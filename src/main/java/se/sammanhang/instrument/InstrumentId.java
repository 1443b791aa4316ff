package se.sammanhang.instrument;

import java.util.regex.Pattern;

/** Name of an instrument, for example sammanhang-bank. */
public record InstrumentId(String value) implements Comparable<InstrumentId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public InstrumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "InstrumentId: wanted [a-z][a-z0-9-]{0,63}, got \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
