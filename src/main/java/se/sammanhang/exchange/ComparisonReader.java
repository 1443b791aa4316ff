package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.evaluation.DataSource;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedComparison;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.ScaleId;

/** Reads {@code comparisons}: groups that exclude each other and whose change is compared. */
final class ComparisonReader {

    private final Problems problems;
    private final Declared declared;
    private final List<ScaleId> scales;
    private final List<String> variables;
    private final Optional<DataSource> source;

    /**
     * @param variables groupings of the data
     */
    ComparisonReader(
            Problems problems,
            Declared declared,
            List<PlannedScale> scales,
            List<String> variables,
            Optional<DataSource> source) {
        this.problems = problems;
        this.declared = declared;
        this.scales = scales.stream().map(PlannedScale::id).toList();
        this.variables = variables;
        this.source = source;
    }

    List<PlannedComparison> comparisons(YamlMap plan) {
        List<PlannedComparison> comparisons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap entry : plan.maps("comparisons")) {
            Optional<String> variable = variable(entry);
            List<ScaleId> about = about(entry);
            Optional<String> reference = entry.text("reference");
            Optional<Double> within = within(entry);
            entry.close();
            if (variable.isEmpty()) {
                continue;
            }
            reference.ifPresent(level -> checkLevel(entry.at("reference"), variable.get(), level));
            if (seen.add(variable.get())) {
                comparisons.add(new PlannedComparison(variable.get(), about, reference, within));
            } else {
                problems.add(
                        Code.DUPLICATE_KEY,
                        entry.at("by"),
                        "\"" + variable.get() + "\" is compared twice; keep one");
            }
        }
        return comparisons;
    }

    private Optional<String> variable(YamlMap entry) {
        Optional<String> by = entry.required("by");
        if (by.filter(Group.INTERVENTION::equals).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    entry.at("by"),
                    "by: intervention cannot be, because interventions overlap"
                            + (ofProject()
                                    ? ""
                                    : "; for arms that exclude each other list one column with the arm"
                                            + " of each person under columns.groups and name that"
                                            + " grouping here"));
            return Optional.empty();
        }
        List<String> groupings =
                variables.stream().filter(name -> !name.equals(Group.INTERVENTION)).toList();
        by.filter(name -> !groupings.contains(name))
                .ifPresent(
                        name ->
                                problems.add(
                                        Code.UNKNOWN_REFERENCE,
                                        entry.at("by"),
                                        "there is no grouping \""
                                                + name
                                                + "\" in this plan"
                                                + NearestName.hint(name, groupings)
                                                + "; it has "
                                                + groupings
                                                + (ofProject()
                                                        ? ""
                                                        : " (further ones go under columns.groups)")));
        return by.filter(groupings::contains);
    }

    /** Whose plan cannot say what the columns are. */
    private boolean ofProject() {
        return source.filter(DataSource.Project.class::isInstance).isPresent();
    }

    private List<ScaleId> about(YamlMap entry) {
        List<ScaleId> about = new ArrayList<>();
        for (String text : entry.texts("scales")) {
            Optional<ScaleId> scale =
                    scales.stream().filter(one -> one.value().equals(text)).findFirst();
            scale.ifPresent(about::add);
            if (scale.isEmpty() && !declared.hasScale(text)) {
                problems.add(
                        Code.UNKNOWN_REFERENCE,
                        entry.at("scales"),
                        "there is no scale \""
                                + text
                                + "\" in this plan"
                                + NearestName.hint(
                                        text, scales.stream().map(ScaleId::value).toList())
                                + "; it has "
                                + scales);
            }
        }
        return about;
    }

    private Optional<Double> within(YamlMap entry) {
        Optional<Double> bound = entry.number("equivalentWithin");
        if (bound.filter(value -> !(value > 0)).isPresent()) {
            problems.add(
                    Code.BAD_VALUE,
                    entry.at("equivalentWithin"),
                    "equivalentWithin wants more than 0: the largest difference that would not matter,"
                            + " in points of the scale");
            return Optional.empty();
        }
        return bound;
    }

    /** Levels that the plan knows: bands, and genders of a register. Others the data must tell. */
    private void checkLevel(Node at, String variable, String level) {
        if (PlannedComparison.levelsOfNobody(variable).contains(level)) {
            problems.add(
                    Code.BAD_VALUE,
                    at,
                    "\""
                            + level
                            + "\" is no group but stands for not knowing, and whoever has it is in no"
                            + " comparison; name another reference, or none");
            return;
        }
        List<String> known = source.map(where -> levels(where, variable)).orElse(List.of());
        if (!known.isEmpty() && !known.contains(level)) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    at,
                    "there is no \""
                            + level
                            + "\" in the grouping "
                            + variable
                            + NearestName.hint(level, known)
                            + "; it has "
                            + known);
        }
    }

    private static List<String> levels(DataSource source, String variable) {
        return switch (source) {
            case DataSource.Csv csv ->
                    csv.groups().stream()
                            .filter(group -> group.variable().equals(variable))
                            .flatMap(group -> group.bands().stream())
                            .map(DataSource.Band::level)
                            .toList();
            case DataSource.Project _ ->
                    variable.equals(Group.GENDER)
                            ? Arrays.stream(GenderAtEnrolment.values())
                                    .filter(gender -> gender != GenderAtEnrolment.UNKNOWN)
                                    .map(Enum::name)
                                    .toList()
                            : List.of();
        };
    }
}
