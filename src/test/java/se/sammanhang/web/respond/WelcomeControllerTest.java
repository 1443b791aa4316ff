package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import se.sammanhang.Rule;
import se.sammanhang.application.AnswerSurvey;
import se.sammanhang.application.AnswerSurvey.Begin;
import se.sammanhang.application.AnswerSurvey.Welcome;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.instrument.Language;

class WelcomeControllerTest {

    private final AnswerSurvey survey = mock(AnswerSurvey.class);
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(
                            new WelcomeController(
                                    survey,
                                    new PlainPages(new FrontendFiles()),
                                    new RespondentCookie(BaseUrl.parse("http://localhost:8080")),
                                    new FormBundle(),
                                    new PageTexts(PlainBrowser.CATALOGUE),
                                    new Recordings()))
                    .build();

    @BeforeEach
    void one_link_is_alive() {
        Set<Language> languages = new TreeSet<>(Set.of(Language.SWEDISH, Language.ENGLISH));
        when(survey.welcome("link"))
                .thenReturn(
                        Optional.of(
                                new Welcome(
                                        "Projekt",
                                        true,
                                        Language.SWEDISH,
                                        languages,
                                        25,
                                        Duration.ofMinutes(5),
                                        Duration.ofMinutes(9),
                                        true,
                                        false,
                                        Optional.empty())));
        when(survey.start(any())).thenReturn(Optional.of("cookie"));
    }

    @Test
    void the_language_chosen_is_sent_once_when_the_form_is_sent() throws Exception {
        Element form = form("/s/link?lang=en");
        assertThat(form.attr("action")).isEqualTo("/s/link");
        assertThat(form.select("input[name=lang]").eachAttr("value")).containsExactly("en");
        assertThat(sent(post("/s/link").param("lang", "en")).language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void a_language_that_comes_twice_counts_as_one_and_an_unknown_one_as_none() throws Exception {
        assertThat(sent(post("/s/link").param("lang", "en", "en")).language())
                .isEqualTo(Language.ENGLISH);
        assertThat(sent(post("/s/link").param("lang", "tlh")).language())
                .isEqualTo(Language.SWEDISH);
    }

    @Test
    void nothing_said_is_alone_on_the_own_device() throws Exception {
        assertThat(sent(post("/s/link")).mode()).isEqualTo(Mode.ALONE_ON_OWN_DEVICE);
    }

    @Test
    @Rule({7, 13})
    void the_start_page_says_how_long_how_many_who_reads_and_that_one_may_stop() throws Exception {
        Document page = page("/s/link");
        assertThat(page.select(".respond-time").text())
                .isEqualTo("25 frågor. Ungefär 5 minuter. Ungefär 9 minuter om du lyssnar.");
        assertThat(page.text())
                .contains("Du kan sluta när du vill.", "Vem ser dina svar?", "Din coach ser inte");
        assertThat(page.select("input:not([type=hidden])").eachAttr("type"))
                .containsExactly("checkbox");
    }

    @Test
    void without_scripts_or_by_choice_the_same_start_leads_to_the_plain_pages() throws Exception {
        assertThat(form("/s/link").select("noscript input[name=plain]")).hasSize(1);
        assertThat(page("/s/link").select("button[name=plain][form=start]")).hasSize(1);
        assertThat(location(post("/s/link"))).isEqualTo("/svara");
        assertThat(location(post("/s/link").param("plain", "1"))).isEqualTo("/enkel");
    }

    @Test
    void the_start_page_is_light_even_with_its_styles() throws Exception {
        Document page = page("/s/link");
        List<String> sheets =
                page.select("link[rel=stylesheet]").eachAttr("href").stream()
                        .map(address -> address.replaceAll("^/frontend/|\\?.*$", ""))
                        .toList();
        assertThat(sheets).containsExactly("base.css", "respond.css");
        long styles = 0;
        for (String sheet : sheets) {
            styles += Files.size(Path.of("frontend", sheet));
        }
        assertThat(page.outerHtml().length() + styles).isLessThan(40_000);
    }

    @Test
    void a_device_of_staff_is_stored_as_one_and_stays_so_in_another_language() throws Exception {
        Document page = page("/s/link?here");
        assertThat(page.select("nav a[lang=en]").attr("href")).isEqualTo("?here&lang=en");
        assertThat(page.select("form input[name=here]")).hasSize(1);
        assertThat(form("/s/link?here&lang=en").select("input[name=here]")).hasSize(1);
        assertThat(form("/s/link").select("input[name=here]")).isEmpty();
        assertThat(sent(post("/s/link").param("here", "1")).mode())
                .isEqualTo(new Mode(Device.STAFF, Reader.SELF, false, false));
    }

    @Test
    @Rule({7, 43})
    void a_borrowed_device_says_first_whose_it_is_and_that_staff_see_no_answers() throws Exception {
        Document page = page("/s/link?here");
        assertThat(page.select("h1 + .respond-handed h2").text())
                .isEqualTo("Du lånar personalens telefon eller dator");
        assertThat(page.select(".respond-handed").text())
                .contains("Personalen är utloggad.", "Din coach kan inte se dina svar");
        assertThat(page("/s/link?here&lang=en").select(".respond-handed h2").text())
                .isEqualTo("You are borrowing a staff phone or computer");
        assertThat(page("/s/link").select(".respond-handed")).isEmpty();
    }

    @Test
    void starting_ends_whatever_session_the_browser_had() throws Exception {
        MockHttpSession staff = new MockHttpSession();
        sent(post("/s/link").param("here", "1").session(staff));
        assertThat(staff.isInvalid()).isTrue();
    }

    @Test
    void staff_who_read_the_questions_are_present_whatever_the_device() throws Exception {
        assertThat(sent(post("/s/link").param("reader", "staff")).mode())
                .isEqualTo(new Mode(Device.OWN, Reader.STAFF, true, false));
        assertThat(sent(post("/s/link").param("reader", "staff").param("here", "1")).mode())
                .isEqualTo(new Mode(Device.STAFF, Reader.STAFF, true, false));
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        return String.valueOf(mvc.perform(request).andReturn().getResponse().getHeader("Location"));
    }

    private Element form(String address) throws Exception {
        return page(address).expectFirst("form");
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(address)).andReturn().getResponse().getContentAsString());
    }

    private Begin sent(MockHttpServletRequestBuilder request) throws Exception {
        clearInvocations(survey);
        assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(303);
        ArgumentCaptor<Begin> begin = ArgumentCaptor.forClass(Begin.class);
        verify(survey).start(begin.capture());
        return begin.getValue();
    }
}
