package se.sammanhang.exchange.analysis;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes values as R code in plain ASCII, so that the script means the same in every locale. */
final class RText {

    private RText() {}

    /** A string in double quotes; what is not printable ASCII is escaped. */
    static String string(String value) {
        StringBuilder code = new StringBuilder("\"");
        value.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '"' -> code.append("\\\"");
                                case '\\' -> code.append("\\\\");
                                default -> {
                                    if (point >= ' ' && point <= '~') {
                                        code.appendCodePoint(point);
                                    } else {
                                        code.append("\\U{%x}".formatted(point));
                                    }
                                }
                            }
                        });
        return code.append('"').toString();
    }

    /** A number with every digit. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** TRUE or FALSE. */
    static String logical(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /** A character vector, also of none. */
    static String strings(Collection<String> values) {
        return values.isEmpty()
                ? "character(0)"
                : values.stream().map(RText::string).collect(Collectors.joining(", ", "c(", ")"));
    }

    /** A named element of a vector or list. */
    static String named(String name, String code) {
        return string(name) + " = " + code;
    }

    /** A character vector with names. */
    static String vector(Stream<String> elements) {
        return elements.collect(Collectors.joining(", ", "c(", ")"));
    }

    /** A list, an element a line. */
    static String list(Stream<String> elements, String indent) {
        String inside = elements.collect(Collectors.joining(",\n  " + indent));
        return inside.isEmpty() ? "list()" : "list(\n  " + indent + inside + ")";
    }

    /** A comment that nothing can break out of. */
    static String comment(String text) {
        return "# " + string(text).replaceAll("^\"|\"$", "");
    }
}
