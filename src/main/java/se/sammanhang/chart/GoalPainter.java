package se.sammanhang.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.text.NumberFormat;
import java.util.List;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Mark;

/**
 * Draws goals: for each a bar of the share with its interval, the target as a named line across it,
 * and the verdict in words. A verdict is told by its word; dark, white and dashed signs only repeat
 * it, so that nothing is lost in grey.
 */
final class GoalPainter {

    /** Room of a line of text. Unit: letters. */
    private static final double LINE = 1.45;

    private static final double BAR = 1.5;

    /** How far the line of the target reaches beyond its bar. */
    private static final double BEYOND = 0.45;

    private static final double BETWEEN_ROWS = 0.9;

    private final Figure figure;
    private final ChartSize size;
    private final Layout layout;
    private final Scale scale;
    private final double unit;

    GoalPainter(Figure figure, ChartSize size, Layout layout, Scale scale) {
        this.figure = figure;
        this.size = size;
        this.layout = layout;
        this.scale = scale;
        this.unit = layout.unit();
    }

    /** Height of a row. */
    static double height(FigureRow row, ChartSize size, double unit, double labelSpace) {
        int labels = Layout.wrap(row.label(), labelFont(unit), labelSpace).size();
        double lines =
                switch (row) {
                    case FigureRow.Shown _ ->
                            size.twoLinesPerRow()
                                    ? LINE * (labels + 3) + BAR + 2 * BEYOND
                                    : Math.max(LINE * labels, LINE * 3 + BEYOND);
                    case FigureRow.Suppressed _, FigureRow.Without _ ->
                            LINE * (size.twoLinesPerRow() ? labels + 1 : labels);
                };
        return unit * (lines + BETWEEN_ROWS);
    }

    /** Width of the widest of verdict, number and base. */
    static double widest(Figure figure, double unit) {
        double widest = 0;
        for (FigureRow.Shown row : figure.shown()) {
            widest = Math.max(widest, Layout.width(row.valueText(), labelFont(unit)));
            widest = Math.max(widest, Layout.width(row.baseText(), ChartFonts.regular(unit)));
            if (row.mark() instanceof Mark.Goal goal) {
                widest = Math.max(widest, signWidth(goal, unit));
            }
        }
        return widest;
    }

    private static Font labelFont(double unit) {
        return ChartFonts.strong(unit);
    }

    private static double signWidth(Mark.Goal goal, double unit) {
        return Layout.width(goal.verdictText(), labelFont(unit)) + unit * 1.2;
    }

    void paint(Graphics2D g) {
        axis(g);
        for (Layout.Slot slot : layout.slots()) {
            switch (figure.rows().get(slot.row())) {
                case FigureRow.Shown row when row.mark() instanceof Mark.Goal goal ->
                        goal(g, slot, row, goal);
                case FigureRow.Shown _ -> {}
                case FigureRow.Suppressed row -> words(g, slot, row, row.text());
                case FigureRow.Without row -> words(g, slot, row, row.text());
            }
        }
    }

    /** Per cent where the persons are enough for it, otherwise only what the ends mean. */
    private void axis(Graphics2D g) {
        NumberFormat format = NumberFormat.getIntegerInstance(figure.language().toLocale());
        Font font = ChartFonts.regular(unit * 0.92);
        double baseline = layout.rowsBottom() + unit * 1.3;
        for (double value = scale.low(); value <= scale.high(); value += scale.step()) {
            g.setColor(ChartTheme.GRID);
            g.setStroke(new BasicStroke((float) (unit / 14)));
            g.draw(new Line2D.Double(x(value), layout.rowsTop(), x(value), layout.rowsBottom()));
            if (figure.inPercent()) {
                middle(g, format.format(value), x(value), baseline, font);
            }
        }
        if (!figure.inPercent()) {
            middle(g, figure.axis().lower(), x(scale.low()), baseline, font);
            middle(g, figure.axis().higher(), x(scale.high()), baseline, font);
        }
        for (String line : layout.unitLines()) {
            baseline += unit * 1.5;
            ChartPainter.text(g, line, layout.margin(), baseline, font, ChartTheme.QUIET);
        }
    }

