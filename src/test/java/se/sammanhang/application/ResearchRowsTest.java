package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.application.InMemoryRegistry.PROJECT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.ResearchStore.ResearchData;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.evaluation.LeftOut;
import se.sammanhang.exchange.ProjectPlanFile;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.surveyfile.SurveyConfiguration;

/** What is left out leaves a gap: nothing else comes in its place. */
class ResearchRowsTest {

    private static final String PERSON = new UUID(0, 1).toString();
    private static final Occurrence INTAKE = Occurrence.first(Occurrence.INTAKE);
    private static final Occurrence EXIT = Occurrence.first(Occurrence.EXIT);
    private static final EvaluationPlan PLAN = plan();

    private final List<ResearchPerson> people = new ArrayList<>(List.of(spell(1)));
    private final List<ResearchResponse> answered = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    @Test
    void leaving_a_response_out_does_not_bring_in_another_enrolment() {
        people.add(spell(2));
        ResearchResponse intake = answers(1, INTAKE);
        leaveOut(answers(1, EXIT), ExclusionReason.TRIAL);
        answers(2, INTAKE);
        answers(2, EXIT);
        assertThat(rows().counting().persons()).containsExactly(spell(1));
        assertThat(rows().counting().responses()).containsExactly(intake);
        assertThat(rows().data().leftOut())
                .containsExactly(new LeftOut(PERSON, Occurrence.EXIT, ExclusionReason.TRIAL));
    }

    @Test
    void the_enrolment_with_both_rounds_counts_also_when_all_of_it_is_left_out() {
        people.add(spell(2));
        answers(1, INTAKE);
        leaveOut(answers(2, INTAKE), ExclusionReason.TRIAL);
        leaveOut(answers(2, EXIT), ExclusionReason.TRIAL);
        assertThat(rows().counting().persons()).containsExactly(spell(2));
        assertThat(rows().counting().responses()).isEmpty();
        assertThat(rows().data().leftOut()).hasSize(2);
    }

    @Test
    void leaving_the_first_response_of_a_round_out_does_not_bring_in_the_second() {
        leaveOut(answers(1, INTAKE), ExclusionReason.TRIAL);
        answers(1, new Occurrence(Occurrence.INTAKE, 2));
        assertThat(rows().counting().responses()).isEmpty();
        assertThat(rows().data().persons().getFirst().rounds()).isEmpty();
        assertThat(rows().data().leftOut()).hasSize(1);
    }

    @Test
    void a_response_that_would_not_count_anyway_is_not_told_as_left_out() {
        people.add(spell(2));
        ResearchResponse intake = answers(1, INTAKE);
        answers(1, EXIT);
        leaveOut(answers(1, new Occurrence(Occurrence.INTAKE, 2)), ExclusionReason.TRIAL);
        leaveOut(answers(2, INTAKE), ExclusionReason.TRIAL);
        assertThat(rows().counting().responses()).hasSize(2).contains(intake);
        assertThat(rows().data().leftOut()).isEmpty();
    }

    @Test
    void the_fingerprint_is_of_the_rows_and_of_what_is_left_out_and_not_of_their_order() {
        ResearchResponse first = answers(1, INTAKE);
        ResearchResponse second = answers(1, EXIT);
        String before = evaluated().rowsSha256();
        answered.clear();
        answered.addAll(List.of(second, first));
        assertThat(evaluated().rowsSha256()).isEqualTo(before);
        leaveOut(second, ExclusionReason.TRIAL);
        String leftOut = evaluated().rowsSha256();
        answered.remove(second);
        assertThat(List.of(before, leftOut)).doesNotContain(evaluated().rowsSha256());
        assertThat(leftOut).isNotEqualTo(before);
    }

    private ResearchRows rows() {
        return new ResearchRows(evaluated(), PLAN);
    }

    private EvaluatedRows evaluated() {
        return new EvaluatedRows(new ResearchData(people, answered), exclusions, List.of());
    }

    private void leaveOut(ResearchResponse response, ExclusionReason reason) {
        exclusions.add(
                new Exclusion(
                        new UUID(1, exclusions.size()),
                        response.address(),
                        reason,
                        "",
                        Instant.EPOCH,
                        Optional.empty()));
    }

    private ResearchResponse answers(int spell, Occurrence occurrence) {
        ResearchResponse response =
                new ResearchResponse(
                        new UUID(0, 1),
                        spell,
                        occurrence,
                        0,
                        Mode.ALONE_ON_OWN_DEVICE,
                        Language.SWEDISH,
                        Map.of(new ItemId("K1"), new Answer.Given(spell + occurrence.number())));
        answered.add(response);
        return response;
    }

    private static ResearchPerson spell(int number) {
        return ResearchPersons.woman(1, number);
    }

    private static EvaluationPlan plan() {
        ProjectPlanFile plans = new ProjectPlanFile(SurveyConfiguration.builtIn());
        return plans.check(PROJECT, Optional.empty(), plans.standard(PROJECT)).plan().orElseThrow();
    }
}
