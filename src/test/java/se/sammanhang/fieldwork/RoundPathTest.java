package se.sammanhang.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.fieldwork.Questions.id;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.sammanhang.Rule;
import se.sammanhang.fieldwork.RoundPath.Facts;
import se.sammanhang.fieldwork.RoundPath.Place;
import se.sammanhang.fieldwork.RoundPath.Progress;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ShowIf;

class RoundPathTest {

    @Test
    void a_round_without_questions_is_at_its_end() {
        RoundPath path = path(new Questions(), Map.of());
        assertThat(path.firstOpen()).isEqualTo(new Place.AtEnd());
        assertThat(path.questions()).isEmpty();
        assertThat(path.questionCount()).isZero();
    }

    @Test
    void it_opens_at_the_first_unanswered_question_and_skipped_counts_as_answered() {
        Questions three = new Questions().statement("A").statement("B").statement("C");
        assertThat(path(three, Map.of()).firstOpen()).isEqualTo(at(three, "A"));
        assertThat(path(three, Map.of(id("A"), new Answer.Skipped())).firstOpen())
                .isEqualTo(at(three, "B"));
        assertThat(path(three, Map.of(id("A"), given(1), id("C"), given(2))).firstOpen())
                .isEqualTo(at(three, "B"));
        assertThat(path(three, all(three, "A", "B", "C")).firstOpen()).isEqualTo(new Place.AtEnd());
    }

    @Test
    void an_answer_that_is_no_longer_legal_is_asked_again() {
        Questions one = new Questions().statement("A");
        assertThat(path(one, Map.of(id("A"), given(9))).firstOpen()).isEqualTo(at(one, "A"));
        assertThat(path(one, Map.of(id("A"), new Answer.DoesNotKnow())).firstOpen())
                .isEqualTo(at(one, "A"));
    }

    @Test
    @Rule(12)
    void a_fact_that_staff_have_registered_is_not_asked() {
        Questions two =
                new Questions()
                        .statement("A")
                        .fact("B1", new ShowIf.NotRegisteredByStaff(id("B1")));
        assertThat(ids(path(two, Map.of(), Set.of(), false))).containsExactly("A", "B1");
        assertThat(ids(path(two, Map.of(), Set.of(id("B1")), false))).containsExactly("A");
        assertThat(path(two, Map.of(), Set.of(id("B1")), false).questionCount()).isEqualTo(1);
    }

    @Test
    void what_judges_staff_is_never_asked_when_staff_read() {
        Questions two = new Questions().statement("S1", new ShowIf.NotReadByStaff()).statement("A");
        assertThat(ids(path(two, Map.of(), Set.of(), false))).containsExactly("S1", "A");
        assertThat(ids(path(two, Map.of(), Set.of(), true))).containsExactly("A");
    }

    @Test
    void permission_is_asked_only_when_words_were_written() {
        Questions open = new Questions().words("O1").yesNo("O1b", textIn("O1")).statement("A");
        assertThat(ids(path(open, Map.of()))).containsExactly("O1", "A");
        assertThat(ids(path(open, Map.of(id("O1"), new Answer.Skipped()))))
                .containsExactly("O1", "A");
        assertThat(ids(path(open, Map.of(id("O1"), new Answer.GivenText("Jobb")))))
                .containsExactly("O1", "O1b", "A");
    }

    @Test
    void words_in_a_question_that_is_no_longer_relevant_do_not_count() {
        Questions open =
                new Questions()
                        .words("O1")
                        .yesNo("O1b", textIn("O1"))
                        .fact("B1", new ShowIf.NotRegisteredByStaff(id("B1")))
                        .yesNo("Q", textIn("B1"));
        assertThat(
                        ids(
                                path(
                                        open,
                                        Map.of(id("B1"), new Answer.GivenText("Jobb")),
                                        Set.of(id("B1")),
                                        false)))
                .containsExactly("O1");
    }

    @Test
    void the_main_one_is_asked_only_among_two_or_more_and_offers_just_those() {
        Questions several = new Questions().several("U1", 5).amongChosen("U2", "U1");
        assertThat(ids(path(several, Map.of()))).containsExactly("U1");
        assertThat(ids(path(several, Map.of(id("U1"), chosen(3))))).containsExactly("U1");
        RoundPath two = path(several, Map.of(id("U1"), chosen(2, 4)));
        assertThat(ids(two)).containsExactly("U1", "U2");
        assertThat(two.options(several.item("U2"))).extracting(o -> o.code()).containsExactly(2, 4);
        assertThat(path(several, Map.of(id("U1"), chosen(2, 4), id("U2"), given(3))).firstOpen())
                .isEqualTo(at(several, "U2"));
    }

    @Test
    void the_stop_point_comes_when_the_first_part_is_answered_and_is_passed_by_answering_on() {
        Questions exit = new Questions().statement("A").statement("B").stop().statement("C");
        assertThat(path(exit, all(exit, "A")).firstOpen()).isEqualTo(at(exit, "B"));
        assertThat(path(exit, all(exit, "A")).maySubmit()).isFalse();
        assertThat(path(exit, all(exit, "A", "B")).firstOpen()).isInstanceOf(Place.AtStop.class);
        assertThat(path(exit, all(exit, "A", "B")).maySubmit()).isTrue();
        assertThat(path(exit, all(exit, "A", "B", "C")).firstOpen()).isEqualTo(new Place.AtEnd());
    }

