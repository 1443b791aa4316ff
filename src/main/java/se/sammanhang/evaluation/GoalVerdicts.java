package se.sammanhang.evaluation;

import se.sammanhang.evaluation.GoalFinding.Verdict;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.SignedRank;
import se.sammanhang.statistics.TargetTest;

/**
 * Reached when so many would be unlikely (at most 1 - level) if the true share were the target, not
 * reached when so few would be; otherwise nobody can tell.
 */
final class GoalVerdicts {

    private GoalVerdicts() {}

    static GoalFinding of(EvaluationPlan.Goal goal, Finding finding, ConfidenceLevel level) {
        Estimate<Share> observed = finding.shares().map(ChangeShares::increase);
        Estimate<TargetTest> test =
                observed.map(share -> TargetTest.of(share, goal.targetShare(), level));
        Verdict verdict =
                test.computed()
                        .map(
                                tested ->
                                        switch (tested.decision()) {
                                            case ABOVE -> Verdict.REACHED;
                                            case BELOW -> Verdict.NOT_REACHED;
                                            case CANNOT_TELL -> Verdict.CANNOT_TELL;
                                        })
                        .orElse(Verdict.CANNOT_TELL);
        return new GoalFinding(
                goal,
                finding.matched(),
                finding.known(),
                observed,
                test,
                NeededPersons.of(goal.targetShare(), observed, level),
                finding.change().then(PairedChange::test).map(TTest::greater),
                finding.methods()
                        .signedRank()
                        .then(SignedRank::exact)
                        .map(SignedRank.Exact::greater),
                verdict);
    }
}
