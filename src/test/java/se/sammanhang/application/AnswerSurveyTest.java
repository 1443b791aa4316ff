package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.application.AnswerSurvey.Begin;
import se.sammanhang.application.AnswerSurvey.Reply;
import se.sammanhang.application.AnswerSurvey.Saved;
import se.sammanhang.application.AnswerSurvey.View;
import se.sammanhang.fieldwork.Assistance;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Mode.Device;
import se.sammanhang.fieldwork.Mode.Reader;
import se.sammanhang.fieldwork.Questions;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.AnswerRules.Broken;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.ShowIf;

class AnswerSurveyTest {

    private static final Questions QUESTIONS =
            new Questions()
                    .statement("K1")
                    .statement("K2")
                    .statement("S1", new ShowIf.NotReadByStaff())
                    .toldToStaff("Z1");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static final Questions OWN_WORDS =
            new Questions().words("O1").permission("O1b", "O1").toldToStaff("Z1");

    private final OneResponse store = new OneResponse();
    private final AtomicInteger issued = new AtomicInteger();
    private final AnswerSurvey survey =
            new AnswerSurvey(
                    store,
                    QUESTIONS.catalogue("T0"),
                    () -> "cookie" + issued.incrementAndGet(),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_dead_link_welcomes_nobody_and_starts_nothing() {
        assertThat(survey.welcome("other")).isEmpty();
        assertThat(survey.start(begin("other"))).isEmpty();
        assertThat(survey.view("cookie1")).isEqualTo(new View.Unknown());
    }

    @Test
    void the_start_page_is_without_effect() {
        assertThat(survey.welcome("link"))
                .hasValueSatisfying(
                        welcome -> {
                            assertThat(welcome.questions()).isEqualTo(4);
                            assertThat(welcome.languages()).containsExactly(Language.SWEDISH);
                            assertThat(welcome.staffTold()).isTrue();
                        });
        assertThat(store.starts).isZero();
    }

    @Test
    void starting_freezes_the_versions_of_round_and_instruments() {
        survey.start(begin("link"));
        assertThat(store.frozen).extracting(v -> v.name()).containsExactlyInAnyOrder("T0", "small");
        assertThat(store.expires).isEqualTo(NOW.plus(AnswerSurvey.COOKIE_LIFE));
    }

    @Test
    void each_answer_moves_the_place_where_the_form_opens() {
        String cookie = start();
        assertThat(opensAt(cookie)).isEqualTo("K1");
        assertThat(save(cookie, "K1", new Answer.Given(4))).isEqualTo(new Saved.Stored());
        assertThat(save(cookie, "K2", new Answer.Refused())).isEqualTo(new Saved.Stored());
        assertThat(opensAt(cookie)).isEqualTo("S1");
    }

    @Test
    void what_is_not_legal_or_not_asked_never_reaches_the_store() {
        String cookie = start();
        assertThat(save(cookie, "K1", new Answer.Given(6)))
                .isEqualTo(new Saved.Illegal(Broken.NOT_OFFERED));
        assertThat(save(cookie, "X9", new Answer.Given(1)))
                .isEqualTo(new Saved.Illegal(Broken.NOT_ASKED));
        assertThat(store.answers).isEmpty();
    }

    @Test
    void an_answer_that_an_earlier_change_made_meaningless_is_not_sent() {
        AnswerSurvey words = surveyOf(OWN_WORDS);
        String cookie = words.start(begin("link")).orElseThrow();
        reply(words, cookie, "O1", new Answer.GivenText("Körkort"), 1);
        reply(words, cookie, "O1b", new Answer.Given(1), 1);
        reply(words, cookie, "O1", new Answer.Skipped(), 2);
        reply(words, cookie, "Z1", new Answer.Given(2), 1);
        assertThat(words.submit(cookie)).isInstanceOf(View.Received.class);
        assertThat(store.answers).containsOnlyKeys(new ItemId("O1"), new ItemId("Z1"));
    }

    @Test
    void words_and_the_permission_to_read_them_travel_together() {
        AnswerSurvey words = surveyOf(OWN_WORDS);
        String cookie = words.start(begin("link")).orElseThrow();
        reply(words, cookie, "O1", new Answer.GivenText("Körkort"), 1);
        reply(words, cookie, "O1b", new Answer.Given(1), 1);
        reply(words, cookie, "Z1", new Answer.Given(2), 1);
        var sharing = new ResponseStore.Sharing(new ItemId("O1"), new ItemId("O1b"));
        assertThat(store.shared).containsExactly(sharing, sharing);
    }

    @Test
    void what_judges_staff_cannot_be_saved_when_staff_read() {
        String cookie =
                survey.start(
                                new Begin(
                                        "link",
                                        Language.SWEDISH,
                                        Optional.empty(),
                                        new Mode(Device.STAFF, Reader.STAFF, true, false)))
                        .orElseThrow();
        assertThat(save(cookie, "S1", new Answer.Given(1)))
                .isEqualTo(new Saved.Illegal(Broken.NOT_ASKED));
    }

    @Test
    void what_was_said_of_staff_before_they_began_to_read_is_not_sent() {
        String cookie = start();
        for (String item : new String[] {"K1", "K2", "S1", "Z1"}) {
            save(cookie, item, new Answer.Given(1));
        }
        store.mode = new Mode(Device.OWN, Reader.STAFF, true, false);
        assertThat(survey.submit(cookie)).isInstanceOf(View.Received.class);
        assertThat(store.answers)
                .doesNotContainKey(Questions.id("S1"))
                .containsKeys(Questions.id("K1"), Questions.id("K2"), Questions.id("Z1"));
    }

    @Test
    void help_told_afterwards_is_kept_and_leaves_what_was_said_of_staff() {
        String cookie = start();
        for (String item : new String[] {"K1", "K2", "S1", "Z1"}) {
            save(cookie, item, new Answer.Given(1));
        }
        View told = survey.tellHelp(cookie, Assistance.STAFF, true);
        assertThat(told)
                .isInstanceOfSatisfying(
                        View.Asking.class,
                        asking ->
                                assertThat(asking.form().mode())
                                        .isEqualTo(
                                                new Mode(Device.OWN, Reader.HELPER, true, false)));
        survey.submit(cookie);
        assertThat(store.answers).containsKey(Questions.id("S1"));
        assertThat(survey.tellHelp(cookie, Assistance.PROXY, true))
                .isInstanceOf(View.Received.class);
        assertThat(store.mode.proxy()).isFalse();
        assertThat(survey.tellHelp("nobody's", Assistance.PROXY, true))
                .isEqualTo(new View.Unknown());
    }

    @Test
    void the_receipt_knows_that_the_device_was_lent() {
        String cookie = start();
        for (String item : new String[] {"K1", "K2", "S1", "Z1"}) {
            save(cookie, item, new Answer.Skipped());
        }
        store.mode = new Mode(Device.STAFF, Reader.SELF, false, false);
        View received = survey.submit(cookie);
        assertThat(received)
                .isEqualTo(new View.Received(Language.SWEDISH, false, "RECEIPT", true))
                .isEqualTo(survey.view(cookie));
    }

    @Test
    void listening_is_stored_as_the_reader_but_never_hides_that_staff_read() {
        String cookie = start();
        survey.save(cookie, new Reply(Questions.id("K1"), new Answer.Given(1), 1, Reader.AUDIO));
        assertThat(store.lastMode.reader()).isEqualTo(Reader.AUDIO);
        store.mode = new Mode(Device.OWN, Reader.STAFF, true, false);
        survey.save(cookie, new Reply(Questions.id("K2"), new Answer.Given(1), 1, Reader.AUDIO));
        assertThat(store.lastMode.reader()).isEqualTo(Reader.STAFF);
    }

    @Test
    void only_what_staff_may_know_is_told_to_staff() {
        String cookie = start();
        save(cookie, "K1", new Answer.Given(1));
        assertThat(store.told).isEmpty();
        save(cookie, "Z1", new Answer.Given(1));
        assertThat(store.told).containsExactly(Questions.id("Z1"));
    }

    @Test
    void another_browser_goes_on_without_seeing_the_earlier_answers() {
        String first = start();
        save(first, "K1", new Answer.Given(4));
        String second = start();
        assertThat(survey.view(first)).isInstanceOf(View.TakenOver.class);
        assertThat(save(first, "K2", new Answer.Given(1))).isEqualTo(new Saved.NotOpen());
        SurveyForm form = form(second);
        assertThat(form.shown()).isEmpty();
        assertThat(form.answeredBefore()).containsExactly(Questions.id("K1"));
        assertThat(form.opens()).isEqualTo(new Place.AtQuestion(QUESTIONS.item("K2")));
        assertThat(form.before(form.opens())).isEmpty();
        assertThat(form.at(Questions.id("K1"))).isEmpty();
        assertThat(form.lines().getFirst().status())
                .isEqualTo(new SurveyForm.Status.AnsweredBefore());
    }

    @Test
    void another_browser_is_not_told_by_the_options_what_was_chosen() {
        AnswerSurvey tied = survey(new Questions().several("U1", 3).amongChosen("U2", "U1"));
        String first = tied.start(begin("link")).orElseThrow();
        Answer chosen = new Answer.GivenSeveral(new TreeSet<>(Set.of(1, 2)));
        tied.save(first, new Reply(Questions.id("U1"), chosen, 1, Reader.SELF));
        assertThat(asked(tied, first)).containsExactly("U1", "U2");
        String second = tied.start(begin("link")).orElseThrow();
        assertThat(asked(tied, second)).containsExactly("U1");
        SurveyForm form = ((View.Asking) tied.view(second)).form();
        assertThat(form.lines().getFirst().status()).isEqualTo(new SurveyForm.Status.Unanswered());
        assertThat(form.at(Questions.id("U2"))).isEmpty();
        assertThat(
                        tied.save(
                                second,
                                new Reply(Questions.id("U2"), new Answer.Given(1), 1, Reader.SELF)))
                .isEqualTo(new Saved.Illegal(Broken.NOT_ASKED));
        Answer other = new Answer.GivenSeveral(new TreeSet<>(Set.of(3, 4)));
        long revision = form.nextRevision(Questions.id("U1"));
        assertThat(tied.save(second, new Reply(Questions.id("U1"), other, revision, Reader.SELF)))
                .isEqualTo(new Saved.Stored());
        SurveyForm after = ((View.Asking) tied.view(second)).form();
        assertThat(after.path().options(after.path().questions().getLast()))
                .extracting(option -> option.code())
                .containsExactly(3, 4);
    }

    @Test
    void own_words_are_kept_and_not_shown_when_another_browser_goes_on() {
        AnswerSurvey words = surveyOf(OWN_WORDS);
        String first = words.start(begin("link")).orElseThrow();
        reply(words, first, "O1", new Answer.GivenText("Ett jobb"), 1);
        reply(words, first, "O1b", new Answer.Given(1), 1);
        String second = words.start(begin("link")).orElseThrow();
        SurveyForm form = ((View.Asking) words.view(second)).form();
        assertThat(form.opens()).isEqualTo(new Place.AtQuestion(OWN_WORDS.item("Z1")));
        assertThat(form.shown()).isEmpty();
        assertThat(form.answeredBefore())
                .containsExactlyInAnyOrder(new ItemId("O1"), new ItemId("O1b"));
        reply(words, second, "Z1", new Answer.Given(2), 1);
        assertThat(words.submit(second)).isInstanceOf(View.Received.class);
        assertThat(store.answers)
                .containsKeys(new ItemId("O1"), new ItemId("O1b"), new ItemId("Z1"));
    }

    private AnswerSurvey survey(Questions questions) {
        return new AnswerSurvey(
                store,
                questions.catalogue("T0"),
                () -> "cookie" + issued.incrementAndGet(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static List<String> asked(AnswerSurvey survey, String cookie) {
        return ((View.Asking) survey.view(cookie))
                .form().path().questions().stream().map(item -> item.id().value()).toList();
    }

    @Test
    @Rule(10)
    void nothing_is_sent_before_the_end_and_sending_twice_gives_one_receipt() {
        String cookie = start();
        assertThat(survey.submit(cookie)).isInstanceOf(View.Asking.class);
        for (String item : new String[] {"K1", "K2", "S1", "Z1"}) {
            save(cookie, item, new Answer.Skipped());
        }
        View received = survey.submit(cookie);
        assertThat(received)
                .isEqualTo(new View.Received(Language.SWEDISH, false, "RECEIPT", false));
        assertThat(survey.submit(cookie)).isEqualTo(received);
        assertThat(save(cookie, "K1", new Answer.Given(1))).isEqualTo(new Saved.NotOpen());
    }

    @Test
    @Rule(23)
    void another_tab_that_answered_otherwise_is_a_conflict() {
        String cookie = start();
        save(cookie, "K1", new Answer.Given(4));
        assertThat(
                        survey.save(
                                cookie,
                                new Reply(Questions.id("K1"), new Answer.Given(2), 1, Reader.SELF)))
                .isEqualTo(new Saved.Conflict());
        assertThat(form(cookie).nextRevision(Questions.id("K1"))).isEqualTo(2);
    }

    private String start() {
        return survey.start(begin("link")).orElseThrow();
    }

    private static Begin begin(String token) {
        return new Begin(token, Language.SWEDISH, Optional.empty(), Mode.ALONE_ON_OWN_DEVICE);
    }

    private Saved save(String cookie, String item, Answer answer) {
        return survey.save(cookie, new Reply(Questions.id(item), answer, 1, Reader.SELF));
    }

    private AnswerSurvey surveyOf(Questions questions) {
        return new AnswerSurvey(
                store,
                questions.catalogue("T0"),
                () -> "cookie" + issued.incrementAndGet(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void reply(
            AnswerSurvey to, String cookie, String item, Answer answer, long revision) {
        assertThat(to.save(cookie, new Reply(Questions.id(item), answer, revision, Reader.SELF)))
                .isEqualTo(new Saved.Stored());
    }

    private SurveyForm form(String cookie) {
        return ((View.Asking) survey.view(cookie)).form();
    }

    private String opensAt(String cookie) {
        return ((Place.AtQuestion) form(cookie).opens()).item().id().value();
    }
}
