package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.ChangeFigures.Question;
import se.sammanhang.disclosure.PartsPattern.Cells;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.instrument.ScaleDefinition;

/** How many rose, stayed and fell, as parts of 100 %. */
final class PartsFigure {

    private final EvaluationPlan plan;
    private final DisclosurePolicy policy;
    private final ShownRows shown;
    private final Words words;

    PartsFigure(EvaluationPlan plan, DisclosurePolicy policy, ShownRows shown, Words words) {
        this.plan = plan;
        this.policy = policy;
        this.shown = shown;
        this.words = words;
    }

    Figure of(Question question) {
        String id = question.idOf("parts", plan);
        boolean higherIsBetter = question.scale().polarity() == Polarity.HIGHER_IS_BETTER;
        List<FigureRow> rows = new ArrayList<>();
        for (Finding finding : question.findings()) {
            rows.add(
                    shown.shows(id, finding.group())
                            ? cells(finding)
                                    .map(
                                            found ->
                                                    row(
                                                            finding,
                                                            parts(
                                                                    found,
                                                                    shown.pattern(
                                                                            id, finding.group()),
                                                                    higherIsBetter)))
                                    .orElseGet(
                                            () ->
                                                    FigureText.notComputable(
                                                            words, plan, finding.group()))
                            : FigureText.suppressed(words, plan, finding.group()));
        }
        String name = question.scale().name().in(words.language());
        List<FigureRow> fewer = FigureText.collapsed(words, rows);
        Optional<FigureRow.Shown> overall = FigureText.everybody(rows);
        boolean withheld =
                rows.stream()
                        .filter(row -> row.section().isEmpty())
                        .anyMatch(FigureRow.Suppressed.class::isInstance);
        return FigureText.finish(
                words,
                new Figure(
                        id,
                        Figure.Kind.PARTS,
                        words.language(),
                        overall.map(row -> title(row, name, higherIsBetter))
                                .map(title -> words.heading(title, question.scale()))
                                .orElseGet(
                                        () ->
                                                withheld
                                                        ? words.text("figure.withheldTitle", name)
                                                        : name),
                        words.text(
                                "figure.parts.subtitle",
                                words.round(question.contrast().from()),
                                words.round(question.contrast().to())),
                        new Figure.Axis(words.text("figure.unit.shareOfPersons"), "", "", ""),
                        new Figure.Headers(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.header.parts")),
                        fewer,
                        notes(question, fewer),
                        List.of(
                                overall.map(row -> sentence(row, name))
                                        .orElseGet(
                                                () ->
                                                        words.text(
                                                                withheld
                                                                        ? "figure.change.withheld"
                                                                        : "figure.change.notComputable",
                                                                name))),
                        "",
                        new FigureTable("", List.of(), List.of())));
    }

    static Optional<Cells> cells(Finding finding) {
        return finding.shares()
                .computed()
                .map(
                        shares ->
                                new Cells(
                                        shares.increase().count(),
                                        shares.same().count(),
                                        shares.decrease().count()));
    }

    private FigureRow row(Finding finding, List<Mark.Part> parts) {
        return new RegisterRows(policy, words)
                .parts(
                        words.section(finding.group()),
                        words.group(plan, finding.group()),
                        finding.group().isOverall(),
                        finding.matched(),
                        finding.known(),
                        parts);
    }

    private List<Mark.Part> parts(Cells cells, PartsPattern pattern, boolean higherIsBetter) {
        Mark.Tone up = higherIsBetter ? Mark.Tone.BETTER : Mark.Tone.WORSE;
        Mark.Tone down = higherIsBetter ? Mark.Tone.WORSE : Mark.Tone.BETTER;
        return switch (pattern) {
            case THREE ->
                    List.of(
                            part(up, "increase", cells.increase()),
                            part(Mark.Tone.SAME, "same", cells.same()),
                            part(down, "decrease", cells.decrease()));
            case SAME_OR_DECREASE_MERGED ->
                    List.of(
                            part(up, "increase", cells.increase()),
                            part(
                                    Mark.Tone.MERGED,
                                    "sameOrDecrease",
                                    cells.same() + cells.decrease()));
            case INCREASE_OR_SAME_MERGED ->
                    List.of(
                            part(
                                    Mark.Tone.MERGED,
                                    "increaseOrSame",
                                    cells.increase() + cells.same()),
                            part(down, "decrease", cells.decrease()));
        };
    }

    private Mark.Part part(Mark.Tone tone, String key, int count) {
        return new Mark.Part(tone, words.text("figure.part." + key), count);
    }

    /** Leads with those whose score is better, unless they are merged with others. */
    private String title(FigureRow.Shown overall, String name, boolean higherIsBetter) {
        return switch (overall.mark()) {
            case Mark.Parts(List<Mark.Part> parts)
                    when !higherIsBetter && parts.getLast().tone() == Mark.Tone.BETTER ->
                    title("figure.parts.title.lowerBetter", name, parts.getLast(), overall.n());
            case Mark.Parts(List<Mark.Part> parts) ->
                    title("figure.parts.title", name, parts.getFirst(), overall.n());
            case Mark.Whisker _, Mark.Dot _, Mark.Target _, Mark.Share _, Mark.Goal _ -> name;
        };
    }

    private String title(String key, String name, Mark.Part part, int n) {
        return words.text(key, name, words.shareOrNone(part.count(), n), part.label());
    }

    private String sentence(FigureRow.Shown overall, String name) {
        return switch (overall.mark()) {
            case Mark.Parts(List<Mark.Part> parts) ->
                    words.text(
                            "figure.parts.sentence",
                            overall.baseText(),
                            name,
                            parts.stream()
                                    .map(
                                            part ->
                                                    words.numbers().count(part.count())
                                                            + " "
                                                            + part.label())
                                    .reduce((a, b) -> a + ", " + b)
                                    .orElse(""));
            case Mark.Whisker _, Mark.Dot _, Mark.Target _, Mark.Share _, Mark.Goal _ -> name;
        };
    }

    private String couldNotImprove(Polarity polarity, int count, int matched) {
        String note =
                switch (polarity) {
                    case HIGHER_IS_BETTER -> "figure.note.couldNotRise";
                    case LOWER_IS_BETTER -> "figure.note.couldNotFall";
                };
        return count == 0
                ? words.text(note + ".none", words.numbers().count(matched))
                : words.text(note, words.numbers().ofBase(count, matched));
    }

    /** What it takes to count as higher or lower: "2 kg"; absent where any change does. */
    static Optional<String> smallestChange(Words words, PlannedScale scale) {
        return switch (scale) {
            case PlannedScale.FromItems(ScaleDefinition items) when items.increaseAtLeast() > 1 ->
                    Optional.of(steps(words, items));
            case PlannedScale.FromItems _ -> Optional.empty();
            case PlannedScale.ReadyScore ready ->
                    ready.increaseAtLeast()
                            .map(least -> exact(words, least) + " " + words.unit(ready));
        };
    }

    /** As many decimals as it takes, two at most. */
    private static String exact(Words words, double value) {
        double tenths = value * 10;
        return Math.abs(tenths - Math.rint(tenths)) < 1e-9
                ? FigureText.plain(words, value)
                : words.numbers().twoDecimals(value);
    }

    private static String steps(Words words, ScaleDefinition items) {
        String steps = words.numbers().count(items.increaseAtLeast());
        return switch (items.metric()) {
            case POINTS_0_TO_100 ->
                    words.text(
                            "figure.note.counts.stepsAndPoints",
                            steps,
                            words.numbers()
                                    .decimal(
                                            items.increaseAtLeast()
                                                    * items.maximumScore()
                                                    / ((double) items.items().size()
                                                            * (items.highestStep()
                                                                    - items.lowestStep()))));
            case SUM, STEP -> words.text("figure.note.counts.steps", steps);
        };
    }

    private List<String> notes(Question question, List<FigureRow> rows) {
        List<String> notes = new ArrayList<>();
        smallestChange(words, question.scale())
                .ifPresent(least -> notes.add(words.text("figure.note.counts", least)));
        boolean merged =
                rows.stream()
                        .filter(FigureRow.Shown.class::isInstance)
                        .map(row -> ((FigureRow.Shown) row).mark())
                        .anyMatch(
                                mark -> mark instanceof Mark.Parts(var parts) && parts.size() == 2);
        if (merged) {
            notes.add(words.text("figure.note.merged"));
        }
        question.overall()
                .couldNotImprove()
                .computed()
                .filter(_ -> question.overall().matched() > 0)
                .filter(_ -> shown.shows(NoteCells.couldNotImprove(question, plan)))
                .ifPresent(
                        count ->
                                notes.add(
                                        couldNotImprove(
                                                question.scale().polarity(),
                                                count,
                                                question.overall().matched())));
        notes.addAll(FigureText.groupNotes(words, plan, question.findings(), rows, policy));
        return notes;
    }
}
