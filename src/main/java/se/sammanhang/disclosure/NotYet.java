package se.sammanhang.disclosure;

import java.util.Optional;
import java.util.function.Predicate;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/**
 * Says where nobody has answered yet: nothing is withheld there, there is nothing to show. For the
 * project team alone: in a release nobody and too few look alike.
 */
final class NotYet {

    private final EvaluationResult result;
    private final DisclosurePolicy policy;
    private final Words words;

    NotYet(EvaluationResult result, DisclosurePolicy policy, Words words) {
        this.result = result;
        this.policy = policy;
        this.words = words;
    }

    /** For the project team, which sees every count. */
    static NotYet ofEverything(EvaluationResult result, Words words) {
        return new NotYet(result, new DisclosurePolicy.None(), words);
    }

    /**
     * What is missing where nobody could be compared, in words; absent where somebody could.
     *
     * @param matched persons with both rounds
     */
    Optional<String> between(ScaleId scale, Contrast contrast, int matched) {
        if (matched > 0) {
            return Optional.empty();
        }
        return switch (policy) {
            case DisclosurePolicy.None() ->
                    Optional.of(why(contrast, round -> !scored(scale, round)));
            case DisclosurePolicy.Threshold _ -> Optional.empty();
        };
    }

    /** "Trust: no answers yet at exit". */
    String title(String name, String missing) {
        return words.text("figure.notYet.title", name, missing);
    }

    private String why(Contrast contrast, Predicate<RoundCode> isEmpty) {
        if (result.known() == 0) {
            return words.text("figure.notYet.persons");
        }
        if (isEmpty.test(contrast.from())) {
            return words.text("figure.notYet.at", words.round(contrast.from()));
        }
        if (contrast.isLast()) {
            return words.text("figure.notYet.later");
        }
        return isEmpty.test(contrast.to())
                ? words.text("figure.notYet.at", words.round(contrast.to()))
                : words.text("figure.notYet.both");
    }

    private boolean scored(ScaleId scale, RoundCode round) {
        return result.waves().stream()
                .anyMatch(
                        wave ->
                                wave.scale().equals(scale)
                                        && wave.round().equals(round)
                                        && wave.group().isOverall()
                                        && wave.scored() > 0);
    }
}
