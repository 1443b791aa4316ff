package se.sammanhang.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sammanhang.attack.World.Box;

/**
 * Adds and subtracts up to three published counts, within a release and from one release to the
 * next, and bounds each small group by linear programming. Each finding is a group of 1 to 4
 * persons that a reader can name and count.
 */
public final class Attacker {

    static final int ENOUGH = 5;

    private final World world;
    private final Map<Integer, Map<Box, Integer>> known = new TreeMap<>();
    private final Set<String> leaks = new TreeSet<>();

    public Attacker(World world) {
        this.world = world;
    }

    /** Reads one more release. */
    public void reads(int release, String figures) {
        PublishedCells.read(world, release, figures)
                .forEach(
                        (of, cells) ->
                                known.computeIfAbsent(of, _ -> new TreeMap<>()).putAll(cells));
    }

    /** How many counts have been read. */
    public int counts() {
        return known.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Groups of 1 to 4 persons found.
     *
     * @param persons who there really are at each release: says which small groups to look for, and
     *     never how many
     */
    public Set<String> attack(Map<Integer, List<int[]>> persons) {
        Map<String, Integer> earlier = new TreeMap<>();
        known.forEach(
                (release, cells) -> {
                    Map<String, Integer> worked = workedOut(release, cells);
                    worked.forEach((group, n) -> compare(release, group, n, earlier));
                    worked.forEach((group, n) -> earlier.put(group + "\n" + release, n));
                    LinearBounds bounds = new LinearBounds(world, cells);
                    bounds.leaks(persons.getOrDefault(release, List.of()))
                            .forEach(leak -> leaks.add("release " + release + ", bounds: " + leak));
                });
        return leaks;
    }

    private void found(int release, String what, int persons) {
        if (persons > 0 && persons < ENOUGH) {
            leaks.add("release " + release + ", " + what + ": " + persons);
        }
    }

    /** Everything that follows from up to three counts, by the words of what it is. */
    private Map<String, Integer> workedOut(int release, Map<Box, Integer> cells) {
        Map<String, Integer> worked = new TreeMap<>();
        List<Map.Entry<Box, Integer>> all = List.copyOf(cells.entrySet());
        for (Map.Entry<Box, Integer> whole : all) {
            worked.put(whole.getKey().toString(), whole.getValue());
            List<Map.Entry<Box, Integer>> within = new ArrayList<>();
            for (Map.Entry<Box, Integer> part : all) {
                if (!part.getKey().equals(whole.getKey())
                        && part.getKey().isWithin(whole.getKey())) {
                    within.add(part);
                }
            }
            for (int i = 0; i < within.size(); i++) {
                int left = whole.getValue() - within.get(i).getValue();
                String one = whole.getKey() + " without " + within.get(i).getKey();
                worked.put(one, left);
                for (int j = i + 1; j < within.size(); j++) {
                    if (within.get(i).getKey().isApartFrom(within.get(j).getKey())) {
                        int less = left - within.get(j).getValue();
                        if (less < ENOUGH) {
                            worked.put(one + " and " + within.get(j).getKey(), less);
                        }
                    }
                }
            }
        }
        worked.forEach((what, persons) -> found(release, what, persons));
        return worked;
    }

    /** Who came or went between two releases. */
    private void compare(int release, String group, int n, Map<String, Integer> earlier) {
        for (int before = 1; before < release; before++) {
            Integer then = earlier.get(group + "\n" + before);
            if (then != null) {
                found(release, group + " since release " + before, Math.abs(n - then));
            }
        }
    }
}
