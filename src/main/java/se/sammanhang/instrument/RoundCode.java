package se.sammanhang.instrument;

import java.util.regex.Pattern;

/**
 * Code of a round: T0 intake, T3 every third month, TX exit, T12 twelve months after, EX express.
 */
public record RoundCode(String value) implements Comparable<RoundCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,7}");

    public RoundCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "RoundCode: wanted [A-Z][A-Z0-9]{0,7}, got \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(RoundCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
