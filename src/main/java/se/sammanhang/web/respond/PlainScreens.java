package se.sammanhang.web.respond;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;

/** The answers of the plain pages to a browser: a page, or where to go on. */
@Component
class PlainScreens {

    private static final String LANGUAGE_FORM = "sprak";

    private final AnswerSurvey survey;
    private final Recordings recordings;
    private final PlainPages pages;
    private final PageTexts pageTexts;

    PlainScreens(
            AnswerSurvey survey, Recordings recordings, PlainPages pages, PageTexts pageTexts) {
        this.pageTexts = pageTexts;
        this.survey = survey;
        this.recordings = recordings;
        this.pages = pages;
    }

    ResponseEntity<String> page(Screen screen, PlainPost asked, boolean saved) {
        Voice voice = voice(screen.language());
        Optional<Markup> status =
                saved ? Optional.of(status("saved", voice.get("save.saved"))) : Optional.empty();
        return switch (screen) {
            case Screen.Question question ->
                    question(HttpStatus.OK, question, voice, asked, status, Optional.empty());
            case Screen.Resting resting ->
                    closing(ClosingPage.of(resting, voice), screen, voice, asked, status);
            case Screen.Receipt receipt when receipt.handedOver() ->
                    forgetting(over(receipt, voice, asked), _ -> {});
            case Screen.Over over -> over(over, voice, asked);
        };
    }

    private ResponseEntity<String> over(Screen.Over over, Voice voice, PlainPost asked) {
        return closing(ClosingPage.of(over, voice), over, voice, asked, Optional.empty());
    }

    ResponseEntity<String> lacking(Screen.Question screen, AnswerInput.Lack lack, PlainPost post) {
        return question(
                HttpStatus.UNPROCESSABLE_CONTENT,
                screen,
                voice(screen.language()),
                post,
                Optional.empty(),
                Optional.of(lack));
    }

    /** Another tab answered otherwise: what was chosen here stands, and can be sent once more. */
    ResponseEntity<String> conflict(Screen.Question screen, PlainPost post) {
        Voice voice = voice(screen.language());
        return question(
                HttpStatus.CONFLICT,
                screen,
                voice,
                post,
                Optional.of(status("error", voice.get("plain.conflict"))),
                Optional.empty());
    }

    ResponseEntity<String> tooLate(Screen screen, PlainPost post) {
        Voice voice = voice(screen.language());
        List<Markup> main = new ArrayList<>(start(screen, voice));
        main.add(status("error", voice.get("plain.tooLate")));
        if (screen instanceof Screen.Over over) {
            main.add(PlainClosing.draw(ClosingPage.of(over, voice), voice, post));
        }
        if (!post.input().words().isBlank()) {
            main.add(Markup.tag("p", voice.get("plain.yourWords")));
            main.add(Markup.styled("p", "respond-line-answer", post.input().words()));
        }
        return send(HttpStatus.CONFLICT, voice, voice.get("respond.title"), main);
    }

    ResponseEntity<String> outage(PlainPost post, boolean sending) {
        Voice voice = voice(post.language());
        List<Markup> main = new ArrayList<>();
        if (sending) {
            main.add(status("error", voice.get("save.error")));
        }
        main.add(PlainClosing.draw(ClosingPage.outage(voice), voice, post));
        return send(HttpStatus.SERVICE_UNAVAILABLE, voice, voice.get("respond.title"), main);
    }

    /** Nothing of the questions. */
    ResponseEntity<String> hidden(PlainPost asked) {
        Voice voice = voice(asked.language());
        Markup screen =
                Markup.tag("section")
                        .attribute("class", "respond-screen")
                        .attribute("data-screen", "hidden")
                        .add(PlainClosing.heading(voice.get("plain.hiddenHeading"), false))
                        .add(Markup.tag("p", voice.get("idle.text")))
                        .add(
                                Markup.tag("a", voice.get("respond.continue"))
                                        .attribute("class", "go")
                                        .attribute("href", address(asked.step(), asked)));
        return send(HttpStatus.OK, voice, voice.get("plain.hiddenHeading"), List.of(screen));
    }

    /**
     * @param cookie header that takes the cookie away
     */
    ResponseEntity<String> givenBack(PlainPost asked, String cookie) {
        Voice voice = voice(asked.language());
        Markup screen = PlainClosing.draw(ClosingPage.givenBack(voice), voice, asked);
        ResponseEntity<String> page =
                pages.send(
                        PlainPages.Page.of(
                                HttpStatus.OK,
                                voice.texts(),
                                voice.get("respond.title"),
                                List.of(screen)));
        return forgetting(page, headers -> headers.set(HttpHeaders.SET_COOKIE, cookie));
    }

