package se.sammanhang.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;

/**
 * Where everything of a figure stands: title block, rows with their headings, axis. Unit: CSS
 * pixels.
 */
final class Layout {

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** What a bare picture may take of a slide, and what of that is drawn to scale at least. */
    private static final double BARE_HEIGHT = 268;

    private static final double BARE_PLOT = 260;
    private static final int LARGEST_BARE = 25;

    /** Height of the part that lines are drawn in. Unit: letters. */
    private static final double LINES_HEIGHT = 17;

    /** A row with its place; a heading has no figure row. */
    record Slot(Kind kind, String text, int row, double top, double height) {
        double middle() {
            return top + height / 2;
        }

        double bottom() {
            return top + height;
        }
    }

    /** What a slot holds. */
    enum Kind {
        HEADING,
        ROW
    }

    /** A line of text of the title block or legend. */
    record Line(String text, Font font, boolean quiet, double baseline) {}

    private final Figure figure;
    private final ChartSize size;
    private final double unit;
    private final List<Line> lines = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private double cursor;
    private final double legendTop;
    private Legend legend = Legend.NONE;
    private final double rowsTop;
    private final double rowsBottom;
    private final double height;
    private final double labelRight;
    private final double plotRight;

    /** The layout of a figure; a bare one has the largest letters that fit. */
    static Layout of(Figure figure, ChartSize size) {
        int unit = size.textSize();
        Layout layout = new Layout(figure, size, unit);
        if (size.isBare()) {
            for (int larger = unit + 1; larger <= LARGEST_BARE; larger++) {
                Layout wider = new Layout(figure, size, larger);
                if (wider.height > BARE_HEIGHT
                        || wider.plotRight() - wider.plotLeft() < BARE_PLOT) {
                    return layout;
                }
                layout = wider;
            }
        }
        return layout;
    }

    private Layout(Figure figure, ChartSize size, double unit) {
        this.figure = figure;
        this.size = size;
        this.unit = unit;
        cursor = top();
        if (!size.isBare()) {
            titleBlock();
        }
        legendTop = cursor;
        if (figure.kind() == Figure.Kind.PARTS) {
            legend = new Legend(figure, unit, contentWidth());
            cursor += unit * (size.isBare() ? 0.2 : 0.5) + legend.height();
        }
        if (figure.kind() == Figure.Kind.LINES) {
            rowsTop = cursor + unit * 0.6;
            rowsBottom = rowsTop + unit * LINES_HEIGHT;
            labelRight = margin() + linesLeft();
            plotRight = size.width() - margin() - linesRight();
            height = rowsBottom + linesBelow() + top();
            return;
        }
        double valueWidth = valueWidth();
        if (size.twoLinesPerRow()) {
            labelRight = margin();
            plotRight =
                    isGoal()
                            ? size.width() - margin() - unit * 0.6
                            : size.width() - margin() - valueWidth - unit * 0.9;
        } else {
            double labels = Math.min(labelWidth(), size.width() * 0.34);
            labelRight = margin() + labels + unit * 1.2;
            plotRight = size.width() - margin() - valueWidth - baseWidth() - unit * 2.6;
        }
        cursor += columnHeadersShown() ? unit * (size.isBare() ? 1.5 : 1.9) : unit * 0.4;
        rowsTop = cursor;
        placeRows();
        rowsBottom = cursor;
        height = cursor + axisHeight() + top();
    }

    /** Names of the sections of the figure, in their order. */
    List<String> sections() {
        return figure.rows().stream().map(FigureRow::section).distinct().toList();
    }

    /** Left of lines: numbers of the axis; where there is room also names of the counts below. */
    private double linesLeft() {
        double names =
                sections().stream()
                        .mapToDouble(name -> width(name, ChartFonts.regular(unit * 0.92)))
                        .max()
                        .orElse(0);
        return size.twoLinesPerRow()
                ? unit * 3
                : Math.min(Math.max(unit * 3, names + unit * 1.2), size.width() * 0.25);
    }

