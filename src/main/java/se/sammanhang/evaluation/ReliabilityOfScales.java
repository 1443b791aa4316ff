package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.scoring.ScaleScoring;
import se.sammanhang.statistics.reliability.ItemTable;
import se.sammanhang.statistics.reliability.Reliabilities;

/** Reliability of each scale of several items at each round; reverse-keyed items are turned. */
final class ReliabilityOfScales {

    private final EvaluationPlan plan;
    private final EvaluationData data;

    ReliabilityOfScales(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.data = data;
    }

    List<ReliabilityFinding> findings() {
        List<ReliabilityFinding> findings = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            if (scale instanceof PlannedScale.FromItems(ScaleDefinition definition)
                    && definition.items().size() > 1) {
                plan.rounds().forEach(round -> findings.add(finding(definition, round)));
            }
        }
        return findings;
    }

    private ReliabilityFinding finding(ScaleDefinition scale, RoundCode round) {
        List<List<OptionalDouble>> rows = new ArrayList<>();
        for (Person person : data.persons()) {
            RoundAnswers answers = person.rounds().get(round);
            if (answers != null) {
                List<OptionalDouble> row = row(scale, answers.codes());
                if (row.stream().anyMatch(OptionalDouble::isPresent)) {
                    rows.add(row);
                }
            }
        }
        List<String> names = scale.items().stream().map(ItemId::value).toList();
        return new ReliabilityFinding(
                scale.id(),
                round,
                names.size(),
                data.persons().size(),
                rows.size(),
                Reliabilities.of(new ItemTable(names, rows), plan.confidence()));
    }

    private static List<OptionalDouble> row(ScaleDefinition scale, Map<ItemId, Integer> codes) {
        return scale.items().stream()
                .map(
                        item -> {
                            Integer code = codes.get(item);
                            return code == null
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(ScaleScoring.keyed(scale, item, code));
                        })
                .toList();
    }
}
