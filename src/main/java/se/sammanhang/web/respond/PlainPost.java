package se.sammanhang.web.respond;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.sammanhang.fieldwork.Assistance;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;

/**
 * What the browser says to the plain pages, asking or sending. Whatever is missing or makes no
 * sense is as if it were not there.
 *
 * @param step the screen asked for, or the one that was in view
 * @param act what was pressed
 * @param revision the revision that this answer was to become when its page was drawn
 * @param listening whether the page offers recordings
 * @param toCheck whether the question was opened from the list of answers
 * @param after the question whose answer was saved just before
 * @param language of the page, for when nothing else is known
 */
record PlainPost(
        String step,
        String act,
        long revision,
        boolean listening,
        boolean toCheck,
        String after,
        Language language,
        AnswerInput input) {

    static final String ACT = "gor";
    static final String GO = "vidare";
    static final String SEND = "skicka";

    /** Closes the picture of then and now. */
    static final String CLOSE = "stang";

    /** Before the help that is told. */
    static final String HELP = "hjalp-";

    /** Before the help that is taken back. */
    static final String NO_HELP = "ej-hjalp-";

    /** In place of the question saved just before: something was told of help. */
    static final String TOLD = "hjalp";

    /** Before the code of a language to go on in. */
    static final String SPEAK = "sprak-";

    static final String REVISION = "ordning";
    static final String LISTENING = "ljud";
    static final String FROM = "fran";
    static final String AFTER = "efter";
    static final String LANGUAGE = "lang";
    static final String CODES = "answer";
    static final String WORDS = "words";

    static PlainPost of(HttpServletRequest request, PageTexts pageTexts) {
        boolean listening = request.getParameter(LISTENING) != null;
        String @Nullable [] codes = request.getParameterValues(CODES);
        return new PlainPost(
                text(request, Step.NAME),
                text(request, ACT),
                number(text(request, REVISION)),
                listening,
                text(request, FROM).equals(Step.CHECK),
                text(request, AFTER),
                pageTexts.asked(request.getParameter(LANGUAGE), Language.SWEDISH),
                AnswerInput.sent(
                        codes == null ? List.of() : List.of(codes),
                        text(request, WORDS),
                        listening));
    }

    /** The way past the question that was pressed, if it was one. */
    Optional<NonAnswer> way() {
        return Stream.of(NonAnswer.values()).filter(way -> way.key().equals(act)).findFirst();
    }

    /** A button that sends what stands in its form, and says what was pressed. */
    static Markup press(String style, String act, String text) {
        return Markup.styled("button", style, text)
                .attribute("type", "submit")
                .attribute("name", ACT)
                .attribute("value", act);
    }

    /**
     * @param yes whether it is told, or taken back
     */
    record Telling(Assistance what, boolean yes) {}

    /** What was pressed about help, if anything was. */
    Optional<Telling> help() {
        return Stream.of(Assistance.values())
                .flatMap(
                        what ->
                                Stream.of(new Telling(what, true), new Telling(what, false))
                                        .filter(
                                                telling ->
                                                        act.equals(
                                                                (telling.yes() ? HELP : NO_HELP)
                                                                        + what)))
                .findFirst();
    }

    /** The language that was pressed, if it was one of these. */
    Optional<Language> speaks(Set<Language> offered) {
        return offered.stream().filter(language -> act.equals(SPEAK + language)).findFirst();
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The first revision where none is told, so that it never overwrites anything. */
    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 1;
    }
}
