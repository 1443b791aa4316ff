package se.sammanhang.web.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.AnswerSurvey.Begin;
import se.sammanhang.application.AnswerSurvey.Welcome;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.instrument.Language;

/**
 * The personal link. Opening it has no effect, whoever opens it (a preview robot, a phone that
 * loads ahead); only Start, a POST, does.
 */
@RestController
class WelcomeController {

    /** In the address and in the form: the device belongs to staff. */
    private static final String HERE = BaseUrl.HERE;

    private static final String START = "start";

    /** In the form: go on with the plain pages. */
    private static final String PLAIN = "plain";

    private final AnswerSurvey survey;
    private final PlainPages pages;
    private final RespondentCookie cookie;
    private final FormBundle bundle;
    private final PageTexts pageTexts;
    private final Recordings recordings;

    WelcomeController(
            AnswerSurvey survey,
            PlainPages pages,
            RespondentCookie cookie,
            FormBundle bundle,
            PageTexts pageTexts,
            Recordings recordings) {
        this.pageTexts = pageTexts;
        this.recordings = recordings;
        this.bundle = bundle;
        this.survey = survey;
        this.pages = pages;
        this.cookie = cookie;
    }

    @GetMapping("/s/{token}")
    ResponseEntity<String> welcome(@PathVariable String token, HttpServletRequest request) {
        return survey.welcome(token)
                .map(welcome -> page(welcome, request))
                .orElseGet(() -> deadLink(request));
    }

    @PostMapping("/s/{token}")
    ResponseEntity<String> start(@PathVariable String token, HttpServletRequest request) {
        Optional<Welcome> welcome = survey.welcome(token);
        if (welcome.isEmpty()) {
            return deadLink(request);
        }
        if (welcome.get().answeredOn().isPresent()) {
            return page(welcome.get(), request);
        }
        endStaffSession(request);
        Begin begin =
                new Begin(
                        token,
                        language(welcome.get(), request),
                        cookie.read(request.getCookies()),
                        mode(request));
        return survey.start(begin)
                .map(
                        value ->
                                ResponseEntity.status(HttpStatus.SEE_OTHER)
                                        .location(
                                                URI.create(
                                                        isPlain(request)
                                                                ? PlainController.PATH
                                                                : "/svara"))
                                        .header(HttpHeaders.SET_COOKIE, cookie.header(value))
                                        .<String>build())
                .orElseGet(() -> deadLink(request));
    }

    /** Hand-over on a coach's phone: whoever was signed in here is signed out first. */
    private static void endStaffSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private ResponseEntity<String> page(Welcome welcome, HttpServletRequest request) {
        Language language = language(welcome, request);
        Texts texts = pageTexts.in(language);
        List<Markup> main = new ArrayList<>();
        if (welcome.synthetic()) {
            main.add(
                    Markup.tag("p", texts.get("respond.synthetic"))
                            .attribute("class", "respond-demo"));
        }
        welcome.answeredOn()
                .ifPresentOrElse(
                        day -> receipt(texts, day, main),
                        () -> invitation(texts, language, welcome, request, main));
        return pages.send(
                PlainPages.Page.of(HttpStatus.OK, texts, texts.get("respond.title"), main)
                        .in(
                                welcome.languages(),
                                isHere(request) ? "?" + HERE + "&lang=" : "?lang=",
                                language)
                        .head(welcome.answeredOn().isPresent() ? List.of() : bundle.preload()));
    }

    private static void receipt(Texts texts, LocalDate day, List<Markup> main) {
        String date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(texts.locale())
                        .format(day);
        main.add(Markup.tag("h1", texts.get("welcome.receiptHeading")));
        main.add(Markup.tag("p", texts.get("welcome.receiptText", date)));
    }

    private void invitation(
            Texts texts,
            Language language,
            Welcome welcome,
            HttpServletRequest request,
            List<Markup> main) {
        main.add(Markup.tag("h1", texts.get("welcome.heading")));
        if (isHere(request)) {
            main.add(handedOver(texts));
        }
        main.add(
                Markup.tag("p", texts.get("welcome.who", welcome.projectName()))
                        .attribute("class", "lead"));
        main.add(time(texts, language, welcome));
        pageTexts
                .warning(language)
                .ifPresent(warning -> main.add(Markup.styled("p", "respond-hint", warning)));
        main.add(startForm(texts, language, welcome, request));
        main.add(
                Markup.tag(
                        "p", texts.get("welcome.voluntary") + " " + texts.get("welcome.sameHelp")));
        main.add(Markup.tag("p", texts.get("welcome.saved")));
        main.add(Markup.tag("h2", texts.get("welcome.seesHeading")));
        Markup list = Markup.tag("ul").attribute("class", "respond-sees");
        list.add(Markup.tag("li").add(Markup.tag("strong", texts.get("welcome.confidential"))));
        list.add(Markup.tag("li", texts.get("welcome.coach")));
        if (welcome.staffTold()) {
            list.add(Markup.tag("li", texts.get("welcome.staffTold")));
        }
        list.add(Markup.tag("li", texts.get("welcome.evaluator")));
        list.add(Markup.tag("li", texts.get("welcome.link")));
        list.add(Markup.tag("li", texts.get("welcome.groups")));
        main.add(list);
        main.add(
                Markup.tag("p")
                        .add(
                                Markup.tag("a", texts.get("welcome.more"))
                                        .attribute(
                                                "href", "/integritet?lang=" + texts.language())));
        main.addAll(simplePage(texts));
    }

