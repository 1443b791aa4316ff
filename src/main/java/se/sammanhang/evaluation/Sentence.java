package se.sammanhang.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.sammanhang.instrument.LocalisedText;

/**
 * A plain sentence about a finding.
 *
 * @param id which sentence, stable
 * @param values what it says, unrounded, in order
 * @param text in Swedish, English and Danish
 */
public record Sentence(String id, Map<String, Object> values, LocalisedText text) {

    public Sentence {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
