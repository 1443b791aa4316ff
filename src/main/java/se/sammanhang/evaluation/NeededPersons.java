package se.sammanhang.evaluation;

import java.util.OptionalInt;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.TargetPlan;

/**
 * How many persons it takes to tell whether a goal is reached: the first three hold before anybody
 * has answered.
 *
 * @param whenAllRise fewest persons of whom all together show it
 * @param truth a true share half way from the target to everybody
 * @param atTruth fewest persons who show it in {@value #POWER} of cases when that is the true
 *     share; a few more can show it a little less often, see {@link TargetPlan#personsNeeded}
 * @param fewestAbove of the persons at hand, so many must rise to show it; empty: not even all do
 * @param mostBelow of the persons at hand, so many or fewer show that it is not reached; empty: not
 *     even none do
 * @param ifSameShare fewest persons, in the same sense, who tell in {@value #POWER} of cases, one
 *     way or the other, when the true share is the one seen
 */
public record NeededPersons(
        int whenAllRise,
        double truth,
        Estimate<Integer> atTruth,
        OptionalInt fewestAbove,
        OptionalInt mostBelow,
        Estimate<Integer> ifSameShare) {

    /** How often the persons needed are enough. */
    public static final double POWER = 0.8;

    /** Beyond so many persons nobody plans. */
    private static final double MOST = 20_000;

    private static final double Z_POWER = 0.8416;
    private static final double Z_LARGEST = 3.3;

    /** What it will take, said when the goal is set: before anybody has answered. */
    public static NeededPersons before(EvaluationPlan.Goal goal, ConfidenceLevel level) {
        return of(goal.targetShare(), Estimate.not(Estimate.Reason.NO_VALUES), level);
    }

    static NeededPersons of(double target, Estimate<Share> observed, ConfidenceLevel level) {
        TargetPlan plan = new TargetPlan(target, level);
        double truth = (1 + target) / 2;
        int n = observed.computed().map(Share::n).orElse(0);
        return new NeededPersons(
                plan.fewestPersonsWhenAllSucceed(),
                truth,
                needed(plan, truth),
                n == 0 ? OptionalInt.empty() : plan.fewestAbove(n),
                n == 0 ? OptionalInt.empty() : plan.mostBelow(n),
                observed.then(share -> ifSame(plan, share)));
    }

    /** Below the target the question is that of those who did not rise. */
    private static Estimate<Integer> ifSame(TargetPlan plan, Share share) {
        if (share.proportion() >= plan.target()) {
            return needed(plan, share.proportion());
        }
        return needed(
                new TargetPlan(1 - plan.target(), plan.level()),
                (double) (share.n() - share.count()) / share.n());
    }

    private static Estimate<Integer> needed(TargetPlan plan, double truth) {
        if (truth >= 1) {
            return Estimate.of(plan.fewestPersonsWhenAllSucceed());
        }
        if (truth <= plan.target() || rough(plan.target(), truth) > MOST) {
            return Estimate.not(Estimate.Reason.TOO_MANY);
        }
        OptionalInt persons = plan.personsNeeded(truth, POWER);
        return persons.isPresent()
                ? Estimate.of(persons.getAsInt())
                : Estimate.not(Estimate.Reason.TOO_MANY);
    }

    /** By the normal distribution and a generous level: saves a search that would not end. */
    private static double rough(double target, double truth) {
        double spread =
                Z_LARGEST * Math.sqrt(target * (1 - target))
                        + Z_POWER * Math.sqrt(truth * (1 - truth));
        return Math.pow(spread / (truth - target), 2);
    }
}
