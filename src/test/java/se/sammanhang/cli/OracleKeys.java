package se.sammanhang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which keys of the expected numbers have a counterpart, and which wait, from two lists. */
final class OracleKeys {

    private static final Path LISTS = Path.of("src/test/resources/oracles");

    /** A key and the address of its counterpart. */
    record Covered(String oracle, String pointer, String plan, List<String> address) {}

    private static final List<Covered> COVERED = readCovered();
    private static final List<String> WAITING = readWaiting();

    private OracleKeys() {}

    /** The folder of the reference data, found by walking up from the working directory. */
    static Optional<Path> folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/oracles");
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    static List<Covered> covered() {
        return COVERED;
    }

    private static List<Covered> readCovered() {
        List<Covered> keys = new ArrayList<>();
        for (String line : lines("covered.txt")) {
            String[] sides = line.split(" = ", 2);
            String[] key = sides[0].split(" ", -1);
            List<String> counterpart = List.of(sides[1].split(" "));
            keys.add(
                    new Covered(
                            key[0],
                            key[1],
                            counterpart.getFirst(),
                            counterpart.subList(1, counterpart.size())));
        }
        return keys;
    }

    static boolean isCovered(String oracle, String pointer) {
        return covered().stream()
                .anyMatch(
                        key ->
                                key.oracle().equals(oracle)
                                        && (key.pointer().equals(pointer)
                                                || (key.pointer().endsWith("/*")
                                                        && pointer.startsWith(
                                                                stem(key.pointer(), 1)))));
    }

    /** The pattern in the list of waiting keys that names this one. */
    static Optional<String> waiting(String oracle, String pointer) {
        return WAITING.stream()
                .filter(
                        line -> {
                            String[] key = line.split(" ", -1);
                            return (key[0].equals("*") || key[0].equals(oracle))
                                    && (key[1].endsWith("/**")
                                            ? pointer.startsWith(stem(key[1], 2))
                                            : pointer.equals(key[1]));
                        })
                .findFirst();
    }

    static List<String> waitingPatterns() {
        return WAITING;
    }

    private static List<String> readWaiting() {
        return lines("not-yet.txt").stream().map(line -> line.split(" : ", 2)[0]).toList();
    }

    private static String stem(String pattern, int stars) {
        return pattern.substring(0, pattern.length() - stars);
    }

    private static List<String> lines(String list) {
        try {
            return Files.readAllLines(LISTS.resolve(list)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every number, text and truth value below the node, by JSON pointer. */
    static Map<String, JsonNode> leaves(JsonNode node) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), leaves);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(e -> collect(pointer + "/" + e.getKey(), e.getValue(), leaves));
        } else {
            leaves.put(pointer, node);
        }
    }
}
