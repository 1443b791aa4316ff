package se.sammanhang.exchange.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.exchange.analysis.Column.CellType;
import se.sammanhang.exchange.analysis.Column.Code;
import se.sammanhang.exchange.analysis.Column.Codes;
import se.sammanhang.exchange.analysis.Column.Note;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;

/** The columns of each data file in their order, for programs that want to know what they hold. */
final class Variables {

    private final Columns columns;
    private final List<RoundCode> rounds;
    private final Language language;
    private final Wording words;

    Variables(Columns columns, List<RoundCode> rounds, Language language, Wording words) {
        this.columns = columns;
        this.language = language;
        this.rounds = List.copyOf(rounds);
        this.words = words;
    }

    /** Those of the wide file; what differs by round is there once per round and says of which. */
    List<Note> wide() {
        List<Note> all = new ArrayList<>(persons().toList());
        for (RoundCode round : rounds) {
            columns.rounds().forEach(column -> all.add(at(round, column.note())));
        }
        return all;
    }

    /** Those of the long file. */
    List<Note> longForm() {
        return Stream.concat(
                        Stream.concat(persons(), Stream.of(round())),
                        columns.rounds().stream().map(Column::note))
                .toList();
    }

    /** With the name that the plan gives it, if any. */
    static Code code(RoundCode round, Language language) {
        return new Code(round.value(), round.name().map(name -> name.in(language)).orElse(""));
    }

    /** The column of the long file that says which round. */
    Note round() {
        return new Note(
                Columns.ROUND,
                words.text("package.column.round"),
                CellType.TEXT,
                Codes.of(rounds.stream().map(round -> code(round, language))));
    }

    private Stream<Note> persons() {
        return columns.persons().stream().map(Column::note);
    }

    private static Note at(RoundCode round, Note note) {
        return new Note(
                ColumnNames.wide(round, note.name()),
                round + ": " + note.label(),
                note.type(),
                note.codes(),
                note.missing(),
                note.scales(),
                note.reversed());
    }
}
