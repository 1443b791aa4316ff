package se.sammanhang.web.shell;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts of the pages that are not Vaadin's: sign-in and plain errors. Same files, same keys.
 */
final class Texts {

    static final Locale SWEDISH = Locale.of("sv");

    /** The languages of the staff pages, the default first. */
    static final List<Locale> LANGUAGES = List.of(SWEDISH, Locale.of("da"), Locale.of("en"));

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "vaadin-i18n.translations",
                        locale,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    static Texts in(Locale locale) {
        return new Texts(LANGUAGES.contains(locale) ? locale : SWEDISH);
    }

    String language() {
        return locale.getLanguage();
    }

    String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
