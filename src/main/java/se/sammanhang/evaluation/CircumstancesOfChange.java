package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/** Computes the circumstances of the changes that were found, each overall only. */
final class CircumstancesOfChange {

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final Grouping grouping;
    private final List<Finding> findings;

    CircumstancesOfChange(
            EvaluationPlan plan, EvaluationData data, Grouping grouping, List<Finding> findings) {
        this.plan = plan;
        this.data = data;
        this.grouping = grouping;
        this.findings = findings;
    }

    Circumstances circumstances(List<Group> groups) {
        List<CountedPersons> counted = new ArrayList<>();
        List<AttritionFinding> attrition = new ArrayList<>();
        List<InterventionFinding> interventions = new ArrayList<>();
        List<ComparisonFinding> comparisons = new ArrayList<>();
        Comparisons comparing = new Comparisons(plan, data);
        List<ModeFinding> modes = new ArrayList<>();
        boolean somebodyHad = data.persons().stream().anyMatch(p -> !p.interventions().isEmpty());
        for (Contrast contrast : plan.contrasts()) {
            Map<PlannedScale, List<Pair>> pairs = new LinkedHashMap<>();
            for (PlannedScale scale : plan.scales()) {
                List<Baseline> started =
                        Baseline.of(data.persons(), scale, contrast).stream()
                                .filter(one -> !isApart(contrast, one))
                                .toList();
                List<Pair> matched = started.stream().flatMap(one -> one.pair().stream()).toList();
                pairs.put(scale, matched);
                counted.add(CountedPersons.of(plan, data.persons(), scale, contrast));
                attrition.add(
                        new Attrition(plan, grouping)
                                .finding(scale, contrast, started, shares(scale, contrast)));
                comparisons.addAll(comparing.findings(scale, contrast, matched));
                if (somebodyHad) {
                    interventions.add(
                            new Interventions(plan, grouping)
                                    .finding(scale, contrast, matched, data.persons().size()));
                }
            }
            new Modes(plan, data).finding(contrast, pairs).ifPresent(modes::add);
        }
        ScoresOverRounds scored = new ScoresOverRounds(plan, data);
        List<ReliabilityFinding> reliability = new ReliabilityOfScales(plan, data).findings();
        return new Circumstances(
                new FlowOfRounds(plan, data, grouping).findings(groups),
                counted,
                attrition,
                reliability,
                InterventionFamilies.adjusted(plan, interventions),
                ComparisonFamilies.adjusted(comparisons),
                new RepeatedItems(plan, data).findings(),
                new Growth(plan, data, grouping, scored).findings(),
                GrowthFamilies.adjustedGenders(
                        new GenderGrowth(plan, data, grouping, scored).findings()),
                modes,
                new Limitations(plan, data, findings).of(reliability, modes));
    }

    /** Those whose change is told apart are no part of this either. */
    private boolean isApart(Contrast contrast, Baseline one) {
        return BaselineWindow.isApart(plan, contrast, one.person());
    }

    private Estimate<ChangeShares> shares(PlannedScale scale, Contrast contrast) {
        return findings.stream()
                .filter(finding -> finding.group().isOverall())
                .filter(finding -> finding.scale().equals(scale.id()))
                .filter(finding -> finding.from().equals(contrast.from()))
                .filter(finding -> finding.to().equals(contrast.to()))
                .findFirst()
                .map(Finding::shares)
                .orElseGet(() -> Estimate.not(Reason.NO_VALUES));
    }
}
