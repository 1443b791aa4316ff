package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.RepeatedItem;
import se.sammanhang.evaluation.RepeatedItemFinding;
import se.sammanhang.evaluation.RepeatedItemFinding.Test;
import se.sammanhang.evaluation.RepeatedItemSentences;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedTable;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Shares;
import se.sammanhang.statistics.SquareTable.ChiSquared;

/**
 * The same question at two rounds: bars of both rounds, and from which answer to which people went.
 * For the project team only: no release holds them.
 */
final class RepeatedItemFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;
    private final RegisterRows rows;

    RepeatedItemFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
        this.rows = new RegisterRows(new DisclosurePolicy.None(), words);
    }

    List<Figure> all() {
        return result.circumstances().repeated().stream().map(this::figure).toList();
    }

    private Figure figure(RepeatedItemFinding finding) {
        RepeatedItem question = finding.question();
        RoundCode from = question.contrast().from();
        RoundCode to = question.contrast().to();
        String id = "repeated-" + question.item() + "-" + from + "-" + to;
        int n = finding.matched();
        List<String> columns = new ArrayList<>();
        columns.add(words.text("figure.repeated.header", words.round(from)));
        question.options()
                .forEach(
                        option ->
                                columns.add(
                                        words.text(
                                                "figure.repeated.column",
                                                words.round(to),
                                                label(option))));
        columns.add(words.text("figure.repeated.all", words.round(from)));
        Draft draft =
                (n == 0 ? Draft.table(id, words) : Draft.drawn(id, Figure.Kind.SHARE, words))
                        .title(question.name().in(words.language()))
                        .subtitle(
                                words.text(
                                        "figure.repeated.subtitle",
                                        words.round(from),
                                        words.round(to),
                                        words.numbers().ofBase(n, finding.known())))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.answers.plain.unit"),
                                        "",
                                        "",
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.header.round"),
                                words.text("figure.header.base"),
                                words.text("figure.header.share"))
                        .columns(columns.toArray(String[]::new))
                        .say(RepeatedItemSentences.of(finding, plan.confidence()))
                        .methods(
                                question.isYesOrNo() ? Method.MCNEMAR : Method.SQUARE,
                                Method.SHARE,
                                Method.ADJUSTED);
        if (n > 0) {
            bars(draft, finding);
            moves(draft, finding);
        }
        tested(draft, finding);
        return draft.build();
    }

    private String label(ResponseOption option) {
        return option.label().in(words.language());
    }

    /** Both rounds under each answer, or under all that count as yes. */
    private void bars(Draft draft, RepeatedItemFinding finding) {
        RepeatedItem question = finding.question();
        switch (finding.test()) {
            case Test.YesOrNo(PairedTable pairs, _, _) -> {
                String yes =
                        question.yesOptions().stream()
                                .map(this::label)
                                .collect(Collectors.joining(" / "));
                bar(draft, yes, question.contrast().from(), pairs.before(plan.confidence()));
                bar(draft, yes, question.contrast().to(), pairs.after(plan.confidence()));
            }
            case Test.Ordered _ -> {
                int n = finding.matched();
                for (int i = 0; i < question.options().size(); i++) {
                    String section = label(question.options().get(i));
                    bar(
                            draft,
                            section,
                            question.contrast().from(),
                            Shares.wilson(finding.earlier(i), n, plan.confidence()));
                    bar(
                            draft,
                            section,
                            question.contrast().to(),
                            Shares.wilson(finding.later(i), n, plan.confidence()));
                }
            }
        }
    }

    private void bar(Draft draft, String section, RoundCode round, Estimate<Share> estimate) {
        estimate.computed()
                .ifPresent(
                        (Share share) ->
                                draft.row(
                                        rows.share(
                                                section,
                                                words.round(round),
                                                false,
                                                share.count(),
                                                share.n(),
                                                Optional.of(
                                                        new Mark.Bounds(
                                                                share.interval().low(),
                                                                share.interval().high())))));
    }

    /** Answers of the earlier round down, of the later across, with sums on both sides. */
    private void moves(Draft draft, RepeatedItemFinding finding) {
        List<ResponseOption> options = finding.question().options();
        int n = finding.matched();
        List<Cell> sums = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            List<Cell> line = new ArrayList<>();
            finding.table().rows().get(i).forEach(count -> line.add(count(count, n)));
            line.add(cells.share(finding.earlier(i), n));
            draft.line(label(options.get(i)), line);
            sums.add(cells.share(finding.later(i), n));
        }
        sums.add(cells.ofBase(n, n));
        draft.line(
                words.text("figure.repeated.all", words.round(finding.question().contrast().to())),
                sums);
    }

    private Cell count(int count, int n) {
        return Cell.number(words.numbers().count(count), count, n);
    }

    /** The tests in words, with p and the p that decides after its family. */
    private void tested(Draft draft, RepeatedItemFinding finding) {
        switch (finding.test()) {
            case Test.YesOrNo(PairedTable pairs, _, var interval) ->
                    interval.computed()
                            .ifPresent(
                                    (Interval found) ->
                                            draft.note(
                                                    words.text(
                                                            "figure.repeated.mcNemar",
                                                            words.numbers().p(pairs.exact()),
                                                            cells.probabilities(
                                                                    pairs.midP(),
                                                                    finding.adjustedP()))));
            case Test.Ordered(var symmetry, var margins) -> {
                margins.computed()
                        .ifPresent(
                                (ChiSquared test) ->
                                        draft.note(
                                                words.text(
                                                        "figure.repeated.margins",
                                                        words.numbers()
                                                                .twoDecimals(test.statistic()),
                                                        words.numbers()
                                                                .count(test.degreesOfFreedom()),
                                                        cells.probabilities(
                                                                test.p(), finding.adjustedP()))));
                symmetry.computed()
                        .ifPresent(
                                (ChiSquared test) ->
                                        draft.note(
                                                words.text(
                                                        "figure.repeated.symmetry",
                                                        words.numbers()
                                                                .twoDecimals(test.statistic()),
                                                        words.numbers()
                                                                .count(test.degreesOfFreedom()),
                                                        words.numbers().probability(test.p()))));
            }
        }
    }
}
