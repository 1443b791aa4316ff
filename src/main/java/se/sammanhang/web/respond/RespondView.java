package se.sammanhang.web.respond;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.AnswerSurvey.Reply;
import se.sammanhang.application.AnswerSurvey.Saved;
import se.sammanhang.application.AnswerSurvey.View;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.Assistance;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.NonAnswer;

/**
 * The form: one question at a time. All it shows comes from the cookie and the store, so a reload,
 * a restart or a deploy comes back to the same place; the address names the screen for Back.
 */
@Tag("main")
@Route(value = "svara", autoLayout = false)
@AnonymousAllowed
public class RespondView extends Component implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(RespondView.class);
    private final AnswerSurvey survey;
    private final Recordings recordings;
    private final FrontendFiles files;
    private final PageTexts pageTexts;
    private final LookBack lookBack;
    private final String cookie;
    private final SaveStatus status = new SaveStatus();
    private final Element stage = Dom.element("div", "respond-stage");
    private final PageFrame frame = new PageFrame();
    private final LanguageSwitch languages = new LanguageSwitch(this::speakFromNowOn);

    private Language spoken = Language.SWEDISH;
    private Texts texts = Texts.in(spoken);
    private String title = texts.get("respond.title");
    private @Nullable View fresh;
    private @Nullable SurveyForm form;
    private @Nullable Place place;
    private @Nullable QuestionScreen question;
    private @Nullable Reply lastTried;
    private String step = Step.OPEN;
    private AnswerInput typed = AnswerInput.EMPTY;
    private boolean justSaved;
    private boolean backToCheck;

    RespondView(
            AnswerSurvey survey,
            Recordings recordings,
            FrontendFiles files,
            PageTexts pageTexts,
            RespondentCookie cookies,
            LookBack lookBack) {
        this.lookBack = lookBack;
        this.survey = survey;
        this.recordings = recordings;
        this.files = files;
        this.pageTexts = pageTexts;
        this.cookie = cookies.read(VaadinRequest.getCurrent().getCookies()).orElse("");
        getElement().setAttribute("class", "respond");
        getElement()
                .appendChild(
                        frame.notice(),
                        status.region(),
                        stage,
                        frame.curtain(),
                        frame.giveBack(),
                        languages.place(),
                        frame.help());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.getPage().addStyleSheet(files.address("base.css"));
        ui.getPage().addStyleSheet(files.address("respond.css"));
        ui.getPage().addJsModule(files.address("respond.js"));
        ui.getPage().addJsModule(files.address("listen.js"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> step =
                event.getLocation().getQueryParameters().getSingleParameter(Step.NAME);
        View view = fresh;
        fresh = null;
        try {
            view = view == null ? survey.view(cookie) : view;
        } catch (RuntimeException e) {
            outage(e);
            return;
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        PageFrame.keepAsLongAsTheCookie(
                view, request.getWrappedSession(), request.getUserPrincipal());
        if (step.isEmpty() && view instanceof View.Asking(SurveyForm asking)) {
            event.forwardTo(RespondView.class, address(Step.at(asking.opens())));
            return;
        }
        show(view, step.orElse(Step.OPEN));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(View view, String asked) {
        Screen screen = lookBack.from(Screen.of(view, asked, spoken), asked, cookie);
        step = asked;
        speak(screen.language());
        languages.show(screen.languages(), spoken, texts, pageTexts.warning(spoken));
        frame.synthetic(screen.synthetic(), texts);
        frame.canBeGivenBack(screen.canBeGivenBack());
        switch (screen) {
            case Screen.Question(SurveyForm asking, Item item) -> {
                form = asking;
                place = new Place.AtQuestion(item);
                QuestionPage stored = QuestionPage.of(asking, item, voice());
                QuestionPage page = typed.isEmpty() ? stored : stored.with(typed);
                typed = AnswerInput.EMPTY;
                QuestionScreen drawn = new QuestionScreen(page, texts, new Answering(page));
                stage(drawn.build(), page.title());
                question = drawn;
            }
            case Screen.Resting resting -> {
                form = resting.form();
                place =
                        switch (resting) {
                            case Screen.Stop stop -> stop.place();
                            case Screen.End _ -> new Place.AtEnd();
                            case Screen.Check(SurveyForm asking) -> asking.opens();
                        };
                stage(ClosingPage.of(resting, voice()));
            }
            case Screen.Picture picture -> {
                UI.getCurrent().getPage().addStyleSheet(files.address(ThenAndNowPage.STYLES));
                stage(ClosingPage.of(picture, voice()));
            }
            case Screen.Over over -> stage(ClosingPage.of(over, voice()));
        }
    }

    private void stage(ClosingPage page) {
        stage(new ClosingScreens(texts, new Closing()).draw(page), page.title());
    }

    private Voice voice() {
        return new Voice(texts, spoken, recordings, survey::words);
    }

    private void stage(Element screen, String newTitle) {
        question = null;
        lastTried = null;
        title = newTitle;
        getUI().ifPresent(ui -> ui.getPage().setTitle(newTitle));
        stage.removeAllChildren();
        stage.appendChild(screen);
        if (justSaved) {
            status.show("saved", texts.get("save.saved"));
        } else {
            status.clear();
        }
        justSaved = false;
        Dom.showFromTop(screen);
    }

    private void speak(Language language) {
        spoken = language;
        texts = pageTexts.in(language);
        status.speak(texts);
        frame.speak(texts);
        // The questions of a language whose pages nobody has worded stand on a Swedish page.
        Language page = texts.language();
        getElement().setAttribute("lang", page.code());
        getElement().setAttribute("dir", page.direction());
        getElement()
                .executeJs(
                        "document.documentElement.lang = $0; document.documentElement.dir = $1",
                        page.code(),
                        page.direction());
    }

    /** The same screen in another language, with what stands on it. */
    private void speakFromNowOn(Language language, AnswerInput input) {
        try {
            View view = survey.speak(cookie, language);
            typed = input;
            show(view, step);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void go(String step) {
        getUI().ifPresent(ui -> ui.navigate(RespondView.class, address(step)));
    }

    private static QueryParameters address(String step) {
        return step.equals(Step.OPEN)
                ? QueryParameters.empty()
                : QueryParameters.of(Step.NAME, step);
    }

    private void save(Item item, Answer answer, AnswerInput input) {
        SurveyForm asking = form;
        if (asking == null) {
            return;
        }
        Reply reply = reply(asking, item, answer, input);
        lastTried = reply;
        Saved saved;
        View after;
        try {
            saved = survey.save(cookie, reply);
            after = survey.view(cookie);
            fresh = after;
        } catch (RuntimeException e) {
            fresh = null;
            failed(e);
            return;
        }
        switch (saved) {
            case Saved.Stored() -> goOnFrom(item, after);
            case Saved.Illegal _ -> {
                LOG.warn("an answer to {} was refused: {}", item.id(), saved);
                status.show("error", texts.get("error.choose"));
            }
            case Saved.Conflict() -> {
                if (fresh instanceof View.Asking(SurveyForm newer)) {
                    form = newer;
                    fresh = null;
                    lastTried = null;
                }
                status.show("error", texts.get("save.conflict"));
            }
            case Saved.NotOpen() -> show(survey.view(cookie), Step.OPEN);
        }
    }

    /** The same content tried again keeps its revision; other content gets the next one. */
    private Reply reply(SurveyForm asking, Item item, Answer answer, AnswerInput input) {
        Reply before = lastTried;
        if (before == null || !before.item().equals(item.id())) {
            return new Reply(item.id(), answer, asking.nextRevision(item.id()), input.reader());
        }
        return before.answer().equals(answer)
                ? before
                : new Reply(item.id(), answer, before.revision() + 1, input.reader());
    }

    private void goOnFrom(Item item, View view) {
        justSaved = true;
        boolean toCheck = backToCheck;
        backToCheck = false;
        go(Course.afterSaving(view, item, toCheck));
    }

    /** Nothing is said to be saved; what was chosen stays on the screen. */
    private void failed(RuntimeException cause) {
        LOG.error("{} while saving an answer", UUID.randomUUID(), cause);
        status.show("error", texts.get("save.error"));
    }

    private void outage(RuntimeException cause) {
        LOG.error("{} while opening the form", UUID.randomUUID(), cause);
        stage(ClosingPage.outage(voice()));
    }

    private void send() {
        SurveyForm asking = form;
        if (asking == null) {
            return;
        }
        try {
            Course.Sent sent =
                    Course.afterSending(survey, cookie, asking, Optional.ofNullable(place));
            fresh = sent.view().orElse(null);
            go(sent.step());
        } catch (RuntimeException e) {
            fresh = null;
            failed(e);
        }
    }

    private void closePicture() {
        try {
            lookBack.close(cookie);
            go(Step.OPEN);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** What a question does. */
    private final class Answering implements QuestionScreen.Acts {

        private final QuestionPage page;

        private Answering(QuestionPage page) {
            this.page = page;
        }

        @Override
        public void back() {
            backToCheck = false;
            page.before().ifPresent(before -> go(Step.at(before)));
        }

        @Override
        public void goOn(AnswerInput input) {
            switch (input.read(page.item())) {
                case AnswerInput.Reading.Complete(Answer answer) ->
                        save(page.item(), answer, input);
                case AnswerInput.Reading.Lacking(AnswerInput.Lack lack) ->
                        showLack(page.lack(lack, input));
            }
        }

        private void showLack(String what) {
            status.clear();
            QuestionScreen screen = question;
            if (screen != null) {
                screen.showLack(what);
                String failed = texts.get("error.titlePrefix") + " " + title;
                getUI().ifPresent(ui -> ui.getPage().setTitle(failed));
            }
        }

        @Override
        public void pass(NonAnswer way, AnswerInput input) {
            save(page.item(), way.answer(), input);
        }

        @Override
        public void sendNow() {
            send();
        }
    }

    /** What the other screens do. */
    private final class Closing implements ClosingScreens.Acts {

        @Override
        public void go(Place where) {
            backToCheck = false;
            RespondView.this.go(Step.at(where));
        }

        @Override
        public void press(ClosingPage.Act act) {
            switch (act) {
                case SEND -> send();
                case LOOK -> RespondView.this.go(Step.CHECK);
                case AGAIN -> getUI().ifPresent(ui -> ui.getPage().reload());
                case SEE -> RespondView.this.go(Step.THEN_AND_NOW);
                case CLOSE -> closePicture();
            }
        }

        @Override
        public void tell(Assistance what, boolean yes) {
            try {
                View view = survey.tellHelp(cookie, what, yes);
                justSaved = true;
                show(view, step);
                // The screen is drawn anew; whoever listens stays where the press was.
                stage.executeJs(
                        "this.querySelector('[data-help=' + $0 + ']')?.focus()", what.name());
            } catch (RuntimeException e) {
                failed(e);
            }
        }

        @Override
        public void change(Item item) {
            backToCheck = true;
            RespondView.this.go(Step.at(new Place.AtQuestion(item)));
        }
    }
}
