package se.sammanhang.instrument;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language as a BCP 47 primary tag, for example sv, en, da or ar. */
public record Language(String code) implements Comparable<Language> {

    // Before the constants: their construction needs it.
    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}");

    public static final Language SWEDISH = new Language("sv");
    public static final Language ENGLISH = new Language("en");
    public static final Language DANISH = new Language("da");
    public static final Language ARABIC = new Language("ar");

    public Language {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "Language: wanted two or three small letters, got \"" + code + "\"");
        }
    }

    /** Name of the language in the language itself, for example svenska. */
    public String ownName() {
        return toLocale().getDisplayLanguage(toLocale());
    }

    /** Reading direction as the HTML attribute wants it: ltr or rtl. */
    public String direction() {
        return switch (code) {
            case "ar", "fa", "he", "ps", "ur" -> "rtl";
            default -> "ltr";
        };
    }

    public Locale toLocale() {
        return Locale.of(code);
    }

    @Override
    public int compareTo(Language other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
