package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.disclosure.cells.LinkedCells;
import se.sammanhang.evaluation.Group;

/**
 * Persons of one base by group, with all that adds up: levels of one variable make up everybody;
 * interventions overlap, so each stands against those without it, also within each level.
 */
final class CellTable {

    /** Level of those whose level is not listed. */
    private static final String UNLISTED = "(other)";

    private static final int CROSSED = 2;

    private final String base;
    private final boolean named;
    private final String spells;
    private final Map<Set<Group.Part>, Integer> counts = new HashMap<>();

    /**
     * @param named whether figures name the base; else it is what others leave over
     * @param spells between which rounds an intervention counts
     */
    CellTable(String base, boolean named, String spells) {
        this.base = base;
        this.named = named;
        this.spells = spells;
    }

    String base() {
        return base;
    }

    /** Groups of more than two variables are in no release and are left out. */
    void put(Group group, int persons) {
        if (group.parts().size() <= CROSSED) {
            Integer before = counts.putIfAbsent(Set.copyOf(group.parts()), persons);
            if (before != null && before != persons) {
                throw new IllegalArgumentException(
                        base + ", " + group.level() + ": wanted " + before + ", got " + persons);
            }
        }
    }

    Optional<Integer> find(Group group) {
        return Optional.ofNullable(counts.get(Set.copyOf(group.parts())));
    }

    Cell cell(Group group) {
        return cell(Set.copyOf(group.parts()));
    }

    private Cell cell(Set<Group.Part> parts) {
        return Cell.of(base, parts.stream().map(this::text).toList());
    }

    private String text(Group.Part part) {
        return CellNames.part(part, spells);
    }

    private static boolean isOpen(Group.Part part) {
        return part.variable().equals(Group.INTERVENTION);
    }

    /** Puts every cell and sum of the table into the linked cells. */
    void addTo(LinkedCells.Builder cells) {
        Set<Set<Group.Part>> said = Set.copyOf(counts.keySet());
        if (counts.containsKey(Set.of())) {
            fillLevels();
            fillCrossings();
        }
        sorted(counts.keySet())
                .forEach(
                        parts -> {
                            if (named && said.contains(parts)) {
                                cells.count(cell(parts), count(parts));
                            } else {
                                cells.rest(cell(parts), count(parts));
                            }
                        });
        for (Set<Group.Part> parts : sorted(counts.keySet())) {
            levels(parts).forEach((_, split) -> cells.adds(cell(parts), cellsOf(split)));
            for (Set<Group.Part> with : withIntervention(parts)) {
                cells.splits(cell(parts), cell(with), without(parts, with));
            }
        }
        for (Set<Group.Part> parts : sorted(counts.keySet())) {
            for (Set<Group.Part> with : withIntervention(parts)) {
                levels(parts).forEach((_, split) -> splitWithout(cells, parts, with, split));
            }
        }
    }

    /** Those without an intervention are women without it and men without it. */
    private void splitWithout(
            LinkedCells.Builder cells,
            Set<Group.Part> parts,
            Set<Group.Part> with,
            List<Set<Group.Part>> split) {
        Group.Part intervention = added(parts, with);
        boolean all = split.stream().allMatch(part -> counts.containsKey(plus(part, intervention)));
        if (all) {
            cells.adds(
                    without(parts, with),
                    split.stream().map(part -> without(part, plus(part, intervention))).toList());
        }
    }

    private Cell without(Set<Group.Part> parts, Set<Group.Part> with) {
        return cell(parts).and(CellNames.not(text(added(parts, with))));
    }

    private static Group.Part added(Set<Group.Part> parts, Set<Group.Part> more) {
        return more.stream().filter(part -> !parts.contains(part)).findFirst().orElseThrow();
    }

    private List<Cell> cellsOf(List<Set<Group.Part>> groups) {
        return groups.stream().map(this::cell).toList();
    }

    private int count(Set<Group.Part> parts) {
        return counts.getOrDefault(parts, 0);
    }

