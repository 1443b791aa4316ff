package se.sammanhang.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.sammanhang.disclosure.cells.Protection.Why;

/** What is withheld, from the edges on, and that it is the cheapest that is safe. */
class CellProtectionTest {

    private static final Rules FIVE = Rules.of(5);
    private static final Cell ALL = Cell.of("enrolled");
    private static final Cell WOMEN = ALL.and("gender=WOMAN");
    private static final Cell MEN = ALL.and("gender=MAN");
    private static final Cell OTHER = ALL.and("gender=OTHER");

    @Test
    void without_anything_to_show_nothing_is_decided() {
        assertThat(CellProtection.of(new LinkedCells.Builder().build(), List.of(), Set.of(), FIVE))
                .isEqualTo(new Protection(Set.of(), Map.of()));
    }

    /** All, women, men, others; then which of them are shown. */
    @ParameterizedTest
    @CsvSource({
        "5, 0, 0, AWMO",
        "5, 5, 0, AWMO",
        "60, 4, 0, AO",
        "60, 1, 0, AO",
        "25, 38, 1, AM",
        "25, 38, 5, AWMO",
        "2, 38, 1, A",
        "3, 38, 2, AM",
        "1, 38, 1, A",
        "2, 2, 0, O",
        "4, 0, 0, MO",
    })
    void what_follows_by_subtraction_takes_the_cheapest_with_it(
            int women, int men, int other, String shown) {
        LinkedCells cells =
                new LinkedCells.Builder()
                        .count(ALL, women + men + other)
                        .count(WOMEN, women)
                        .count(MEN, men)
                        .count(OTHER, other)
                        .adds(ALL, List.of(WOMEN, MEN, OTHER))
                        .build();
        Protection decided =
                CellProtection.of(
                        cells,
                        List.of(
                                display("A", 10_000, cells, ALL),
                                display("W", 1_000, cells, WOMEN),
                                display("M", 1_000, cells, MEN),
                                display("O", 1_000, cells, OTHER)),
                        Set.of(),
                        FIVE);
        assertThat(decided.shown()).containsExactlyInAnyOrder(shown.split(""));
    }

    @ParameterizedTest
    @CsvSource({"40,true", "35,true", "36,false", "39,false", "5,true"})
    void those_without_an_intervention_are_nobody_or_five(int coached, boolean shown) {
        Cell with = ALL.and("intervention=COACHING");
        LinkedCells cells =
                new LinkedCells.Builder()
                        .count(ALL, 40)
                        .count(with, coached)
                        .splits(ALL, with, ALL.and("not intervention=COACHING"))
                        .build();
        Protection decided =
                CellProtection.of(
                        cells,
                        List.of(display("A", 100, cells, ALL), display("C", 1, cells, with)),
                        Set.of(),
                        FIVE);
        assertThat(decided.shown().contains("C")).isEqualTo(shown);
        assertThat(decided.hidden().get("C")).isEqualTo(shown ? null : Why.PROTECTS_ANOTHER);
    }

    @Test
    void what_was_shown_before_and_has_not_changed_is_known_whatever_is_chosen_now() {
        LinkedCells cells = genders(60, 30, 25, 4, 1);
        List<Display> displays = displays(cells);
        Protection first = CellProtection.of(cells, displays, Set.of(), FIVE);
        assertThat(first.shown()).containsExactlyInAnyOrder("all", "a", "b");
        Protection later =
                CellProtection.of(
                        cells, displays, Set.of(ALL, Cell.of("enrolled", List.of("c"))), FIVE);
        assertThat(later.hidden()).containsKey("d");
        LinkedCells three = genders(64, 30, 25, 6, 3);
        assertThat(CellProtection.of(three, displays(three), Set.of(), FIVE).shown())
                .containsExactlyInAnyOrder("all", "a", "b");
        // c was shown once: so now another one has to stand beside d
        assertThat(
                        CellProtection.of(three, displays(three), Set.of(ALL, ALL.and("c")), FIVE)
                                .shown())
                .containsExactlyInAnyOrder("a", "all", "c");
    }

