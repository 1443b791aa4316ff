package se.sammanhang.web.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import se.sammanhang.Rule;
import se.sammanhang.application.OneResponse;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.Questions;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.web.respond.PlainBrowser.Page;

/** The form without scripts, and what bad luck does to it. */
class PlainControllerTest {

    private static final Questions QUESTIONS =
            new Questions().statement("K1").several("U1", 2).words("O1").toldToStaff("Z1");

    private final OneResponse store = new OneResponse();
    private final PlainBrowser browser = new PlainBrowser(store, QUESTIONS.catalogue("T0"));

    @Test
    @Rule({3, 21})
    void an_answer_is_stored_before_the_next_question_comes_and_back_shows_it() {
        browser.start();
        Page saved = browser.choose(open(), 4);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(stored("K1")).isEqualTo(new Answer.Given(4));
        Page next = browser.follow(saved);
        assertThat(next.question()).isEqualTo("U1");
        assertThat(next.one("[data-save-state=saved]").text()).isEqualTo("Sparat");
        Page back = browser.open(next.one("a.back").attr("href"));
        assertThat(back.question()).isEqualTo("K1");
        assertThat(back.document().select("input[checked]").eachAttr("value")).containsExactly("4");
    }

    @Test
    void saved_is_only_said_of_what_the_store_has() {
        browser.start();
        assertThat(browser.open("/enkel?efter=K1").document().select("[data-save-state]"))
                .isEmpty();
        browser.choose(open(), 4);
        assertThat(browser.open("/enkel?efter=K1").document().select("[data-save-state=saved]"))
                .hasSize(1);
    }

    @Test
    @Rule(23)
    void a_double_press_is_one_answer_and_leads_to_the_same_place() {
        browser.start();
        Page question = open();
        Page first = browser.choose(question, 4);
        Page second = browser.choose(question, 4);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(store.answers).hasSize(1);
    }

    @Test
    @Rule(23)
    void a_late_duplicate_never_overwrites_a_newer_answer() {
        browser.start();
        Page old = open();
        browser.choose(old, 4);
        browser.choose(browser.open("/enkel?steg=K1"), 2);
        Page late = browser.choose(old, 4);
        assertThat(late.status()).isEqualTo(409);
        assertThat(stored("K1")).isEqualTo(new Answer.Given(2));
    }

    @Test
    @Rule(23)
    void a_second_tab_is_told_of_the_first_and_keeps_what_was_chosen() {
        browser.start();
        Page first = open();
        Page second = open();
        browser.choose(first, 4);
        Page conflict = browser.choose(second, 2);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(stored("K1")).isEqualTo(new Answer.Given(4));
        assertThat(conflict.one("[data-save-state=error]").text())
                .startsWith("Du har svarat något annat i en annan flik.");
        assertThat(conflict.document().select("input[checked]").eachAttr("value"))
                .containsExactly("2");
        assertThat(browser.choose(conflict, 2).status()).isEqualTo(303);
        assertThat(stored("K1")).isEqualTo(new Answer.Given(2));
    }

    @Test
    void a_page_refused_for_what_it_lacks_learns_nothing_of_other_tabs() {
        browser.start();
        Page first = open();
        Page empty = browser.press(open(), PlainPost.GO);
        browser.choose(first, 4);
        assertThat(browser.choose(empty, 2).status()).isEqualTo(409);
        assertThat(stored("K1")).isEqualTo(new Answer.Given(4));
    }

    @Test
    void a_revision_from_nowhere_does_not_lock_the_answer() {
        browser.start();
        Page page = open();
        page.one("input[name=ordning]").attr("value", "999999999");
        browser.choose(page, 4);
        assertThat(browser.choose(browser.open("/enkel?steg=K1"), 2).status()).isEqualTo(303);
        assertThat(stored("K1")).isEqualTo(new Answer.Given(2));
        page.one("input[name=ordning]").attr("value", "x");
        assertThat(browser.choose(page, 3).status()).isEqualTo(409);
    }

    @Test
    @Rule({10, 23})
    void sending_twice_gives_one_receipt_and_only_the_store_gives_it() {
        browser.start();
        Page end = passAll();
        assertThat(end.document().text()).doesNotContain("RECEIPT");
        Page receipt = browser.follow(browser.press(end, PlainPost.SEND));
        assertThat(receipt.one("h1").text()).isEqualTo("Tack! Dina svar har kommit fram");
        assertThat(receipt.one(".respond-code").text()).isEqualTo("Din kod: RECEIPT");
        Page again = browser.press(end, PlainPost.SEND);
        assertThat(again.one(".respond-code").text()).isEqualTo("Din kod: RECEIPT");
    }

