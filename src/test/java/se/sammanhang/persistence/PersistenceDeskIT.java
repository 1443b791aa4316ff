package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.desk.ExclusionStore;
import se.sammanhang.application.desk.ExclusionStore.Exclusion;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.application.desk.NoteStore.KeptNote;
import se.sammanhang.application.desk.PlanStore;
import se.sammanhang.application.desk.PlanStore.Fixing;
import se.sammanhang.application.desk.PlanStore.SavedPlan;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.instrument.Answer;

class PersistenceDeskIT {

    private final Study study = new Study();
    private final Actor evaluator = study.actor(Role.EVALUATOR);
    private final ExclusionStore exclusions = TestDatabase.bean(ExclusionStore.class);
    private final PlanStore plans = TestDatabase.bean(PlanStore.class);
    private final NoteStore notes = TestDatabase.bean(NoteStore.class);
    private final ResearchStore research = TestDatabase.bean(ResearchStore.class);

    @Test
    void plans_are_numbered_and_stay_as_they_were_saved() {
        assertThat(plans.save(evaluator, "first", "a", Study.NOW)).isEqualTo(1);
        assertThat(plans.save(evaluator, "second", "b", Study.NOW)).isEqualTo(2);
        plans.fix(evaluator, 1, 3, Study.NOW);
        plans.fix(evaluator, 1, 9, Study.NOW.plusSeconds(60));
        assertThat(plans.plans(evaluator))
                .containsExactly(
                        new SavedPlan(2, "second", "b", Study.NOW, Optional.empty()),
                        new SavedPlan(
                                1, "first", "a", Study.NOW, Optional.of(new Fixing(Study.NOW, 3))));
        assertThat(plans.plans(new Study().actor(Role.EVALUATOR))).isEmpty();
    }

    @Test
    void what_was_saved_is_changed_by_nobody_not_even_the_owner_of_the_tables()
            throws SQLException {
        plans.save(evaluator, "first", "a", Study.NOW);
        try (Connection owner = TestDatabase.owner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(
                            () ->
                                    statement.executeUpdate(
                                            "UPDATE desk.evaluation_plan SET text = 'other'"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void a_response_is_left_out_and_taken_in_again_and_both_are_remembered() {
        anna();
        ResponseAddress intake = study.intakes().getFirst();
        exclusions.exclude(evaluator, intake, ExclusionReason.OTHER, "Answered twice", Study.NOW);
        Exclusion left = exclusions.exclusions(evaluator).getFirst();
        assertThat(left.inForce()).isTrue();
        assertThat(left.response()).isEqualTo(intake);
        assertThat(left.words()).isEqualTo("Answered twice");
        exclusions.lift(evaluator, left.id(), Study.NOW.plusSeconds(5));
        exclusions.lift(evaluator, left.id(), Study.NOW.plusSeconds(9));
        assertThat(exclusions.exclusions(evaluator))
                .singleElement()
                .extracting(Exclusion::liftedAt)
                .isEqualTo(Optional.of(Study.NOW.plusSeconds(5)));
    }

    @Test
    void a_response_that_is_not_there_or_not_in_scope_cannot_be_left_out() {
        anna();
        ResponseAddress intake = study.intakes().getFirst();
        Actor south = study.actor(Role.EVALUATOR, Study.SOUTH);
        assertThatThrownBy(
                        () ->
                                exclusions.exclude(
                                        south, intake, ExclusionReason.TRIAL, "", Study.NOW))
                .hasMessageContaining("wanted one in scope, got 0");
        exclusions.exclude(evaluator, intake, ExclusionReason.TRIAL, "", Study.NOW);
        UUID id = exclusions.exclusions(evaluator).getFirst().id();
        exclusions.lift(south, id, Study.NOW);
        assertThat(exclusions.exclusions(evaluator).getFirst().inForce()).isTrue();
        assertThat(exclusions.exclusions(south)).isEmpty();
    }

    @Test
    void a_note_belongs_to_its_site_and_goes_when_the_consent_is_taken_back() {
        notes.add(
                evaluator,
                new NoteStore.Draft(Study.NORTH, Study.TODAY, Study.note("Routines")),
                Study.NOW);
        List<KeptNote> kept = notes.notes(evaluator);
        assertThat(kept)
                .singleElement()
                .extracting(KeptNote::draft)
                .isEqualTo(new NoteStore.Draft(Study.NORTH, Study.TODAY, Study.note("Routines")));
        assertThat(notes.notes(study.actor(Role.EVALUATOR, Study.SOUTH))).isEmpty();
        notes.remove(study.actor(Role.EVALUATOR, Study.SOUTH), kept.getFirst().id(), Study.NOW);
        assertThat(notes.notes(evaluator)).hasSize(1);
        notes.remove(evaluator, kept.getFirst().id(), Study.NOW);
        assertThat(notes.notes(evaluator)).isEmpty();
    }

    @Test
    void research_rows_are_filled_anew_only_when_something_has_changed() throws SQLException {
        EnrolmentId anna = anna();
        research.load(evaluator, Study.NOW);
        long filled = timesFilled();
        plans.save(evaluator, "a draft changes no row", "a", Study.NOW);
        research.load(evaluator, Study.NOW);
        research.load(study.actor(Role.EVALUATOR, Study.NORTH), Study.NOW);
        assertThat(timesFilled()).isEqualTo(filled);
        study.registry.putIntervention(
                study.coach(),
                anna,
                new InterventionSpell(InterventionType.COACHING, Study.TODAY, Optional.empty()),
                Study.NOW);
        assertThat(research.load(evaluator, Study.NOW).persons().getFirst().interventions())
                .hasSize(1);
        assertThat(timesFilled()).isEqualTo(filled + 1);
        study.registry.putIntervention(
                study.coach(),
                anna,
                new InterventionSpell(
                        InterventionType.COACHING, Study.TODAY, Optional.of(Study.TODAY)),
                Study.NOW);
        assertThat(
                        research.load(evaluator, Study.NOW)
                                .persons()
                                .getFirst()
                                .interventions()
                                .getFirst()
                                .toDay())
                .isPresent();
        study.enrols(Study.SOUTH);
        assertThat(research.load(evaluator, Study.NOW).persons()).hasSize(2);
    }

    private long timesFilled() throws SQLException {
        try (Connection owner = TestDatabase.owner();
                Statement statement = owner.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT count(*) FROM ops.audit WHERE act = 'research.refreshed'"
                                        + " AND project_id = '"
                                        + study.project
                                        + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Anna in the north, with her intake sent. */
    private EnrolmentId anna() {
        EnrolmentId anna = study.enrols(Study.NORTH);
        String phone = Study.cookie();
        study.starts(study.linkTo(anna, Study.INTAKE), phone, Optional.empty());
        study.saves(phone, "K1", new Answer.Given(3));
        study.responses.submit(Secret.of(phone), Set.of(), Study.NOW);
        return anna;
    }
}
