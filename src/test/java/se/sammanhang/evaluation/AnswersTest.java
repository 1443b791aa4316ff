package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.evaluation.AnswerFinding.OptionCount;
import se.sammanhang.evaluation.AnswerFinding.Split;
import se.sammanhang.evaluation.AnswerFinding.Without;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.NonAnswer;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** What was answered to single items at exit. */
class AnswersTest {

    private static final RoundCode TX = new RoundCode("TX");
    private static final ItemId C1 = new ItemId("C1");
    private static final ItemId A2 = new ItemId("A2");
    private static final LocalDate EXIT = LocalDate.of(2026, 6, 1);

    private final List<Person> people = new ArrayList<>();

    @Test
    void when_nobody_answered_there_is_a_reason_and_no_share() {
        know("a");
        AnswerFinding finding = perceived();
        assertThat(finding.known()).isEqualTo(1);
        assertThat(finding.responded()).isZero();
        assertThat(direction(finding).better().why()).contains(Estimate.Reason.NO_VALUES);
        assertThat(swedish(finding))
                .containsExactly("Ingen av 1 svarade på ”Hur mår du nu?” vid avslut.");
    }

    @Test
    void each_way_out_is_counted_for_itself_and_what_was_not_put_is_not_asked() {
        answers("a", 4);
        leaves("b", NonAnswer.SKIP);
        leaves("c", NonAnswer.SKIP);
        leaves("d", NonAnswer.REFUSED);
        leaves("e", NonAnswer.DOES_NOT_KNOW);
        leaves("f", NonAnswer.DID_NOT_UNDERSTAND);
        person("g", new RoundAnswers(Optional.of(EXIT), Map.of(), Map.of(), Optional.empty()));
        know("h");
        AnswerFinding finding = perceived();
        assertThat(finding.without()).contains(new Without(2, 1, 1, 1, 1));
        assertThat(finding.answered()).isEqualTo(1);
        assertThat(finding.asked()).isEqualTo(6);
        assertThat(finding.responded()).isEqualTo(7);
        assertThat(finding.known()).isEqualTo(8);
        assertThat(swedish(finding))
                .contains(
                        "Av de 6 som fick frågan gick 2 förbi den, 1 ville inte svara, 1 visste inte"
                                + " och 1 förstod den inte.");
    }

    @Test
    void above_the_middle_is_better_and_below_it_worse() {
        for (int code = 1; code <= 5; code++) {
            answers("p" + code, code);
        }
        Split.Direction direction = direction(perceived());
        assertThat(count(direction.worse())).isEqualTo(2);
        assertThat(count(direction.same())).isEqualTo(1);
        assertThat(count(direction.better())).isEqualTo(2);
    }

