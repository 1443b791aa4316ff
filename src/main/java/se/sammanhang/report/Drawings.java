package se.sammanhang.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;

/** Vector pictures of figures in one language, each drawn once, on all processors. */
final class Drawings {

    private record Key(String figure, ChartSize size) {}

    private final Map<Key, String> drawn = new ConcurrentHashMap<>();

    /**
     * @param figures in one language
     */
    Drawings(List<Figure> figures) {
        figures.parallelStream()
                .filter(Figure::hasPicture)
                .forEach(
                        figure -> {
                            for (ChartSize size : ChartSize.OF_REPORTS) {
                                drawn.put(
                                        new Key(figure.id(), size), ChartPainter.svg(figure, size));
                            }
                        });
    }

    /** The picture of one of the figures. */
    String svg(Figure figure, ChartSize size) {
        return Objects.requireNonNull(drawn.get(new Key(figure.id(), size)), figure.id());
    }
}
