package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.number;
import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.part;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.List;
import java.util.Map;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.InterventionFinding;
import se.sammanhang.evaluation.InterventionFinding.Effect;
import se.sammanhang.evaluation.InterventionFinding.Interaction;
import se.sammanhang.evaluation.InterventionFinding.Model;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.Inference;
import se.sammanhang.statistics.model.LinearFit;

/** Writes how change goes with each intervention, others held equal. */
final class InterventionsJson {

    private InterventionsJson() {}

    static Map<String, Object> write(InterventionFinding finding) {
        Map<String, Object> map =
                ordered(
                        "scale", finding.scale().value(),
                        "from", finding.from().value(),
                        "to", finding.to().value(),
                        "group", JsonParts.group(Group.OVERALL),
                        "source", finding.source().code(),
                        "n", finding.used(),
                        "N", finding.known(),
                        "matched", finding.matched());
        map.put("rule", ordered("minimumCount", InterventionFinding.FEWEST));
        map.put("everybodyHadOne", finding.everybodyHadOne());
        map.put("genders", finding.genders().stream().map(JsonParts::part).toList());
        map.put(
                "models",
                List.of(
                        model("change-others-equal", finding.change()),
                        model("ancova-others-equal", finding.atEqualStart())));
        map.put(
                "interactions",
                finding.interactions().stream().map(InterventionsJson::interaction).toList());
        return map;
    }

    private static Map<String, Object> model(String method, Model model) {
        Map<String, Object> map = ordered("method", method);
        map.put("interventions", model.effects().stream().map(InterventionsJson::effect).toList());
        switch (model.fit()) {
            case Estimate.NotComputable<LinearFit>(Estimate.Reason why) -> map.putAll(reason(why));
            case Estimate.Computed<LinearFit>(LinearFit fit) -> {
                map.put("n", fit.n());
                map.put("df", fit.degreesOfFreedom());
                map.put("residualSd", fit.residualSd());
                map.put("rSquared", number(fit.rSquared()));
                map.put("adjustedRSquared", number(fit.adjustedRSquared()));
                if (Double.isFinite(fit.aic())) {
                    map.put("aic", fit.aic());
                }
                map.put(
                        "coefficients",
                        JsonParts.columns(fit.coefficients(), (_, value) -> coefficient(value)));
                map.put("inseparable", fit.inseparable());
            }
        }
        return map;
    }

    private static Map<String, Object> effect(Effect effect) {
        Map<String, Object> map =
                ordered(
                        "level", effect.intervention().level(),
                        "with", effect.with(),
                        "without", effect.without(),
                        "apart", number(effect.apart()));
        map.put("othersEqual", coefficient(effect.othersEqual()));
        effect.adjustedP().ifPresent(p -> map.put("adjustedP", ResultsJson.adjusted(p)));
        map.put("varianceInflation", number(effect.varianceInflation()));
        map.put("tooCloseTo", effect.tooCloseTo());
        return map;
    }

    /** HC3 first; the classical error beside it. */
    static Map<String, Object> coefficient(Estimate<Coefficient> estimate) {
        return switch (estimate) {
            case Estimate.NotComputable<Coefficient>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<Coefficient>(Coefficient coefficient) -> {
                Map<String, Object> map = ordered("estimate", coefficient.estimate());
                inference(map, coefficient.robust());
                Map<String, Object> classical = ordered();
                inference(classical, coefficient.classical());
                map.put("classical", classical);
                yield map;
            }
        };
    }

    private static void inference(Map<String, Object> map, Estimate<Inference> estimate) {
        switch (estimate) {
            case Estimate.NotComputable<Inference>(Estimate.Reason why) -> map.putAll(reason(why));
            case Estimate.Computed<Inference>(Inference inference) ->
                    JsonParts.infer(map, inference);
        }
    }

    private static Map<String, Object> interaction(Interaction interaction) {
        Map<String, Object> map = ordered("level", interaction.intervention().level());
        map.put(
                "terms",
                interaction.terms().stream()
                        .map(
                                term -> {
                                    Map<String, Object> one = part(term.gender());
                                    one.put("with", term.with());
                                    one.put("without", term.without());
                                    one.putAll(coefficient(term.difference()));
                                    return one;
                                })
                        .toList());
        map.put("test", test(interaction.test()));
        interaction.adjustedP().ifPresent(p -> map.put("adjustedP", ResultsJson.adjusted(p)));
        return map;
    }

    static Map<String, Object> test(Estimate<FTest> estimate) {
        return switch (estimate) {
            case Estimate.NotComputable<FTest>(Estimate.Reason why) -> reason(why);
            case Estimate.Computed<FTest>(FTest test) ->
                    ordered(
                            "statistic", test.f(),
                            "df", test.numerator(),
                            "dfResidual", test.denominator(),
                            "p", test.p());
        };
    }
}
