package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.interval;
import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.ComparisonFinding;
import se.sammanhang.evaluation.ComparisonFinding.Arm;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.ComparisonFinding.Equivalences;
import se.sammanhang.evaluation.ComparisonSentences;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Group;
import se.sammanhang.statistics.CliffsDelta;
import se.sammanhang.statistics.Equivalence;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.GroupShift;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.FTest;

/** Writes how change differs between groups that exclude each other. */
final class ComparisonsJson {

    private ComparisonsJson() {}

    static Map<String, Object> write(ComparisonFinding finding, EvaluationPlan plan) {
        Map<String, Object> map =
                ordered(
                        "scale", finding.scale().value(),
                        "from", finding.from().value(),
                        "to", finding.to().value(),
                        "group", JsonParts.group(Group.OVERALL),
                        "by", finding.variable(),
                        "source", finding.source().code(),
                        "n", finding.used(),
                        "N", finding.known(),
                        "matched", finding.matched(),
                        "withoutGroup", finding.withoutGroup());
        finding.reference().ifPresent(level -> map.put("reference", level));
        finding.missingReference().ifPresent(level -> map.put("missingReference", level));
        if (finding.allStartedAlike()) {
            map.put("allStartedAlike", true);
        }
        map.put("rule", ordered("minimumCount", ComparisonFinding.FEWEST));
        map.put("groups", finding.arms().stream().map(ComparisonsJson::arm).toList());
        map.put(
                "differences",
                finding.differences().stream().map(ComparisonsJson::difference).toList());
        map.put(
                "tests",
                List.of(
                        test("equal-change-hc3", finding.tests().change()),
                        test("equal-means-ancova-hc3", finding.tests().atEqualStart()),
                        test("equal-slopes", finding.tests().equalSlopes())));
        map.put(
                "sentences",
                ComparisonSentences.of(finding, plan).stream().map(ResultsJson::sentence).toList());
        return map;
    }

    private static Map<String, Object> arm(Arm arm) {
        Map<String, Object> map =
                ordered(
                        "level", arm.group().level(),
                        "n", arm.matched(),
                        "N", arm.known(),
                        "before", mean(arm.before()),
                        "after", mean(arm.after()));
        arm.onlyDescribed().ifPresent(why -> map.put("onlyDescribed", why.code()));
        map.put("change", change(arm.change()));
        Map<String, Object> mean = InterventionsJson.coefficient(arm.adjustedMean());
        // nobody asks whether a mean is zero
        mean.keySet().removeAll(List.of("statistic", "p", "classical"));
        map.put("adjustedMean", mean);
        return map;
    }

    /** Mean and sd; n stands with the group. */
    private static Map<String, Object> mean(Estimate<Summary> scores) {
        return switch (scores) {
            case Estimate.NotComputable<Summary>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<Summary>(Summary summary) -> {
                Map<String, Object> map = ordered("estimate", summary.mean());
                summary.sd().computed().ifPresent(sd -> map.put("sd", sd));
                yield map;
            }
        };
    }

    private static Map<String, Object> change(Estimate<PairedChange> change) {
        return switch (change) {
            case Estimate.NotComputable<PairedChange>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<PairedChange>(PairedChange found) -> {
                Map<String, Object> map = ordered("estimate", found.mean());
                found.sd().computed().ifPresent(sd -> map.put("sd", sd));
                found.test().computed().ifPresent(t -> map.put("ci", interval(t.interval())));
                found.test().why().ifPresent(why -> map.putAll(reason(why)));
                yield map;
            }
        };
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> map =
                ordered(
                        "level", difference.group().level(),
                        "against", difference.against().level(),
                        "n", difference.n(),
                        "nAgainst", difference.nAgainst());
        difference.onlyDescribed().ifPresent(why -> map.put("onlyDescribed", why.code()));
        map.put(
                "methods",
                List.of(
                        welch(difference),
                        atEqualStart(difference),
                        ranks(difference),
                        shift(difference.shift()),
                        dominance(difference.dominance())));
        difference
                .equivalence()
                .ifPresent(
                        found ->
                                map.put(
                                        "equivalence",
                                        List.of(
                                                adjusted(
                                                        equivalence(
                                                                "tost-welch",
                                                                found,
                                                                found.change()),
                                                        difference.adjusted().small()),
                                                adjusted(
                                                        equivalence(
                                                                "tost-ancova-hc3",
                                                                found,
                                                                found.atEqualStart()),
                                                        difference
                                                                .adjusted()
                                                                .smallAtEqualStart()))));
        return map;
    }

