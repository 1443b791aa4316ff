package se.sammanhang.seminar.group;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be written on the pages of a seminar. Names cannot be recognised by a rule, so the pages
 * ask for none; what can be recognised is refused: numbers of persons and phones, addresses of
 * mail.
 *
 * @param longest most characters after {@link #tidy}
 * @param needed whether something must be written
 */
public record TextRule(int longest, boolean needed) {

    public static final TextRule NOTE = new TextRule(300, true);
    public static final TextRule GROUP_NAME = new TextRule(30, false);
    public static final TextRule QUESTION = new TextRule(200, true);
    public static final TextRule THEME = new TextRule(60, true);
    public static final TextRule SAID = new TextRule(300, false);
    public static final TextRule ACTION = new TextRule(300, true);
    public static final TextRule OWNER = new TextRule(80, true);
    public static final TextRule OUTCOME = new TextRule(300, true);

    /** Swedish and Danish numbers of persons, with or without century and sign. */
    private static final Pattern PERSON_NUMBER =
            Pattern.compile("(?<![\\d-])(?:19|20)?\\d{6}[-+ ]?\\d{4}(?!\\d)");

    /** From a plus or a zero: 070-123 45 67, +45 12 34 56 78. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(?:\\+|0)\\d(?:[ -]?\\d){6,}");

    private static final Pattern MAIL = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    /** Why a text cannot be kept. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        IDENTIFYING
    }

    /** Without blanks at the ends and control characters; line breaks count one each. */
    public static String tidy(String text) {
        return UNPRINTED.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("").strip();
    }

    public Optional<Problem> problem(String text) {
        String tidy = tidy(text);
        if (tidy.isEmpty()) {
            return needed ? Optional.of(Problem.MISSING) : Optional.empty();
        }
        if (tidy.length() > longest) {
            return Optional.of(Problem.TOO_LONG);
        }
        boolean identifying =
                PERSON_NUMBER.matcher(tidy).find()
                        || PHONE.matcher(tidy).find()
                        || MAIL.matcher(tidy).find();
        return identifying ? Optional.of(Problem.IDENTIFYING) : Optional.empty();
    }
}
