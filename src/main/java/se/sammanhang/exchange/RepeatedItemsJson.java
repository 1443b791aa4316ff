package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.interval;
import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.Map;
import java.util.stream.IntStream;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.RepeatedItem;
import se.sammanhang.evaluation.RepeatedItemFinding;
import se.sammanhang.evaluation.RepeatedItemFinding.Test;
import se.sammanhang.evaluation.RepeatedItemSentences;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.SquareTable.ChiSquared;

/** Writes how the same persons answered one item at two rounds. */
final class RepeatedItemsJson {

    private RepeatedItemsJson() {}

    static Map<String, Object> write(RepeatedItemFinding finding, EvaluationPlan plan) {
        RepeatedItem question = finding.question();
        Map<String, Object> map =
                ordered(
                        "item", question.item().value(),
                        "from", question.contrast().from().value(),
                        "to", question.contrast().to().value(),
                        "group", JsonParts.group(Group.OVERALL),
                        "source", finding.source().code(),
                        "n", finding.matched(),
                        "N", finding.known(),
                        "answeredBefore", finding.before(),
                        "answeredAfter", finding.after(),
                        "lateBaselines", finding.late());
        map.put("name", ResultsJson.texts(question.name()));
        map.put(
                "options",
                IntStream.range(0, question.options().size())
                        .mapToObj(i -> option(finding, i))
                        .toList());
        map.put("table", finding.table().rows());
        map.put("same", finding.same());
        switch (finding.test()) {
            case Test.YesOrNo test -> yesOrNo(map, finding, test, plan.confidence());
            case Test.Ordered(var symmetry, var margins) -> {
                map.put("bowker", chiSquared(symmetry));
                map.put("stuartMaxwell", chiSquared(margins));
            }
        }
        finding.adjustedP().ifPresent(p -> map.put("adjustedP", ResultsJson.adjusted(p)));
        map.put(
                "sentences",
                RepeatedItemSentences.of(finding, plan.confidence()).stream()
                        .map(ResultsJson::sentence)
                        .toList());
        return map;
    }

    private static Map<String, Object> option(RepeatedItemFinding finding, int place) {
        ResponseOption option = finding.question().options().get(place);
        Map<String, Object> map =
                ordered(
                        "code", option.code(),
                        "label", ResultsJson.texts(option.label()),
                        "before", finding.earlier(place),
                        "after", finding.later(place));
        if (finding.question().isYesOrNo()) {
            map.put("yes", finding.question().yes().contains(option.code()));
        }
        return map;
    }

    private static void yesOrNo(
            Map<String, Object> map,
            RepeatedItemFinding finding,
            Test.YesOrNo test,
            ConfidenceLevel level) {
        PairedTable pairs = test.pairs();
        map.put("yesBefore", AnswersJson.share(pairs.before(level)));
        map.put("yesAfter", AnswersJson.share(pairs.after(level)));
        map.put(
                "pairs",
                ordered(
                        "yesYes", pairs.yesYes(),
                        "yesNo", pairs.yesNo(),
                        "noYes", pairs.noYes(),
                        "noNo", pairs.noNo()));
        Map<String, Object> difference = JsonParts.number(test.difference());
        test.interval()
                .computed()
                .ifPresent((Interval found) -> difference.put("ci", interval(found)));
        map.put("difference", difference);
        if (finding.matched() > 0) {
            map.put("mcNemar", ordered("exactP", pairs.exact(), "midP", pairs.midP()));
        } else {
            map.put("mcNemar", reason(Estimate.Reason.NO_VALUES));
        }
    }

    private static Map<String, Object> chiSquared(Estimate<ChiSquared> estimate) {
        return switch (estimate) {
            case Estimate.NotComputable<ChiSquared>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<ChiSquared>(ChiSquared test) ->
                    ordered(
                            "statistic", test.statistic(),
                            "df", test.degreesOfFreedom(),
                            "p", test.p());
        };
    }
}
