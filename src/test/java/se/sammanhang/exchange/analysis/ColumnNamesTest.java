package se.sammanhang.exchange.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.RoundCode;

/** Names that R, SPSS and PSPP all can keep apart. */
class ColumnNamesTest {

    private static final RoundCode LONG = new RoundCode("T1234567");

    private final ColumnNames names = new ColumnNames(List.of(new RoundCode("T0"), LONG));

    @Test
    void usual_names_stay_as_they_are() {
        assertThat(names.person("gender")).isEqualTo("gender");
        assertThat(names.round("K1")).isEqualTo("K1");
        assertThat(names.person("to")).isEqualTo("to_");
        assertThat(names.person("3 a")).isEqualTo("v_3_a");
        assertThat(names.person("K1")).isEqualTo("K1_");
        assertThat(names.round("K1")).isEqualTo("K1__");
    }

    @Test
    void names_that_differ_only_in_large_and_small_letters_are_kept_apart() {
        assertThat(names.person("Arm")).isEqualTo("Arm");
        assertThat(names.person("arm")).isEqualTo("arm_");
        assertThat(names.round("ARM")).isEqualTo("ARM__");
        names.round("k1");
        assertThat(names.person("t0_K1")).isEqualTo("t0_K1_");
    }

    @Test
    void long_names_are_cut_and_still_differ_also_with_the_round_before_them() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            String person = names.person("x".repeat(90) + i);
            String round = ColumnNames.wide(LONG, names.round("y".repeat(90) + i));
            assertThat(person).hasSize(64).startsWith("xx");
            assertThat(round).hasSize(64).startsWith("T1234567_yy");
            all.add(person.toLowerCase(Locale.ROOT));
            all.add(round.toLowerCase(Locale.ROOT));
        }
        assertThat(all).hasSize(240);
    }

    @Test
    void the_longest_name_that_fits_is_not_cut() {
        String fits = "z".repeat(64);
        assertThat(names.person(fits)).isEqualTo(fits);
        assertThat(names.round("w".repeat(55))).hasSize(55);
    }
}
