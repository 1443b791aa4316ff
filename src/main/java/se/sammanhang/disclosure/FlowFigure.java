package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ResponseFlow;

/** Who answered: at the first round, at the last, both times. */
final class FlowFigure {

    private final DisclosurePolicy policy;
    private final Words words;
    private final RegisterRows rows;

    FlowFigure(DisclosurePolicy policy, Words words, RegisterRows rows) {
        this.policy = policy;
        this.words = words;
        this.rows = rows;
    }

    /** From enrolled to both rounds, for everybody and by gender. */
    Figure of(ResponseFlow flow) {
        String from = words.round(flow.contrast().from());
        String to = words.round(flow.contrast().to());
        List<FigureRow> lines = new ArrayList<>();
        lines.addAll(
                step(
                        flow,
                        words.text("figure.flow.answered", from),
                        ResponseFlow.Row::first,
                        row -> List.of(row.known() - row.first())));
        lines.addAll(
                step(
                        flow,
                        words.text("figure.flow.answered", to),
                        ResponseFlow.Row::last,
                        row -> List.of(row.known() - row.last())));
        List<FigureRow> both =
                step(
                        flow,
                        words.text("figure.flow.both"),
                        ResponseFlow.Row::both,
                        FlowFigure::besidesBoth);
        lines.addAll(both);
        return rows.build(
                "flow",
                Figure.Kind.SHARE,
                title(both),
                words.text("figure.flow.subtitle"),
                lines,
                List.of(words.text("figure.note.gender")),
                List.of(words.text("figure.flow.sentence")),
                "");
    }

    /** Names those who answered both times and nobody else, also when they are not shown. */
    private String title(List<FigureRow> both) {
        return FigureText.everybody(both)
                .map(row -> words.text("figure.flow.title", row.valueText()))
                .orElseGet(() -> words.text("figure.flow.withheldTitle"));
    }

    /** Those who follow from who answered both: not both, only first, only last, neither. */
    private static List<Integer> besidesBoth(ResponseFlow.Row row) {
        return List.of(
                row.known() - row.both(),
                row.first() - row.both(),
                row.last() - row.both(),
                row.known() - row.first() - row.last() + row.both());
    }

    private List<FigureRow> step(
            ResponseFlow flow,
            String section,
            ToIntFunction<ResponseFlow.Row> n,
            Function<ResponseFlow.Row, List<Integer>> rests) {
        Map<Group, GroupProtection.Size> sizes = new TreeMap<>();
        flow.rows()
                .forEach(
                        row ->
                                sizes.put(
                                        row.group(),
                                        new GroupProtection.Size(
                                                n.applyAsInt(row), row.known(), rests.apply(row))));
        Set<Group> shown = GroupProtection.shown(sizes, policy);
        List<FigureRow> lines = new ArrayList<>();
        for (ResponseFlow.Row row : flow.rows()) {
            String label = rows.groupLabel(row.group());
            boolean visible = shown.contains(row.group()) && row.known() > 0;
            lines.add(
                    visible
                            ? rows.share(
                                    section,
                                    label,
                                    row.group().isOverall(),
                                    n.applyAsInt(row),
                                    row.known(),
                                    Optional.empty())
                            : rows.hidden(section, label));
        }
        return lines;
    }
}
