package se.sammanhang.exchange.analysis;

import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.exchange.CsvText;
import se.sammanhang.instrument.RoundCode;

/** A column of the data files: what the codebook says of it, and its cells. */
sealed interface Column {

    Note note();

    default String name() {
        return note().name();
    }

    /** What kind of value stands in a cell. */
    enum CellType {
        TEXT,
        WHOLE,
        DECIMAL,
        YES_NO,
        CODE,
        SEVERAL
    }

    /**
     * A line of the codebook.
     *
     * @param codes each code with its label; empty where there are none
     * @param missing codes for no answer with their labels; empty where there are none
     * @param scales scales that the item belongs to
     * @param reversed those of them that turn it
     */
    record Note(
            String name,
            String label,
            CellType type,
            String codes,
            String missing,
            String scales,
            String reversed) {
        Note(String name, String label, CellType type) {
            this(name, label, type, "", "", "", "");
        }

        Note(String name, String label, CellType type, String codes) {
            this(name, label, type, codes, "", "", "");
        }
    }

    /** True of the person whatever the round. */
    record OfPerson(Note note, PersonCell cell) implements Column {}

    /** Differs by round: once per round in the wide file, once in the long. */
    record OfRound(Note note, RoundCell cell) implements Column {}

    /** Adds one cell. */
    @FunctionalInterface
    interface PersonCell {
        void write(Person person, CsvText csv);
    }

    /** Adds one cell; an empty one where the round was not answered. */
    @FunctionalInterface
    interface RoundCell {
        void write(Person person, RoundCode round, CsvText csv);
    }
}
