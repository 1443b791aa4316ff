package se.sammanhang.exchange;

import java.util.Comparator;

/**
 * One thing that is wrong with a plan or its data.
 *
 * @param line from 1; 0 where the file as a whole is meant
 * @param column character in a plan, field in a CSV file, from 1; 0 where the line is meant
 * @param text what was found and what to do
 */
public record InputProblem(Code code, String file, int line, int column, String text)
        implements Comparable<InputProblem> {

    private static final Comparator<InputProblem> BY_PLACE =
            Comparator.comparing(InputProblem::file)
                    .thenComparing(InputProblem::line)
                    .thenComparing(InputProblem::column)
                    .thenComparing(InputProblem::code)
                    .thenComparing(InputProblem::text);

    /** Kind of problem; the names EV… are stable. */
    public enum Code {
        SYNTAX("EV101"),
        UNKNOWN_KEY("EV102"),
        MISSING_KEY("EV103"),
        BAD_TYPE("EV104"),
        BAD_VALUE("EV105"),
        UNKNOWN_REFERENCE("EV106"),
        DUPLICATE_KEY("EV107"),
        UNREADABLE_FILE("EV201"),
        MISSING_COLUMN("EV202"),
        BAD_CELL("EV203"),
        OUT_OF_RANGE("EV204"),
        DUPLICATE_PERSON_ROUND("EV205"),
        UNEVEN_ROW("EV206"),
        CONFLICT("EV207"),
        UNKNOWN_ROUND("EV208"),
        NO_PERSON("EV209"),
        NO_ROWS("EV210"),
        /** A warning, never a refusal: words of a quote could tell who said it. */
        IDENTIFYING_DETAIL("EV301");

        private final String stableName;

        Code(String stableName) {
            this.stableName = stableName;
        }

        /** Stable name, for example EV102. */
        public String stableName() {
            return stableName;
        }
    }

    @Override
    public int compareTo(InputProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** "file:line:column: EV102 text", as compilers print it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + code.stableName() + " " + text;
    }
}
