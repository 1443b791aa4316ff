package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KAnonymityTest {

    private static final List<String> COLUMNS = List.of("gender", "site", "month");

    @Test
    void nobody_is_nobody_to_recognise() {
        assertThat(KAnonymity.of(COLUMNS, List.of(), 5))
                .isEqualTo(new KAnonymity(5, 0, 0, 0, List.of()));
    }

    @Test
    void a_class_of_exactly_k_is_large_enough_and_one_fewer_is_not() {
        assertThat(KAnonymity.of(COLUMNS, alike(5), 5).holds()).isTrue();
        KAnonymity four = KAnonymity.of(COLUMNS, alike(4), 5);
        assertThat(four.smallest()).isEqualTo(4);
        assertThat(four.below()).isEqualTo(4);
    }

    /** Ten at each of two sites, but everybody started in a month of her own. */
    @Test
    void the_column_that_tells_apart_is_the_one_to_remove() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(List.of("WOMAN", i < 10 ? "north" : "south", "month " + i));
        }
        KAnonymity check = KAnonymity.of(COLUMNS, rows, 5);
        assertThat(check.smallest()).isEqualTo(1);
        assertThat(check.below()).isEqualTo(20);
        assertThat(check.toRemove()).containsExactly("month");
    }

    /** Twelve persons, each site with both genders, but in one too few of each. */
    @Test
    void what_is_needed_most_is_kept() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(List.of(i < 6 ? "WOMAN" : "MAN", i % 6 < 2 ? "north" : "south", "1"));
        }
        assertThat(KAnonymity.of(COLUMNS, rows, 5).toRemove()).containsExactly("site");
        assertThat(KAnonymity.of(COLUMNS, rows, 2).toRemove()).isEmpty();
    }

    @Test
    void where_persons_are_too_few_every_column_has_to_go() {
        KAnonymity check =
                KAnonymity.of(
                        COLUMNS,
                        List.of(List.of("WOMAN", "north", "1"), List.of("MAN", "south", "2")),
                        5);
        assertThat(check.toRemove()).containsExactlyInAnyOrderElementsOf(COLUMNS);
        assertThat(check.tooFew()).isTrue();
    }

    @Test
    void a_row_has_a_value_per_column_and_k_is_two_or_more() {
        assertThatThrownBy(() -> KAnonymity.of(COLUMNS, List.of(List.of("WOMAN")), 5))
                .hasMessageContaining("wanted 3 values each, got 1");
        assertThatThrownBy(() -> KAnonymity.of(COLUMNS, alike(2), 1))
                .hasMessageContaining("wanted 2 or more");
    }

    private static List<List<String>> alike(int persons) {
        return java.util.Collections.nCopies(persons, List.of("WOMAN", "north", "1"));
    }
}
