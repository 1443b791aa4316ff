package se.sammanhang.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/**
 * Something that limits what the figures can say, seen by the evaluation itself.
 *
 * @param counts every number of persons that the sentence tells, also by subtraction
 * @param sentence with its numbers. Raw
 * @param withoutNumbers the same, naming no number of persons
 */
public record Limitation(List<Integer> counts, Sentence sentence, LocalisedText withoutNumbers) {

    public Limitation {
        counts = List.copyOf(counts);
    }

    static Limitation of(LimitationId id, Map<String, Object> values, Integer... counts) {
        return new Limitation(
                List.of(counts),
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

    private static Object plain(Object value) {
        return value instanceof LocalisedText text ? text.in(Language.SWEDISH) : value;
    }

    /**
     * The sentence with its numbers if every one of them may be shown, otherwise without.
     *
     * @param permits whether so many persons may be named; nobody always may
     */
    public LocalisedText shown(IntPredicate permits) {
        return counts.stream().allMatch(count -> count == 0 || permits.test(count))
                ? sentence.text()
                : withoutNumbers;
    }
}
