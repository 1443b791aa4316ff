package se.sammanhang.disclosure;

import java.util.List;
import se.sammanhang.evaluation.EvaluationResult;

/** What limits the figures, as sentences. */
final class LimitationsFigure {

    private final EvaluationResult result;
    private final Words words;

    LimitationsFigure(EvaluationResult result, Words words) {
        this.result = result;
        this.words = words;
    }

    /** One page of sentences; none where nothing was looked at. */
    List<Figure> all() {
        List<String> sentences =
                ShownLimitations.of(result, new DisclosurePolicy.None(), words.language())
                        .sentences();
        return sentences.isEmpty() ? List.of() : List.of(limitations(sentences));
    }

    private Figure limitations(List<String> sentences) {
        Draft draft =
                Draft.table("limitations", words)
                        .title(words.text("figure.limitations.title"))
                        .subtitle(words.text("figure.limitations.subtitle"));
        sentences.forEach(draft::sayText);
        return draft.build();
    }
}
