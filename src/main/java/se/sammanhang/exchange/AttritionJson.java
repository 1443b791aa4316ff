package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.interval;
import static se.sammanhang.exchange.JsonParts.meanAndSd;
import static se.sammanhang.exchange.JsonParts.number;
import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.part;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.List;
import java.util.Map;
import se.sammanhang.evaluation.AttritionFinding;
import se.sammanhang.evaluation.AttritionFinding.AnswerModel;
import se.sammanhang.evaluation.AttritionFinding.Difference;
import se.sammanhang.evaluation.AttritionFinding.Weighted;
import se.sammanhang.evaluation.Group;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.missing.Bounds;
import se.sammanhang.statistics.missing.WeightedMean;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.model.LogisticFit.OddsRatio;

/** Writes who was lost and what it can mean. */
final class AttritionJson {

    private AttritionJson() {}

    static Map<String, Object> write(AttritionFinding finding) {
        Map<String, Object> map =
                ordered(
                        "scale", finding.scale().value(),
                        "from", finding.from().value(),
                        "to", finding.to().value(),
                        "group", JsonParts.group(Group.OVERALL),
                        "source", finding.source().code(),
                        "n", finding.returned(),
                        "N", finding.started(),
                        "lost", finding.lost());
        map.put("differences", finding.differences().stream().map(AttritionJson::of).toList());
        map.put("model", model(finding.model()));
        map.put(
                "estimates",
                List.of(
                        weighted(finding.weighted()),
                        bounds("bounds-share-increase", finding.increase()),
                        bounds("bounds-share-decrease", finding.decrease()),
                        bounds("bounds-mean-change", finding.meanChange()),
                        method("lost-unchanged", number(finding.unchanged())),
                        method("tipping-point", number(finding.tippingPoint()))));
        return map;
    }

    private static Map<String, Object> method(String name, Map<String, Object> value) {
        Map<String, Object> map = ordered("method", name);
        map.putAll(value);
        return map;
    }

    private static Map<String, Object> of(Difference difference) {
        Map<String, Object> map =
                switch (difference) {
                    case Difference.OfScore score ->
                            ordered(
                                    "variable", "score",
                                    "returned", meanAndSd(score.returned()),
                                    "lost", meanAndSd(score.lost()));
                    case Difference.OfShare share -> {
                        Map<String, Object> counts = part(share.part());
                        counts.put("returned", ordered("count", share.returned()));
                        counts.put("lost", ordered("count", share.lost()));
                        yield counts;
                    }
                };
        map.put("standardisedDifference", number(difference.standardised()));
        return map;
    }

    private static Map<String, Object> model(AnswerModel model) {
        Map<String, Object> map = ordered("method", "logistic");
        switch (model.fit()) {
            case Estimate.NotComputable<LogisticFit>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<LogisticFit>(LogisticFit fit) -> {
                map.put("method", "logistic-" + fit.method().code());
                map.put("n", fit.n());
                map.put("events", fit.events());
                map.put("eventsPerColumn", fit.eventsPerVariable());
                map.put(
                        "coefficients",
                        JsonParts.columns(fit.coefficients(), (_, odds) -> coefficient(odds)));
                map.put("deviance", fit.deviance());
                map.put("nullDeviance", fit.nullDeviance());
                map.put("df", fit.degreesOfFreedom());
                map.put("aic", fit.aic());
                fit.likelihoodRatio()
                        .computed()
                        .ifPresent(
                                test ->
                                        map.put(
                                                "likelihoodRatio",
                                                ordered(
                                                        "statistic", test.statistic(),
                                                        "df", test.degreesOfFreedom(),
                                                        "p", test.p())));
                map.put("auc", fit.areaUnderCurve());
            }
        }
        map.put(
                "leftOut",
                model.leftOut().stream()
                        .map(
                                left -> {
                                    Map<String, Object> column = part(left.part());
                                    column.put("reason", left.why().code());
                                    return column;
                                })
                        .toList());
        return map;
    }

    private static Map<String, Object> coefficient(Estimate<OddsRatio> estimate) {
        Map<String, Object> map = ordered();
        switch (estimate) {
            case Estimate.NotComputable<OddsRatio>(Estimate.Reason why) -> map.putAll(reason(why));
            case Estimate.Computed<OddsRatio>(OddsRatio odds) -> {
                map.put("logOdds", odds.logOdds());
                JsonParts.infer(map, odds.inference());
                if (oddsAreFinite(odds)) {
                    map.put("oddsRatio", odds.ratio());
                    map.put("oddsRatioCi", interval(odds.interval()));
                }
            }
        }
        return map;
    }

    /** Log odds beyond about 700 have no finite factor as a double. */
    private static boolean oddsAreFinite(OddsRatio odds) {
        return Double.isFinite(Math.exp(odds.logOdds()))
                && Double.isFinite(Math.exp(odds.inference().interval().high()));
    }

    private static Map<String, Object> weighted(Estimate<Weighted> estimate) {
        Map<String, Object> map = ordered("method", "ipw-mean-change");
        switch (estimate) {
            case Estimate.NotComputable<Weighted>(Estimate.Reason why) -> map.putAll(reason(why));
            case Estimate.Computed<Weighted>(Weighted weighted) -> {
                WeightedMean mean = weighted.mean();
                map.put("n", mean.n());
                map.put("estimate", mean.mean());
                map.put("standardError", mean.standardErrorHc3());
                map.put("standardErrorHc0", mean.standardErrorHc0());
                map.put("standardErrorHc1", mean.standardErrorHc1());
                map.put("ci", interval(mean.interval()));
                map.put("unweighted", mean.unweighted());
                map.put("horvitzThompson", mean.horvitzThompson());
                map.put(
                        "weights",
                        ordered(
                                "effectiveN", weighted.effectiveN(),
                                "sum", weighted.sum(),
                                "largest", weighted.largest(),
                                "cap", weighted.cap(),
                                "capped", weighted.capped()));
            }
        }
        return map;
    }

    private static Map<String, Object> bounds(String name, Estimate<Bounds> estimate) {
        return method(
                name,
                switch (estimate) {
                    case Estimate.Computed<Bounds>(Bounds bounds) ->
                            ordered("low", bounds.low(), "high", bounds.high());
                    case Estimate.NotComputable<Bounds>(Estimate.Reason why) -> reason(why);
                });
    }
}
