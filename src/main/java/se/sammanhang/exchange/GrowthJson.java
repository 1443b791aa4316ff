package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.GenderGrowthFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.GrowthFinding;
import se.sammanhang.evaluation.InterventionFinding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.GroupGrowth;
import se.sammanhang.statistics.model.JointTest;
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
            case Estimate.Computed<MixedFit>(MixedFit fit) -> fill(map, fit, finding.adjusted());
        }
        return map;
    }

    private static void fill(
            Map<String, Object> map, MixedFit fit, Map<String, AdjustedP> adjusted) {
        model(map, fit);
        map.put(
                "coefficients",
                JsonParts.columns(
                        fit.coefficients(),
                        (name, effect) -> {
                            Map<String, Object> one = effect(effect);
                            Optional.ofNullable(adjusted.get(name))
                                    .ifPresent(p -> one.put("adjustedP", ResultsJson.adjusted(p)));
                            return one;
                        }));
        map.put("inseparable", fit.inseparable());
    }

    /** How the model was fitted, and what it makes of persons. */
    private static void model(Map<String, Object> map, MixedFit fit) {
        map.put("observations", fit.n());
        map.put("criterion", fit.criterion().code());
        map.put("deviance", fit.deviance());
        map.put("singular", fit.singular());
        map.put("random", fit.random().code());
        fit.noSlope().ifPresent(why -> map.put("noSlope", why.code()));
        MixedFit.Variances found = fit.variances();
        Map<String, Object> variances = ordered("persons", found.intercept());
        found.slope().ifPresent(slope -> variances.put("slopes", slope));
        found.covariance().ifPresent(both -> variances.put("covariance", both));
        variances.put("residual", found.residual());
        map.put("variances", variances);
    }

    /** Each gender: scores as they were, and what the model makes of them. */
    static Map<String, Object> writeGenders(GenderGrowthFinding finding) {
        Map<String, Object> map =
                ordered(
                        "scale", finding.scale().value(),
                        "group", JsonParts.group(Group.OVERALL),
                        "source", finding.source().code(),
                        "method", "reml-gender-by-round",
                        "n", finding.growth().computed().map(g -> g.fit().persons()).orElse(0),
                        "N", finding.known());
        map.put("rule", ordered("minimumCount", InterventionFinding.FEWEST));
        map.put("genders", finding.genders().stream().map(line -> gender(finding, line)).toList());
        switch (finding.growth()) {
            case Estimate.NotComputable<GroupGrowth>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<GroupGrowth>(GroupGrowth growth) -> {
                model(map, growth.fit());
                map.put("interaction", interaction(growth.interaction()));
            }
        }
        finding.adjustedP().ifPresent(p -> map.put("adjustedP", ResultsJson.adjusted(p)));
        return map;
    }

    private static Map<String, Object> interaction(Estimate<JointTest> test) {
        return switch (test) {
            case Estimate.NotComputable<JointTest>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<JointTest>(JointTest joint) ->
                    ordered(
                            "method", "wald-f-satterthwaite",
                            "statistic", joint.f(),
                            "df", joint.numerator(),
                            "dfResidual", joint.denominator(),
                            "p", joint.p());
        };
    }

    private static Map<String, Object> gender(
            GenderGrowthFinding finding, GenderGrowthFinding.Line line) {
        Map<String, Object> map = JsonParts.part(line.gender());
        map.put("n", line.persons());
        map.put("N", line.known());
        map.put("compared", line.compared());
        map.put(
                "rounds",
                line.points().stream().map(point -> round(point, finding.model(line))).toList());
        return map;
    }

    private static Map<String, Object> round(
            GenderGrowthFinding.Point point, Optional<GroupGrowth.Line> model) {
        Map<String, Object> map = ordered("round", point.round().value());
        map.putAll(JsonParts.meanAndSd(point.scores()));
        point.interval().computed().ifPresent(ci -> map.put("ci", JsonParts.interval(ci)));
        String round = point.round().value();
        model.ifPresent(
                line -> {
                    put(map, "modelMean", line.means(), round);
                    put(map, "growth", line.growth(), round);
                    put(map, "besideReference", line.beside(), round);
                });
        return map;
    }

    private static void put(
            Map<String, Object> map,
            String key,
            Map<String, Estimate<FixedEffect>> values,
            String round) {
        Estimate<FixedEffect> value = values.get(round);
        if (value != null) {
            map.put(key, effect(value));
        }
    }

    private static Map<String, Object> effect(Estimate<FixedEffect> estimate) {
        return switch (estimate) {
            case Estimate.NotComputable<FixedEffect>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<FixedEffect>(FixedEffect effect) -> {
                Map<String, Object> map = ordered("estimate", effect.estimate());
                JsonParts.infer(map, effect.inference());
                yield map;
            }
        };
    }
}
