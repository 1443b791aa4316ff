package se.sammanhang.exchange.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * A value and what it stands for.
     *
     * @param label empty where the value says it itself
     */
    record Code(String value, String label) {
        String text() {
            return label.isEmpty() ? value : value + " = " + label;
        }
    }

    /**
     * What the values of a column mean.
     *
     * @param said about them all, in words; may be empty
     * @param list each value with a meaning of its own; may be empty
     */
    record Codes(String said, List<Code> list) {
        static final Codes NONE = new Codes("", List.of());

        public Codes {
            list = List.copyOf(list);
        }

        static Codes of(Stream<Code> codes) {
            return new Codes("", codes.toList());
        }

        String text() {
            String listed = list.stream().map(Code::text).collect(Collectors.joining("; "));
            return said.isEmpty() || listed.isEmpty() ? said + listed : said + " " + listed;
        }
    }

    /**
     * A line of the codebook.
     *
     * @param codes what its values mean
     * @param missing codes for no answer with their labels; empty where there are none
     * @param scales scales that the item belongs to
     * @param reversed those of them that turn it
     */
    record Note(
            String name,
            String label,
            CellType type,
            Codes codes,
            List<Code> missing,
            String scales,
            String reversed) {
        public Note {
            missing = List.copyOf(missing);
        }

        /** Whether its cells are numbers, codes for no answer included. */
        boolean isNumber() {
            return switch (type) {
                case WHOLE, DECIMAL, YES_NO, CODE -> true;
                case TEXT, SEVERAL -> false;
            };
        }

        Note(String name, String label, CellType type) {
            this(name, label, type, Codes.NONE);
        }

        Note(String name, String label, CellType type, Codes codes) {
            this(name, label, type, codes, List.of(), "", "");
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
