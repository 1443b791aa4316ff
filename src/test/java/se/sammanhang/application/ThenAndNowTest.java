package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.ThenAndNowStore.Asked;
import se.sammanhang.application.ThenAndNowStore.Option;
import se.sammanhang.application.ThenAndNowStore.Pair;
import se.sammanhang.fieldwork.Questions;
import se.sammanhang.instrument.Instrument;
import se.sammanhang.instrument.InstrumentId;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ItemKind;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.RoundDefinition.Step;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** What of the answers then and now is comparable, and where a talk is offered. */
class ThenAndNowTest {

    private static final RoundCode EXIT = new RoundCode("TX");
    private static final Questions QUESTIONS =
            new Questions()
                    .statement("K1")
                    .stop()
                    .statement("K2")
                    .several("M1", 2)
                    .toldToStaff("Z1")
                    .statement("N1");

    @Test
    void nothing_answered_both_times_is_nothing_to_compare() {
        assertThat(picture(List.of())).isEqualTo(new ThenAndNow(List.of(), false));
    }

    @Test
    void the_rows_stand_as_they_were_asked_now_with_the_answers_in_words() {
        ThenAndNow picture = picture(List.of(pair("K2", 1, 5), pair("K1", 4, 4)));
        assertThat(picture.rows())
                .extracting(row -> row.item().id().value())
                .containsExactly("K1", "K2");
        ThenAndNow.Row second = picture.rows().getLast();
        assertThat(second.then().label()).isEqualTo(LocalisedText.swedish("Svar 1"));
        assertThat(second.now().label()).isEqualTo(LocalisedText.swedish("Svar 5"));
        assertThat(second.options()).hasSize(5);
        assertThat(second.ordered()).isTrue();
    }

    @Test
    void a_question_in_other_words_then_or_now_is_not_compared() {
        Asked k1 = Asked.of(QUESTIONS.item("K1"));
        Asked reworded = new Asked("Fråga K1, annorlunda", k1.options());
        Asked relabelled =
                new Asked(
                        k1.question(),
                        k1.options().stream()
                                .map(option -> new Option(option.code(), option.label() + "!"))
                                .toList());
        Asked fewer = new Asked(k1.question(), k1.options().subList(0, 4));
        for (Asked other : List.of(reworded, relabelled, fewer)) {
            assertThat(picture(List.of(pair("K1", Optional.of(other), Optional.of(k1)))).rows())
                    .isEmpty();
            assertThat(picture(List.of(pair("K1", Optional.of(k1), Optional.of(other)))).rows())
                    .isEmpty();
        }
        assertThat(picture(List.of(pair("K1", Optional.of(k1), Optional.of(k1)))).rows())
                .hasSize(1);
    }

    @Test
    void a_question_of_which_nobody_knows_how_it_was_asked_is_not_compared() {
        Optional<Asked> k1 = Optional.of(Asked.of(QUESTIONS.item("K1")));
        assertThat(picture(List.of(pair("K1", Optional.empty(), k1))).rows()).isEmpty();
        assertThat(picture(List.of(pair("K1", k1, Optional.empty()))).rows()).isEmpty();
    }

    @Test
    void several_choices_permissions_and_what_staff_are_told_are_left_out() {
        assertThat(picture(List.of(pair("M1", 1, 2), pair("Z1", 1, 2))).rows()).isEmpty();
    }

    @Test
    void what_is_not_asked_now_or_has_no_such_option_is_left_out() {
        assertThat(picture(List.of(pair("K1", 1, 6), pair("K2", 0, 1))).rows()).isEmpty();
        assertThat(ThenAndNow.of(QUESTIONS.catalogue("T3"), EXIT, List.of(pair("K1", 1, 2))).rows())
                .isEmpty();
    }

    @Test
    void facts_of_a_list_of_their_own_are_told_in_words_without_a_line() {
        ItemId fact = Questions.id("W1");
        Item work =
                new Item(
                        fact,
                        "Block",
                        ItemKind.FACT,
                        new ItemForm.SingleChoice(
                                "W1",
                                List.of(
                                        new ResponseOption(1, LocalisedText.swedish("Ja")),
                                        new ResponseOption(2, LocalisedText.swedish("Nej")))),
                        LocalisedText.swedish("Jobbar du?"),
                        false,
                        Optional.empty(),
                        false,
                        Optional.empty());
        SurveyCatalogue catalogue =
                catalogue(List.of(work), List.of(scale("a", Polarity.HIGHER_IS_BETTER, fact)));
        Optional<Asked> asked = Optional.of(Asked.of(work));
        ThenAndNow picture =
                ThenAndNow.of(catalogue, EXIT, List.of(new Pair(fact, 2, 1, asked, asked)));
        assertThat(picture.rows()).extracting(ThenAndNow.Row::ordered).containsExactly(false);
        assertThat(picture.drop()).isFalse();
    }

