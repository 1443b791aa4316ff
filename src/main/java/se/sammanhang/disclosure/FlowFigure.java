package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import se.sammanhang.evaluation.ResponseFlow;
import se.sammanhang.instrument.RoundCode;

/** Who answered: at the first round, at the last, both times. */
final class FlowFigure {

    static final String FIRST = "flow/first";
    static final String LAST = "flow/last";
    static final String BOTH = "flow/both";

    private final DisclosurePolicy policy;
    private final ShownRows shown;
    private final Words words;
    private final RegisterRows rows;

    FlowFigure(DisclosurePolicy policy, ShownRows shown, Words words, RegisterRows rows) {
        this.policy = policy;
        this.shown = shown;
        this.words = words;
        this.rows = rows;
    }

    /** From enrolled to both rounds, for everybody and by gender. */
    Figure of(ResponseFlow flow) {
        Optional<String> missing = missing(flow);
        String from = words.round(flow.contrast().from());
        String to = words.round(flow.contrast().to());
        List<FigureRow> lines = new ArrayList<>();
        lines.addAll(
                step(
                        flow,
                        FIRST,
                        words.text("figure.flow.answered", from),
                        ResponseFlow.Row::first));
        lines.addAll(
                step(flow, LAST, words.text("figure.flow.answered", to), ResponseFlow.Row::last));
        List<FigureRow> both =
                step(flow, BOTH, words.text("figure.flow.both"), ResponseFlow.Row::both);
        lines.addAll(both);
        return rows.build(
                "flow",
                Figure.Kind.SHARE,
                missing.map(said -> words.text("figure.flow.notYet", said))
                        .orElseGet(() -> title(both)),
                words.text("figure.flow.subtitle"),
                lines,
                List.of(words.text("figure.note.gender")),
                List.of(words.text("figure.flow.sentence")),
                "");
    }

    /**
     * What there is nothing of yet: persons, or answers to a whole round. In a release nobody and
     * too few look alike.
     */
    private Optional<String> missing(ResponseFlow flow) {
        ResponseFlow.Row everybody = flow.rows().getFirst();
        return switch (policy) {
            case DisclosurePolicy.Threshold _ -> Optional.empty();
            case DisclosurePolicy.None() -> {
                if (everybody.known() == 0) {
                    yield Optional.of(words.text("figure.notYet.persons"));
                }
                if (everybody.first() == 0) {
                    yield Optional.of(nobodyAt(flow.contrast().from()));
                }
                yield everybody.last() == 0
                        ? Optional.of(nobodyAt(flow.contrast().to()))
                        : Optional.empty();
            }
        };
    }

    private String nobodyAt(RoundCode round) {
        return words.text("figure.notYet.at", words.round(round));
    }

    /** Names those who answered both times and nobody else, also when they are not shown. */
    private String title(List<FigureRow> both) {
        return FigureText.everybody(both)
                .map(row -> words.text("figure.flow.title", row.valueText()))
                .orElseGet(() -> words.text("figure.flow.withheldTitle"));
    }

    private List<FigureRow> step(
            ResponseFlow flow, String figure, String section, ToIntFunction<ResponseFlow.Row> n) {
        Optional<String> missing = missing(flow);
        if (missing.isPresent() && n.applyAsInt(flow.rows().getFirst()) == 0) {
            return List.of(new FigureRow.Without(section, section, missing.get()));
        }
        List<FigureRow> lines = new ArrayList<>();
        for (ResponseFlow.Row row : flow.rows()) {
            String label = rows.groupLabel(row.group());
            if (row.known() == 0 && policy instanceof DisclosurePolicy.None) {
                lines.add(new FigureRow.Without(section, label, words.text("figure.nobody")));
                continue;
            }
            lines.add(
                    shown.shows(figure, row.group()) && row.known() > 0
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
