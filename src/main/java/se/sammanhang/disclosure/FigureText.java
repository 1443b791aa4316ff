package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;

/** Table, text alternative and common notes of a figure, made from its rows and nothing else. */
final class FigureText {

    private FigureText() {}

    static FigureRow suppressed(Words words, EvaluationPlan plan, Group group) {
        return new FigureRow.Suppressed(
                words.section(group), words.group(plan, group), words.text("figure.suppressed"));
    }

    static FigureRow notComputable(Words words, EvaluationPlan plan, Group group) {
        return new FigureRow.Without(
                words.section(group), words.group(plan, group), words.text("figure.notComputable"));
    }

    /**
     * The shown row of everybody, for a headline: absent where it is withheld, never another row.
     *
     * @param rows of one part of the figure, of which at most one is of everybody
     */
    static Optional<FigureRow.Shown> everybody(List<FigureRow> rows) {
        List<FigureRow.Shown> found =
                rows.stream()
                        .filter(FigureRow.Shown.class::isInstance)
                        .map(FigureRow.Shown.class::cast)
                        .filter(FigureRow.Shown::total)
                        .toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    "rows: wanted one row of everybody, got " + found.size());
        }
        return found.stream().findFirst();
    }

    /** A whole number without decimals, else with one. */
    static String plain(Words words, double value) {
        return value == Math.rint(value)
                ? words.numbers().count((int) value)
                : words.numbers().decimal(value);
    }

    /** Notes on overlapping interventions, gender at enrolment and the rows not shown. */
    static List<String> groupNotes(
            Words words,
            EvaluationPlan plan,
            List<Finding> findings,
            List<FigureRow> rows,
            DisclosurePolicy policy) {
        List<String> notes = new ArrayList<>();
        if (findings.stream().anyMatch(finding -> finding.group().overlapsOthers())) {
            notes.add(words.text("figure.note.overlap"));
        }
        if (findings.stream()
                .flatMap(finding -> finding.group().parts().stream())
                .anyMatch(part -> part.variable().equals(Group.GENDER))) {
            words.genderNote(plan).ifPresent(notes::add);
        }
        notes.addAll(withheldNotes(words, rows, policy));
        return notes;
    }

    /** Which rows are not shown, by name; none where all are. */
    static List<String> withheldNotes(Words words, List<FigureRow> rows, DisclosurePolicy policy) {
        String missing = suppressedLabels(rows);
        if (missing.isEmpty()) {
            return List.of();
        }
        String note =
                switch (policy) {
                    case DisclosurePolicy.Threshold _ ->
                            words.text("figure.note.suppressed", missing);
                    case DisclosurePolicy.None() ->
                            words.text("figure.note.notComputable", missing);
                };
        return List.of(isAsked(missing) ? note.replace("?.", "?") : note);
    }

    /** Labels of the rows not shown, each part named once: "Site: North; South. Gender: Women". */
    private static String suppressedLabels(List<FigureRow> rows) {
        StringBuilder said = new StringBuilder();
        String part = "";
        for (FigureRow row : rows) {
            if (row instanceof FigureRow.Suppressed) {
                boolean samePart = row.section().equals(part);
                if (!said.isEmpty()) {
                    said.append(samePart ? "; " : isAsked(said) ? " " : ". ");
                }
                said.append(samePart ? row.label() : inFull(row));
                part = row.section();
            }
        }
        return said.toString();
    }

    private static boolean isAsked(CharSequence said) {
        return said.charAt(said.length() - 1) == '?';
    }

    /** The part a row stands in and its label: "Start survey: Women". */
    private static String inFull(FigureRow row) {
        return row.section().isEmpty() || row.isWholeSection()
                ? row.label()
                : row.section() + ": " + row.label();
    }

    /** The label, with its part where another part of the figure has the same label. */
    private static String name(FigureRow row, List<FigureRow> rows) {
        boolean elsewhere =
                rows.stream()
                        .anyMatch(
                                other ->
                                        other.label().equals(row.label())
                                                && !other.section().equals(row.section()));
        return elsewhere ? inFull(row) : row.label();
    }

    /** The rows, where a part of which nothing is shown is one row. */
    static List<FigureRow> collapsed(Words words, List<FigureRow> rows) {
        List<FigureRow> fewer = new ArrayList<>();
        for (FigureRow row : rows) {
            boolean nothingShown =
                    !row.section().isEmpty()
                            && rows.stream()
                                    .filter(other -> other.section().equals(row.section()))
                                    .allMatch(FigureRow.Suppressed.class::isInstance);
            FigureRow kept =
                    nothingShown
                            ? new FigureRow.Suppressed(
                                    row.section(), row.section(), words.text("figure.suppressed"))
                            : row;
            if (!nothingShown || !fewer.contains(kept)) {
                fewer.add(kept);
            }
        }
        return fewer;
    }

    /** Notes of a figure of which only some rows are kept: they name none of the other rows. */
    static List<String> notesOf(List<String> notes, List<FigureRow> all, List<FigureRow> kept) {
        String named = suppressedLabels(all);
        String still = suppressedLabels(kept);
        if (named.isEmpty()) {
            return notes;
        }
        return notes.stream()
                .filter(note -> !still.isEmpty() || !note.contains(named))
                .map(note -> note.replace(named, still))
                .toList();
    }

    /** The figure with its table and text alternative. */
    static Figure finish(Words words, Figure figure) {
        return figure.withRows(figure.rows(), alternative(words, figure), table(words, figure));
    }

    private static String alternative(Words words, Figure figure) {
        if (!figure.hasPicture()) {
            return figure.title();
        }
        String rows =
                figure.rows().stream()
                        .map(
                                row ->
                                        switch (row) {
                                            case FigureRow.Shown shown ->
                                                    words.text(
                                                            "figure.alternative.row",
                                                            name(shown, figure.rows()),
                                                            shown.baseText(),
                                                            inWords(words, shown));
                                            case FigureRow.Suppressed hidden ->
                                                    name(hidden, figure.rows())
                                                            + ": "
                                                            + hidden.text();
                                            case FigureRow.Without without ->
                                                    name(without, figure.rows())
                                                            + ": "
                                                            + without.text();
                                        })
                        .collect(Collectors.joining("; "));
        return words.text("figure.alternative." + figure.kind(), figure.title(), rows);
    }

    private static String inWords(Words words, FigureRow.Shown row) {
        return switch (row.mark()) {
            case Mark.Parts(List<Mark.Part> parts) ->
                    parts.stream()
                            .map(part -> words.numbers().count(part.count()) + " " + part.label())
                            .collect(Collectors.joining(", "));
            case Mark.Goal goal ->
                    words.text(
                            "figure.goals.inWords",
                            row.valueText(),
                            goal.targetText(),
                            goal.verdictText());
            case Mark.Whisker _, Mark.Dot _, Mark.Target _, Mark.Share _ -> row.valueText();
        };
    }

    private static FigureTable.Line line(String name, String said) {
        return new FigureTable.Line(
                name, List.of(FigureTable.Cell.words(said), FigureTable.Cell.words("")));
    }

    private static FigureTable table(Words words, Figure figure) {
        if (figure.rows().isEmpty()) {
            return new FigureTable(figure.title(), List.of(), List.of());
        }
        List<String> headers = new ArrayList<>();
        headers.add(figure.headers().who());
        headers.add(figure.headers().base());
        headers.add(figure.headers().value());
        List<FigureTable.Line> lines = new ArrayList<>();
        for (FigureRow row : figure.rows()) {
            String name = name(row, figure.rows());
            lines.add(
                    switch (row) {
                        case FigureRow.Shown shown ->
                                new FigureTable.Line(
                                        name,
                                        List.of(
                                                FigureTable.Cell.number(
                                                        shown.baseText(), shown.n(), shown.outOf()),
                                                FigureTable.Cell.number(
                                                        inWords(words, shown),
                                                        shown.n(),
                                                        shown.outOf())));
                        case FigureRow.Suppressed hidden -> line(name, hidden.text());
                        case FigureRow.Without without -> line(name, without.text());
                    });
        }
        return new FigureTable(figure.title(), headers, lines);
    }
}
