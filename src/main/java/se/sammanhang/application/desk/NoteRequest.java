package se.sammanhang.application.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.application.desk.NoteStore.Draft;
import se.sammanhang.casework.Violation;
import se.sammanhang.evaluation.Note;
import se.sammanhang.programme.SiteId;

/** What an evaluator fills in to keep a note. Fields left empty are absent. */
public record NoteRequest(
        Optional<Note.Kind> kind,
        Optional<Note.SourceRole> role,
        Optional<SiteId> site,
        String theme,
        Optional<Integer> persons,
        Optional<Note.Consent> consent,
        Optional<LocalDate> notedOn,
        String words) {

    static final int LONGEST_THEME = 60;
    static final int LONGEST_WORDS = 2000;

    /** Everything that is to be put right, in the order of the form. */
    List<Violation> violations(LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (kind.isEmpty()) {
            found.add(new Violation("kind", "notes.kind.missing"));
        }
        if (role.isEmpty()) {
            found.add(new Violation("role", "notes.role.missing"));
        }
        if (site.isEmpty()) {
            found.add(new Violation("site", "notes.site.missing"));
        }
        if (theme.isBlank()) {
            found.add(new Violation("theme", "notes.theme.missing"));
        } else if (theme.strip().length() > LONGEST_THEME) {
            found.add(new Violation("theme", "notes.theme.tooLong"));
        }
        if (persons.filter(number -> number >= 1).isEmpty()) {
            found.add(new Violation("persons", "notes.persons.missing"));
        }
        if (notedOn.isEmpty()) {
            found.add(new Violation("notedOn", "notes.notedOn.missing"));
        } else if (notedOn.get().isAfter(today)) {
            found.add(new Violation("notedOn", "notes.notedOn.ahead"));
        }
        if (consent.isEmpty()) {
            found.add(new Violation("consent", "notes.consent.missing"));
        } else if (consent.get() != Note.Consent.COUNT && words.isBlank()) {
            found.add(new Violation("words", "notes.words.missing"));
        }
        if (words.length() > LONGEST_WORDS) {
            found.add(new Violation("words", "notes.words.tooLong"));
        }
        return List.copyOf(found);
    }

    /** The same as a note; nothing may be missing. */
    Draft draft() {
        return new Draft(
                site.orElseThrow(),
                notedOn.orElseThrow(),
                new Note(
                        kind.orElseThrow(),
                        role.orElseThrow(),
                        theme.strip(),
                        persons.orElseThrow(),
                        consent.orElseThrow(),
                        words.strip()));
    }
}