    /** Right of lines: their names. */
    private double linesRight() {
        double names =
                sections().stream()
                        .mapToDouble(name -> width(name, ChartFonts.strong(unit)))
                        .max()
                        .orElse(0);
        return Math.min(names, size.width() * (size.twoLinesPerRow() ? 0.28 : 0.22)) + unit * 1.4;
    }

    /** Under lines: rounds, a line of counts for each section, what the numbers are. */
    private double linesBelow() {
        double counts = size.twoLinesPerRow() ? 2.7 : 1.5;
        return unit * (2.1 + 1.5 + counts * sections().size() + 0.5 + 1.5 * unitLines().size());
    }

    /** Room above and below everything. */
    private double top() {
        return size.isBare() ? unit * 0.2 : margin();
    }

    /** Thickness of a bar. */
    double barHeight() {
        return unit * (size.isBare() ? 1.15 : 1.5);
    }

    private void titleBlock() {
        Font title = ChartFonts.strong(unit * 1.3);
        for (String line : wrap(figure.title(), title, contentWidth())) {
            cursor += unit * 1.62;
            lines.add(new Line(line, title, false, cursor - unit * 0.35));
        }
        Font small = ChartFonts.regular(unit * 0.96);
        cursor += unit * 0.15;
        for (String line : wrap(figure.subtitle(), small, contentWidth())) {
            cursor += unit * 1.32;
            lines.add(new Line(line, small, true, cursor - unit * 0.35));
        }
        cursor += unit * 0.7;
    }

    private void placeRows() {
        String section = "";
        for (int i = 0; i < figure.rows().size(); i++) {
            FigureRow row = figure.rows().get(i);
            if (!row.section().equals(section)) {
                section = row.section();
                if (row.isWholeSection()) {
                    cursor += i == 0 ? 0 : unit * 0.5;
                } else if (!section.isEmpty()) {
                    cursor += i == 0 ? 0 : unit * 0.5;
                    double lines = headingLines(section).size();
                    add(
                            new Slot(
                                    Kind.HEADING,
                                    section,
                                    -1,
                                    cursor,
                                    unit * (1.8 + 1.2 * (lines - 1))));
                }
            }
            add(new Slot(Kind.ROW, row.label(), i, cursor, rowHeight(row)));
        }
    }

    private void add(Slot slot) {
        slots.add(slot);
        cursor += slot.height();
    }

    private double rowHeight(FigureRow row) {
        if (isGoal()) {
            return GoalPainter.height(row, size, unit, labelSpace());
        }
        if (!size.twoLinesPerRow()) {
            double lines = wrap(row.label(), rowFont(row), labelSpace()).size();
            double one =
                    size.isBare() ? (isAgainstZero() ? 1.35 : 1.6) : (isAgainstZero() ? 2.15 : 2.4);
            return unit * one + (lines - 1) * unit * 1.2;
        }
        double more = unit * 1.2 * (labelLines(row).size() - 1);
        return more
                + switch (row) {
                    case FigureRow.Shown _ -> unit * (isAgainstZero() ? 3.3 : 3.8);
                    case FigureRow.Suppressed _, FigureRow.Without _ -> unit * 2.1;
                };
    }

    /** The label in as many lines as it takes; on a phone what stands at the right has its room. */
    List<String> labelLines(FigureRow row) {
        if (!size.twoLinesPerRow()) {
            return wrap(row.label(), rowFont(row), labelSpace());
        }
        String right =
                switch (row) {
                    case FigureRow.Shown shown -> baseShown() ? shown.baseText() : "";
                    case FigureRow.Suppressed hidden -> hidden.text();
                    case FigureRow.Without without -> without.text();
                };
        double space = contentWidth() - width(right, ChartFonts.regular(unit)) - unit * 0.6;
        return wrap(row.label(), rowFont(row), space);
    }

