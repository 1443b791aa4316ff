package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.ordered;

import java.util.Map;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerFinding.OptionCount;
import se.sammanhang.evaluation.AnswerFinding.Split;
import se.sammanhang.evaluation.AnswerFinding.Without;
import se.sammanhang.evaluation.AnswerSentences;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Writes what was answered to single items. */
final class AnswersJson {

    private AnswersJson() {}

    static Map<String, Object> write(AnswerFinding finding, EvaluationPlan plan) {
        Map<String, Object> map =
                ordered(
                        "item", finding.question().item().value(),
                        "round", finding.question().round().value(),
                        "group", JsonParts.group(finding.group()),
                        "as", finding.question().reading().code(),
                        "source", finding.source().code(),
                        "n", finding.answered(),
                        "N", finding.known(),
                        "responded", finding.responded());
        map.put("name", ResultsJson.texts(finding.question().name()));
        finding.without().ifPresent(without -> without(map, finding, without));
        map.put("options", finding.options().stream().map(AnswersJson::option).toList());
        switch (finding.split()) {
            case Split.Options() -> {
                // the options say it all
            }
            case Split.Direction(var worse, var same, var better) -> {
                map.put("worse", share(worse));
                map.put("same", share(same));
                map.put("better", share(better));
            }
            case Split.Knowing(var atTop, var didNotUnderstand) -> {
                map.put("atTop", share(atTop));
                map.put("didNotUnderstand", share(didNotUnderstand));
            }
            case Split.Several() -> map.put("most", finding.question().most());
        }
        map.put(
                "sentences",
                AnswerSentences.of(finding, plan).stream().map(ResultsJson::sentence).toList());
        return map;
    }

    private static void without(Map<String, Object> map, AnswerFinding finding, Without without) {
        map.put("asked", finding.asked());
        map.put(
                "without",
                ordered(
                        "skipped", without.skipped(),
                        "refused", without.refused(),
                        "doesNotKnow", without.doesNotKnow(),
                        "didNotUnderstand", without.didNotUnderstand(),
                        "notAsked", without.notAsked()));
    }

    private static Map<String, Object> option(OptionCount option) {
        Map<String, Object> map =
                ordered(
                        "code", option.option().code(),
                        "label", ResultsJson.texts(option.option().label()),
                        "count", option.persons());
        switch (option.share()) {
            case Estimate.NotComputable<Share>(Estimate.Reason why) ->
                    map.putAll(JsonParts.reason(why));
            case Estimate.Computed<Share>(Share share) -> {
                map.put("estimate", share.proportion());
                map.put("ci", JsonParts.interval(share.interval()));
            }
        }
        return map;
    }

    /** So many of n with Wilson's interval, or why not. */
    static Map<String, Object> share(Estimate<Share> estimate) {
        return switch (estimate) {
            case Estimate.NotComputable<Share>(Estimate.Reason why) -> JsonParts.reason(why);
            case Estimate.Computed<Share>(Share share) ->
                    ordered(
                            "count", share.count(),
                            "n", share.n(),
                            "estimate", share.proportion(),
                            "ci", JsonParts.interval(share.interval()));
        };
    }
}
