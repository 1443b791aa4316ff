package se.sammanhang.evaluation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sammanhang.instrument.ScaleId;

/**
 * How many persons have a score at which rounds. Raw.
 *
 * @param persons per pattern; a pattern has one sign per round of the plan, 1 scored, 0 not
 */
public record AnswerPatterns(ScaleId scale, SortedMap<String, Integer> persons) {

    public AnswerPatterns {
        persons = Collections.unmodifiableSortedMap(new TreeMap<>(persons));
    }

    /** Whether nobody comes back after a missed round. */
    public boolean monotone() {
        return persons.keySet().stream().noneMatch(pattern -> pattern.contains("01"));
    }
}
