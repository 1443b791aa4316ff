package se.sammanhang.web.respond;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import se.sammanhang.instrument.Language;

/** The words of the respondent pages in one language, for plain pages and the form alike. */
public final class Texts {

    /** Languages that these words exist in, the default first. */
    public static final List<Language> LANGUAGES =
            List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH);

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        "vaadin-i18n.translations",
                        language.toLocale(),
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Swedish where the language has no words yet, so that nothing is ever blank. */
    public static Texts in(Language language) {
        return new Texts(LANGUAGES.contains(language) ? language : Language.SWEDISH);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.toLocale();
    }

    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale()).format(arguments);
    }
}
