package se.sammanhang.application.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.sammanhang.application.Actor;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.Role;
import se.sammanhang.application.desk.NoteStore.Draft;
import se.sammanhang.application.desk.NoteStore.KeptNote;
import se.sammanhang.casework.Violation;
import se.sammanhang.evaluation.NoteFinding;
import se.sammanhang.evaluation.NoteFindings;

/** Keeps notes from interviews and open answers, with theme, source and consent. */
@Service
public class TakeNotes {

    private final NoteStore store;
    private final Clock clock;

    public TakeNotes(NoteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Newest first. */
    public List<KeptNote> notes(Actor evaluator) {
        evaluator.require(Role.EVALUATOR);
        return store.notes(evaluator);
    }

    /** What became of a wish to keep a note. */
    public enum Outcome {
        KEPT,
        /** The day lies ahead. */
        DAY_AHEAD
    }

    public Outcome keep(Actor evaluator, Draft draft) {
        evaluator.require(Role.EVALUATOR);
        if (!evaluator.covers(draft.site())) {
            throw new NotPermitted(evaluator.role());
        }
        if (draft.notedOn().isAfter(LocalDate.now(clock))) {
            return Outcome.DAY_AHEAD;
        }
        store.add(evaluator, draft, clock.instant());
        return Outcome.KEPT;
    }

    /** What is to be put right before the note can be kept; nothing when it was kept. */
    public List<Violation> keep(Actor evaluator, NoteRequest request) {
        evaluator.require(Role.EVALUATOR);
        List<Violation> violations = request.violations(LocalDate.now(clock));
        if (violations.isEmpty()) {
            keep(evaluator, request.draft());
        }
        return violations;
    }

    /** What the notes of the project say together, by theme, kind and role. */
    public List<NoteFinding> findings(Actor evaluator) {
        return NoteFindings.of(notes(evaluator).stream().map(kept -> kept.draft().note()).toList());
    }

    /** Today, where the projects are. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Removes a note for good. */
    public void remove(Actor evaluator, UUID note) {
        evaluator.require(Role.EVALUATOR);
        store.remove(evaluator, note, clock.instant());
    }
}
