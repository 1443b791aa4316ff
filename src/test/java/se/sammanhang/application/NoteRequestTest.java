package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.SOUTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.desk.NoteRequest;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.application.desk.TakeNotes;
import se.sammanhang.casework.Violation;
import se.sammanhang.evaluation.Note.Consent;
import se.sammanhang.evaluation.Note.Kind;
import se.sammanhang.evaluation.Note.SourceRole;

class NoteRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Kept kept = new Kept();
    private final TakeNotes notes =
            new TakeNotes(kept, Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void an_empty_form_is_told_everything_at_once_and_nothing_is_kept() {
        assertThat(
                        notes.keep(
                                actor(Role.EVALUATOR),
                                new NoteRequest(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        " ",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "")))
                .extracting(Violation::field)
                .containsExactly("kind", "role", "site", "theme", "persons", "notedOn", "consent");
        assertThat(kept.notes).isEmpty();
    }

    @Test
    void words_are_wanted_unless_the_note_is_only_counted() {
        assertThat(keep(Consent.QUOTE, TODAY, ""))
                .extracting(Violation::messageKey)
                .containsExactly("notes.words.missing");
        assertThat(keep(Consent.COUNT, TODAY, "")).isEmpty();
        assertThat(keep(Consent.COUNT, TODAY, "x".repeat(2001)))
                .extracting(Violation::messageKey)
                .containsExactly("notes.words.tooLong");
        assertThat(kept.notes).hasSize(1);
    }

    @Test
    void a_day_ahead_is_refused_and_today_is_not() {
        assertThat(keep(Consent.COUNT, TODAY.plusDays(1), ""))
                .extracting(Violation::messageKey)
                .containsExactly("notes.notedOn.ahead");
        assertThat(keep(Consent.COUNT, TODAY, "")).isEmpty();
    }

    @Test
    void findings_follow_what_is_kept_and_removed() {
        keep(Consent.QUOTE, TODAY, "Det gick fort.");
        assertThat(notes.findings(actor(Role.EVALUATOR)))
                .singleElement()
                .matches(finding -> finding.quotes().equals(List.of("Det gick fort.")));
        notes.remove(actor(Role.EVALUATOR), kept.notes.getFirst().id());
        assertThat(notes.findings(actor(Role.EVALUATOR))).isEmpty();
    }

    @Test
    void nobody_notes_for_a_site_that_is_not_theirs() {
        assertThatThrownBy(
                        () ->
                                notes.keep(
                                        actor(Role.EVALUATOR, SOUTH),
                                        request(Consent.COUNT, TODAY, "")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                notes.keep(
                                        actor(Role.COACH, NORTH),
                                        request(Consent.COUNT, TODAY, "")))
                .isInstanceOf(NotPermitted.class);
    }

    private List<Violation> keep(Consent consent, LocalDate day, String words) {
        return notes.keep(actor(Role.EVALUATOR), request(consent, day, words));
    }

    private static NoteRequest request(Consent consent, LocalDate day, String words) {
        return new NoteRequest(
                Optional.of(Kind.INTERVIEW),
                Optional.of(SourceRole.PARTICIPANT),
                Optional.of(NORTH),
                "Tid",
                Optional.of(1),
                Optional.of(consent),
                Optional.of(day),
                words);
    }

    private static final class Kept implements NoteStore {
        private final List<KeptNote> notes = new ArrayList<>();

        @Override
        public List<KeptNote> notes(Actor evaluator) {
            return notes;
        }

        @Override
        public void add(Actor evaluator, Draft draft, Instant now) {
            notes.add(new KeptNote(UUID.randomUUID(), draft));
        }

        @Override
        public void remove(Actor evaluator, UUID note, Instant now) {
            notes.removeIf(known -> known.id().equals(note));
        }
    }
}
