package se.sammanhang.seminar.group;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a seminar decided to do, and later what became of it: "you said, we did".
 *
 * @param said what it answers to; may be empty
 * @param owner a role or function, never a person's name
 * @param settled what became of it; empty while it is open
 */
public record Decision(
        UUID id,
        UUID seminar,
        LocalDate decidedOn,
        String said,
        String action,
        String owner,
        LocalDate dueOn,
        Optional<Settled> settled) {

    /** How a decision ended. */
    public enum Outcome {
        DONE,
        /** Not done, and why is said. */
        DROPPED
    }

    /** What became of a decision. */
    public record Settled(LocalDate on, Outcome outcome, String what) {}

    public boolean isOpen() {
        return settled.isEmpty();
    }

    /** Whether the day has passed; the day itself is in time. */
    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }
}
