package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.instrument.Language;

/**
 * What limits the figures, as it may be seen under a policy: a sentence that would name too few
 * persons, also by subtraction, or tell a mean of too few names none.
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
                        .map(
                                limitation ->
                                        limitation
                                                .shown(policy::permits, policy::permitsMean)
                                                .in(language))
                        .toList());
    }
}
