package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Groups compared at equal start when everybody starts alike, against R 4.2.2 by {@code
 * src/test/resources/reference/comparisons/equal-start.R}: lm drops the constant column.
 */
class EqualStartTest {

    private static final Path R =
            Path.of("src/test/resources/reference/comparisons/equal-start.json");
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;
    private static final double[] AFTER = {
        52, 47, 61, 55, 50, 66, 58, 63, 49, 71, 60, 45, 52, 48, 57, 44, 50, 53
    };
    private static final List<String> GROUPS =
            Stream.of(
                            Collections.nCopies(6, "a"),
                            Collections.nCopies(5, "b"),
                            Collections.nCopies(7, "c"))
                    .flatMap(List::stream)
                    .toList();

    @SuppressWarnings("NullAway.Init") // read before all
    private static JsonNode expected;

    @BeforeAll
    static void read() throws IOException {
        expected = JsonMapper.builder().build().readTree(Files.readString(R));
    }

    /** 82.2 - 80.1 and 72.2 - 70.1 are the same; so are starts that differ by rounding alone. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-14, 1e-11})
    void means_and_differences_are_those_of_the_groups(double rounding) {
        Ancova.Comparison found = comparison(rounding);
        for (int k = 0; k < 3; k++) {
            Coefficient mean =
                    List.copyOf(found.adjustedMeans().values()).get(k).computed().orElseThrow();
            close(mean.estimate(), "means", k);
            Inference sure = mean.robust().computed().orElseThrow();
            close(sure.standardError(), "means_se", k);
            close(sure.interval().low(), "means_low", k);
            close(sure.interval().high(), "means_high", k);
        }
        for (int k = 0; k < 2; k++) {
            Coefficient difference =
                    List.copyOf(found.differences().values()).get(k).computed().orElseThrow();
            close(difference.estimate(), "differences", k);
            Inference sure = difference.robust().computed().orElseThrow();
            close(sure.standardError(), "differences_se", k);
            close(sure.p(), "differences_p", k);
            close(sure.interval().low(), "differences_low", k);
            close(sure.interval().high(), "differences_high", k);
        }
        assertThat(found.equalMeans().computed().orElseThrow().p())
                .isCloseTo(expected.at("/equal_means_p").asDouble(), within(1e-12));
    }

    @Test
    void there_are_no_slopes_to_test() {
        assertThat(comparison(0).equalSlopes().why()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void one_who_starts_otherwise_is_adjusted_for() {
        Ancova.Comparison found = comparison(0.5);
        assertThat(found.fit().coefficient("before").computed()).isPresent();
        // that person alone decides the slope, so nothing that rests on it has a robust error
        assertThat(found.adjustedMeans().values())
                .allMatch(
                        mean ->
                                mean.computed()
                                        .orElseThrow()
                                        .robust()
                                        .why()
                                        .equals(Optional.of(Reason.FULL_LEVERAGE)));
    }

    private static Ancova.Comparison comparison(double off) {
        double[] before = new double[AFTER.length];
        Arrays.fill(before, 50);
        before[3] += off;
        return Ancova.of(before, AFTER, GROUPS, "a", LEVEL).computed().orElseThrow();
    }

    private static void close(double ours, String key, int place) {
        double wanted = expected.at("/" + key + "/" + place).asDouble();
        assertThat(ours).as(key + place).isCloseTo(wanted, within(1e-10 * Math.abs(wanted)));
    }
}
