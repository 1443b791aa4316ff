package se.sammanhang.disclosure;

import java.util.List;
import java.util.stream.Stream;
import se.sammanhang.instrument.Language;

/**
 * A figure with everything that may be said about it: what is not in here cannot be drawn. Texts
 * are ready to show in one language; picture, table and text alternative all come from this record.
 *
 * @param id stable address, for example change-sammanhang
 * @param title what the figure says, with its n of N
 * @param subtitle base and conventions
 * @param rows in the order of the catalogue, never ranked by result
 * @param notes conventions, and by name which rows are not shown
 * @param sentences what the figure says in words, most important first
 * @param textAlternative for those who cannot see the picture
 * @param table the same numbers as a table; without lines where sentences say it all
 * @param methods how the numbers were made, shown on demand; none in a release
 */
public record Figure(
        String id,
        Kind kind,
        Language language,
        String title,
        String subtitle,
        Axis axis,
        Headers headers,
        List<FigureRow> rows,
        List<String> notes,
        List<String> sentences,
        String textAlternative,
        FigureTable table,
        List<MethodNote> methods) {

    public Figure {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        sentences = List.copyOf(sentences);
        methods = List.copyOf(methods);
    }

    /** Without notes on methods. */
    public Figure(
            String id,
            Kind kind,
            Language language,
            String title,
            String subtitle,
            Axis axis,
            Headers headers,
            List<FigureRow> rows,
            List<String> notes,
            List<String> sentences,
            String textAlternative,
            FigureTable table) {
        this(
                id,
                kind,
                language,
                title,
                subtitle,
                axis,
                headers,
                rows,
                notes,
                sentences,
                textAlternative,
                table,
                List.of());
    }

    /** What the marks are. */
    public enum Kind {
        /** Dot and whisker against zero. */
        CHANGE,
        /** Stacked parts that make up 100 %. */
        PARTS,
        /** Bar of persons with a line at the target. */
        TARGET,
        /** Bar of a share of the base, with or without a whisker. */
        SHARE,
        /** Bar of a share with a whisker, a line at the target and the verdict in words. */
        GOAL,
        /** Dot, with or without a whisker, against zero; rows are no groups of persons. */
        DIFFERENCE,
        /** A line over rounds for each section, with a whisker at each round. */
        LINES,
        /** Nothing is drawn: sentences and a table. */
        TABLE
    }

    /** Whether there is something to draw, if only that it is withheld. */
    public boolean hasPicture() {
        return kind != Kind.TABLE
                && rows.stream().anyMatch(row -> !(row instanceof FigureRow.Without));
    }

    /**
     * @param unit of the numbers, for example points
     * @param lower what it means to lie left of zero, or at the left end of goals; blank where
     *     zero is not in the middle
     * @param higher what it means to lie right of zero
     * @param whisker what the whisker is, for example 95 % confidence interval; blank without one
     */
    public record Axis(String unit, String lower, String higher, String whisker) {}

    /** Words above the columns: who, n of N, number. */
    public record Headers(String who, String base, String value) {}

    /** Whether it shows shares of persons, and one of them has a base that percentages suit. */
    public boolean inPercent() {
        return drawsShares()
                && shown().stream()
                        .anyMatch(row -> base(row.mark()) >= Numbers.SMALLEST_BASE_FOR_PERCENT);
    }

    /** Whether the axis runs from nobody to everybody. */
    public boolean drawsShares() {
        return kind == Kind.SHARE || kind == Kind.PARTS || kind == Kind.GOAL;
    }

    private static int base(Mark mark) {
        return switch (mark) {
            case Mark.Share share -> share.base();
            case Mark.Parts parts -> parts.total();
            case Mark.Goal goal -> goal.share().base();
            case Mark.Whisker _, Mark.Dot _, Mark.Target _ -> 0;
        };
    }

    /** Unit of the axis with its sign. */
    public String unit() {
        return inPercent() ? axis.unit() + ",\u00a0%" : axis.unit();
    }

    /** Rows that are shown. */
    public List<FigureRow.Shown> shown() {
        return rows.stream()
                .filter(FigureRow.Shown.class::isInstance)
                .map(FigureRow.Shown.class::cast)
                .toList();
    }

    /**
     * The same figure with only the rows of one section and those without a section; table, text
     * alternative and notes are those of the rows that are left.
     */
    public Figure only(String section, Wording wording) {
        List<FigureRow> kept =
                rows.stream()
                        .filter(row -> row.section().isEmpty() || row.section().equals(section))
                        .toList();
        return FigureText.finish(
                new Words(language, wording),
                with(
                        subtitle,
                        kept,
                        FigureText.notesOf(notes, rows, kept),
                        textAlternative,
                        table));
    }

    /** The same figure with only some of its rows, and what they are in words. */
    public Figure withRows(List<FigureRow> kept, String alternative, FigureTable told) {
        return with(subtitle, kept, notes, alternative, told);
    }

    /** The same figure with other words below its title. */
    Figure withSubtitle(String text) {
        return with(text, rows, notes, textAlternative, table);
    }

    /** The same figure with one more note. */
    Figure withNote(String note) {
        List<String> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return with(subtitle, rows, more, textAlternative, table);
    }

    /** The same figure with a table of its own. */
    Figure withTable(FigureTable own) {
        return with(subtitle, rows, notes, textAlternative, own);
    }

    private Figure with(
            String below,
            List<FigureRow> kept,
            List<String> noted,
            String alternative,
            FigureTable told) {
        return new Figure(
                id,
                kind,
                language,
                title,
                below,
                axis,
                headers,
                kept,
                noted,
                sentences,
                alternative,
                told,
                methods);
    }
}
