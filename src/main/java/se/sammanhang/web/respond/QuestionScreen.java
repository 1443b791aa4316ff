package se.sammanhang.web.respond;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.web.respond.QuestionPage.Choice;
import se.sammanhang.web.respond.QuestionPage.Way;
import se.sammanhang.web.respond.Voice.Spoken;

/** Draws a question in the form. */
final class QuestionScreen {

    private static final String ENTER_IN_OPTION =
            "event.key === 'Enter' && event.target.tagName === 'INPUT'";

    private final QuestionPage page;
    private final Texts texts;
    private final Acts acts;
    private final Element root = Dom.element("section", "respond-screen");
    private final Element error = Dom.element("div", "respond-error-place");
    private final Element inline = Dom.element("p", "respond-error-here");

    /** What can be done on the screen. */
    interface Acts {
        void back();

        void goOn(AnswerInput input);

        void pass(NonAnswer way, AnswerInput input);

        void sendNow();
    }

    QuestionScreen(QuestionPage page, Texts texts, Acts acts) {
        this.page = page;
        this.texts = texts;
        this.acts = acts;
    }

    Element build() {
        root.setAttribute("data-item", page.item().id().value());
        Element top = Dom.element("div", "respond-top");
        if (page.before().isPresent()) {
            top.appendChild(Dom.button("back", texts.get("respond.back"), acts::back));
        }
        top.appendChild(Dom.text("p", "respond-progress", page.title()));
        root.appendChild(top, error);
        page.notes().forEach(note -> root.appendChild(Dom.text("p", "respond-told", note)));
        Element heading = Dom.heading(page.heading().text());
        Dom.speak(heading, page.heading().foreign());
        audio(heading, page.heading());
        root.appendChild(heading);
        if (page.audible()) {
            root.appendChild(listenBar());
        }
        root.appendChild(answers());
        Element goOn = Dom.button("go", texts.get("respond.continue"));
        onAct(goOn, "click", acts::goOn);
        root.appendChild(goOn, ways());
        return root;
    }

    /** Says what is missing, first on the screen, and takes the focus there. */
    void showLack(String what) {
        error.removeAllChildren();
        Element box = Dom.element("div", "respond-error");
        box.setAttribute("tabindex", "-1");
        box.setAttribute("role", "alert");
        box.appendChild(Dom.text("h2", "", texts.get("error.heading")));
        Element link = Dom.text("a", "", what);
        link.setAttribute("href", "#answer");
        link.setAttribute("router-ignore", true);
        link.setAttribute("data-focus", "#answer input, #answer textarea");
        Element line = new Element("p");
        line.appendChild(link);
        box.appendChild(line);
        error.appendChild(box);
        inline.setText(what);
        inline.setAttribute("hidden", false);
        box.executeJs("this.focus()");
    }

    private Element answers() {
        Element answers =
                Dom.element("fieldset", page.isLadder() ? "respond-ladder" : "respond-options");
        answers.setAttribute("id", "answer");
        answers.setAttribute("aria-labelledby", "heading");
        answers.setAttribute("aria-describedby", "answer-error");
        inline.setAttribute("id", "answer-error");
        inline.setAttribute("hidden", true);
        answers.appendChild(inline);
        page.wordLimit().ifPresentOrElse(limit -> ownWords(answers, limit), () -> choices(answers));
        return answers;
    }

    private void choices(Element answers) {
        page.choiceCounter()
                .ifPresent(
                        counter -> {
                            Element count = Dom.text("p", "respond-count", counter.text());
                            count.setAttribute("role", "status");
                            count.setAttribute("data-count", counter.pattern());
                            answers.appendChild(count);
                        });
        page.choices().forEach(choice -> answers.appendChild(row(choice)));
        onAct(answers, "keydown", acts::goOn, ENTER_IN_OPTION);
    }

