package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.sammanhang.evaluation.Note.Consent;
import se.sammanhang.evaluation.Note.Kind;
import se.sammanhang.evaluation.Note.SourceRole;
import se.sammanhang.instrument.LocalisedText;

/** Gathers notes by theme, kind and role, in this order. Kinds never share a number. */
public final class NoteFindings {

    private static final SentenceText.Template SENTENCE =
            new SentenceText.Template(
                    "{notes} med {role} ({persons}) om temat ”{theme}”.",
                    "{notes} with {role} ({persons}) about “{theme}”.",
                    "{notes} med {role} ({persons}) om temaet ”{theme}”.");
    private static final SentenceText.Template FROM =
            new SentenceText.Template(
                    "{notes} från {role} ({persons}) om temat ”{theme}”.",
                    "{notes} from {role} ({persons}) about “{theme}”.",
                    "{notes} fra {role} ({persons}) om temaet ”{theme}”.");
    private static final SentenceText.Template TWICE =
            new SentenceText.Template(
                    "Den som finns i flera anteckningar räknas i var och en.",
                    "Somebody who is in several notes counts in each.",
                    "Den, der er med i flere notater, tæller med i hvert af dem.");

    private NoteFindings() {}

    private record Key(String theme, Kind kind, SourceRole role) implements Comparable<Key> {
        static Key of(Note note) {
            return new Key(note.theme().strip().toLowerCase(Locale.ROOT), note.kind(), note.role());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::theme)
                    .thenComparing(Key::kind)
                    .thenComparing(Key::role)
                    .compare(this, other);
        }
    }

    /** The same notes in the same order give the same findings. */
    public static List<NoteFinding> of(List<Note> notes) {
        Map<Key, List<Note>> together = new TreeMap<>();
        notes.forEach(
                note -> together.computeIfAbsent(Key.of(note), _ -> new ArrayList<>()).add(note));
        return together.values().stream().map(NoteFindings::finding).toList();
    }

    private static NoteFinding finding(List<Note> notes) {
        Note first = notes.getFirst();
        int persons = notes.stream().mapToInt(Note::persons).sum();
        return new NoteFinding(
                first.theme().strip(),
                first.kind(),
                first.role(),
                notes.size(),
                persons,
                words(notes, Consent.QUOTE),
                words(notes, Consent.RETELL),
                sentences(first, notes.size(), persons));
    }

    private static List<String> words(List<Note> notes, Consent consent) {
        return notes.stream()
                .filter(note -> note.consent() == consent)
                .map(note -> note.words().strip())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<Sentence> sentences(Note first, int notes, int persons) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("notes", notes(first.kind(), notes));
        words.put("role", role(first.role()));
        words.put(
                "persons",
                persons == 1
                        ? LocalisedText.of("1 person", "1 person", "1 person")
                        : LocalisedText.of(
                                persons + " personer",
                                persons + " persons",
                                persons + " personer"));
        words.put("theme", first.theme().strip());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("theme", first.theme().strip());
        values.put("source", first.kind().name());
        values.put("role", first.role().name());
        values.put("notes", notes);
        values.put("persons", persons);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                new Sentence(
                        "notes.count",
                        values,
                        SentenceText.filled(
                                first.kind() == Kind.INTERVIEW ? SENTENCE : FROM, words)));
        if (notes > 1) {
            sentences.add(
                    new Sentence("notes.twice", Map.of(), SentenceText.filled(TWICE, Map.of())));
        }
        return sentences;
    }

    private static LocalisedText notes(Kind kind, int n) {
        return switch (kind) {
            case INTERVIEW ->
                    n == 1
                            ? LocalisedText.of("1 intervju", "1 interview", "1 interview")
                            : LocalisedText.of(
                                    n + " intervjuer", n + " interviews", n + " interview");
            case OPEN_ANSWER ->
                    n == 1
                            ? LocalisedText.of(
                                    "1 anteckning ur öppna svar",
                                    "1 note of open answers",
                                    "1 notat om åbne svar")
                            : LocalisedText.of(
                                    n + " anteckningar ur öppna svar",
                                    n + " notes of open answers",
                                    n + " notater om åbne svar");
        };
    }

    private static LocalisedText role(SourceRole role) {
        return switch (role) {
            case PARTICIPANT -> LocalisedText.of("deltagare", "participants", "deltagere");
            case COACH -> LocalisedText.of("coacher", "coaches", "coacher");
            case PROJECT_LEADER ->
                    LocalisedText.of("projektledare", "project leaders", "projektledere");
            case EMPLOYER -> LocalisedText.of("arbetsgivare", "employers", "arbejdsgivere");
            case PARTNER -> LocalisedText.of("samverkansparter", "partners", "samarbejdspartnere");
            case STEERING_GROUP ->
                    LocalisedText.of(
                            "styrgruppens ledamöter",
                            "members of the steering group",
                            "medlemmer af styregruppen");
        };
    }
}
