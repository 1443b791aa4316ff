package se.sammanhang.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Mark;

/** Draws one figure at one size. The same figure gives the same bytes. */
public final class ChartPainter {

    private final Figure figure;
    private final ChartSize size;
    private final Layout layout;
    private final Scale scale;
    private final double unit;

    private ChartPainter(Figure figure, ChartSize size) {
        if (!figure.hasPicture()) {
            throw new IllegalArgumentException(
                    "figure: wanted one with a picture, got " + figure.kind());
        }
        this.figure = figure;
        this.size = size;
        this.layout = Layout.of(figure, size);
        this.scale = Scale.of(figure, size.twoLinesPerRow());
        this.unit = layout.unit();
    }

    /** SVG document with text as text, a title and a description. */
    public static String svg(Figure figure, ChartSize size) {
        ChartPainter painter = new ChartPainter(figure, size);
        SvgCanvas canvas = new SvgCanvas(figure.id() + "-" + size.fileName());
        painter.paint(canvas.graphics());
        return canvas.finish(
                size.width(), painter.layout.height(), figure.title(), figure.textAlternative());
    }

    /** PNG image, {@link ChartSize#pixelRatio()} pixels per CSS pixel. */
    public static byte[] png(Figure figure, ChartSize size) {
        ChartPainter painter = new ChartPainter(figure, size);
        int ratio = size.pixelRatio();
        BufferedImage image =
                new BufferedImage(
                        size.width() * ratio,
                        painter.layout.height() * ratio,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(ratio, ratio);
        painter.paint(g);
        g.dispose();
        return PngWriter.write(image);
    }

    private void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(ChartTheme.BACKGROUND);
        g.fill(new Rectangle2D.Double(0, 0, size.width(), layout.height()));
        for (Layout.Line line : layout.lines()) {
            text(
                    g,
                    line.text(),
                    layout.margin(),
                    line.baseline(),
                    line.font(),
                    line.quiet() ? ChartTheme.QUIET : ChartTheme.INK);
        }
        if (figure.kind() == Figure.Kind.LINES) {
            new LinesPainter(figure, size, layout, scale).paint(g);
            return;
        }
        if (figure.kind() == Figure.Kind.GOAL) {
            new GoalPainter(figure, size, layout, scale).paint(g);
            return;
        }
        PlotFactory plot = new PlotFactory(figure, layout, scale);
        JFreeChart chart = plot.chart();
        chart.draw(
                g,
                new Rectangle2D.Double(
                        layout.plotLeft() - plot.overhang(),
                        layout.rowsTop(),
                        layout.plotRight() - layout.plotLeft() + 2 * plot.overhang(),
                        layout.rowsBottom() - layout.rowsTop() + plot.axisSpace()));
        rows(g, plot);
        axisWords(g, plot);
        if (figure.kind() == Figure.Kind.PARTS) {
            layout.legend().paint(g, layout.margin(), layout.legendTop());
        }
    }

    private void rows(Graphics2D g, PlotFactory plot) {
        if (layout.columnHeadersShown()) {
            double baseline = layout.rowsTop() - unit * 0.6;
            Font font = ChartFonts.regular(unit * 0.92);
            right(g, figure.headers().base(), layout.baseRight(), baseline, font);
            right(g, figure.headers().value(), size.width() - layout.margin(), baseline, font);
        }
        for (Layout.Slot slot : layout.slots()) {
            if (slot.kind() == Layout.Kind.HEADING) {
                heading(g, slot);
            } else {
                switch (figure.rows().get(slot.row())) {
                    case FigureRow.Shown row -> shown(g, plot, slot, row);
                    case FigureRow.Suppressed row -> words(g, slot, row, row.text());
                    case FigureRow.Without row -> words(g, slot, row, row.text());
                }
            }
        }
    }

