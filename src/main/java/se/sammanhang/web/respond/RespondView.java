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
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
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
    private final String cookie;
    private final SaveStatus status = new SaveStatus();
    private final Element stage = Dom.element("div", "respond-stage");
    private final PageFrame frame = new PageFrame();

    private Texts texts = Texts.in(Language.SWEDISH);
    private String title = texts.get("respond.title");
    private @Nullable View fresh;
    private @Nullable SurveyForm form;
    private @Nullable Place place;
    private @Nullable QuestionScreen question;
    private @Nullable Reply lastTried;
    private boolean justSaved;
    private boolean backToCheck;

    RespondView(
            AnswerSurvey survey,
            Recordings recordings,
            FrontendFiles files,
            RespondentCookie cookies) {
        this.survey = survey;
        this.recordings = recordings;
        this.files = files;
        this.cookie = cookies.read(VaadinRequest.getCurrent().getCookies()).orElse("");
        getElement().setAttribute("class", "respond");
        getElement()
                .appendChild(frame.notice(), status.region(), stage, frame.curtain(), frame.help());
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
            event.forwardTo(RespondView.class, Step.at(asking.opens()));
            return;
        }
        show(view, step.orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(View view, String step) {
        switch (view) {
            case View.Unknown() -> message("closed.heading", "closed.text");
            case View.TakenOver(Language language) -> {
                speak(language);
                message("taken.heading", "taken.text");
            }
            case View.Received(Language language, boolean synthetic, String receipt) -> {
                speak(language);
                frame.synthetic(synthetic, texts);
                stage(closing().receipt(receipt), texts.get("receipt.title"));
            }
            case View.Asking(SurveyForm asking) -> {
                speak(asking.language());
                frame.synthetic(asking.synthetic(), texts);
                form = asking;
                if (step.equals(Step.CHECK)) {
                    place = asking.opens();
                    stage(closing().check(asking), texts.get("check.heading"));
                } else {
                    show(asking, Step.place(asking, step));
                }
            }
        }
    }

    private void show(SurveyForm asking, Place where) {
        place = where;
        boolean mayGoBack = asking.before(where).isPresent();
        switch (where) {
            case Place.AtQuestion(Item item) -> {
                QuestionScreen screen =
                        new QuestionScreen(asking, item, texts, recordings, new Answering(item));
                Element built = screen.build(mayGoBack);
                stage(built, screen.title());
                question = screen;
            }
            case Place.AtStop(LocalisedText text) -> {
                int more = asking.path().questionCountAfterStop();
                stage(closing().stop(text, more, mayGoBack), texts.get("stop.title"));
            }
            case Place.AtEnd() -> stage(closing().end(mayGoBack), texts.get("end.title"));
        }
    }

    private void message(String heading, String text) {
        stage(closing().message(heading, text), texts.get("respond.title"));
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
        texts = Texts.in(language);
        status.speak(texts);
        frame.speak(texts);
        getElement().setAttribute("lang", language.code());
        getElement().setAttribute("dir", language.direction());
        getElement()
                .executeJs(
                        "document.documentElement.lang = $0; document.documentElement.dir = $1",
                        language.code(),
                        language.direction());
    }

    private void go(QueryParameters where) {
        getUI().ifPresent(ui -> ui.navigate(RespondView.class, where));
    }

    private void save(Item item, Answer answer, AnswerInput input) {
        SurveyForm asking = form;
        if (asking == null) {
            return;
        }
        Reply reply = reply(asking, item, answer, input);
        lastTried = reply;
        Saved saved;
        try {
            saved = survey.save(cookie, reply);
            fresh = survey.view(cookie);
        } catch (RuntimeException e) {
            fresh = null;
            failed(e);
            return;
        }
        switch (saved) {
            case Saved.Stored() -> goOnFrom(item);
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
            case Saved.NotOpen() -> show(survey.view(cookie), "");
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

    private void goOnFrom(Item item) {
        justSaved = true;
        if (backToCheck) {
            backToCheck = false;
            go(Step.CHECK_PAGE);
        } else if (fresh instanceof View.Asking(SurveyForm newer)) {
            go(Step.at(newer.after(new Place.AtQuestion(item))));
        } else {
            go(QueryParameters.empty());
        }
    }

    /** Nothing is said to be saved; what was chosen stays on the screen. */
    private void failed(RuntimeException cause) {
        LOG.error("{} while saving an answer", UUID.randomUUID(), cause);
        status.show("error", texts.get("save.error"));
    }

    private void outage(RuntimeException cause) {
        LOG.error("{} while opening the form", UUID.randomUUID(), cause);
        stage(
                closing().outage(() -> getUI().ifPresent(ui -> ui.getPage().reload())),
                texts.get("respond.title"));
    }

    private ClosingScreens closing() {
        return new ClosingScreens(texts, new Closing());
    }

    private void back() {
        backToCheck = false;
        SurveyForm asking = form;
        Place here = place;
        if (asking != null && here != null) {
            asking.before(here).ifPresent(before -> go(Step.at(before)));
        }
    }

    private void send() {
        Optional<Place> first =
                Optional.ofNullable(form)
                        .flatMap(asking -> asking.path().beforeSending())
                        .filter(question -> !question.equals(place));
        if (first.isPresent()) {
            go(Step.at(first.get()));
            return;
        }
        try {
            View sent = survey.submit(cookie);
            fresh = sent;
            go(
                    sent instanceof View.Asking(SurveyForm asking)
                            ? Step.at(asking.opens())
                            : Step.END_PAGE);
        } catch (RuntimeException e) {
            fresh = null;
            failed(e);
        }
    }

    /** What a question does. */
    private final class Answering implements QuestionScreen.Acts {

        private final Item item;

        private Answering(Item item) {
            this.item = item;
        }

        @Override
        public void back() {
            RespondView.this.back();
        }

        @Override
        public void goOn(AnswerInput input) {
            switch (input.read(item)) {
                case AnswerInput.Reading.Complete(Answer answer) -> save(item, answer, input);
                case AnswerInput.Reading.Lacking(AnswerInput.Lack lack) -> {
                    status.clear();
                    QuestionScreen screen = question;
                    if (screen != null) {
                        screen.showLack(lack, input);
                        getUI().ifPresent(
                                        ui ->
                                                ui.getPage()
                                                        .setTitle(
                                                                texts.get("error.titlePrefix")
                                                                        + " "
                                                                        + title));
                    }
                }
            }
        }

        @Override
        public void pass(NonAnswer way, AnswerInput input) {
            save(item, way.answer(), input);
        }

        @Override
        public void sendNow() {
            send();
        }

        @Override
        public String words(NonAnswer way) {
            return survey.words(way, texts.language());
        }
    }

    /** What the other screens do. */
    private final class Closing implements ClosingScreens.Acts {

        @Override
        public void back() {
            SurveyForm asking = form;
            Place here = place;
            boolean onCheckPage = stage.getChild(0).getAttribute("data-screen").equals("check");
            if (onCheckPage && asking != null && here != null) {
                go(Step.at(here));
            } else {
                RespondView.this.back();
            }
        }

        @Override
        public void goOn() {
            SurveyForm asking = form;
            Place here = place;
            if (asking != null && here != null) {
                go(Step.at(asking.after(here)));
            }
        }

        @Override
        public void send() {
            RespondView.this.send();
        }

        @Override
        public void openCheck() {
            go(Step.CHECK_PAGE);
        }

        @Override
        public void change(Item item) {
            backToCheck = true;
            go(Step.at(new Place.AtQuestion(item)));
        }

        @Override
        public String words(NonAnswer way) {
            return survey.words(way, texts.language());
        }
    }
}
