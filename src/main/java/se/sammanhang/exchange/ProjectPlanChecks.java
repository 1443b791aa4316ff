package se.sammanhang.exchange;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.Item;
import se.sammanhang.instrument.ItemForm;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.SurveyCatalogue;

/**
 * Checks a plan for a project against the survey files: what they never ask, no project has. A CSV
 * file is checked against its own columns instead.
 */
final class ProjectPlanChecks {

    private static final Set<String> NAMES = Set.of("id", "use");

    private final YamlMap root;
    private final SurveyCatalogue catalogue;
    private final Problems problems;

    ProjectPlanChecks(YamlMap root, SurveyCatalogue catalogue, Problems problems) {
        this.root = root;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void rounds(List<RoundCode> codes) {
        for (RoundCode code : codes) {
            if (catalogue.round(code).isEmpty()) {
                problems.add(
                        Code.UNKNOWN_REFERENCE,
                        root.at("rounds"),
                        "the survey files have no round "
                                + code
                                + "; they have "
                                + String.join(
                                        ", ",
                                        catalogue.rounds().stream()
                                                .map(round -> round.code().value())
                                                .sorted()
                                                .toList()));
            }
        }
    }

    void scales(List<PlannedScale> scales) {
        for (PlannedScale scale : scales) {
            switch (scale) {
                case PlannedScale.ReadyScore ready ->
                        problems.add(
                                Code.BAD_VALUE,
                                place(ready),
                                "score belongs to CSV data; a project has answers, name the items"
                                        + " of \""
                                        + ready.id()
                                        + "\" or use a scale of the survey files");
                case PlannedScale.FromItems(ScaleDefinition key) ->
                        key.items().forEach(item -> item(scale, key, item));
            }
        }
    }

    private void item(PlannedScale scale, ScaleDefinition key, ItemId id) {
        Optional<List<ResponseOption>> options = catalogue.item(id).flatMap(this::options);
        if (options.isEmpty()) {
            problems.add(
                    Code.UNKNOWN_REFERENCE,
                    place(scale),
                    "the survey files have no item " + id + " that is answered by one choice");
            return;
        }
        IntSummaryStatistics offered =
                options.get().stream().mapToInt(ResponseOption::code).summaryStatistics();
        if (offered.getMin() != key.lowestStep() || offered.getMax() != key.highestStep()) {
            problems.add(
                    Code.BAD_VALUE,
                    place(scale),
                    "steps wants those that item "
                            + id
                            + " offers, "
                            + offered.getMin()
                            + " to "
                            + offered.getMax()
                            + ", got "
                            + key.lowestStep()
                            + " to "
                            + key.highestStep()
                            + "; items with other steps make a scale of their own");
        }
    }

    private Optional<List<ResponseOption>> options(Item item) {
        return switch (item.form()) {
            case ItemForm.SingleChoice choice -> Optional.of(choice.options());
            case ItemForm.Ladder ladder -> Optional.of(ladder.options());
            case ItemForm.MultipleChoice _, ItemForm.ChoiceAmongChosen _, ItemForm.OpenText _ ->
                    Optional.empty();
        };
    }

    /** The entry of the plan that names it. */
    private Node place(PlannedScale scale) {
        if (root.at("scales") instanceof SequenceNode entries) {
            for (Node entry : entries.getValue()) {
                if (entry instanceof MappingNode mapping && names(mapping, scale)) {
                    return entry;
                }
            }
        }
        return root.at("scales");
    }

    private static boolean names(MappingNode entry, PlannedScale scale) {
        return entry.getValue().stream()
                .anyMatch(
                        pair ->
                                pair.getKeyNode() instanceof ScalarNode key
                                        && NAMES.contains(key.getValue())
                                        && pair.getValueNode() instanceof ScalarNode value
                                        && value.getValue().equals(scale.id().value()));
    }
}