    private void heading(Graphics2D g, Layout.Slot slot) {
        // the heading stands on the grid lines: clear them first
        g.setColor(ChartTheme.BACKGROUND);
        g.fill(new Rectangle2D.Double(0, slot.top(), size.width(), slot.height() - unit * 0.15));
        double baseline = slot.top() + unit * 1.2;
        for (String line : layout.headingLines(slot.text())) {
            text(
                    g,
                    line,
                    layout.margin(),
                    baseline,
                    ChartFonts.strong(unit * 0.92),
                    ChartTheme.QUIET);
            baseline += unit * 1.2;
        }
        g.setColor(ChartTheme.GRID);
        g.fill(
                new Rectangle2D.Double(
                        layout.margin(),
                        slot.bottom() - unit * 0.2,
                        layout.contentWidth(),
                        unit / 14));
    }

    private void shown(Graphics2D g, PlotFactory plot, Layout.Slot slot, FigureRow.Shown row) {
        double lane = plot.lane(slot);
        Font font = layout.rowFont(row);
        double onLane = lane + unit * 0.35;
        double right = size.width() - layout.margin();
        label(g, slot, row, font, lane);
        if (layout.baseShown()) {
            if (size.twoLinesPerRow()) {
                right(g, row.baseText(), right, slot.top() + unit * 1.25, baseFont());
            } else {
                right(g, row.baseText(), layout.baseRight(), onLane, baseFont());
            }
        }
        switch (row.mark()) {
            case Mark.Whisker _, Mark.Dot _ ->
                    right(g, row.valueText(), right, onLane, font, ChartTheme.INK);
            case Mark.Parts parts -> counts(g, parts, lane);
            case Mark.Share share ->
                    atEnd(
                            g,
                            row,
                            100
                                    * share.interval()
                                            .map(Mark.Bounds::high)
                                            .orElse(share.proportion()),
                            onLane);
            case Mark.Target(int actual, int target) ->
                    atEnd(g, row, Math.max(actual, target), onLane);
            case Mark.Goal _ -> {}
        }
    }

    private void label(Graphics2D g, Layout.Slot slot, FigureRow row, Font font, double lane) {
        if (size.twoLinesPerRow()) {
            double baseline = slot.top() + unit * 1.25;
            for (String line : layout.labelLines(row)) {
                clear(g, layout.margin(), baseline, line, font);
                text(g, line, layout.margin(), baseline, font, ChartTheme.INK);
                baseline += unit * 1.2;
            }
            return;
        }
        List<String> lines = layout.labelLines(row);
        double baseline = lane + unit * 0.35 - (lines.size() - 1) * unit * 0.6;
        for (String line : lines) {
            text(g, line, layout.margin(), baseline, font, ChartTheme.INK);
            baseline += unit * 1.2;
        }
    }

    /** A row with words where the mark would be. */
    private void words(Graphics2D g, Layout.Slot slot, FigureRow row, String said) {
        Font font = layout.rowFont(row);
        // nothing to scale in this row: clear the grid so that it does not look like zero
        g.setColor(ChartTheme.BACKGROUND);
        g.fill(
                new Rectangle2D.Double(
                        layout.plotLeft() - unit * 0.2,
                        slot.top(),
                        layout.plotRight() - layout.plotLeft() + unit * 0.4,
                        slot.height()));
        double baseline =
                size.twoLinesPerRow() ? slot.top() + unit * 1.25 : slot.middle() + unit * 0.35;
        if (size.twoLinesPerRow()) {
            right(g, said, size.width() - layout.margin(), baseline, baseFont());
            for (String line : layout.labelLines(row)) {
                text(g, line, layout.margin(), baseline, font, ChartTheme.QUIET);
                baseline += unit * 1.2;
            }
            return;
        }
        List<String> lines = layout.labelLines(row);
        double y = baseline - (lines.size() - 1) * unit * 0.6;
        for (String line : lines) {
            text(g, line, layout.margin(), y, font, ChartTheme.QUIET);
            y += unit * 1.2;
        }
        text(g, said, layout.plotLeft(), baseline, baseFont(), ChartTheme.QUIET);
    }

