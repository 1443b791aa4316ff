package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.ScoreUnit;
import se.sammanhang.evaluation.Sentence;

/**
 * Builds a figure step by step. Without rows it is read as sentences and a table; a table of its
 * own, where the rows cannot hold all columns, stands beside the picture.
 */
final class Draft {

    private final String id;
    private final Figure.Kind kind;
    private final Words words;
    private Optional<PlannedScale> scale = Optional.empty();
    private String title = "";
    private String subtitle = "";
    private Figure.Axis axis = new Figure.Axis("", "", "", "");
    private Figure.Headers headers = new Figure.Headers("", "", "");
    private final List<FigureRow> rows = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<FigureTable.Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<MethodNote> methods = new ArrayList<>();

    private Draft(String id, Figure.Kind kind, Words words) {
        this.id = id;
        this.kind = kind;
        this.words = words;
    }

    /** Sentences and a table. */
    static Draft table(String id, Words words) {
        return new Draft(id, Figure.Kind.TABLE, words);
    }

    static Draft drawn(String id, Figure.Kind kind, Words words) {
        return new Draft(id, kind, words);
    }

    /** All texts are in the unit of this scale. */
    Draft in(PlannedScale told) {
        scale = Optional.of(told);
        return this;
    }

    Draft title(String text) {
        title = text;
        return this;
    }

    Draft subtitle(String text) {
        subtitle = text;
        return this;
    }

    Draft axis(Figure.Axis drawn) {
        axis = drawn;
        return this;
    }

    Draft headers(String who, String base, String value) {
        headers = new Figure.Headers(who, base, value);
        return this;
    }

    Draft row(FigureRow row) {
        rows.add(row);
        return this;
    }

    Draft say(List<Sentence> said) {
        said.forEach(this::say);
        return this;
    }

    Draft say(Sentence sentence) {
        return sayText(sentence.text().in(words.language()));
    }

    Draft sayText(String sentence) {
        sentences.add(sentence);
        return this;
    }

    /** Words above the columns of the table, that of the row headers first. */
    Draft columns(String... said) {
        columns.addAll(List.of(said));
        return this;
    }

    Draft line(String header, List<FigureTable.Cell> cells) {
        lines.add(new FigureTable.Line(header, cells));
        return this;
    }

    Draft note(String text) {
        notes.add(text);
        return this;
    }

    Draft methods(Method... explained) {
        for (Method method : explained) {
            methods.add(method.note(words));
        }
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty() && lines.isEmpty() && sentences.isEmpty();
    }

    Figure build() {
        Figure figure =
                new Figure(
                        id,
                        kind,
                        words.language(),
                        heading(),
                        inUnit(subtitle),
                        axis,
                        headers,
                        rows,
                        inUnit(notes),
                        inUnit(sentences),
                        "",
                        new FigureTable("", List.of(), List.of()),
                        methods);
        return lines.isEmpty()
                ? FigureText.finish(words, figure)
                : FigureText.finish(words, figure)
                        .withTable(
                                new FigureTable(
                                        heading(),
                                        inUnit(columns),
                                        lines.stream()
                                                .map(
                                                        line ->
                                                                new FigureTable.Line(
                                                                        inUnit(line.header()),
                                                                        line.cells()))
                                                .toList()));
    }

    private List<String> inUnit(List<String> texts) {
        return texts.stream().map(this::inUnit).toList();
    }

    private String heading() {
        return scale.map(told -> words.heading(inUnit(title), told)).orElse(title);
    }

    private String inUnit(String text) {
        return scale.map(told -> ScoreUnit.said(text, told, words.language())).orElse(text);
    }
}
