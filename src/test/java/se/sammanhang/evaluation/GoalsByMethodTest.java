package se.sammanhang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.evaluation.GoalFinding.Verdict;
import se.sammanhang.evaluation.OutcomeQuestion.Base;
import se.sammanhang.evaluation.OutcomeQuestion.Moment;
import se.sammanhang.evaluation.OutcomeQuestion.Outcome;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Goals by what the register says and by what people say, and outcomes on both bases. */
class GoalsByMethodTest {

    private static final LocalDate CUT_OFF = LocalDate.of(2022, 10, 1);
    private static final RoundCode TX = new RoundCode("TX");
    private static final ItemId C4 = new ItemId("C4");

    private final List<RegisterEntry> register = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private Optional<LocalDate> cutOff = Optional.of(CUT_OFF);

    @Test
    void kristinehamn_stands_on_both_bases() {
        kristinehamn();
        assertThat(sentence(Outcome.WORK_OR_STUDY, Base.DISCHARGED, Moment.CUT_OFF))
                .isEqualTo(
                        "24 av 38 som lämnat projektet till och med 2022-10-01 gick till arbete eller"
                                + " studier (63 %, mellan 47 och 77 %).");
        assertThat(sentence(Outcome.WORK_OR_STUDY, Base.ENROLLED, Moment.END))
                .isEqualTo(
                        "25 av alla 64 inskrivna gick till arbete eller studier (39 %, mellan 28 och"
                                + " 51 %). De som är kvar räknas som inte än.");
        Share share =
                outcome(Outcome.WORK_OR_STUDY, Base.DISCHARGED, Moment.CUT_OFF)
                        .share()
                        .computed()
                        .orElseThrow();
        // R 4.2.2: prop.test(24, 38, correct = FALSE)
        assertThat(share.interval().low()).isCloseTo(0.4728396, within(5e-8));
        assertThat(share.interval().high()).isCloseTo(0.7661578, within(5e-8));
    }

    @Test
    void a_status_goal_says_its_own_base_and_the_other_one() {
        kristinehamn();
        GoalFinding goal = goal(status(Base.DISCHARGED, Moment.CUT_OFF), 0.4);
        assertThat(goal.verdict()).isEqualTo(Verdict.REACHED);
        assertThat(goal.source()).isEqualTo(EvidenceSource.REGISTER);
        assertThat(swedish(goal))
                .containsExactly(
                        "Målet är nått: 24 av 38 som lämnat projektet till och med 2022-10-01 (av"
                                + " 64 inskrivna) gick till arbete eller studier, och det ligger"
                                + " tydligt över 40 av 100.",
                        "24 av alla 64 inskrivna gick till arbete eller studier till och med"
                                + " 2022-10-01 (38 %, mellan 27 och 50 %). De som är kvar räknas som"
                                + " inte än.");
        assertThat(goal(status(Base.ENROLLED, Moment.CUT_OFF), 0.5).verdict())
                .isEqualTo(Verdict.NOT_REACHED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv|Målet är inte nått: 24 av alla 64 inskrivna gick till arbete eller studier till"
                        + " och med 2022-10-01, och det ligger tydligt under 90 av 100.",
                "en|The goal is not reached: 24 of all 64 enrolled went to work or study up to and"
                        + " including 2022-10-01, which is clearly below 90 of 100.",
                "da|Målet er ikke nået: 24 af alle 64 indskrevne gik til arbejde eller uddannelse"
                        + " til og med 2022-10-01, og det ligger tydeligt under 90 af 100."
            })
    void a_verdict_at_the_cut_off_says_so(String language, String said) {
        kristinehamn();
        GoalFinding goal = goal(status(Base.ENROLLED, Moment.CUT_OFF), 0.9);
        assertThat(GoalSentences.verdict(goal).text().in(new Language(language))).isEqualTo(said);
        assertThat(GoalSentences.verdict(goal).values()).containsEntry("day", "2022-10-01");
        GoalFinding later = goal(status(Base.ENROLLED, Moment.END), 0.9);
        assertThat(GoalSentences.verdict(later).text().in(new Language(language)))
                .doesNotContain("2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv|Arbete eller studier, av dem som lämnat projektet, vid brytdatum, alla: minst 63"
                        + " av 100 ska gå till arbete eller studier.|personer|svar räcka",
                "en|Work or study, of those who have left the project, at the cut-off, alla: at"
                        + " least 63 of 100 are to go to work or study.|persons|answers would",
                "da|Arbejde eller uddannelse, af dem, der har forladt projektet, ved"
                        + " skæringsdatoen, alla: mindst 63 af 100 skal gå til arbejde eller"
                        + " uddannelse.|personer|svar"
            })
    void an_account_says_whom_by_when_and_that_it_takes_persons(
            String language, String wanted, String persons, String answers) {
        kristinehamn();
        Goal goal = new Goal("g", status(Base.DISCHARGED, Moment.CUT_OFF), Group.OVERALL, 0.63);
        EvaluationResult result = result(List.of(goal));
        List<String> said =
                GoalAccount.of(
                                result.goals().getFirst(),
                                result.plan(),
                                LocalisedText.swedish("alla"),
                                _ -> LocalisedText.swedish(""))
                        .stream()
                        .map(sentence -> sentence.text().in(new Language(language)))
                        .toList();
        assertThat(said.getFirst()).isEqualTo(wanted);
        assertThat(said.getLast()).contains(persons).doesNotContain(answers);
    }