    private void goal(Graphics2D g, Layout.Slot slot, FigureRow.Shown row, Mark.Goal goal) {
        double right = size.width() - layout.margin();
        double first = slot.top() + unit * 1.05;
        double lines = label(g, row, first);
        if (size.twoLinesPerRow()) {
            double second = first + unit * LINE * lines;
            sign(g, goal, layout.margin(), second);
            ChartPainter.right(
                    g, row.valueText(), right, second, labelFont(unit), ChartTheme.INK);
            double third = second + unit * LINE;
            ChartPainter.right(g, row.baseText(), right, third, ChartFonts.regular(unit));
            bar(g, goal, third + unit * LINE);
            return;
        }
        double column = right - widest(figure, unit);
        sign(g, goal, column, first);
        ChartPainter.text(
                g,
                row.valueText(),
                column,
                first + unit * LINE,
                labelFont(unit),
                ChartTheme.INK);
        ChartPainter.text(
                g,
                row.baseText(),
                column,
                first + unit * LINE * 2,
                ChartFonts.regular(unit),
                ChartTheme.QUIET);
        bar(g, goal, first);
    }

    /** The number of its lines. */
    private double label(Graphics2D g, FigureRow row, double baseline) {
        List<String> lines = Layout.wrap(row.label(), labelFont(unit), layout.labelSpace());
        double y = baseline;
        for (String line : lines) {
            clear(g, layout.margin(), y, line, labelFont(unit));
            ChartPainter.text(g, line, layout.margin(), y, labelFont(unit), ChartTheme.INK);
            y += unit * LINE;
        }
        return lines.size();
    }

    /** The name of the target on this line of text, the bar below it. */
    private void bar(Graphics2D g, Mark.Goal goal, double baseline) {
        double top = baseline + unit * (0.35 + BEYOND);
        double middle = top + unit * BAR / 2;
        double bottom = top + unit * BAR;
        double end = x(100 * goal.share().proportion());
        Rectangle2D bar =
                new Rectangle2D.Double(x(0), top, Math.max(end - x(0), unit / 12), unit * BAR);
        g.setColor(ChartTheme.PALE);
        g.fill(bar);
        g.setColor(ChartTheme.BAR);
        g.setStroke(new BasicStroke((float) (unit / 12)));
        g.draw(bar);
        target(g, goal, baseline, top - unit * BEYOND, bottom + unit * BEYOND);
        goal.share().interval().ifPresent(bounds -> whisker(g, bounds, middle));
        double r = unit * 0.36;
        g.setColor(ChartTheme.MAIN);
        g.fill(new Ellipse2D.Double(end - r, middle - r, 2 * r, 2 * r));
    }

    private void whisker(Graphics2D g, Mark.Bounds bounds, double y) {
        double low = x(100 * bounds.low());
        double high = x(100 * bounds.high());
        double cap = unit * 0.36;
        g.setColor(ChartTheme.INK);
        g.setStroke(new BasicStroke((float) (unit / 7)));
        g.draw(new Line2D.Double(low, y, high, y));
        g.draw(new Line2D.Double(low, y - cap, low, y + cap));
        g.draw(new Line2D.Double(high, y - cap, high, y + cap));
    }

