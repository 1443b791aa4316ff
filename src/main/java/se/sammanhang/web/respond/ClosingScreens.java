package se.sammanhang.web.respond;

import com.vaadin.flow.dom.Element;
import java.util.SortedSet;
import java.util.stream.Collectors;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.application.SurveyForm.Line;
import se.sammanhang.application.SurveyForm.Status;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm.ChoiceAmongChosen;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;

/** The screens that are not questions: stop point, end, check page, receipt, and plain messages. */
final class ClosingScreens {

    private final Texts texts;
    private final Acts acts;

    /** What can be done on these screens. */
    interface Acts {
        void back();

        void goOn();

        void send();

        void openCheck();

        void change(Item item);

        String words(NonAnswer way);
    }

    ClosingScreens(Texts texts, Acts acts) {
        this.texts = texts;
        this.acts = acts;
    }

    Element stop(LocalisedText text, int more, boolean mayGoBack) {
        Element screen = screen(mayGoBack);
        screen.setAttribute("data-screen", "stop");
        screen.appendChild(
                Dom.heading(text.in(texts.language())),
                Dom.text("p", "", texts.get("stop.more", more)),
                Dom.button("go", texts.get("respond.continue"), acts::goOn),
                Dom.button("go other", texts.get("stop.send"), acts::send),
                lookFirst());
        return screen;
    }

    Element end(boolean mayGoBack) {
        Element screen = screen(mayGoBack);
        screen.setAttribute("data-screen", "end");
        screen.appendChild(
                Dom.heading(texts.get("end.heading")),
                Dom.text("p", "", texts.get("end.text")),
                Dom.button("go", texts.get("end.send"), acts::send),
                lookFirst());
        return screen;
    }

    Element check(SurveyForm form) {
        Element screen = screen(true);
        screen.setAttribute("data-screen", "check");
        screen.appendChild(Dom.heading(texts.get("check.heading")));
        Element list = Dom.element("dl", "respond-lines");
        form.lines().stream()
                .filter(line -> !(line.status() instanceof Status.Unanswered))
                .forEach(line -> list.appendChild(line(form, line)));
        screen.appendChild(list, Dom.button("go", texts.get("end.send"), acts::send));
        return screen;
    }

    Element receipt(String code) {
        Element screen = screen(false);
        screen.setAttribute("data-screen", "receipt");
        screen.appendChild(
                Dom.text("p", "respond-tick", "✓"),
                Dom.heading(texts.get("receipt.heading")),
                Dom.text("p", "respond-code", texts.get("receipt.code", code)),
                Dom.text("p", "", texts.get("receipt.codeHint")),
                Dom.text("p", "", texts.get("receipt.text")));
        return screen;
    }

    Element message(String headingKey, String textKey) {
        Element screen = screen(false);
        screen.setAttribute("data-screen", headingKey.substring(0, headingKey.indexOf('.')));
        screen.appendChild(
                Dom.heading(texts.get(headingKey)), Dom.text("p", "", texts.get(textKey)));
        return screen;
    }

    Element outage(Runnable again) {
        Element screen = message("outage.heading", "outage.text");
        screen.appendChild(Dom.button("go", texts.get("save.retry"), again));
        return screen;
    }

    private Element screen(boolean mayGoBack) {
        Element screen = Dom.element("section", "respond-screen");
        if (mayGoBack) {
            Element top = Dom.element("div", "respond-top");
            top.appendChild(Dom.button("back", texts.get("respond.back"), acts::back));
            screen.appendChild(top);
        }
        return screen;
    }

    private Element lookFirst() {
        Element ways = Dom.element("div", "respond-ways");
        ways.appendChild(Dom.button("way", texts.get("check.open"), acts::openCheck));
        return ways;
    }

    private Element line(SurveyForm form, Line line) {
        Element row = Dom.element("div", "respond-line");
        String question = line.item().wording().in(texts.language());
        Element answer = new Element("dd");
        answer.appendChild(Dom.text("span", "respond-line-answer", answer(form, line)));
        if (!(line.status() instanceof Status.AnsweredBefore)) {
            Element change =
                    Dom.button("change", texts.get("check.change"), () -> acts.change(line.item()));
            change.setAttribute("aria-label", texts.get("check.changeItem", question));
            answer.appendChild(change);
        }
        row.appendChild(Dom.text("dt", "", question), answer);
        return row;
    }

    private String answer(SurveyForm form, Line line) {
        return switch (line.status()) {
            case Status.AnsweredBefore() -> texts.get("check.before");
            case Status.Unanswered() -> texts.get("check.unanswered");
            case Status.Shown(Answer answer) -> words(form, line.item(), answer);
        };
    }

    private String words(SurveyForm form, Item item, Answer answer) {
        return switch (answer) {
            case Answer.Given(int code) -> label(form, item, code);
            case Answer.GivenSeveral(SortedSet<Integer> codes) ->
                    codes.stream()
                            .map(code -> label(form, item, code))
                            .collect(Collectors.joining(", "));
            case Answer.GivenText(String text) -> text;
            case Answer.Skipped() -> texts.get("check.skipped");
            case Answer.Refused() -> acts.words(NonAnswer.REFUSED);
            case Answer.DoesNotKnow() -> acts.words(NonAnswer.DOES_NOT_KNOW);
            case Answer.DidNotUnderstand() -> acts.words(NonAnswer.DID_NOT_UNDERSTAND);
        };
    }

    private String label(SurveyForm form, Item item, int code) {
        var options =
                item.form() instanceof ChoiceAmongChosen
                        ? form.path().options(item)
                        : AnswerRules.listedOptions(item);
        return options.stream()
                .filter(option -> option.code() == code)
                .map(ResponseOption::label)
                .map(label -> label.in(texts.language()))
                .findFirst()
                .orElse(Integer.toString(code));
    }
}
