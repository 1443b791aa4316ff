package se.sammanhang.evaluation;

import java.util.Optional;

/**
 * Why the change of a group is described and no more: no test, no interval, no place in a family of
 * tests, and it does not count where sentences say in how many groups something is so.
 *
 * <p>The rule is that of {@link PlannedComparison} and of the models: whoever's group is not known
 * belongs to none, and fewer than five persons say too little. Everybody together is no group.
 */
public enum OnlyDescribed {
    /** Fewer than five matched persons. */
    TOO_FEW("tooFew"),
    /** The level of those of whom the grouping is not known: they have nothing in common. */
    UNKNOWN_GROUP("unknownGroup");

    /** Fewest matched persons of a group that is tested. */
    public static final int FEWEST = ComparisonFinding.FEWEST;

    private final String code;

    OnlyDescribed(String code) {
        this.code = code;
    }

    /** Stable name in results.json. */
    public String code() {
        return code;
    }

    /**
     * @param matched persons of the group with a score at both rounds
     * @return empty for a group that is tested
     */
    static Optional<OnlyDescribed> of(Group group, int matched) {
        if (group.isOverall()) {
            return Optional.empty();
        }
        if (group.parts().stream().anyMatch(PlannedComparison::isOfNobody)) {
            return Optional.of(UNKNOWN_GROUP);
        }
        return matched < FEWEST ? Optional.of(TOO_FEW) : Optional.empty();
    }
}
