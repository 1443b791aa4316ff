package se.sammanhang.disclosure;

import java.util.List;
import java.util.Optional;

/** What is drawn for a group. */
public sealed interface Mark {

    /** An estimate with its interval. Unit: that of the axis. */
    record Whisker(double estimate, double low, double high) implements Mark {
        public Whisker {
            if (!(low <= estimate && estimate <= high)) {
                throw new IllegalArgumentException(
                        "Whisker: wanted low <= estimate <= high, got "
                                + low
                                + ", "
                                + estimate
                                + ", "
                                + high);
            }
        }
    }

    /** An estimate without an interval. Unit: that of the axis. */
    record Dot(double value) implements Mark {}

    /** Parts of one whole, in the order they are stacked. */
    record Parts(List<Part> parts) implements Mark {
        public Parts {
            parts = List.copyOf(parts);
        }

        public int total() {
            return parts.stream().mapToInt(Part::count).sum();
        }
    }

    /** One part: persons with this answer. */
    record Part(Tone tone, String label, int count) {}

    /** How a part is coloured; dark, light and middle so that it also works in grey. */
    enum Tone {
        BETTER,
        SAME,
        WORSE,
        MERGED
    }

    /** Persons against a wanted number. */
    record Target(int actual, int target) implements Mark {}

    /**
     * Persons of a base.
     *
     * @param interval interval of the share, where one is drawn. Unit: share
     */
    record Share(int count, int base, Optional<Bounds> interval) implements Mark {
        public Share {
            if (base < 1 || count < 0 || count > base) {
                throw new IllegalArgumentException(
                        "Share: wanted 0 <= count <= base, got " + count + " of " + base);
            }
        }

        public double proportion() {
            return (double) count / base;
        }
    }

    /**
     * A share held against a target.
     *
     * @param target wanted share
     * @param targetText the target in words, for those who are counted
     * @param verdictText the verdict in words
     */
    record Goal(
            Share share, double target, String targetText, Verdict verdict, String verdictText)
            implements Mark {}

    /** What can be said of a goal. */
    enum Verdict {
        REACHED,
        NOT_REACHED,
        CANNOT_TELL
    }

    /** Lower and upper end of an interval. */
    record Bounds(double low, double high) {}
}