    /** A line across the bar, on white so that it stands out from it, with an arrowhead above. */
    private void target(
            Graphics2D g, Mark.Goal goal, double baseline, double top, double bottom) {
        double x = x(100 * goal.target());
        g.setStroke(new BasicStroke((float) (unit / 2.2), BasicStroke.CAP_BUTT, 0));
        g.setColor(ChartTheme.BACKGROUND);
        g.draw(new Line2D.Double(x, top, x, bottom));
        g.setStroke(new BasicStroke((float) (unit / 4.5), BasicStroke.CAP_BUTT, 0));
        g.setColor(ChartTheme.INK);
        g.draw(new Line2D.Double(x, top, x, bottom));
        Path2D head = new Path2D.Double();
        head.moveTo(x - unit * 0.42, top - unit * 0.1);
        head.lineTo(x + unit * 0.42, top - unit * 0.1);
        head.lineTo(x, top + unit * 0.5);
        head.closePath();
        g.fill(head);
        Font font = labelFont(unit);
        double width = Layout.width(goal.targetText(), font);
        double left =
                Math.max(
                        layout.plotLeft(),
                        Math.min(x - width / 2, layout.plotRight() + unit * 0.6 - width));
        clear(g, left, baseline, goal.targetText(), font);
        ChartPainter.text(g, goal.targetText(), left, baseline, font, ChartTheme.INK);
    }

    /** The verdict in a frame: filled when reached, empty when not, dashed when nobody can tell. */
    private void sign(Graphics2D g, Mark.Goal goal, double left, double baseline) {
        RoundRectangle2D frame =
                new RoundRectangle2D.Double(
                        left,
                        baseline - unit * 0.98,
                        signWidth(goal, unit),
                        unit * 1.34,
                        unit * 0.6,
                        unit * 0.6);
        float line = (float) (unit / 9);
        BasicStroke whole = new BasicStroke(line);
        Color ink = ChartTheme.INK;
        g.setColor(
                switch (goal.verdict()) {
                    case REACHED -> ChartTheme.MAIN;
                    case NOT_REACHED, CANNOT_TELL -> ChartTheme.BACKGROUND;
                });
        g.fill(frame);
        switch (goal.verdict()) {
            case REACHED -> {
                ink = ChartTheme.BACKGROUND;
                g.setStroke(whole);
                g.setColor(ChartTheme.MAIN);
            }
            case NOT_REACHED -> {
                g.setStroke(whole);
                g.setColor(ChartTheme.INK);
            }
            case CANNOT_TELL -> {
                float[] dashes = {(float) (unit * 0.35), (float) (unit * 0.25)};
                g.setStroke(
                        new BasicStroke(
                                line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
                g.setColor(ChartTheme.QUIET);
            }
        }
        g.draw(frame);
        ChartPainter.text(
                g, goal.verdictText(), left + unit * 0.6, baseline, labelFont(unit), ink);
    }

    /** A goal of which there is nothing to draw. */
    private void words(Graphics2D g, Layout.Slot slot, FigureRow row, String said) {
        double baseline = slot.top() + unit * 1.05;
        g.setColor(ChartTheme.BACKGROUND);
        g.fill(new Rectangle2D.Double(0, slot.top(), size.width(), slot.height()));
        double lines = label(g, row, baseline);
        ChartPainter.text(
                g,
                said,
                layout.plotLeft(),
                size.twoLinesPerRow() ? baseline + unit * LINE * lines : baseline,
                ChartFonts.regular(unit),
                ChartTheme.QUIET);
    }

    private void clear(Graphics2D g, double x, double baseline, String text, Font font) {
        g.setColor(ChartTheme.BACKGROUND);
        g.fill(
                new Rectangle2D.Double(
                        x - unit * 0.2,
                        baseline - unit,
                        Layout.width(text, font) + unit * 0.4,
                        unit * 1.35));
    }

    private void middle(Graphics2D g, String text, double x, double baseline, Font font) {
        double width = Layout.width(text, font);
        double left =
                Math.max(
                        layout.margin(),
                        Math.min(x - width / 2, size.width() - layout.margin() - width));
        ChartPainter.text(g, text, left, baseline, font, ChartTheme.QUIET);
    }

    private double x(double value) {
        return layout.plotLeft()
                + (value - scale.low())
                        / (scale.high() - scale.low())
                        * (layout.plotRight() - layout.plotLeft());
    }
}
