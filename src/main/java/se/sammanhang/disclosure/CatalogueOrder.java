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
        return Comparator.comparing(Finding::group, groups(plan, variables));
    }

    private static Comparator<Group> groups(EvaluationPlan plan, List<String> variables) {
        return Comparator.comparingInt((Group group) -> group.parts().size())
                .thenComparingInt(group -> place(group, variables))
                .thenComparing(Group::variable)
                .thenComparing((one, other) -> byLevel(plan, one, other));
    }

    private static int place(Group group, List<String> variables) {
        return group.parts().stream()
                .mapToInt(part -> variables.indexOf(part.variable()))
                .map(index -> index < 0 ? variables.size() : index)
                .sum();
    }

    /** The intervention leads, so that women and men of one intervention stand together. */
    private static int byLevel(EvaluationPlan plan, Group one, Group other) {
        return Comparator.comparing(
                        (Group group) -> level(group, Group.INTERVENTION), Group.CATALOGUE)
                .thenComparing((a, b) -> byOtherLevels(plan, a, b))
                .compare(one, other);
    }

    /** Level by level in the order in which the variables are crossed. */
    private static int byOtherLevels(EvaluationPlan plan, Group one, Group other) {
        for (Group.Part part : one.parts()) {
            int order =
                    plan.bandOrder(part.variable())
                            .thenComparing(Group.CATALOGUE)
                            .compare(part.level(), level(other, part.variable()));
            if (order != 0 && !part.variable().equals(Group.INTERVENTION)) {
                return order;
            }
        }
        return 0;
    }

    private static String level(Group group, String variable) {
        return group.parts().stream()
                .filter(part -> part.variable().equals(variable))
                .map(Group.Part::level)
                .findFirst()
                .orElse("");
    }
}
