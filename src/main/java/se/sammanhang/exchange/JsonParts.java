package se.sammanhang.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import se.sammanhang.evaluation.Group;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.Inference;

/** Pieces that come in several parts of results.json; keys in a fixed order. */
final class JsonParts {

    /** Key of the reason where there is no number. */
    static final String NOT_COMPUTABLE = "notComputable";

    private JsonParts() {}

    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> group(Group group) {
        return ordered("variable", group.variable(), "level", group.level());
    }

    static Map<String, Object> part(Group.Part part) {
        return ordered("variable", part.variable(), "level", part.level());
    }

    static Map<String, Object> interval(Interval interval) {
        return ordered(
                "level", interval.level().value(),
                "low", interval.low(),
                "high", interval.high(),
                "method", interval.method().code());
    }

    /** The number, or why there is none. */
    static Map<String, Object> number(Estimate<Double> estimate) {
        return switch (estimate) {
            case Estimate.Computed<Double>(Double value) -> ordered("estimate", value);
            case Estimate.NotComputable<Double>(Estimate.Reason reason) -> reason(reason);
        };
    }

    static Map<String, Object> reason(Estimate.Reason reason) {
        return ordered(NOT_COMPUTABLE, reason.code());
    }

    /** One entry for each column of a model, in its order: its name, and what is told of it. */
    static <T> List<Object> columns(
            Map<String, T> coefficients, BiFunction<String, T, Map<String, Object>> told) {
        List<Object> columns = new ArrayList<>();
        coefficients.forEach(
                (name, coefficient) -> {
                    Map<String, Object> one = ordered("column", name);
                    one.putAll(told.apply(name, coefficient));
                    columns.add(one);
                });
        return columns;
    }

    /** Standard error, interval and test. */
    static void infer(Map<String, Object> map, Inference inference) {
        map.put("standardError", inference.standardError());
        map.put("ci", interval(inference.interval()));
        map.put("statistic", inference.statistic());
        inference.degreesOfFreedom().ifPresent(df -> map.put("df", df));
        map.put("p", inference.p());
    }

    /** n, mean and sd, or why there is nothing to describe. */
    static Map<String, Object> meanAndSd(Estimate<Summary> estimate) {
        return switch (estimate) {
            case Estimate.NotComputable<Summary>(Estimate.Reason reason) -> {
                Map<String, Object> map = ordered("n", 0);
                map.putAll(reason(reason));
                yield map;
            }
            case Estimate.Computed<Summary>(Summary summary) -> {
                Map<String, Object> map = ordered("n", summary.n(), "mean", summary.mean());
                summary.sd().computed().ifPresent(sd -> map.put("sd", sd));
                yield map;
            }
        };
    }
}
