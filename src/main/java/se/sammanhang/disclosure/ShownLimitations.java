package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Limitation;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/**
 * What limits the figures, as it may be seen under a policy. Where anything is withheld, no
 * sentence tells a number of persons: such a number would have to be weighed against every figure
 * of this and all earlier releases, and the figures tell it where it may be told.
 *
 * @param sentences in reading order, in one language
 */
public record ShownLimitations(List<String> sentences) {

    public ShownLimitations {
        sentences = List.copyOf(sentences);
    }

    /** Of one result, in one language. */
    public static ShownLimitations of(
            EvaluationResult result, DisclosurePolicy policy, Language language) {
        return new ShownLimitations(
                result.circumstances().limitations().stream()
                        .map(limitation -> seen(limitation, policy).in(language))
                        .toList());
    }

    private static LocalisedText seen(Limitation limitation, DisclosurePolicy policy) {
        return switch (policy) {
            case DisclosurePolicy.None _ -> limitation.sentence().text();
            case DisclosurePolicy.Threshold _ -> limitation.withoutNumbers();
        };
    }
}
