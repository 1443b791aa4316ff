package se.sammanhang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;

/** Setting projects up, and writing whole registers at once (demo, import). Each is one act. */
public interface ProjectStore {

    /** Every project there is. */
    List<ProjectId> projects();

    /** Creates a project with its sites, or replaces its names, dates and targets. */
    void put(Project project, Instant now);

    /** As {@link #put(Project, Instant)}, on behalf of somebody. */
    void put(Actor operator, Project project, Instant now);

    /**
     * Writes many enrolments, each of a new participant, in one transaction. The caller has
     * validated them by the same rules as the forms.
     *
     * @return ids in the order given
     */
    List<EnrolmentId> register(ProjectId project, List<Registered> people, Instant now);

    /** One person's way through a project. The request must be complete (EnrolmentRules). */
    record Registered(
            EnrolmentRequest request,
            List<InterventionSpell> interventions,
            java.util.Optional<ExitRequest> exit,
            List<Answered> responses) {
        public Registered {
            interventions = List.copyOf(interventions);
            responses = List.copyOf(responses);
        }
    }

    /** A submitted response. */
    record Answered(
            Occurrence occurrence,
            LocalDate openedOn,
            Instant submittedAt,
            Language language,
            Mode mode,
            List<ResponseStore.InstrumentVersion> versions,
            Map<ItemId, Answer> answers) {
        public Answered {
            versions = List.copyOf(versions);
            answers = Map.copyOf(answers);
        }
    }
}