    List<String> headingLines(String section) {
        return wrap(section, ChartFonts.strong(unit * 0.92), contentWidth());
    }

    Legend legend() {
        return legend;
    }

    Font rowFont(FigureRow row) {
        return isGoal()
                        || row.isWholeSection() || (row instanceof FigureRow.Shown shown && shown.total())
                ? ChartFonts.strong(unit)
                : ChartFonts.regular(unit);
    }

    private double labelWidth() {
        return figure.rows().stream()
                .mapToDouble(row -> width(row.label(), rowFont(row)))
                .max()
                .orElse(0);
    }

    double labelSpace() {
        return isGoal() && size.twoLinesPerRow()
                ? contentWidth()
                : labelRight - margin() - unit * 1.1;
    }

    private boolean isGoal() {
        return figure.kind() == Figure.Kind.GOAL;
    }

    private double valueWidth() {
        if (isGoal()) {
            return GoalPainter.widest(figure, unit);
        }
        double widest =
                figure.shown().stream()
                        .mapToDouble(row -> width(row.valueText(), ChartFonts.strong(unit)))
                        .max()
                        .orElse(0);
        double header =
                columnHeadersShown()
                        ? width(figure.headers().value(), ChartFonts.regular(unit * 0.92))
                        : unit * 3;
        return figure.kind() == Figure.Kind.PARTS ? 0 : Math.max(widest, header);
    }

    private double baseWidth() {
        return baseShown()
                ? figure.shown().stream()
                        .mapToDouble(row -> width(row.baseText(), ChartFonts.regular(unit)))
                        .max()
                        .orElse(0)
                : 0;
    }

    /** Whether zero is marked and numbers have a sign. */
    boolean isAgainstZero() {
        return figure.kind() == Figure.Kind.CHANGE || figure.kind() == Figure.Kind.DIFFERENCE;
    }

    /** A share already says its base in its number. */
    boolean baseShown() {
        return isAgainstZero() || figure.kind() == Figure.Kind.PARTS;
    }

    boolean columnHeadersShown() {
        return isAgainstZero() && !size.twoLinesPerRow();
    }

    /** What the numbers and whiskers are, in as many lines as it takes. */
    List<String> unitLines() {
        String said = sentence(figure.unit());
        if (!figure.axis().whisker().isEmpty()) {
            said += ". " + sentence(figure.axis().whisker()) + ".";
        }
        return wrap(said, ChartFonts.regular(unit * 0.92), contentWidth());
    }

    private String sentence(String text) {
        return text.substring(0, 1).toUpperCase(figure.language().toLocale()) + text.substring(1);
    }

    private double axisHeight() {
        boolean ends = isAgainstZero() && !figure.axis().lower().isEmpty();
        return unit * (1.9 + (ends ? 1.5 : 0) + 1.5 * unitLines().size());
    }

    double margin() {
        if (size.isBare()) {
            return unit * 0.1;
        }
        return size.twoLinesPerRow() ? unit * 0.9 : unit * 1.3;
    }

    double contentWidth() {
        return size.width() - 2 * margin();
    }

    double unit() {
        return unit;
    }

    int height() {
        return (int) Math.ceil(height);
    }

    double rowsTop() {
        return rowsTop;
    }

    double rowsBottom() {
        return rowsBottom;
    }

    double legendTop() {
        return legendTop;
    }

    /** Left edge of what is drawn to scale. */
    double plotLeft() {
        return labelRight;
    }

    double plotRight() {
        return figure.kind() == Figure.Kind.PARTS && !size.twoLinesPerRow()
                ? size.width() - margin() - baseWidth() - unit * 1.2
                : plotRight;
    }

    /** Right edge of the n of N column. */
    double baseRight() {
        return figure.kind() == Figure.Kind.PARTS
                ? size.width() - margin()
                : size.width() - margin() - valueWidth() - unit * 1.3;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** Breaks at spaces so that each line fits; a single long word stays whole. */
    static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
