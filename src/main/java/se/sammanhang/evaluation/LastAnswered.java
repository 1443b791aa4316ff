package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.RoundCode;

/**
 * The round that each person answered last, for the contrast "first round to the last one
 * answered". It holds more persons than first to exit, after times of different length, and is told
 * apart from it.
 *
 * @param rounds how many of those who answered the first round answered which one last, in the
 *     order of time
 */
public record LastAnswered(List<RoundCount> rounds) {

    public LastAnswered {
        rounds = List.copyOf(rounds);
    }

    /** Persons who answered this round last. */
    public record RoundCount(RoundCode round, int persons) {}

    /** The data with the last answered round of each person beside her rounds, where planned. */
    public static EvaluationData in(EvaluationPlan plan, EvaluationData data) {
        if (plan.lastAmong().isEmpty()) {
            return data;
        }
        return new EvaluationData(
                data.sha256(),
                data.persons().stream().map(person -> with(plan, person)).toList(),
                data.leftOut(),
                data.register(),
                data.notes());
    }

    private static Person with(EvaluationPlan plan, Person person) {
        Map<RoundCode, RoundAnswers> rounds = new HashMap<>(person.rounds());
        last(plan, person)
                .flatMap(round -> Optional.ofNullable(person.rounds().get(round)))
                .ifPresent(answers -> rounds.put(Contrast.LAST, answers));
        return new Person(
                person.id(), person.enrolledOn(), person.groups(), person.interventions(), rounds);
    }

    static Optional<RoundCode> last(EvaluationPlan plan, Person person) {
        return plan.lastAmong().reversed().stream()
                .filter(
                        round ->
                                Optional.ofNullable(person.rounds().get(round))
                                        .filter(RoundAnswers::hasAnswers)
                                        .isPresent())
                .findFirst();
    }

    /** Absent where the plan does not ask for it. */
    static Optional<LastAnswered> of(EvaluationPlan plan, EvaluationData data) {
        if (plan.lastAmong().isEmpty()) {
            return Optional.empty();
        }
        RoundCode first = plan.rounds().getFirst();
        List<RoundCount> counts = new ArrayList<>();
        for (RoundCode round : plan.lastAmong()) {
            counts.add(
                    new RoundCount(
                            round,
                            (int)
                                    data.persons().stream()
                                            .filter(one -> one.rounds().containsKey(first))
                                            .filter(
                                                    one ->
                                                            last(plan, one)
                                                                    .filter(round::equals)
                                                                    .isPresent())
                                            .count()));
        }
        return Optional.of(new LastAnswered(counts));
    }
}
