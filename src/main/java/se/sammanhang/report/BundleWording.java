package se.sammanhang.report;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.instrument.Language;

/** Texts from the same files that the screens use. */
public final class BundleWording implements Wording {

    /** Languages of staff, evaluators and steering groups. */
    public static final List<Language> LANGUAGES =
            List.of(Language.SWEDISH, Language.ENGLISH, Language.DANISH);

    private final Locale locale;
    private final ResourceBundle bundle;

    private BundleWording(Language language) {
        this.locale = language.toLocale();
        this.bundle =
                ResourceBundle.getBundle(
                        "vaadin-i18n.translations",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wording of(Language language) {
        return new BundleWording(language);
    }

    /** Every language, with its texts. */
    public static Map<Language, Wording> all() {
        Map<Language, Wording> wordings = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> wordings.put(language, of(language)));
        return wordings;
    }

    @Override
    public String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
