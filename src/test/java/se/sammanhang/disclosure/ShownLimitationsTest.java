package se.sammanhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.sammanhang.evaluation.Circumstances;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Later;
import se.sammanhang.evaluation.Limitation;
import se.sammanhang.evaluation.Sentence;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

class ShownLimitationsTest {

    private static final DisclosurePolicy FIVE = DisclosurePolicy.standard();

    @Test
    void four_are_not_named_and_five_are() {
        assertThat(shown(FIVE, 40, 4)).containsExactly("några");
        assertThat(shown(FIVE, 40, 5)).containsExactly("så många");
    }

    @Test
    void nobody_is_no_small_group() {
        assertThat(shown(FIVE, 40, 0)).containsExactly("så många");
    }

    @Test
    void who_can_be_had_by_subtraction_counts() {
        assertThat(shown(FIVE, 40, 38, 2)).containsExactly("några");
    }

    @Test
    void a_mean_of_nine_is_not_told_and_one_of_ten_is() {
        assertThat(shown(FIVE, List.of(40, 9), List.of(9))).containsExactly("några");
        assertThat(shown(FIVE, List.of(40, 10), List.of(10))).containsExactly("så många");
        assertThat(shown(new DisclosurePolicy.None(), List.of(9), List.of(9)))
                .containsExactly("så många");
    }

    @Test
    void own_data_are_shown_whole() {
        assertThat(shown(new DisclosurePolicy.None(), 40, 1)).containsExactly("så många");
    }

    private static List<String> shown(DisclosurePolicy policy, Integer... counts) {
        return shown(policy, List.of(counts), List.of());
    }

    private static List<String> shown(
            DisclosurePolicy policy, List<Integer> counts, List<Integer> behindMeans) {
        Limitation limitation =
                new Limitation(
                        counts,
                        behindMeans,
                        new Sentence("limitation.x", Map.of(), LocalisedText.swedish("så många")),
                        LocalisedText.swedish("några"));
        EvaluationResult result = TestFindings.large().result();
        return ShownLimitations.of(
                        new EvaluationResult(
                                result.plan(),
                                result.dataSha256(),
                                result.codeVersion(),
                                result.known(),
                                result.findings(),
                                result.waves(),
                                result.goals(),
                                result.patterns(),
                                result.scores(),
                                new Later<>(
                                        () ->
                                                new Circumstances(
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        List.of(limitation)))),
                        policy,
                        Language.SWEDISH)
                .sentences();
    }
}