    @Test
    void what_people_say_takes_answers() {
        IntStream.range(0, 12).forEach(i -> says("p" + i, i < 8 ? 4 : 3));
        EvaluationResult result = result(List.of(new Goal("g", perceived(), Group.OVERALL, 0.5)));
        assertThat(
                        GoalAccount.of(
                                        result.goals().getFirst(),
                                        result.plan(),
                                        LocalisedText.swedish("alla"),
                                        _ -> LocalisedText.swedish(""))
                                .getLast()
                                .text()
                                .in(Language.SWEDISH))
                .contains(" svar ");
    }

    @Test
    void every_part_of_a_result_has_the_same_number_of_those_who_left() {
        leaves(ExitReason.WORK, true);
        leaves(ExitReason.MOVED, true);
        leaves(ExitReason.STUDY, false);
        register.add(
                new RegisterEntry(
                        GenderAtEnrolment.WOMAN,
                        Optional.of(
                                new RegisterEntry.Exit(
                                        ExitReason.STILL_IN_PROJECT_AT_END, true, true, true))));
        RegisterFinding found = result(List.of()).register().orElseThrow();
        ExitFinding atCutOff = found.atCutOff().orElseThrow();
        assertThat(atCutOff.base())
                .isEqualTo(n(Outcome.WORK_OR_STUDY, Base.DISCHARGED, Moment.CUT_OFF))
                .isEqualTo(2);
        assertThat(atCutOff.persons(ExitCategory.STILL_IN_PROJECT_AT_END)).isZero();
        assertThat(found.atEnd().persons(ExitCategory.STILL_IN_PROJECT_AT_END)).isEqualTo(1);
        assertThat(found.atEnd().persons(ExitCategory.WORK)).isEqualTo(1);
        assertThat(found.atEnd().workOrStudy().computed())
                .isEqualTo(
                        outcome(Outcome.WORK_OR_STUDY, Base.ENROLLED, Moment.END)
                                .share()
                                .computed());
    }

    @Test
    void who_was_still_there_when_the_project_ended_has_not_left() {
        leaves(ExitReason.WORK, true);
        leaves(ExitReason.STILL_IN_PROJECT_AT_END, false);
        assertThat(n(Outcome.WORK, Base.DISCHARGED, Moment.END)).isEqualTo(1);
        assertThat(n(Outcome.WORK, Base.ENROLLED, Moment.END)).isEqualTo(2);
    }

    @Test
    void who_works_and_studies_counts_in_both_and_once_together() {
        register.add(
                new RegisterEntry(
                        GenderAtEnrolment.WOMAN,
                        Optional.of(new RegisterEntry.Exit(ExitReason.MOVED, true, true, true))));
        for (Outcome outcome : Outcome.values()) {
            assertThat(
                            outcome(outcome, Base.DISCHARGED, Moment.CUT_OFF)
                                    .share()
                                    .computed()
                                    .map(Share::count))
                    .contains(1);
        }
    }

