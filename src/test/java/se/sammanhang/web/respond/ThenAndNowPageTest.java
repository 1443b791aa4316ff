package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.application.OneResponse;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.AnswerRules;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.web.respond.PlainBrowser.Page;

/** Then and now on the plain pages, with the released questions. */
class ThenAndNowPageTest {

    private static final String PICTURE = "/enkel?steg=da-och-nu";

    private final OneResponse store = new OneResponse();
    private final PlainBrowser browser = new PlainBrowser(store);

    ThenAndNowPageTest() {
        store.occurrence = Occurrence.first(Occurrence.EXIT);
    }

    @Test
    void the_picture_is_offered_after_sending_and_opens_only_when_asked_for() {
        then("H1", 4);
        Page receipt = sends(Mode.ALONE_ON_OWN_DEVICE, 2);
        assertThat(receipt.one("[data-screen]").attr("data-screen")).isEqualTo("receipt");
        assertThat(receipt.document().select(".respond-compared")).isEmpty();
        assertThat(receipt.document().text()).contains("i 30 minuter");
        Page picture = browser.open(receipt.one("a.other").attr("href"));
        assertThat(picture.one("[data-screen]").attr("data-screen")).isEqualTo("thenAndNow");
        assertThat(picture.document().select(".respond-compared > li")).hasSize(1);
        assertThat(picture.one(".respond-then").text()).startsWith("Då ");
        assertThat(picture.one(".respond-then dd").text()).isEqualTo(label("H1", 4));
        assertThat(picture.one(".respond-now dd").text()).isEqualTo(label("H1", 2));
        assertThat(picture.one(".respond-steps").attr("aria-label"))
                .isEqualTo("5 steg. Då: steg 4. Nu: steg 2.");
        assertThat(picture.document().select(".respond-steps span").eachAttr("class"))
                .containsExactly(
                        "respond-step-other",
                        "respond-step-now",
                        "respond-step-other",
                        "respond-step-then",
                        "respond-step-other");
    }

    @Test
    void an_answer_that_stayed_has_the_dot_in_its_ring() {
        then("H1", 3);
        sends(Mode.ALONE_ON_OWN_DEVICE, 3);
        assertThat(browser.open(PICTURE).document().select(".respond-step-both")).hasSize(1);
    }

    @Test
    void a_drop_is_met_once_with_an_offer_to_talk_and_a_rise_with_none() {
        then("H1", 4);
        then("H2", 5);
        sends(Mode.ALONE_ON_OWN_DEVICE, 2);
        Page picture = browser.open(PICTURE);
        assertThat(picture.document().select("h2").eachText())
                .containsOnlyOnce("Vill du prata med någon?");
        assertThat(picture.document().select(".respond-compared").text()).doesNotContain("prata");
        assertThat(picture.document().select("main p").eachText())
                .contains("Mår du dåligt och vill prata: Mind, 90101.");

        OneResponse other = new OneResponse();
        other.occurrence = store.occurrence;
        other.chosenThen.put(item("H1"), 1);
        PlainBrowser risen = new PlainBrowser(other).start();
        pass(risen, 2);
        assertThat(risen.open(PICTURE).document().text()).doesNotContain("Vill du prata");
    }

    @Test
    void where_nothing_is_comparable_the_picture_says_so() {
        then("H3", 4);
        sends(Mode.ALONE_ON_OWN_DEVICE, 2);
        Page picture = browser.open(PICTURE);
        assertThat(picture.document().text()).contains("Det finns inget att jämföra.");
        assertThat(picture.document().select(".respond-compared")).isEmpty();
    }

    @Test
    void once_closed_no_page_shows_it_again() {
        then("H1", 4);
        sends(Mode.ALONE_ON_OWN_DEVICE, 2);
        Page picture = browser.open(PICTURE);
        Page closed = browser.press(picture, PlainPost.CLOSE);
        assertThat(closed.status()).isEqualTo(303);
        assertThat(closed.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        for (String address : List.of(closed.location(), PICTURE, "/enkel?steg=svar")) {
            Page page = browser.open(address);
            assertThat(page.one("[data-screen]").attr("data-screen")).isEqualTo("receipt");
            assertThat(page.document().select(".respond-compared, a.other")).isEmpty();
        }
    }

    @Test
    void before_sending_the_address_leads_to_the_questions_and_closing_changes_nothing() {
        then("H1", 4);
        browser.start();
        browser.send(post("/enkel").param(PlainPost.ACT, PlainPost.CLOSE));
        assertThat(browser.open(PICTURE).question()).isEqualTo("H1");
        pass(browser, 2);
        assertThat(browser.open(PICTURE).document().select(".respond-compared")).hasSize(1);
    }

    @Test
    void without_a_start_nothing_is_offered() {
        Page receipt = sends(Mode.ALONE_ON_OWN_DEVICE, 2);
        assertThat(receipt.document().select("a.other")).isEmpty();
        assertThat(browser.open(PICTURE).one("[data-screen]").attr("data-screen"))
                .isEqualTo("receipt");
    }

    @Test
    void a_lent_device_staff_who_read_and_somebody_elses_answers_give_no_picture() {
        for (Mode mode :
                List.of(
                        new Mode(Device.STAFF, Reader.SELF, false, false),
                        new Mode(Device.OWN, Reader.STAFF, true, false),
                        new Mode(Device.OWN, Reader.HELPER, false, true))) {
            OneResponse response = new OneResponse();
            response.occurrence = store.occurrence;
            response.chosenThen.put(item("H1"), 4);
            PlainBrowser there = new PlainBrowser(response).start(Language.SWEDISH, mode);
            pass(there, 2);
            for (String address : List.of("/enkel", PICTURE)) {
                Page page = there.open(address);
                assertThat(page.one("[data-screen]").attr("data-screen")).isEqualTo("receipt");
                assertThat(page.document().select(".respond-compared, a.other")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "da", "ar"})
    void it_speaks_the_language_of_the_page(String code) {
        then("H1", 4);
        browser.start(new Language(code));
        store.language = new Language(code);
        store.decidedLanguages = Map.of(new Language("ar"), true);
        pass(browser, 2);
        Page picture = browser.open(PICTURE);
        assertThat(picture.one("html").attr("lang")).isEqualTo(code);
        assertThat(picture.document().select("main").text())
                .doesNotContain("Då", "Stäng", "början", "pricken", "sparar");
        assertThat(picture.one("html").attr("dir")).isEqualTo(code.equals("ar") ? "rtl" : "ltr");
    }

    private void then(String item, int code) {
        store.chosenThen.put(item(item), code);
    }

    private Page sends(Mode mode, int first) {
        browser.start(Language.SWEDISH, mode);
        return pass(browser, first);
    }

    /** Answers the first two questions so, passes all others by, and sends. */
    private static Page pass(PlainBrowser browser, int code) {
        browser.choose(browser.open("/enkel"), code);
        Page page = browser.follow(browser.choose(browser.open("/enkel?steg=H2"), code));
        while (page.document().select("[data-screen=end]").isEmpty()) {
            page =
                    page.document().select("[data-screen=stop]").isEmpty()
                            ? browser.pass(page, "skip")
                            : browser.open(page.one("a.go").attr("href"));
        }
        return browser.follow(browser.press(page, PlainPost.SEND));
    }

    private static Item item(String id) {
        return PlainBrowser.CATALOGUE.item(new ItemId(id)).orElseThrow();
    }

    private static String label(String id, int code) {
        return AnswerRules.listedOptions(item(id)).stream()
                .filter(option -> option.code() == code)
                .findFirst()
                .orElseThrow()
                .label()
                .in(Language.SWEDISH);
    }
}
