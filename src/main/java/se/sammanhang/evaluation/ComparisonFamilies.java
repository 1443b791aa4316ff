package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.evaluation.ComparisonFinding.Adjusted;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.statistics.Equivalence;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.Inference;

/**
 * Adjusts the tests of comparisons by Holm. One grouping between two rounds is one family: its
 * pairs of groups over all scales. The differences at equal start, the ranks and the tests that a
 * difference is small are other looks at it, each adjusted among themselves. Pairs with a group
 * that is too small are in no family, so that they cost the others nothing.
 */
final class ComparisonFamilies {

    private ComparisonFamilies() {}

    /** Where a difference stands. */
    private record Place(int finding, int difference) {}

    static List<ComparisonFinding> adjusted(List<ComparisonFinding> findings) {
        Map<String, List<Place>> families = new LinkedHashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            ComparisonFinding finding = findings.get(i);
            for (int j = 0; j < finding.differences().size(); j++) {
                if (finding.differences().get(j).isLarge()) {
                    families.computeIfAbsent(nameOf(finding), _ -> new ArrayList<>())
                            .add(new Place(i, j));
                }
            }
        }
        Map<Place, Adjusted> adjusted = new LinkedHashMap<>();
        families.forEach(
                (name, places) -> {
                    var change = adjusted(findings, places, name, ComparisonFamilies::ofChange);
                    var start = adjusted(findings, places, name, ComparisonFamilies::ofEqualStart);
                    var ranks = adjusted(findings, places, name, ComparisonFamilies::ofRanks);
                    var small = adjusted(findings, places, name, one -> tost(one, false));
                    var smallStart = adjusted(findings, places, name, one -> tost(one, true));
                    places.forEach(
                            place ->
                                    adjusted.put(
                                            place,
                                            new Adjusted(
                                                    Optional.ofNullable(change.get(place)),
                                                    Optional.ofNullable(start.get(place)),
                                                    Optional.ofNullable(ranks.get(place)),
                                                    Optional.ofNullable(small.get(place)),
                                                    Optional.ofNullable(smallStart.get(place)))));
                });
        List<ComparisonFinding> after = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            List<Difference> differences = new ArrayList<>();
            for (int j = 0; j < findings.get(i).differences().size(); j++) {
                differences.add(
                        findings.get(i)
                                .differences()
                                .get(j)
                                .with(adjusted.getOrDefault(new Place(i, j), Adjusted.NOT_YET)));
            }
            after.add(findings.get(i).with(differences));
        }
        return after;
    }

    /** "comparison treatment T0-TX". */
    private static String nameOf(ComparisonFinding finding) {
        return EvaluationPlan.COMPARISON
                + finding.variable()
                + " "
                + finding.from()
                + "-"
                + finding.to();
    }

    private static Map<Place, AdjustedP> adjusted(
            List<ComparisonFinding> findings,
            List<Place> places,
            String family,
            Function<Difference, Optional<Double>> p) {
        Map<Place, Double> raw = new LinkedHashMap<>();
        for (Place place : places) {
            p.apply(findings.get(place.finding()).differences().get(place.difference()))
                    .ifPresent(value -> raw.put(place, value));
        }
        double[] after =
                Families.adjusted(
                        Adjustment.HOLM,
                        raw.values().stream().mapToDouble(Double::doubleValue).toArray());
        Map<Place, AdjustedP> adjusted = new LinkedHashMap<>();
        for (Place place : raw.keySet()) {
            adjusted.put(
                    place,
                    new AdjustedP(after[adjusted.size()], family, Adjustment.HOLM, after.length));
        }
        return adjusted;
    }

    private static Optional<Double> ofChange(Difference difference) {
        return difference.change().map(GroupDifference::p).computed();
    }

    private static Optional<Double> ofEqualStart(Difference difference) {
        Estimate<Inference> sure = difference.atEqualStart().then(Coefficient::robust);
        return sure.map(Inference::p).computed();
    }

    /** p of both one-sided tests together, which is the larger one. */
    private static Optional<Double> tost(Difference difference, boolean atEqualStart) {
        return difference
                .equivalence()
                .map(asked -> atEqualStart ? asked.atEqualStart() : asked.change())
                .flatMap(test -> test.map(Equivalence::p).computed());
    }

    private static Optional<Double> ofRanks(Difference difference) {
        return difference.ranks().map(MannWhitney::p).computed();
    }
}
