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

    @Test
    void where_anything_is_withheld_no_number_is_told() {
        assertThat(shown(DisclosurePolicy.standard())).containsExactly("några");
    }

    @Test
    void own_data_are_shown_whole() {
        assertThat(shown(new DisclosurePolicy.None())).containsExactly("så många");
    }

    private static List<String> shown(DisclosurePolicy policy) {
        Limitation limitation =
                new Limitation(
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
