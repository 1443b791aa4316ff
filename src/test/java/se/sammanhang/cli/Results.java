package se.sammanhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Looks numbers up in results.json by the addresses of the list of oracle keys. */
record Results(JsonNode root) {

    static Results of(Path file) throws IOException {
        return new Results(Command.json(file));
    }

    JsonNode find(List<String> address) {
        return switch (address.getFirst()) {
            case "est" ->
                    estimate(
                                    address.get(1),
                                    address.get(2),
                                    address.get(3),
                                    address.get(4),
                                    address.get(5))
                            .at(address.get(6));
            case "wave" -> wave(address.get(1), address.get(2), address.get(3)).at(address.get(4));
            case "goal" -> goal(address.get(1)).at(address.get(2));
            case "answers" ->
                    Named.at(
                            answers(address.get(1), address.get(2), address.get(3)),
                            address.get(4));
            case "outcome" -> outcome(address.subList(1, 5)).at(address.get(5));
            case "last" -> last(address.get(1)).at(address.get(2));
            case "attrition", "interventions" ->
                    Named.at(
                            between(
                                    address.getFirst(),
                                    address.get(1),
                                    address.get(2),
                                    address.get(3)),
                            address.get(4));
            case "comparisons" ->
                    Named.at(
                            comparison(
                                    address.get(1), address.get(2), address.get(3), address.get(4)),
                            address.get(5));
            case "growth" -> Named.at(growth(address.get(1), address.get(2)), address.get(3));
            case "reliability" ->
                    Named.at(reliability(address.get(1), address.get(2)), address.get(3));
            case "flow" -> Named.at(flow(address.get(1), address.get(2)), address.get(3));
            case "modes" -> Named.at(modes(address.get(1), address.get(2)), address.get(3));
            case "pattern" -> pattern(address.get(1)).at(address.get(2));
            default -> throw new IllegalArgumentException("no such kind: " + address);
        };
    }

    JsonNode estimate(String scale, String from, String to, String group, String method) {
        for (JsonNode estimate : root.get("estimates")) {
            if (has(estimate, "/scale", scale)
                    && has(estimate, "/from", from)
                    && has(estimate, "/to", to)
                    && has(estimate, "/method", method)
                    && isGroup(estimate, group)) {
                return estimate;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode wave(String scale, String round, String group) {
        for (JsonNode wave : root.get("waves")) {
            if (has(wave, "/scale", scale) && has(wave, "/round", round) && isGroup(wave, group)) {
                return wave;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode goal(String id) {
        for (JsonNode goal : root.get("goals")) {
            if (has(goal, "/id", id)) {
                return goal;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode answers(String item, String round, String group) {
        for (JsonNode finding : root.path("answers")) {
            if (has(finding, "/item", item)
                    && has(finding, "/round", round)
                    && isGroup(finding, group)) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode outcome(List<String> address) {
        for (JsonNode finding : root.path("register").path("outcomes")) {
            if (has(finding, "/outcome", address.get(0))
                    && has(finding, "/base", address.get(1))
                    && has(finding, "/at", address.get(2))
                    && isGroup(finding, address.get(3))) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode last(String round) {
        for (JsonNode count : root.path("lastAnswered")) {
            if (has(count, "/round", round)) {
                return count;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode between(String part, String scale, String from, String to) {
        for (JsonNode finding : root.path(part)) {
            if (has(finding, "/scale", scale)
                    && has(finding, "/from", from)
                    && has(finding, "/to", to)) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode comparison(String scale, String from, String to, String by) {
        for (JsonNode finding : root.path("comparisons")) {
            if (has(finding, "/scale", scale)
                    && has(finding, "/from", from)
                    && has(finding, "/to", to)
                    && has(finding, "/by", by)) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode growth(String scale, String group) {
        for (JsonNode finding : root.path("growth")) {
            if (has(finding, "/scale", scale) && isGroup(finding, group)) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode reliability(String scale, String round) {
        for (JsonNode finding : root.path("reliability")) {
            if (has(finding, "/scale", scale) && has(finding, "/round", round)) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode flow(String round, String group) {
        for (JsonNode finding : root.path("flow")) {
            if (has(finding, "/round", round) && isGroup(finding, group)) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode modes(String from, String to) {
        for (JsonNode finding : root.path("modes")) {
            if (has(finding, "/from", from) && has(finding, "/to", to)) {
                return finding;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode pattern(String scale) {
        for (JsonNode pattern : root.get("patterns")) {
            if (has(pattern, "/scale", scale)) {
                return pattern;
            }
        }
        return MissingNode.getInstance();
    }

    private static boolean isGroup(JsonNode node, String group) {
        String[] parts = group.split("/", -1);
        return has(node, "/group/variable", parts[0].replace("+", " x "))
                && has(node, "/group/level", parts[1].replace("+", " x "));
    }

    private static boolean has(JsonNode node, String pointer, String value) {
        return node.at(pointer).asString().equals(value);
    }
}
