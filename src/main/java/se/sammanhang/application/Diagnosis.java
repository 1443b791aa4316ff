package se.sammanhang.application;

/** One thing that was looked at, in a sentence that says what to do where something is wrong. */
public record Diagnosis(Level level, String sentence) {

    /** How bad it is. */
    public enum Level {
        FINE,
        /** Worth knowing; real work may need it otherwise. */
        NOTE,
        /** Must be mended. */
        FAULT
    }

    static Diagnosis fine(String sentence) {
        return new Diagnosis(Level.FINE, sentence);
    }

    static Diagnosis note(String sentence) {
        return new Diagnosis(Level.NOTE, sentence);
    }

    static Diagnosis fault(String sentence) {
        return new Diagnosis(Level.FAULT, sentence);
    }
}
