package se.sammanhang.exchange;

import static se.sammanhang.exchange.ResultsJson.group;
import static se.sammanhang.exchange.ResultsJson.ordered;

import java.util.Map;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.FindingSentences;
import se.sammanhang.evaluation.GoalFinding;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.MinimumDetectable;
import se.sammanhang.evaluation.NeededPersons;
import se.sammanhang.evaluation.OutcomeQuestion;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.BetaPosterior;
import se.sammanhang.statistics.BetaPosterior.Prior;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.ShareIntervals;
import se.sammanhang.statistics.TargetTest;

/** Writes goals, and what could be told at all, for results.json. */
final class GoalJson {

    private GoalJson() {}

    static Map<String, Object> goal(GoalFinding goal) {
        Map<String, Object> map =
                ordered("id", goal.goal().id(), "method", goal.goal().method().code());
        switch (goal.goal().method()) {
            case GoalMethod.Paired(ScaleId scale, Contrast contrast, var direction) -> {
                map.put("scale", scale.value());
                map.put("from", contrast.from().value());
                map.put("to", contrast.to().value());
                map.put("direction", direction.code());
            }
            case GoalMethod.Perceived(AnswerQuestion question) -> {
                map.put("item", question.item().value());
                map.put("round", question.round().value());
            }
            case GoalMethod.Status(OutcomeQuestion question) -> {
                map.put("outcome", question.outcome().code());
                map.put("base", question.base().code());
                map.put("at", question.at().code());
            }
        }
        map.put("group", group(goal.goal().group()));
        map.put("source", goal.source().code());
        map.put("target", goal.goal().targetShare());
        map.put("n", goal.matched());
        map.put("N", goal.known());
        goal.observed()
                .computed()
                .ifPresent(
                        share -> {
                            ResultsJson.share(map, share);
                            oneSided(map, share);
                        });
        goal.test().computed().ifPresent(test -> test(map, test));
        goal.observed().computed().ifPresent(share -> posterior(map, share, goal));
        goal.otherBase().ifPresent(other -> map.put("otherBase", RegisterJson.otherBase(other)));
        goal.meanRise().computed().ifPresent(p -> map.put("pMeanRise", p));
        goal.rankRise().computed().ifPresent(p -> map.put("pRankRise", p));
        goal.observed().why().ifPresent(reason -> map.put("notComputable", reason.code()));
        map.put("needed", needed(goal.needed()));
        map.put("verdict", goal.verdict().code());
        map.put(
                "sentences",
                FindingSentences.ofGoal(goal).stream().map(ResultsJson::sentence).toList());
        return map;
    }

    private static void oneSided(Map<String, Object> map, Share share) {
        ConfidenceLevel level = share.interval().level();
        ShareIntervals.atLeast(share.count(), share.n(), level)
                .computed()
                .ifPresent(limit -> map.put("atLeast", limit));
        ShareIntervals.atMost(share.count(), share.n(), level)
                .computed()
                .ifPresent(limit -> map.put("atMost", limit));
    }

    private static void test(Map<String, Object> map, TargetTest test) {
        map.put("pAtLeast", test.greater());
        map.put("pAtMost", test.less());
        map.put("pAtLeastMid", test.greaterMid());
        map.put("pAtMostMid", test.lessMid());
        map.put("pTwoSided", test.twoSided());
    }

    private static void posterior(Map<String, Object> map, Share share, GoalFinding goal) {
        double target = goal.goal().targetShare();
        map.put(
                "posterior",
                ordered(
                        "aboveUniform", above(share, Prior.UNIFORM, target),
                        "aboveJeffreys", above(share, Prior.JEFFREYS, target)));
    }

    private static double above(Share share, Prior prior, double target) {
        return BetaPosterior.of(share.count(), share.n(), prior).above(target);
    }

    private static Map<String, Object> needed(NeededPersons needed) {
        Map<String, Object> map =
                ordered(
                        "whenAllRise", needed.whenAllRise(),
                        "power", NeededPersons.POWER,
                        "truth", needed.truth());
        needed.atTruth().computed().ifPresent(persons -> map.put("atTruth", persons));
        needed.fewestAbove().ifPresent(count -> map.put("fewestAbove", count));
        needed.mostBelow().ifPresent(count -> map.put("mostBelow", count));
        needed.ifSameShare().computed().ifPresent(persons -> map.put("ifSameShare", persons));
        return map;
    }

    static Map<String, Object> detectable(MinimumDetectable smallest) {
        Map<String, Object> map =
                ordered(
                        "scale", smallest.scale().value(),
                        "from", smallest.contrast().from().value(),
                        "to", smallest.contrast().to().value(),
                        "group", group(Group.OVERALL),
                        "basis", smallest.basis().code(),
                        "n", smallest.pairs(),
                        "power", MinimumDetectable.POWER);
        smallest.dz().computed().ifPresent(dz -> map.put("dz", dz));
        smallest.sd().computed().ifPresent(sd -> map.put("sd", sd));
        smallest.sd()
                .computed()
                .ifPresent(_ -> map.put("sdSource", smallest.sdSource().orElse("data")));
        smallest.points().computed().ifPresent(points -> map.put("estimate", points));
        smallest.points()
                .why()
                .map(Estimate.Reason::code)
                .ifPresent(r -> map.put("notComputable", r));
        return map;
    }
}
