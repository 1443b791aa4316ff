package se.sammanhang.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.Group;

/**
 * Decides which groups may be shown, all groups of a question at once: each group large enough, the
 * rest of each shown group it lies in large enough or nobody, and what is left over of a closed
 * split large enough or nobody. Where it is not, the smallest group still shown goes as well.
 *
 * <p>Levels of one variable are a closed split: they add up to the group above. Interventions
 * overlap and do not add up; each stands against those without it.
 */
final class GroupProtection {

    /**
     * Persons an estimate rests on and persons it could have rested on.
     *
     * @param rests persons of the same group who can be had by subtraction from other counts that
     *     are told of it, for example those who did not answer
     */
    record Size(int n, int known, List<Integer> rests) {
        Size {
            rests = List.copyOf(rests);
        }

        Size(int n, int known) {
            this(n, known, List.of());
        }

        private Size minus(Size other) {
            return new Size(
                    n - other.n,
                    known - other.known,
                    IntStream.range(0, rests.size())
                            .mapToObj(i -> rests.get(i) - other.rests.get(i))
                            .toList());
        }

        private boolean tooFew(DisclosurePolicy policy) {
            return policy.disclosesRest(n)
                    || policy.disclosesRest(known)
                    || rests.stream().anyMatch(policy::disclosesRest);
        }
    }

    private final Map<Group, Size> sizes;
    private final DisclosurePolicy policy;
    private final Set<Group> shown = new TreeSet<>();

    private GroupProtection(Map<Group, Size> sizes, DisclosurePolicy policy) {
        this.sizes = new TreeMap<>(sizes);
        this.policy = policy;
    }

    /** Groups that may be shown. */
    static Set<Group> shown(Map<Group, Size> sizes, DisclosurePolicy policy) {
        return new GroupProtection(sizes, policy).decide();
    }

    private Set<Group> decide() {
        sizes.forEach(
                (group, size) -> {
                    if (policy.permits(size.n()) && !size.tooFew(policy)) {
                        shown.add(group);
                    }
                });
        while (hideOne()) {
            // each round hides one more group, so this ends
        }
        return shown;
    }

    private boolean hideOne() {
        Optional<Group> victim =
                shown.stream()
                        .filter(this::disclosesComplement)
                        .min(bySize())
                        .or(this::smallestOfOpenSplit);
        victim.ifPresent(shown::remove);
        return victim.isPresent();
    }

    private boolean disclosesComplement(Group group) {
        return shown.stream()
                .filter(above -> isAbove(above, group))
                .anyMatch(above -> size(above).minus(size(group)).tooFew(policy));
    }

    /**
     * A part that is hidden alone could be had by subtraction, and so could those outside it. So at
     * least two are hidden, and together they are enough persons.
     */
    private Optional<Group> smallestOfOpenSplit() {
        for (Group above : shown) {
            for (List<Group> split : closedSplits(above, sizes.keySet())) {
                List<Group> seen = split.stream().filter(shown::contains).toList();
                int hidden = split.size() - seen.size();
                Size rest = size(above);
                for (Group part : seen) {
                    rest = rest.minus(size(part));
                }
                boolean open = hidden == 1 || (hidden > 1 && !policy.permits(rest.n()));
                if (!seen.isEmpty() && (open || rest.tooFew(policy))) {
                    return seen.stream().min(bySize());
                }
            }
        }
        return Optional.empty();
    }

    /** Groups that lie one closed variable below {@code above}, by variable. */
    static Collection<List<Group>> closedSplits(Group above, Collection<Group> groups) {
        return groups.stream()
                .filter(group -> group.parts().size() == above.parts().size() + 1)
                .filter(group -> isAbove(above, group))
                .filter(group -> !added(above, group).equals(Group.INTERVENTION))
                .collect(
                        Collectors.groupingBy(
                                group -> added(above, group), TreeMap::new, Collectors.toList()))
                .values();
    }

    /** Whether all persons of {@code group} are in {@code above}, by definition. */
    static boolean isAbove(Group above, Group group) {
        return above.parts().size() < group.parts().size()
                && group.parts().containsAll(above.parts());
    }

    private static String added(Group above, Group group) {
        return group.parts().stream()
                .filter(part -> !above.parts().contains(part))
                .map(Group.Part::variable)
                .collect(Collectors.joining());
    }

    private Comparator<Group> bySize() {
        return Comparator.comparingInt((Group group) -> size(group).n())
                .thenComparing(Comparator.naturalOrder());
    }

    private Size size(Group group) {
        Size size = sizes.get(group);
        if (size == null) {
            throw new IllegalArgumentException("group: wanted one of the sized, got " + group);
        }
        return size;
    }
}