    @Test
    void the_wish_for_contact_is_asked_before_sending_at_the_stop_point_and_then_it_may_be_sent() {
        Questions exit = new Questions().statement("A").stop().statement("B").toldToStaff("Z1");
        RoundPath unanswered = path(exit, Map.of());
        assertThat(unanswered.mayEnd()).isFalse();
        RoundPath atStop = path(exit, all(exit, "A"));
        assertThat(atStop.beforeSending()).contains(at(exit, "Z1"));
        assertThat(atStop.mayEnd()).isFalse();
        RoundPath wished = path(exit, Map.of(id("A"), given(1), id("Z1"), given(2)));
        assertThat(wished.beforeSending()).isEmpty();
        assertThat(wished.mayEnd()).isTrue();
        assertThat(wished.firstOpen()).isInstanceOf(Place.AtStop.class);
    }

    @Test
    void without_a_stop_point_all_must_be_answered_or_passed_before_sending() {
        Questions two = new Questions().statement("A").statement("B");
        assertThat(path(two, all(two, "A")).maySubmit()).isFalse();
        assertThat(path(two, all(two, "A", "B")).maySubmit()).isTrue();
    }

    @Test
    void next_and_back_pass_over_nothing_but_what_may_not_be_shown() {
        Questions three = new Questions().statement("A").statement("B").statement("C");
        RoundPath path = path(three, all(three, "A", "B"));
        assertThat(path.after(at(three, "A"), item -> true)).isEqualTo(at(three, "B"));
        assertThat(path.after(at(three, "A"), item -> !item.id().equals(id("B"))))
                .isEqualTo(at(three, "C"));
        assertThat(path.before(at(three, "C"), item -> true)).contains(at(three, "B"));
        assertThat(path.before(at(three, "C"), item -> !item.id().equals(id("B")))).isEmpty();
        assertThat(path.before(at(three, "A"), item -> true)).isEmpty();
        assertThat(path.after(new Place.AtEnd(), item -> true)).isEqualTo(new Place.AtEnd());
    }

    @Test
    @Rule(8)
    void the_total_never_grows_and_the_number_never_falls_on_any_way_through() {
        Questions round =
                new Questions()
                        .statement("A")
                        .words("O1")
                        .yesNo("O1b", textIn("O1"))
                        .several("U1", 5)
                        .amongChosen("U2", "U1")
                        .statement("Z");
        List<Answer> words = List.of(new Answer.Skipped(), new Answer.GivenText("Jobb"));
        List<Answer> choices = List.of(new Answer.Skipped(), chosen(1), chosen(1, 2));
        Set<List<String>> ways = new HashSet<>();
        for (Answer word : words) {
            for (Answer choice : choices) {
                ways.add(walk(round, word, choice));
            }
        }
        assertThat(ways).hasSize(4);
    }

    @Test
    void each_part_counts_for_itself() {
        Questions exit = new Questions().statement("A").statement("B").stop().statement("C");
        RoundPath path = path(exit, Map.of());
        assertThat(path.progress(exit.item("B"))).isEqualTo(new Progress(1, 2, 2));
        assertThat(path.progress(exit.item("C"))).isEqualTo(new Progress(2, 1, 1));
        assertThat(path.questionCount()).isEqualTo(2);
    }

    @Test
    void listening_takes_longer_than_reading() {
        RoundPath path = path(new Questions().statement("A").words("O"), Map.of());
        assertThat(path.readingTime()).isEqualTo(RoundPath.READING.plus(RoundPath.OWN_WORDS));
        assertThat(path.listeningTime()).isGreaterThan(path.readingTime());
    }

    /** Answers everything with one choice of words and options; checks progress at each step. */
    private static List<String> walk(Questions round, Answer words, Answer choice) {
        Map<ItemId, Answer> answers = new HashMap<>();
        List<String> seen = new java.util.ArrayList<>();
        int total = Integer.MAX_VALUE;
        int number = 0;
        while (path(round, answers).firstOpen() instanceof Place.AtQuestion(Item item)) {
            Progress progress = path(round, answers).progress(item);
            assertThat(progress.total()).isLessThanOrEqualTo(total);
            assertThat(progress.number()).isGreaterThan(number).isLessThanOrEqualTo(total);
            total = progress.total();
            number = progress.number();
            seen.add(item.id().value());
            answers.put(
                    item.id(),
                    switch (item.id().value()) {
                        case "O1" -> words;
                        case "U1" -> choice;
                        default -> given(1);
                    });
        }
        return seen;
    }

    private static RoundPath path(Questions questions, Map<ItemId, Answer> answers) {
        return path(questions, answers, Set.of(), false);
    }

    private static RoundPath path(
            Questions questions,
            Map<ItemId, Answer> answers,
            Set<ItemId> registered,
            boolean readByStaff) {
        return RoundPath.of(
                questions.round("T0"),
                questions::find,
                new Facts(answers, registered, readByStaff));
    }

    private static Place at(Questions questions, String id) {
        return new Place.AtQuestion(questions.item(id));
    }

    private static Map<ItemId, Answer> all(Questions questions, String... ids) {
        Map<ItemId, Answer> answers = new HashMap<>();
        for (String id : ids) {
            answers.put(questions.item(id).id(), given(3));
        }
        return answers;
    }

    private static List<String> ids(RoundPath path) {
        return path.questions().stream().map(item -> item.id().value()).toList();
    }

    private static ShowIf textIn(String id) {
        return new ShowIf.TextWritten(List.of(id(id)));
    }

    private static Answer given(int code) {
        return new Answer.Given(code);
    }

    private static Answer chosen(Integer... codes) {
        return new Answer.GivenSeveral(new TreeSet<>(List.of(codes)));
    }
}
