package se.sammanhang.disclosure.cells;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may be shown, and why the rest may not.
 *
 * @param shown ids of displays
 * @param hidden why, by id of display; for evaluators only
 */
public record Protection(Set<String> shown, Map<String, Why> hidden) {

    public Protection {
        shown = new TreeSet<>(shown);
        hidden = new TreeMap<>(hidden);
    }

    /** Why something is withheld. */
    public enum Why {
        /** It tells of too few persons itself. */
        TOO_FEW,
        /** With it another group that is too small could be worked out. */
        PROTECTS_ANOTHER,
        /** That it is safe could not be proven in the work allowed. */
        NOT_PROVEN
    }
}