    @Test
    void a_talk_is_offered_where_an_answer_went_towards_the_worse_end() {
        assertThat(drop(Polarity.HIGHER_IS_BETTER, false, 4, 3)).isTrue();
        assertThat(drop(Polarity.HIGHER_IS_BETTER, false, 3, 4)).isFalse();
        assertThat(drop(Polarity.HIGHER_IS_BETTER, true, 3, 4)).isTrue();
        assertThat(drop(Polarity.HIGHER_IS_BETTER, true, 4, 3)).isFalse();
        assertThat(drop(Polarity.LOWER_IS_BETTER, false, 3, 4)).isTrue();
        assertThat(drop(Polarity.LOWER_IS_BETTER, true, 4, 3)).isTrue();
        assertThat(drop(Polarity.LOWER_IS_BETTER, true, 3, 4)).isFalse();
        for (Polarity polarity : Polarity.values()) {
            assertThat(drop(polarity, false, 3, 3)).isFalse();
        }
    }

    @Test
    void one_drop_among_rises_is_enough() {
        Item k1 = QUESTIONS.item("K1");
        Item k2 = QUESTIONS.item("K2");
        SurveyCatalogue catalogue =
                catalogue(
                        List.of(k1, k2),
                        List.of(scale("a", Polarity.HIGHER_IS_BETTER, k1.id(), k2.id())));
        assertThat(
                        ThenAndNow.of(catalogue, EXIT, List.of(pair("K1", 1, 5), pair("K2", 5, 4)))
                                .drop())
                .isTrue();
    }

    @Test
    void where_no_scale_says_which_end_is_better_or_two_disagree_nothing_is_offered() {
        assertThat(picture(List.of(pair("K1", 5, 1))).drop()).isFalse();
        Item k1 = QUESTIONS.item("K1");
        SurveyCatalogue disagreeing =
                catalogue(
                        List.of(k1),
                        List.of(
                                scale("a", Polarity.HIGHER_IS_BETTER, k1.id()),
                                scale("b", Polarity.LOWER_IS_BETTER, k1.id())));
        for (Pair pair : List.of(pair("K1", 5, 1), pair("K1", 1, 5))) {
            assertThat(ThenAndNow.of(disagreeing, EXIT, List.of(pair)).drop()).isFalse();
        }
    }

    @Test
    void every_single_choice_that_the_released_start_and_exit_share_is_comparable() {
        SurveyCatalogue released = SurveyConfiguration.builtIn();
        List<Pair> pairs =
                released.instruments().stream()
                        .flatMap(instrument -> instrument.items().stream())
                        .map(item -> pair(item, 3, 2))
                        .toList();
        ThenAndNow picture = ThenAndNow.of(released, EXIT, pairs);
        assertThat(picture.rows())
                .extracting(row -> row.item().id().value())
                .contains("H1", "K2", "F3", "N1", "E3")
                .doesNotContain("Z1", "O3", "O1b");
        assertThat(picture.rows())
                .filteredOn(row -> row.item().id().value().equals("F3"))
                .singleElement()
                .satisfies(row -> assertThat(row.options()).hasSizeGreaterThan(5));
        assertThat(picture.drop()).isTrue();
    }

    private static ThenAndNow picture(List<Pair> pairs) {
        return ThenAndNow.of(QUESTIONS.catalogue("TX"), EXIT, pairs);
    }

    private static boolean drop(Polarity polarity, boolean reversed, int then, int now) {
        Item k1 = QUESTIONS.item("K1");
        ScaleDefinition scale =
                new ScaleDefinition(
                        new ScaleId("a"),
                        LocalisedText.swedish("A"),
                        List.of(k1.id()),
                        reversed ? Set.of(k1.id()) : Set.of(),
                        1,
                        5,
                        1,
                        ScoreMetric.SUM,
                        polarity,
                        1,
                        Optional.empty(),
                        false,
                        true);
        return ThenAndNow.of(
                        catalogue(List.of(k1), List.of(scale)),
                        EXIT,
                        List.of(pair("K1", then, now)))
                .drop();
    }

    private static Pair pair(String id, int then, int now) {
        return pair(QUESTIONS.item(id), then, now);
    }

    private static Pair pair(Item item, int then, int now) {
        Optional<Asked> asked = Optional.of(Asked.of(item));
        return new Pair(item.id(), then, now, asked, asked);
    }

    private static Pair pair(String id, Optional<Asked> then, Optional<Asked> now) {
        return new Pair(Questions.id(id), 1, 2, then, now);
    }

    private static ScaleDefinition scale(String id, Polarity polarity, ItemId... items) {
        return new ScaleDefinition(
                new ScaleId(id),
                LocalisedText.swedish(id),
                List.of(items),
                Set.of(),
                1,
                5,
                1,
                ScoreMetric.SUM,
                polarity,
                1,
                Optional.empty(),
                false,
                true);
    }

    private static SurveyCatalogue catalogue(List<Item> items, List<ScaleDefinition> scales) {
        return new SurveyCatalogue(
                List.of(
                        new Instrument(
                                new InstrumentId("small"),
                                "1",
                                "0".repeat(64),
                                LocalisedText.swedish("Small"),
                                items,
                                scales,
                                Optional.empty())),
                List.of(
                        new RoundDefinition(
                                EXIT,
                                "1",
                                "0".repeat(64),
                                LocalisedText.swedish("TX"),
                                items.stream().<Step>map(item -> new Step.Ask(item.id())).toList(),
                                List.of())),
                Map.of(),
                List.of());
    }
}
