package se.sammanhang.web.respond;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.AnswerSurvey.Reply;
import se.sammanhang.application.AnswerSurvey.Saved;
import se.sammanhang.application.AnswerSurvey.View;
import se.sammanhang.application.SurveyForm;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.Language;

/**
 * The form without scripts: one question a page, one POST an answer, the same cookie, use case and
 * words. Each POST that changed something leads on to a GET, so reload and Back are safe; one that
 * did not shows the page again with everything that was typed.
 */
@RestController
class PlainController {

    static final String PATH = "/enkel";

    /** The page that hides everything. */
    static final String HIDE = PATH + "/gomd";

    /** Where a borrowed device is given back before the answers are sent. */
    static final String GIVE_BACK = PATH + "/lamna";

    private static final Logger LOG = LoggerFactory.getLogger(PlainController.class);

    private final AnswerSurvey survey;
    private final PlainScreens screens;
    private final RespondentCookie cookies;
    private final PageTexts pageTexts;
    private final LookBack lookBack;

    PlainController(
            AnswerSurvey survey,
            PlainScreens screens,
            RespondentCookie cookies,
            PageTexts pageTexts,
            LookBack lookBack) {
        this.lookBack = lookBack;
        this.pageTexts = pageTexts;
        this.survey = survey;
        this.screens = screens;
        this.cookies = cookies;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        PlainPost asked = PlainPost.of(request, pageTexts);
        String cookie = cookie(request);
        View view = survey.view(cookie);
        Screen screen = Screen.of(view, asked.step(), asked.language());
        return screens.page(lookBack.from(screen, asked.step(), cookie), asked, saved(view, asked));
    }

    @GetMapping(HIDE)
    ResponseEntity<String> hide(HttpServletRequest request) {
        return screens.hidden(PlainPost.of(request, pageTexts));
    }

    /** The browser forgets what ties it to the answers; they stay where they are. */
    @PostMapping(GIVE_BACK)
    ResponseEntity<String> giveBack(HttpServletRequest request) {
        return screens.givenBack(PlainPost.of(request, pageTexts), cookies.forgotten());
    }

    @PostMapping(PATH)
    ResponseEntity<String> act(HttpServletRequest request) {
        PlainPost post = PlainPost.of(request, pageTexts);
        String cookie = cookie(request);
        if (post.act().equals(PlainPost.CLOSE)) {
            lookBack.close(cookie);
            return screens.pictureClosed(post);
        }
        if (!(survey.view(cookie) instanceof View.Asking(SurveyForm form))) {
            return notOpen(cookie, post);
        }
        Optional<Item> item = item(form, post.step());
        Optional<Language> language = post.speaks(form.languages());
        if (language.isPresent()) {
            return speak(survey.speak(cookie, language.get()), item, post);
        }
        Optional<PlainPost.Telling> help = post.help();
        if (help.isPresent()) {
            survey.tellHelp(cookie, help.get().what(), help.get().yes());
            return screens.onToTold(post);
        }
        if (post.act().equals(PlainPost.SEND)) {
            Optional<Place> here = item.map(Place.AtQuestion::new);
            return screens.onTo(Course.afterSending(survey, cookie, form, here).step(), post);
        }
        return item.map(question -> answer(cookie, form, question, post))
                .orElseGet(() -> screens.onTo(Step.OPEN, post));
    }

    /** The store cannot be reached: what was to be sent stands on the page, to be sent again. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<String> outage(HttpServletRequest request, RuntimeException cause) {
        LOG.error("{} on a plain page", UUID.randomUUID(), cause);
        return screens.outage(PlainPost.of(request, pageTexts), request.getMethod().equals("POST"));
    }

    /** The same page in another language; what was chosen and not yet sent still stands on it. */
    private ResponseEntity<String> speak(View view, Optional<Item> item, PlainPost post) {
        return view instanceof View.Asking(SurveyForm form) && item.isPresent()
                ? screens.page(new Screen.Question(form, item.get()), post, false)
                : screens.onTo(post.step(), post);
    }

    private ResponseEntity<String> answer(
            String cookie, SurveyForm form, Item item, PlainPost post) {
        if (post.way().isPresent()) {
            return save(cookie, form, item, post.way().get().answer(), post);
        }
        return switch (post.input().read(item)) {
            case AnswerInput.Reading.Complete(Answer answer) ->
                    save(cookie, form, item, answer, post);
            case AnswerInput.Reading.Lacking(AnswerInput.Lack lack) ->
                    screens.lacking(new Screen.Question(form, item), lack, post);
        };
    }

    private ResponseEntity<String> save(
            String cookie, SurveyForm form, Item item, Answer answer, PlainPost post) {
        // A page cannot know of more revisions than there are.
        long revision = Math.min(post.revision(), form.nextRevision(item.id()));
        Saved saved =
                survey.save(cookie, new Reply(item.id(), answer, revision, post.input().reader()));
        View after = survey.view(cookie);
        return switch (saved) {
            case Saved.Stored() ->
                    screens.onTo(Course.afterSaving(after, item, post.toCheck()), item.id(), post);
            case Saved.Illegal _ -> {
                LOG.warn("an answer to {} was refused: {}", item.id(), saved);
                yield screens.lacking(
                        new Screen.Question(form, item), AnswerInput.Lack.CHOICE, post);
            }
            case Saved.Conflict() ->
                    after instanceof View.Asking(SurveyForm newer)
                            ? screens.conflict(new Screen.Question(newer, item), post)
                            : notOpen(cookie, post);
            case Saved.NotOpen() -> notOpen(cookie, post);
        };
    }

    /** Sent already, taken over, or run out: the words that were not stored are given back. */
    private ResponseEntity<String> notOpen(String cookie, PlainPost post) {
        Screen screen = Screen.of(survey.view(cookie), Step.OPEN, post.language());
        return post.act().equals(PlainPost.SEND)
                ? screens.page(screen, post, false)
                : screens.tooLate(screen, post);
    }

    /** "Saved" is said where the store has an answer of this browser, and of no other, or help. */
    private static boolean saved(View view, PlainPost asked) {
        if (!(view instanceof View.Asking(SurveyForm form))) {
            return false;
        }
        return asked.after().equals(PlainPost.TOLD)
                ? !form.mode().told().isEmpty()
                : form.shown().keySet().stream()
                        .anyMatch(item -> item.value().equals(asked.after()));
    }

    private static Optional<Item> item(SurveyForm form, String step) {
        return form.path().questions().stream()
                .filter(item -> item.id().value().equals(step))
                .filter(form::mayBeShown)
                .findFirst();
    }

    private String cookie(HttpServletRequest request) {
        return cookies.read(request.getCookies()).orElse("");
    }
}
