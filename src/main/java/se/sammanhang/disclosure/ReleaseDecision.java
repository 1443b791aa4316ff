package se.sammanhang.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sammanhang.disclosure.ReleaseHistory.Basis;
import se.sammanhang.disclosure.cells.Cell;
import se.sammanhang.disclosure.cells.CellProtection;
import se.sammanhang.disclosure.cells.Display;
import se.sammanhang.disclosure.cells.LinkedCells;
import se.sammanhang.disclosure.cells.Protection;
import se.sammanhang.disclosure.cells.Rules;

/**
 * What a release shows, also in the light of earlier ones. A figure is shown anew only when in
 * every cell that a reader knows of it, now and from an earlier release, those who came and those
 * who went, or whose value changed, are nobody or enough; else its earlier version is shown again.
 */
final class ReleaseDecision {

    private final LinkedCells linked;
    private final List<Display> displays;
    private final Rules rules;
    private final ReleaseHistory history;
    private final PersonTokens persons;
    private final Map<Cell, Set<Long>> tokens = new TreeMap<>();

    /** Figures shown again as they were, with the release they are of. */
    private final Map<String, Integer> again = new TreeMap<>();

    private final Set<String> changedByFew = new TreeSet<>();

    ReleaseDecision(
            LinkedCells linked,
            List<Display> displays,
            Rules rules,
            ReleaseHistory history,
            PersonTokens persons) {
        this.linked = linked;
        this.displays = displays;
        this.rules = rules;
        this.history = history;
        this.persons = persons;
    }

    /**
     * @param again figures shown again as they were, with the release they are of
     * @param changedByFew rows withheld because so few changed
     * @param basis what the release rests on
     */
    record Made(
            Protection protection,
            Map<String, Integer> again,
            Set<String> changedByFew,
            Basis basis) {}

    /** The figure a row stands in. */
    static String figureOf(String row) {
        return row.substring(0, row.indexOf('/'));
    }

    Made make() {
        Set<Cell> before = before();
        displays.stream()
                .filter(display -> isNew(display, before))
                .forEach(display -> changedByFew.add(display.id()));
        while (true) {
            List<Display> candidates =
                    displays.stream()
                            .filter(display -> !again.containsKey(figureOf(display.id())))
                            .filter(display -> !changedByFew.contains(display.id()))
                            .toList();
            Protection protection = CellProtection.of(linked, candidates, before, rules);
            Set<Cell> shown = new TreeSet<>(before);
            candidates.stream()
                    .filter(display -> protection.shown().contains(display.id()))
                    .forEach(display -> shown.addAll(display.tells()));
            Map<Cell, Set<Long>> known = known(shown);
            Set<Cell> touched = rules.minds() ? touched(known) : Set.of();
            Collection<Display> guilty = guilty(candidates, protection, touched);
            if (guilty.isEmpty()) {
                return new Made(protection, again, changedByFew, basis(shown, known));
            }
            guilty.forEach(this::withdraw);
        }
    }

    /** Cells shown earlier in which nobody came, went or changed: a reader knows them. */
    private Set<Cell> before() {
        Set<Cell> before = new TreeSet<>();
        for (Basis earlier : history.earlier()) {
            for (Cell cell : earlier.shown()) {
                Set<Long> then = earlier.tokens().getOrDefault(cell, Set.of());
                if (linked.count(cell).isPresent() && then.equals(tokens(cell))) {
                    before.add(cell);
                }
            }
        }
        return before;
    }

    /**
     * Whether the row tells of what an earlier release has hidden and few have changed in since:
     * beside what was shown then, it would tell what was hidden then.
     */
    private boolean isNew(Display display, Set<Cell> before) {
        return rules.minds()
                && display.tells().stream()
                        .filter(cell -> !before.contains(cell))
                        .anyMatch(this::wasHiddenMuchTheSame);
    }

    private boolean wasHiddenMuchTheSame(Cell cell) {
        return history.earlier().stream()
                .map(earlier -> earlier.hidden().get(cell))
                .filter(Objects::nonNull)
                .anyMatch(
                        then ->
                                missing(tokens(cell), then) < rules.minimumCount()
                                        && missing(then, tokens(cell)) < rules.minimumCount());
    }

    private static int missing(Set<Long> from, Set<Long> in) {
        return (int) from.stream().filter(token -> !in.contains(token)).count();
    }

    private Set<Long> tokens(Cell cell) {
        return tokens.computeIfAbsent(cell, persons::of);
    }

