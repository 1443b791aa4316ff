package se.sammanhang.application.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.evaluation.Note;
import se.sammanhang.programme.SiteId;

/** Notes from interviews and open answers. */
public interface NoteStore {

    /** In the order of days, newest first. */
    List<KeptNote> notes(Actor evaluator);

    void add(Actor evaluator, Draft draft, Instant now);

    /** Removes a note for good, as when somebody takes a consent back. */
    void remove(Actor evaluator, UUID note, Instant now);

    /** A note with its place and day. */
    record Draft(SiteId site, LocalDate notedOn, Note note) {}

    /** A note that is kept. */
    record KeptNote(UUID id, Draft draft) {}
}
