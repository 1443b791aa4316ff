package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.Group.Part;

/**
 * What some persons have and others have not: a level of a grouping variable, or an intervention.
 *
 * @param reference the first level of a variable whose levels exclude each other: models compare
 *     the others with it
 * @param has one value per person, in their order
 */
record Trait(Part part, boolean reference, List<Boolean> has) {

    Trait {
        has = List.copyOf(has);
    }

    /**
     * Every level that somebody has: gender first, then interventions, then the other variables in
     * the order of the plan; levels in the order of the catalogue.
     *
     * @param counts whether this spell of this person counts
     */
    static List<Trait> of(
            EvaluationPlan plan,
            Grouping grouping,
            List<Person> persons,
            BiPredicate<Person, Intervention> counts) {
        List<Trait> traits = new ArrayList<>();
        plan.variables().stream()
                .map(EvaluationPlan.Variable::name)
                .sorted(Comparator.comparingInt(Trait::rank))
                .forEach(
                        variable -> {
                            boolean first = !variable.equals(Group.INTERVENTION);
                            for (String level : levels(grouping, variable)) {
                                Part part = new Part(variable, level);
                                List<Boolean> has =
                                        persons.stream()
                                                .map(
                                                        person ->
                                                                grouping.belongs(
                                                                        person,
                                                                        new Group(List.of(part)),
                                                                        spell ->
                                                                                counts.test(
                                                                                        person,
                                                                                        spell)))
                                                .toList();
                                if (has.contains(true)) {
                                    traits.add(new Trait(part, first, has));
                                    first = false;
                                }
                            }
                        });
        return traits;
    }

    private static List<String> levels(Grouping grouping, String variable) {
        return grouping.levels(variable).stream().sorted(Group.CATALOGUE).toList();
    }

    private static int rank(String variable) {
        return switch (variable) {
            case Group.GENDER -> 0;
            case Group.INTERVENTION -> 1;
            default -> 2;
        };
    }

    boolean isOf(String variable) {
        return part.variable().equals(variable);
    }

    /** Name of its column in a model. */
    String column() {
        return part.variable() + "=" + part.level();
    }

    int with() {
        return (int) has.stream().filter(Boolean::booleanValue).count();
    }

    int without() {
        return has.size() - with();
    }

    boolean isRarerThan(int fewest) {
        return Math.min(with(), without()) < fewest;
    }

    /** Whether the other one says the same of every person, or the opposite of every person. */
    boolean tellsTheSameAs(Trait other) {
        return has.equals(other.has)
                || has.equals(other.has.stream().map(value -> !value).toList());
    }

    boolean[] values() {
        boolean[] values = new boolean[has.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = has.get(i);
        }
        return values;
    }

    double[] numbers() {
        return has.stream().mapToDouble(value -> value ? 1 : 0).toArray();
    }

    /** The same trait among the persons at these places. */
    Trait at(List<Integer> places) {
        return new Trait(part, reference, places.stream().map(has::get).toList());
    }
}
