package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.interval;
import static se.sammanhang.exchange.JsonParts.ordered;
import static se.sammanhang.exchange.JsonParts.reason;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.sammanhang.evaluation.Circumstances;
import se.sammanhang.evaluation.CountedPersons;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.FlowFinding;
import se.sammanhang.evaluation.Limitation;
import se.sammanhang.evaluation.ModeFinding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.PairedChange;

/** Writes what the changes have to be read with; a part without findings is not written. */
final class CircumstancesJson {

    private CircumstancesJson() {}

    static void write(Map<String, Object> root, Circumstances found, EvaluationPlan plan) {
        put(root, "flow", found.flow(), CircumstancesJson::flow);
        put(root, "counted", found.counted(), CircumstancesJson::counted);
        put(root, "attrition", found.attrition(), AttritionJson::write);
        put(root, "reliability", found.reliability(), ReliabilityJson::write);
        put(root, "interventions", found.interventions(), InterventionsJson::write);
        put(
                root,
                "comparisons",
                found.comparisons(),
                comparison -> ComparisonsJson.write(comparison, plan));
        put(root, "items", found.repeated(), item -> RepeatedItemsJson.write(item, plan));
        put(root, "growth", found.growth(), GrowthJson::write);
        put(root, "growthByGender", found.genderGrowth(), GrowthJson::writeGenders);
        put(root, "modes", found.modes(), CircumstancesJson::modes);
        put(root, "limitations", found.limitations(), CircumstancesJson::limitation);
    }

    private static <T> void put(
            Map<String, Object> root,
            String key,
            List<T> findings,
            Function<T, Map<String, Object>> writer) {
        if (!findings.isEmpty()) {
            root.put(key, findings.stream().map(writer).toList());
        }
    }

    private static Map<String, Object> flow(FlowFinding finding) {
        Map<String, Object> map =
                ordered(
                        "round", finding.round().value(),
                        "group", JsonParts.group(finding.group()),
                        "source", finding.source().code(),
                        "n", finding.answered(),
                        "N", finding.known());
        if (finding.leftOut() > 0) {
            map.put("leftOut", finding.leftOut());
        }
        map.put(
                "scales",
                finding.scales().stream()
                        .map(
                                scale ->
                                        ordered(
                                                "scale", scale.scale().value(),
                                                "scored", scale.scored(),
                                                "matched", scale.matched()))
                        .toList());
        return map;
    }

    private static Map<String, Object> counted(CountedPersons finding) {
        return ordered(
                "scale", finding.scale().value(),
                "from", finding.from().value(),
                "to", finding.to().value(),
                "source", finding.source().code(),
                "steps",
                        finding.steps().stream()
                                .map(
                                        step ->
                                                ordered(
                                                        "condition", step.condition().code(),
                                                        "n", step.persons()))
                                .toList());
    }

    private static Map<String, Object> modes(ModeFinding finding) {
        Map<String, Object> map =
                ordered(
                        "from", finding.from().value(),
                        "to", finding.to().value(),
                        "source", finding.source().code(),
                        "n", finding.both(),
                        "N", finding.known(),
                        "same", finding.same(),
                        "switched", finding.switched());
        map.put(
                "table",
                finding.cells().stream()
                        .map(
                                cell ->
                                        ordered(
                                                "from", cell.from(),
                                                "to", cell.to(),
                                                "persons", cell.persons()))
                        .toList());
        map.put(
                "changes",
                finding.changes().stream().map(change -> sameMode(finding, change)).toList());
        return map;
    }

    private static Map<String, Object> sameMode(ModeFinding finding, ModeFinding.SameMode same) {
        Map<String, Object> map =
                ordered(
                        "scale", same.scale().value(),
                        "from", finding.from().value(),
                        "to", finding.to().value(),
                        "method", "paired-t-same-mode",
                        "n", same.n(),
                        "N", finding.known());
        switch (same.change()) {
            case Estimate.NotComputable<PairedChange>(Estimate.Reason why) ->
                    map.putAll(reason(why));
            case Estimate.Computed<PairedChange>(PairedChange change) -> {
                map.put("estimate", change.mean());
                change.sd().computed().ifPresent(sd -> map.put("sd", sd));
                change.test()
                        .computed()
                        .ifPresent(
                                test -> {
                                    map.put("standardError", test.standardError());
                                    map.put("ci", interval(test.interval()));
                                    map.put("statistic", test.t());
                                    map.put("df", test.degreesOfFreedom());
                                    map.put("p", test.p());
                                });
                change.test().why().ifPresent(why -> map.putAll(reason(why)));
            }
        }
        return map;
    }

    private static Map<String, Object> limitation(Limitation limitation) {
        Map<String, String> texts = new LinkedHashMap<>();
        limitation
                .sentence()
                .text()
                .byLanguage()
                .forEach((language, words) -> texts.put(language.code(), words));
        return ordered(
                "id",
                limitation.sentence().id(),
                "values",
                new LinkedHashMap<>(limitation.sentence().values()),
                "text",
                texts);
    }
}
