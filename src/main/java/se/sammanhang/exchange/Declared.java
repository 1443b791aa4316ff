package se.sammanhang.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names that a plan gives, even where the entry that gives them is faulty. What refers to such a
 * name is no problem of its own: it is mended together with the entry.
 */
final class Declared {

    private final Set<String> rounds = new HashSet<>();
    private final Set<String> scales = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    void round(String code) {
        rounds.add(code);
    }

    void scale(String id) {
        scales.add(id);
    }

    void item(String id) {
        items.add(id);
    }

    /** Names of the scales, faulty ones included. */
    List<String> scales() {
        return scales.stream().sorted().toList();
    }

    boolean hasRound(String code) {
        return rounds.contains(code);
    }

    boolean hasScale(String id) {
        return scales.contains(id);
    }

    boolean hasItem(String id) {
        return items.contains(id);
    }
}
