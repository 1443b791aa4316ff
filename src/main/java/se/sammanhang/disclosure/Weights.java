package se.sammanhang.disclosure;

import se.sammanhang.evaluation.Group;

/**
 * What is lost when a row is withheld. Everybody is dearer than a gender, a gender than an
 * intervention; change is dearer than who answered, and the final exits than those at the cut-off.
 * Among rows of the same kind the smaller is cheaper.
 */
enum Weights {
    CHANGE(20),
    PARTS(10),
    ANSWERED(8),
    ANSWERED_BOTH(3),
    TARGET(12),
    EXIT_AT_END(12),
    OUTCOME_AT_END(20),
    AT_CUT_OFF(1),
    NOTE(1),
    /** Nothing but the number of persons: all of them together are cheaper than any other row. */
    ANSWERS(0),
    GOAL(0);

    private static final long UNIT = 100_000;

    private final int weight;

    Weights(int weight) {
        this.weight = weight;
    }

    long of(Group group, int persons) {
        return UNIT * weight * importance(group) + persons;
    }

    /** A category of everybody. */
    long ofCategory(int persons) {
        return UNIT * weight * 20 + persons;
    }

    private static int importance(Group group) {
        return switch (group.parts().size()) {
            case 0 -> 100;
            case 1 ->
                    switch (group.parts().getFirst().variable()) {
                        case Group.GENDER -> 30;
                        case Group.INTERVENTION -> 15;
                        default -> 12;
                    };
            default -> 3;
        };
    }
}
