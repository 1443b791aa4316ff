package se.sammanhang.disclosure;

import java.util.Comparator;
import java.util.List;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;

/** Order of rows: everybody, each variable as planned, crossings; never ranked by result. */
final class CatalogueOrder {

    private CatalogueOrder() {}

    static Comparator<Finding> of(EvaluationPlan plan) {
        List<String> variables =
                plan.variables().stream().map(EvaluationPlan.Variable::name).toList();
        return Comparator.comparing(Finding::group, groups(variables));
    }

    private static Comparator<Group> groups(List<String> variables) {
        return Comparator.comparingInt((Group group) -> group.parts().size())
                .thenComparingInt(group -> place(group, variables))
                .thenComparing(Group::variable)
                .thenComparing(CatalogueOrder::byLevel);
    }

    private static int place(Group group, List<String> variables) {
        return group.parts().stream()
                .mapToInt(part -> variables.indexOf(part.variable()))
                .map(index -> index < 0 ? variables.size() : index)
                .sum();
    }

    /** The intervention leads, so that women and men of one intervention stand together. */
    private static int byLevel(Group one, Group other) {
        Comparator<Group> comparator =
                Comparator.comparing((Group group) -> level(group, true), Group.CATALOGUE)
                        .thenComparing(group -> level(group, false), Group.CATALOGUE);
        return comparator.compare(one, other);
    }

    private static String level(Group group, boolean intervention) {
        return group.parts().stream()
                .filter(part -> part.variable().equals(Group.INTERVENTION) == intervention)
                .map(Group.Part::level)
                .reduce("", (a, b) -> a + b);
    }
}
