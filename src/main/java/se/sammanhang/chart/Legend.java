package se.sammanhang.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Mark;

/** What each colour of a stacked bar means, in as many lines as it takes. */
final class Legend {

    static final Legend NONE = new Legend(List.of(), 0);

    private static final double LINE = 1.5;

    /** Where a part stands, from the upper left corner of the legend. */
    private record Place(Mark.Part part, double x, double y) {}

    private final List<Place> places;
    private final double unit;

    private Legend(List<Place> places, double unit) {
        this.places = places;
        this.unit = unit;
    }

    /**
     * @param width room for a line
     */
    Legend(Figure figure, double unit, double width) {
        this(new ArrayList<>(), unit);
        double x = 0;
        double y = 0;
        for (Mark.Part part : parts(figure)) {
            double wide = side() + unit * 0.45 + Layout.width(part.label(), font());
            if (x > 0 && x + wide > width) {
                x = 0;
                y += unit * LINE;
            }
            places.add(new Place(part, x, y));
            x += wide + unit * 1.15;
        }
    }

    /** Each label once, in the order of the rows. */
    private static List<Mark.Part> parts(Figure figure) {
        List<Mark.Part> parts = new ArrayList<>();
        for (FigureRow.Shown row : figure.shown()) {
            if (row.mark() instanceof Mark.Parts(List<Mark.Part> found)) {
                found.stream()
                        .filter(
                                part ->
                                        parts.stream()
                                                .noneMatch(
                                                        known ->
                                                                known.label().equals(part.label())))
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private Font font() {
        return ChartFonts.regular(unit);
    }

    private double side() {
        return unit * 0.95;
    }

    /** Room it takes; one line where there is nothing to say. */
    double height() {
        return unit * LINE + (places.isEmpty() ? 0 : places.getLast().y());
    }

    void paint(Graphics2D g, double left, double top) {
        for (Place place : places) {
            g.setColor(ChartTheme.of(place.part().tone()));
            g.fill(PlotFactory.swatch(left + place.x(), top + place.y() + unit * 0.3, side()));
            ChartPainter.text(
                    g,
                    place.part().label(),
                    left + place.x() + side() + unit * 0.45,
                    top + place.y() + unit * 1.1,
                    font(),
                    ChartTheme.INK);
        }
    }
}
