package se.sammanhang.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One text in several languages. A missing language falls back to Swedish, so a text is never
 * blank.
 */
public record LocalisedText(Map<Language, String> byLanguage) {

    public LocalisedText {
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
        if (!byLanguage.containsKey(Language.SWEDISH)) {
            throw new IllegalArgumentException(
                    "LocalisedText: wanted at least sv, got " + byLanguage.keySet());
        }
    }

    public static LocalisedText swedish(String text) {
        return new LocalisedText(Map.of(Language.SWEDISH, text));
    }

    /** In the three languages of staff. */
    public static LocalisedText of(String swedish, String english, String danish) {
        return new LocalisedText(
                Map.of(
                        Language.SWEDISH, swedish,
                        Language.ENGLISH, english,
                        Language.DANISH, danish));
    }

    /** Texts one after the other, in each of the three languages of staff. */
    public static LocalisedText joined(List<LocalisedText> texts, String separator) {
        return of(
                joined(texts, separator, Language.SWEDISH),
                joined(texts, separator, Language.ENGLISH),
                joined(texts, separator, Language.DANISH));
    }

    private static String joined(List<LocalisedText> texts, String separator, Language language) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(separator));
    }

    public String in(Language language) {
        String text = byLanguage.get(language);
        return text == null ? byLanguage.getOrDefault(Language.SWEDISH, "") : text;
    }

    /** The language of the words that {@link #in} gives. */
    public Language shownIn(Language language) {
        return has(language) ? language : Language.SWEDISH;
    }

    public boolean has(Language language) {
        return byLanguage.containsKey(language);
    }

    public Set<Language> languages() {
        return byLanguage.keySet();
    }
}
