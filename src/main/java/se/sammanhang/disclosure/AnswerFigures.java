package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerFinding.OptionCount;
import se.sammanhang.evaluation.AnswerFinding.Split;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.AnswerSentences;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/**
 * What was answered to single questions: the split of each group where the plan reads the options
 * together, else each option of everybody.
 */
final class AnswerFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;
    private final RegisterRows rows;

    AnswerFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
        this.rows = new RegisterRows(new DisclosurePolicy.None(), words);
    }

    List<Figure> all() {
        Map<AnswerQuestion, List<AnswerFinding>> byQuestion =
                result.answers().stream()
                        .collect(
                                Collectors.groupingBy(
                                        AnswerFinding::question,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<Figure> figures = new ArrayList<>();
        byQuestion.forEach((question, findings) -> figures.add(figure(question, findings)));
        return figures;
    }

    private Figure figure(AnswerQuestion question, List<AnswerFinding> findings) {
        AnswerFinding everybody = findings.getFirst();
        String reading = question.reading().code();
        Draft draft =
                Draft.drawn(
                                "answers-" + question.item() + "-" + question.round(),
                                Figure.Kind.SHARE,
                                words)
                        .title(
                                everybody.answered() > 0
                                        ? question.name().in(words.language())
                                        : words.text(
                                                "figure.notYet.title",
                                                question.name().in(words.language()),
                                                words.text(
                                                        "figure.notYet.at",
                                                        words.round(question.round()))))
                        .subtitle(
                                words.text(
                                        "figure.answers." + reading + ".subtitle",
                                        words.round(question.round()),
                                        words.numbers()
                                                .ofBase(everybody.answered(), everybody.known())))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.answers." + reading + ".unit"),
                                        "",
                                        "",
                                        words.whisker(plan.confidence())))
                        .say(AnswerSentences.of(everybody, plan))
                        .methods(Method.SHARE);
        switch (everybody.split()) {
            case Split.Options(), Split.Several() -> options(draft, everybody);
            case Split.Direction _, Split.Knowing _ -> groups(draft, reading, findings);
        }
        return draft.build();
    }

    /** Each option of everybody, in the order of the catalogue. */
    private void options(Draft draft, AnswerFinding everybody) {
        draft.headers(
                words.text("figure.answers.option"),
                words.text("figure.header.base"),
                words.text("figure.header.share"));
        for (OptionCount option : everybody.options()) {
            draft.row(row("", option.option().label().in(words.language()), option.share()));
        }
    }

    /** One row per group, with all parts of the split in the table. */
    private void groups(Draft draft, String reading, List<AnswerFinding> findings) {
        String share = words.text("figure.answers." + reading + ".unit");
        draft.headers(words.text("figure.header.group"), words.text("figure.header.base"), share);
        List<String> columns = new ArrayList<>();
        columns.add(words.text("figure.header.group"));
        columns.add(words.text("figure.header.answered"));
        for (String part : parts(findings.getFirst().split())) {
            columns.add(words.text("figure.answers." + part));
        }
        draft.columns(columns.toArray(String[]::new));
        for (AnswerFinding finding : findings) {
            String label = words.group(plan, finding.group());
            draft.row(row(words.section(finding.group()), label, drawn(finding.split())));
            draft.line(label, line(finding));
        }
    }

    private static List<String> parts(Split split) {
        return switch (split) {
            case Split.Direction _ -> List.of("better", "same", "worse");
            case Split.Knowing _ -> List.of("atTop", "didNotUnderstand");
            case Split.Options _, Split.Several _ -> List.of();
        };
    }

    private static Estimate<Share> drawn(Split split) {
        return switch (split) {
            case Split.Direction direction -> direction.better();
            case Split.Knowing knowing -> knowing.atTop();
            case Split.Options _, Split.Several _ -> Estimate.not(Estimate.Reason.NO_VALUES);
        };
    }

    private List<Cell> line(AnswerFinding finding) {
        List<Cell> line = new ArrayList<>();
        line.add(cells.ofBase(finding.answered(), finding.known()));
        List<Estimate<Share>> shares =
                switch (finding.split()) {
                    case Split.Direction(var worse, var same, var better) ->
                            List.of(better, same, worse);
                    case Split.Knowing(var atTop, var didNotUnderstand) ->
                            List.of(atTop, didNotUnderstand);
                    case Split.Options _, Split.Several _ -> List.of();
                };
        for (Estimate<Share> estimate : shares) {
            line.add(
                    switch (estimate) {
                        case Estimate.Computed<Share>(Share share) ->
                                cells.share(share.count(), share.n());
                        case Estimate.NotComputable<Share>(Estimate.Reason reason) ->
                                Cell.words(words.reason(reason));
                    });
        }
        return line;
    }

    private FigureRow row(String section, String label, Estimate<Share> estimate) {
        return switch (estimate) {
            case Estimate.Computed<Share>(Share share) ->
                    rows.share(
                            section,
                            label,
                            section.isEmpty() && label.equals(words.text("figure.group.all")),
                            share.count(),
                            share.n(),
                            Optional.of(
                                    new Mark.Bounds(
                                            share.interval().low(), share.interval().high())));
            case Estimate.NotComputable<Share>(Estimate.Reason reason) ->
                    new FigureRow.Without(section, label, words.reason(reason));
        };
    }
}