    @Test
    void options_come_in_the_order_of_the_catalogue_also_those_nobody_chose() {
        answers("a", 5);
        assertThat(perceived().options())
                .extracting(option -> option.option().code(), OptionCount::persons)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 0),
                        org.assertj.core.groups.Tuple.tuple(2, 0),
                        org.assertj.core.groups.Tuple.tuple(3, 0),
                        org.assertj.core.groups.Tuple.tuple(4, 0),
                        org.assertj.core.groups.Tuple.tuple(5, 1));
    }

    @Test
    void who_did_not_understand_is_told_of_those_who_got_the_question() {
        answers("a", 5);
        answers("b", 3);
        leaves("c", NonAnswer.DID_NOT_UNDERSTAND);
        AnswerFinding finding = finding(question(AnswerReading.KNOWLEDGE), Group.OVERALL);
        Split.Knowing knowing = (Split.Knowing) finding.split();
        assertThat(count(knowing.atTop())).isEqualTo(1);
        assertThat(knowing.atTop().computed().orElseThrow().n()).isEqualTo(2);
        assertThat(count(knowing.didNotUnderstand())).isEqualTo(1);
        assertThat(knowing.didNotUnderstand().computed().orElseThrow().n()).isEqualTo(3);
        assertThat(swedish(finding))
                .contains(
                        "1 av 2 valde något av de två översta svaren: svar 5 / svar 4.",
                        "1 av de 3 som fick frågan svarade att de inte förstod den.");
    }

    @Test
    void one_person_counts_at_each_of_her_choices_and_the_sentence_says_so() {
        helped("a", Set.of(1, 2));
        helped("b", Set.of(2, 3));
        helped("c", Set.of(2));
        AnswerFinding finding = finding(helpedMost(), Group.OVERALL);
        assertThat(finding.answered()).isEqualTo(3);
        assertThat(finding.options()).extracting(OptionCount::persons).containsExactly(1, 3, 1, 0);
        assertThat(swedish(finding))
                .contains("Oftast valdes svar 2 (3 av 3), svar 1 (1 av 3), svar 3 (1 av 3).")
                .anyMatch(text -> text.startsWith("En person kunde välja upp till 3 svar"));
    }

    @Test
    void those_chosen_as_often_as_the_third_are_named_too() {
        helped("a", Set.of(1, 2));
        helped("b", Set.of(3, 4));
        assertThat(swedish(finding(helpedMost(), Group.OVERALL)))
                .anyMatch(text -> text.contains("svar 1") && text.contains("svar 4"));
    }

    @ParameterizedTest
    @CsvSource({"19,false", "20,true"})
    void a_percentage_of_persons_is_told_from_twenty(int persons, boolean percent) {
        IntStream.range(0, persons).forEach(i -> answers("p" + i, 2 + i % 4));
        IntStream.range(0, persons).forEach(i -> helped("q" + i, Set.of(1 + i % 3)));
        assertThat(String.join(" ", swedish(perceived())).contains("%")).isEqualTo(percent);
        assertThat(String.join(" ", swedish(finding(helpedMost(), Group.OVERALL))).contains("%"))
                .isEqualTo(percent);
        assertThat(
                        String.join(
                                        " ",
                                        swedish(
                                                finding(
                                                        question(AnswerReading.KNOWLEDGE),
                                                        Group.OVERALL)))
                                .contains("%"))
                .isEqualTo(percent);
    }

    @Test
    void every_sentence_is_in_three_languages_and_says_no_cause() {
        answers("a", 4);
        assertThat(AnswerSentences.of(perceived(), plan(List.of())))
                .hasSize(3)
                .allSatisfy(
                        sentence ->
                                assertThat(sentence.text().languages())
                                        .containsExactly(
                                                Language.DANISH,
                                                Language.ENGLISH,
                                                Language.SWEDISH));
        assertThat(swedish(perceived()))
                .contains(
                        "Det är så de själva ser det när de ser tillbaka. Varför kan vi inte säga.");
    }

    @Test
    void an_intervention_that_began_after_the_answer_does_not_count() {
        intervened("a", EXIT);
        intervened("b", EXIT.plusDays(1));
        AnswerFinding finding =
                finding(
                        question(AnswerReading.PERCEIVED),
                        Group.of(Group.INTERVENTION, "COACHING"));
        assertThat(finding.known()).isEqualTo(1);
        assertThat(swedish(finding)).anyMatch(text -> text.startsWith("Insatser överlappar"));
    }

    @Test
    void every_answer_comes_from_the_survey() {
        answers("a", 4);
        assertThat(perceived().source()).isEqualTo(EvidenceSource.SURVEY);
    }

    @Test
    void a_reading_that_does_not_fit_the_options_is_refused() {
        assertThatThrownBy(
                        () ->
                                new AnswerQuestion(
                                        C1,
                                        TX,
                                        AnswerReading.PERCEIVED,
                                        LocalisedText.swedish("Hur?"),
                                        options(4),
                                        1))
                .hasMessageContaining("odd number of options");
        assertThatThrownBy(
                        () ->
                                new AnswerQuestion(
                                        C1,
                                        TX,
                                        AnswerReading.HELPED,
                                        LocalisedText.swedish("Hur?"),
                                        options(5),
                                        1))
                .hasMessageContaining("several choices");
    }

    private void know(String id) {
        people.add(new Person(id, Optional.empty(), Map.of(), List.of(), Map.of()));
    }

    private void answers(String id, int code) {
        person(
                id,
                new RoundAnswers(Optional.of(EXIT), Map.of(C1, code), Map.of(), Optional.empty()));
    }

    private void leaves(String id, NonAnswer way) {
        person(id, given(Map.of(), Map.of(C1, way)));
    }

    private void helped(String id, Set<Integer> choices) {
        person(id, given(Map.of(A2, choices), Map.of()));
    }

    private static RoundAnswers given(
            Map<ItemId, Set<Integer>> choices, Map<ItemId, NonAnswer> without) {
        return new RoundAnswers(
                Optional.of(EXIT), Map.of(), choices, without, Map.of(), Optional.empty());
    }

    private void intervened(String id, LocalDate start) {
        people.add(
                new Person(
                        id,
                        Optional.empty(),
                        Map.of(),
                        List.of(
                                new Intervention(
                                        "COACHING",
                                        Optional.of(start),
                                        Optional.empty(),
                                        OptionalDouble.empty())),
                        Map.of(
                                TX,
                                new RoundAnswers(
                                        Optional.of(EXIT),
                                        Map.of(C1, 4),
                                        Map.of(),
                                        Optional.empty()))));
    }

    private void person(String id, RoundAnswers answers) {
        people.add(new Person(id, Optional.empty(), Map.of(), List.of(), Map.of(TX, answers)));
    }

    private AnswerFinding perceived() {
        return finding(question(AnswerReading.PERCEIVED), Group.OVERALL);
    }

    private AnswerFinding finding(AnswerQuestion question, Group group) {
        return Evaluation.of(
                        plan(List.of(question)), new EvaluationData("0".repeat(64), people), "test")
                .answers()
                .stream()
                .filter(finding -> finding.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private List<String> swedish(AnswerFinding finding) {
        return AnswerSentences.of(finding, plan(List.of())).stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH))
                .toList();
    }

    private static Split.Direction direction(AnswerFinding finding) {
        return (Split.Direction) finding.split();
    }

    private static int count(Estimate<Share> share) {
        return share.computed().orElseThrow().count();
    }

    private static AnswerQuestion question(AnswerReading reading) {
        return new AnswerQuestion(
                C1, TX, reading, LocalisedText.swedish("Hur mår du nu?"), options(5), 1);
    }

    private static AnswerQuestion helpedMost() {
        return new AnswerQuestion(
                A2,
                TX,
                AnswerReading.HELPED,
                LocalisedText.swedish("Vad har hjälpt dig mest?"),
                options(4),
                3);
    }

    private static List<ResponseOption> options(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(code -> new ResponseOption(code, LocalisedText.swedish("svar " + code)))
                .toList();
    }

    private static EvaluationPlan plan(List<AnswerQuestion> answers) {
        return new EvaluationPlan(
                new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                LocalisedText.swedish("prov"),
                new DataSource.Project(new ProjectId("prov")),
                List.of(TX),
                List.of(),
                List.of(),
                List.of(new EvaluationPlan.Variable(Group.INTERVENTION, Map.of())),
                List.of(),
                List.of(),
                List.of(),
                ConfidenceLevel.NINETY_FIVE,
                1,
                EvaluationPlan.DisclosurePolicyName.NONE,
                new EvaluationPlan.Conventions(
                        EvaluationPlan.EnrolmentRule.FIRST, Optional.empty(), Optional.empty()),
                MeasurementPrecision.UNKNOWN,
                answers,
                List.of(),
                List.of(),
                List.of());
    }
}
