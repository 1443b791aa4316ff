package se.sammanhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts the rules of src/docs/accessibility.md: each is held by a test, or says why not. */
class RespondentRulesTest {

    private static final int RULES = 43;
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path PAGE = Path.of("src/docs/accessibility.md");
    private static final Pattern MARK = Pattern.compile("@Rule\\(\\{?([\\d,\\s]+)}?\\)");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern REASON = Pattern.compile("(?:by hand|not yet|partly): \\S.*");

    private record Row(Set<String> tests, String reason) {}

    @Test
    void every_rule_has_its_row_and_no_row_is_invented() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, RULES).boxed().toList());
    }

    @Test
    void the_page_names_exactly_the_tests_that_hold_a_rule() throws IOException {
        Map<Integer, Set<String>> held = held();
        rows().forEach(
                        (rule, row) ->
                                assertThat(row.tests())
                                        .as("rule " + rule)
                                        .isEqualTo(held.getOrDefault(rule, Set.of())));
        assertThat(rows().keySet()).containsAll(held.keySet());
    }

    @Test
    void what_no_test_holds_says_why() throws IOException {
        rows().forEach(
                        (rule, row) -> {
                            if (row.tests().isEmpty() || !row.reason().isEmpty()) {
                                assertThat(row.reason()).as("rule " + rule).matches(REASON);
                            }
                        });
    }

    private static Map<Integer, Row> rows() throws IOException {
        Map<Integer, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Set<String> tests = new TreeSet<>();
                TEST.matcher(row.group(3)).results().forEach(name -> tests.add(name.group(1)));
                Row before =
                        rows.put(
                                Integer.valueOf(row.group(1)),
                                new Row(tests, row.group(4).strip()));
                assertThat(before).as(line).isNull();
            }
        }
        return rows;
    }

    private static Map<Integer, Set<String>> held() throws IOException {
        Map<Integer, Set<String>> held = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> sources =
                    files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).toList();
            for (Path source : sources) {
                String name = source.getFileName().toString().replace(".java", "");
                Matcher mark = MARK.matcher(Files.readString(source));
                while (mark.find()) {
                    for (String number : mark.group(1).split(",", -1)) {
                        held.computeIfAbsent(
                                        Integer.valueOf(number.strip()), rule -> new TreeSet<>())
                                .add(name);
                    }
                }
            }
        }
        return held;
    }
}