    @Test
    void without_a_proof_in_the_work_allowed_the_finest_breakdown_goes_first() {
        LinkedCells cells = genders(64, 30, 25, 6, 3);
        Protection decided = CellProtection.of(cells, displays(cells), Set.of(), Rules.of(5, 1));
        assertThat(decided.shown()).isEmpty();
        assertThat(decided.hidden()).containsEntry("a", Why.NOT_PROVEN);
    }

    @Test
    void parts_that_do_not_add_up_are_refused() {
        assertThatThrownBy(() -> genders(10, 3, 3, 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("enrolled: wanted parts that add up to 10, got 12");
    }

    @Test
    void the_order_in_which_things_come_changes_nothing() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            int[][] table = table(random, 3, 3, 12);
            List<Display> displays = new ArrayList<>(Tables.displays(table, 0, false));
            LinkedCells cells = Tables.linked(table);
            Protection expected = CellProtection.of(cells, displays, Set.of(), FIVE);
            Collections.shuffle(displays, random);
            assertThat(CellProtection.of(cells, displays, Set.of(), FIVE)).isEqualTo(expected);
        }
    }

    /** Against every choice there is, each judged by writing down every table it leaves open. */
    @Test
    void the_choice_is_the_cheapest_that_is_safe() {
        Random random = new Random(20_221_001);
        List<int[]> all = Tables.allTwoByTwo(13);
        for (int round = 0; round < 25; round++) {
            int[][] table = table(random, 2, 2, 9);
            List<Display> displays = Tables.displays(table, 0, false);
            Protection decided = CellProtection.of(Tables.linked(table), displays, Set.of(), FIVE);
            int[] truth = Tables.nine(table);
            long best = Long.MAX_VALUE;
            int chosen = 0;
            for (int d = 0; d < displays.size(); d++) {
                chosen |= decided.shown().contains(displays.get(d).id()) ? 1 << d : 0;
            }
            for (int choice = 0; choice < 1 << displays.size(); choice++) {
                long cost = 0;
                for (int d = 0; d < displays.size(); d++) {
                    cost += (choice >> d & 1) == 1 ? 0 : displays.get(d).cost();
                }
                if (cost < best && Tables.isSafe(truth, choice, all, 5)) {
                    best = cost;
                }
            }
            assertThat(Tables.isSafe(truth, chosen, all, 5)).isTrue();
            assertThat(costOf(displays, decided)).isEqualTo(best);
        }
    }

    private static long costOf(List<Display> displays, Protection decided) {
        return displays.stream()
                .filter(display -> decided.hidden().containsKey(display.id()))
                .mapToLong(Display::cost)
                .sum();
    }

    private static int[][] table(Random random, int rows, int columns, int most) {
        int[][] table = new int[rows][columns];
        for (int[] row : table) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(most);
            }
        }
        return table;
    }

    private static LinkedCells genders(int all, int a, int b, int c, int d) {
        return new LinkedCells.Builder()
                .count(ALL, all)
                .count(ALL.and("a"), a)
                .count(ALL.and("b"), b)
                .count(ALL.and("c"), c)
                .count(ALL.and("d"), d)
                .adds(ALL, List.of(ALL.and("a"), ALL.and("b"), ALL.and("c"), ALL.and("d")))
                .build();
    }

    private static List<Display> displays(LinkedCells cells) {
        Map<String, Cell> told = new HashMap<>();
        told.put("all", ALL);
        List.of("a", "b", "c", "d").forEach(part -> told.put(part, ALL.and(part)));
        return told.entrySet().stream()
                .map(one -> display(one.getKey(), 10, cells, one.getValue()))
                .toList();
    }

    private static Display display(String id, long cost, LinkedCells cells, Cell cell) {
        return new Display(
                id,
                List.of(cell),
                cost * 1000 + cells.count(cell).orElseThrow(),
                cell.parts().size());
    }
}
