package se.sammanhang.evaluation.table;

import java.util.List;
import java.util.Optional;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Summary;

/**
 * The answer to a question. Raw: for the project team only.
 *
 * @param known N: all evaluated persons
 * @param persons those whom the filter lets through
 * @param notKnownToFilter persons of whom the filter's variable is not known, so that nobody can
 *     say whether it would let them through
 * @param splits the levels of each split, in order
 * @param groups every combination of levels, and every total over one split or both
 * @param overlaps where persons are counted more than once
 */
public record FreeTable(
        TableQuestion question,
        int known,
        int persons,
        int notKnownToFilter,
        List<List<TableLevel>> splits,
        List<GroupOfTable> groups,
        List<Overlap> overlaps) {

    /** A cell of fewer persons is marked: it may point at somebody. */
    public static final int FEW = 5;

    public FreeTable {
        splits = splits.stream().map(List::copyOf).toList();
        groups = List.copyOf(groups);
        overlaps = List.copyOf(overlaps);
    }

    /** Somebody is there, and so few that the cell may point at them. */
    public static boolean isFew(int persons) {
        return persons > 0 && persons < FEW;
    }

    /** The group at a place. */
    public GroupOfTable group(List<Optional<TableLevel>> place) {
        return groups.stream()
                .filter(group -> group.place().equals(place))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "place: wanted one of the table, got " + place));
    }

    /** Everybody whom the filter lets through. */
    public GroupOfTable total() {
        return groups.getLast();
    }

    /**
     * Persons who share a level of each split.
     *
     * @param place a level per split; absent where it is all of them
     */
    public record GroupOfTable(List<Optional<TableLevel>> place, int persons, Content content) {
        public GroupOfTable {
            place = List.copyOf(place);
        }
    }

    /** What is said of a group. */
    public sealed interface Content {

        /** Persons without a value, by the reason, in order; only reasons that somebody has. */
        List<Without> without();

        /** Persons with a value. */
        int n();
    }

    /** Persons without a value. */
    public record Without(TableLevel.Missing why, int persons) {}

    /**
     * @param levels the same in each group of a table
     */
    public record Counts(int n, List<CountOfLevel> levels, List<Without> without)
            implements Content {
        public Counts {
            levels = List.copyOf(levels);
            without = List.copyOf(without);
        }
    }

    /**
     * @param share of the persons with a value; not computable where there are none
     */
    public record CountOfLevel(TableLevel level, int persons, Estimate<Share> share) {}

    /**
     * @param interval of the mean, Student's
     */
    public record Numbers(
            int n, Estimate<Summary> summary, Estimate<Interval> interval, List<Without> without)
            implements Content {
        public Numbers {
            without = List.copyOf(without);
        }
    }

    /**
     * @param counted sum over the levels, more than the persons where somebody has several
     * @param persons persons with a value
     */
    public record Overlap(TableVariable variable, int counted, int persons) {}
}
