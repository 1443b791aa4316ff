package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;

/**
 * Whose answers to a question are told outside the project team: those of the first change that
 * ends with the question's round, so that answers and change are of the same persons; where there
 * is no such change, everybody who answered the round.
 */
public sealed interface AnswerBase {

    /** Persons with a score of the scale at both rounds, as they count in its change. */
    record OfChange(PlannedScale scale, Contrast contrast) implements AnswerBase {}

    /** Persons who gave any answer at the round, as for the last answer of each person. */
    record OfRound() implements AnswerBase {}

    /** The base of a question of the plan. */
    static AnswerBase of(EvaluationPlan plan, AnswerQuestion question) {
        return plan.contrasts().stream()
                .filter(contrast -> contrast.to().equals(question.round()))
                .findFirst()
                .flatMap(
                        contrast ->
                                plan.scales().stream()
                                        .findFirst()
                                        .map(scale -> (AnswerBase) new OfChange(scale, contrast)))
                .orElseGet(OfRound::new);
    }

    /** Whether the person answered the round and belongs to the base. */
    default boolean has(EvaluationPlan plan, AnswerQuestion question, Person person) {
        return Optional.ofNullable(person.rounds().get(question.round()))
                .filter(
                        answers ->
                                switch (this) {
                                    case OfChange(PlannedScale scale, Contrast contrast) ->
                                            Pair.of(person, scale, contrast).isPresent()
                                                    && !BaselineWindow.isApart(
                                                            plan, contrast, person);
                                    case OfRound() -> answers.hasAnswers();
                                })
                .isPresent();
    }
}
