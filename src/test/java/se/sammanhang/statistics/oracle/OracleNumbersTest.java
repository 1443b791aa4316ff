package se.sammanhang.statistics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our numbers against those of R 4.2.2, subject by subject, so that a change in one is found
 * without computing the others. {@link OracleAgreementTest} sees to it that none is forgotten.
 */
class OracleNumbersTest {

    static List<OracleChecks> subjects() {
        return List.of(
                new BootstrapChecks(),
                new EdgeChecks(),
                new GroupChecks(),
                new LinearModelChecks(),
                new LogisticModelChecks(),
                new MissingChecks(),
                new MixedModelChecks(),
                new MultiplicityChecks(),
                new NumericalAccuracyChecks(),
                new PairedChecks(),
                new PowerChecks(),
                new ReliabilityChecks(),
                new ShareChecks(),
                new SignedRankChecks(),
                new TableChecks());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void every_registered_number_agrees_with_r(OracleChecks subject) {
        assumeTrue(
                Oracle.folder().isPresent(),
                "shared/oracles was not found above the working directory: the comparison with R"
                        + " is skipped");
        Map<String, Map<String, Double>> leaves = new HashMap<>();
        List<String> differing = new ArrayList<>();
        int[] compared = new int[1];
        subject.register(
                (oracle, pointer, method, tolerance, value) -> {
                    Double r =
                            leaves.computeIfAbsent(oracle, name -> Oracle.read(name).leaves())
                                    .get(pointer);
                    compared[0]++;
                    if (r == null || !tolerance.holds(value, r)) {
                        differing.add(
                                "%s %s, %s: ours %s, R %s within %s"
                                        .formatted(oracle, pointer, method, value, r, tolerance));
                    }
                });
        assertThat(differing).isEmpty();
        assertThat(compared[0]).isPositive();
    }
}