    /** Asks the browser to drop what it keeps of earlier pages, so that Back shows none of them. */
    private static ResponseEntity<String> forgetting(
            ResponseEntity<String> page, Consumer<HttpHeaders> more) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .headers(more)
                .header("Clear-Site-Data", "\"cache\"")
                .body(page.getBody());
    }

    /** The receipt; Back does not show the picture again. */
    ResponseEntity<String> pictureClosed(PlainPost post) {
        return forgetting(seeOther(address(Step.OPEN, post)), _ -> {});
    }

    ResponseEntity<String> onTo(String step, PlainPost post) {
        return seeOther(address(step, post));
    }

    ResponseEntity<String> onTo(String step, ItemId saved, PlainPost post) {
        return after(step, saved.value(), post);
    }

    /** The same screen, with what was told of help. */
    ResponseEntity<String> onToTold(PlainPost post) {
        return after(post.step(), PlainPost.TOLD, post);
    }

    private static ResponseEntity<String> after(String step, String done, PlainPost post) {
        return seeOther(
                UriComponentsBuilder.fromUriString(address(step, post))
                        .queryParam(PlainPost.AFTER, done)
                        .toUriString());
    }

    /** The address of a step; whether recordings are offered stays as it is. */
    static String address(String step, PlainPost post) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PlainController.PATH);
        if (!step.equals(Step.OPEN)) {
            address.queryParam(Step.NAME, "{step}");
        }
        if (post.listening()) {
            address.queryParam(PlainPost.LISTENING, "1");
        }
        return step.equals(Step.OPEN)
                ? address.build().toUriString()
                : address.encode().buildAndExpand(step).toUriString();
    }

    private ResponseEntity<String> question(
            HttpStatus code,
            Screen.Question screen,
            Voice voice,
            PlainPost asked,
            Optional<Markup> status,
            Optional<AnswerInput.Lack> lack) {
        QuestionPage stored = QuestionPage.of(screen.form(), screen.item(), voice);
        boolean asStored =
                code == HttpStatus.OK && (asked.act().isEmpty() || asked.input().isEmpty());
        QuestionPage page = asStored ? stored : stored.with(asked.input());
        Optional<String> what = lack.map(missing -> page.lack(missing, asked.input()));
        List<Markup> main = new ArrayList<>(start(screen, voice));
        status.ifPresent(main::add);
        // A page that comes back with what was typed knows no more of other tabs than before.
        long revision =
                asStored || code == HttpStatus.CONFLICT ? page.revision() : asked.revision();
        main.add(new PlainQuestion(page, voice, asked, revision, what).draw(status.isPresent()));
        giveBack(screen, voice).ifPresent(main::add);
        languages(screen, voice, PlainQuestion.FORM).ifPresent(main::add);
        String title =
                what.map(error -> voice.get("error.titlePrefix") + " ").orElse("") + page.title();
        return send(code, voice, title, main);
    }

    private ResponseEntity<String> closing(
            ClosingPage page,
            Screen screen,
            Voice voice,
            PlainPost asked,
            Optional<Markup> status) {
        List<Markup> main = new ArrayList<>(start(screen, voice));
        status.ifPresent(main::add);
        main.add(PlainClosing.draw(page, voice, asked));
        giveBack(screen, voice).ifPresent(main::add);
        languages(screen, voice, LANGUAGE_FORM)
                .ifPresent(
                        choice -> {
                            main.add(PlainClosing.form(asked).attribute("id", LANGUAGE_FORM));
                            main.add(choice);
                        });
        List<Markup> styles =
                screen instanceof Screen.Picture
                        ? List.of(pages.sheet(ThenAndNowPage.STYLES))
                        : List.of();
        return send(HttpStatus.OK, voice, page.title(), styles, main);
    }

    /** On a borrowed device there is a way to stop without leaving the answers on it. */
    private static Optional<Markup> giveBack(Screen screen, Voice voice) {
        return screen.canBeGivenBack()
                ? Optional.of(
                        Markup.tag("form")
                                .attribute("class", "respond-give-back")
                                .attribute("method", "post")
                                .attribute("action", PlainController.GIVE_BACK)
                                .add(
                                        Markup.hidden(
                                                PlainPost.LANGUAGE,
                                                voice.texts().language().code()))
                                .add(
                                        Markup.styled("button", "stop", voice.get("handed.stop"))
                                                .attribute("type", "submit")))
                : Optional.empty();
    }

    /** The languages to go on in; what stands in the form travels with the press. */
    private Optional<Markup> languages(Screen screen, Voice voice, String form) {
        if (screen.languages().size() < 2) {
            return Optional.empty();
        }
        Markup list = Markup.tag("ul");
        for (Language language : screen.languages()) {
            Markup button =
                    PlainPost.press("language", PlainPost.SPEAK + language, language.ownName())
                            .attribute("form", form)
                            .attribute("lang", language.code())
                            .attribute("dir", language.direction());
            if (language.equals(voice.language())) {
                button.attribute("aria-current", "true");
            }
            list.add(Markup.tag("li").add(button));
        }
        Markup place =
                Markup.tag("nav")
                        .attribute("class", "respond-languages")
                        .attribute("aria-label", voice.get("respond.languages"))
                        .add(list);
        pageTexts
                .warning(voice.language())
                .ifPresent(said -> place.add(Markup.styled("p", "respond-hint", said)));
        return Optional.of(place);
    }

    private static List<Markup> start(Screen screen, Voice voice) {
        return screen.synthetic()
                ? List.of(Markup.styled("p", "respond-demo", voice.get("respond.synthetic")))
                : List.of();
    }

    private static Markup status(String state, String text) {
        return Markup.tag("p")
                .attribute("id", "save-status")
                .attribute("role", "status")
                .attribute("class", "respond-status")
                .add(Markup.tag("span", text).attribute("data-save-state", state));
    }

    /**
     * The pages tell their own origin, so that a POST can be told from a foreign one by browsers
     * old and new; to other hosts they tell nothing.
     */
    private ResponseEntity<String> send(
            HttpStatus code, Voice voice, String title, List<Markup> main) {
        return send(code, voice, title, List.of(), main);
    }

    private ResponseEntity<String> send(
            HttpStatus code, Voice voice, String title, List<Markup> head, List<Markup> main) {
        ResponseEntity<String> page =
                pages.send(
                        PlainPages.Page.of(code, voice.texts(), title, main)
                                .head(head)
                                .links(
                                        Help.links(
                                                voice.texts(),
                                                new Help.Link(
                                                        "/svara", voice.get("plain.usual")))));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header("Referrer-Policy", "same-origin")
                .body(page.getBody());
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
    }

    private Voice voice(Language language) {
        return new Voice(pageTexts.in(language), language, recordings, survey::words);
    }
}
