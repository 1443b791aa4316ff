package se.sammanhang.evaluation;

import java.util.List;

/**
 * What notes of one theme, kind and role say together: numbers of notes and persons, and the words
 * that may leave the evaluator. It never holds a share: these are not answers to a question that
 * everybody was asked.
 *
 * @param persons sum over the notes; somebody who is in two notes counts twice
 * @param quotes words that may be quoted
 * @param retold words that may be told in other words only
 * @param sentences in reading order
 */
public record NoteFinding(
        String theme,
        Note.Kind kind,
        Note.SourceRole role,
        int notes,
        int persons,
        List<String> quotes,
        List<String> retold,
        List<Sentence> sentences) {

    public NoteFinding {
        quotes = List.copyOf(quotes);
        retold = List.copyOf(retold);
        sentences = List.copyOf(sentences);
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return switch (kind) {
            case INTERVIEW -> EvidenceSource.INTERVIEW;
            case OPEN_ANSWER -> EvidenceSource.OPEN_ANSWER;
        };
    }
}
