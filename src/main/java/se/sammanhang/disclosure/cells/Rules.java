package se.sammanhang.disclosure.cells;

import java.util.EnumSet;
import java.util.Set;

/** By what it is decided whether counts are safe. */
public final class Rules {

    /**
     * About five seconds on a small machine. Unit: steps of {@link Work}.
     *
     * @see "src/docs/decisions/DD028-cells.md"
     */
    public static final long STANDARD_WORK = 100_000_000;

    /** A rule that a test can switch off, to see that it is needed. */
    enum Rule {
        /** What a shown group leaves over of another is looked at. */
        COMPLEMENT,
        /** What is hidden is looked at. */
        SECONDARY,
        /** What came and went since an earlier release is looked at. */
        TIME
    }

    private final int minimumCount;
    private final long work;
    private final Set<Rule> inForce;

    private Rules(int minimumCount, long work, Set<Rule> inForce) {
        this.minimumCount = minimumCount;
        this.work = work;
        this.inForce = inForce;
    }

    /**
     * @param minimumCount fewest persons that may be told of. Unit: persons
     * @param work after so much of it without a proof, the finest breakdown is withheld. Unit:
     *     steps
     */
    public static Rules of(int minimumCount, long work) {
        if (minimumCount < 1 || work < 1) {
            throw new IllegalArgumentException(
                    "Rules: wanted 1 or more, got " + minimumCount + " and " + work);
        }
        return new Rules(minimumCount, work, EnumSet.allOf(Rule.class));
    }

    /** With the standard work. */
    public static Rules of(int minimumCount) {
        return of(minimumCount, STANDARD_WORK);
    }

    Rules without(Rule rule) {
        Set<Rule> fewer = EnumSet.copyOf(inForce);
        fewer.remove(rule);
        return new Rules(minimumCount, work, fewer);
    }

    public int minimumCount() {
        return minimumCount;
    }

    long work() {
        return work;
    }

    /** Whether so many persons are too few to be told of; nobody is not too few. */
    public boolean isTooFew(int persons) {
        return persons > 0 && persons < minimumCount;
    }

    /** Whether this cell is looked at when it holds too few. */
    boolean protects(boolean rest) {
        return inForce.contains(rest ? Rule.COMPLEMENT : Rule.SECONDARY);
    }

    /** Whether changes since earlier releases are looked at. */
    public boolean minds() {
        return inForce.contains(Rule.TIME);
    }
}
