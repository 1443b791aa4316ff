package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.sammanhang.disclosure.PartsProtection.Pattern.INCREASE_OR_SAME_MERGED;
import static se.sammanhang.disclosure.PartsProtection.Pattern.SAME_OR_DECREASE_MERGED;
import static se.sammanhang.disclosure.PartsProtection.Pattern.THREE;
import static se.sammanhang.evaluation.Group.OVERALL;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.sammanhang.disclosure.PartsProtection.Cells;
import se.sammanhang.disclosure.PartsProtection.Pattern;
import se.sammanhang.evaluation.Group;

class PartsProtectionTest {

    private static final Group WOMEN = Group.of(Group.GENDER, "WOMAN");
    private static final Group MEN = Group.of(Group.GENDER, "MAN");

    @Test
    void cells_of_exactly_five_are_told() {
        assertThat(told(Map.of(OVERALL, new Cells(20, 5, 5)))).containsEntry(OVERALL, THREE);
    }

    @Test
    void a_cell_of_four_is_merged_with_its_neighbour() {
        assertThat(told(Map.of(OVERALL, new Cells(20, 5, 4))))
                .containsEntry(OVERALL, SAME_OR_DECREASE_MERGED);
    }

    @Test
    void nobody_is_merged_like_four() {
        assertThat(told(Map.of(OVERALL, new Cells(20, 9, 0))))
                .containsEntry(OVERALL, SAME_OR_DECREASE_MERGED);
    }

    @Test
    void few_increases_are_merged_upwards() {
        assertThat(told(Map.of(OVERALL, new Cells(3, 9, 9))))
                .containsEntry(OVERALL, INCREASE_OR_SAME_MERGED);
    }

    @Test
    void what_no_merging_saves_is_withheld() {
        assertThat(told(Map.of(OVERALL, new Cells(20, 2, 2)))).isEmpty();
    }

    @Test
    void all_rows_of_a_family_merge_the_same_way_so_that_none_undoes_another() {
        Map<Group, Pattern> told =
                told(
                        Map.of(
                                OVERALL, new Cells(40, 12, 12),
                                WOMEN, new Cells(15, 4, 6),
                                MEN, new Cells(25, 8, 6)));
        assertThat(told.values()).containsOnly(SAME_OR_DECREASE_MERGED);
    }

    @Test
    void a_withheld_gender_takes_the_other_with_it() {
        Map<Group, Pattern> told =
                told(
                        Map.of(
                                OVERALL, new Cells(40, 12, 12),
                                WOMEN, new Cells(2, 2, 3),
                                MEN, new Cells(38, 10, 9)));
        assertThat(told).containsOnlyKeys(OVERALL);
    }

    private static Map<Group, Pattern> told(Map<Group, Cells> cells) {
        return PartsProtection.told(cells, DisclosurePolicy.standard());
    }
}
