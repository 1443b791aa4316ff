package se.sammanhang.evaluation;

import java.util.Optional;
import se.sammanhang.statistics.BetaPosterior;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Shares;
import se.sammanhang.statistics.TargetTest;

/**
 * A goal "at least this share" held against what was seen. Raw.
 *
 * @param goal as planned
 * @param matched n: persons with both rounds, who answered, or of the register's base
 * @param known N: persons of the group who are known
 * @param observed share of n that counts towards the goal
 * @param otherBase the same outcome of the register on its other base; absent by other methods
 * @param test exact one-sided tests of the share against the target
 * @param needed persons it takes to tell
 * @param meanRise one-sided p of the paired t test that the mean rose; only a goal asks
 *     one-sidedly, and only of paired scores
 * @param rankRise the same of the signed-rank test with zeros ranked, exact
 */
public record GoalFinding(
        EvaluationPlan.Goal goal,
        int matched,
        int known,
        Estimate<Share> observed,
        Optional<OutcomeFinding> otherBase,
        Estimate<TargetTest> test,
        NeededPersons needed,
        Estimate<Double> meanRise,
        Estimate<Double> rankRise,
        Verdict verdict) {

    /** Where it comes from. */
    public EvidenceSource source() {
        return goal.method().source();
    }

    /** P(X ≥ x) if the true share were the target, exact binomial; small speaks for reached. */
    public Estimate<Double> pAtLeast() {
        return test.map(TargetTest::greater);
    }

    /** P(X ≤ x) if the true share were the target; small speaks for not reached. */
    public Estimate<Double> pAtMost() {
        return test.map(TargetTest::less);
    }

    /**
     * Probability that the true share is above the target after what was seen, from Jeffreys'
     * prior. Beside the test, never instead of it. R: {@code pbeta(target, x + .5, n - x + .5,
     * lower.tail = FALSE)}.
     */
    public Estimate<Double> probabilityReached() {
        return observed.map(
                share ->
                        BetaPosterior.of(share.count(), share.n(), BetaPosterior.Prior.JEFFREYS)
                                .above(goal.targetShare()));
    }

    /**
     * The same goal judged by these counts alone, as it is told outside the project team: without
     * other bases and without tests of means.
     *
     * @param count persons who count towards the goal
     * @param base persons of the base
     */
    public GoalFinding of(int count, int base, ConfidenceLevel level) {
        return new GoalVerdicts(goal, level)
                .finding(Shares.wilson(count, base, level), base, known);
    }

    /** What can be said at the plan's confidence level. */
    public enum Verdict {
        REACHED("reached"),
        NOT_REACHED("notReached"),
        CANNOT_TELL("cannotTell");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }
}
