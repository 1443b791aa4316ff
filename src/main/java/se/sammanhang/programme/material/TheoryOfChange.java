package se.sammanhang.programme.material;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.programme.SiteId;

/**
 * How a project thinks that its work leads to change.
 *
 * @param site whose theory it is; absent for the whole project
 * @param columns boxes per column, read from left to right
 */
public record TheoryOfChange(Optional<SiteId> site, Map<Column, List<Box>> columns) {

    public TheoryOfChange {
        Map<Column, List<Box>> copy = new EnumMap<>(Column.class);
        columns.forEach((column, boxes) -> copy.put(column, List.copyOf(boxes)));
        columns = java.util.Collections.unmodifiableMap(copy);
    }

    /** The boxes of a column; a column that the project left out has none. */
    public List<Box> boxes(Column column) {
        return columns.getOrDefault(column, List.of());
    }

    /** From what the project has to what it leads to. */
    public enum Column {
        RESOURCES,
        ACTIVITIES,
        OUTPUTS,
        RESULTS,
        SHORT_TERM,
        LONG_TERM
    }

    /** Who changes. */
    public enum Level {
        ORGANISATION,
        INDIVIDUAL
    }

    /**
     * One step of the theory.
     *
     * @param figures ids of the figures that show how it goes; none where nothing is measured
     */
    public record Box(Level level, LocalisedText text, List<String> figures) {
        public Box {
            figures = List.copyOf(figures);
        }
    }
}
