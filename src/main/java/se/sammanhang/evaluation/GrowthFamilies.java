package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.statistics.model.GroupGrowth;
import se.sammanhang.statistics.model.JointTest;

/**
 * Adjusts the tests of growth. Rounds against the first, of everybody and of each intervention,
 * belong to the first planned family that claims their scale, rounds and group; as signed ranks
 * they are another look at its questions and adjusted among themselves. What no family claims is
 * exploratory: everybody, interventions, and interactions with gender are each one family.
 */
final class GrowthFamilies {

    private GrowthFamilies() {}

    private record Place(int finding, String column) {}

    private record Test(Place place, Group group, String to, double p) {}

    static List<GrowthFinding> adjusted(EvaluationPlan plan, List<GrowthFinding> findings) {
        List<Test> open = new ArrayList<>(tests(findings));
        Map<Place, AdjustedP> adjusted = new LinkedHashMap<>();
        for (Family family : plan.families()) {
            List<Test> claimed =
                    open.stream().filter(test -> isClaimed(family, test, findings)).toList();
            open.removeAll(claimed);
            adjust(claimed, family.name(), family.adjustment(), adjusted);
        }
        adjust(
                open.stream().filter(test -> test.group().isOverall()).toList(),
                EvaluationPlan.EXPLORATORY_GROWTH,
                Adjustment.BENJAMINI_HOCHBERG,
                adjusted);
        adjust(
                open.stream().filter(test -> !test.group().isOverall()).toList(),
                EvaluationPlan.EXPLORATORY_GROWTH_INTERVENTIONS,
                Adjustment.BENJAMINI_HOCHBERG,
                adjusted);
        return IntStream.range(0, findings.size())
                .mapToObj(i -> findings.get(i).with(of(i, adjusted)))
                .toList();
    }

    private static Map<String, AdjustedP> of(int finding, Map<Place, AdjustedP> adjusted) {
        Map<String, AdjustedP> own = new LinkedHashMap<>();
        adjusted.forEach(
                (place, p) -> {
                    if (place.finding() == finding) {
                        own.put(place.column(), p);
                    }
                });
        return own;
    }

    private static List<Test> tests(List<GrowthFinding> findings) {
        List<Test> tests = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            GrowthFinding finding = findings.get(i);
            for (GrowthFinding.Step step : finding.steps()) {
                tests.add(
                        new Test(
                                new Place(i, step.difference().name()),
                                finding.group(),
                                step.round().value(),
                                step.difference().inference().p()));
            }
        }
        return tests;
    }

    private static boolean isClaimed(Family family, Test test, List<GrowthFinding> findings) {
        GrowthFinding finding = findings.get(test.place().finding());
        return finding.rounds().stream()
                .filter(round -> round.round().value().equals(test.to()))
                .anyMatch(
                        round ->
                                family.claims(
                                        finding.scale(),
                                        finding.rounds().getFirst().round(),
                                        round.round(),
                                        test.group().variable()));
    }

    private static void adjust(
            List<Test> tests, String family, Adjustment method, Map<Place, AdjustedP> into) {
        double[] after = Families.adjusted(method, tests.stream().mapToDouble(Test::p).toArray());
        for (int i = 0; i < after.length; i++) {
            into.put(tests.get(i).place(), new AdjustedP(after[i], family, method, tests.size()));
        }
    }

    static List<GenderGrowthFinding> adjustedGenders(List<GenderGrowthFinding> findings) {
        List<GenderGrowthFinding> adjusted = new ArrayList<>(findings);
        List<Integer> tested =
                IntStream.range(0, findings.size())
                        .filter(i -> p(findings.get(i)).isPresent())
                        .boxed()
                        .toList();
        double[] after =
                Families.adjusted(
                        Adjustment.BENJAMINI_HOCHBERG,
                        tested.stream()
                                .mapToDouble(i -> p(findings.get(i)).orElseThrow())
                                .toArray());
        for (int i = 0; i < after.length; i++) {
            int place = tested.get(i);
            adjusted.set(
                    place,
                    findings.get(place)
                            .with(
                                    new AdjustedP(
                                            after[i],
                                            EvaluationPlan.EXPLORATORY_GROWTH_GENDER,
                                            Adjustment.BENJAMINI_HOCHBERG,
                                            after.length)));
        }
        return adjusted;
    }

    private static Optional<Double> p(GenderGrowthFinding finding) {
        return finding.growth().then(GroupGrowth::interaction).map(JointTest::p).computed();
    }
}
