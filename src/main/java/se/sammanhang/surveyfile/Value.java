package se.sammanhang.surveyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A node of a file with its place. Asking for a form it does not have is reported as a problem. */
record Value(Node node, Place place, Problems problems) {

    /**
     * The scalar as it is written, so that an unquoted No or 1 stays the word or numeral that the
     * author meant.
     */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            if (!scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue().strip());
            }
        }
        return wrong("words");
    }

    Optional<Integer> number() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                return Optional.of(Integer.valueOf(scalar.getValue()));
            } catch (NumberFormatException _) {
                return wrong("a whole number");
            }
        }
        return wrong("a whole number");
    }

    Optional<Boolean> flag() {
        if (node instanceof ScalarNode scalar) {
            if (scalar.getValue().equals("true")) {
                return Optional.of(true);
            }
            if (scalar.getValue().equals("false")) {
                return Optional.of(false);
            }
        }
        return wrong("true or false");
    }

    List<Value> list() {
        if (node instanceof SequenceNode sequence) {
            List<Value> values = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                values.add(new Value(element, place.index(values.size(), line(element)), problems));
            }
            return values;
        }
        wrong("a list");
        return List.of();
    }

    Optional<Mapping> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(Mapping.of(mapping, place, problems));
        }
        return wrong("keys with values");
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** A value type made from the text; its refusal becomes a problem. */
    <T> Optional<T> as(Function<String, T> of, String wanted) {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of.apply(text.get()));
        } catch (IllegalArgumentException _) {
            problems.add(ProblemCode.SV106, place, wanted, "\"" + text.get() + "\"");
            return Optional.empty();
        }
    }

    <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        return as(
                name -> Enum.valueOf(type, name),
                java.util.Arrays.toString(type.getEnumConstants()));
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private <T> Optional<T> wrong(String wanted) {
        String got =
                switch (node) {
                    case MappingNode _ -> "keys with values";
                    case SequenceNode _ -> "a list";
                    case ScalarNode scalar when scalar.getValue().isBlank() -> "nothing";
                    case ScalarNode scalar -> "\"" + scalar.getValue() + "\"";
                    default -> node.getNodeId().toString();
                };
        problems.add(ProblemCode.SV104, place, wanted, got);
        return Optional.empty();
    }
}
