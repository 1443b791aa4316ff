package se.sammanhang.web.respond;

import java.util.List;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.web.respond.ClosingPage.CheckLine;
import se.sammanhang.web.respond.ClosingPage.Part;
import se.sammanhang.web.respond.ClosingPage.Telling;

/** Draws the screens that are not questions as plain HTML. */
final class PlainClosing {

    private final PlainPost asked;

    private PlainClosing(PlainPost asked) {
        this.asked = asked;
    }

    static Markup draw(ClosingPage page, Voice voice, PlainPost asked) {
        Markup screen =
                Markup.tag("section")
                        .attribute("class", "respond-screen")
                        .attribute("data-screen", page.name());
        page.before()
                .map(before -> PlainScreens.address(Step.at(before), asked))
                .map(address -> link("back", address, voice.get("respond.back")))
                .ifPresent(
                        back ->
                                screen.add(
                                        Markup.tag("div")
                                                .attribute("class", "respond-top")
                                                .add(back)));
        PlainClosing closing = new PlainClosing(asked);
        // Printing and saving are the browser's: there is no button without a script.
        page.parts().stream()
                .filter(part -> !(part instanceof Part.Print))
                .forEach(part -> screen.add(closing.draw(part)));
        return screen;
    }

    /** The heading of a screen, where reading starts. */
    static Markup heading(String text, boolean focus) {
        return Markup.styled("h1", "respond-heading", text)
                .attribute("id", "heading")
                .attribute("tabindex", "-1")
                .mark("autofocus", focus);
    }

    static Markup link(String style, String address, String text) {
        return Markup.styled("a", style, text).attribute("href", address);
    }

    private Markup draw(Part part) {
        return switch (part) {
            case Part.Heading(Voice.Words text) -> heading(text.text(), true).speak(text.foreign());
            case Part.Paragraph(String style, String text) -> Markup.styled("p", style, text);
            case Part.Onward(Place to, String style, String text) ->
                    link(style, PlainScreens.address(Step.at(to), asked), text);
            case Part.Press(ClosingPage.Act act, String style, String text) ->
                    press(act, style, text);
            case Part.Helped(String question, List<Telling> tellings) -> {
                Markup ways = form(asked).attribute("class", "respond-ways");
                tellings.forEach(telling -> ways.add(draw(telling)));
                yield Markup.tag("div")
                        .attribute("class", "respond-helped")
                        .attribute("role", "group")
                        .attribute("aria-label", question)
                        .add(Markup.tag("p", question))
                        .add(ways);
            }
            case Part.Subheading(String text) -> Markup.tag("h2", text);
            case Part.Compared(List<ThenAndNowPage.Row> rows) ->
                    Markup.tag("ol")
                            .attribute("class", "respond-compared")
                            .add(rows.stream().map(PlainClosing::draw).toList());
            case Part.Print(String text) -> Markup.tag("p", text);
            case Part.Lines(List<CheckLine> lines) -> {
                Markup list = Markup.tag("dl").attribute("class", "respond-lines");
                lines.forEach(line -> list.add(draw(line)));
                yield list;
            }
        };
    }

    /** Says what the press is to lead to, so that a press that comes twice changes nothing. */
    private static Markup draw(Telling telling) {
        return PlainPost.press(
                        "way",
                        (telling.told() ? PlainPost.NO_HELP : PlainPost.HELP) + telling.what(),
                        telling.text())
                .attribute("data-help", telling.what().name())
                .attribute("aria-pressed", Boolean.toString(telling.told()));
    }

    private Markup press(ClosingPage.Act act, String style, String text) {
        return switch (act) {
            case LOOK ->
                    Markup.tag("div")
                            .attribute("class", "respond-ways")
                            .add(link(style, PlainScreens.address(Step.CHECK, asked), text));
            case SEND -> form(asked).add(PlainPost.press(style, PlainPost.SEND, text));
            case AGAIN -> again(style, text);
            case SEE -> link(style, PlainScreens.address(Step.THEN_AND_NOW, asked), text);
            case CLOSE -> form(asked).add(PlainPost.press(style, PlainPost.CLOSE, text));
        };
    }

    private static Markup draw(ThenAndNowPage.Row row) {
        Markup answers = Markup.tag("dl");
        row.answers()
                .forEach(
                        answer ->
                                answers.add(
                                        Markup.tag("div")
                                                .attribute("class", answer.style())
                                                .add(Markup.tag("dt", answer.when()))
                                                .add(
                                                        Markup.tag("dd", answer.words().text())
                                                                .speak(answer.words().foreign()))));
        Markup item =
                Markup.tag("li")
                        .add(
                                Markup.tag("h2", row.question().text())
                                        .speak(row.question().foreign()))
                        .add(answers);
        return item.add(
                row.line()
                        .map(
                                line ->
                                        Markup.tag("div")
                                                .attribute("class", "respond-steps")
                                                .attribute("role", "img")
                                                .attribute("aria-label", line.said())
                                                .add(
                                                        line.marks().stream()
                                                                .map(
                                                                        mark ->
                                                                                Markup.styled(
                                                                                        "span",
                                                                                        mark, ""))
                                                                .toList())));
    }

    /** Asks for the same page, or sends the same thing, once more. */
    private Markup again(String style, String text) {
        if (asked.act().isEmpty()) {
            return link(style, PlainScreens.address(asked.step(), asked), text);
        }
        Markup form =
                form(asked)
                        .add(Markup.hidden(PlainPost.REVISION, Long.toString(asked.revision())))
                        .add(Markup.hidden(PlainPost.WORDS, asked.input().words()))
                        .add(Markup.hidden(PlainPost.ACT, asked.act()));
        if (asked.toCheck()) {
            form.add(Markup.hidden(PlainPost.FROM, Step.CHECK));
        }
        asked.input()
                .codes()
                .forEach(code -> form.add(Markup.hidden(PlainPost.CODES, code.toString())));
        return form.add(Markup.styled("button", style, text).attribute("type", "submit"));
    }

    /** A form that says which screen it stands on. */
    static Markup form(PlainPost asked) {
        Markup form =
                Markup.tag("form")
                        .attribute("method", "post")
                        .attribute("action", PlainController.PATH)
                        .add(Markup.hidden(Step.NAME, asked.step()))
                        .add(Markup.hidden(PlainPost.LANGUAGE, asked.language().code()));
        if (asked.listening()) {
            form.add(Markup.hidden(PlainPost.LISTENING, "1"));
        }
        return form;
    }

    private Markup draw(CheckLine line) {
        Markup answer =
                Markup.tag("dd")
                        .add(
                                Markup.styled(
                                                "span",
                                                "respond-line-answer"
                                                        + (line.ownWords()
                                                                ? " respond-own-words"
                                                                : ""),
                                                line.answer().text())
                                        .speak(line.answer().foreign()));
        String question = Step.at(new Place.AtQuestion(line.item()));
        String address =
                PlainScreens.address(question, asked) + "&" + PlainPost.FROM + "=" + Step.CHECK;
        line.change()
                .map(
                        change ->
                                link("change", address, change.text())
                                        .attribute("aria-label", change.label()))
                .ifPresent(answer::add);
        return Markup.tag("div")
                .attribute("class", "respond-line")
                .add(Markup.tag("dt", line.question().text()).speak(line.question().foreign()))
                .add(answer);
    }
}
