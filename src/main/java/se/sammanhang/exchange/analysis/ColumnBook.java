package se.sammanhang.exchange.analysis;

import java.util.List;
import java.util.stream.Collectors;
import se.sammanhang.disclosure.Wording;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.exchange.analysis.Column.Codes;
import se.sammanhang.exchange.analysis.Column.Note;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;

/** The codebook of the data files: every column, as CSV and to read. */
final class ColumnBook {

    /** Number of columns of the codebook itself. */
    static final int COLUMNS = 8;

    private final Columns columns;
    private final Variables variables;
    private final List<RoundCode> rounds;
    private final Wording words;

    ColumnBook(Columns columns, List<RoundCode> rounds, Language language, Wording words) {
        this.columns = columns;
        this.variables = new Variables(columns, rounds, language, words);
        this.rounds = List.copyOf(rounds);
        this.words = words;
    }

    void csv(CsvText csv) {
        for (String header :
                List.of("name", "wide", "label", "type", "codes", "missingCodes", "scales")) {
            csv.text(words.text("package.codebook." + header));
        }
        csv.text(words.text("package.codebook.reversed")).endRow();
        columns.persons().forEach(column -> row(csv, column.note(), column.name()));
        row(csv, variables.round(), "");
        columns.rounds().forEach(column -> row(csv, column.note(), wide(column.name())));
    }

    private void row(CsvText csv, Note note, String wide) {
        csv.text(note.name())
                .text(wide)
                .text(note.label())
                .text(type(note))
                .text(note.codes().text())
                .text(missing(note))
                .text(note.scales())
                .text(note.reversed())
                .endRow();
    }

    private String wide(String name) {
        return rounds.stream()
                .map(round -> ColumnNames.wide(round, name))
                .collect(Collectors.joining(" "));
    }

    private static String missing(Note note) {
        return new Codes("", note.missing()).text();
    }

    private String type(Note note) {
        return words.text("package.type." + note.type());
    }

    /** The same as plain text, a paragraph per column. */
    String readable() {
        StringBuilder text = new StringBuilder(words.text("package.codebook.title")).append("\n");
        columns.persons().forEach(column -> paragraph(text, column.note(), ""));
        paragraph(text, variables.round(), "");
        columns.rounds().forEach(column -> paragraph(text, column.note(), wide(column.name())));
        return text.toString();
    }

    private void paragraph(StringBuilder text, Note note, String wide) {
        text.append('\n').append(note.name()).append("  ").append(note.label()).append('\n');
        line(text, "type", type(note));
        line(text, "wide", wide);
        line(text, "codes", note.codes().text());
        line(text, "missingCodes", missing(note));
        line(text, "scales", note.scales());
        line(text, "reversed", note.reversed());
    }

    private void line(StringBuilder text, String header, String value) {
        if (!value.isEmpty()) {
            text.append("    ")
                    .append(words.text("package.codebook." + header))
                    .append(": ")
                    .append(value)
                    .append('\n');
        }
    }
}
