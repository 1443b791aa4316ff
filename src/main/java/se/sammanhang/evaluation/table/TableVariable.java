package se.sammanhang.evaluation.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.instrument.ScaleId;

/** What can be asked of each evaluated person. */
public sealed interface TableVariable {

    /** Name in the stored form of a question, for example {@code item K1 T0}. */
    String address();

    /** Whether its values are numbers, which are described, or levels, which are counted. */
    default boolean isNumeric() {
        return false;
    }

    /** What the register says of the enrolment that counts. */
    enum Fact implements TableVariable {
        GENDER("gender"),
        SITE("site"),
        AGE_BAND("ageBand"),
        INFLOW("inflow"),
        START_MONTH("startMonth"),
        /** Interventions during the enrolment; a person may have had several. */
        INTERVENTION("intervention"),
        EXIT_REASON("exitReason"),
        WORK("work"),
        STUDY("study");

        private final String address;

        Fact(String address) {
            this.address = address;
        }

        @Override
        public String address() {
            return address;
        }
    }

    /** The answer to an item at a round, with what is no answer told apart. */
    record AnswerTo(ItemId item, RoundCode round) implements TableVariable {
        @Override
        public String address() {
            return "item " + item + " " + round;
        }
    }

    /** Score of a scale at a round, on all items answered then. */
    record Score(ScaleId scale, RoundCode round) implements TableVariable {
        @Override
        public String address() {
            return "score " + scale + " " + round;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }
    }

    /** Later minus earlier score, on the items answered in both rounds. */
    record Change(ScaleId scale, RoundCode from, RoundCode to) implements TableVariable {
        @Override
        public String address() {
            return "change " + scale + " " + from + " " + to;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }
    }

    /** Whether the round was answered. */
    record Answered(RoundCode round) implements TableVariable {
        @Override
        public String address() {
            return "answered " + round;
        }
    }

    /** How the round was answered. */
    record AnsweredHow(RoundCode round) implements TableVariable {
        @Override
        public String address() {
            return "mode " + round;
        }
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException for anything else
     */
    static TableVariable parse(String address) {
        List<String> words = List.of(address.split(" ", -1));
        return switch (words.getFirst() + "/" + words.size()) {
            case "item/3" -> new AnswerTo(new ItemId(words.get(1)), new RoundCode(words.get(2)));
            case "score/3" -> new Score(new ScaleId(words.get(1)), new RoundCode(words.get(2)));
            case "change/4" ->
                    new Change(
                            new ScaleId(words.get(1)),
                            new RoundCode(words.get(2)),
                            new RoundCode(words.get(3)));
            case "answered/2" -> new Answered(new RoundCode(words.get(1)));
            case "mode/2" -> new AnsweredHow(new RoundCode(words.get(1)));
            default ->
                    Arrays.stream(Fact.values())
                            .filter(fact -> fact.address().equals(address))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(wanted(address)));
        };
    }

    private static String wanted(String address) {
        return "variable: wanted "
                + Arrays.stream(Fact.values()).map(Fact::address).collect(Collectors.joining(", "))
                + ", item ITEM ROUND, score SCALE ROUND, change SCALE ROUND ROUND, answered ROUND"
                + " or mode ROUND, got \""
                + address
                + "\"";
    }
}
