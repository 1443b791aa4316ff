package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.sammanhang.evaluation.GrowthFinding.RoundCount;
import se.sammanhang.evaluation.ScoresOverRounds.Score;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.CommonBaseline;
import se.sammanhang.statistics.model.MixedFit;

/** Growth over all rounds of the plan, for everybody and for each intervention. */
final class Growth {

    private static final int FEWEST_ROUNDS = 3;

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final Grouping grouping;
    private final ScoresOverRounds scored;

    Growth(EvaluationPlan plan, EvaluationData data, Grouping grouping, ScoresOverRounds scored) {
        this.scored = scored;
        this.plan = plan;
        this.data = data;
        this.grouping = grouping;
    }

    /** Nothing for a plan of fewer than three rounds: the change says it all. */
    List<GrowthFinding> findings() {
        if (plan.rounds().size() < FEWEST_ROUNDS) {
            return List.of();
        }
        List<Group> groups = new ArrayList<>(List.of(Group.OVERALL));
        interventions().forEach(name -> groups.add(Group.of(Group.INTERVENTION, name)));
        return GrowthFamilies.adjusted(
                plan,
                plan.scales().parallelStream()
                        .flatMap(
                                scale ->
                                        groups.stream()
                                                .map(
                                                        group ->
                                                                finding(
                                                                        scale,
                                                                        group,
                                                                        scored.of(scale))))
                        .toList());
    }

    private Set<String> interventions() {
        return plan.variables().stream().anyMatch(v -> v.name().equals(Group.INTERVENTION))
                ? grouping.levels(Group.INTERVENTION)
                : Set.of();
    }

    private GrowthFinding finding(PlannedScale scale, Group group, List<Score> scores) {
        Set<String> members = new TreeSet<>();
        data.persons().stream()
                .filter(person -> grouping.belongs(person, group, _ -> true))
                .forEach(person -> members.add(person.id()));
        Predicate<Score> with = score -> members.contains(score.person().id());
        List<RoundCount> rounds =
                plan.rounds().stream()
                        .map(
                                round ->
                                        new RoundCount(
                                                round,
                                                count(scores, round, _ -> true),
                                                count(scores, round, with)))
                        .toList();
        return new GrowthFinding(
                scale.id(),
                group,
                data.persons().size(),
                rounds,
                fit(group, rounds, scores, with),
                Map.of());
    }

    private static int count(List<Score> scores, RoundCode round, Predicate<Score> which) {
        return (int)
                scores.stream().filter(score -> score.round().equals(round)).filter(which).count();
    }

    private Estimate<MixedFit> fit(
            Group group, List<RoundCount> rounds, List<Score> scores, Predicate<Score> with) {
        List<String> order =
                rounds.stream()
                        .filter(count -> count.n() > 1)
                        .map(count -> count.round().value())
                        .toList();
        if (order.size() < FEWEST_ROUNDS
                || !order.getFirst().equals(plan.rounds().getFirst().value())) {
            return Estimate.not(scores.isEmpty() ? Reason.NO_VALUES : Reason.TOO_FEW);
        }
        List<Score> used =
                scores.stream().filter(score -> order.contains(score.round().value())).toList();
        if (!group.isOverall() && smallestSide(used, with) < InterventionFinding.FEWEST) {
            return Estimate.not(Reason.CANNOT_BE_SEPARATED);
        }
        boolean[] had = new boolean[used.size()];
        for (int i = 0; i < had.length; i++) {
            had[i] = with.test(used.get(i));
        }
        return CommonBaseline.withSlope(
                ScoresOverRounds.persons(used),
                ScoresOverRounds.rounds(used),
                order,
                group.isOverall() ? Map.of() : Map.of(group.level(), had),
                ScoresOverRounds.times(used),
                ScoresOverRounds.points(used),
                plan.confidence());
    }

    private static long smallestSide(List<Score> scores, Predicate<Score> with) {
        return Math.min(persons(scores, with), persons(scores, with.negate()));
    }

    private static long persons(List<Score> scores, Predicate<Score> which) {
        return scores.stream().filter(which).map(score -> score.person().id()).distinct().count();
    }
}
