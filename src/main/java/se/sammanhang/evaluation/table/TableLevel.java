package se.sammanhang.evaluation.table;

/** A value that persons are counted under: one of a variable's own, or a way of having none. */
public sealed interface TableLevel {

    /** Name in files. */
    String code();

    /** A value of the variable, by its code, for example WOMAN or 4. */
    record Value(String code) implements TableLevel {}

    /** No value, and why. */
    enum Missing implements TableLevel {
        /** Passed by without an answer. */
        SKIPPED,
        REFUSED,
        DOES_NOT_KNOW,
        DID_NOT_UNDERSTAND,
        /** The round was answered and the item was not among its questions. */
        NOT_ASKED,
        /** Too few items of the scale were answered, at one round or in both. */
        TOO_FEW_ANSWERED,
        /** The first answer came after the plan's baseline window; findings tell them apart. */
        LATE_BASELINE,
        /** The round was not answered at all, or its answer is left out. */
        ROUND_NOT_ANSWERED;

        @Override
        public String code() {
            return name();
        }
    }
}
