package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Shares;

/**
 * What each person contributes to the counts of an evaluation, so that it can be seen who came,
 * went or changed between two of them.
 */
public final class PersonCells {

    private PersonCells() {}

    /** Which way a score went, by the scale's increase rule. */
    public enum Direction {
        INCREASE,
        SAME,
        DECREASE
    }

    /**
     * Change of one scale between two rounds.
     *
     * @param points unit: that of the scale
     * @param late whether the earlier answer came after the plan's baseline window
     * @param apart whether it is kept out of the change for that
     * @param room whether a change for the better was possible
     */
    public record Change(
            PlannedScale scale,
            Contrast contrast,
            double points,
            Direction direction,
            boolean late,
            boolean apart,
            boolean room) {}

    /**
     * @param id pseudonym
     * @param groups every group of the plan's variables she belongs to, of one variable each, by
     *     contrast: an intervention counts when it fell between the answers
     * @param rounds answered
     * @param answers parts she is in of each question of the plan, where she belongs to its base
     * @param register what the register knows of her; absent for data read from a file
     */
    public record Contribution(
            String id,
            Map<Contrast, Set<Group.Part>> groups,
            Set<String> rounds,
            List<Change> changes,
            Map<AnswerQuestion, Set<String>> answers,
            Optional<RegisterEntry> register) {
        public Contribution {
            groups = Map.copyOf(groups);
            rounds = Set.copyOf(rounds);
            changes = List.copyOf(changes);
            answers = Map.copyOf(answers);
        }
    }

    /** One for each person, in the order of the data. */
    public static List<Contribution> of(EvaluationPlan plan, EvaluationData data) {
        EvaluationData seen = LastAnswered.in(plan, data);
        Grouping grouping = new Grouping(plan, seen);
        List<RegisterEntry> register = data.register().map(RegisterData::entries).orElse(List.of());
        boolean both = register.size() == seen.persons().size();
        List<Contribution> all = new ArrayList<>();
        for (int i = 0; i < seen.persons().size(); i++) {
            Person person = seen.persons().get(i);
            Set<String> rounds = new HashSet<>();
            person.rounds().keySet().forEach(round -> rounds.add(round.value()));
            all.add(
                    new Contribution(
                            person.id(),
                            groups(plan, grouping, person),
                            rounds,
                            changes(plan, person),
                            answers(plan, person),
                            both ? Optional.of(register.get(i)) : Optional.empty()));
        }
        return all;
    }

    private static Map<Contrast, Set<Group.Part>> groups(
            EvaluationPlan plan, Grouping grouping, Person person) {
        Map<Contrast, Set<Group.Part>> groups = new HashMap<>();
        for (Contrast contrast : plan.contrasts()) {
            Set<Group.Part> parts = new HashSet<>();
            for (EvaluationPlan.Variable variable : plan.variables()) {
                for (String level : levels(variable.name(), person)) {
                    boolean belongs =
                            grouping.belongs(
                                    person,
                                    Group.of(variable.name(), level),
                                    spell -> Evaluation.countsFor(contrast, person).test(spell));
                    if (belongs) {
                        parts.add(new Group.Part(variable.name(), level));
                    }
                }
            }
            groups.put(contrast, parts);
        }
        return groups;
    }

    private static Set<String> levels(String variable, Person person) {
        Set<String> levels = new HashSet<>();
        if (variable.equals(Group.INTERVENTION)) {
            person.interventions().forEach(spell -> levels.add(spell.name()));
        } else {
            levels.add(person.groups().getOrDefault(variable, Group.UNKNOWN));
        }
        return levels;
    }

    private static Map<AnswerQuestion, Set<String>> answers(EvaluationPlan plan, Person person) {
        Map<AnswerQuestion, Set<String>> answers = new HashMap<>();
        for (AnswerQuestion question : plan.answers()) {
            Optional.ofNullable(person.rounds().get(question.round()))
                    .filter(_ -> AnswerBase.of(plan, question).has(plan, question, person))
                    .ifPresent(round -> answers.put(question, AnswerParts.of(question, round)));
        }
        return answers;
    }

    private static List<Change> changes(EvaluationPlan plan, Person person) {
        List<Change> changes = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            for (Contrast contrast : plan.contrasts()) {
                boolean late = BaselineWindow.isLate(plan, contrast, person);
                boolean apart = BaselineWindow.isApart(plan, contrast, person);
                Pair.of(person, scale, contrast)
                        .ifPresent(
                                pair ->
                                        changes.add(
                                                new Change(
                                                        scale,
                                                        contrast,
                                                        pair.after() - pair.before(),
                                                        direction(scale, pair),
                                                        late,
                                                        apart,
                                                        pair.couldImprove().orElse(true))));
            }
        }
        return changes;
    }

    private static Direction direction(PlannedScale scale, Pair pair) {
        return switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition definition) ->
                    direction(pair.steps().orElseThrow(), definition.increaseAtLeast());
            case PlannedScale.ReadyScore ready ->
                    Shares.ofDifferences(
                                    new double[] {pair.after() - pair.before()},
                                    ready.increaseAtLeast().orElse(0.0),
                                    ConfidenceLevel.NINETY_FIVE)
                            .computed()
                            .map(PersonCells::direction)
                            .orElse(Direction.SAME);
        };
    }

    private static Direction direction(int steps, int atLeast) {
        return steps >= atLeast
                ? Direction.INCREASE
                : steps <= -atLeast ? Direction.DECREASE : Direction.SAME;
    }

    private static Direction direction(ChangeShares one) {
        return one.increase().count() > 0
                ? Direction.INCREASE
                : one.decrease().count() > 0 ? Direction.DECREASE : Direction.SAME;
    }
}
