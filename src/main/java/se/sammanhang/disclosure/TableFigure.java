package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Builds a figure that is read as sentences and a table, without a picture. */
final class TableFigure {

    private final String id;
    private final Words words;
    private String title = "";
    private String subtitle = "";
    private final List<String> sentences = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<FigureTable.Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<MethodNote> methods = new ArrayList<>();

    private TableFigure(String id, Words words) {
        this.id = id;
        this.words = words;
    }

    static TableFigure of(String id, Words words) {
        return new TableFigure(id, words);
    }

    TableFigure title(String text) {
        title = text;
        return this;
    }

    TableFigure subtitle(String text) {
        subtitle = text;
        return this;
    }

    TableFigure sentences(List<String> said) {
        sentences.addAll(said);
        return this;
    }

    /** Words above the columns, that of the row headers first. */
    TableFigure headers(String... said) {
        headers.addAll(List.of(said));
        return this;
    }

    TableFigure line(String header, FigureTable.Cell... cells) {
        lines.add(new FigureTable.Line(header, List.of(cells)));
        return this;
    }

    TableFigure note(String text) {
        notes.add(text);
        return this;
    }

    TableFigure methods(List<MethodNote> explained) {
        methods.addAll(explained);
        return this;
    }

    Figure build() {
        return new Figure(
                id,
                Figure.Kind.TABLE,
                words.language(),
                title,
                subtitle,
                new Figure.Axis("", "", "", ""),
                new Figure.Headers("", "", ""),
                List.of(),
                notes,
                sentences,
                title,
                new FigureTable(title, headers, lines),
                methods);
    }
}
