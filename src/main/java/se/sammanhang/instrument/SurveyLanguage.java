package se.sammanhang.instrument;

import java.util.List;
import java.util.Map;

/**
 * A language that text files speak, and what they say in it.
 *
 * @param machineMade whether any of it was translated by a machine and not yet read by a person
 * @param pageWords words of the respondent's pages by key, as far as the text files give them
 * @param texts number of texts there are in Swedish, those of the pages included
 * @param missing names of the texts that have no words in this language and are shown in Swedish
 */
public record SurveyLanguage(
        Language language,
        boolean machineMade,
        Map<String, String> pageWords,
        int texts,
        List<String> missing) {

    public SurveyLanguage {
        pageWords = Map.copyOf(pageWords);
        missing = List.copyOf(missing);
    }
}
