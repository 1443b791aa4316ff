package se.sammanhang.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.model.GroupGrowth.Line;
import se.sammanhang.statistics.model.MixedFit.FixedEffect;
import se.sammanhang.statistics.model.MixedFit.NoSlope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expected numbers: R 4.2.2, {@code lmerTest} 3.1-3; see reference/growth/growth.R. */
class GroupGrowthTest {

    private static final Path FOLDER = Path.of("src/test/resources/reference/growth");
    private static final List<String> ROUNDS = List.of("T0", "T3", "T6", "TX");

    @Test
    void nobody_and_one_answer_each_give_a_reason() {
        assertThat(growth(List.of(), List.of(), List.of(), List.of("a")).why())
                .contains(Reason.NO_VALUES);
        assertThat(
                        growth(
                                        List.of("p", "q"),
                                        List.of("T0", "T3"),
                                        List.of("a", "a"),
                                        List.of("a"),
                                        1,
                                        2)
                                .why())
                .contains(Reason.TOO_FEW);
        assertThatThrownBy(() -> growth(List.of("p"), List.of("T0"), List.of("b"), List.of("a"), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_group_grows_but_is_compared_with_nobody() {
        GroupGrowth one =
                growth(
                                List.of("p", "p", "q", "q", "r", "r"),
                                List.of("T0", "T3", "T0", "T3", "T0", "T3"),
                                List.of("a", "a", "a", "a", "a", "a"),
                                List.of("a"),
                                1,
                                3,
                                2,
                                5,
                                4,
                                5)
                        .computed()
                        .orElseThrow();
        assertThat(one.interaction().why()).contains(Reason.ONE_GROUP);
        Line line = one.lines().getFirst();
        assertThat(line.beside()).isEmpty();
        assertThat(value(line.growth("T3")).estimate()).isCloseTo(2, within(1e-12));
        assertThat(line.growth("T6").why()).contains(Reason.EMPTY_CELL);
    }

    @ParameterizedTest
    @CsvSource({
        "four, ../shapes/four.csv, 2",
        "paces, paces.csv, 2",
        "few, few.csv, 3", // fewer answers than levels and slopes
        "three, three.csv, 3", // no spread of slopes
        "flat, flat.csv, 2" // no spread of levels either
    })
    void means_growth_and_interaction_are_those_of_r(String name, String file, int groups)
            throws IOException {
        JsonNode r =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(FOLDER.resolve("growth.expected.json")))
                        .get(name);
        List<String> among =
                groups == 2 ? List.of("man", "woman") : List.of("man", "other", "woman");
        GroupGrowth ours = of(rows(file), among);
        assertThat(ours.fit().n()).isEqualTo(r.at("/n").asInt());
        assertThat(ours.fit().persons()).isEqualTo(r.at("/persons").asInt());
        assertThat(ours.fit().singular()).isEqualTo(r.at("/singular").asBoolean());
        assertThat(ours.fit().noSlope().map(NoSlope::code).orElse(""))
                .isEqualTo(r.at("/noSlope").asString());
        spread(ours.fit(), r.get("spread"));
        assertThat(ours.fit().deviance()).isCloseTo(r.at("/criterion").asDouble(), within(1e-6));
        int compared = 0;
        for (Line line : ours.lines()) {
            for (String kind : List.of("mean", "growth", "beside")) {
                Map<String, Estimate<FixedEffect>> found =
                        switch (kind) {
                            case "mean" -> line.means();
                            case "growth" -> line.growth();
                            default -> line.beside();
                        };
                for (Map.Entry<String, Estimate<FixedEffect>> one : found.entrySet()) {
                    String key = kind + " " + line.group() + " " + one.getKey();
                    JsonNode wanted = r.get("values").get(key);
                    if (wanted == null) {
                        assertThat(one.getValue().why()).as(key).contains(Reason.EMPTY_CELL);
                    } else {
                        agrees(key, value(one.getValue()), wanted);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(r.get("values").size()).isGreaterThan(12);
        agrees(ours, r.get("interaction"));
        agrees(of(rows(file), among, 5), r.get("interactionOfFive"));
    }

    @Test
    void a_cell_below_the_fewest_is_in_the_table_but_not_in_the_test() throws IOException {
        List<String> among = List.of("man", "other", "woman");
        // three of "other" answered at TX
        GroupGrowth five = of(rows("three.csv"), among, 5);
        assertThat(five.interaction().computed().orElseThrow().numerator()).isEqualTo(4);
        assertThat(five.lines().get(1).beside("TX").computed()).isPresent();
        assertThat(of(rows("three.csv"), among, 23).interaction().why())
                .contains(Reason.CANNOT_BE_SEPARATED);
    }

    @Test
    void where_the_first_group_has_no_start_the_others_are_compared_with_each_other()
            throws IOException {
        List<NamedCsvRecord> rows =
                rows("three.csv").stream()
                        .filter(
                                row ->
                                        !(row.getField("gender").equals("man")
                                                && row.getField("round").equals("T0")))
                        .toList();
        GroupGrowth ours = of(rows, List.of("man", "other", "woman"), 5);
        assertThat(value(ours.lines().getFirst().mean("T3")).estimate()).isPositive();
        agrees(
                ours,
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(FOLDER.resolve("growth.expected.json")))
                        .at("/start/interactionOfFive"));
    }

    /** As variances, not relative: R's own search leaves the fifth digit open. */
    private static void spread(MixedFit fit, JsonNode wanted) {
        double size = wanted.at("/residual").asDouble();
        MixedFit.Variances found = fit.variances();
        near("residual", found.residual(), size, 1e-4);
        assertThat(found.intercept())
                .isCloseTo(wanted.at("/person").asDouble(), within(1e-3 * size));
        assertThat(found.slope().isPresent()).isEqualTo(wanted.has("slope"));
        found.slope()
                .ifPresent(slope -> near("slope", slope, wanted.at("/slope").asDouble(), 1e-4));
        found.covariance()
                .ifPresent(
                        both ->
                                assertThat(both)
                                        .isCloseTo(
                                                wanted.at("/covariance").asDouble(),
                                                within(1e-3 * size)));
    }

    @Test
    void everybody_and_a_course_from_a_common_start_are_those_of_r() throws IOException {
        List<NamedCsvRecord> rows = rows("paces.csv");
        JsonNode r =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(FOLDER.resolve("growth.expected.json")))
                        .get("common");
        boolean[] course = new boolean[rows.size()];
        for (int i = 0; i < course.length; i++) {
            course[i] = rows.get(i).getField("course").equals("1");
        }
        for (String name : List.of("everybody", "course")) {
            MixedFit fit =
                    CommonBaseline.withSlope(
                                    texts(rows, "person"),
                                    texts(rows, "round"),
                                    ROUNDS,
                                    name.equals("course") ? Map.of("course", course) : Map.of(),
                                    times(texts(rows, "round")),
                                    points(rows),
                                    ConfidenceLevel.NINETY_FIVE)
                            .computed()
                            .orElseThrow();
            assertThat(fit.noSlope()).isEmpty();
            assertThat(fit.deviance())
                    .isCloseTo(r.at("/" + name + "/criterion").asDouble(), within(1e-6));
            spread(fit, r.at("/" + name + "/spread"));
            JsonNode values = r.at("/" + name + "/values");
            assertThat(values.size()).isEqualTo(fit.coefficients().size());
            fit.coefficients()
                    .forEach((column, found) -> agrees(column, value(found), values.get(column)));
        }
    }

    private static void agrees(GroupGrowth ours, JsonNode wanted) {
        JointTest joint = ours.interaction().computed().orElseThrow();
        assertThat(joint.numerator()).isEqualTo(wanted.at("/numerator").asInt()).isPositive();
        near("F", joint.f(), wanted.at("/f").asDouble(), 1e-6);
        near("df", joint.denominator(), wanted.at("/denominator").asDouble(), 1e-4);
        near("p", joint.p(), wanted.at("/p").asDouble(), 1e-5);
    }

    @Test
    void whom_the_others_are_compared_with_does_not_change_the_interaction() throws IOException {
        List<NamedCsvRecord> rows = rows("three.csv");
        JointTest one =
                of(rows, List.of("man", "other", "woman")).interaction().computed().orElseThrow();
        JointTest other =
                of(rows, List.of("woman", "man", "other")).interaction().computed().orElseThrow();
        near("F", other.f(), one.f(), 1e-9);
        // as in R: which parts the sums have depends a little on the group they start from
        near("df", other.denominator(), one.denominator(), 1e-3);
    }

    private static void agrees(String key, FixedEffect ours, JsonNode wanted) {
        near(key, ours.estimate(), wanted.at("/estimate").asDouble(), 1e-6);
        near(key, ours.inference().standardError(), wanted.at("/se").asDouble(), 1e-5);
        near(
                key,
                ours.inference().degreesOfFreedom().orElseThrow(),
                wanted.at("/df").asDouble(),
                1e-4);
        near(key, ours.inference().interval().low(), wanted.at("/low").asDouble(), 1e-5);
        near(key, ours.inference().interval().high(), wanted.at("/high").asDouble(), 1e-5);
        near(key, ours.inference().p(), wanted.at("/p").asDouble(), 1e-4);
    }

    /** Relative, or a millionth where numbers are near zero. */
    private static void near(String what, double ours, double wanted, double relative) {
        assertThat(ours)
                .as(what)
                .isCloseTo(wanted, within(Math.max(1e-6, relative * Math.abs(wanted))));
    }

    private static FixedEffect value(Estimate<FixedEffect> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static GroupGrowth of(List<NamedCsvRecord> rows, List<String> among) {
        return of(rows, among, 1);
    }

    private static GroupGrowth of(List<NamedCsvRecord> rows, List<String> among, int fewest) {
        List<NamedCsvRecord> answered = new ArrayList<>(rows);
        return GroupGrowth.of(
                        texts(answered, "person"),
                        texts(answered, "round"),
                        texts(answered, "gender"),
                        times(texts(answered, "round")),
                        ROUNDS,
                        among,
                        points(answered),
                        fewest,
                        ConfidenceLevel.NINETY_FIVE)
                .computed()
                .orElseThrow();
    }

    private static double[] points(List<NamedCsvRecord> rows) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField("score")))
                .toArray();
    }

    private static double[] times(List<String> rounds) {
        return rounds.stream().mapToDouble(ROUNDS::indexOf).toArray();
    }

    private static List<String> texts(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).toList();
    }

    private static Estimate<GroupGrowth> growth(
            List<String> persons,
            List<String> rounds,
            List<String> groups,
            List<String> among,
            double... y) {
        return GroupGrowth.of(
                persons,
                rounds,
                groups,
                times(rounds),
                ROUNDS,
                among,
                y,
                1,
                ConfidenceLevel.NINETY_FIVE);
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return rows.stream().toList();
        }
    }
}
