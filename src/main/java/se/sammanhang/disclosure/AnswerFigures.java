package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.AnswerFinding;
import se.sammanhang.evaluation.AnswerFinding.OptionCount;
import se.sammanhang.evaluation.AnswerQuestion;
import se.sammanhang.evaluation.AnswerSentences;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/**
 * What was answered to single questions: perceived change, knowledge, what helped most. The picture
 * is of everybody, the table of each group.
 */
final class AnswerFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    AnswerFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    /** One figure per question, in the order of the plan. */
    List<Figure> all() {
        Map<AnswerQuestion, List<AnswerFinding>> byQuestion = new LinkedHashMap<>();
        result.answers()
                .forEach(
                        finding ->
                                byQuestion
                                        .computeIfAbsent(finding.question(), _ -> new ArrayList<>())
                                        .add(finding));
        return byQuestion.values().stream().flatMap(found -> of(found).stream()).toList();
    }

    private Optional<Figure> of(List<AnswerFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.group().isOverall())
                .findFirst()
                .map(everybody -> figure(everybody, findings));
    }

    private Figure figure(AnswerFinding everybody, List<AnswerFinding> findings) {
        AnswerQuestion question = everybody.question();
        List<String> columns = new ArrayList<>();
        columns.add(words.text("figure.header.group"));
        columns.add(words.text("figure.header.answered"));
        everybody.options().forEach(option -> columns.add(label(option)));
        String id = "answers-" + question.item() + "-" + question.round();
        Draft draft =
                (everybody.answered() == 0
                                ? Draft.table(id, words)
                                : Draft.drawn(id, Figure.Kind.SHARE, words))
                        .title(title(everybody))
                        .subtitle(
                                words.text(
                                        "figure.answers.subtitle",
                                        words.round(question.round()),
                                        words.numbers()
                                                .ofBase(everybody.answered(), everybody.known())))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.answers.unit"),
                                        "",
                                        "",
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.answers.header"),
                                words.text("figure.header.base"),
                                words.text("figure.header.share"))
                        .columns(columns.toArray(String[]::new))
                        .say(AnswerSentences.of(everybody, plan))
                        .methods(Method.SHARE);
        if (everybody.answered() > 0) {
            everybody.options().forEach(option -> draft.row(row(option)));
        }
        findings.forEach(finding -> line(draft, finding));
        return draft.build();
    }

    private String label(OptionCount option) {
        return option.option().label().in(words.language());
    }

    private String title(AnswerFinding everybody) {
        String name = everybody.question().name().in(words.language());
        return everybody.options().stream()
                .max(Comparator.comparingInt(OptionCount::persons))
                .filter(most -> most.persons() > 0)
                .map(
                        most ->
                                words.text(
                                        "figure.answers.title",
                                        name,
                                        label(most),
                                        words.numbers()
                                                .share(most.persons(), everybody.answered())))
                .orElseGet(() -> words.text("figure.answers.title.nobody", name));
    }

    private FigureRow row(OptionCount option) {
        return switch (option.share()) {
            case Estimate.Computed<Share>(Share share) -> {
                Mark.Bounds bounds =
                        new Mark.Bounds(share.interval().low(), share.interval().high());
                yield new FigureRow.Shown(
                        "",
                        label(option),
                        false,
                        share.count(),
                        share.n(),
                        words.numbers().ofBase(share.count(), share.n()),
                        new Mark.Share(share.count(), share.n(), Optional.of(bounds)),
                        words.numbers().share(share.count(), share.n(), bounds));
            }
            case Estimate.NotComputable<Share>(Estimate.Reason reason) ->
                    new FigureRow.Without("", label(option), words.reason(reason));
        };
    }

    private void line(Draft draft, AnswerFinding finding) {
        List<Cell> line = new ArrayList<>();
        line.add(cells.ofBase(finding.answered(), finding.known()));
        finding.options()
                .forEach(option -> line.add(cells.share(option.persons(), finding.answered())));
        draft.line(words.groupInFull(plan, finding.group()), line);
    }
}
