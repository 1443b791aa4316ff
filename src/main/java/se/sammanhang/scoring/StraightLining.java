package se.sammanhang.scoring;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.ScaleDefinition;

/**
 * Signs that somebody chose the same step throughout. A sign to look at, not a verdict: the middle
 * step throughout contradicts nothing, and a calm person may mean it. Source of the long string:
 * Johnson (2005), J. Res. Pers. 39(1), 103-129.
 */
public final class StraightLining {

    /** Shortest run of equal codes that is a sign. */
    public static final int LONG_RUN = 8;

    private StraightLining() {}

    /** What was seen. */
    public enum Sign {
        /**
         * The same code for every answered item of a scale, regular ones and reverse-keyed ones.
         */
        SAME_BOTH_WAYS,
        /** The same code for {@value #LONG_RUN} items or more in a row. */
        LONG_RUN
    }

    /**
     * The signs in one response.
     *
     * @param scales scales of which enough items must be answered for a score; subscales are too
     *     short and pass by
     * @param codes codes of the answered items
     * @param inOrder what was asked with steps to choose from, in the order of the round; absent
     *     where there is no answer, which ends a run
     */
    public static Set<Sign> of(
            Collection<ScaleDefinition> scales,
            Map<ItemId, Integer> codes,
            List<OptionalInt> inOrder) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (scales.stream().anyMatch(scale -> isSameBothWays(scale, codes))) {
            signs.add(Sign.SAME_BOTH_WAYS);
        }
        if (longestRun(inOrder) >= LONG_RUN) {
            signs.add(Sign.LONG_RUN);
        }
        return signs;
    }

    private static boolean isSameBothWays(ScaleDefinition scale, Map<ItemId, Integer> codes) {
        List<ItemId> answered = scale.items().stream().filter(codes::containsKey).toList();
        long reversed = answered.stream().filter(scale.reverseKeyed()::contains).count();
        return scale.parent().isEmpty()
                && answered.size() >= scale.minimumAnswered()
                && reversed > 0
                && reversed < answered.size()
                && answered.stream().map(codes::get).filter(Objects::nonNull).distinct().count()
                        == 1;
    }

    /** How many equal codes stand in a row at most. Range: 0 to the number of items. */
    static int longestRun(List<OptionalInt> inOrder) {
        int longest = 0;
        int run = 0;
        OptionalInt last = OptionalInt.empty();
        for (OptionalInt code : inOrder) {
            run = code.isEmpty() ? 0 : code.equals(last) ? run + 1 : 1;
            longest = Math.max(longest, run);
            last = code;
        }
        return longest;
    }
}
