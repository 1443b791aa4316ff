package se.sammanhang.disclosure;

import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.Group;

/** Which rows may be shown, decided for all figures of a release at once. */
sealed interface ShownRows {

    /** Row of a group in a figure. */
    static String row(String figure, Group group) {
        return figure + "/" + group.variable() + "=" + group.level();
    }

    /** Row of a category in a figure. */
    static String row(String figure, String category) {
        return figure + "/" + category;
    }

    boolean shows(String row);

    /** How finely the parts of a group are told. */
    PartsPattern pattern(String figure, Group group);

    /** Whether the figure of the newest release is shown again as it was. */
    boolean isAgain(String figure);

    default boolean shows(String figure, Group group) {
        return shows(row(figure, group));
    }

    /** Own data, for the project team: everything is shown. */
    record Everything() implements ShownRows {
        @Override
        public boolean shows(String row) {
            return true;
        }

        @Override
        public boolean isAgain(String figure) {
            return false;
        }

        @Override
        public PartsPattern pattern(String figure, Group group) {
            return PartsPattern.THREE;
        }
    }

    /**
     * What was let through.
     *
     * @param patterns by row
     */
    record Decided(ReleaseDecision.Made made, Map<String, PartsPattern> patterns)
            implements ShownRows {
        @Override
        public boolean shows(String row) {
            return made.protection().shown().contains(row);
        }

        @Override
        public boolean isAgain(String figure) {
            return made.again().containsKey(figure);
        }

        /** Why a row is not shown that could have been; absent where it never could. */
        Optional<Withheld.Why> why(String row) {
            if (made.changedByFew().contains(row)) {
                return Optional.of(Withheld.Why.CHANGED_BY_FEW);
            }
            return Optional.ofNullable(made.protection().hidden().get(row))
                    .map(
                            why ->
                                    switch (why) {
                                        case TOO_FEW -> Withheld.Why.TOO_FEW;
                                        case PROTECTS_ANOTHER -> Withheld.Why.PROTECTS_ANOTHER;
                                        case NOT_PROVEN -> Withheld.Why.NOT_PROVEN;
                                    });
        }

        @Override
        public PartsPattern pattern(String figure, Group group) {
            return Optional.ofNullable(patterns.get(row(figure, group))).orElse(PartsPattern.THREE);
        }
    }
}