    private static Set<Group.Part> plus(Set<Group.Part> parts, Group.Part part) {
        return Stream.concat(parts.stream(), Stream.of(part)).collect(Collectors.toSet());
    }

    private List<Set<Group.Part>> sorted(Set<Set<Group.Part>> groups) {
        return groups.stream().sorted((one, other) -> cell(one).compareTo(cell(other))).toList();
    }

    /** Groups one closed variable below, by variable. */
    private Map<String, List<Set<Group.Part>>> levels(Set<Group.Part> parts) {
        Map<String, List<Set<Group.Part>>> splits = new TreeMap<>();
        for (Set<Group.Part> below : below(parts)) {
            Group.Part part = added(parts, below);
            if (!isOpen(part)) {
                splits.computeIfAbsent(part.variable(), _ -> new ArrayList<>()).add(below);
            }
        }
        return splits;
    }

    private List<Set<Group.Part>> withIntervention(Set<Group.Part> parts) {
        return below(parts).stream().filter(below -> isOpen(added(parts, below))).toList();
    }

    private List<Set<Group.Part>> below(Set<Group.Part> parts) {
        return sorted(
                counts.keySet().stream()
                        .filter(other -> other.size() == parts.size() + 1)
                        .filter(other -> other.containsAll(parts))
                        .collect(Collectors.toSet()));
    }

    /** Whoever is in no listed level of a closed variable has a level of her own. */
    private void fillLevels() {
        levels(Set.of())
                .forEach(
                        (variable, split) ->
                                fill(
                                        Set.of(new Group.Part(variable, UNLISTED)),
                                        rest(Set.of(), split)));
    }

    private int rest(Set<Group.Part> whole, List<Set<Group.Part>> split) {
        return count(whole) - split.stream().mapToInt(this::count).sum();
    }

    private void fill(Set<Group.Part> parts, int persons) {
        if (persons != 0) {
            counts.put(parts, persons);
        }
    }

    /** A crossing that is not listed has nobody in it, or those who are in no listed level. */
    private void fillCrossings() {
        Map<String, SortedSet<String>> single = new TreeMap<>();
        Set<SortedSet<String>> crossed = new java.util.HashSet<>();
        for (Set<Group.Part> parts : Set.copyOf(counts.keySet())) {
            SortedSet<String> variables =
                    parts.stream()
                            .map(Group.Part::variable)
                            .collect(Collectors.toCollection(TreeSet::new));
            if (parts.size() == CROSSED) {
                crossed.add(variables);
            }
            for (Group.Part part : parts) {
                single.computeIfAbsent(part.variable(), _ -> new TreeSet<>()).add(part.level());
            }
        }
        for (SortedSet<String> pair : crossed) {
            if (pair.size() == CROSSED) {
                cross(pair.first(), pair.last(), single);
            }
        }
    }

    private void cross(String one, String other, Map<String, SortedSet<String>> levels) {
        for (String first : levels.getOrDefault(one, new TreeSet<>())) {
            for (String second : levels.getOrDefault(other, new TreeSet<>())) {
                counts.putIfAbsent(
                        Set.of(new Group.Part(one, first), new Group.Part(other, second)), 0);
            }
        }
        for (String variable : List.of(one, other)) {
            if (!variable.equals(Group.INTERVENTION)) {
                unlistedOf(variable, variable.equals(one) ? other : one, levels);
            }
        }
    }

    private void unlistedOf(String variable, String other, Map<String, SortedSet<String>> levels) {
        for (String level : levels.getOrDefault(other, new TreeSet<>())) {
            Group.Part within = new Group.Part(other, level);
            List<Set<Group.Part>> split = levels(Set.of(within)).getOrDefault(variable, List.of());
            int rest = count(Set.of(within)) - split.stream().mapToInt(this::count).sum();
            if (rest != 0) {
                counts.merge(
                        plus(Set.of(within), new Group.Part(variable, UNLISTED)),
                        rest,
                        Integer::sum);
            }
        }
    }
}
