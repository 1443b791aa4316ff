package se.sammanhang.evaluation;

import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;

/**
 * One who has a score at the earlier round of a contrast: the persons that attrition is about.
 *
 * @param score at the earlier round, on all items answered then
 * @param pair absent for those who were lost: no later answer, or too few items in common
 */
record Baseline(Person person, double score, Optional<Pair> pair) {

    /** Those of the persons who started, in their order. */
    static List<Baseline> of(List<Person> persons, PlannedScale scale, Contrast contrast) {
        return persons.stream()
                .flatMap(
                        person ->
                                Evaluation.points(Evaluation.score(person, scale, contrast.from()))
                                        .map(
                                                points ->
                                                        new Baseline(
                                                                person,
                                                                points,
                                                                Pair.of(person, scale, contrast)))
                                        .stream())
                .toList();
    }

    boolean returned() {
        return pair.isPresent();
    }
}
