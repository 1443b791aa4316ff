package se.sammanhang.statistics.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * One line of the list of keys without a counterpart: {@code ORACLE POINTER : REASON}. In the
 * pointer {@code *} is any one step and {@code **} any number of them; oracle {@code *} is all.
 */
record LeftOut(String oracle, String pattern, String reason) {

    private static final Map<String, Pattern> REGEX = new ConcurrentHashMap<>();

    private static final Path LIST = Path.of("src/test/resources/oracles/left-out.txt");

    static List<LeftOut> all() {
        List<LeftOut> all = new ArrayList<>();
        read(LIST, all);
        return all;
    }

    private static void read(Path list, List<LeftOut> all) {
        try {
            for (String line : Files.readAllLines(list)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] sides = line.split(" : ", 2);
                    String[] key = sides[0].split(" ", 2);
                    all.add(new LeftOut(key[0], key[1], sides[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean matches(String name, String pointer) {
        return (oracle.equals("*") || oracle.equals(name))
                && REGEX.computeIfAbsent(pattern, LeftOut::regex).matcher(pointer).matches();
    }

    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (String step : pattern.substring(1).split("/", -1)) {
            regex.append(
                    step.equals("**")
                            ? "(/[^/]+)*"
                            : "/" + Pattern.quote(step).replace("*", "\\E[^/]*\\Q"));
        }
        return Pattern.compile(regex.toString());
    }
}
