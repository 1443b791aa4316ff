package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sammanhang.evaluation.Group;

/**
 * How finely increase, same and decrease are told: a cell that is too small is merged with its
 * neighbour, in the same way in all rows of a family (everybody with the genders; an intervention
 * with its genders; all sites), so that rows can be compared. Whether a row is shown at all is
 * decided elsewhere.
 */
enum PartsPattern {
    THREE,
    SAME_OR_DECREASE_MERGED,
    INCREASE_OR_SAME_MERGED;

    /** Persons with increase, same, decrease. */
    record Cells(int increase, int same, int decrease) {}

    List<Integer> told(Cells cells) {
        return switch (this) {
            case THREE -> List.of(cells.increase(), cells.same(), cells.decrease());
            case SAME_OR_DECREASE_MERGED ->
                    List.of(cells.increase(), cells.same() + cells.decrease());
            case INCREASE_OR_SAME_MERGED ->
                    List.of(cells.increase() + cells.same(), cells.decrease());
        };
    }

    private boolean permits(Cells cells, DisclosurePolicy policy) {
        return told(cells).stream().allMatch(policy::permits);
    }

    /** For each group the pattern of its family: the one that lets most of its rows be told. */
    static Map<Group, PartsPattern> of(Map<Group, Cells> cells, DisclosurePolicy policy) {
        Map<String, List<Group>> families = new TreeMap<>();
        new TreeMap<>(cells)
                .keySet()
                .forEach(
                        group ->
                                families.computeIfAbsent(family(group), _ -> new ArrayList<>())
                                        .add(group));
        Map<Group, PartsPattern> patterns = new TreeMap<>();
        for (List<Group> family : families.values()) {
            PartsPattern best =
                    List.of(values()).stream()
                            .max(
                                    Comparator.comparingLong(
                                                    (PartsPattern pattern) ->
                                                            family.stream()
                                                                    .filter(
                                                                            group ->
                                                                                    pattern.permits(
                                                                                            cellsOf(
                                                                                                    cells,
                                                                                                    group),
                                                                                            policy))
                                                                    .count())
                                            .thenComparing(Comparator.reverseOrder()))
                            .orElse(THREE);
            family.forEach(group -> patterns.put(group, best));
        }
        return patterns;
    }

    private static Cells cellsOf(Map<Group, Cells> cells, Group group) {
        return cells.getOrDefault(group, new Cells(0, 0, 0));
    }

    private static String family(Group group) {
        Collection<Group.Part> parts = group.parts();
        return parts.stream()
                .filter(part -> !part.variable().equals(Group.GENDER))
                .map(
                        part ->
                                part.variable().equals(Group.INTERVENTION)
                                        ? part.variable() + " " + part.level()
                                        : part.variable())
                .sorted()
                .reduce("", (a, b) -> a + "\n" + b);
    }
}
