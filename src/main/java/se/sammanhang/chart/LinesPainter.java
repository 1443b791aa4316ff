package se.sammanhang.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Mark;

/**
 * Draws a line over rounds for each section of a figure, with a whisker at each point, the name at
 * its end and the counts below. Lines differ in colour, in darkness, in dashes and in the shape of
 * their points, so that none is needed to tell them apart.
 */
final class LinesPainter {

    private static final List<Look> LOOKS =
            List.of(
                    new Look(ChartTheme.MAIN, List.of(), Point.DOT),
                    new Look(ChartTheme.WORSE, List.of(0.9, 0.45), Point.SQUARE),
                    new Look(ChartTheme.ZERO, List.of(0.25, 0.4), Point.TRIANGLE),
                    new Look(ChartTheme.BAR, List.of(1.4, 0.4, 0.25, 0.4), Point.DIAMOND));

    private final Figure figure;
    private final ChartSize size;
    private final Layout layout;
    private final Scale scale;
    private final double unit;
    private final List<String> rounds;
    private final List<String> sections;

    /**
     * How a line looks.
     *
     * @param dashes unit: letters; empty for a whole line
     */
    private record Look(Color color, List<Double> dashes, Point point) {}

    private enum Point {
        DOT,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }

    private record Place(double x, double y) {}

    LinesPainter(Figure figure, ChartSize size, Layout layout, Scale scale) {
        this.figure = figure;
        this.size = size;
        this.layout = layout;
        this.scale = scale;
        this.unit = layout.unit();
        this.rounds = figure.rows().stream().map(FigureRow::label).distinct().toList();
        this.sections = layout.sections();
    }

    void paint(Graphics2D g) {
        grid(g);
        Map<String, Place> ends = new LinkedHashMap<>();
        for (String section : sections) {
            line(g, section, ends);
        }
        names(g, ends);
        below(g);
    }

    private Look look(String section) {
        return LOOKS.get(sections.indexOf(section) % LOOKS.size());
    }

    private void grid(Graphics2D g) {
        NumberFormat format = NumberFormat.getNumberInstance(figure.language().toLocale());
        format.setMaximumFractionDigits(1);
        Font font = ChartFonts.regular(unit * 0.92);
        int steps = (int) Math.round((scale.high() - scale.low()) / scale.step());
        for (int i = 0; i <= steps; i++) {
            double value = scale.low() + i * scale.step();
            double y = y(value);
            g.setColor(ChartTheme.GRID);
            g.setStroke(new BasicStroke((float) (unit / 14)));
            g.draw(new Line2D.Double(layout.plotLeft(), y, layout.plotRight(), y));
            ChartPainter.right(
                    g, format.format(value), layout.plotLeft() - unit * 0.5, y + unit * 0.33, font);
        }
        for (String round : rounds) {
            middle(g, round, x(round), layout.rowsBottom() + unit * 1.5, font, ChartTheme.INK);
        }
    }

    private void line(Graphics2D g, String section, Map<String, Place> ends) {
        Look look = look(section);
        Path2D path = new Path2D.Double();
        boolean begun = false;
        List<Place> points = new ArrayList<>();
        g.setColor(look.color());
        for (FigureRow row : figure.rows()) {
            if (row.section().equals(section)
                    && row instanceof FigureRow.Shown shown
                    && shown.mark() instanceof Mark.Whisker(var mean, var low, var high)) {
                double x = x(row.label()) + aside(section);
                whisker(g, x, y(low), y(high));
                if (begun) {
                    path.lineTo(x, y(mean));
                } else {
                    path.moveTo(x, y(mean));
                }
                begun = true;
                points.add(new Place(x, y(mean)));
            }
        }
        g.setStroke(stroke(look));
        g.draw(path);
        for (Place point : points) {
            g.setColor(ChartTheme.BACKGROUND);
            g.fill(shape(look.point(), point, unit * 0.58));
            g.setColor(look.color());
            g.fill(shape(look.point(), point, unit * 0.44));
        }
        ends.put(section, points.getLast());
    }

    /** Lines stand a little beside each other, so that no whisker hides another. */
    private double aside(String section) {
        return (sections.indexOf(section) - (sections.size() - 1) / 2.0) * unit * 0.7;
    }

