package se.sammanhang.evaluation;

import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.evaluation.AnswerFinding.Split;
import se.sammanhang.evaluation.EvaluationPlan.Goal;
import se.sammanhang.evaluation.GoalFinding.Verdict;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
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

    private final Goal goal;
    private final ConfidenceLevel level;

    GoalVerdicts(Goal goal, ConfidenceLevel level) {
        this.goal = goal;
        this.level = level;
    }

    /** By the change of matched persons; the tests of a rise belong to goals of one. */
    GoalFinding paired(Finding finding, GoalMethod.Direction direction) {
        return switch (direction) {
            case INCREASE ->
                    finding(
                            moved(finding, ChangeShares::increase),
                            finding.change().then(PairedChange::test).map(TTest::greater),
                            finding.methods()
                                    .signedRank()
                                    .then(SignedRank::exact)
                                    .map(SignedRank.Exact::greater));
            case DECREASE ->
                    finding(
                            moved(finding, ChangeShares::decrease),
                            Estimate.not(Reason.NO_VALUES),
                            Estimate.not(Reason.NO_VALUES));
        };
    }

    private static Seen moved(Finding finding, Function<ChangeShares, Share> way) {
        return new Seen(
                finding.matched(), finding.known(), finding.shares().map(way), Optional.empty());
    }

    /** By what people say themselves. */
    GoalFinding perceived(AnswerFinding finding) {
        Estimate<Share> better =
                finding.split() instanceof Split.Direction direction
                        ? direction.better()
                        : Estimate.not(Reason.NO_VALUES);
        return finding(better, finding.answered(), finding.known());
    }

    /** By the register; nobody can tell where that has no such outcome. */
    GoalFinding status(Optional<OutcomeFinding> outcome, Optional<OutcomeFinding> otherBase) {
        Estimate<Share> share =
                outcome.map(OutcomeFinding::share).orElseGet(() -> Estimate.not(Reason.NO_VALUES));
        return finding(
                new Seen(
                        share.computed().map(Share::n).orElse(0),
                        outcome.map(OutcomeFinding::enrolled).orElse(0),
                        share,
                        otherBase),
                Estimate.not(Reason.NO_VALUES),
                Estimate.not(Reason.NO_VALUES));
    }

    /** By a share alone. */
    GoalFinding finding(Estimate<Share> share, int n, int known) {
        return finding(
                new Seen(n, known, share, Optional.empty()),
                Estimate.not(Reason.NO_VALUES),
                Estimate.not(Reason.NO_VALUES));
    }

    /** Whom the share is of, and the share. */
    private record Seen(
            int n, int known, Estimate<Share> share, Optional<OutcomeFinding> otherBase) {}

    private GoalFinding finding(Seen seen, Estimate<Double> meanRise, Estimate<Double> rankRise) {
        Estimate<TargetTest> test =
                seen.share().map(share -> TargetTest.of(share, goal.targetShare(), level));
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
                seen.n(),
                seen.known(),
                seen.share(),
                seen.otherBase(),
                test,
                NeededPersons.of(goal.targetShare(), seen.share(), level),
                meanRise,
                rankRise,
                verdict);
    }
}
