package se.sammanhang.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Mark;

/**
 * The part of a figure that is drawn to scale. Rows run down the domain axis, whose unit is the
 * pixel of the layout; values run along the range axis. A suppressed row has no item.
 */
final class PlotFactory {

    private static final double PERCENT = 100;

    private final Figure figure;
    private final Layout layout;
    private final Scale scale;
    private final double unit;

    PlotFactory(Figure figure, Layout layout, Scale scale) {
        this.figure = figure;
        this.layout = layout;
        this.scale = scale;
        this.unit = layout.unit();
    }

    JFreeChart chart() {
        XYPlot plot = new XYPlot(null, rowAxis(), valueAxis(), null);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        AxisSpace besides = new AxisSpace();
        besides.setLeft(overhang());
        besides.setRight(overhang());
        plot.setFixedDomainAxisSpace(besides);
        AxisSpace below = new AxisSpace();
        below.setBottom(axisSpace());
        plot.setFixedRangeAxisSpace(below);
        switch (figure.kind()) {
            case CHANGE, DIFFERENCE -> whiskers(plot);
            case PARTS -> parts(plot);
            case SHARE -> shares(plot);
            case TARGET -> targets(plot);
            case LINES, GOAL ->
                    throw new IllegalArgumentException(
                            "figure: " + figure.kind() + " has a painter of its own");
            case TABLE -> throw new IllegalArgumentException("figure: wanted one with a picture");
        }
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        new ChartTheme(unit).apply(chart);
        return chart;
    }

    /** Room for the numbers under the axis. */
    double axisSpace() {
        return unit * 1.9;
    }

    /** Room on either side of the axis for the half of a number that stands out. */
    double overhang() {
        return unit * 1.6;
    }

    private NumberAxis rowAxis() {
        NumberAxis rows = new NumberAxis();
        rows.setRange(layout.rowsTop(), layout.rowsBottom());
        rows.setInverted(true);
        rows.setVisible(false);
        return rows;
    }

    private NumberAxis valueAxis() {
        NumberAxis values = new NumberAxis();
        values.setRange(scale.low(), scale.high());
        values.setTickUnit(new NumberTickUnit(scale.step(), tickFormat()));
        // so few persons have no percentages: the bars say how many of how many
        values.setTickLabelsVisible(figure.inPercent() || !figure.drawsShares());
        return values;
    }

    private NumberFormat tickFormat() {
        NumberFormat format = NumberFormat.getNumberInstance(figure.language().toLocale());
        format.setMaximumFractionDigits(1);
        if (layout.isAgainstZero() && format instanceof java.text.DecimalFormat decimal) {
            decimal.setPositivePrefix("+");
            decimal.setNegativePrefix("\u2212");
            return new ZeroWithoutSign(decimal);
        }
        return format;
    }

    private void whiskers(XYPlot plot) {
        ValueMarker zero = new ValueMarker(0);
        zero.setPaint(ChartTheme.ZERO);
        zero.setStroke(new BasicStroke((float) (unit / 7)));
        plot.addRangeMarker(zero, Layer.BACKGROUND);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYIntervalSeries total = new XYIntervalSeries("total");
        XYIntervalSeries groups = new XYIntervalSeries("groups");
        XYIntervalSeries dots = new XYIntervalSeries("dots");
        eachShown(
                (slot, row) -> {
                    double y = lane(slot);
                    XYIntervalSeries series = row.total() ? total : groups;
                    switch (row.mark()) {
                        case Mark.Whisker(var mean, var low, var high) ->
                                series.add(y, y, y, mean, low, high);
                        case Mark.Dot(var value) -> dots.add(y, y, y, value, value, value);
                        case Mark.Parts _, Mark.Target _, Mark.Share _, Mark.Goal _ -> {}
                    }
                });
        data.addSeries(total);
        data.addSeries(groups);
        XYErrorRenderer renderer = errors(true, unit / 5, unit * 0.32);
        renderer.setSeriesShape(0, diamond(unit * 0.62));
        renderer.setSeriesShape(1, dot(unit * 0.42));
        renderer.setSeriesPaint(0, ChartTheme.MAIN);
        renderer.setSeriesPaint(1, ChartTheme.BAR);
        renderer.setErrorPaint(null);
        add(plot, 0, data, renderer);
        XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
        points.addSeries(dots);
        XYErrorRenderer plain = errors(false, unit / 5, 0);
        plain.setSeriesShape(0, dot(unit * 0.42));
        plain.setSeriesPaint(0, ChartTheme.BAR);
        plain.setDrawXError(false);
        add(plot, 1, points, plain);
    }