    /** Whose device this is, and what that means. */
    private static Markup handedOver(Texts texts) {
        return Markup.tag("section")
                .attribute("class", "respond-handed")
                .add(Markup.tag("h2", texts.get("handed.heading")))
                .add(Markup.tag("p", texts.get("handed.out")))
                .add(Markup.tag("p", texts.get("handed.sit")))
                .add(Markup.tag("p", texts.get("handed.back")));
    }

    /** With the time for listening, where there is something to listen to. */
    private Markup time(Texts texts, Language language, Welcome welcome) {
        Markup time =
                Markup.tag("p")
                        .attribute("class", "respond-time")
                        .add(
                                Markup.tag(
                                        "strong",
                                        texts.get(
                                                "welcome.time",
                                                welcome.questions(),
                                                minutes(welcome.reading()))));
        return recordings.speak(language)
                ? time.text(" ")
                        .text(texts.get("welcome.timeListening", minutes(welcome.listening())))
                : time;
    }

    /** The language asked for, where the project offers it. */
    private static Language language(Welcome welcome, HttpServletRequest request) {
        return PageTexts.asked(asked(request), welcome.languages(), welcome.language());
    }

    /** Alone with a borrowed device nobody of staff sees the answers; who reads hears them. */
    private static Mode mode(HttpServletRequest request) {
        boolean readByStaff = "staff".equals(request.getParameter("reader"));
        return new Mode(
                isHere(request) ? Device.STAFF : Device.OWN,
                readByStaff ? Reader.STAFF : Reader.SELF,
                readByStaff,
                false);
    }

    /** Without scripts, or by choice. */
    private static boolean isPlain(HttpServletRequest request) {
        return request.getParameterMap().containsKey(PLAIN);
    }

    private static boolean isHere(HttpServletRequest request) {
        return request.getParameterMap().containsKey(HERE);
    }

    private static Markup startForm(
            Texts texts, Language language, Welcome welcome, HttpServletRequest request) {
        return Markup.tag("form")
                .attribute("id", START)
                .attribute("method", "post")
                // Without the query, or the language would be sent twice.
                .attribute("action", request.getRequestURI())
                .add(Markup.hidden("lang", language.code()))
                .add(isHere(request) ? List.of(Markup.hidden(HERE, "1")) : List.of())
                // Only a browser without scripts reads, and sends, what stands in here.
                .add(Markup.tag("noscript").add(Markup.hidden(PLAIN, "1")))
                .add(
                        Markup.tag(
                                        "button",
                                        texts.get(
                                                welcome.started()
                                                        ? "welcome.goOn"
                                                        : "welcome.start"))
                                .attribute("class", "go")
                                .attribute("type", "submit"))
                .add(readByStaff(texts));
    }

    /** Last on the page: for those who know that they need it. */
    private static List<Markup> simplePage(Texts texts) {
        return List.of(
                Markup.styled("p", "respond-hint", texts.get("plain.chooseHint")),
                Markup.styled("button", "way", texts.get("plain.choose"))
                        .attribute("type", "submit")
                        .attribute("form", START)
                        .attribute("name", PLAIN)
                        .attribute("value", "1"));
    }

    private static Markup readByStaff(Texts texts) {
        return Markup.tag("label")
                .attribute("class", "respond-reader")
                .add(
                        Markup.tag("input")
                                .attribute("type", "checkbox")
                                .attribute("name", "reader")
                                .attribute("value", "staff"))
                .add(
                        Markup.tag("span")
                                .add(Markup.tag("strong", texts.get("welcome.readByStaff")))
                                .add(Markup.tag("br"))
                                .text(texts.get("welcome.readByStaffHint")));
    }

    private ResponseEntity<String> deadLink(HttpServletRequest request) {
        Texts texts = pageTexts.in(pageTexts.asked(asked(request), Language.SWEDISH));
        return pages.send(
                PlainPages.Page.of(
                                HttpStatus.NOT_FOUND,
                                texts,
                                texts.get("respond.title"),
                                List.of(
                                        Markup.tag("h1", texts.get("dead.heading")),
                                        Markup.tag("p", texts.get("dead.text")),
                                        Markup.tag("p", texts.get("dead.whatToDo"))))
                        .in(pageTexts.offeredWith(texts.language())));
    }

    /** The language asked for: the first, should it come more than once. */
    private static @Nullable String asked(HttpServletRequest request) {
        return request.getParameter("lang");
    }

    private static long minutes(Duration time) {
        return Math.max(1, Math.ceilDiv(time.toSeconds(), 60));
    }
}
