package se.sammanhang.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.instrument.ScoreMetric;

class ItemCodesTest {

    private static final List<ItemId> ITEMS =
            IntStream.rangeClosed(1, 13).mapToObj(i -> new ItemId("i" + i)).toList();
    private static final ItemCodes.Items SHARED = new ItemCodes.Items(ITEMS);

    @Test
    void nothing_answered_is_an_empty_map() {
        Map<ItemId, Integer> none =
                new ItemCodes.Sheet(new ItemCodes.Items(ITEMS.subList(0, 2)))
                        .add(ItemCodes.NOT_ANSWERED, ItemCodes.NOT_ANSWERED);
        assertThat(none).isEmpty();
        assertThat(none.get(ITEMS.getFirst())).isNull();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> none.entrySet().iterator().next());
    }

    @Test
    void the_compact_map_equals_an_ordinary_one() {
        SplittableRandom random = new SplittableRandom(1);
        ItemCodes.Sheet sheet = new ItemCodes.Sheet(SHARED);
        for (int round = 0; round < 500; round++) {
            int[] codes = drawn(random);
            Map<ItemId, Integer> ordinary = ordinary(codes);
            Map<ItemId, Integer> compact = sheet.add(codes);
            assertThat(compact).isInstanceOf(ItemCodes.class).isEqualTo(ordinary);
            assertThat(ordinary).isEqualTo(compact);
            assertThat(compact.hashCode()).isEqualTo(ordinary.hashCode());
            assertThat(compact).hasSameSizeAs(ordinary);
            for (ItemId item : ITEMS) {
                assertThat(compact.containsKey(item)).isEqualTo(ordinary.containsKey(item));
                assertThat(compact.get(item)).isEqualTo(ordinary.get(item));
            }
        }
        assertThat(sheet.add(drawn(random)).get(new ItemId("other"))).isNull();
    }

    @Test
    void codes_up_to_the_ends_of_a_byte_are_compact_and_larger_ones_are_kept_as_well() {
        ItemCodes.Sheet sheet = new ItemCodes.Sheet(new ItemCodes.Items(ITEMS.subList(0, 2)));
        assertThat(sheet.add(-127, 127))
                .isInstanceOf(ItemCodes.class)
                .isEqualTo(Map.of(ITEMS.get(0), -127, ITEMS.get(1), 127));
        for (int large : new int[] {-128, 128, -129, 1000, Integer.MAX_VALUE}) {
            assertThat(sheet.add(large, 1))
                    .isNotInstanceOf(ItemCodes.class)
                    .isEqualTo(Map.of(ITEMS.get(0), large, ITEMS.get(1), 1));
            assertThat(sheet.add(ItemCodes.NOT_ANSWERED, large))
                    .isEqualTo(Map.of(ITEMS.get(1), large));
        }
        assertThat(sheet.add(3, 4)).isEqualTo(Map.of(ITEMS.get(0), 3, ITEMS.get(1), 4));
    }

    @Test
    void it_cannot_be_changed_and_wants_each_item_once() {
        Map<ItemId, Integer> codes =
                new ItemCodes.Sheet(SHARED).add(drawn(new SplittableRandom(2)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> codes.put(ITEMS.getFirst(), 1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(codes::clear);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemCodes.Sheet(SHARED).add(1, 2))
                .withMessageContaining("wanted 13, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ItemCodes.Items(List.of(ITEMS.get(0), ITEMS.get(0))))
                .withMessageContaining("twice");
    }

    /** Two roads to one score: by place and by name. */
    @Test
    void scores_and_changes_by_place_are_those_by_name() {
        SplittableRandom random = new SplittableRandom(3);
        ItemCodes.Sheet sheet = new ItemCodes.Sheet(SHARED);
        for (ScoreMetric metric : ScoreMetric.values()) {
            ScaleDefinition whole = scale(metric, ITEMS, 9);
            ScaleDefinition part = scale(metric, List.of(ITEMS.get(12), ITEMS.get(1)), 1);
            ScaleDefinition beyond = scale(metric, List.of(ITEMS.get(2), new ItemId("else")), 1);
            for (int round = 0; round < 300; round++) {
                int[] first = drawn(random);
                int[] second = drawn(random);
                for (ScaleDefinition scale : List.of(whole, part, beyond)) {
                    assertThat(ScaleScoring.score(scale, sheet.add(first)))
                            .isEqualTo(ScaleScoring.score(scale, ordinary(first)));
                    ScaleChange byName =
                            CommonItems.change(scale, ordinary(first), ordinary(second));
                    assertThat(CommonItems.change(scale, sheet.add(first), sheet.add(second)))
                            .isEqualTo(byName);
                    assertThat(CommonItems.change(scale, sheet.add(first), ordinary(second)))
                            .isEqualTo(byName);
                }
            }
        }
    }

    @Test
    void a_code_outside_the_scale_is_refused_by_place_as_by_name() {
        int[] codes = drawn(new SplittableRandom(5));
        codes[4] = 8;
        Map<ItemId, Integer> compact = new ItemCodes.Sheet(SHARED).add(codes);
        ScaleDefinition scale = scale(ScoreMetric.SUM, ITEMS, 1);
        for (Map<ItemId, Integer> each : List.of(compact, ordinary(codes))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ScaleScoring.score(scale, each))
                    .withMessage("i5: wanted 1 to 7, got 8");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CommonItems.change(scale, each, each))
                    .withMessage("i5: wanted 1 to 7, got 8");
        }
    }

    private static int[] drawn(SplittableRandom random) {
        return IntStream.range(0, ITEMS.size())
                .map(_ -> random.nextInt(5) == 0 ? ItemCodes.NOT_ANSWERED : random.nextInt(1, 8))
                .toArray();
    }

    private static Map<ItemId, Integer> ordinary(int[] codes) {
        Map<ItemId, Integer> map = new HashMap<>();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != ItemCodes.NOT_ANSWERED) {
                map.put(ITEMS.get(i), codes[i]);
            }
        }
        return map;
    }

    private static ScaleDefinition scale(ScoreMetric metric, List<ItemId> items, int minimum) {
        return new ScaleDefinition(
                new ScaleId("s"),
                LocalisedText.swedish("s"),
                items,
                Set.of(items.getFirst()),
                1,
                7,
                minimum,
                metric,
                Polarity.HIGHER_IS_BETTER,
                4,
                Optional.empty(),
                false,
                true);
    }
}