    private Element row(Choice choice) {
        Element row = Dom.element("div", "respond-row");
        Element label = Dom.element("label", "respond-option");
        String code = Integer.toString(choice.code());
        label.setAttribute("data-code", code);
        Element input = new Element("input");
        input.setAttribute("type", page.isSeveral() ? "checkbox" : "radio");
        input.setAttribute("name", "answer");
        input.setAttribute("value", code);
        if (choice.chosen()) {
            input.setAttribute("checked", true);
        }
        label.appendChild(input);
        choice.numeral()
                .ifPresent(numeral -> label.appendChild(Dom.text("span", "respond-step", numeral)));
        String words = choice.label().text();
        Element text = Dom.text("span", "respond-option-text", words);
        Dom.speak(text, choice.label().foreign());
        audio(text, choice.label());
        label.appendChild(text);
        row.appendChild(label);
        if (choice.label().audio().isPresent()) {
            Element hear = Dom.button("hear", "");
            hear.setAttribute("data-listen", "one");
            hear.setAttribute("aria-label", texts.get("listen.one", words));
            row.appendChild(hear);
        }
        return row;
    }

    private void ownWords(Element answers, int limit) {
        Element label = Dom.text("label", "respond-own", texts.get("respond.ownWords"));
        label.setAttribute("for", "words");
        Element area = Dom.element("textarea", "respond-words");
        area.setAttribute("id", "words");
        area.setAttribute("rows", "5");
        area.setAttribute("maxlength", Integer.toString(limit));
        area.setAttribute("aria-describedby", "words-left");
        area.setText(page.written());
        Element left = Dom.text("p", "respond-count", page.wordCounter().text());
        left.setAttribute("id", "words-left");
        left.setAttribute("data-left", page.wordCounter().pattern());
        answers.appendChild(label, area, left);
    }

    private Element ways() {
        Element ways = Dom.element("div", "respond-ways");
        page.chosenWay().ifPresent(said -> ways.appendChild(Dom.text("p", "respond-chose", said)));
        for (Way way : page.ways()) {
            Element row = Dom.element("div", "respond-row");
            Element button = Dom.button("way", "");
            button.setAttribute("data-way", way.way().key());
            Element text = Dom.text("span", "", way.label().text());
            Dom.speak(text, way.label().foreign());
            audio(text, way.label());
            button.appendChild(text);
            if (way.chosen()) {
                button.setAttribute("aria-pressed", "true");
            }
            onAct(button, "click", input -> acts.pass(way.way(), input));
            row.appendChild(button);
            ways.appendChild(row);
        }
        if (page.maySendNow()) {
            ways.appendChild(Dom.button("way send", texts.get("respond.sendNow"), acts::sendNow));
        }
        return ways;
    }

    private Element listenBar() {
        Element bar = Dom.element("div", "respond-listen");
        Element listen = Dom.button("listen", texts.get("listen.listen"));
        listen.setAttribute("data-listen", "all");
        listen.setAttribute("data-text-listen", texts.get("listen.listen"));
        listen.setAttribute("data-text-stop", texts.get("listen.stop"));
        Element speeds = Dom.element("div", "respond-speeds");
        speeds.setAttribute("role", "group");
        speeds.setAttribute("aria-label", texts.get("listen.speed"));
        speeds.appendChild(
                speed("0.75", "listen.slow"),
                speed("1", "listen.normal"),
                speed("1.25", "listen.fast"));
        Element failed = Dom.text("p", "respond-listen-failed", texts.get("listen.failed"));
        failed.setAttribute("hidden", true);
        bar.appendChild(listen, speeds, failed);
        return bar;
    }

    private Element speed(String rate, String key) {
        Element button = Dom.button("speed", texts.get(key));
        button.setAttribute("data-rate", rate);
        button.setAttribute("aria-pressed", Boolean.toString(rate.equals("1")));
        return button;
    }

    private static void audio(Element element, Spoken spoken) {
        spoken.audio().ifPresent(address -> element.setAttribute("data-audio", address));
    }

    private static void onAct(Element element, String event, Consumer<AnswerInput> act) {
        Pressed.attachTo(
                element.addEventListener(event, (DomEvent e) -> act.accept(Pressed.read(e))));
    }

    private static void onAct(
            Element element, String event, Consumer<AnswerInput> act, String filter) {
        Pressed.attachTo(
                element.addEventListener(event, (DomEvent e) -> act.accept(Pressed.read(e)))
                        .setFilter(filter));
    }
}
