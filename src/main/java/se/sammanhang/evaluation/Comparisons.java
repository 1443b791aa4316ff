package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.ComparisonFinding.Adjusted;
import se.sammanhang.evaluation.ComparisonFinding.Arm;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.ComparisonFinding.Equivalences;
import se.sammanhang.evaluation.ComparisonFinding.Tests;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Group.Part;
import se.sammanhang.statistics.CliffsDelta;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Equivalence;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.GroupShift;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.Ancova;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.Inference;
import se.sammanhang.statistics.model.LinearModel;

/**
 * Compares the change of groups that exclude each other. Arms with fewer than five matched persons
 * are described by their means and are outside the models: a column of their own would take up most
 * of what they tell. The raw tests of pairs with them are for results.json alone.
 */
final class Comparisons {

    private static final int FEWEST = ComparisonFinding.FEWEST;

    private final EvaluationPlan plan;
    private final Map<PlannedComparison, Map<String, Integer>> known;
    private final int persons;

    Comparisons(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.persons = data.persons().size();
        this.known = new LinkedHashMap<>();
        for (PlannedComparison planned : PlannedComparison.of(plan)) {
            Map<String, Integer> levels = levels(planned, data.persons());
            // gender that nobody asked for is compared where there is something to compare
            if (levels.size() > 1 || plan.comparisons().contains(planned)) {
                known.put(planned, levels);
            }
        }
    }

    /** Known persons of each level: the reference first, then bands, catalogue, alphabet. */
    private Map<String, Integer> levels(PlannedComparison planned, List<Person> everybody) {
        Set<String> nobody = PlannedComparison.levelsOfNobody(planned.variable());
        Map<String, Integer> counted =
                new TreeMap<>(
                        Comparator.comparing(
                                        (String level) ->
                                                planned.reference().filter(level::equals).isEmpty())
                                .thenComparing(plan.bandOrder(planned.variable()))
                                .thenComparing(Group.CATALOGUE));
        for (Person person : everybody) {
            String level = level(person, planned);
            if (!nobody.contains(level)) {
                counted.merge(level, 1, Integer::sum);
            }
        }
        return counted;
    }

    private static String level(Person person, PlannedComparison planned) {
        return person.groups().getOrDefault(planned.variable(), Group.UNKNOWN);
    }

