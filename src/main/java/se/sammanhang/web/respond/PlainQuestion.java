package se.sammanhang.web.respond;

import java.util.Optional;
import se.sammanhang.web.respond.QuestionPage.Choice;
import se.sammanhang.web.respond.QuestionPage.Way;
import se.sammanhang.web.respond.Voice.Spoken;

/**
 * Draws a question as plain HTML.
 *
 * @param revision what the answer becomes
 * @param error what to do about what was sent, if it could not be taken
 */
record PlainQuestion(
        QuestionPage page, Voice voice, PlainPost asked, long revision, Optional<String> error) {

    /** Name of the form with the answer. */
    static final String FORM = "svar";

    /**
     * @param hasStatus whether something is said about the saving above it
     */
    Markup draw(boolean hasStatus) {
        Markup screen =
                Markup.tag("section")
                        .attribute("class", "respond-screen")
                        .attribute("data-item", page.item().id().value())
                        .add(top())
                        .add(error.map(this::summary));
        page.notes().forEach(note -> screen.add(Markup.styled("p", "respond-told", note)));
        Markup heading =
                PlainClosing.heading(page.heading().text(), error.isEmpty())
                        .speak(page.heading().foreign());
        if (hasStatus) {
            heading.attribute("aria-describedby", "save-status");
        }
        return screen.add(heading).add(listening()).add(form());
    }

    private Markup top() {
        Markup top = Markup.tag("div").attribute("class", "respond-top");
        page.before()
                .ifPresent(
                        before ->
                                top.add(
                                        PlainClosing.link(
                                                "back",
                                                PlainScreens.address(Step.at(before), asked),
                                                voice.get("respond.back"))));
        return top.add(Markup.styled("p", "respond-progress", page.title()));
    }

    private Markup summary(String what) {
        String first =
                page.wordLimit().isPresent()
                        ? "words"
                        : page.choices().stream()
                                .findFirst()
                                .map(choice -> id(choice))
                                .orElse("answer");
        return Markup.tag("div")
                .attribute("class", "respond-error")
                .attribute("role", "alert")
                .attribute("tabindex", "-1")
                .mark("autofocus", true)
                .add(Markup.tag("h2", voice.get("error.heading")))
                .add(Markup.tag("p").add(Markup.tag("a", what).attribute("href", "#" + first)));
    }

    /** One press opens or closes the players; they stay for the next questions. */
    private Markup listening() {
        Markup bar = Markup.tag("div").attribute("class", "respond-listen");
        if (!page.audible()) {
            return bar;
        }
        if (!asked.listening()) {
            return bar.add(
                    PlainClosing.link(
                            "listen",
                            self() + "&" + PlainPost.LISTENING + "=1",
                            voice.get("listen.listen")));
        }
        page.allAloud().ifPresent(all -> bar.add(player(all, voice.get("plain.listenAll"), true)));
        return bar.add(PlainClosing.link("hush", self(), voice.get("plain.listenOff")));
    }

    private String self() {
        return PlainController.PATH
                + "?"
                + Step.NAME
                + "="
                + page.item().id()
                + (asked.toCheck() ? "&" + PlainPost.FROM + "=" + Step.CHECK : "");
    }

    private Markup form() {
        Markup form =
                Markup.tag("form")
                        .attribute("id", FORM)
                        .attribute("method", "post")
                        .attribute("action", PlainController.PATH)
                        .add(Markup.hidden(Step.NAME, page.item().id().value()))
                        .add(Markup.hidden(PlainPost.REVISION, Long.toString(revision)))
                        .add(Markup.hidden(PlainPost.LANGUAGE, voice.language().code()));
        if (asked.listening()) {
            form.add(Markup.hidden(PlainPost.LISTENING, "1"));
        }
        if (asked.toCheck()) {
            form.add(Markup.hidden(PlainPost.FROM, Step.CHECK));
        }
        // Continue is the first button, so it is what Enter presses.
        return form.add(answers())
                .add(PlainPost.press("go", PlainPost.GO, voice.get("respond.continue")))
                .add(ways());
    }

    private Markup answers() {
        Markup answers =
                Markup.tag("fieldset")
                        .attribute("class", page.isLadder() ? "respond-ladder" : "respond-options")
                        .attribute("id", "answer")
                        .attribute("aria-labelledby", "heading");
        error.ifPresent(
                what ->
                        answers.attribute("aria-describedby", "answer-error")
                                .add(
                                        Markup.styled("p", "respond-error-here", what)
                                                .attribute("id", "answer-error")));
        if (page.wordLimit().isPresent()) {
            return ownWords(answers, page.wordLimit().get());
        }
        page.choiceCounter()
                .ifPresent(
                        counter ->
                                answers.add(Markup.styled("p", "respond-count", counter.text())));
        page.choices().forEach(choice -> answers.add(row(choice)));
        return answers;
    }

    private Markup row(Choice choice) {
        Markup label =
                Markup.tag("label")
                        .attribute("class", "respond-option")
                        .attribute("data-code", Integer.toString(choice.code()))
                        .add(
                                Markup.tag("input")
                                        .attribute("type", page.isSeveral() ? "checkbox" : "radio")
                                        .attribute("id", id(choice))
                                        .attribute("name", PlainPost.CODES)
                                        .attribute("value", Integer.toString(choice.code()))
                                        .mark("checked", choice.chosen()))
                        .add(
                                choice.numeral()
                                        .map(
                                                numeral ->
                                                        Markup.styled(
                                                                "span", "respond-step", numeral)))
                        .add(
                                Markup.styled("span", "respond-option-text", choice.label().text())
                                        .speak(choice.label().foreign()));
        return Markup.tag("div")
                .attribute("class", "respond-row")
                .add(label)
                .add(player(choice.label()));
    }

    private Markup ownWords(Markup answers, int limit) {
        return answers.add(
                        Markup.styled("label", "respond-own", voice.get("respond.ownWords"))
                                .attribute("for", "words"))
                .add(
                        Markup.tag("textarea", page.written())
                                .attribute("class", "respond-words")
                                .attribute("id", "words")
                                .attribute("name", PlainPost.WORDS)
                                .attribute("rows", "5")
                                .attribute("maxlength", Integer.toString(limit))
                                .attribute("aria-describedby", "words-left"))
                .add(
                        Markup.styled("p", "respond-count", voice.get("plain.atMost", limit))
                                .attribute("id", "words-left"));
    }

    private Markup ways() {
        Markup ways = Markup.tag("div").attribute("class", "respond-ways");
        page.chosenWay().ifPresent(said -> ways.add(Markup.styled("p", "respond-chose", said)));
        for (Way way : page.ways()) {
            Markup button =
                    PlainPost.press("way", way.way().key(), way.label().text())
                            .attribute("data-way", way.way().key())
                            .speak(way.label().foreign());
            if (way.chosen()) {
                button.attribute("aria-pressed", "true");
            }
            ways.add(
                    Markup.tag("div")
                            .attribute("class", "respond-row")
                            .add(button)
                            .add(player(way.label())));
        }
        if (page.maySendNow()) {
            ways.add(PlainPost.press("way send", PlainPost.SEND, voice.get("respond.sendNow")));
        }
        return ways.add(
                PlainClosing.link(
                        "hide",
                        PlainController.HIDE
                                + "?"
                                + Step.NAME
                                + "="
                                + page.item().id()
                                + "&"
                                + PlainPost.LANGUAGE
                                + "="
                                + voice.language(),
                        voice.get("plain.hide")));
    }

    private Optional<Markup> player(Spoken spoken) {
        return asked.listening()
                ? spoken.audio()
                        .map(
                                address ->
                                        player(
                                                address,
                                                voice.get("listen.one", spoken.text()),
                                                false))
                : Optional.empty();
    }

    /** The large one keeps the browser's menu, where the speed is; the small ones have no room. */
    private static Markup player(String address, String label, boolean large) {
        Markup player =
                Markup.tag("audio")
                        .attribute("class", large ? "respond-all" : "respond-one")
                        .attribute("controls", "")
                        .attribute("preload", "none")
                        .attribute("src", address)
                        .attribute("aria-label", label);
        return large
                ? player
                : player.attribute("controlslist", "nodownload noplaybackrate noremoteplayback");
    }

    private static String id(Choice choice) {
        return "answer-" + choice.code();
    }
}