    private void whisker(Graphics2D g, double x, double from, double to) {
        g.setStroke(new BasicStroke((float) (unit / 8)));
        g.draw(new Line2D.Double(x, from, x, to));
        double cap = unit * 0.26;
        g.draw(new Line2D.Double(x - cap, from, x + cap, from));
        g.draw(new Line2D.Double(x - cap, to, x + cap, to));
    }

    private BasicStroke stroke(Look look) {
        float[] dashes = new float[look.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) (look.dashes().get(i) * unit);
        }
        float width = (float) (unit / 5);
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static Shape shape(Point kind, Place at, double r) {
        return switch (kind) {
            case DOT -> new Ellipse2D.Double(at.x() - r, at.y() - r, 2 * r, 2 * r);
            case SQUARE ->
                    new Rectangle2D.Double(at.x() - r * 0.9, at.y() - r * 0.9, 1.8 * r, 1.8 * r);
            case TRIANGLE -> polygon(at, 0, -r * 1.15, r * 1.1, r * 0.8, -r * 1.1, r * 0.8);
            case DIAMOND -> polygon(at, 0, -r * 1.25, r * 1.25, 0, 0, r * 1.25, -r * 1.25, 0);
        };
    }

    private static Shape polygon(Place at, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(at.x() + corners[0], at.y() + corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(at.x() + corners[i], at.y() + corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Each name at the end of its line, pushed down where two would stand on each other. */
    private void names(Graphics2D g, Map<String, Place> ends) {
        Font font = ChartFonts.strong(unit);
        double left = layout.plotRight() + unit * 0.9;
        double room = size.width() - layout.margin() - left;
        double free = layout.rowsTop();
        List<Map.Entry<String, Place>> ordered =
                ends.entrySet().stream()
                        .sorted(Comparator.comparingDouble(end -> end.getValue().y()))
                        .toList();
        for (Map.Entry<String, Place> end : ordered) {
            List<String> lines = Layout.wrap(end.getKey(), font, room);
            double baseline =
                    Math.max(
                            end.getValue().y() + unit * 0.35 - (lines.size() - 1) * unit * 0.6,
                            free);
            for (String line : lines) {
                ChartPainter.text(g, line, left, baseline, font, ChartTheme.INK);
                baseline += unit * 1.2;
            }
            free = baseline;
        }
    }

    /** How many answers each point rests on, and what the numbers are. */
    private void below(Graphics2D g) {
        Font font = ChartFonts.regular(unit * 0.92);
        double baseline = layout.rowsBottom() + unit * 3.3;
        ChartPainter.text(
                g,
                figure.headers().base(),
                layout.margin(),
                baseline,
                ChartFonts.strong(unit * 0.92),
                ChartTheme.QUIET);
        for (String section : sections) {
            baseline += unit * (size.twoLinesPerRow() ? 1.4 : 1.5);
            ChartPainter.text(g, section, layout.margin(), baseline, font, ChartTheme.QUIET);
            baseline += size.twoLinesPerRow() ? unit * 1.3 : 0;
            for (FigureRow row : figure.rows()) {
                if (row.section().equals(section)) {
                    String said = row instanceof FigureRow.Shown shown ? shown.baseText() : "–";
                    middle(g, said, x(row.label()), baseline, font, ChartTheme.QUIET);
                }
            }
        }
        baseline += unit * 0.5;
        for (String line : layout.unitLines()) {
            baseline += unit * 1.5;
            ChartPainter.text(g, line, layout.margin(), baseline, font, ChartTheme.QUIET);
        }
    }

    private static void middle(
            Graphics2D g, String text, double x, double baseline, Font font, Color color) {
        ChartPainter.text(g, text, x - Layout.width(text, font) / 2, baseline, font, color);
    }

    private double x(String round) {
        double room = (layout.plotRight() - layout.plotLeft()) / rounds.size();
        return layout.plotLeft() + room * (rounds.indexOf(round) + 0.5);
    }

    private double y(double value) {
        return layout.rowsBottom()
                - (value - scale.low())
                        / (scale.high() - scale.low())
                        * (layout.rowsBottom() - layout.rowsTop());
    }
}