    @Test
    void an_answer_after_sending_is_not_stored_and_the_page_says_so() {
        browser.start();
        browser.choose(open(), 4);
        browser.pass(open(), "skip");
        Page question = browser.open("/enkel?steg=O1");
        browser.follow(browser.press(passAll(), PlainPost.SEND));
        Page late = browser.press(question, PlainPost.GO, PlainPost.WORDS, "Ett jobb");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.one("[data-save-state=error]").text())
                .isEqualTo("Det du valde nu är inte sparat.");
        assertThat(late.document().text()).contains("RECEIPT", "Ett jobb");
        assertThat(stored("O1")).isEqualTo(new Answer.Skipped());
    }

    @Test
    @Rule(13)
    void without_a_cookie_or_with_one_that_has_run_out_the_words_are_given_back() {
        browser.start();
        browser.choose(open(), 4);
        browser.pass(browser.open("/enkel"), "skip");
        Page question = browser.open("/enkel");
        store.expire();
        Page closed = browser.press(question, PlainPost.GO, PlainPost.WORDS, "Ett jobb");
        assertThat(closed.one("h1").text()).isEqualTo("Öppna din länk igen");
        assertThat(closed.document().text()).contains("Ett jobb", "inte sparat");
        Page nobody = new PlainBrowser(new OneResponse()).open("/enkel?steg=K1");
        assertThat(nobody.one("h1").text()).isEqualTo("Öppna din länk igen");
        assertThat(nobody.document().select("input[type=password]")).isEmpty();
    }

    @Test
    @Rule(22)
    void another_browser_takes_over_at_the_first_unanswered_question() {
        browser.start();
        browser.choose(open(), 4);
        Page old = browser.open("/enkel");
        PlainBrowser other = new PlainBrowser(store, QUESTIONS.catalogue("T0")).start();
        assertThat(other.open("/enkel").question()).isEqualTo("U1");
        assertThat(other.open("/enkel").document().select("a.back")).isEmpty();
        assertThat(other.open("/enkel?steg=K1").question()).isEqualTo("U1");
        assertThat(other.open("/enkel?steg=svar").one(".respond-line-answer").text())
                .isEqualTo("Besvarad tidigare");
        assertThat(old.question()).isEqualTo("U1");
    }

    @Test
    @Rule({15, 16, 17, 18})
    void what_is_missing_is_said_first_and_at_the_answers_and_everything_typed_stays() {
        browser.start();
        browser.choose(open(), 4);
        Page several = browser.open("/enkel");
        Page tooMany =
                browser.press(several, PlainPost.GO, "answer", "1", "answer", "2", "answer", "3");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.document().title()).isEqualTo("Fel: Fråga 2 av 4");
        assertThat(tooMany.one(".respond-error h2").text()).isEqualTo("Det har blivit ett fel");
        assertThat(tooMany.one(".respond-error").hasAttr("autofocus")).isTrue();
        assertThat(tooMany.document().select("[autofocus]")).hasSize(1);
        String said = tooMany.one(".respond-error a").text();
        assertThat(said).isEqualTo("Du har valt 3. Ta bort så att det blir högst 2.");
        assertThat(tooMany.one(tooMany.one(".respond-error a").attr("href")).attr("type"))
                .isEqualTo("checkbox");
        String described = tooMany.one("fieldset").attr("aria-describedby");
        assertThat(tooMany.one("#" + described).text()).isEqualTo(said);
        assertThat(tooMany.document().select("input[checked]").eachAttr("value"))
                .containsExactly("1", "2", "3");
        assertThat(several.document().select("[required], [pattern]")).isEmpty();
        assertThat(store.answers).hasSize(1);
        browser.press(tooMany, PlainPost.GO, "answer", "1", "answer", "2");
        assertThat(stored("U1")).isEqualTo(new Answer.GivenSeveral(new TreeSet<>(Set.of(1, 2))));
    }

    @Test
    @Rule(18)
    void what_was_written_too_long_stays_whole() {
        browser.start();
        browser.choose(open(), 4);
        browser.pass(browser.open("/enkel"), "skip");
        String long_ = "  En text som är längre än tjugo tecken.  ";
        Page page = browser.press(browser.open("/enkel"), PlainPost.GO, PlainPost.WORDS, long_);
        assertThat(page.one("textarea").wholeText()).isEqualTo(long_.strip());
        browser.press(page, PlainPost.GO, PlainPost.WORDS, " Körkort\r\noch jobb ");
        assertThat(stored("O1")).isEqualTo(new Answer.GivenText("Körkort\noch jobb"));
    }

    @Test
    @Rule(6)
    void each_way_past_a_question_is_another_answer() {
        browser.start();
        browser.press(open(), "skip");
        assertThat(stored("K1")).isEqualTo(new Answer.Skipped());
        browser.press(browser.open("/enkel?steg=K1"), "refused");
        assertThat(stored("K1")).isEqualTo(new Answer.Refused());
        browser.press(browser.open("/enkel?steg=U1"), "doesNotKnow");
        assertThat(stored("U1")).isEqualTo(new Answer.DoesNotKnow());
        Page back = browser.open("/enkel?steg=K1");
        assertThat(back.one(".respond-chose").text()).isEqualTo("Du valde: Vill inte svara");
    }

    @Test
    @Rule(9)
    void each_line_of_the_list_leads_to_its_question_and_back_to_the_list() {
        browser.start();
        Page end = passAll();
        Page list = browser.open(end.one("a.way").attr("href"));
        assertThat(list.document().select(".respond-line")).hasSize(4);
        Page question = browser.open(list.document().select("a.change").get(1).attr("href"));
        assertThat(question.question()).isEqualTo("U1");
        Page after = browser.follow(browser.choose(question, 3));
        assertThat(after.one("h1").text()).isEqualTo("Dina svar");
        assertThat(after.document().select(".respond-line-answer").get(1).text())
                .isEqualTo("Svar 3");
    }

    @Test
    void when_the_store_is_away_the_answer_waits_on_the_page_to_be_sent_again() {
        browser.start();
        Page question = open();
        store.failure = new DataAccessResourceFailureException("down");
        Page outage = browser.choose(question, 4);
        assertThat(outage.status()).isEqualTo(503);
        assertThat(outage.one("[data-save-state=error]").text())
                .startsWith("Svaret kunde inte sparas nu.");
        assertThat(browser.open("/enkel").document().select("[data-save-state]")).isEmpty();
        store.failure = null;
        Page again = browser.press(outage, outage.one("input[name=gor]").attr("value"));
        assertThat(again.status()).isEqualTo(303);
        assertThat(stored("K1")).isEqualTo(new Answer.Given(4));
    }

    @Test
    @Rule(43)
    void the_page_can_be_hidden_and_comes_back_where_it_was() {
        browser.start();
        browser.choose(open(), 4);
        Page hidden = browser.open(browser.open("/enkel").one("a.hide").attr("href"));
        assertThat(hidden.document().title()).isEqualTo("Sidan är gömd");
        assertThat(hidden.document().select("fieldset, .respond-progress")).isEmpty();
        assertThat(browser.open(hidden.one("a.go").attr("href")).question()).isEqualTo("U1");
    }

    @Test
    void a_step_that_somebody_made_up_opens_where_the_form_opens() {
        browser.start();
        for (String step : new String[] {"%22%3E%3Cscript%3E", "X9", "klar", "paus", "%00"}) {
            Page page = browser.open("/enkel?steg=" + step);
            assertThat(page.question()).isEqualTo("K1");
            Page hidden = browser.open("/enkel/gomd?steg=" + step);
            assertThat(browser.open(hidden.one("a.go").attr("href")).question()).isEqualTo("K1");
        }
        Page early = browser.press(open(), PlainPost.SEND);
        assertThat(browser.follow(early).document().select("[data-screen=receipt]")).isEmpty();
    }

    @Test
    void the_reader_is_audio_where_the_players_were_open() {
        PlainBrowser real = new PlainBrowser(store).start();
        Page question = real.open("/enkel");
        assertThat(question.document().select("audio")).isEmpty();
        Page listening = real.open(question.one("a.listen").attr("href"));
        assertThat(listening.document().select("audio[controls][preload=none]")).hasSize(1 + 5 + 3);
        assertThat(listening.document().select("audio[autoplay]")).isEmpty();
        Page next = real.follow(real.choose(listening, 3));
        assertThat(store.lastMode.reader()).isEqualTo(Reader.AUDIO);
        assertThat(next.document().select("audio")).isNotEmpty();
        Page quiet = real.open(next.one("a.hush").attr("href"));
        real.choose(quiet, 3);
        assertThat(store.lastMode.reader()).isEqualTo(Reader.SELF);
    }

    private Page open() {
        return browser.open("/enkel");
    }

    /** Passes every question that is left. */
    private Page passAll() {
        Page page = open();
        while (!page.document().select("[data-item]").isEmpty()) {
            page = browser.pass(page, "skip");
        }
        return page;
    }

    private Answer stored(String item) {
        OneResponse.Row row = store.answers.get(new ItemId(item));
        return row == null ? new Answer.Given(-1) : row.answer();
    }
}
