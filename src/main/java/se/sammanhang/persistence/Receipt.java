package se.sammanhang.persistence;

import java.util.Locale;
import se.sammanhang.application.Tokens;

/** Code that proves delivery: eight letters and digits not mistaken for one another read aloud. */
final class Receipt {

    private static final int LENGTH = 8;

    private Receipt() {}

    static String from(Tokens tokens) {
        StringBuilder readable = new StringBuilder();
        while (readable.length() < LENGTH) {
            String token = tokens.next().toUpperCase(Locale.ROOT);
            readable.append(token.replaceAll("[^A-Z2-9]|[OIL]", ""));
        }
        return readable.substring(0, LENGTH / 2) + "-" + readable.substring(LENGTH / 2, LENGTH);
    }
}
