package se.sammanhang.web.respond;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.instrument.SurveyLanguage;

/**
 * The words of the respondent's pages in every language: those of the product, and those of the
 * text files.
 */
@Component
class PageTexts {

    /** A page with less than this share of its words would be Swedish with some other in it. */
    private static final double WHOLE_ENOUGH = 0.9;

    private final SurveyCatalogue catalogue;
    private final int wordsOfAPage;

    PageTexts(SurveyCatalogue catalogue) {
        this.catalogue = catalogue;
        this.wordsOfAPage =
                catalogue.languages().stream()
                        .mapToInt(spoken -> spoken.pageWords().size())
                        .max()
                        .orElse(0);
    }

    /**
     * The words of the pages. Swedish where the language has none or too few, so that nothing is
     * blank and a page has one language; single missing words are Swedish as well.
     */
    Texts in(Language language) {
        if (Texts.LANGUAGES.contains(language)) {
            return Texts.in(language);
        }
        Map<String, String> words =
                catalogue.language(language).map(SurveyLanguage::pageWords).orElse(Map.of());
        return words.isEmpty() || words.size() < WHOLE_ENOUGH * wordsOfAPage
                ? Texts.in(Language.SWEDISH)
                : Texts.of(language, words);
    }

    /** The language asked for, where it is among these. */
    static Language asked(@Nullable String code, Collection<Language> among, Language otherwise) {
        return among.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(otherwise);
    }

    /** The language asked for, where the survey files speak it. */
    Language asked(@Nullable String code, Language otherwise) {
        return asked(code, known(), otherwise);
    }

    /**
     * Languages for a page that belongs to no project: those of the product, and the one it is read
     * in.
     */
    Set<Language> offeredWith(Language present) {
        Set<Language> offered = new TreeSet<>(Texts.LANGUAGES);
        offered.add(present);
        return offered;
    }

    /** What to say about a language that a machine has made. */
    Optional<String> warning(Language language) {
        return catalogue
                .language(language)
                .filter(SurveyLanguage::machineMade)
                .map(spoken -> in(language).get("respond.machineMade"));
    }

    private Set<Language> known() {
        Set<Language> known = new TreeSet<>(Texts.LANGUAGES);
        catalogue.languages().forEach(spoken -> known.add(spoken.language()));
        return known;
    }
}
