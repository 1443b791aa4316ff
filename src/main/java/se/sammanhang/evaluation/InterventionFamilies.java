package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.evaluation.InterventionFinding.Effect;
import se.sammanhang.evaluation.InterventionFinding.Interaction;
import se.sammanhang.evaluation.InterventionFinding.Model;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.Inference;

/**
 * Adjusts the tests of the intervention models. A planned family claims them by its scales,
 * contrasts and groups (intervention; gender x intervention); what no family claims is exploratory
 * together. Differences in change and their interactions with gender are one set of questions; the
 * same differences at equal start (ANCOVA) are another look at them and adjusted among themselves.
 */
final class InterventionFamilies {

    private static final String INTERACTION =
            Group.of(Group.GENDER, "").and(Group.INTERVENTION, "").variable();

    private enum Kind {
        CHANGE,
        EQUAL_START,
        INTERACTION
    }

    /** One test: where it stands, and its p. */
    private record Test(int finding, Kind kind, int place, double p) {
        String variable() {
            return kind == Kind.INTERACTION ? INTERACTION : Group.INTERVENTION;
        }
    }

    private record Place(int finding, Kind kind, int place) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return java.util.Comparator.comparingInt(Place::finding)
                    .thenComparing(Place::kind)
                    .thenComparing(Place::place)
                    .compare(this, other);
        }
    }

    private final EvaluationPlan plan;
    private final List<InterventionFinding> findings;
    private final Map<Place, AdjustedP> adjusted = new TreeMap<>();

    private InterventionFamilies(EvaluationPlan plan, List<InterventionFinding> findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static List<InterventionFinding> adjusted(
            EvaluationPlan plan, List<InterventionFinding> findings) {
        return new InterventionFamilies(plan, findings).adjusted();
    }

    private List<InterventionFinding> adjusted() {
        List<Test> tests = tests();
        families(tests.stream().filter(test -> test.kind() != Kind.EQUAL_START).toList());
        families(tests.stream().filter(test -> test.kind() == Kind.EQUAL_START).toList());
        return IntStream.range(0, findings.size()).mapToObj(this::withAdjusted).toList();
    }

    private List<Test> tests() {
        List<Test> tests = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            InterventionFinding finding = findings.get(i);
            add(tests, i, Kind.CHANGE, finding.change().effects());
            add(tests, i, Kind.EQUAL_START, finding.atEqualStart().effects());
            for (int j = 0; j < finding.interactions().size(); j++) {
                Optional<Double> p = finding.interactions().get(j).test().map(FTest::p).computed();
                if (p.isPresent()) {
                    tests.add(new Test(i, Kind.INTERACTION, j, p.get()));
                }
            }
        }
        return tests;
    }

    private static void add(List<Test> tests, int finding, Kind kind, List<Effect> effects) {
        for (int j = 0; j < effects.size(); j++) {
            Estimate<Inference> robust = effects.get(j).othersEqual().then(Coefficient::robust);
            Optional<Double> p = robust.map(Inference::p).computed();
            if (p.isPresent()) {
                tests.add(new Test(finding, kind, j, p.get()));
            }
        }
    }

    private void families(List<Test> tests) {
        List<Test> unclaimed = new ArrayList<>(tests);
        for (Family family : plan.families()) {
            List<Test> claimed =
                    unclaimed.stream().filter(test -> isClaimed(family, test)).toList();
            unclaimed.removeAll(claimed);
            adjust(claimed, family.name(), family.adjustment());
        }
        adjust(unclaimed, EvaluationPlan.EXPLORATORY_INTERVENTIONS, Adjustment.BENJAMINI_HOCHBERG);
    }

    private boolean isClaimed(Family family, Test test) {
        InterventionFinding finding = findings.get(test.finding());
        return family.claims(finding.scale(), finding.from(), finding.to(), test.variable());
    }

    private void adjust(List<Test> tests, String family, Adjustment method) {
        double[] after = Families.adjusted(method, tests.stream().mapToDouble(Test::p).toArray());
        for (int i = 0; i < after.length; i++) {
            Test test = tests.get(i);
            adjusted.put(
                    new Place(test.finding(), test.kind(), test.place()),
                    new AdjustedP(after[i], family, method, tests.size()));
        }
    }

    private InterventionFinding withAdjusted(int finding) {
        InterventionFinding before = findings.get(finding);
        return before.with(
                withAdjusted(finding, Kind.CHANGE, before.change()),
                withAdjusted(finding, Kind.EQUAL_START, before.atEqualStart()),
                IntStream.range(0, before.interactions().size())
                        .mapToObj(
                                j -> {
                                    Interaction interaction = before.interactions().get(j);
                                    return of(finding, Kind.INTERACTION, j)
                                            .map(interaction::with)
                                            .orElse(interaction);
                                })
                        .toList());
    }

    private Model withAdjusted(int finding, Kind kind, Model model) {
        return new Model(
                model.fit(),
                IntStream.range(0, model.effects().size())
                        .mapToObj(
                                j -> {
                                    Effect effect = model.effects().get(j);
                                    return of(finding, kind, j).map(effect::with).orElse(effect);
                                })
                        .toList());
    }

    private Optional<AdjustedP> of(int finding, Kind kind, int place) {
        return Optional.ofNullable(adjusted.get(new Place(finding, kind, place)));
    }
}
