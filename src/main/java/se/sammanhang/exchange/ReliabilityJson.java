package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.interval;
import static se.sammanhang.exchange.JsonParts.number;
import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.Map;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ReliabilityFinding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.reliability.OneFactor;
import se.sammanhang.statistics.reliability.Reliability;
import se.sammanhang.statistics.reliability.Reliability.Omega;
import se.sammanhang.statistics.reliability.Reliability.Warning;

/** Writes how the items of a scale hang together. */
final class ReliabilityJson {

    private ReliabilityJson() {}

    static Map<String, Object> write(ReliabilityFinding finding) {
        Map<String, Object> map =
                ordered(
                        "scale", finding.scale().value(),
                        "round", finding.round().value(),
                        "group", JsonParts.group(Group.OVERALL),
                        "source", finding.source().code(),
                        "method", "cronbach-alpha",
                        "n", finding.reliability().computed().map(Reliability::n).orElse(0),
                        "N", finding.known(),
                        "answered", finding.answered(),
                        "k", finding.items());
        switch (finding.reliability()) {
            case Estimate.NotComputable<Reliability>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<Reliability>(Reliability reliability) -> fill(map, reliability);
        }
        return map;
    }

    private static void fill(Map<String, Object> map, Reliability reliability) {
        map.put("estimate", reliability.alpha());
        map.put("ci", interval(reliability.interval()));
        map.put("standardisedAlpha", reliability.standardisedAlpha());
        map.put("meanCorrelation", reliability.meanCorrelation());
        map.put("lambda6", number(reliability.lambda6()));
        map.put("standardErrorOfMeasurement", number(reliability.standardErrorOfMeasurement()));
        map.put("omega", omega(reliability.omega()));
        map.put(
                "items",
                reliability.items().stream()
                        .map(
                                item ->
                                        ordered(
                                                "item", item.name(),
                                                "mean", item.mean(),
                                                "sd", item.sd(),
                                                "restCorrelation", number(item.restCorrelation()),
                                                "alphaIfDropped", number(item.alphaIfDropped())))
                        .toList());
        map.put("constantItems", reliability.dropped());
        map.put("warnings", reliability.warnings().stream().sorted().map(Warning::code).toList());
    }

    private static Map<String, Object> omega(Estimate<Omega> estimate) {
        return switch (estimate) {
            case Estimate.NotComputable<Omega>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<Omega>(Omega omega) -> {
                Map<String, Object> map =
                        ordered(
                                "estimate", omega.raw(),
                                "standardised", omega.standardised(),
                                "observed", omega.rawObserved());
                omega.factor()
                        .computed()
                        .ifPresent((OneFactor factor) -> map.put("factor", factor(factor)));
                yield map;
            }
        };
    }

    private static Map<String, Object> factor(OneFactor factor) {
        return ordered(
                "loadings",
                factor.loadings(),
                "uniquenesses",
                factor.uniquenesses(),
                "statistic",
                factor.chiSquared(),
                "df",
                factor.degreesOfFreedom());
    }
}
