package se.sammanhang.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.sammanhang.evaluation.EvaluationData.Intervention;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.RoundCode;

/**
 * What the plan's conventions make of exact days and doses, person by person. Files for others hold
 * these facts instead of the days.
 */
public final class ConventionFacts {

    private final EvaluationPlan plan;
    private final Grouping grouping;

    public ConventionFacts(EvaluationPlan plan, EvaluationData data) {
        this.plan = plan;
        this.grouping = new Grouping(plan, data);
    }

    /** Levels of a grouping variable that somebody in the data has, in order. */
    public Set<String> levels(String variable) {
        return grouping.levels(variable);
    }

    /** Whether the first round was answered after the baseline window. */
    public boolean isLateBaseline(Person person) {
        RoundCode first = plan.rounds().getFirst();
        return BaselineWindow.isLate(plan, new Contrast(first, first), person);
    }

    /** The round that the person answered last, of those that count for that. */
    public Optional<RoundCode> lastRound(Person person) {
        return LastAnswered.last(plan, person);
    }

    /** Whether the person had the intervention, at any time, in the minimum dose. */
    public boolean had(Person person, String intervention) {
        return grouping.belongs(person, Group.of(Group.INTERVENTION, intervention), _ -> true);
    }

    /** Whether the intervention counts for a change: it overlaps the time between the answers. */
    public boolean counts(Person person, String intervention, Contrast contrast) {
        Predicate<Intervention> between = Evaluation.countsFor(contrast, person);
        return grouping.belongs(person, Group.of(Group.INTERVENTION, intervention), between);
    }
}
