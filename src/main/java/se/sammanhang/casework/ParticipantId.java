package se.sammanhang.casework;

import java.util.UUID;

/** A participant in the register. Random. */
public record ParticipantId(UUID value) {

    public static ParticipantId parse(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
