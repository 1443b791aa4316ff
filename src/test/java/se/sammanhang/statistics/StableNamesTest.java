package se.sammanhang.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.model.MixedFit;
import se.sammanhang.statistics.reliability.Reliability;

/** Names that stand in results.json: whoever reads such files relies on them. */
class StableNamesTest {

    @Test
    void names_in_results_json_stay_as_they_are() {
        assertThat(codes(EffectSize.Standardiser.values(), EffectSize.Standardiser::code))
                .containsExactly("d-z", "d-av", "d-pooled");
        assertThat(codes(LogisticFit.Method.values(), LogisticFit.Method::code))
                .containsExactly("maximum-likelihood", "firth");
        assertThat(codes(MixedFit.Criterion.values(), MixedFit.Criterion::code))
                .containsExactly("reml", "maximum-likelihood");
        assertThat(codes(MixedFit.Random.values(), MixedFit.Random::code))
                .containsExactly("intercept", "slope", "uncorrelated-slope");
        assertThat(codes(Reliability.Warning.values(), Reliability.Warning::code))
                .containsExactly(
                        "itemsDisagree",
                        "itemAgainstRest",
                        "constantItem",
                        "fewPersons",
                        "heywood");
        assertThat(codes(Estimate.Reason.values(), Estimate.Reason::code))
                .doesNotHaveDuplicates()
                .contains("noValues", "tooFew", "cannotBeSeparated", "notConverged");
    }

    @Test
    void every_method_of_an_interval_has_a_name_of_its_own() {
        assertThat(codes(Interval.Method.values(), Interval.Method::code))
                .doesNotHaveDuplicates()
                .contains("wilson", "welch")
                .allMatch(code -> code.matches("[a-z0-9-]+"));
    }

    private static <E> String[] codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toArray(String[]::new);
    }
}