    /** Everything a reader knows, with who is in it. */
    private Map<Cell, Set<Long>> known(Set<Cell> shown) {
        Map<Cell, Set<Long>> known = new TreeMap<>();
        Set<Cell> concluded = CellProtection.concluded(linked, shown, rules);
        concluded.forEach(cell -> known.put(cell, tokens(cell)));
        for (List<Cell> parts : CellProtection.remainders(linked, concluded)) {
            Cell together =
                    Cell.of(
                            "together: "
                                    + String.join("; ", parts.stream().map(Cell::name).toList()));
            known.put(
                    together,
                    tokens.computeIfAbsent(together, _ -> persons.of(together.name(), parts)));
        }
        return known;
    }

    private Set<Cell> touched(Map<Cell, Set<Long>> known) {
        Set<Cell> touched = new TreeSet<>();
        known.forEach(
                (cell, now) -> {
                    for (Basis earlier : history.earlier()) {
                        Optional.ofNullable(earlier.tokens().get(cell))
                                .filter(then -> byFew(then, now))
                                .ifPresent(_ -> touched.add(cell));
                    }
                });
        touched.addAll(leftOver(known));
        return touched;
    }

    /**
     * Parts of which so few more or fewer than before are left over of a whole that is known as
     * well, however far down they lie: women without those who rose, everybody without them.
     */
    private Set<Cell> leftOver(Map<Cell, Set<Long>> known) {
        Set<Cell> touched = new TreeSet<>();
        known.forEach(
                (whole, _) ->
                        linked.within(whole).stream()
                                .filter(known::containsKey)
                                .filter(part -> isLeftOverOfFew(whole, part, known))
                                .forEach(touched::add));
        return touched;
    }

    private boolean isLeftOverOfFew(Cell whole, Cell part, Map<Cell, Set<Long>> known) {
        int now = leftOver(whole, part, known);
        return history.earlier().stream()
                .map(Basis::tokens)
                .filter(then -> then.containsKey(whole) && then.containsKey(part))
                .anyMatch(then -> rules.isTooFew(Math.abs(now - leftOver(whole, part, then))));
    }

    private static int leftOver(Cell whole, Cell part, Map<Cell, Set<Long>> tokens) {
        return tokens.getOrDefault(whole, Set.of()).size()
                - tokens.getOrDefault(part, Set.of()).size();
    }

    private boolean byFew(Set<Long> then, Set<Long> now) {
        return rules.isTooFew(missing(now, then))
                || rules.isTooFew(missing(then, now))
                || rules.isTooFew(Math.abs(now.size() - then.size()));
    }

    /** Rows shown that tell a touched cell; where it only follows, every row that changed. */
    private Collection<Display> guilty(
            List<Display> candidates, Protection protection, Set<Cell> touched) {
        if (touched.isEmpty()) {
            return Set.of();
        }
        List<Display> shown =
                candidates.stream()
                        .filter(display -> protection.shown().contains(display.id()))
                        .toList();
        List<Display> telling =
                shown.stream()
                        .filter(display -> display.tells().stream().anyMatch(touched::contains))
                        .toList();
        if (!telling.isEmpty()) {
            return telling;
        }
        List<Display> changed =
                shown.stream()
                        .filter(display -> display.tells().stream().anyMatch(this::hasChanged))
                        .toList();
        return changed.isEmpty() ? shown : changed;
    }

    private boolean hasChanged(Cell cell) {
        return history.earlier().stream()
                .map(earlier -> earlier.tokens().get(cell))
                .anyMatch(then -> then != null && !then.equals(tokens(cell)));
    }

    private void withdraw(Display display) {
        String figure = figureOf(display.id());
        Optional.of(history.earlier())
                .filter(earlier -> !earlier.isEmpty())
                .map(List::getLast)
                .filter(last -> last.version() == history.newest())
                .filter(_ -> history.shows(figure))
                .map(last -> last.versions().get(figure))
                .ifPresentOrElse(
                        version -> again.put(figure, version),
                        () -> changedByFew.add(display.id()));
    }

    private Basis basis(Set<Cell> shown, Map<Cell, Set<Long>> known) {
        int version = history.newest() + 1;
        Map<String, Integer> versions = new TreeMap<>();
        displays.forEach(display -> versions.put(figureOf(display.id()), version));
        versions.putAll(again);
        Map<Cell, Set<Long>> hidden = new TreeMap<>();
        displays.stream()
                .flatMap(display -> display.tells().stream())
                .filter(cell -> !shown.contains(cell))
                .forEach(cell -> hidden.put(cell, tokens(cell)));
        return new Basis(version, versions, shown, known, hidden);
    }
}
