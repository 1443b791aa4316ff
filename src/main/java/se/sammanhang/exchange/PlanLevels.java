package se.sammanhang.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.DataSource.InterventionColumn;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedComparison;
import se.sammanhang.exchange.InputProblem.Code;

/**
 * Checks the levels that a plan names against those of its data: one that nobody belongs to is a
 * slip of the pen, and it is the plan that is to be mended.
 */
final class PlanLevels {

    private final EvaluationPlan plan;
    private final DataSource.Csv source;
    private final List<Person> persons;
    private final Problems problems;

    /**
     * @param problems of the plan's file
     */
    PlanLevels(
            EvaluationPlan plan, DataSource.Csv source, List<Person> persons, Problems problems) {
        this.plan = plan;
        this.source = source;
        this.persons = persons;
        this.problems = problems;
    }

    void check() {
        Optional<YamlMap> text =
                YamlText.mapping(plan.stamp().text(), "plan", new Problems("plan"));
        if (text.isEmpty() || persons.isEmpty()) {
            return;
        }
        List<YamlMap> comparisons = text.get().maps("comparisons");
        for (PlannedComparison comparison : plan.comparisons()) {
            comparison
                    .reference()
                    .ifPresent(
                            level ->
                                    comparisons.stream()
                                            .filter(entry -> says(entry, "by", comparison.variable()))
                                            .forEach(
                                                    entry ->
                                                            check(
                                                                    entry.at("reference"),
                                                                    comparison.variable(),
                                                                    level,
                                                                    "comparisons")));
        }
        List<YamlMap> goals = text.get().maps("goals");
        for (EvaluationPlan.Goal goal : plan.goals()) {
            for (Group.Part part : goal.group().parts()) {
                goals.stream()
                        .filter(entry -> says(entry, "id", goal.id()))
                        .flatMap(entry -> entry.map("group").stream())
                        .forEach(
                                group ->
                                        check(
                                                group.at("level"),
                                                part.variable(),
                                                part.level(),
                                                "the goal " + goal.id()));
            }
        }
    }

    private static boolean says(YamlMap entry, String key, String text) {
        return entry.text(key).filter(text::equals).isPresent();
    }

    private void check(Node at, String variable, String level, String who) {
        Set<String> levels = levels(variable);
        if (!levels.contains(level)) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    at,
                    "nobody in "
                            + source.file()
                            + " has "
                            + variable
                            + " \""
                            + level
                            + "\", which "
                            + who
                            + " names"
                            + NearestName.hint(level, levels)
                            + "; it has "
                            + String.join(", ", levels));
        }
    }

    /** Bands and interventions belong to the plan; other levels are those of the persons. */
    private Set<String> levels(String variable) {
        Set<String> levels = new TreeSet<>();
        if (variable.equals(Group.INTERVENTION)) {
            source.interventions().stream().map(InterventionColumn::name).forEach(levels::add);
            return levels;
        }
        source.groups().stream()
                .filter(group -> group.variable().equals(variable))
                .flatMap(group -> group.bands().stream())
                .forEach(band -> levels.add(band.level()));
        for (Person person : persons) {
            Optional.ofNullable(person.groups().get(variable)).ifPresent(levels::add);
        }
        return levels;
    }
}
