package se.sammanhang.disclosure;

import java.util.Map;
import java.util.Optional;
import se.sammanhang.disclosure.cells.Protection;
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
        public PartsPattern pattern(String figure, Group group) {
            return PartsPattern.THREE;
        }
    }

    /**
     * What was let through.
     *
     * @param patterns by row
     */
    record Decided(Protection protection, Map<String, PartsPattern> patterns) implements ShownRows {
        @Override
        public boolean shows(String row) {
            return protection.shown().contains(row);
        }

        @Override
        public PartsPattern pattern(String figure, Group group) {
            return Optional.ofNullable(patterns.get(row(figure, group))).orElse(PartsPattern.THREE);
        }
    }
}
