package se.sammanhang.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.scoring.StraightLining.Sign;
import se.sammanhang.surveyfile.SurveyConfiguration;

class StraightLiningTest {

    private static final List<ScaleDefinition> SCALES =
            SurveyConfiguration.builtIn().instruments().stream()
                    .filter(instrument -> instrument.id().value().equals("sammanhang-bank"))
                    .flatMap(instrument -> instrument.scales().stream())
                    .toList();

    @Test
    void an_empty_response_has_no_sign() {
        assertThat(StraightLining.of(SCALES, Map.of(), List.of())).isEmpty();
    }

    @Test
    void the_same_code_in_regular_and_reversed_items_is_a_sign() {
        assertThat(signs(Map.of("K1", 5, "K2", 5, "K3", 5, "K4", 5, "K5", 5, "K6", 5)))
                .containsExactly(Sign.SAME_BOTH_WAYS);
    }

    @Test
    void one_other_code_is_none() {
        assertThat(signs(Map.of("K1", 5, "K2", 5, "K3", 5, "K4", 5, "K5", 5, "K6", 4))).isEmpty();
    }

    @Test
    void it_takes_as_many_answers_as_a_score() {
        assertThat(signs(Map.of("K1", 5, "K2", 5, "K3", 5))).isEmpty();
        assertThat(signs(Map.of("K1", 5, "K2", 5, "K3", 5, "K4", 5)))
                .containsExactly(Sign.SAME_BOTH_WAYS);
    }

    @Test
    void items_that_all_point_the_same_way_may_have_the_same_code() {
        assertThat(signs(Map.of("H1", 1, "H2", 1, "H3", 1))).isEmpty();
        ScaleDefinition sammanhang =
                SCALES.stream()
                        .filter(scale -> scale.id().equals(new ScaleId("sammanhang")))
                        .findFirst()
                        .orElseThrow();
        assertThat(sammanhang.reverseKeyed()).isNotEmpty();
    }

    @Test
    void two_items_of_a_subscale_are_too_few_to_tell() {
        assertThat(signs(Map.of("K1", 5, "K2", 5))).isEmpty();
    }

    @Test
    void eight_equal_codes_in_a_row_are_a_sign_and_seven_are_none() {
        assertThat(run(2, 2, 2, 2, 2, 2, 2, 3)).isEmpty();
        assertThat(run(3, 2, 2, 2, 2, 2, 2, 2, 2)).containsExactly(Sign.LONG_RUN);
    }

    @Test
    void an_item_without_an_answer_ends_a_run() {
        List<OptionalInt> codes = new ArrayList<>(of(2, 2, 2, 2, 2, 2, 2, 2));
        codes.add(4, OptionalInt.empty());
        assertThat(StraightLining.longestRun(codes)).isEqualTo(4);
        assertThat(StraightLining.longestRun(List.of(OptionalInt.empty(), OptionalInt.empty())))
                .isZero();
    }

    private static Set<Sign> signs(Map<String, Integer> answers) {
        Map<ItemId, Integer> codes = new HashMap<>();
        answers.forEach((item, code) -> codes.put(new ItemId(item), code));
        return StraightLining.of(SCALES, codes, List.of());
    }

    private static Set<Sign> run(int... codes) {
        return StraightLining.of(List.of(), Map.of(), of(codes));
    }

    private static List<OptionalInt> of(int... codes) {
        return java.util.Arrays.stream(codes).mapToObj(OptionalInt::of).toList();
    }
}
