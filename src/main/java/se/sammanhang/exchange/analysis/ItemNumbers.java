package se.sammanhang.exchange.analysis;

import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.RepeatedItemFinding;
import se.sammanhang.evaluation.RepeatedItemFinding.Test;
import se.sammanhang.exchange.analysis.MainNumbers.Address;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.SquareTable.ChiSquared;

/** Items at two rounds among the numbers that the R script recomputes. */
final class ItemNumbers {

    private final MainNumbers numbers;

    ItemNumbers(MainNumbers numbers) {
        this.numbers = numbers;
    }

    void item(RepeatedItemFinding finding) {
        Contrast contrast = finding.question().contrast();
        Address at =
                numbers.address(
                        "item " + finding.question().item(),
                        contrast.from(),
                        contrast.to(),
                        Group.OVERALL);
        at.put("N", finding.known());
        at.put("n", finding.matched());
        at.put("answeredBefore", finding.before());
        at.put("answeredAfter", finding.after());
        at.put("lateBaselines", finding.late());
        switch (finding.test()) {
            case Test.YesOrNo test -> yesOrNo(at, test);
            case Test.Ordered(var symmetry, var margins) -> {
                chiSquared(at, "bowker", symmetry);
                chiSquared(at, "margins", margins);
            }
        }
        finding.adjustedP().map(AdjustedP::value).ifPresent(p -> at.put("adjustedP", p));
    }

    private static void yesOrNo(Address at, Test.YesOrNo test) {
        PairedTable pairs = test.pairs();
        at.put("yesYes", pairs.yesYes());
        at.put("yesNo", pairs.yesNo());
        at.put("noYes", pairs.noYes());
        at.put("noNo", pairs.noNo());
        at.put("difference", test.difference());
        test.interval()
                .computed()
                .ifPresent(
                        (Interval interval) -> {
                            at.put("differenceLow", "differenceHigh", interval);
                            at.put("exactP", pairs.exact());
                            at.put("midP", pairs.midP());
                        });
    }

    private static void chiSquared(Address at, String name, Estimate<ChiSquared> estimate) {
        estimate.computed()
                .ifPresent(
                        (ChiSquared test) -> {
                            at.put(name, test.statistic());
                            at.put(name + "Df", test.degreesOfFreedom());
                            at.put(name + "P", test.p());
                        });
    }
}
