package se.sammanhang.exchange.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sammanhang.exchange.RawDataCsv.MissingCode;
import se.sammanhang.exchange.analysis.Column.Code;
import se.sammanhang.exchange.analysis.Column.Note;

/**
 * SPSS syntax that reads a data file with its labels: {@code GET DATA}, {@code VARIABLE LABELS},
 * {@code VALUE LABELS}, {@code MISSING VALUES}. Also read by PSPP, with which it was tried.
 */
final class SpssSyntax {

    /** Longest label of a variable. Unit: bytes of UTF-8, which SPSS allows 256 of. */
    private static final int LONGEST_LABEL = 250;

    /** Longest label of a value. Unit: bytes of UTF-8, which SPSS allows 120 of. */
    private static final int LONGEST_VALUE_LABEL = 120;

    private static final String TEXT_FORMAT = "A255";
    private static final String NUMBER_FORMAT = "F8.0";
    private static final String DECIMAL_FORMAT = "F12.6";

    private SpssSyntax() {}

    /**
     * @param file name of the CSV file, beside the syntax
     * @param notes its columns in their order
     */
    static String write(String file, List<Note> notes) {
        StringBuilder syntax = new StringBuilder("* Encoding: UTF-8.\nSET DECIMAL=DOT.\n\n");
        syntax.append("GET DATA /TYPE=TXT /FILE=")
                .append(quoted(file))
                .append(" /ENCODING='UTF8'\n  /ARRANGEMENT=DELIMITED /DELIMITERS=\",\"")
                .append(" /QUALIFIER='\"' /FIRSTCASE=2\n  /VARIABLES=\n")
                .append(lines(notes.stream().map(note -> note.name() + " " + format(note))))
                .append(".\n\nVARIABLE LABELS\n")
                .append(
                        lines(
                                notes.stream()
                                        .map(
                                                note ->
                                                        note.name()
                                                                + " "
                                                                + label(
                                                                        note.label(),
                                                                        LONGEST_LABEL))))
                .append(".\n");
        List<Note> labelled = notes.stream().filter(note -> !values(note).isEmpty()).toList();
        if (!labelled.isEmpty()) {
            syntax.append("\nVALUE LABELS\n")
                    .append(
                            labelled.stream()
                                    .map(note -> "  " + note.name() + values(note))
                                    .collect(Collectors.joining("\n  /\n")))
                    .append(".\n");
        }
        String missing =
                notes.stream()
                        .filter(note -> note.isNumber() && !note.missing().isEmpty())
                        .map(Note::name)
                        .collect(Collectors.joining("\n  "));
        if (!missing.isEmpty()) {
            syntax.append("\nMISSING VALUES\n  ")
                    .append(missing)
                    .append("\n  (")
                    .append(MissingCode.lowest())
                    .append(" THRU ")
                    .append(MissingCode.highest())
                    .append(").\n");
        }
        return syntax.append("\nEXECUTE.\n").toString();
    }

    private static String lines(Stream<String> entries) {
        return entries.map(entry -> "  " + entry).collect(Collectors.joining("\n"));
    }

    private static String format(Note note) {
        return switch (note.type()) {
            case TEXT, SEVERAL -> TEXT_FORMAT;
            case WHOLE, YES_NO, CODE -> NUMBER_FORMAT;
            case DECIMAL -> DECIMAL_FORMAT;
        };
    }

    /** Labels of the values a cell can hold; a text of several codes has none. */
    private static String values(Note note) {
        if (note.type() == Column.CellType.SEVERAL) {
            return "";
        }
        return Stream.concat(note.codes().list().stream(), note.missing().stream())
                .filter(code -> !code.label().isEmpty())
                .map(code -> "\n    " + value(note, code) + " " + label(code.label()))
                .collect(Collectors.joining());
    }

    private static String value(Note note, Code code) {
        return note.isNumber() ? code.value() : quoted(code.value());
    }

    private static String label(String text) {
        return label(text, LONGEST_VALUE_LABEL);
    }

    private static String label(String text, int most) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int point : text.strip().replaceAll("\\s+", " ").codePoints().toArray()) {
            bytes +=
                    Character.toString(point)
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                            .length;
            if (bytes > most) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return quoted(kept.toString());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
