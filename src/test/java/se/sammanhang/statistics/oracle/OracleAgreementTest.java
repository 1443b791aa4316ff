package se.sammanhang.statistics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.oracle.AgreementTable.Compared;

/**
 * What of R's numbers is compared with ours: scripts, data and expected values lie in
 * shared/oracles beside the project. Every number there is compared in {@link OracleNumbersTest} or
 * left out with a reason, and methods.md tells which; {@code -Doracle.write=true} rewrites that
 * table.
 */
class OracleAgreementTest {

    private static final Map<String, Map<String, Double>> LEAVES = new TreeMap<>();
    private static final List<Check> CHECKS = new ArrayList<>();
    private static final Set<String> CHECKED = new HashSet<>();

    private record Check(
            String oracle, String pointer, String method, Tolerance tolerance, double value) {}

    @BeforeAll
    static void reference_data_are_there() {
        assumeTrue(
                Oracle.folder().isPresent(),
                "shared/oracles was not found above the working directory: the comparison with R"
                        + " is skipped");
        LEAVES.clear();
        CHECKS.clear();
        Oracle.names().forEach(name -> LEAVES.put(name, Oracle.read(name).leaves()));
        OracleNumbersTest.subjects()
                .forEach(subject -> subject.register(OracleAgreementTest::take));
    }

    private static void take(
            String oracle, String pointer, String method, Tolerance tolerance, double value) {
        CHECKS.add(new Check(oracle, pointer, method, tolerance, value));
        CHECKED.add(oracle + " " + pointer);
    }

    @Test
    void every_number_is_compared_or_left_out_with_a_reason() {
        List<LeftOut> lines = LeftOut.all();
        List<String> wrong = new ArrayList<>();
        LEAVES.forEach(
                (oracle, leaves) ->
                        leaves.keySet()
                                .forEach(
                                        pointer ->
                                                fate(lines, oracle, pointer)
                                                        .ifPresent(wrong::add)));
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with a key: it is on both lists or on none. */
    private static Optional<String> fate(List<LeftOut> lines, String oracle, String pointer) {
        boolean listed = lines.stream().anyMatch(line -> line.matches(oracle, pointer));
        return isChecked(oracle, pointer) != listed
                ? Optional.empty()
                : Optional.of(
                        oracle
                                + " "
                                + pointer
                                + (listed
                                        ? " is compared and left out"
                                        : " is neither compared nor left out"));
    }

    @Test
    void every_line_of_the_list_leaves_something_out() {
        Map<LeftOut, Integer> used = leftOut();
        assertThat(LeftOut.all().stream().filter(line -> !used.containsKey(line))).isEmpty();
    }

    @Test
    void methods_md_tells_what_was_compared() throws IOException {
        List<Compared> compared =
                CHECKS.stream()
                        .map(
                                check ->
                                        new Compared(
                                                check.oracle(),
                                                check.pointer(),
                                                check.method(),
                                                check.tolerance(),
                                                check.tolerance().error(check.value(), r(check))))
                        .toList();
        String old = AgreementTable.document();
        String wanted = AgreementTable.rewritten(old, compared, leftOut());
        if (Boolean.getBoolean("oracle.write")) {
            AgreementTable.write(wanted);
        } else {
            assertThat(old).as("run this test with -Doracle.write=true").isEqualTo(wanted);
        }
    }

    /** The lines in use with the number of keys of each; a key counts for its first line. */
    private static Map<LeftOut, Integer> leftOut() {
        Map<LeftOut, Integer> used = new LinkedHashMap<>();
        LeftOut.all().forEach(line -> used.put(line, 0));
        LEAVES.forEach(
                (oracle, leaves) ->
                        leaves.keySet().forEach(pointer -> count(used, oracle, pointer)));
        used.values().removeIf(keys -> keys == 0);
        return used;
    }

    private static void count(Map<LeftOut, Integer> used, String oracle, String pointer) {
        used.keySet().stream()
                .filter(line -> line.matches(oracle, pointer))
                .findFirst()
                .ifPresent(line -> used.merge(line, 1, Integer::sum));
    }

    private static boolean isChecked(String oracle, String pointer) {
        return CHECKS.stream()
                .anyMatch(
                        check -> check.oracle().equals(oracle) && check.pointer().equals(pointer));
    }

    private static double r(Check check) {
        Double number = LEAVES.getOrDefault(check.oracle(), Map.of()).get(check.pointer());
        if (number == null) {
            throw new IllegalStateException(check + ": there is no such key");
        }
        return number;
    }
}
