package se.sammanhang.surveyfile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Keys with values. Keys that nobody asked for are reported by {@link #finish()}. */
final class Mapping {

    private final Place place;
    private final Problems problems;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Mapping(Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
    }

    static Mapping of(MappingNode node, Place place, Problems problems) {
        Mapping mapping = new Mapping(place, problems);
        for (NodeTuple tuple : node.getValue()) {
            int line = Value.line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(ProblemCode.SV104, place.key("?", line), "a key of one word", "more");
                continue;
            }
            Place at = place.key(key.getValue(), line);
            if (mapping.values.containsKey(key.getValue())) {
                problems.add(ProblemCode.SV105, at, "it once", "it again");
                continue;
            }
            mapping.values.put(key.getValue(), new Value(tuple.getValueNode(), at, problems));
        }
        return mapping;
    }

    Place place() {
        return place;
    }

    Optional<Value> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    Optional<Value> required(String key) {
        Optional<Value> value = optional(key);
        if (value.isEmpty()) {
            problems.add(ProblemCode.SV103, place, key, "only " + values.keySet());
        }
        return value;
    }

    /** The key without which nothing else here can be named. */
    Optional<Value> name(String key) {
        Optional<Value> value = optional(key);
        if (value.isEmpty()) {
            problems.addHiding(ProblemCode.SV103, place, key, "only " + values.keySet());
        }
        return value;
    }

    /** All entries, where the keys are names. */
    Map<String, Value> entries() {
        asked.addAll(values.keySet());
        return values;
    }

    /** Call when everything known has been asked for. */
    void finish() {
        values.forEach(
                (key, value) -> {
                    if (!asked.contains(key)) {
                        problems.add(
                                ProblemCode.SV102,
                                value.place(),
                                "one of " + asked,
                                "\"" + key + "\"");
                    }
                });
    }
}
