package se.sammanhang.evaluation;

/**
 * What people said, as an evaluator wrote it down or gathered it from open answers. It is evidence
 * of its own kind: it has a number of persons, never a share.
 *
 * @param theme few words, the same for notes that belong together
 * @param persons how many persons it stands for, 1 or more
 */
public record Note(
        Kind kind, SourceRole role, String theme, int persons, Consent consent, String words) {

    public Note {
        if (persons < 1) {
            throw new IllegalArgumentException("persons: wanted 1 or more, got " + persons);
        }
        if (theme.isBlank()) {
            throw new IllegalArgumentException("theme: wanted words, got none");
        }
    }

    /** How it was gathered. */
    public enum Kind {
        INTERVIEW,
        OPEN_ANSWER
    }

    /** Whose words they are. */
    public enum SourceRole {
        PARTICIPANT,
        COACH,
        PROJECT_LEADER,
        EMPLOYER,
        PARTNER,
        STEERING_GROUP
    }

    /** What they agreed to. */
    public enum Consent {
        /** May be quoted without a name. */
        QUOTE,
        /** May be told in other words. */
        RETELL,
        /** May be counted under its theme; the words stay with the evaluator. */
        COUNT
    }
}
