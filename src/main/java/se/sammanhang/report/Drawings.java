package se.sammanhang.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiConsumer;
import se.sammanhang.chart.ChartPainter;
import se.sammanhang.chart.ChartSize;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.report.StoredRelease.StoredFigure;

/** Vector pictures of figures in one language, each drawn once, on all processors. */
final class Drawings {

    private record Key(String figure, ChartSize size) {}

    private final Map<Key, String> drawn;

    /**
     * @param figures in one language
     */
    Drawings(List<Figure> figures) {
        drawn = new ConcurrentHashMap<>();
        each(
                figures,
                (figure, size) ->
                        drawn.put(new Key(figure.id(), size), ChartPainter.svg(figure, size)));
    }

    private Drawings(Map<Key, String> drawn) {
        this.drawn = drawn;
    }

    /** The pictures that were stored with a release; nothing is drawn anew. */
    static Drawings stored(List<StoredFigure> figures) {
        Map<Key, String> pictures = new HashMap<>();
        for (StoredFigure stored : figures) {
            pictures.put(new Key(stored.figure().id(), ChartSize.PAGE), stored.page());
            pictures.put(new Key(stored.figure().id(), ChartSize.PHONE), stored.phone());
        }
        return new Drawings(pictures);
    }

    /**
     * Does something for every picture at every size, on all processors. Each is a task of its own:
     * there are few, and some are much larger than others.
     */
    static void each(List<Figure> figures, BiConsumer<Figure, ChartSize> use) {
        List<ForkJoinTask<?>> tasks = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.hasPicture()) {
                for (ChartSize size : ChartSize.OF_REPORTS) {
                    tasks.add(ForkJoinTask.adapt(() -> use.accept(figure, size)));
                }
            }
        }
        ForkJoinTask.invokeAll(tasks);
    }

    /** The picture of one of the figures. */
    String svg(Figure figure, ChartSize size) {
        return Objects.requireNonNull(drawn.get(new Key(figure.id(), size)), figure.id());
    }
}
