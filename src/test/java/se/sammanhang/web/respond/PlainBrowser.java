package se.sammanhang.web.respond;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.AnswerSurvey.Begin;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.OneResponse;
import se.sammanhang.application.SeeThenAndNow;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** A browser without scripts in front of the plain pages, the use case and a store in memory. */
final class PlainBrowser {

    static final SurveyCatalogue CATALOGUE = SurveyConfiguration.builtIn();
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    final OneResponse store;
    final AnswerSurvey survey;
    private final MockMvc mvc;
    private String cookie = "";

    PlainBrowser(OneResponse store) {
        this(store, CATALOGUE);
    }

    PlainBrowser(OneResponse store, SurveyCatalogue catalogue) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        AtomicInteger issued = new AtomicInteger();
        this.store = store;
        this.survey =
                new AnswerSurvey(
                        store, catalogue, () -> "cookie" + issued.incrementAndGet(), clock);
        this.mvc =
                MockMvcBuilders.standaloneSetup(
                                new PlainController(
                                        survey,
                                        new PlainScreens(
                                                survey,
                                                new Recordings(),
                                                new PlainPages(new FrontendFiles()),
                                                new PageTexts(catalogue)),
                                        new RespondentCookie(
                                                BaseUrl.parse("http://localhost:8080")),
                                        new PageTexts(catalogue),
                                        new LookBack(new SeeThenAndNow(store, catalogue, clock))))
                        .build();
    }

    PlainBrowser start(Language language, Mode mode) {
        cookie = survey.start(new Begin("link", language, Optional.empty(), mode)).orElseThrow();
        return this;
    }

    PlainBrowser start(Language language) {
        return start(language, Mode.ALONE_ON_OWN_DEVICE);
    }

    PlainBrowser start() {
        return start(Language.SWEDISH);
    }

    /** What came back. */
    record Page(
            int status,
            String location,
            String html,
            Document document,
            Function<String, Optional<String>> headers) {
        /** A header, or nothing. */
        String header(String name) {
            return headers.apply(name).orElse("");
        }

        Element one(String selector) {
            return document.expectFirst(selector);
        }

        String question() {
            return one("[data-item]").attr("data-item");
        }
    }

    Page open(String address) {
        return send(get(URI.create(address)));
    }

    /** The page as the form opens, or where a POST led to. */
    Page follow(Page answer) {
        return open(answer.location());
    }

    /** Presses a button of the page with these fields filled in: name, value, name, value. */
    Page press(Page page, String act, String... filled) {
        MockHttpServletRequestBuilder request = post("/enkel");
        page.one("main form")
                .select("input[type=hidden]")
                .forEach(field -> request.param(field.attr("name"), field.attr("value")));
        for (int i = 0; i < filled.length; i += 2) {
            request.param(filled[i], filled[i + 1]);
        }
        return send(request.param(PlainPost.ACT, act));
    }

    Page choose(Page page, int code) {
        return press(page, PlainPost.GO, PlainPost.CODES, Integer.toString(code));
    }

    Page pass(Page page, String way) {
        return follow(press(page, way));
    }

    Page send(MockHttpServletRequestBuilder request) {
        if (!cookie.isEmpty()) {
            request.cookie(new Cookie("svar", cookie));
        }
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            String html = response.getContentAsString();
            String location = response.getHeader("Location");
            return new Page(
                    response.getStatus(),
                    location == null ? "" : location,
                    html,
                    Jsoup.parse(html),
                    name -> Optional.ofNullable(response.getHeader(name)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
