package se.sammanhang.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import se.sammanhang.exchange.InputProblem.Code;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.RoundCode;

/**
 * A YAML mapping that is read key by key. Whatever nobody asked for by {@link #close} is an unknown
 * key.
 */
final class YamlMap {

    private final MappingNode node;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    YamlMap(MappingNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(
                        Code.DUPLICATE_KEY,
                        tuple.getKeyNode(),
                        "\"" + key + "\" is here twice; keep one");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    Node at() {
        return node;
    }

    /** The place of a value, or of the mapping where it is missing. */
    Node at(String key) {
        return values.getOrDefault(key, node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return keys.keySet();
    }

    /** Says that every key has been asked for that this mapping knows. */
    void close() {
        for (var key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                problems.add(
                        Code.UNKNOWN_KEY,
                        key.getValue(),
                        "unknown key \""
                                + key.getKey()
                                + "\""
                                + in()
                                + NearestName.hint(key.getKey(), asked)
                                + "; known here: "
                                + String.join(", ", asked));
            }
        }
    }

    private String in() {
        return path.isEmpty() ? "" : " in " + path;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Optional<Node> take(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key))
                .filter(value -> !value.getTag().equals(Tag.NULL));
    }

    Optional<String> text(String key) {
        return take(key).flatMap(value -> scalar(value, pathOf(key)));
    }

    Optional<String> required(String key) {
        Optional<Node> value = take(key);
        if (value.isEmpty()) {
            missing(key);
        }
        return value.flatMap(found -> scalar(found, pathOf(key)));
    }

    void missing(String key) {
        problems.add(
                Code.MISSING_KEY,
                keys.getOrDefault(key, node),
                "\"" + key + "\" is missing" + in());
    }

    private Optional<String> scalar(Node value, String where) {
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(Code.BAD_TYPE, value, where + " wants one value, not a list or mapping");
        return Optional.empty();
    }

    Optional<Double> number(String key) {
        return take(key).flatMap(value -> number(value, pathOf(key)));
    }

    private Optional<Double> number(Node value, String where) {
        Optional<String> text = scalar(value, where);
        Optional<Double> number = text.flatMap(Numbers::decimal);
        if (text.isPresent() && number.isEmpty()) {
            problems.add(
                    Code.BAD_TYPE, value, where + " wants a number, got \"" + text.get() + "\"");
        }
        return number;
    }

    Optional<Long> whole(String key) {
        return take(key)
                .flatMap(
                        value -> {
                            Optional<String> text = scalar(value, pathOf(key));
                            Optional<Long> number = text.flatMap(Numbers::whole);
                            if (text.isPresent() && number.isEmpty()) {
                                problems.add(
                                        Code.BAD_TYPE,
                                        value,
                                        pathOf(key)
                                                + " wants a whole number, got \""
                                                + text.get()
                                                + "\"");
                            }
                            return number;
                        });
    }

    Optional<LocalDate> day(String key) {
        return text(key)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(LocalDate.parse(text));
                            } catch (DateTimeParseException wrong) {
                                problems.add(
                                        Code.BAD_TYPE,
                                        at(key),
                                        key + " wants a day as 2026-01-31, got \"" + text + "\"");
                                return Optional.empty();
                            }
                        });
    }

    /** The two numbers of a range [low, high]. */
    Optional<double[]> range(String key) {
        return take(key)
                .flatMap(
                        value -> {
                            if (value instanceof SequenceNode list && list.getValue().size() == 2) {
                                Optional<Double> low = number(list.getValue().get(0), pathOf(key));
                                Optional<Double> high = number(list.getValue().get(1), pathOf(key));
                                return low.flatMap(from -> high.map(to -> new double[] {from, to}));
                            }
                            problems.add(
                                    Code.BAD_TYPE, value, pathOf(key) + " wants [lowest, highest]");
                            return Optional.empty();
                        });
    }

    Optional<YamlMap> map(String key) {
        return take(key).flatMap(value -> asMap(value, pathOf(key)));
    }

    Optional<YamlMap> asMap(Node value, String where) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, where, problems));
        }
        problems.add(Code.BAD_TYPE, value, where + " wants a mapping (key: value)");
        return Optional.empty();
    }

    /** The nodes of a list; a missing list is empty. */
    List<Node> list(String key) {
        Optional<Node> value = take(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(Code.BAD_TYPE, value.get(), pathOf(key) + " wants a list");
        return List.of();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(key).forEach(value -> scalar(value, pathOf(key)).ifPresent(texts::add));
        return texts;
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        list(key).forEach(value -> asMap(value, pathOf(key)).ifPresent(maps::add));
        return maps;
    }

    /**
     * A header per round: one header or pattern with {round} for all, or a mapping of those rounds
     * that have one.
     *
     * @param roundTexts what the data call each round, by its code
     */
    Map<RoundCode, String> perRound(String key, Map<String, String> roundTexts) {
        Map<RoundCode, String> headers = new LinkedHashMap<>();
        Optional<Node> value = take(key);
        if (value.isPresent() && value.get() instanceof ScalarNode pattern) {
            roundTexts.forEach(
                    (round, text) ->
                            headers.put(
                                    new RoundCode(round),
                                    pattern.getValue().replace("{round}", text)));
        } else if (value.isPresent() && value.get() instanceof MappingNode mapping) {
            YamlMap each = new YamlMap(mapping, pathOf(key), problems);
            for (String round : roundTexts.keySet()) {
                each.text(round).ifPresent(header -> headers.put(new RoundCode(round), header));
            }
            each.close();
        } else if (value.isPresent()) {
            problems.add(
                    Code.BAD_TYPE,
                    value.get(),
                    pathOf(key)
                            + " wants a column, a pattern with {round}, or a mapping round: column");
        }
        return headers;
    }

    /** One text for all languages, or a mapping from language to text with at least sv. */
    Optional<LocalisedText> localised(String key) {
        return take(key).flatMap(value -> localised(value, pathOf(key)));
    }

    Optional<LocalisedText> localised(Node value, String where) {
        if (value instanceof ScalarNode scalar) {
            return Optional.of(LocalisedText.swedish(scalar.getValue()));
        }
        return asMap(value, where)
                .flatMap(
                        texts -> {
                            Map<Language, String> words = new LinkedHashMap<>();
                            for (String language : texts.keys()) {
                                problems.guarded(value, () -> new Language(language))
                                        .ifPresent(
                                                tag ->
                                                        texts.text(language)
                                                                .ifPresent(
                                                                        text ->
                                                                                words.put(
                                                                                        tag,
                                                                                        text)));
                            }
                            return problems.guarded(value, () -> new LocalisedText(words));
                        });
    }
}
