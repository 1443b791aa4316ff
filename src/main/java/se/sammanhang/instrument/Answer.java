package se.sammanhang.instrument;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a person answered to an item that was asked. "Not asked" is no answer: it is derived where
 * no answer is stored.
 */
public sealed interface Answer {

    /** One option, by its code. */
    record Given(int code) implements Answer {}

    /** Several options, by their codes; at least one. */
    record GivenSeveral(SortedSet<Integer> codes) implements Answer {
        public GivenSeveral {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("codes: wanted at least one, got none");
            }
            codes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    /** Own words, not blank. */
    record GivenText(String text) implements Answer {
        public GivenText {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text: wanted words, got blank");
            }
        }
    }

    /** Passed by without an answer. */
    record Skipped() implements Answer {}

    /** "Prefer not to say". */
    record Refused() implements Answer {}

    /** "Don't know". */
    record DoesNotKnow() implements Answer {}

    /** "I don't understand the question". */
    record DidNotUnderstand() implements Answer {}
}
