package se.sammanhang.web.respond;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.RoundPath.Progress;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.AudioSegments;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm.Ladder;
import se.sammanhang.instrument.ItemForm.MultipleChoice;
import se.sammanhang.instrument.ItemForm.OpenText;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;

/** One question: its text, its answers, the ways past it. Nothing is chosen beforehand. */
final class QuestionScreen {

    private static final String ENTER_IN_OPTION =
            "event.key === 'Enter' && event.target.tagName === 'INPUT'";

    private final SurveyForm form;
    private final Item item;
    private final Texts texts;
    private final Recordings recordings;
    private final Acts acts;
    private final Element root = Dom.element("section", "respond-screen");
    private final Element error = Dom.element("div", "respond-error-place");

    /** What can be done on the screen. */
    interface Acts {
        void back();

        void goOn(AnswerInput input);

        void pass(NonAnswer way, AnswerInput input);

        void sendNow();

        String words(NonAnswer way);
    }

    QuestionScreen(SurveyForm form, Item item, Texts texts, Recordings recordings, Acts acts) {
        this.form = form;
        this.item = item;
        this.texts = texts;
        this.recordings = recordings;
        this.acts = acts;
    }

    /** Title for the tab: how far, never what about. */
    String title() {
        Progress progress = form.path().progress(item);
        return texts.get(
                progress.part() == 1 ? "respond.progress" : "respond.progressExtra",
                progress.number(),
                progress.total());
    }

    Element build(boolean mayGoBack) {
        root.setAttribute("data-item", item.id().value());
        Element top = Dom.element("div", "respond-top");
        if (mayGoBack) {
            top.appendChild(Dom.button("back", texts.get("respond.back"), acts::back));
        }
        top.appendChild(Dom.text("p", "respond-progress", title()));
        root.appendChild(top, error);
        if (item.toldToStaff()) {
            root.appendChild(Dom.text("p", "respond-told", texts.get("respond.staffSees")));
        }
        if (item.sharesWords().isPresent()) {
            root.appendChild(Dom.text("p", "respond-told", texts.get("respond.sharesWords")));
        }
        List<ResponseOption> options = form.path().options(item);
        boolean audible =
                recordings.hasAll(
                        form.language(),
                        AudioSegments.of(
                                item, options.stream().map(ResponseOption::code).toList()));
        Element heading = Dom.heading(item.wording().in(form.language()));
        if (audible) {
            audio(heading, AudioSegments.question(item.id()));
        }
        root.appendChild(heading);
        if (audible) {
            root.appendChild(listenBar());
        }
        root.appendChild(answers(options, audible));
        Element goOn = Dom.button("go", texts.get("respond.continue"));
        onAct(goOn, "click", acts::goOn);
        root.appendChild(goOn, ways(audible));
        return root;
    }

    Element heading() {
        return root.getChildren()
                .filter(child -> child.getTag().equals("h1"))
                .findFirst()
                .orElseThrow();
    }

    /** Says what is missing, first on the screen, and takes the focus there. */
    void showLack(AnswerInput.Lack lack, AnswerInput input) {
        String what =
                switch (lack) {
                    case CHOICE -> texts.get("error.choose");
                    case WORDS -> texts.get("error.write");
                    case FEWER_CHOICES ->
                            texts.get("error.tooMany", input.codes().size(), maximum());
                    case FEWER_WORDS -> texts.get("error.tooLong", maximum());
                };
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
        box.executeJs("this.focus()");
    }

    private int maximum() {
        return switch (item.form()) {
            case MultipleChoice several -> several.maximum();
            case OpenText open -> open.maximumLength();
            default -> 1;
        };
    }

    private Element answers(List<ResponseOption> options, boolean audible) {
        Element answers =
                Dom.element(
                        "fieldset",
                        item.form() instanceof Ladder ? "respond-ladder" : "respond-options");
        answers.setAttribute("id", "answer");
        answers.setAttribute("aria-labelledby", "heading");
        if (item.form() instanceof OpenText(int maximumLength)) {
            ownWords(answers, maximumLength);
        } else {
            counter(answers, options);
            // A ladder is climbed: the highest step is at the top, for the eye and the arrow keys.
            List<ResponseOption> order =
                    item.form() instanceof Ladder ? options.reversed() : options;
            order.forEach(option -> answers.appendChild(row(option, audible)));
            onAct(answers, "keydown", acts::goOn, ENTER_IN_OPTION);
        }
        return answers;
    }

