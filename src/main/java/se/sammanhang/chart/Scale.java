package se.sammanhang.chart;

import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.Mark;

/** Range of the axis and the distance of its grid lines, from the shown marks alone. */
record Scale(double low, double high, double step) {

    private static final double[] NICE = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500};

    static Scale of(Figure figure, boolean narrow) {
        return switch (figure.kind()) {
            case PARTS, GOAL -> new Scale(0, 100, narrow ? 50 : 25);
            case CHANGE, DIFFERENCE -> around(figure, narrow ? 4 : 6);
            case SHARE, TARGET ->
                    figure.drawsShares() && !figure.inPercent()
                            ? new Scale(0, 100, 50)
                            : fromZero(figure, narrow ? 3 : 5);
            case LINES -> between(figure, narrow ? 5 : 6);
            case TABLE -> throw new IllegalArgumentException("figure: wanted one with a picture");
        };
    }

    private static Scale around(Figure figure, int lines) {
        double low = 0;
        double high = 0;
        for (FigureRow.Shown row : figure.shown()) {
            switch (row.mark()) {
                case Mark.Whisker(var _, var from, var to) -> {
                    low = Math.min(low, from);
                    high = Math.max(high, to);
                }
                case Mark.Dot(var value) -> {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
                case Mark.Parts _, Mark.Target _, Mark.Share _, Mark.Goal _ -> {}
            }
        }
        double step = step(Math.max(high - low, 0.5), lines);
        return new Scale(
                Math.min(Math.floor(low / step), -1) * step,
                Math.max(Math.ceil(high / step), 1) * step,
                step);
    }

    /** As far as the marks reach: a level has no zero to be drawn against. */
    private static Scale between(Figure figure, int lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (FigureRow.Shown row : figure.shown()) {
            if (row.mark() instanceof Mark.Whisker(var _, var from, var to)) {
                low = Math.min(low, from);
                high = Math.max(high, to);
            }
        }
        double step = step(Math.max(high - low, 0.5), lines);
        double bottom = Math.floor(low / step) * step;
        return new Scale(bottom, Math.max(Math.ceil(high / step) * step, bottom + step), step);
    }

    private static Scale fromZero(Figure figure, int lines) {
        double high = 0;
        for (FigureRow.Shown row : figure.shown()) {
            high = Math.max(high, end(row.mark()));
        }
        if (figure.kind() == Figure.Kind.SHARE && high > 50) {
            return new Scale(0, 100, lines > 3 ? 20 : 50);
        }
        double step = step(Math.max(high, 5), lines);
        return new Scale(0, Math.max(Math.ceil(high / step), 1) * step, step);
    }

    private static double end(Mark mark) {
        return switch (mark) {
            case Mark.Share share ->
                    100 * share.interval().map(Mark.Bounds::high).orElse(share.proportion());
            case Mark.Target(int actual, int target) -> Math.max(actual, target);
            case Mark.Whisker(var _, var _, var high) -> high;
            case Mark.Dot(var value) -> value;
            case Mark.Parts _, Mark.Goal _ -> 100;
        };
    }

    private static double step(double span, int lines) {
        for (double step : NICE) {
            if (span / step <= lines) {
                return step;
            }
        }
        double step = NICE[NICE.length - 1];
        while (span / step > lines) {
            step *= 2;
        }
        return step;
    }
}
