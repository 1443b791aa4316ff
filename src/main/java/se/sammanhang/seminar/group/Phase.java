package se.sammanhang.seminar.group;

import java.util.Optional;

/** What is going on in the group work. The host leads on, and back again until it is closed. */
public enum Phase {
    /** Groups write notes; the host sorts them into themes. */
    NOTES,
    /** Groups vote on themes. */
    VOTING,
    /** Votes are counted, decisions are written. */
    DECIDING,
    /** The code is gone; nothing of the groups changes any more. */
    CLOSED;

    public boolean isOpen() {
        return this != CLOSED;
    }

    public Optional<Phase> next() {
        return switch (this) {
            case NOTES -> Optional.of(VOTING);
            case VOTING -> Optional.of(DECIDING);
            case DECIDING -> Optional.of(CLOSED);
            case CLOSED -> Optional.empty();
        };
    }

    public Optional<Phase> previous() {
        return switch (this) {
            case VOTING -> Optional.of(NOTES);
            case DECIDING -> Optional.of(VOTING);
            case NOTES, CLOSED -> Optional.empty();
        };
    }

    /** One step on or back, or to the end from anywhere; from the end nowhere. */
    public boolean leadsTo(Phase other) {
        return isOpen()
                && (other == CLOSED
                        || next().equals(Optional.of(other))
                        || previous().equals(Optional.of(other)));
    }
}
