package se.sammanhang.web.respond;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import se.sammanhang.instrument.Language;

/** The words of the respondent pages in one language, for plain pages and the form alike. */
public final class Texts {

    /** Languages that these words exist in, the default first. */
    public static final List<Language> LANGUAGES =
            List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH);

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Language language;
    private final Map<String, String> own;
    private final ResourceBundle bundle;

    private Texts(Language language, Map<String, String> own, Language otherwise) {
        this.language = language;
        this.own = own;
        this.bundle =
                ResourceBundle.getBundle(
                        "vaadin-i18n.translations",
                        otherwise.toLocale(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Swedish where the language has no words yet, so that nothing is ever blank. */
    public static Texts in(Language language) {
        Language spoken = LANGUAGES.contains(language) ? language : Language.SWEDISH;
        return new Texts(spoken, Map.of(), spoken);
    }

    /** Words of a text file; what is not among them is Swedish. */
    static Texts of(Language language, Map<String, String> words) {
        return new Texts(language, words, Language.SWEDISH);
    }

    public Language language() {
        return language;
    }

    /** With the digits that the survey files and phone numbers have, whatever the language. */
    public Locale locale() {
        return Locale.forLanguageTag(language + "-u-nu-latn");
    }

    /**
     * Words that stand in the text, such as a name, keep their own direction where it is read from
     * right to left, so that a Latin letter at the start turns nothing round.
     */
    public String get(String key, Object... arguments) {
        String words = own.get(key);
        String text = words == null ? bundle.getString(key) : words;
        if (arguments.length == 0) {
            return text;
        }
        Object[] shown =
                language.direction().equals("rtl")
                        ? Stream.of(arguments).map(Texts::isolated).toArray()
                        : arguments;
        return new MessageFormat(text, locale()).format(shown);
    }

    private static Object isolated(Object argument) {
        return argument instanceof String words ? ISOLATE + words + END_OF_ISOLATE : argument;
    }
}
