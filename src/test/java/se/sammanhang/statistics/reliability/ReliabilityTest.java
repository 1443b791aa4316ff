package se.sammanhang.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static se.sammanhang.statistics.reference.ReferenceCase.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.reference.ReferenceCase;
import se.sammanhang.statistics.reliability.Reliability.Item;
import se.sammanhang.statistics.reliability.Reliability.Warning;

/** Expected numbers: R 4.2.2, {@code psych::alpha} and {@code factanal}; see regression.R. */
class ReliabilityTest {

    private static final ReferenceCase R = ReferenceCase.read();
    private static final List<String> FIVE = List.of("item1", "item2", "item3", "item4", "item5");

    @Test
    void nobody_too_few_and_one_item_give_a_reason() {
        assertThat(of(new double[0][], "a", "b").why()).contains(Reason.NO_VALUES);
        assertThat(of(new double[][] {{1, 2}, {2, 3}}, "a", "b").why()).contains(Reason.TOO_FEW);
        assertThat(of(new double[][] {{1}, {2}, {3}}, "a").why()).contains(Reason.TOO_FEW);
        assertThat(of(new double[][] {{1, 2}, {1, 3}, {1, 4}}, "a", "b").why())
                .contains(Reason.ALL_EQUAL);
        assertThat(of(new double[][] {{1, 4}, {2, 3}, {3, 2}}, "a", "b").why())
                .contains(Reason.ALL_EQUAL);
    }

    @Test
    void five_items_are_as_psych_has_them() {
        Reliability found = get(of(people(FIVE)));
        close(found.alpha(), R.number("/reliability/alpha"));
        close(found.standardisedAlpha(), R.number("/reliability/std"));
        close(get(found.lambda6()), R.number("/reliability/lambda6"));
        for (int j = 0; j < 5; j++) {
            Item item = found.items().get(j);
            close(get(item.alphaIfDropped()), R.number("/reliability/drop/" + j));
            close(get(item.restCorrelation()), R.number("/reliability/rest/" + j));
        }
        assertThat(found.interval().contains(found.alpha())).isTrue();
        assertThat(found.warnings()).isEmpty();
        assertThat(found.pairwiseAlpha()).isCloseTo(found.alpha(), within(1e-12));
    }

    @Test
    void three_items_have_an_omega_and_two_have_spearman_and_browns() {
        Reliability three = get(of(people(FIVE.subList(0, 3))));
        assertThat(get(three.omega()).raw()).isCloseTo(R.number("/omega3"), within(1e-6));
        assertThat(get(get(three.omega()).factor()).degreesOfFreedom()).isZero();
        Reliability two = get(of(people(FIVE.subList(0, 2))));
        close(get(two.omega()).raw(), R.number("/omega2"));
        close(get(two.omega()).standardised(), two.standardisedAlpha());
        assertThat(get(two.omega()).factor().why()).contains(Reason.TOO_FEW);
        assertThat(two.items().getFirst().alphaIfDropped().why()).contains(Reason.TOO_FEW);
    }

    @Test
    void items_that_disagree_give_a_negative_alpha_with_a_warning_and_no_error_of_measurement() {
        Reliability found = get(of(new double[][] {{1, 4}, {2, 3}, {3, 2}, {4, 2}}, "up", "down"));
        assertThat(found.alpha()).isNegative();
        assertThat(found.warnings())
                .containsExactlyInAnyOrder(
                        Warning.ITEMS_DISAGREE, Warning.ITEM_AGAINST_REST, Warning.FEW_PERSONS);
        assertThat(found.standardErrorOfMeasurement().computed()).isEmpty();
    }

    @Test
    void an_item_that_all_gave_alike_is_dropped_and_named() {
        double[][] rows = {{1, 3, 2}, {2, 3, 2}, {4, 3, 3}, {3, 3, 4}};
        Reliability found = get(of(rows, "a", "same", "b"));
        assertThat(found.dropped()).containsExactly("same");
        assertThat(found.warnings()).contains(Warning.CONSTANT_ITEM);
        assertThat(found.items()).extracting(Item::name).containsExactly("a", "b");
        double[][] without = {{1, 2}, {2, 2}, {4, 3}, {3, 4}};
        assertThat(found.alpha()).isEqualTo(get(of(without, "a", "b")).alpha());
    }

    @Test
    void a_gap_takes_a_person_out_except_pairwise() {
        List<List<OptionalDouble>> persons = new ArrayList<>(people(FIVE));
        double before = get(of(persons)).alpha();
        List<OptionalDouble> gap = new ArrayList<>(persons.getFirst());
        gap.set(2, OptionalDouble.empty());
        persons.add(gap);
        Reliability found = get(of(persons));
        assertThat(found.n()).isEqualTo(ReferenceCase.people().size());
        assertThat(found.alpha()).isEqualTo(before);
        assertThat(found.pairwiseAlpha()).isNotEqualTo(before);
    }

