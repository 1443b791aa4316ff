package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;

/** Edges and words; the numbers themselves are compared with R elsewhere. */
class RepeatedItemsTest {

    private static final RoundCode T0 = new RoundCode("T0");
    private static final RoundCode TX = new RoundCode("TX");
    private static final ItemId ITEM = new ItemId("q");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final List<Person> persons = new ArrayList<>();

    @Test
    void nobody_who_answered_both_is_said() {
        add(3, 1, 0);
        add(2, 0, 2);
        RepeatedItemFinding finding = finding(Set.of(3));
        assertThat(finding.matched()).isZero();
        assertThat(finding.before()).isEqualTo(3);
        assertThat(finding.after()).isEqualTo(2);
        assertThat(finding.adjustedP()).isEmpty();
        assertThat(said(finding))
                .containsExactly("Ingen av 5 har svarat på frågan både vid start och vid avslut.");
    }

    @Test
    void an_answer_that_is_not_offered_is_none() {
        add(4, 1, 9);
        assertThat(finding(Set.of(3)).matched()).isZero();
    }

    @Test
    void who_was_late_is_counted_but_not_compared() {
        add(6, 1, 3);
        late(2);
        RepeatedItemFinding finding = finding(Set.of(3));
        assertThat(finding.matched()).isEqualTo(6);
        assertThat(finding.late()).isEqualTo(2);
        assertThat(said(finding)).last().asString().startsWith("2 till har svarat båda gångerna");
    }

    @Test
    void nobody_who_changed_leaves_nothing_to_test_in_an_order() {
        add(8, 2, 2);
        assertThat(said(finding(Set.of())))
                .startsWith(
                        "Om svaren fördelar sig annorlunda går inte att pröva: alla svarade"
                                + " likadant båda gångerna.")
                .contains("8 av 8 gav samma svar båda gångerna, 0 gick mot ”3” och 0 mot ”1”.");
        assertThat(said(finding(Set.of(2))).getFirst())
                .startsWith("8 av 8 svarade ”2” vid avslut, precis de som gjorde det vid start");
    }

    @Test
    void nineteen_have_no_percentages_and_twenty_have() {
        add(12, 1, 3);
        add(7, 1, 1);
        assertThat(said(finding(Set.of(3))))
                .startsWith("Fler svarar ”3” vid avslut än vid start: 12 av 19 mot 0 av 19.")
                .contains("Skillnaden är +12 av 19 personer; osäkerheten går från +6 till +16.")
                .noneMatch(text -> text.contains("%") || text.contains("procent"));
        add(1, 1, 1);
        assertThat(said(finding(Set.of(3))))
                .startsWith(
                        "Fler svarar ”3” vid avslut än vid start: 12 av 20 (60 %) mot 0 av 20"
                                + " (0 %).")
                .anyMatch(text -> text.startsWith("Skillnaden är +60,0 procentenheter"))
                .contains(
                        "12 gick från ett annat svar till ”3”, 0 gick från ”3” till ett annat svar.");
    }

    @Test
    void fewer_are_fewer() {
        add(12, 3, 1);
        add(12, 1, 1);
        assertThat(said(finding(Set.of(3))).getFirst()).startsWith("Färre svarar ”3” vid avslut");
    }

