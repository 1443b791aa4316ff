package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sammanhang.evaluation.Group;

/**
 * Decides how finely increase, same and decrease may be told. A cell that is too small is merged
 * with its neighbour, the same way in all rows of a family (everybody with the genders; an
 * intervention with its genders; all sites), so that no row undoes the merging of another. What
 * still is too small is withheld.
 */
final class PartsProtection {

    /** Persons with increase, same, decrease. */
    record Cells(int increase, int same, int decrease) {
        private Cells minus(Cells other) {
            return new Cells(
                    increase - other.increase, same - other.same, decrease - other.decrease);
        }

        private int n() {
            return increase + same + decrease;
        }
    }

    /** How the three cells are told. */
    enum Pattern {
        THREE,
        SAME_OR_DECREASE_MERGED,
        INCREASE_OR_SAME_MERGED;

        private List<Integer> cells(Cells cells) {
            return switch (this) {
                case THREE -> List.of(cells.increase(), cells.same(), cells.decrease());
                case SAME_OR_DECREASE_MERGED ->
                        List.of(cells.increase(), cells.same() + cells.decrease());
                case INCREASE_OR_SAME_MERGED ->
                        List.of(cells.increase() + cells.same(), cells.decrease());
            };
        }
    }

    private final Map<Group, Cells> cells;
    private final DisclosurePolicy policy;
    private final Map<Group, Pattern> told = new TreeMap<>();

    private PartsProtection(Map<Group, Cells> cells, DisclosurePolicy policy) {
        this.cells = new TreeMap<>(cells);
        this.policy = policy;
    }

    /**
     * @param shown cells of the groups that are large enough
     * @return how each group is told; a group that is missing is withheld
     */
    static Map<Group, Pattern> told(Map<Group, Cells> shown, DisclosurePolicy policy) {
        PartsProtection protection = new PartsProtection(shown, policy);
        protection.decide();
        return protection.told;
    }

    private void decide() {
        for (Set<Group> family : families()) {
            Pattern pattern =
                    List.of(Pattern.values()).stream()
                            .filter(p -> family.stream().noneMatch(g -> violates(g, p)))
                            .findFirst()
                            .orElse(Pattern.SAME_OR_DECREASE_MERGED);
            family.forEach(group -> told.put(group, pattern));
        }
        while (withholdOne()) {
            // each round withholds one more group, so this ends
        }
    }

    /**
     * Everybody with the genders; each intervention with its genders; each other split by itself,
     * so that small sites do not take the three parts away from everybody.
     */
    private Collection<Set<Group>> families() {
        Map<String, Set<Group>> families = new TreeMap<>();
        for (Group group : cells.keySet()) {
            String key =
                    group.parts().stream()
                            .filter(part -> !part.variable().equals(Group.GENDER))
                            .map(PartsProtection::familyOf)
                            .sorted()
                            .reduce("", (a, b) -> a + "\n" + b);
            families.computeIfAbsent(key, _ -> new TreeSet<>()).add(group);
        }
        return families.values();
    }

    private static String familyOf(Group.Part part) {
        return part.variable().equals(Group.INTERVENTION)
                ? part.variable() + " " + part.level()
                : part.variable();
    }

    private boolean withholdOne() {
        Optional<Group> victim =
                told.entrySet().stream()
                        .filter(entry -> violates(entry.getKey(), entry.getValue()))
                        .map(Map.Entry::getKey)
                        .min(bySize())
                        .or(this::smallestOfOpenSplit);
        victim.ifPresent(told::remove);
        return victim.isPresent();
    }

    /**
     * Whether a cell of the group, or of those of a group above who are not in it, is too small.
     */
    private boolean violates(Group group, Pattern pattern) {
        if (tooSmall(cell(group), pattern)) {
            return true;
        }
        return cells.keySet().stream()
                .filter(above -> GroupProtection.isAbove(above, group))
                .map(above -> cell(above).minus(cell(group)))
                .anyMatch(rest -> rest.n() > 0 && tooSmall(rest, pattern));
    }

    private Optional<Group> smallestOfOpenSplit() {
        for (Group above : told.keySet()) {
            for (List<Group> split : GroupProtection.closedSplits(above, cells.keySet())) {
                List<Group> seen = split.stream().filter(told::containsKey).toList();
                Cells rest = cell(above);
                for (Group part : seen) {
                    rest = rest.minus(cell(part));
                }
                Pattern pattern = coarsest(above, seen);
                boolean alone = split.size() - seen.size() == 1;
                if (!seen.isEmpty() && (alone || (rest.n() > 0 && tooSmall(rest, pattern)))) {
                    return new ArrayList<>(seen).stream().min(bySize());
                }
            }
        }
        return Optional.empty();
    }

    /** What is left over is known no more finely than the coarsest of what it is taken from. */
    private Pattern coarsest(Group above, List<Group> seen) {
        return seen.stream()
                .map(group -> told.getOrDefault(group, Pattern.THREE))
                .filter(pattern -> pattern != Pattern.THREE)
                .findFirst()
                .orElseGet(() -> told.getOrDefault(above, Pattern.THREE));
    }

    private boolean tooSmall(Cells cell, Pattern pattern) {
        return pattern.cells(cell).stream().anyMatch(count -> !policy.permits(count));
    }

    private Comparator<Group> bySize() {
        return Comparator.comparingInt((Group group) -> cell(group).n())
                .thenComparing(Comparator.naturalOrder());
    }

    private Cells cell(Group group) {
        Cells found = cells.get(group);
        if (found == null) {
            throw new IllegalArgumentException("group: wanted one with cells, got " + group);
        }
        return found;
    }
}
