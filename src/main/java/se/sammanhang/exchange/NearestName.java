package se.sammanhang.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one was probably meant to be. */
final class NearestName {

    private NearestName() {}

    /** "; did you mean ...?" or nothing, where no name is near. */
    static String hint(String name, Collection<String> known) {
        return of(name, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    /** The name with fewest letters to change, if those are few. */
    static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(name, other) <= (name.length() + 1) / 3)
                .min(
                        Comparator.comparingInt((String other) -> distance(name, other))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Letters to add, take away or change; capitals do not count (Levenshtein 1966). A name that
     * differs in capitals alone is at distance 0.
     */
    static int distance(String one, String other) {
        String a = one.strip().toLowerCase(Locale.ROOT);
        String b = other.strip().toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
