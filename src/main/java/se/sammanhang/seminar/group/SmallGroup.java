package se.sammanhang.seminar.group;

import java.util.Optional;

/**
 * Those who share one phone. Nothing is known of who they are.
 *
 * @param number in the order of joining, from 1
 * @param name what they call themselves, where they wished to
 */
public record SmallGroup(int number, Optional<String> name) {

    /** Groups a seminar can have. */
    public static final int MOST = 40;

    /** Notes a group can write on one card. */
    public static final int MOST_NOTES = 10;

    public SmallGroup {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException(
                    "number: wanted 1 to %d, got %d".formatted(MOST, number));
        }
    }
}
