package se.sammanhang.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Walks into results.json by a path in which the elements of an array are named by what they are:
 * /model/coefficients/before/logOdds.
 */
final class Named {

    private static final List<String> NAMES =
            List.of("column", "method", "item", "level", "scale", "code");

    private Named() {}

    static JsonNode at(JsonNode from, String path) {
        JsonNode node = from;
        for (String step : path.substring(1).split("/", -1)) {
            node = node.isArray() ? element(node, step) : node.path(step);
        }
        return node;
    }

    private static JsonNode element(JsonNode array, String name) {
        if (name.chars().allMatch(Character::isDigit) && !array.path(0).isObject()) {
            return array.path(Integer.parseInt(name));
        }
        for (JsonNode element : array) {
            boolean named =
                    NAMES.stream().anyMatch(key -> element.path(key).asString("").equals(name));
            if (named || isVariable(element, name) || isPair(element, name)) {
                return element;
            }
        }
        return MissingNode.getInstance();
    }

    /** One group against another: "talk-control". */
    private static boolean isPair(JsonNode element, String name) {
        return element.has("against")
                && name.equals(
                        element.path("level").asString("")
                                + "-"
                                + element.path("against").asString(""));
    }

    /** A variable without levels, such as the score. */
    private static boolean isVariable(JsonNode element, String name) {
        return !element.has("level") && element.path("variable").asString("").equals(name);
    }
}
