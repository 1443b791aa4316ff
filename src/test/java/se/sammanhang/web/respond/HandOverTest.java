package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.application.OneResponse;
import se.sammanhang.fieldwork.Assistance;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.fieldwork.Questions;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Language;
import se.sammanhang.web.respond.PlainBrowser.Page;

/** A borrowed device, help that was had, and staff who read: on the plain pages. */
class HandOverTest {

    private static final Questions QUESTIONS =
            new Questions().statement("K1").stop().statement("K2").toldToStaff("Z1");
    private static final Mode BORROWED = new Mode(Device.STAFF, Reader.SELF, false, false);

    private final OneResponse store = new OneResponse();
    private final PlainBrowser browser = new PlainBrowser(store, QUESTIONS.catalogue("T0"));

    @Test
    void on_an_own_device_nothing_is_said_of_giving_back() {
        browser.start();
        Page page = browser.open("/enkel");
        assertThat(page.document().select(".respond-give-back, .respond-handed")).isEmpty();
        Page receipt = sent();
        assertThat(receipt.document().select(".respond-give-back, .respond-handed")).isEmpty();
        assertThat(receipt.document().text()).contains("Du kan stänga sidan nu.");
        assertThat(receipt.header("Clear-Site-Data")).isEmpty();
    }

    @Test
    @Rule(43)
    void after_the_receipt_no_page_of_a_borrowed_device_shows_an_answer() {
        browser.start(Language.SWEDISH, BORROWED);
        browser.choose(browser.open("/enkel"), 4);
        Page receipt = sent();
        assertThat(receipt.one("p.respond-handed").text())
                .isEqualTo("Ge tillbaka telefonen eller datorn nu");
        assertThat(receipt.document().text()).doesNotContain("Du kan stänga sidan nu.");
        assertThat(receipt.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        for (String back : List.of("?steg=K1", "?steg=paus", "?steg=klar", "?steg=svar", "")) {
            Page page = browser.open("/enkel" + back);
            assertThat(page.one("[data-screen]").attr("data-screen")).isEqualTo("receipt");
            assertThat(page.document().select("[data-item], [checked], .respond-lines")).isEmpty();
        }
    }

    @Test
    @Rule(43)
    void a_borrowed_device_can_be_given_back_at_any_question_and_forgets_the_answers() {
        browser.start(Language.SWEDISH, BORROWED);
        browser.follow(browser.choose(browser.open("/enkel"), 4));
        for (String screen : List.of("?steg=K1", "?steg=K2", "?steg=paus", "?steg=svar")) {
            assertThat(
                            browser.open("/enkel" + screen)
                                    .document()
                                    .select("form.respond-give-back[action=/enkel/lamna]"))
                    .hasSize(1);
        }
        Page given = browser.send(post("/enkel/lamna").param("lang", "sv"));
        assertThat(given.one("h1").text()).isEqualTo("Ge tillbaka telefonen eller datorn nu");
        assertThat(given.document().text()).contains("Dina svar är sparade.");
        assertThat(given.header("Set-Cookie")).contains("svar=;", "Max-Age=0", "HttpOnly");
        assertThat(given.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(store.answers).containsKey(Questions.id("K1"));
        assertThat(browser.send(get("/enkel/lamna")).status()).isEqualTo(405);
    }

    @Test
    @Rule(3)
    void while_the_form_is_open_back_shows_the_answer_on_a_borrowed_device_too() {
        browser.start(Language.SWEDISH, BORROWED);
        browser.choose(browser.open("/enkel"), 4);
        Page back = browser.open("/enkel?steg=K1");
        assertThat(back.document().select("input[checked]").eachAttr("value")).containsExactly("4");
    }

    @Test
    @Rule(5)
    void help_is_told_with_one_tap_at_the_stop_point_and_nothing_is_told_beforehand() {
        browser.start();
        Page stop = browser.follow(browser.choose(browser.open("/enkel"), 4));
        assertThat(stop.one("[data-screen]").attr("data-screen")).isEqualTo("stop");
        assertThat(stop.document().select("[data-help]").eachAttr("aria-pressed"))
                .containsExactly("false");
        Page told = browser.follow(browser.press(stop, pressed(stop, Assistance.SOMEBODY)));
        assertThat(store.mode()).isEqualTo(new Mode(Device.OWN, Reader.HELPER, false, false));
        assertThat(told.one("[data-screen]").attr("data-screen")).isEqualTo("stop");
        assertThat(told.one("[data-save-state=saved]").text()).isEqualTo("Sparat");
        assertThat(told.document().select("[data-help]").eachAttr("aria-pressed"))
                .containsExactly("true", "false", "false", "false");
        assertThat(told.document().select("[data-help]").eachText())
                .containsExactly(
                        "Ja, någon hjälpte mig",
                        "Det var personal",
                        "Någon översatte",
                        "Någon annan valde svaren");
    }

    @Test
    @Rule(23)
    void a_tap_that_comes_twice_changes_nothing_and_a_second_tap_takes_it_back() {
        browser.start();
        Page end = passToEnd();
        browser.press(end, pressed(end, Assistance.SOMEBODY));
        Page told = browser.follow(browser.press(end, pressed(end, Assistance.SOMEBODY)));
        Page staff = browser.follow(browser.press(told, pressed(told, Assistance.STAFF)));
        assertThat(store.mode()).isEqualTo(new Mode(Device.OWN, Reader.HELPER, true, false));
        Page none = browser.follow(browser.press(staff, pressed(staff, Assistance.SOMEBODY)));
        assertThat(store.mode()).isEqualTo(Mode.ALONE_ON_OWN_DEVICE);
        assertThat(none.document().select("[data-save-state]")).isEmpty();
        assertThat(none.document().select("[data-help]")).hasSize(1);
        assertThat(store.answers)
                .hasEntrySatisfying(
                        Questions.id("K1"),
                        row -> assertThat(row.answer()).isEqualTo(new Answer.Skipped()));
    }

    @Test
    void what_is_no_kind_of_help_tells_nothing_and_after_sending_nothing_is_told() {
        browser.start();
        Page end = passToEnd();
        browser.press(end, "hjalp-EVERYBODY");
        assertThat(store.mode()).isEqualTo(Mode.ALONE_ON_OWN_DEVICE);
        browser.press(end, PlainPost.SEND);
        browser.press(end, PlainPost.HELP + Assistance.PROXY);
        assertThat(store.mode()).isEqualTo(Mode.ALONE_ON_OWN_DEVICE);
    }

    @Test
    void what_judges_staff_is_left_out_where_staff_read_and_help_is_not_asked_for() {
        OneResponse exits = new OneResponse();
        exits.occurrence = Occurrence.first(Occurrence.EXIT);
        PlainBrowser read =
                new PlainBrowser(exits)
                        .start(Language.SWEDISH, new Mode(Device.STAFF, Reader.STAFF, true, false));
        Page page = read.open("/enkel");
        while (page.document().select("[data-screen=end]").isEmpty()) {
            assertThat(page.document().select("[data-help]")).isEmpty();
            page =
                    page.document().select("[data-screen=stop]").isEmpty()
                            ? read.pass(page, "skip")
                            : read.open(page.one("a.go").attr("href"));
        }
        assertThat(page.document().select("[data-help]")).isEmpty();
        read.press(page, PlainPost.SEND);
        assertThat(exits.answers)
                .doesNotContainKeys(Questions.id("S1"), Questions.id("S2"), Questions.id("S3"))
                .containsKeys(Questions.id("K1"), Questions.id("Z1"));
    }

    /** What the button for this kind of help sends. */
    private static String pressed(Page page, Assistance what) {
        return page.one("[data-help=" + what + "]").attr("value");
    }

    private Page passToEnd() {
        browser.pass(browser.open("/enkel"), "skip");
        browser.pass(browser.open("/enkel?steg=K2"), "skip");
        return browser.pass(browser.open("/enkel?steg=Z1"), "skip");
    }

    private Page sent() {
        return browser.follow(browser.press(passToEnd(), PlainPost.SEND));
    }
}
