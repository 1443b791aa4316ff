package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;

/**
 * Which groups there are and who belongs to them. Interventions overlap: a person belongs to each
 * of hers. Somebody for whom a variable is not known belongs to its level {@link Group#UNKNOWN}.
 */
final class Grouping {

    private final EvaluationPlan plan;
    private final EvaluationData data;

    Grouping(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.data = data;
    }

    /** Everybody, each level of each variable, each crossing that has somebody in it. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(Group.OVERALL);
        for (EvaluationPlan.Variable variable : plan.variables()) {
            for (String level : levels(variable.name())) {
                groups.add(Group.of(variable.name(), level));
            }
        }
        for (List<String> crossing : plan.crossings()) {
            groups.addAll(crossed(crossing));
        }
        Predicate<Group> inhabited =
                group ->
                        data.persons().stream()
                                .anyMatch(person -> belongs(person, group, _ -> true));
        return groups.stream().filter(inhabited).toList();
    }

    private List<Group> crossed(List<String> variables) {
        List<Group> groups = List.of(Group.OVERALL);
        for (String variable : variables) {
            List<Group> longer = new ArrayList<>();
            for (Group group : groups) {
                for (String level : levels(variable)) {
                    longer.add(group.and(variable, level));
                }
            }
            groups = longer;
        }
        return groups;
    }

    Set<String> levels(String variable) {
        Set<String> found = new HashSet<>();
        for (Person person : data.persons()) {
            if (variable.equals(Group.INTERVENTION)) {
                person.interventions().forEach(spell -> found.add(spell.name()));
            } else {
                found.add(person.groups().getOrDefault(variable, Group.UNKNOWN));
            }
        }
        Set<String> levels =
                new TreeSet<>(plan.bandOrder(variable).thenComparing(Comparator.naturalOrder()));
        levels.addAll(found);
        return levels;
    }

    /** Whether the person belongs to the group when only the spells that {@code count} count. */
    boolean belongs(Person person, Group group, Predicate<Intervention> count) {
        for (Group.Part part : group.parts()) {
            if (!has(person, part, count)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Person person, Group.Part part, Predicate<Intervention> count) {
        return part.variable().equals(Group.INTERVENTION)
                ? person.interventions().stream()
                        .filter(this::hasMinimumDose)
                        .filter(count)
                        .anyMatch(spell -> spell.name().equals(part.level()))
                : person.groups().getOrDefault(part.variable(), Group.UNKNOWN).equals(part.level());
    }

    /**
     * A dated spell counts for a change when it overlaps the time between the two answers; one
     * without dates, or answers without dates, always count.
     */
    static Predicate<Intervention> between(Optional<LocalDate> from, Optional<LocalDate> to) {
        return spell ->
                from.isEmpty()
                        || to.isEmpty()
                        || (spell.startedOn().filter(start -> start.isAfter(to.get())).isEmpty()
                                && spell.endedOn()
                                        .filter(end -> end.isBefore(from.get()))
                                        .isEmpty());
    }

    private boolean hasMinimumDose(Intervention spell) {
        Optional<Double> minimum = plan.conventions().minimumDose();
        return minimum.isEmpty()
                || spell.dose().isEmpty()
                || spell.dose().getAsDouble() >= minimum.get();
    }
}
