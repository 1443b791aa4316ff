package se.sammanhang.instrument;

/** Decides which ways out an item offers beside skipping. */
public enum ItemKind {
    /**
     * A statement or experience: offers "I don't understand the question" and "Prefer not to say".
     */
    STATEMENT,
    /** Something one may not know: offers "Don't know" and "Prefer not to say". */
    FACT,
    /** Own words, or a yes-no permission: offers only to go on without an answer. */
    PLAIN
}
