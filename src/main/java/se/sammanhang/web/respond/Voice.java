package se.sammanhang.web.respond;

import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;

/**
 * The words of one language, on the screen and in the ear.
 *
 * @param language of the questions; the other words are Swedish where they do not exist in it
 * @param ways words of a way out, as the survey files have them
 */
record Voice(
        Texts texts,
        Language language,
        Recordings recordings,
        Function<NonAnswer, LocalisedText> ways) {

    /**
     * Words of the survey.
     *
     * @param foreign their language, where it is another than that of the page around them
     */
    record Words(String text, Optional<Language> foreign) {

        static Words of(String text) {
            return new Words(text, Optional.empty());
        }
    }

    /** What is read, and where it can be heard. */
    record Spoken(String text, Optional<Language> foreign, Optional<String> audio) {}

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    Words of(LocalisedText text) {
        return words(text.in(language), text.shownIn(language));
    }

    Words of(NonAnswer way) {
        LocalisedText words = ways.apply(way);
        return words(words.in(language), words.shownIn(language));
    }

    /** A numeral has no language. */
    private Words words(String text, Language shownIn) {
        boolean foreign =
                !shownIn.equals(texts.language()) && text.chars().anyMatch(Character::isLetter);
        return new Words(text, foreign ? Optional.of(shownIn) : Optional.empty());
    }

    Spoken spoken(Words words, String segment, boolean audible) {
        return new Spoken(
                words.text(),
                words.foreign(),
                audible ? recordings.address(language, segment) : Optional.empty());
    }
}