    private static Map<String, Object> welch(Difference difference) {
        Map<String, Object> map = ordered("method", "welch-change");
        difference.means().computed().ifPresent(means -> map.put("estimate", means));
        switch (difference.change()) {
            case Estimate.NotComputable<GroupDifference>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<GroupDifference>(GroupDifference found) -> {
                map.put("standardError", found.standardError());
                map.put("ci", interval(found.interval()));
                map.put("statistic", found.t());
                map.put("df", found.degreesOfFreedom());
                map.put("p", found.p());
            }
        }
        return adjusted(map, difference.adjusted().change());
    }

    private static Map<String, Object> atEqualStart(Difference difference) {
        Map<String, Object> map = ordered("method", "ancova-hc3");
        map.putAll(InterventionsJson.coefficient(difference.atEqualStart()));
        return adjusted(map, difference.adjusted().atEqualStart());
    }

    private static Map<String, Object> ranks(Difference difference) {
        Map<String, Object> map = ordered("method", "mann-whitney");
        switch (difference.ranks()) {
            case Estimate.NotComputable<MannWhitney>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<MannWhitney>(MannWhitney found) -> {
                map.put("estimate", found.superiority());
                map.put("statistic", found.u());
                map.put("p", found.p());
                map.put(
                        "pMethod",
                        found.exact().computed().isPresent() ? "exact" : "normal-corrected");
            }
        }
        return adjusted(map, difference.adjusted().ranks());
    }

    private static Map<String, Object> adjusted(
            Map<String, Object> map, Optional<AdjustedP> adjusted) {
        adjusted.ifPresent(p -> map.put("adjustedP", ResultsJson.adjusted(p)));
        return map;
    }

    private static Map<String, Object> shift(Estimate<GroupShift> shift) {
        Map<String, Object> map = ordered("method", "hodges-lehmann-shift");
        switch (shift) {
            case Estimate.NotComputable<GroupShift>(Estimate.Reason why) -> map.putAll(reason(why));
            case Estimate.Computed<GroupShift>(GroupShift found) -> {
                map.put("estimate", found.estimate());
                putInterval(map, found.interval());
            }
        }
        return map;
    }

    private static Map<String, Object> dominance(Estimate<CliffsDelta> dominance) {
        Map<String, Object> map = ordered("method", "cliffs-delta");
        switch (dominance) {
            case Estimate.NotComputable<CliffsDelta>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<CliffsDelta>(CliffsDelta found) -> {
                map.put("estimate", found.value());
                putInterval(map, found.interval());
            }
        }
        return map;
    }

    private static void putInterval(Map<String, Object> map, Estimate<Interval> interval) {
        switch (interval) {
            case Estimate.NotComputable<Interval>(Estimate.Reason why) -> map.putAll(reason(why));
            case Estimate.Computed<Interval>(Interval found) -> map.put("ci", interval(found));
        }
    }

    private static Map<String, Object> equivalence(
            String method, Equivalences equivalences, Estimate<Equivalence> test) {
        Map<String, Object> map = ordered("method", method, "within", equivalences.within());
        switch (test) {
            case Estimate.NotComputable<Equivalence>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<Equivalence>(Equivalence found) -> {
                map.put("p", found.p());
                map.put("equivalent", found.equivalent());
                map.put("ci", interval(found.interval()));
            }
        }
        return map;
    }

    private static Map<String, Object> test(String method, Estimate<FTest> test) {
        Map<String, Object> map = ordered("method", method);
        map.putAll(InterventionsJson.test(test));
        return map;
    }
}