    @Test
    void moves_count_by_the_order_of_the_options() {
        add(3, 1, 2);
        add(2, 3, 1);
        add(4, 2, 2);
        RepeatedItemFinding finding = finding(Set.of());
        assertThat(finding.same()).isEqualTo(4);
        assertThat(finding.towardsLast()).isEqualTo(3);
        assertThat(finding.earlier(1)).isEqualTo(4);
        assertThat(finding.later(1)).isEqualTo(7);
        assertThat(said(finding))
                .contains("4 av 9 gav samma svar båda gångerna, 3 gick mot ”3” och 2 mot ”1”.");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0.01, items.more",
        "3, 0.07, items.oneOfMany",
        "0, 0.01, items.otherwise",
        "0, 0.07, items.otherwiseOneOfMany"
    })
    void the_adjusted_p_decides_the_words(int yes, double adjusted, String id) {
        add(12, 1, 3);
        add(9, 1, 1);
        add(3, 2, 1);
        RepeatedItemFinding found =
                finding(yes == 0 ? Set.of() : Set.of(yes))
                        .with(
                                new AdjustedP(
                                        adjusted,
                                        EvaluationPlan.REPEATED_ITEMS,
                                        Adjustment.HOLM,
                                        7));
        List<Sentence> sentences = RepeatedItemSentences.of(found, ConfidenceLevel.NINETY_FIVE);
        assertThat(sentences.getFirst().id()).isEqualTo(id);
        if (adjusted > 0.05) {
            assertThat(sentences.getFirst().text().in(Language.ENGLISH))
                    .contains("making 7 comparisons");
        }
    }

    @ParameterizedTest
    @CsvSource({"3, items.unsure", "0, items.alikeOrNot"})
    void what_cannot_be_told_is_said_so(int yes, String id) {
        add(3, 1, 3);
        add(2, 3, 1);
        add(2, 1, 2);
        add(2, 2, 1);
        add(9, 1, 1);
        assertThat(
                        RepeatedItemSentences.of(
                                        finding(yes == 0 ? Set.of() : Set.of(yes)),
                                        ConfidenceLevel.NINETY_FIVE)
                                .getFirst()
                                .id())
                .isEqualTo(id);
    }

    @Test
    void every_sentence_is_whole_in_three_languages() {
        add(12, 1, 3);
        add(9, 2, 1);
        late(1);
        for (Set<Integer> yes : List.of(Set.<Integer>of(), Set.of(3), Set.of(2, 3))) {
            for (Sentence sentence :
                    RepeatedItemSentences.of(finding(yes), ConfidenceLevel.NINETY_FIVE)) {
                assertThat(sentence.text().byLanguage().values())
                        .hasSize(3)
                        .noneMatch(text -> text.contains("{") || text.contains("}"));
            }
        }
    }

    @Test
    void all_items_are_one_family() {
        add(12, 1, 3);
        add(9, 1, 1);
        List<RepeatedItemFinding> found = findings(List.of(Set.of(3), Set.of(), Set.of(2)));
        assertThat(found)
                .extracting(one -> one.adjustedP().orElseThrow().tests())
                .containsExactly(3, 3, 3);
        assertThat(found.getLast().adjustedP().orElseThrow().value()).isEqualTo(1);
        double least = found.getFirst().p().computed().orElseThrow();
        assertThat(found.getFirst().adjustedP().orElseThrow().value())
                .isGreaterThanOrEqualTo(2 * least);
        assertThat(EvaluationPlan.isReservedFamily("repeated-items")).isTrue();
    }

    @Test
    void two_answers_without_yes_and_yes_to_all_are_refused() {
        assertThatThrownBy(() -> question(Set.of(1, 2, 3))).hasMessageContaining("not all of them");
        assertThatThrownBy(() -> question(Set.of(4))).hasMessageContaining("[1, 2, 3]");
        assertThatThrownBy(
                        () ->
                                new RepeatedItem(
                                        ITEM,
                                        new Contrast(T0, TX),
                                        LocalisedText.swedish("q"),
                                        question(Set.of()).options().subList(0, 2),
                                        Set.of()))
                .hasMessageContaining("say with yes");
        assertThatThrownBy(
                        () ->
                                new RepeatedItem(
                                        ITEM,
                                        new Contrast(T0, TX),
                                        LocalisedText.swedish("q"),
                                        question(Set.of()).options().subList(0, 1),
                                        Set.of()))
                .hasMessageContaining("two different answers");
    }

    private static RepeatedItem question(Set<Integer> yes) {
        return new RepeatedItem(
                ITEM,
                new Contrast(T0, TX),
                LocalisedText.swedish("q"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(
                                code -> new ResponseOption(code, LocalisedText.swedish("" + code)))
                        .toList(),
                yes);
    }

    private static List<String> said(RepeatedItemFinding finding) {
        return RepeatedItemSentences.of(finding, ConfidenceLevel.NINETY_FIVE).stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH).replace('\u00a0', ' '))
                .toList();
    }

    private RepeatedItemFinding finding(Set<Integer> yes) {
        return findings(List.of(yes)).getFirst();
    }

    private List<RepeatedItemFinding> findings(List<Set<Integer>> yes) {
        EvaluationPlan plan =
                new EvaluationPlan(
                        new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                        LocalisedText.swedish("Prov"),
                        new DataSource.Project(new ProjectId("prov")),
                        List.of(T0, TX),
                        List.of(),
                        List.of(new Contrast(T0, TX)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        ConfidenceLevel.NINETY_FIVE,
                        1,
                        EvaluationPlan.DisclosurePolicyName.NONE,
                        new EvaluationPlan.Conventions(
                                EvaluationPlan.EnrolmentRule.FIRST,
                                Optional.of(30),
                                Optional.empty()),
                        MeasurementPrecision.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        yes.stream().map(RepeatedItemsTest::question).toList());
        return Evaluation.of(plan, new EvaluationData("0".repeat(64), persons), "test")
                .circumstances()
                .repeated();
    }

    /** So many who gave these answers; 0 is none. */
    private void add(int count, int before, int after) {
        for (int i = 0; i < count; i++) {
            add(before, after, START.plusDays(3));
        }
    }

    private void late(int count) {
        for (int i = 0; i < count; i++) {
            add(1, 3, START.plusDays(31));
        }
    }

    private void add(int before, int after, LocalDate first) {
        Map<RoundCode, RoundAnswers> rounds = new HashMap<>();
        answered(rounds, T0, before, first);
        answered(rounds, TX, after, START.plusDays(200));
        persons.add(
                new Person("p" + persons.size(), Optional.of(START), Map.of(), List.of(), rounds));
    }

    private static void answered(
            Map<RoundCode, RoundAnswers> rounds, RoundCode round, int code, LocalDate day) {
        if (code > 0) {
            rounds.put(
                    round,
                    new RoundAnswers(
                            Optional.of(day), Map.of(ITEM, code), Map.of(), Optional.empty()));
        }
    }
}
