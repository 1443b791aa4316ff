package se.sammanhang.instrument;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of a round: T0 intake, T3 every third month, TX exit, T12 twelve months after, EX express. A
 * plan can have codes of its own and give them names; a round is the same under any name.
 *
 * @param name as it is said in a sentence, after "at"; absent where the plan gives none
 */
public record RoundCode(String value, Optional<LocalisedText> name)
        implements Comparable<RoundCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,7}");

    public RoundCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "RoundCode: wanted [A-Z][A-Z0-9]{0,7}, got \"" + value + "\"");
        }
    }

    /** Without a name of its own. */
    public RoundCode(String value) {
        this(value, Optional.empty());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoundCode round && round.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
