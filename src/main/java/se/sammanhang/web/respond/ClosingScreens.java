package se.sammanhang.web.respond;

import com.vaadin.flow.dom.Element;
import java.util.List;
import se.sammanhang.fieldwork.Assistance;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Item;
import se.sammanhang.web.respond.ClosingPage.CheckLine;
import se.sammanhang.web.respond.ClosingPage.Part;
import se.sammanhang.web.respond.ClosingPage.Telling;

/** Draws the screens of the form that are not questions. */
final class ClosingScreens {

    private final Texts texts;
    private final Acts acts;

    /** What can be done on these screens. */
    interface Acts {
        void go(Place place);

        void press(ClosingPage.Act act);

        void change(Item item);

        void tell(Assistance what, boolean yes);
    }

    ClosingScreens(Texts texts, Acts acts) {
        this.texts = texts;
        this.acts = acts;
    }

    Element draw(ClosingPage page) {
        Element screen = Dom.element("section", "respond-screen");
        screen.setAttribute("data-screen", page.name());
        page.before()
                .ifPresent(
                        before -> {
                            Element top = Dom.element("div", "respond-top");
                            top.appendChild(
                                    Dom.button(
                                            "back",
                                            texts.get("respond.back"),
                                            () -> acts.go(before)));
                            screen.appendChild(top);
                        });
        page.parts().forEach(part -> screen.appendChild(draw(part)));
        return screen;
    }

    private Element draw(Part part) {
        return switch (part) {
            case Part.Heading(Voice.Words text) ->
                    Dom.speak(Dom.heading(text.text()), text.foreign());
            case Part.Paragraph(String style, String text) -> Dom.text("p", style, text);
            case Part.Lines(List<CheckLine> lines) -> {
                Element list = Dom.element("dl", "respond-lines");
                lines.forEach(line -> list.appendChild(draw(line)));
                yield list;
            }
            case Part.Helped(String asked, List<Telling> tellings) -> {
                Element group = Dom.element("div", "respond-helped");
                group.setAttribute("role", "group");
                group.setAttribute("aria-label", asked);
                Element ways = Dom.element("div", "respond-ways");
                tellings.forEach(telling -> ways.appendChild(draw(telling)));
                group.appendChild(Dom.text("p", "", asked), ways);
                yield group;
            }
            case Part.Subheading(String text) -> Dom.text("h2", "", text);
            case Part.Compared(List<ThenAndNowPage.Row> rows) -> {
                Element list = Dom.element("ol", "respond-compared");
                rows.forEach(row -> list.appendChild(draw(row)));
                yield list;
            }
            case Part.Print(String text) -> {
                // respond.js opens the browser's own dialogue.
                Element button = Dom.button("way", text);
                button.setAttribute("data-print", true);
                yield button;
            }
            case Part.Onward(Place to, String style, String text) ->
                    Dom.button(style, text, () -> acts.go(to));
            case Part.Press(ClosingPage.Act act, String style, String text) -> {
                Element button = Dom.button(style, text, () -> acts.press(act));
                if (act != ClosingPage.Act.LOOK) {
                    yield button;
                }
                Element ways = Dom.element("div", "respond-ways");
                ways.appendChild(button);
                yield ways;
            }
        };
    }

    private static Element draw(ThenAndNowPage.Row row) {
        Element item = new Element("li");
        Element question = Dom.text("h2", "", row.question().text());
        Element answers = new Element("dl");
        row.answers()
                .forEach(
                        answer -> {
                            Element pair = Dom.element("div", answer.style());
                            pair.appendChild(
                                    Dom.text("dt", "", answer.when()),
                                    Dom.speak(
                                            Dom.text("dd", "", answer.words().text()),
                                            answer.words().foreign()));
                            answers.appendChild(pair);
                        });
        item.appendChild(Dom.speak(question, row.question().foreign()), answers);
        row.line()
                .ifPresent(
                        line -> {
                            Element steps = Dom.element("div", "respond-steps");
                            steps.setAttribute("role", "img");
                            steps.setAttribute("aria-label", line.said());
                            line.marks()
                                    .forEach(mark -> steps.appendChild(Dom.element("span", mark)));
                            item.appendChild(steps);
                        });
        return item;
    }

    private Element draw(Telling telling) {
        Element button =
                Dom.button("way", telling.text(), () -> acts.tell(telling.what(), !telling.told()));
        button.setAttribute("data-help", telling.what().name());
        button.setAttribute("aria-pressed", Boolean.toString(telling.told()));
        return button;
    }

    private Element draw(CheckLine line) {
        Element row = Dom.element("div", "respond-line");
        Element answer = new Element("dd");
        String style = "respond-line-answer" + (line.ownWords() ? " respond-own-words" : "");
        answer.appendChild(
                Dom.speak(Dom.text("span", style, line.answer().text()), line.answer().foreign()));
        line.change()
                .ifPresent(
                        change -> {
                            Element button =
                                    Dom.button(
                                            "change",
                                            change.text(),
                                            () -> acts.change(line.item()));
                            button.setAttribute("aria-label", change.label());
                            answer.appendChild(button);
                        });
        Element asked = Dom.text("dt", "", line.question().text());
        row.appendChild(Dom.speak(asked, line.question().foreign()), answer);
        return row;
    }
}
