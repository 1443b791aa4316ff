package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.ExitFinding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.OutcomeFinding;
import se.sammanhang.evaluation.OutcomeQuestion.Base;
import se.sammanhang.evaluation.OutcomeQuestion.Moment;
import se.sammanhang.evaluation.OutcomeSentences;
import se.sammanhang.evaluation.RegisterFinding;
import se.sammanhang.evaluation.TargetFinding;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Writes what the register alone says. */
final class RegisterJson {

    private RegisterJson() {}

    static Map<String, Object> write(RegisterFinding register, EvaluationPlan plan) {
        Map<String, Object> map = ordered("source", register.atEnd().source().code());
        map.put("enrolled", register.atEnd().enrolled());
        register.atCutOff()
                .flatMap(ExitFinding::cutOff)
                .ifPresent(day -> map.put("cutOff", day.toString()));
        register.targets().ifPresent(targets -> map.put("targets", targets(targets)));
        map.put("outcomes", register.outcomes().stream().map(one -> outcome(one, plan)).toList());
        List<Object> exits = new ArrayList<>();
        register.atCutOff()
                .ifPresent(found -> exits.add(exits(found, Moment.CUT_OFF, Base.DISCHARGED)));
        exits.add(exits(register.atEnd(), Moment.END, Base.ENROLLED));
        map.put("exits", exits);
        return map;
    }

    private static List<Map<String, Object>> targets(TargetFinding targets) {
        return targets.rows().stream()
                .map(
                        row -> {
                            Group group =
                                    row.gender()
                                            .map(gender -> Group.of(Group.GENDER, gender.name()))
                                            .orElse(Group.OVERALL);
                            Map<String, Object> map =
                                    ordered(
                                            "group",
                                            JsonParts.group(group),
                                            "enrolled",
                                            row.enrolled());
                            row.target().ifPresent(target -> map.put("target", target));
                            return map;
                        })
                .toList();
    }

    private static Map<String, Object> outcome(OutcomeFinding finding, EvaluationPlan plan) {
        Map<String, Object> map = address(finding);
        map.put("group", JsonParts.group(finding.group()));
        share(map, finding);
        map.put(
                "sentences",
                OutcomeSentences.of(finding, plan).stream().map(ResultsJson::sentence).toList());
        return map;
    }

    /** The other base of a goal. */
    static Map<String, Object> otherBase(OutcomeFinding finding) {
        Map<String, Object> map = address(finding);
        share(map, finding);
        return map;
    }

    private static Map<String, Object> address(OutcomeFinding finding) {
        return ordered(
                "outcome", finding.question().outcome().code(),
                "base", finding.question().base().code(),
                "at", finding.question().at().code());
    }

    private static void share(Map<String, Object> map, OutcomeFinding finding) {
        map.put("n", finding.share().computed().map(Share::n).orElse(0));
        map.put("N", finding.enrolled());
        switch (finding.share()) {
            case Estimate.NotComputable<Share>(Estimate.Reason why) ->
                    map.putAll(JsonParts.reason(why));
            case Estimate.Computed<Share>(Share share) -> {
                map.put("count", share.count());
                map.put("estimate", share.proportion());
                map.put("ci", JsonParts.interval(share.interval()));
            }
        }
    }

    private static Map<String, Object> exits(ExitFinding found, Moment at, Base base) {
        return ordered(
                "base", base.code(),
                "at", at.code(),
                "n", found.base(),
                "N", found.enrolled(),
                "counts",
                        found.counts().stream()
                                .map(
                                        count ->
                                                ordered(
                                                        "category", count.category().name(),
                                                        "persons", count.persons()))
                                .toList());
    }
}
