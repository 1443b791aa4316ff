package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationPlan.LateBaselines;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/**
 * How many persons each part of an evaluation is about, from all who are known to those whose
 * change is counted. Raw.
 *
 * @param steps in order, each a part of the one before; the first has everybody known, the last the
 *     matched persons of the change of everybody
 */
public record CountedPersons(ScaleId scale, RoundCode from, RoundCode to, List<Step> steps) {

    public CountedPersons {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).persons() > steps.get(i - 1).persons()) {
                throw new IllegalArgumentException(
                        "steps: wanted each at most the one before, got " + steps);
            }
        }
    }

    /** Persons who are left after one more condition. */
    public record Step(Condition condition, int persons) {}

    /** What one more condition asks for. */
    public enum Condition {
        /** Known in the file or register, whether they answered or not. */
        KNOWN("known"),
        /** Answered something at the earlier round. */
        ANSWERED_FROM("answeredFrom"),
        /** On enough items for a score. */
        SCORED_FROM("scoredFrom"),
        /**
         * In time after the start of the enrolment; only where the plan keeps the late ones apart.
         */
        IN_TIME("inTime"),
        /** Answered something at the later round. */
        ANSWERED_TO("answeredTo"),
        /** Enough items at both rounds for a score of each on the same items. */
        MATCHED("matched");

        private final String code;

        Condition(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    static CountedPersons of(
            EvaluationPlan plan, List<Person> everybody, PlannedScale scale, Contrast contrast) {
        Map<Condition, Predicate<Person>> conditions = new LinkedHashMap<>();
        conditions.put(Condition.KNOWN, _ -> true);
        conditions.put(
                Condition.ANSWERED_FROM, person -> person.rounds().containsKey(contrast.from()));
        conditions.put(
                Condition.SCORED_FROM,
                person ->
                        Evaluation.points(Evaluation.score(person, scale, contrast.from()))
                                .isPresent());
        if (keepsLateApart(plan, contrast)) {
            conditions.put(
                    Condition.IN_TIME, person -> !BaselineWindow.isLate(plan, contrast, person));
        }
        conditions.put(Condition.ANSWERED_TO, person -> person.rounds().containsKey(contrast.to()));
        conditions.put(Condition.MATCHED, person -> Pair.of(person, scale, contrast).isPresent());
        List<Step> steps = new ArrayList<>();
        List<Person> left = everybody;
        for (Map.Entry<Condition, Predicate<Person>> condition : conditions.entrySet()) {
            left = left.stream().filter(condition.getValue()).toList();
            steps.add(new Step(condition.getKey(), left.size()));
        }
        return new CountedPersons(scale.id(), contrast.from(), contrast.to(), steps);
    }

    private static boolean keepsLateApart(EvaluationPlan plan, Contrast contrast) {
        return plan.conventions().lateBaselines() == LateBaselines.APART
                && plan.conventions().baselineWindowDays().isPresent()
                && contrast.from().equals(plan.rounds().getFirst());
    }

    /** Persons left after the condition; where it is not asked for, after those before it. */
    public int after(Condition condition) {
        return steps.stream()
                .filter(step -> step.condition().compareTo(condition) <= 0)
                .toList()
                .getLast()
                .persons();
    }

    /** Those with a score at the earlier round who answered it late and are kept apart. */
    public int startedLate() {
        return after(Condition.SCORED_FROM) - after(Condition.IN_TIME);
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.SURVEY;
    }
}
