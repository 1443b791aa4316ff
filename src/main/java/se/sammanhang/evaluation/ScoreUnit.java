package se.sammanhang.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/**
 * The unit that the scores of a scale are told in. Sentences are written of points; of a scale with
 * a unit of its own they say that after each number, and "value" where they say "score".
 */
public final class ScoreUnit {

    /** What sentences say after a number, in the languages they are written in. */
    private static final Map<Language, Pattern> POINTS =
            Map.of(
                    Language.SWEDISH, Pattern.compile("(?<=\\d |så många )poäng\\b"),
                    Language.ENGLISH, Pattern.compile("(?<=\\d |\\bin |so many )points\\b"),
                    Language.DANISH, Pattern.compile("(?<=\\d |så mange )point\\b"));

    private record Score(String said, String instead) {}

    private static final Map<Language, Score> SCORE =
            Map.of(
                    Language.SWEDISH, new Score(" en poäng", " ett värde"),
                    Language.ENGLISH, new Score(" a score", " a value"),
                    Language.DANISH, new Score(" en score", " en værdi"));

    private ScoreUnit() {}

    /** The sentence, in the unit of its scale. */
    public static Sentence said(Sentence sentence, Optional<PlannedScale> scale) {
        return scale.flatMap(PlannedScale::unit)
                .map(
                        unit ->
                                new Sentence(
                                        sentence.id(),
                                        sentence.values(),
                                        said(sentence.text(), unit)))
                .orElse(sentence);
    }

    static List<Sentence> said(List<Sentence> sentences, Optional<PlannedScale> scale) {
        return sentences.stream().map(sentence -> said(sentence, scale)).toList();
    }

    static LocalisedText said(LocalisedText text, LocalisedText unit) {
        return LocalisedText.of(
                said(text.in(Language.SWEDISH), unit, Language.SWEDISH),
                said(text.in(Language.ENGLISH), unit, Language.ENGLISH),
                said(text.in(Language.DANISH), unit, Language.DANISH));
    }

    /** A text of one of the languages of sentences, in the unit of its scale. */
    public static String said(String text, PlannedScale scale, Language language) {
        return scale.unit().map(unit -> said(text, unit, language)).orElse(text);
    }

    private static String said(String text, LocalisedText unit, Language language) {
        Score score = Objects.requireNonNull(SCORE.get(language));
        return Objects.requireNonNull(POINTS.get(language))
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(unit.in(language)))
                .replace(score.said(), score.instead());
    }
}
