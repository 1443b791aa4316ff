package se.sammanhang.disclosure.cells;

/**
 * Work that may still be done, in steps of about the same length, so that the same input stops at
 * the same place on every machine. Unit: bounds looked at.
 */
final class Work {

    private long left;

    Work(long steps) {
        left = steps;
    }

    /** Takes one step; false once none is left. */
    boolean step() {
        left--;
        return left >= 0;
    }

    boolean isDone() {
        return left < 0;
    }

    long left() {
        return left;
    }
}
