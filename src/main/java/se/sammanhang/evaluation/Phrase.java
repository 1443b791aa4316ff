package se.sammanhang.evaluation;

/**
 * A sentence of an evaluation, in three languages. None says why something is as it is. Words in
 * braces are values.
 *
 * @param id stable
 */
record Phrase(String id, String swedish, String english, String danish) {

    /** The sentence with its values. */
    Sentence with(Told told) {
        return new Sentence(
                id,
                told.values(),
                SentenceText.filled(
                        new SentenceText.Template(swedish, english, danish), told.words()));
    }
}
