package se.sammanhang.seminar.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeminarCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CDF34G",
                "CDF34GHH",
                "CDF34GO",
                "CDF34G0",
                "CDF34GI",
                "CDF34G1",
                "CDF34GL",
                "CDF34GA",
                "CDF34GÅ",
                "CDF34G\u0000"
            })
    void what_is_too_short_too_long_or_easily_mistaken_is_no_code(String typed) {
        assertThat(SeminarCode.read(typed)).isEmpty();
        assertThatThrownBy(() -> new SeminarCode(typed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CDF34GH", "cdf34gh", " cdf 34gh ", "CDF-34GH", "c d f 3 4 g h"})
    void a_code_is_read_as_people_write_it(String typed) {
        assertThat(SeminarCode.read(typed)).contains(new SeminarCode("CDF34GH"));
    }

    @Test
    void codes_use_every_character_and_do_not_come_twice() {
        SplittableRandom chance = new SplittableRandom(5);
        Set<SeminarCode> drawn = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            SeminarCode code = SeminarCode.draw(chance);
            drawn.add(code);
            code.value().chars().forEach(characters::add);
        }
        assertThat(drawn).hasSize(2000);
        assertThat(characters).hasSize(SeminarCode.CHARACTERS.length());
        assertThat(SeminarCode.CHARACTERS).doesNotContainPattern("[0O1IL2Z5S8BUVAE]").hasSize(21);
    }

    @Test
    void it_is_shown_in_two_parts_that_are_read_back() {
        SeminarCode code = new SeminarCode("CDF34GH");
        assertThat(code.inParts()).isEqualTo("CDF 34GH");
        assertThat(SeminarCode.read(code.inParts())).isEqualTo(Optional.of(code));
    }
}