    private void counts(Graphics2D g, Mark.Parts whole, double lane) {
        Font font = ChartFonts.strong(unit);
        double from = 0;
        for (Mark.Part part : whole.parts()) {
            double to = from + 100.0 * part.count() / whole.total();
            String text = String.valueOf(part.count());
            double left = x(from);
            double right = x(to);
            double width = Layout.width(text, font);
            if (width + unit * 0.2 <= right - left) {
                text(
                        g,
                        text,
                        (left + right - width) / 2,
                        lane + unit * 0.35,
                        font,
                        ChartTheme.textOn(part.tone()));
            }
            from = to;
        }
    }

    private void atEnd(Graphics2D g, FigureRow.Shown row, double value, double baseline) {
        Font font = row.total() ? ChartFonts.strong(unit) : ChartFonts.regular(unit);
        double x = x(value) + unit * 0.5;
        clear(g, x, baseline, row.valueText(), font);
        text(g, row.valueText(), x, baseline, font, ChartTheme.INK);
    }

    /** Clears the grid behind a text. */
    private void clear(Graphics2D g, double x, double baseline, String text, Font font) {
        g.setColor(ChartTheme.BACKGROUND);
        g.fill(
                new Rectangle2D.Double(
                        x - unit * 0.2,
                        baseline - unit,
                        Layout.width(text, font) + unit * 0.4,
                        unit * 1.35));
    }

    private double x(double value) {
        return layout.plotLeft()
                + (value - scale.low())
                        / (scale.high() - scale.low())
                        * (layout.plotRight() - layout.plotLeft());
    }

    private void axisWords(Graphics2D g, PlotFactory plot) {
        Font font = ChartFonts.regular(unit * 0.92);
        double baseline = layout.rowsBottom() + plot.axisSpace() + unit * 1.0;
        if (!figure.axis().lower().isEmpty()) {
            double zero = x(0);
            ends(g, font, baseline, zero);
            baseline += unit * 1.5;
        }
        for (String line : layout.unitLines()) {
            text(
                    g,
                    line,
                    Math.max(
                            layout.margin(),
                            Math.min(
                                    layout.plotLeft(),
                                    size.width() - layout.margin() - Layout.width(line, font))),
                    baseline,
                    font,
                    ChartTheme.QUIET);
            baseline += unit * 1.5;
        }
    }

    /** Says on which side of zero is what; both texts stay inside the picture. */
    private void ends(Graphics2D g, Font font, double baseline, double zero) {
        String lower = "\u2190 " + figure.axis().lower();
        String higher = figure.axis().higher() + " \u2192";
        double gap = unit * 0.7;
        double lowerX = zero - gap - Layout.width(lower, font);
        double higherX = zero + gap;
        double overflow = higherX + Layout.width(higher, font) - (size.width() - layout.margin());
        if (lowerX < layout.margin()) {
            higherX += layout.margin() - lowerX;
            lowerX = layout.margin();
        } else if (overflow > 0) {
            lowerX -= overflow;
            higherX -= overflow;
        }
        text(g, lower, lowerX, baseline, font, ChartTheme.QUIET);
        text(g, higher, higherX, baseline, font, ChartTheme.QUIET);
    }

    private Font baseFont() {
        return ChartFonts.regular(unit);
    }

    static void right(Graphics2D g, String text, double right, double baseline, Font font) {
        right(g, text, right, baseline, font, ChartTheme.QUIET);
    }

    static void right(
            Graphics2D g, String text, double right, double baseline, Font font, Color color) {
        text(g, text, right - Layout.width(text, font), baseline, font, color);
    }

    static void text(Graphics2D g, String text, double x, double baseline, Font font, Color color) {
        g.setFont(font);
        g.setColor(color);
        g.drawString(text, (float) x, (float) baseline);
    }
}