    @Test
    void when_nobody_has_left_there_is_no_share_of_them() {
        register.add(new RegisterEntry(GenderAtEnrolment.MAN, Optional.empty()));
        assertThat(outcome(Outcome.WORK, Base.DISCHARGED, Moment.END).share().why())
                .contains(Estimate.Reason.NO_VALUES);
        assertThat(sentence(Outcome.WORK, Base.DISCHARGED, Moment.END))
                .isEqualTo("Ingen av 1 inskrivna har lämnat projektet.");
        GoalFinding goal = goal(status(Base.DISCHARGED, Moment.END), 0.5);
        assertThat(goal.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(goal.matched()).isZero();
    }

    @Test
    void without_a_cut_off_nothing_is_told_of_it() {
        leaves(ExitReason.WORK, false);
        cutOff = Optional.empty();
        GoalFinding goal = goal(status(Base.ENROLLED, Moment.CUT_OFF), 0.5);
        assertThat(goal.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(goal.otherBase()).isEmpty();
        assertThat(result(List.of()).register().orElseThrow().outcomes())
                .noneMatch(outcome -> outcome.question().at() == Moment.CUT_OFF);
    }

    @ParameterizedTest
    @CsvSource({"19,false", "20,true"})
    void a_percentage_of_persons_is_told_from_twenty(int persons, boolean percent) {
        IntStream.range(0, persons).forEach(_ -> leaves(ExitReason.WORK, true));
        assertThat(sentence(Outcome.WORK, Base.ENROLLED, Moment.END).contains("%"))
                .isEqualTo(percent);
    }

    @Test
    void a_perceived_goal_counts_those_who_say_themselves_that_it_is_better() {
        IntStream.range(0, 12).forEach(i -> says("p" + i, i < 10 ? 4 : 3));
        people.add(new Person("q", Optional.empty(), Map.of(), List.of(), Map.of()));
        GoalFinding goal = goal(perceived(), 0.5);
        assertThat(goal.matched()).isEqualTo(12);
        assertThat(goal.known()).isEqualTo(13);
        assertThat(goal.verdict()).isEqualTo(Verdict.REACHED);
        assertThat(goal.source()).isEqualTo(EvidenceSource.SURVEY);
        assertThat(swedish(goal))
                .containsExactly(
                        "Målet är nått: 10 av de 12 som räknas (av 13 kända) säger att det är bättre, och det"
                                + " ligger tydligt över 50 av 100.");
        assertThat(swedish(goal(perceived(), 0.9)))
                .containsExactly(
                        "Det går inte att säga om målet 90 av 100 är nått: 10 av de 12 som räknas (av 13 kända) säger"
                                + " att det är bättre.",
                        "Med 12 personer kan målet inte visas ens om alla säger att det är bättre: det"
                                + " behövs minst 29.");
    }

    @Test
    void when_a_goal_is_set_it_is_said_already_how_many_it_takes() {
        Goal goal = new Goal("g", status(Base.DISCHARGED, Moment.END), Group.OVERALL, 0.9);
        assertThat(NeededPersons.before(goal, ConfidenceLevel.NINETY_FIVE).whenAllRise())
                .isEqualTo(29);
        assertThat(
                        GoalSentences.beforeData(goal, ConfidenceLevel.NINETY_FIVE).stream()
                                .map(sentence -> sentence.text().in(Language.SWEDISH)))
                .containsExactly(
                        "För att visa målet 90 av 100 behövs minst 29 personer, och då måste alla gå till"
                                + " arbete eller studier.",
                        "Om det i själva verket är 95 av 100 som går till arbete eller studier, är"
                                + " 179 personer det minsta antal som visar det i 8 fall av 10.");
    }

    private void kristinehamn() {
        IntStream.range(0, 64)
                .forEach(
                        i ->
                                leaves(
                                        i < 15
                                                ? ExitReason.WORK
                                                : i < 25 ? ExitReason.STUDY : ExitReason.OTHER,
                                        i < 24 || (i > 24 && i < 39)));
    }

    private void leaves(ExitReason reason, boolean byCutOff) {
        register.add(
                new RegisterEntry(
                        GenderAtEnrolment.WOMAN,
                        Optional.of(new RegisterEntry.Exit(reason, false, false, byCutOff))));
    }

    private void says(String id, int code) {
        people.add(
                new Person(
                        id,
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        Map.of(
                                TX,
                                new RoundAnswers(
                                        Optional.empty(),
                                        Map.of(C4, code),
                                        Map.of(),
                                        Optional.empty()))));
    }

    private static GoalMethod status(Base base, Moment at) {
        return new GoalMethod.Status(new OutcomeQuestion(Outcome.WORK_OR_STUDY, base, at));
    }

    private static GoalMethod perceived() {
        return new GoalMethod.Perceived(
                new AnswerQuestion(
                        C4,
                        TX,
                        AnswerReading.PERCEIVED,
                        LocalisedText.swedish("Hur är din chans?"),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(
                                        code ->
                                                new ResponseOption(
                                                        code, LocalisedText.swedish("" + code)))
                                .toList(),
                        1));
    }

    private GoalFinding goal(GoalMethod method, double share) {
        return result(List.of(new Goal("g", method, Group.OVERALL, share))).goals().getFirst();
    }

    private static List<String> swedish(GoalFinding goal) {
        return FindingSentences.ofGoal(goal).stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH))
                .toList();
    }

    private OutcomeFinding outcome(Outcome outcome, Base base, Moment at) {
        return result(List.of())
                .register()
                .orElseThrow()
                .outcome(new OutcomeQuestion(outcome, base, at), Group.OVERALL)
                .orElseThrow();
    }

    private int n(Outcome outcome, Base base, Moment at) {
        return outcome(outcome, base, at).share().computed().orElseThrow().n();
    }

    private String sentence(Outcome outcome, Base base, Moment at) {
        return OutcomeSentences.of(outcome(outcome, base, at), plan(List.of()))
                .getFirst()
                .text()
                .in(Language.SWEDISH);
    }

    private EvaluationResult result(List<Goal> goals) {
        return Evaluation.of(
                plan(goals),
                new EvaluationData("0".repeat(64), people)
                        .with(new RegisterData(register, cutOff, Map.of())),
                "test");
    }

    private static EvaluationPlan plan(List<Goal> goals) {
        return new EvaluationPlan(
                new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                LocalisedText.swedish("prov"),
                new DataSource.Project(new ProjectId("prov")),
                List.of(TX),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                goals,
                List.of(),
                ConfidenceLevel.NINETY_FIVE,
                1,
                EvaluationPlan.DisclosurePolicyName.NONE,
                new EvaluationPlan.Conventions(
                        EvaluationPlan.EnrolmentRule.FIRST, Optional.empty(), Optional.empty()),
                MeasurementPrecision.UNKNOWN);
    }
}
