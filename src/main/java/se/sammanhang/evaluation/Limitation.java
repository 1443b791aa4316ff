package se.sammanhang.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/**
 * Something that limits what the figures can say, seen by the evaluation itself.
 *
 * @param sentence with its numbers. Raw
 * @param withoutNumbers the same for those from whom anything is withheld: it tells no number of
 *     persons and no mean of some
 */
public record Limitation(Sentence sentence, LocalisedText withoutNumbers) {

    static Limitation of(LimitationId id, Map<String, Object> values) {
        return new Limitation(
                new Sentence(
                        id.id(),
                        values.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                value -> plain(value.getValue()),
                                                (first, _) -> first,
                                                LinkedHashMap::new)),
                        SentenceText.filled(id.text(), values)),
                SentenceText.filled(id.withoutNumbers(), values));
    }

    /** The same, in the unit of the scale it is about. */
    Limitation in(PlannedScale scale) {
        return scale.unit()
                .map(
                        unit ->
                                new Limitation(
                                        ScoreUnit.said(sentence, Optional.of(scale)),
                                        ScoreUnit.said(withoutNumbers, unit)))
                .orElse(this);
    }

    private static Object plain(Object value) {
        return value instanceof LocalisedText text ? text.in(Language.SWEDISH) : value;
    }
}
