package se.sammanhang.evaluation.table;

import java.util.Set;

/** What one person has of one variable. */
public sealed interface TableValue {

    /** Unit: that of the score. */
    record Measure(double value) implements TableValue {}

    /** One code, or several where a person can have more than one. */
    record Codes(Set<String> codes) implements TableValue {
        public Codes {
            codes = Set.copyOf(codes);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("codes: wanted at least one, got none");
            }
        }

        static Codes of(String code) {
            return new Codes(Set.of(code));
        }
    }

    /** None. */
    record None(TableLevel.Missing why) implements TableValue {}
}
