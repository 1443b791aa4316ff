package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/** Everybody's scores at all rounds of the plan, each scale scored once for all that follows it. */
final class ScoresOverRounds {

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final Map<ScaleId, List<Score>> known = new ConcurrentHashMap<>();

    ScoresOverRounds(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.data = data;
    }

    /**
     * @param time place of the round in the plan, 0 for its first: rounds have no date of their
     *     own, so that one step stands for the time between two rounds, however long that was
     */
    record Score(Person person, RoundCode round, double time, double points) {
        String gender() {
            return genderOf(person);
        }
    }

    /** Level of the gender, "unknown" where the data have none. */
    static String genderOf(Person person) {
        return person.groups().getOrDefault(Group.GENDER, Group.UNKNOWN);
    }

    List<Score> of(PlannedScale scale) {
        return known.computeIfAbsent(scale.id(), _ -> scored(scale));
    }

    private List<Score> scored(PlannedScale scale) {
        List<Score> scores = new ArrayList<>();
        for (Person person : data.persons()) {
            int time = 0;
            for (RoundCode round : plan.rounds()) {
                double at = time;
                Evaluation.points(Evaluation.score(person, scale, round))
                        .ifPresent(points -> scores.add(new Score(person, round, at, points)));
                time++;
            }
        }
        return scores;
    }

    static List<String> persons(List<Score> scores) {
        return scores.stream().map(score -> score.person().id()).toList();
    }

    static List<String> rounds(List<Score> scores) {
        return scores.stream().map(score -> score.round().value()).toList();
    }

    static double[] times(List<Score> scores) {
        return scores.stream().mapToDouble(Score::time).toArray();
    }

    static double[] points(List<Score> scores) {
        return scores.stream().mapToDouble(Score::points).toArray();
    }
}
