package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.sammanhang.evaluation.GrowthFinding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.MixedFit;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;

/** Writes growth over all rounds. */
final class GrowthJson {

    private GrowthJson() {}

    static Map<String, Object> write(GrowthFinding finding) {
        Map<String, Object> map =
                ordered(
                        "scale", finding.scale().value(),
                        "group", JsonParts.group(finding.group()),
                        "source", finding.source().code(),
                        "method", "common-baseline",
                        "n", finding.fit().computed().map(MixedFit::persons).orElse(0),
                        "N", finding.known());
        map.put(
                "rounds",
                finding.rounds().stream()
                        .map(
                                count -> {
                                    Map<String, Object> one =
                                            ordered("round", count.round().value(), "n", count.n());
                                    if (!finding.group().isOverall()) {
                                        one.put("with", count.with());
                                    }
                                    return one;
                                })
                        .toList());
        switch (finding.fit()) {
            case Estimate.NotComputable<MixedFit>(Estimate.Reason why) -> map.putAll(reason(why));
            case Estimate.Computed<MixedFit>(MixedFit fit) -> fill(map, fit);
        }
        return map;
    }

    private static void fill(Map<String, Object> map, MixedFit fit) {
        map.put("observations", fit.n());
        map.put("criterion", fit.criterion().code());
        map.put("deviance", fit.deviance());
        map.put("singular", fit.singular());
        map.put(
                "variances",
                ordered(
                        "persons", fit.variances().intercept(),
                        "residual", fit.variances().residual()));
        List<Object> coefficients = new ArrayList<>();
        fit.coefficients()
                .forEach((name, estimate) -> coefficients.add(coefficient(name, estimate)));
        map.put("coefficients", coefficients);
        map.put("inseparable", fit.inseparable());
    }

    private static Map<String, Object> coefficient(String name, Estimate<FixedEffect> estimate) {
        Map<String, Object> map = ordered("column", name);
        switch (estimate) {
            case Estimate.NotComputable<FixedEffect>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<FixedEffect>(FixedEffect effect) -> {
                map.put("estimate", effect.estimate());
                JsonParts.infer(map, effect.inference());
            }
        }
        return map;
    }
}
