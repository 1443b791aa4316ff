package se.sammanhang.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.LocalisedText;

/**
 * Something that limits what the figures can say, seen by the evaluation itself.
 *
 * @param counts every number of persons that the sentence tells, also by subtraction
 * @param behindMeans how many persons each mean of the sentence rests on, also where it only tells
 *     a number made from means, for example a design effect
 * @param sentence with its numbers. Raw
 * @param withoutNumbers the same, naming no number of persons
 */
public record Limitation(
        List<Integer> counts,
        List<Integer> behindMeans,
        Sentence sentence,
        LocalisedText withoutNumbers) {

    public Limitation {
        counts = List.copyOf(counts);
        behindMeans = List.copyOf(behindMeans);
    }

    static Limitation of(LimitationId id, Map<String, Object> values, Integer... counts) {
        return new Limitation(
                List.of(counts),
                List.of(),
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

    /** The same, telling also means of so many persons. */
    Limitation withMeanOf(int persons) {
        return new Limitation(counts, List.of(persons), sentence, withoutNumbers);
    }

    /** The same, in the unit of the scale it is about. */
    Limitation in(PlannedScale scale) {
        return scale.unit()
                .map(
                        unit ->
                                new Limitation(
                                        counts,
                                        behindMeans,
                                        ScoreUnit.said(sentence, Optional.of(scale)),
                                        ScoreUnit.said(withoutNumbers, unit)))
                .orElse(this);
    }

    private static Object plain(Object value) {
        return value instanceof LocalisedText text ? text.in(Language.SWEDISH) : value;
    }

    /**
     * The sentence with its numbers if every one of them may be shown, otherwise without.
     *
     * @param permits whether so many persons may be named; nobody always may
     * @param permitsMean whether a mean of so many persons may be shown
     */
    public LocalisedText shown(IntPredicate permits, IntPredicate permitsMean) {
        boolean named = counts.stream().allMatch(count -> count == 0 || permits.test(count));
        return named && behindMeans.stream().allMatch(permitsMean::test)
                ? sentence.text()
                : withoutNumbers;
    }
}
