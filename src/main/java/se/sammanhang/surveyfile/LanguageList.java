package se.sammanhang.surveyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyLanguage;

/** Which languages the text files speak, and what is left unsaid in each. */
final class LanguageList {

    private static final Pattern VALUE = Pattern.compile("\\{\\d");

    private final TextBook texts;
    private final Problems problems;
    private final Map<String, String> swedishPages = PageKeys.swedish();

    LanguageList(TextBook texts, Problems problems) {
        this.texts = texts;
        this.problems = problems;
    }

    /** Call when all else has asked for its words. */
    List<SurveyLanguage> languages() {
        Map<String, Map<Language, Draft.Words>> asked = texts.used();
        asked.values().removeIf(words -> !words.containsKey(Language.SWEDISH));
        asked.keySet().removeIf(key -> key.endsWith("/permission"));
        swedishPages.forEach(this::check);
        Set<Language> all = new TreeSet<>();
        texts.files().forEach(file -> all.add(file.language()));
        return all.stream().map(language -> language(language, asked)).toList();
    }

    private SurveyLanguage language(
            Language language, Map<String, Map<Language, Draft.Words>> asked) {
        List<String> missing = new ArrayList<>();
        asked.forEach(
                (key, words) -> {
                    if (!words.containsKey(language)) {
                        missing.add(key);
                    }
                });
        Map<String, String> pages = new TreeMap<>();
        for (String key : swedishPages.keySet()) {
            Draft.Words words = texts.words(Keys.page(key)).get(language);
            if (words != null) {
                pages.put(key, words.text());
            } else if (!PageKeys.inProduct(language)) {
                missing.add(Keys.page(key));
            }
        }
        return new SurveyLanguage(
                language,
                texts.files().stream()
                        .anyMatch(file -> file.language().equals(language) && file.machineMade()),
                pages,
                asked.size() + swedishPages.size(),
                missing);
    }

    private void check(String key, String swedish) {
        texts.words(Keys.page(key))
                .forEach(
                        (_, words) -> {
                            if (!values(words.text()).equals(values(swedish))) {
                                problems.add(
                                        ProblemCode.SV135,
                                        words.at(),
                                        values(swedish).toString(),
                                        values(words.text()).toString());
                            }
                        });
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(value -> value.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
