package se.sammanhang.seminar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sammanhang.disclosure.Figure;
import se.sammanhang.disclosure.FigureRow;
import se.sammanhang.disclosure.FigureTable;

/**
 * Cuts a figure into pieces that a slide can show in big letters. A piece has rows of the figure as
 * they are, and the lines of its table that belong to them; nothing is computed anew.
 */
final class FigureSlices {

    private static final int LABEL_LETTERS = 30;
    private static final double WRAPPED_LINE = 0.85;
    private static final double HEADING = 1.2;
    private static final double ROOM_WITH_LEGEND = 6.7;
    private static final double ROOM_ABOVE_TWO_LINES = 7;
    private static final double ROOM = 7.6;

    private final Figure figure;

    FigureSlices(Figure figure) {
        this.figure = figure;
    }

    /**
     * A piece of a figure.
     *
     * @param section heading of its rows; blank where it has those of several or none
     * @param number 1 for the first piece of its section
     */
    record Slice(Figure figure, String section, int number) {}

    /** Whether the rows are groups of persons beside everybody. */
    boolean hasGroups() {
        return (figure.kind() == Figure.Kind.CHANGE || figure.kind() == Figure.Kind.PARTS)
                && !leading().isEmpty();
    }

    /** Rows of everybody, which stand in every piece of a figure of groups. */
    private List<Integer> leading() {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < figure.rows().size(); i++) {
            if (figure.rows().get(i).section().isEmpty()) {
                found.add(i);
            }
        }
        return found;
    }

    /** One piece per section, everybody in each of them; sections of which nothing is shown not. */
    List<Slice> bySection() {
        Map<String, List<Integer>> sections = new LinkedHashMap<>();
        for (int i = 0; i < figure.rows().size(); i++) {
            String section = figure.rows().get(i).section();
            if (!section.isEmpty()) {
                sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(i);
            }
        }
        List<Slice> slices = new ArrayList<>();
        sections.forEach(
                (section, rows) -> {
                    if (rows.stream()
                            .anyMatch(i -> figure.rows().get(i) instanceof FigureRow.Shown)) {
                        slices.addAll(filled(section, leading(), rows));
                    }
                });
        if (slices.isEmpty()) {
            slices.addAll(filled("", List.of(), leading()));
        }
        return slices;
    }

    /** The whole figure in as few pieces as possible, sections kept together where they fit. */
    List<Slice> whole() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < figure.rows().size(); i++) {
            all.add(i);
        }
        return filled("", List.of(), all);
    }

    private List<Slice> filled(String section, List<Integer> first, List<Integer> rows) {
        List<Slice> slices = new ArrayList<>();
        List<Integer> piece = new ArrayList<>(first);
        double used = weight(first);
        String heading = section;
        for (int row : rows) {
            FigureRow next = figure.rows().get(row);
            double more = weight(next);
            if (section.isEmpty() && !next.section().equals(heading)) {
                more += HEADING;
                boolean tooMuch = used + more + rest(rows, row) > room();
                if (tooMuch && piece.size() > first.size()) {
                    slices.add(slice(section, piece, slices.size() + 1));
                    piece = new ArrayList<>(first);
                    used = weight(first);
                }
                heading = next.section();
            }
            if (used + more > room() && piece.size() > first.size()) {
                slices.add(slice(section, piece, slices.size() + 1));
                piece = new ArrayList<>(first);
                used = weight(first);
            }
            piece.add(row);
            used += more;
        }
        if (piece.size() > first.size()) {
            slices.add(slice(section, piece, slices.size() + 1));
        }
        return slices;
    }

    /** What the other rows of the section of a row weigh. */
    private double rest(List<Integer> rows, int row) {
        String section = figure.rows().get(row).section();
        return rows.stream()
                .filter(i -> i > row && figure.rows().get(i).section().equals(section))
                .mapToDouble(i -> weight(figure.rows().get(i)))
                .sum();
    }

    /** Rows that fit in a picture. */
    private double room() {
        if (figure.kind() == Figure.Kind.PARTS) {
            return ROOM_WITH_LEGEND;
        }
        boolean hasTwoLinesBelow = !figure.axis().lower().isEmpty();
        return hasTwoLinesBelow ? ROOM_ABOVE_TWO_LINES : ROOM;
    }

    private double weight(List<Integer> rows) {
        return rows.stream().mapToDouble(i -> weight(figure.rows().get(i))).sum();
    }

    private static double weight(FigureRow row) {
        int lines = 1 + (Math.max(1, row.label().length()) - 1) / LABEL_LETTERS;
        return 1 + (lines - 1) * WRAPPED_LINE;
    }

    private Slice slice(String section, List<Integer> rows, int number) {
        List<FigureRow> kept =
                rows.stream()
                        .map(i -> figure.rows().get(i))
                        .map(row -> section.isEmpty() ? row : withoutSection(row))
                        .toList();
        FigureTable table = table(rows);
        return new Slice(figure.withRows(kept, alternative(table, kept), table), section, number);
    }

    /** The lines of these rows; a table of its own kind stays whole. */
    private FigureTable table(List<Integer> rows) {
        List<FigureTable.Line> lines = figure.table().lines();
        if (lines.size() != figure.rows().size()) {
            return figure.table();
        }
        return new FigureTable(
                figure.table().caption(),
                figure.table().headers(),
                rows.stream().map(lines::get).toList());
    }

    /** Those of the rows that are in this picture, in words. */
    private String alternative(FigureTable table, List<FigureRow> kept) {
        if (kept.size() == figure.rows().size() || table.lines().size() != kept.size()) {
            return figure.textAlternative();
        }
        StringBuilder said = new StringBuilder(figure.title()).append(". ");
        for (FigureTable.Line line : table.lines()) {
            said.append(line.header()).append(": ");
            said.append(
                    String.join(
                            ", ",
                            line.cells().reversed().stream()
                                    .map(FigureTable.Cell::text)
                                    .filter(text -> !text.isEmpty())
                                    .toList()));
            said.append(". ");
        }
        return said.toString().strip();
    }

    /** The name of the section stands in the title of the slide. */
    private static FigureRow withoutSection(FigureRow row) {
        return switch (row) {
            case FigureRow.Shown shown ->
                    new FigureRow.Shown(
                            "",
                            shown.label(),
                            shown.total(),
                            shown.n(),
                            shown.outOf(),
                            shown.baseText(),
                            shown.mark(),
                            shown.valueText());
            case FigureRow.Suppressed hidden ->
                    new FigureRow.Suppressed("", hidden.label(), hidden.text());
            case FigureRow.Without without ->
                    new FigureRow.Without("", without.label(), without.text());
        };
    }
}
