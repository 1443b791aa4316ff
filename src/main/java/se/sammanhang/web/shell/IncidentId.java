package se.sammanhang.web.shell;

import java.util.Locale;
import java.util.UUID;

/** Short name of one incident, the same on the screen and in the log. */
final class IncidentId {

    private static final int LENGTH = 8;

    private IncidentId() {}

    static String fresh() {
        return UUID.randomUUID().toString().substring(0, LENGTH).toUpperCase(Locale.ROOT);
    }
}