    /**
     * @param matched with a score at both rounds, without those whose change is told apart
     */
    List<ComparisonFinding> findings(PlannedScale scale, Contrast contrast, List<Pair> matched) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().isAbout(scale.id()))
                .map(
                        entry ->
                                new OfScale(entry.getKey(), entry.getValue(), matched)
                                        .finding(scale, contrast))
                .toList();
    }

    /** One scale, contrast and grouping. */
    private final class OfScale {
        private final PlannedComparison planned;
        private final Optional<String> reference;
        private final Map<String, Integer> levels;
        private final List<Pair> matched;
        private final Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        private final List<String> large;
        private final List<Pair> used;
        private final ConfidenceLevel confidence = plan.confidence();
        private final Estimate<Ancova.Comparison> model;

        private OfScale(
                PlannedComparison planned, Map<String, Integer> levels, List<Pair> matched) {
            this.planned = planned;
            this.levels = levels;
            // nobody to compare with is no comparison: then each with each, and it is told
            this.reference = planned.reference().filter(levels::containsKey);
            this.matched = matched;
            Map<String, List<Pair>> byLevel =
                    matched.stream()
                            .collect(Collectors.groupingBy(pair -> level(pair.person(), planned)));
            levels.keySet()
                    .forEach(level -> pairs.put(level, byLevel.getOrDefault(level, List.of())));
            this.large = levels.keySet().stream().filter(l -> of(l).size() >= FEWEST).toList();
            this.used =
                    matched.stream()
                            .filter(pair -> large.contains(level(pair.person(), planned)))
                            .toList();
            this.model =
                    large.size() < 2
                            ? Estimate.not(levels.size() < 2 ? Reason.ONE_GROUP : Reason.TOO_FEW)
                            : Ancova.of(
                                    values(used, Pair::before),
                                    values(used, Pair::after),
                                    groups(),
                                    large.getFirst(),
                                    confidence);
        }

        private List<Pair> of(String level) {
            return pairs.getOrDefault(level, List.of());
        }

        private List<String> groups() {
            return used.stream().map(pair -> level(pair.person(), planned)).toList();
        }

        private Part part(String level) {
            return new Part(planned.variable(), level);
        }

        private ComparisonFinding finding(PlannedScale scale, Contrast contrast) {
            return new ComparisonFinding(
                    scale.id(),
                    contrast.from(),
                    contrast.to(),
                    planned.variable(),
                    reference,
                    planned.reference().filter(level -> !levels.containsKey(level)),
                    persons,
                    matched.size(),
                    matched.size() - pairs.values().stream().mapToInt(List::size).sum(),
                    used.size(),
                    levels.entrySet().stream().map(e -> arm(e.getKey(), e.getValue())).toList(),
                    differences(),
                    new Tests(
                            equalChange(),
                            model.then(Ancova.Comparison::equalMeans),
                            model.then(Ancova.Comparison::equalSlopes)));
        }

        private Arm arm(String level, int persons) {
            double[] before = values(of(level), Pair::before);
            double[] after = values(of(level), Pair::after);
            return new Arm(
                    part(level),
                    persons,
                    before.length,
                    Summary.of(before),
                    Summary.of(after),
                    PairedT.of(before, after, confidence),
                    large.contains(level)
                            ? model.then(found -> mean(found, level))
                            : Estimate.not(tooSmall(level)));
        }

        private static Estimate<Coefficient> mean(Ancova.Comparison found, String level) {
            Estimate<Coefficient> mean = found.adjustedMeans().get(level);
            return mean == null ? Estimate.not(Reason.TOO_FEW) : mean;
        }

        private Reason tooSmall(String level) {
            return of(level).isEmpty() ? Reason.NO_VALUES : Reason.TOO_FEW;
        }

        private List<Difference> differences() {
            List<String> names = List.copyOf(levels.keySet());
            List<Difference> differences = new ArrayList<>();
            if (reference.isPresent()) {
                names.stream()
                        .skip(1)
                        .forEach(level -> differences.add(difference(level, names.getFirst())));
            } else if (names.size() <= ComparisonFinding.MOST_PAIRED) {
                for (int against = 0; against < names.size(); against++) {
                    for (int group = against + 1; group < names.size(); group++) {
                        differences.add(difference(names.get(group), names.get(against)));
                    }
                }
            }
            return differences;
        }

        private Difference difference(String group, String against) {
            double[] first = values(of(group), Comparisons::change);
            double[] second = values(of(against), Comparisons::change);
            Estimate<GroupDifference> welch =
                    GroupDifference.of(
                            first, second, GroupDifference.Variances.UNEQUAL, confidence);
            Estimate<Coefficient> atEqualStart =
                    large.contains(group) && large.contains(against)
                            ? model.then(found -> found.difference(group, against, confidence))
                            : Estimate.not(
                                    of(group).isEmpty() || of(against).isEmpty()
                                            ? Reason.NO_VALUES
                                            : Reason.TOO_FEW);
            return new Difference(
                    part(group),
                    part(against),
                    first.length,
                    second.length,
                    Summary.of(first)
                            .then(
                                    one ->
                                            Summary.of(second)
                                                    .map(other -> one.mean() - other.mean())),
                    welch,
                    atEqualStart,
                    MannWhitney.of(first, second),
                    GroupShift.of(first, second, confidence),
                    CliffsDelta.of(first, second, confidence),
                    planned.equivalentWithin()
                            .map(bound -> equivalences(bound, welch, atEqualStart)),
                    Adjusted.NOT_YET);
        }

        private Equivalences equivalences(
                double bound, Estimate<GroupDifference> welch, Estimate<Coefficient> atEqualStart) {
            return new Equivalences(
                    bound,
                    welch.map(test -> Equivalence.of(test, -bound, bound, confidence)),
                    atEqualStart.then(
                            found -> found.robust().map(sure -> equivalence(found, sure, bound))));
        }

        private Equivalence equivalence(Coefficient found, Inference sure, double bound) {
            return Equivalence.of(
                    new Equivalence.Tested(
                            found.estimate(),
                            sure.standardError(),
                            sure.degreesOfFreedom().orElseThrow(),
                            sure.interval().method()),
                    -bound,
                    bound,
                    confidence);
        }

        /** Not where somebody's group changed without any spread: its part of the error is zero. */
        private Estimate<FTest> equalChange() {
            if (model.computed().isEmpty()) {
                return model.then(_ -> Estimate.not(Reason.TOO_FEW));
            }
            if (large.stream().anyMatch(level -> isFlat(of(level)))) {
                return Estimate.not(Reason.ALL_EQUAL);
            }
            Design design =
                    Design.withIntercept(used.size())
                            .withGroups(planned.variable(), groups(), large.getFirst());
            List<String> indicators =
                    design.names().stream().filter(n -> !n.equals(Design.INTERCEPT)).toList();
            return LinearModel.fit(design, values(used, Comparisons::change), confidence)
                    .then(fit -> LinearModel.robustTest(fit, indicators));
        }
    }

    private static boolean isFlat(List<Pair> pairs) {
        return PairedT.of(
                        values(pairs, Pair::before),
                        values(pairs, Pair::after),
                        ConfidenceLevel.NINETY_FIVE)
                .then(PairedChange::test)
                .why()
                .equals(Optional.of(Reason.ALL_EQUAL));
    }

    private static double change(Pair pair) {
        return pair.after() - pair.before();
    }

    private static double[] values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).toArray();
    }
}
