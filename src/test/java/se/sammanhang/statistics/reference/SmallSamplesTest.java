package se.sammanhang.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.statistics.reference.ReferenceCase.flags;
import static se.sammanhang.statistics.reference.ReferenceCase.numbers;
import static se.sammanhang.statistics.reference.ReferenceCase.texts;
import static se.sammanhang.statistics.reference.ReferenceCase.where;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.model.LogisticModel;
import se.sammanhang.statistics.model.MixedFit;
import se.sammanhang.statistics.model.MixedModel;
import se.sammanhang.statistics.model.Panel;
import se.sammanhang.statistics.reliability.ItemTable;
import se.sammanhang.statistics.reliability.Reliabilities;
import se.sammanhang.statistics.reliability.Reliability;
import se.sammanhang.statistics.reliability.Reliability.Warning;

/**
 * Small samples on the edge: singular mixed models, factors that explain an item whole, outcomes
 * that are separated. Expected numbers: R 4.2.2, small-samples.R (seed 7).
 */
class SmallSamplesTest {

    private static final String FOLDER = "../small-samples/";
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    @Test
    void mixed_models_find_the_minimum_of_lme4_and_drop_the_slopes_it_calls_singular() {
        List<NamedCsvRecord> all = rows("mixed");
        for (NamedCsvRecord r : rows("mixed-expected")) {
            List<NamedCsvRecord> set = set(all, r);
            double[] time = numbers(set, "time");
            Panel panel =
                    new Panel(
                            Design.withIntercept(set.size())
                                    .with("time", time)
                                    .with("group", numbers(set, "group")),
                            texts(set, "person"),
                            numbers(set, "y"));
            MixedFit level =
                    MixedModel.randomIntercept(panel, MixedFit.Criterion.REML, LEVEL)
                            .computed()
                            .orElseThrow();
            near(r, "criterion", level.deviance(), 1e-8);
            assertThat(level.singular()).as(r.getField("set")).isEqualTo(is(r, "singular"));
            MixedFit.FixedEffect slope = level.coefficient("time").computed().orElseThrow();
            near(r, "estimate", slope.estimate(), 1e-4);
            near(r, "se", slope.inference().standardError(), 1e-4);
            if (!level.singular()) {
                near(r, "df", degrees(level), 1e-3);
            }
            MixedFit both =
                    MixedModel.randomSlope(
                                    panel,
                                    time,
                                    MixedFit.Random.SLOPE,
                                    MixedFit.Criterion.REML,
                                    LEVEL)
                            .computed()
                            .orElseThrow();
            assertThat(both.slopeDropped())
                    .as(r.getField("set"))
                    .isEqualTo(is(r, "slope_singular"));
            if (both.slopeDropped()) {
                assertThat(both.deviance()).isEqualTo(level.deviance());
            } else {
                near(r, "slope_criterion", both.deviance(), 1e-8);
                near(r, "slope_df", degrees(both), 1e-3);
            }
        }
    }

    @Test
    void omega_is_that_of_factanal_also_where_a_factor_explains_an_item_whole() {
        List<NamedCsvRecord> all = rows("items");
        for (NamedCsvRecord r : rows("items-expected")) {
            List<List<OptionalDouble>> persons =
                    set(all, r).stream()
                            .map(row -> row.getField("items").split(" "))
                            .map(
                                    scores ->
                                            Arrays.stream(scores)
                                                    .map(Double::valueOf)
                                                    .map(OptionalDouble::of)
                                                    .toList())
                            .toList();
            List<String> names =
                    IntStream.range(0, persons.getFirst().size())
                            .mapToObj(i -> "item" + i)
                            .toList();
            Reliability found =
                    Reliabilities.of(new ItemTable(names, persons), LEVEL).computed().orElseThrow();
            near(r, "alpha", found.alpha(), 1e-9);
            assertThat(found.omega().computed().orElseThrow().raw())
                    .as(r.getField("set"))
                    .isCloseTo(number(r, "omega"), within(1e-5));
            assertThat(found.warnings().contains(Warning.HEYWOOD))
                    .as(r.getField("set"))
                    .isEqualTo(is(r, "heywood"));
        }
    }

    @Test
    void firth_takes_over_exactly_where_glm_runs_off() {
        List<NamedCsvRecord> all = rows("outcomes");
        for (NamedCsvRecord r : rows("outcomes-expected")) {
            List<NamedCsvRecord> set = set(all, r);
            LogisticFit fit =
                    LogisticModel.fit(
                                    Design.withIntercept(set.size())
                                            .with("x", numbers(set, "x"))
                                            .with("a", numbers(set, "a")),
                                    flags(set, "y"),
                                    LEVEL)
                            .computed()
                            .orElseThrow();
            assertThat(fit.method())
                    .as(r.getField("set"))
                    .isEqualTo(
                            is(r, "separated")
                                    ? LogisticFit.Method.FIRTH
                                    : LogisticFit.Method.MAXIMUM_LIKELIHOOD);
            if (!is(r, "separated")) {
                near(r, "deviance", fit.deviance(), 1e-9);
                near(r, "x", fit.coefficient("x").computed().orElseThrow().logOdds(), 1e-7);
            } else {
                assertThat(fit.coefficients().values())
                        .allMatch(odds -> odds.computed().isPresent());
            }
        }
    }

    private static double degrees(MixedFit fit) {
        return fit.coefficient("time")
                .computed()
                .orElseThrow()
                .inference()
                .degreesOfFreedom()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> rows(String name) {
        return ReferenceCase.rows(FOLDER + name + ".csv");
    }

    private static List<NamedCsvRecord> set(List<NamedCsvRecord> all, NamedCsvRecord which) {
        return where(all, row -> row.getField("set").equals(which.getField("set")));
    }

    private static boolean is(NamedCsvRecord row, String column) {
        return row.getField(column).equals("1");
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static void near(NamedCsvRecord row, String column, double ours, double relative) {
        double theirs = number(row, column);
        assertThat(ours)
                .as(column + " of set " + row.getField("set"))
                .isCloseTo(theirs, within(relative * Math.abs(theirs)));
    }
}
