package se.sammanhang.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** How the answers to one item are put together. */
public enum AnswerReading {
    /** Each option by itself. */
    PLAIN("plain"),
    /** Change as people see it looking back: worse, about the same, better. */
    PERCEIVED("perceived"),
    /** Whether people know: the two top options, and who did not understand the question. */
    KNOWLEDGE("knowledge"),
    /** What helped, several choices: one person can count several times. */
    HELPED("helped");

    private final String code;

    AnswerReading(String code) {
        this.code = code;
    }

    /** Name in plan and results. */
    public String code() {
        return code;
    }

    /** The reading with this name. */
    public static Optional<AnswerReading> of(String code) {
        return Arrays.stream(values()).filter(reading -> reading.code.equals(code)).findFirst();
    }
}
