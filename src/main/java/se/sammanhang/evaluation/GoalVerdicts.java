package se.sammanhang.evaluation;

import se.sammanhang.evaluation.GoalFinding.Verdict;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Shares;

/**
 * Reached when so many would be unlikely (at most 1 - level) if the true share were the target, not
 * reached when so few would be; otherwise nobody can tell.
 */
final class GoalVerdicts {

    private GoalVerdicts() {}

    static GoalFinding of(EvaluationPlan.Goal goal, Finding finding, ConfidenceLevel level) {
        Estimate<Share> observed = finding.shares().map(ChangeShares::increase);
        Estimate<Double> atLeast = observed.map(share -> Shares.atLeast(share, goal.targetShare()));
        Estimate<Double> atMost = observed.map(share -> Shares.atMost(share, goal.targetShare()));
        double unlikely = 1 - level.value();
        Verdict verdict = Verdict.CANNOT_TELL;
        if (atLeast.computed().filter(p -> p <= unlikely).isPresent()) {
            verdict = Verdict.REACHED;
        } else if (atMost.computed().filter(p -> p <= unlikely).isPresent()) {
            verdict = Verdict.NOT_REACHED;
        }
        return new GoalFinding(
                goal, finding.matched(), finding.known(), observed, atLeast, atMost, verdict);
    }
}
