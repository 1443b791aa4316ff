package se.sammanhang.web.respond;

import java.util.Optional;
import java.util.function.BiFunction;
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
        BiFunction<NonAnswer, Language, String> ways) {

    /** What is read, and where it can be heard. */
    record Spoken(String text, Optional<String> audio) {}

    static Voice in(
            Language language,
            Recordings recordings,
            BiFunction<NonAnswer, Language, String> ways) {
        return new Voice(Texts.in(language), language, recordings, ways);
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String of(LocalisedText text) {
        return text.in(language);
    }

    String of(NonAnswer way) {
        return ways.apply(way, language);
    }

    Spoken spoken(String text, String segment, boolean audible) {
        return new Spoken(text, audible ? recordings.address(language, segment) : Optional.empty());
    }
}
