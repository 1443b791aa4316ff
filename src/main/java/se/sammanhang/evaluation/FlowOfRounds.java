package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationData.RoundAnswers;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.FlowFinding.ScaleCount;
import se.sammanhang.instrument.RoundCode;

/** Counts who answered, round by round. */
final class FlowOfRounds {

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final Grouping grouping;

    FlowOfRounds(EvaluationPlan plan, EvaluationData data, Grouping grouping) {
        this.plan = plan;
        this.data = data;
        this.grouping = grouping;
    }

    /** For each round: everybody, each level of each variable, each mode. */
    List<FlowFinding> findings(List<Group> groups) {
        List<Group> single = groups.stream().filter(group -> group.parts().size() < 2).toList();
        List<FlowFinding> findings = new ArrayList<>();
        for (RoundCode round : plan.rounds()) {
            List<Progress> all = data.persons().stream().map(p -> progress(p, round)).toList();
            for (Group group : single) {
                List<Progress> members =
                        all.stream()
                                .filter(p -> grouping.belongs(p.person(), group, _ -> true))
                                .toList();
                findings.add(finding(round, group, members.size(), members));
            }
            Set<String> modes = new TreeSet<>();
            data.persons().forEach(person -> mode(person, round).ifPresent(modes::add));
            for (String mode : modes) {
                findings.add(
                        finding(
                                round,
                                Group.of(Group.MODE, mode),
                                all.size(),
                                all.stream()
                                        .filter(
                                                p ->
                                                        mode(p.person(), round)
                                                                .filter(mode::equals)
                                                                .isPresent())
                                        .toList()));
            }
        }
        return findings;
    }

    private static Optional<String> mode(Person person, RoundCode round) {
        RoundAnswers answers = person.rounds().get(round);
        return answers == null ? Optional.empty() : answers.mode();
    }

    /** What one person did at one round; scales in the order of the plan. */
    private record Progress(
            Person person,
            boolean answered,
            boolean leftOut,
            List<Boolean> scored,
            List<Boolean> matched) {}

    private Progress progress(Person person, RoundCode round) {
        RoundCode first = plan.rounds().getFirst();
        List<Boolean> scored = new ArrayList<>();
        List<Boolean> matched = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            boolean score = Evaluation.points(Evaluation.score(person, scale, round)).isPresent();
            scored.add(score);
            matched.add(
                    round.equals(first)
                            ? score
                            : Pair.of(person, scale, new Contrast(first, round)).isPresent());
        }
        boolean answered = person.rounds().containsKey(round);
        return new Progress(
                person,
                answered,
                !answered
                        && data.leftOut().stream()
                                .anyMatch(
                                        response ->
                                                response.round().equals(round)
                                                        && response.person().equals(person.id())),
                scored,
                matched);
    }

    private FlowFinding finding(RoundCode round, Group group, int known, List<Progress> members) {
        List<ScaleCount> scales = new ArrayList<>();
        for (int i = 0; i < plan.scales().size(); i++) {
            int place = i;
            scales.add(
                    new ScaleCount(
                            plan.scales().get(i).id(),
                            (int) members.stream().filter(p -> p.scored().get(place)).count(),
                            (int) members.stream().filter(p -> p.matched().get(place)).count()));
        }
        return new FlowFinding(
                round,
                group,
                known,
                (int) members.stream().filter(Progress::answered).count(),
                (int) members.stream().filter(Progress::leftOut).count(),
                scales);
    }
}
