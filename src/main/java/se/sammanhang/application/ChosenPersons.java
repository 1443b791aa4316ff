package se.sammanhang.application;

import java.util.List;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.evaluation.EvaluationData;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.programme.Project;

/**
 * The persons whom a plan chooses: one enrolment each.
 *
 * @param data the same persons as findings read them
 * @param persons in the order of {@code data}
 * @param responses of these enrolments that count: the first of each round, unless it is left out
 */
public record ChosenPersons(
        Project project,
        EvaluationPlan plan,
        EvaluationData data,
        List<ResearchPerson> persons,
        List<ResearchResponse> responses) {
    public ChosenPersons {
        persons = List.copyOf(persons);
        responses = List.copyOf(responses);
    }
}
