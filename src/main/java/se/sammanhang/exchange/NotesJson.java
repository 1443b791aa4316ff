package se.sammanhang.exchange;

import static se.sammanhang.exchange.JsonParts.ordered;

import java.util.Locale;
import java.util.Map;
import se.sammanhang.evaluation.NoteFinding;

/** Writes what was said. Words that only the evaluator may read are not written. */
final class NotesJson {

    private NotesJson() {}

    static Map<String, Object> write(NoteFinding finding) {
        return ordered(
                "theme", finding.theme(),
                "source", finding.source().code(),
                "role", finding.role().name().toLowerCase(Locale.ROOT),
                "notes", finding.notes(),
                "n", finding.persons(),
                "quotes", finding.quotes(),
                "sentences", finding.sentences().stream().map(ResultsJson::sentence).toList());
    }
}