    private Element row(ResponseOption option, boolean audible) {
        Element row = Dom.element("div", "respond-row");
        Element label = Dom.element("label", "respond-option");
        label.setAttribute("data-code", Integer.toString(option.code()));
        Element input = new Element("input");
        boolean several = item.form() instanceof MultipleChoice;
        input.setAttribute("type", several ? "checkbox" : "radio");
        input.setAttribute("name", "answer");
        input.setAttribute("value", Integer.toString(option.code()));
        if (isChosen(option.code())) {
            input.setAttribute("checked", true);
        }
        String words = option.label().in(form.language());
        Element text = Dom.text("span", "respond-option-text", words);
        if (audible) {
            audio(text, AudioSegments.option(item, option.code()));
        }
        label.appendChild(input);
        String numeral = Integer.toString(option.code());
        if (item.form() instanceof Ladder && !words.equals(numeral)) {
            label.appendChild(Dom.text("span", "respond-step", numeral));
        }
        label.appendChild(text);
        row.appendChild(label);
        if (audible) {
            Element hear = Dom.button("hear", "");
            hear.setAttribute("data-listen", "one");
            hear.setAttribute("aria-label", texts.get("listen.one", words));
            row.appendChild(hear);
        }
        return row;
    }

    private boolean isChosen(int code) {
        Answer answer = form.shown().get(item.id());
        if (answer instanceof Answer.Given(int given)) {
            return given == code;
        }
        return answer instanceof Answer.GivenSeveral several && several.codes().contains(code);
    }

    private void counter(Element answers, List<ResponseOption> options) {
        if (item.form() instanceof MultipleChoice several && several.maximum() < options.size()) {
            long chosen = options.stream().filter(option -> isChosen(option.code())).count();
            Element count =
                    Dom.text(
                            "p",
                            "respond-count",
                            texts.get("respond.chosenOf", chosen, several.maximum()));
            count.setAttribute("role", "status");
            count.setAttribute(
                    "data-count", texts.get("respond.chosenOf", "{0}", several.maximum()));
            answers.appendChild(count);
        }
    }

    private void ownWords(Element answers, int maximumLength) {
        Element label = Dom.text("label", "respond-own", texts.get("respond.ownWords"));
        label.setAttribute("for", "words");
        Element area = Dom.element("textarea", "respond-words");
        area.setAttribute("id", "words");
        area.setAttribute("rows", "5");
        area.setAttribute("maxlength", Integer.toString(maximumLength));
        area.setAttribute("aria-describedby", "words-left");
        String written =
                form.shown().get(item.id()) instanceof Answer.GivenText(String words) ? words : "";
        area.setText(written);
        Element left =
                Dom.text(
                        "p",
                        "respond-count",
                        texts.get("respond.left", written.length(), maximumLength));
        left.setAttribute("id", "words-left");
        left.setAttribute("data-left", texts.get("respond.left", "{0}", maximumLength));
        answers.appendChild(label, area, left);
    }

    private Element ways(boolean audible) {
        Element ways = Dom.element("div", "respond-ways");
        Optional<NonAnswer> chosen = chosenWay();
        for (NonAnswer way : NonAnswer.offeredFor(item.kind())) {
            Element row = Dom.element("div", "respond-row");
            Element button = Dom.button("way", "");
            button.setAttribute("data-way", way.key());
            Element text = Dom.text("span", "", acts.words(way));
            if (audible) {
                audio(text, way.audioName());
            }
            button.appendChild(text);
            if (chosen.filter(way::equals).isPresent()) {
                button.setAttribute("aria-pressed", "true");
            }
            onAct(button, "click", input -> acts.pass(way, input));
            row.appendChild(button);
            ways.appendChild(row);
        }
        chosen.ifPresent(
                way ->
                        ways.insertChild(
                                0,
                                Dom.text(
                                        "p",
                                        "respond-chose",
                                        texts.get("respond.youChose", acts.words(way)))));
        if (form.path().progress(item).part() > 1) {
            ways.appendChild(Dom.button("way send", texts.get("respond.sendNow"), acts::sendNow));
        }
        return ways;
    }

    private Optional<NonAnswer> chosenWay() {
        return Optional.ofNullable(form.shown().get(item.id()))
                .flatMap(
                        answer ->
                                switch (answer) {
                                    case Answer.Skipped() -> Optional.of(NonAnswer.SKIP);
                                    case Answer.Refused() -> Optional.of(NonAnswer.REFUSED);
                                    case Answer.DoesNotKnow() ->
                                            Optional.of(NonAnswer.DOES_NOT_KNOW);
                                    case Answer.DidNotUnderstand() ->
                                            Optional.of(NonAnswer.DID_NOT_UNDERSTAND);
                                    case Answer.Given _,
                                            Answer.GivenSeveral _,
                                            Answer.GivenText _ ->
                                            Optional.empty();
                                });
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

    private void audio(Element spoken, String segment) {
        Language language = form.language();
        recordings
                .address(language, segment)
                .ifPresent(address -> spoken.setAttribute("data-audio", address));
    }

    private static void onAct(Element element, String event, Consumer<AnswerInput> act) {
        AnswerInput.attachTo(
                element.addEventListener(event, (DomEvent e) -> act.accept(AnswerInput.of(e))));
    }

    private static void onAct(
            Element element, String event, Consumer<AnswerInput> act, String filter) {
        AnswerInput.attachTo(
                element.addEventListener(event, (DomEvent e) -> act.accept(AnswerInput.of(e)))
                        .setFilter(filter));
    }
}
