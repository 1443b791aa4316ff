package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.NoteFinding;

/**
 * What was said, by theme: numbers of notes and persons, and quotations with leave. Never shares.
 */
final class NotesFigure {

    private final EvaluationResult result;
    private final Words words;

    NotesFigure(EvaluationResult result, Words words) {
        this.result = result;
        this.words = words;
    }

    /** One table; none where nobody noted anything. */
    List<Figure> all() {
        return result.notes().isEmpty() ? List.of() : List.of(notes());
    }

    private Figure notes() {
        Draft draft =
                Draft.table("notes", words)
                        .title(words.text("figure.notes.title"))
                        .subtitle(words.text("figure.notes.subtitle"))
                        .columns(
                                words.text("figure.notes.theme"),
                                words.text("figure.notes.source"),
                                words.text("notes.role"),
                                words.text("figure.notes.count"),
                                words.text("figure.notes.persons"));
        for (NoteFinding note : result.notes()) {
            draft.say(note.sentences());
            note.quotes().forEach(quote -> draft.sayText(words.text("figure.notes.quote", quote)));
            draft.line(
                    note.theme(),
                    List.of(
                            Cell.words(words.text("figure.notes.kind." + note.kind())),
                            Cell.words(words.text("notes.role." + note.role())),
                            Cell.words(words.numbers().count(note.notes())),
                            Cell.number(
                                    words.numbers().count(note.persons()),
                                    note.persons(),
                                    note.persons())));
        }
        return draft.build();
    }
}
