package se.sammanhang.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.GenderGrowthFinding.Line;
import se.sammanhang.evaluation.GenderGrowthFinding.Point;
import se.sammanhang.evaluation.ScoresOverRounds.Score;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.PairedT;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.GroupGrowth;

/** Growth over all rounds of the plan for each gender, and whether genders grow alike. */
final class GenderGrowth {

    private static final int FEWEST_ROUNDS = 3;

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final Grouping grouping;
    private final ScoresOverRounds scored;

    GenderGrowth(
            EvaluationPlan plan, EvaluationData data, Grouping grouping, ScoresOverRounds scored) {
        this.scored = scored;
        this.plan = plan;
        this.data = data;
        this.grouping = grouping;
    }

    /** Nothing for a plan of fewer than three rounds or without two known genders in its data. */
    List<GenderGrowthFinding> findings() {
        boolean asked = plan.variables().stream().anyMatch(v -> v.name().equals(Group.GENDER));
        if (!asked || plan.rounds().size() < FEWEST_ROUNDS) {
            return List.of();
        }
        List<String> levels =
                grouping.levels(Group.GENDER).stream().sorted(Group.CATALOGUE).toList();
        return levels.stream().filter(GenderGrowth::isKnown).count() < 2
                ? List.of()
                : plan.scales().parallelStream().map(scale -> finding(scale, levels)).toList();
    }

    private GenderGrowthFinding finding(PlannedScale scale, List<String> levels) {
        List<Score> scores = scored.of(scale);
        List<Line> lines = levels.stream().map(level -> line(level, scores)).toList();
        return new GenderGrowthFinding(
                scale.id(), data.persons().size(), lines, growth(scores, lines), Optional.empty());
    }

    /** Persons whose gender is not known are no gender to compare, however many they are. */
    private static boolean isKnown(String level) {
        return !PlannedComparison.levelsOfNobody(Group.GENDER).contains(level);
    }

    private Line line(String level, List<Score> scores) {
        List<Score> own = scores.stream().filter(score -> score.gender().equals(level)).toList();
        int persons = (int) own.stream().map(Score::person).map(Person::id).distinct().count();
        int known =
                (int)
                        data.persons().stream()
                                .filter(p -> ScoresOverRounds.genderOf(p).equals(level))
                                .count();
        return new Line(
                new Group.Part(Group.GENDER, level),
                known,
                persons,
                isKnown(level) && persons >= InterventionFinding.FEWEST,
                plan.rounds().stream().map(round -> point(round, own)).toList());
    }

    private Point point(RoundCode round, List<Score> scores) {
        double[] points =
                scores.stream()
                        .filter(score -> score.round().equals(round))
                        .mapToDouble(Score::points)
                        .toArray();
        Estimate<Interval> interval =
                PairedT.ofDifferences(points, plan.confidence())
                        .then(PairedChange::test)
                        .map(TTest::interval);
        return new Point(round, Summary.of(points), interval);
    }

    private Estimate<GroupGrowth> growth(List<Score> scores, List<Line> lines) {
        List<String> compared =
                lines.stream().filter(Line::compared).map(line -> line.gender().level()).toList();
        Set<String> among = new HashSet<>(compared);
        List<Score> used = scores.stream().filter(s -> among.contains(s.gender())).toList();
        List<String> order =
                plan.rounds().stream()
                        .filter(round -> count(used, round) > 1)
                        .map(RoundCode::value)
                        .toList();
        if (order.size() < FEWEST_ROUNDS
                || !order.getFirst().equals(plan.rounds().getFirst().value())) {
            return Estimate.not(scores.isEmpty() ? Reason.NO_VALUES : Reason.TOO_FEW);
        }
        List<Score> rows = used.stream().filter(s -> order.contains(s.round().value())).toList();
        return GroupGrowth.of(
                ScoresOverRounds.persons(rows),
                ScoresOverRounds.rounds(rows),
                rows.stream().map(Score::gender).toList(),
                ScoresOverRounds.times(rows),
                order,
                compared,
                ScoresOverRounds.points(rows),
                InterventionFinding.FEWEST,
                plan.confidence());
    }

    private static long count(List<Score> scores, RoundCode round) {
        return scores.stream().filter(score -> score.round().equals(round)).count();
    }
}
