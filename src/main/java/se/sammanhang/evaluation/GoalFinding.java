package se.sammanhang.evaluation;

import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/**
 * A goal "at least this share rises" held against what was seen. Raw.
 *
 * @param goal as planned
 * @param matched n: persons with both rounds
 * @param known N: persons who are known
 * @param observed share with an increase among the matched
 * @param pAtLeast P(X ≥ x) if the true share were the target, exact binomial; small speaks for
 *     reached
 * @param pAtMost P(X ≤ x) if the true share were the target; small speaks for not reached
 */
public record GoalFinding(
        EvaluationPlan.Goal goal,
        int matched,
        int known,
        Estimate<Share> observed,
        Estimate<Double> pAtLeast,
        Estimate<Double> pAtMost,
        Verdict verdict) {

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
