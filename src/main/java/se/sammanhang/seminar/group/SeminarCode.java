package se.sammanhang.seminar.group;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a group types to join: seven characters of 21, 1.8 thousand million codes. Digits and
 * letters that are taken for each other (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) are left out, and vowels,
 * so that no code is a word.
 */
public record SeminarCode(String value) {

    public static final int LENGTH = 7;

    static final String CHARACTERS = "34679CDFGHJKMNPQRTWXY";

    /** Where the space stands when it is read out. */
    private static final int FIRST_PART = 3;

    public SeminarCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException(
                    "value: wanted %d of %s, got %s".formatted(LENGTH, CHARACTERS, value));
        }
    }

    /**
     * @param chance must not be guessable outside tests
     */
    public static SeminarCode draw(RandomGenerator chance) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            code.append(CHARACTERS.charAt(chance.nextInt(CHARACTERS.length())));
        }
        return new SeminarCode(code.toString());
    }

    /** What was typed: small letters, spaces and hyphens are forgiven. */
    public static Optional<SeminarCode> read(String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isCode(code) ? Optional.of(new SeminarCode(code)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(character -> CHARACTERS.indexOf(character) >= 0);
    }

    /** In two parts, easier to read from a screen: CDF 34GH. */
    public String inParts() {
        return value.substring(0, FIRST_PART) + " " + value.substring(FIRST_PART);
    }

    @Override
    public String toString() {
        return value;
    }
}