    @Test
    void a_table_refuses_names_twice_and_short_rows() {
        assertThatThrownBy(() -> new ItemTable(List.of("a", "a"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new ItemTable(
                                        List.of("a", "b"), List.of(List.of(OptionalDouble.of(1)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () ->
                                new ItemTable(
                                        List.of("a"),
                                        List.of(
                                                List.of(
                                                        OptionalDouble.of(
                                                                Double.POSITIVE_INFINITY)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void order_of_people_and_items_shift_and_unit_do_not_matter() {
        Random random = new Random(31);
        Reliability plain = get(of(people(FIVE)));
        for (int round = 0; round < 20; round++) {
            List<List<OptionalDouble>> persons = new ArrayList<>();
            for (List<OptionalDouble> person : people(FIVE)) {
                List<OptionalDouble> turned = new ArrayList<>(person);
                Collections.reverse(turned);
                persons.add(
                        turned.stream()
                                .map(score -> OptionalDouble.of(30 - 2.5 * score.orElseThrow()))
                                .toList());
            }
            Collections.shuffle(persons, random);
            Reliability found = get(of(persons));
            close(found.alpha(), plain.alpha());
            close(get(found.omega()).raw(), get(plain.omega()).raw());
            close(found.totalSd(), 2.5 * plain.totalSd());
            close(
                    get(found.items().get(0).alphaIfDropped()),
                    get(plain.items().get(4).alphaIfDropped()));
        }
    }

    @Test
    void a_factor_that_explains_an_item_whole_is_flagged() {
        Random random = new Random(77);
        double[][] rows = new double[200][4];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            row[0] = common + 1e-3 * random.nextGaussian();
            for (int j = 1; j < 4; j++) {
                row[j] = common + random.nextGaussian();
            }
        }
        Reliability found = get(of(rows, "a", "b", "c", "d"));
        assertThat(found.warnings()).contains(Warning.HEYWOOD);
    }

    @Test
    void parallel_items_have_an_omega_equal_to_alpha() {
        double[][] rows = new double[300][4];
        Random random = new Random(8);
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int j = 0; j < 4; j++) {
                row[j] = common + random.nextGaussian();
            }
        }
        Reliability found = get(of(rows, "a", "b", "c", "d"));
        assertThat(get(found.omega()).raw()).isCloseTo(found.alpha(), within(0.01));
        assertThat(get(found.omega()).raw()).isGreaterThanOrEqualTo(found.alpha() - 1e-3);
    }

    /**
     * Expected: R 4.2.2 by hand on the covariances, Feldt's ends {@code 1 - (1 - alpha) *
     * qf(c(.975, .025), 7, 14)}.
     */
    @Test
    void eight_persons_on_three_items_by_hand() {
        double[][] rows = {
            {1, 2, 2}, {2, 2, 3}, {3, 4, 3}, {4, 3, 5}, {5, 5, 4}, {2, 3, 1}, {4, 4, 5}, {3, 2, 3}
        };
        Reliability found = get(of(rows, "a", "b", "c"));
        close(found.alpha(), 0.854460093896714);
        close(found.interval().low(), 0.508084886350982);
        close(found.interval().high(), 0.968334004374612);
        close(found.meanCorrelation(), 0.664943194618079);
        close(found.totalMean(), 9.375);
        close(found.totalSd(), 3.37797487937881);
        close(get(found.standardErrorOfMeasurement()), 1.28868703947634);
        close(get(found.items().get(0).restCorrelation()), 0.920357986616845);
        close(get(found.items().get(1).restCorrelation()), 0.634483460559999);
        close(get(found.items().get(2).restCorrelation()), 0.661087768028601);
    }

    @Test
    void an_item_whose_rest_never_varies_has_no_correlation_with_it() {
        // b and c mirror each other: without a, every total is 6
        Reliability found =
                get(of(new double[][] {{1, 4, 2}, {2, 3, 3}, {4, 2, 4}, {5, 5, 1}}, "a", "b", "c"));
        assertThat(found.items().getFirst().restCorrelation().why()).contains(Reason.ALL_EQUAL);
        assertThat(found.items().getFirst().alphaIfDropped().why()).contains(Reason.ALL_EQUAL);
    }

    @Test
    void items_without_any_correlation_have_an_alpha_of_zero_and_a_warning() {
        double[][] rows = {{1, 1}, {1, 2}, {2, 1}, {2, 2}};
        Reliability found = get(of(rows, "a", "b"));
        assertThat(found.alpha()).isZero();
        assertThat(found.warnings())
                .containsExactlyInAnyOrder(Warning.ITEMS_DISAGREE, Warning.FEW_PERSONS);
        assertThat(get(found.standardErrorOfMeasurement())).isEqualTo(found.totalSd());
        assertThat(get(found.items().getFirst().restCorrelation())).isZero();
    }

    @Test
    void thirty_persons_are_enough_and_twenty_nine_are_few() {
        List<List<OptionalDouble>> all = people(FIVE);
        assertThat(get(of(all.subList(0, 30))).warnings()).doesNotContain(Warning.FEW_PERSONS);
        assertThat(get(of(all.subList(0, 29))).warnings()).contains(Warning.FEW_PERSONS);
    }

    @Test
    void three_persons_are_enough_for_alpha() {
        // covariances 1, 1 and 1/2: 2 (1 - 2 / 3)
        Reliability found = get(of(new double[][] {{1, 1}, {2, 3}, {3, 2}}, "a", "b"));
        assertThat(found.alpha()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void an_item_that_is_the_sum_of_others_leaves_lambda_and_omega_without_a_value() {
        double[][] rows = {{1, 2, 3}, {2, 1, 3}, {4, 3, 7}, {3, 5, 8}, {5, 4, 9}};
        Reliability found = get(of(rows, "a", "b", "sum"));
        assertThat(found.lambda6().why()).contains(Reason.CANNOT_BE_SEPARATED);
        assertThat(found.omega().why()).contains(Reason.NOT_CONVERGED);
    }

    @Test
    void a_high_level_of_all_items_costs_no_digits() {
        double[][] rows = {{1, 2, 2}, {2, 2, 3}, {3, 4, 3}, {4, 3, 5}, {5, 5, 4}, {2, 3, 1}};
        double[][] high = new double[rows.length][3];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 3; j++) {
                high[i][j] = 1e8 * (j + 1) + rows[i][j];
            }
        }
        Reliability plain = get(of(rows, "a", "b", "c"));
        Reliability moved = get(of(high, "a", "b", "c"));
        assertThat(moved.alpha()).isCloseTo(plain.alpha(), within(1e-6));
        assertThat(moved.totalSd()).isCloseTo(plain.totalSd(), within(1e-6));
        assertThat(moved.pairwiseAlpha()).isCloseTo(plain.alpha(), within(1e-6));
    }

    @Test
    void a_factor_does_not_care_which_way_an_item_is_turned() {
        List<List<OptionalDouble>> turned = new ArrayList<>();
        for (List<OptionalDouble> person : people(FIVE)) {
            turned.add(
                    person.stream()
                            .map(score -> OptionalDouble.of(10 - score.orElseThrow()))
                            .toList());
        }
        OneFactor plain = get(get(get(of(people(FIVE))).omega()).factor());
        OneFactor other = get(get(get(of(turned)).omega()).factor());
        for (int j = 0; j < 5; j++) {
            assertThat(plain.loadings().get(j)).isPositive();
            assertThat(other.loadings().get(j)).isCloseTo(plain.loadings().get(j), within(1e-9));
            // standardised items: what is not common is the item's own
            double loading = plain.loadings().get(j);
            assertThat(loading * loading + plain.uniquenesses().get(j)).isCloseTo(1, within(1e-9));
        }
        assertThat(plain.degreesOfFreedom()).isEqualTo(5);
    }

    private static List<List<OptionalDouble>> people(List<String> items) {
        List<List<OptionalDouble>> persons = new ArrayList<>();
        for (NamedCsvRecord row : ReferenceCase.people()) {
            persons.add(
                    items.stream()
                            .map(item -> OptionalDouble.of(Double.parseDouble(row.getField(item))))
                            .toList());
        }
        return persons;
    }

    private static Estimate<Reliability> of(List<List<OptionalDouble>> persons) {
        return Reliabilities.of(
                new ItemTable(FIVE.subList(0, persons.getFirst().size()), persons),
                ConfidenceLevel.NINETY_FIVE);
    }

    private static Estimate<Reliability> of(double[][] rows, String... items) {
        List<List<OptionalDouble>> persons = new ArrayList<>();
        for (double[] row : rows) {
            List<OptionalDouble> person = new ArrayList<>();
            for (double score : row) {
                person.add(OptionalDouble.of(score));
            }
            persons.add(person);
        }
        return Reliabilities.of(
                new ItemTable(List.of(items), persons), ConfidenceLevel.NINETY_FIVE);
    }

    private static <T> T get(Estimate<T> estimate) {
        return estimate.computed().orElseThrow();
    }

    private static void close(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-9 * Math.abs(theirs)));
    }
}