    private void parts(XYPlot plot) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = bars();
        for (Mark.Tone tone : Mark.Tone.values()) {
            XYIntervalSeries series = new XYIntervalSeries(tone.name());
            eachShown(
                    (slot, row) -> {
                        if (row.mark() instanceof Mark.Parts whole) {
                            addParts(series, tone, slot, whole);
                        }
                    });
            data.addSeries(series);
            renderer.setSeriesPaint(data.getSeriesCount() - 1, ChartTheme.of(tone));
        }
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(ChartTheme.BACKGROUND);
        renderer.setDefaultOutlineStroke(new BasicStroke((float) (unit / 9)));
        add(plot, 0, data, renderer);
    }

    private void addParts(
            XYIntervalSeries series, Mark.Tone tone, Layout.Slot slot, Mark.Parts whole) {
        double from = 0;
        for (Mark.Part part : whole.parts()) {
            double to = from + PERCENT * part.count() / whole.total();
            if (part.tone() == tone && part.count() > 0) {
                addBar(series, slot, from, to);
            }
            from = to;
        }
    }

    private void shares(XYPlot plot) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYIntervalSeries total = new XYIntervalSeries("total");
        XYIntervalSeries groups = new XYIntervalSeries("groups");
        XYIntervalSeries intervals = new XYIntervalSeries("intervals");
        eachShown(
                (slot, row) -> {
                    if (row.mark() instanceof Mark.Share share) {
                        double value = share.proportion() * PERCENT;
                        addBar(row.total() ? total : groups, slot, 0, value);
                        double y = lane(slot);
                        share.interval()
                                .ifPresent(
                                        bounds ->
                                                intervals.add(
                                                        y,
                                                        y,
                                                        y,
                                                        value,
                                                        bounds.low() * PERCENT,
                                                        bounds.high() * PERCENT));
                    }
                });
        data.addSeries(total);
        data.addSeries(groups);
        XYBarRenderer renderer = bars();
        renderer.setSeriesPaint(0, ChartTheme.MAIN);
        renderer.setSeriesPaint(1, ChartTheme.BAR);
        XYIntervalSeriesCollection whiskers = new XYIntervalSeriesCollection();
        whiskers.addSeries(intervals);
        XYErrorRenderer errors = errors(true, unit / 6, unit * 0.36);
        errors.setSeriesPaint(0, ChartTheme.INK);
        errors.setSeriesShapesVisible(0, false);
        add(plot, 1, data, renderer);
        add(plot, 0, whiskers, errors);
    }

    private void targets(XYPlot plot) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYIntervalSeries total = new XYIntervalSeries("total");
        XYIntervalSeries groups = new XYIntervalSeries("groups");
        XYIntervalSeries lines = new XYIntervalSeries("targets");
        eachShown(
                (slot, row) -> {
                    if (row.mark() instanceof Mark.Target(int actual, int target)) {
                        addBar(row.total() ? total : groups, slot, 0, actual);
                        double half = barHeight() * 0.72;
                        double y = lane(slot);
                        lines.add(y, y - half, y + half, target, target, target);
                    }
                });
        data.addSeries(total);
        data.addSeries(groups);
        XYBarRenderer renderer = bars();
        renderer.setSeriesPaint(0, ChartTheme.MAIN);
        renderer.setSeriesPaint(1, ChartTheme.BAR);
        XYIntervalSeriesCollection marks = new XYIntervalSeriesCollection();
        marks.addSeries(lines);
        XYErrorRenderer errors = errors(false, unit / 4, 0);
        errors.setSeriesPaint(0, ChartTheme.INK);
        errors.setSeriesShapesVisible(0, false);
        add(plot, 1, data, renderer);
        add(plot, 0, marks, errors);
    }

    private static void add(
            XYPlot plot,
            int index,
            XYDataset data,
            org.jfree.chart.renderer.xy.XYItemRenderer renderer) {
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    private void addBar(XYIntervalSeries series, Layout.Slot slot, double from, double to) {
        double y = lane(slot);
        double half = barHeight() / 2;
        series.add(y, y - half, y + half, to, from, to);
    }

    private double barHeight() {
        return layout.barHeight();
    }

    /** Vertical middle of what is drawn in a row; on a phone the label stands above it. */
    double lane(Layout.Slot slot) {
        boolean labelAbove = layout.plotLeft() <= layout.margin();
        return labelAbove ? slot.bottom() - unit * 1.2 : slot.middle();
    }

    private static XYBarRenderer bars() {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setUseYInterval(true);
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setDrawBarOutline(false);
        return renderer;
    }

    private static XYErrorRenderer errors(boolean alongValues, double stroke, double cap) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(alongValues);
        renderer.setDrawXError(!alongValues);
        renderer.setErrorStroke(
                new BasicStroke((float) stroke, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        renderer.setCapLength(cap);
        renderer.setDefaultLinesVisible(false);
        renderer.setUseOutlinePaint(false);
        return renderer;
    }

    private static Shape dot(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static Shape diamond(double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -radius);
        path.lineTo(radius, 0);
        path.lineTo(0, radius);
        path.lineTo(-radius, 0);
        path.closePath();
        return path;
    }

    /** Small square of a colour for the legend. */
    static Shape swatch(double x, double y, double side) {
        return new Rectangle2D.Double(x, y, side, side);
    }

    private void eachShown(java.util.function.BiConsumer<Layout.Slot, FigureRow.Shown> use) {
        for (Layout.Slot slot : layout.slots()) {
            if (slot.kind() == Layout.Kind.ROW
                    && figure.rows().get(slot.row()) instanceof FigureRow.Shown shown) {
                use.accept(slot, shown);
            }
        }
    }
}
