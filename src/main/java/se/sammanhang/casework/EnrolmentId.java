package se.sammanhang.casework;

import java.util.UUID;

/** One spell of a participant at a site. Random. */
public record EnrolmentId(UUID value) {

    public static EnrolmentId parse(String text) {
        return new EnrolmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
