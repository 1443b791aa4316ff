package se.sammanhang.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader takes for granted: which features persons have and which values these can take. A
 * group is a box: for each feature the values allowed, as bits.
 */
public final class World {

    public static final String GENDER = "gender";
    public static final String SITE = "site";
    public static final String ROUNDS = "rounds";
    public static final String EXIT = "exit";
    public static final String CUT_OFF = "by cut-off";

    /** Answered which rounds. */
    public static final List<String> ROUND_VALUES = List.of("neither", "first", "last", "both");

    /** How a score changed; nothing where it is not known for both rounds. */
    public static final List<String> CHANGE_VALUES = List.of("nothing", "up", "same", "down");

    /** What was answered to a question; nothing where the round was not answered. */
    public static final List<String> ANSWER_VALUES = List.of("nothing", "a", "b", "c", "d", "none");

    public static final List<String> YES_NO = List.of("yes", "no");

    private final Map<String, List<String>> features = new TreeMap<>();

    public World with(String feature, List<String> values) {
        features.put(feature, List.copyOf(values));
        return this;
    }

    public static String change(String scale) {
        return "change " + scale;
    }

    public static String answer(String item) {
        return "answer " + item;
    }

    public static String intervention(String label) {
        return "intervention " + label;
    }

    List<String> features() {
        return List.copyOf(features.keySet());
    }

    List<String> values(String feature) {
        return features.getOrDefault(feature, List.of());
    }

    int indexOf(String feature) {
        return features().indexOf(feature);
    }

    /** Everybody. */
    public Box everybody() {
        int[] allowed = new int[features.size()];
        int i = 0;
        for (List<String> values : features.values()) {
            allowed[i] = (1 << values.size()) - 1;
            i++;
        }
        return new Box(this, allowed);
    }

    /** A group of persons who have for each feature one of the values allowed. */
    public static final class Box implements Comparable<Box> {
        private final World world;
        final int[] allowed;

        private Box(World world, int[] allowed) {
            this.world = world;
            this.allowed = allowed;
        }

        /** Those of them who have one of these values. */
        public Box with(String feature, String... values) {
            int[] fewer = allowed.clone();
            int bits = 0;
            for (String value : values) {
                int bit = world.values(feature).indexOf(value);
                if (bit < 0) {
                    throw new IllegalArgumentException(feature + ": no value " + value);
                }
                bits |= 1 << bit;
            }
            fewer[world.indexOf(feature)] &= bits;
            return new Box(world, fewer).closed();
        }

        /**
         * Whoever has a change has answered both rounds, and all with a change of the first scale,
         * and nobody else, are in some part of the answers to the questions.
         */
        private Box closed() {
            for (String feature : world.features()) {
                int i = world.indexOf(feature);
                if (feature.startsWith("change ") && (allowed[i] & 1) == 0) {
                    allowed[world.indexOf(ROUNDS)] &= 8;
                }
                if (feature.startsWith("answer ")) {
                    within(i, indexOfScored());
                }
            }
            return this;
        }

        private int indexOfScored() {
            return world.indexOf(change("sammanhang"));
        }

        /** Both hold nothing, or neither does. */
        private void within(int answer, int scored) {
            if ((allowed[answer] & 1) == 0) {
                allowed[scored] &= ~1;
                allowed[world.indexOf(ROUNDS)] &= 8;
            }
            if ((allowed[scored] & 1) == 0) {
                allowed[answer] &= ~1;
            } else if ((allowed[scored] & ~1) == 0) {
                allowed[answer] &= 1;
            }
        }

        boolean isWithin(Box other) {
            for (int i = 0; i < allowed.length; i++) {
                if ((allowed[i] & ~other.allowed[i]) != 0) {
                    return false;
                }
            }
            return true;
        }

        boolean isApartFrom(Box other) {
            for (int i = 0; i < allowed.length; i++) {
                if ((allowed[i] & other.allowed[i]) == 0) {
                    return true;
                }
            }
            return false;
        }

        boolean isFull(int feature) {
            return allowed[feature]
                    == (1 << world.values(world.features().get(feature)).size()) - 1;
        }

        /** Whether a person with these values, one bit per feature, belongs. */
        public boolean has(int[] person) {
            for (int i = 0; i < allowed.length; i++) {
                if ((allowed[i] & person[i]) == 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Box box && Arrays.equals(allowed, box.allowed);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(allowed);
        }

        @Override
        public int compareTo(Box other) {
            return Arrays.compare(allowed, other.allowed);
        }

        @Override
        public String toString() {
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < allowed.length; i++) {
                if (!isFull(i)) {
                    String feature = world.features().get(i);
                    said.append(said.isEmpty() ? "" : ", ").append(feature).append("=");
                    for (int v = 0; v < world.values(feature).size(); v++) {
                        if ((allowed[i] >> v & 1) == 1) {
                            said.append(world.values(feature).get(v)).append("|");
                        }
                    }
                }
            }
            return said.isEmpty() ? "everybody" : said.toString();
        }
    }

    /** A person with one value for each feature. */
    public int[] person(Map<String, String> values) {
        int[] person = new int[features.size()];
        features.forEach(
                (feature, possible) ->
                        person[indexOf(feature)] =
                                1 << possible.indexOf(values.getOrDefault(feature, "")));
        return person;
    }
}
