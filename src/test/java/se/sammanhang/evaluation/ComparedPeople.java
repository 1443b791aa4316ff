package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.Variable;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.statistics.ConfidenceLevel;

/** Persons in groups with a start and a change, and what a comparison finds of them. */
final class ComparedPeople {

    static final RoundCode T0 = new RoundCode("T0");
    static final RoundCode TX = new RoundCode("TX");
    static final ScaleId ONE = new ScaleId("one");
    static final ScaleId TWO = new ScaleId("two");
    static final String ARM = "arm";

    private final List<Person> people = new ArrayList<>();

    void add(Person person) {
        people.add(person);
    }

    static PlannedComparison arms(String... reference) {
        return new PlannedComparison(
                ARM, List.of(), Arrays.stream(reference).findFirst(), Optional.empty());
    }

    static PlannedComparison alike(double bound) {
        return new PlannedComparison(ARM, List.of(), Optional.empty(), Optional.of(bound));
    }

    /** Persons of an arm who start at 10 to 14 and change so much. */
    void add(String arm, double... changes) {
        addTo(ARM, arm, changes);
    }

    void addTo(String variable, String level, double... changes) {
        for (int i = 0; i < changes.length; i++) {
            double before = 10 + (i * 7) % 5;
            people.add(person(level + i, Map.of(variable, level), before, before + changes[i]));
        }
    }

    static Person person(
            String id, Map<String, String> groups, double before, @Nullable Number after) {
        Map<RoundCode, RoundAnswers> rounds = new HashMap<>();
        rounds.put(T0, answers(before));
        if (after != null) {
            rounds.put(TX, answers(after.doubleValue()));
        }
        return new Person(id, Optional.empty(), groups, List.of(), rounds);
    }

    static RoundAnswers answers(double points) {
        return new RoundAnswers(
                Optional.empty(), Map.of(), Map.of(ONE, points, TWO, points), Optional.empty());
    }

    List<String> said(ComparisonFinding finding) {
        return ComparisonSentences.of(finding, plan(List.of())).stream()
                .map(sentence -> sentence.text().in(Language.SWEDISH))
                .toList();
    }

    ComparisonFinding one(PlannedComparison planned) {
        return evaluate(List.of(planned)).getFirst();
    }

    List<ComparisonFinding> evaluate(List<PlannedComparison> planned) {
        return Evaluation.of(plan(planned), new EvaluationData("0".repeat(64), people), "test")
                .circumstances()
                .comparisons();
    }

    static EvaluationPlan plan(List<PlannedComparison> comparisons) {
        return plan(new DataSource.Project(new ProjectId("prov")), comparisons);
    }

    static EvaluationPlan plan(DataSource source, List<PlannedComparison> comparisons) {
        return new EvaluationPlan(
                new EvaluationPlan.Stamp("", "0".repeat(64), "1", Optional.empty()),
                LocalisedText.swedish("prov"),
                source,
                List.of(T0, TX),
                List.of(scale(ONE), scale(TWO)),
                List.of(new Contrast(T0, TX)),
                List.of(
                        new Variable(Group.GENDER, Map.of()),
                        new Variable(ARM, Map.of()),
                        new Variable(Group.INTERVENTION, Map.of())),
                List.of(),
                List.of(),
                List.of(),
                ConfidenceLevel.NINETY_FIVE,
                1,
                EvaluationPlan.DisclosurePolicyName.NONE,
                new EvaluationPlan.Conventions(
                        EvaluationPlan.EnrolmentRule.FIRST, Optional.empty(), Optional.empty()),
                MeasurementPrecision.UNKNOWN,
                List.of(),
                List.of(),
                comparisons,
                List.of());
    }

    static PlannedScale scale(ScaleId id) {
        return new PlannedScale.ReadyScore(
                id,
                LocalisedText.swedish(id.value()),
                Polarity.HIGHER_IS_BETTER,
                Optional.empty(),
                Optional.empty());
    }

    /** Somebody who had these interventions. */
    void had(String id, double before, double after, String... interventions) {
        people.add(
                new Person(
                        id,
                        Optional.empty(),
                        Map.of(),
                        Arrays.stream(interventions)
                                .map(EvaluationData.Intervention::named)
                                .toList(),
                        Map.of(T0, answers(before), TX, answers(after))));
    }

    InterventionFinding interventions() {
        return Evaluation.of(plan(List.of()), new EvaluationData("0".repeat(64), people), "test")
                .circumstances()
                .interventions()
                .getFirst();
    }
}
