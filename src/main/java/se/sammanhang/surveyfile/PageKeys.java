package se.sammanhang.surveyfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.sammanhang.instrument.Language;

/**
 * The words of the respondent's pages. In the languages of staff they come with the product; in any
 * other a text file gives them under {@code pages}, by the same keys.
 */
final class PageKeys {

    private static final String BUNDLE = "/vaadin-i18n/translations_";

    /** Pages that only respondents see, by the first half of the key; and the text of an SMS. */
    private static final Pattern OF_RESPONDENTS =
            Pattern.compile(
                    "(access|check|closed|dead|end|error|handed|help|helped|idle|listen|outage"
                            + "|plain|privacy|receipt|respond|save|stop|taken|then|welcome)\\..+|link\\.text");

    private PageKeys() {}

    /** The Swedish words by key. */
    static Map<String, String> swedish() {
        Map<String, String> words = new TreeMap<>();
        try (InputStream file = bundle(Language.SWEDISH)) {
            if (file == null) {
                throw new IllegalStateException("the words of the pages are not in the product");
            }
            Properties all = new Properties();
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            all.stringPropertyNames().stream()
                    .filter(key -> OF_RESPONDENTS.matcher(key).matches())
                    .forEach(key -> words.put(key, all.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("the words of the pages", e);
        }
        return words;
    }

    /** Whether the product itself has the words of the pages in this language. */
    static boolean inProduct(Language language) {
        return PageKeys.class.getResource(path(language)) != null;
    }

    private static @Nullable InputStream bundle(Language language) {
        return PageKeys.class.getResourceAsStream(path(language));
    }

    private static String path(Language language) {
        return BUNDLE + language + ".properties";
    }
}
