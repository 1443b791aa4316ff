package se.sammanhang.exchange.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.sammanhang.exchange.analysis.Column.Code;
import se.sammanhang.exchange.analysis.Column.Note;

/**
 * The R script that reads the data with their labels, {@code labels.R}: what each column means as R
 * lists, then {@code analysis/labels.R}, which is the same for every project. Base R only; the
 * attributes have the names that the package haven gives them. The same columns give the same
 * bytes.
 */
final class LabelScript {

    private static final String BODY = "/analysis/labels.R";

    private LabelScript() {}

    static String write(Variables variables) {
        Map<String, Note> known = new LinkedHashMap<>();
        Stream.concat(variables.longForm().stream(), variables.wide().stream())
                .forEach(note -> known.putIfAbsent(note.name(), note));
        return "# Reads data-wide.csv and data-long.csv with labels: source(\"labels.R\") in this"
                + " folder.\n\nvariables <- "
                + RText.list(
                        known.values().stream()
                                .map(note -> RText.named(note.name(), variable(note))),
                        "")
                + "\n\n"
                + RScript.resource(BODY);
    }

    private static String variable(Note note) {
        return "list(label = "
                + RText.string(note.label())
                + ", type = "
                + RText.string(note.type().name())
                + ", labels = "
                + codes(note.isNumber(), note.codes().list())
                + ", missing = "
                + codes(note.isNumber(), note.missing())
                + ")";
    }

    private static String codes(boolean number, List<Code> codes) {
        return codes.isEmpty()
                ? "NULL"
                : RText.vector(
                        codes.stream()
                                .map(
                                        code ->
                                                RText.named(
                                                        code.label().isEmpty()
                                                                ? code.value()
                                                                : code.label(),
                                                        number
                                                                ? code.value()
                                                                : RText.string(code.value()))));
    }
}
