package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.ModeFinding;
import se.sammanhang.evaluation.ModeSentences;
import se.sammanhang.evaluation.PlannedScale;

/** In which way people answered two rounds, and the change of those who kept their way. */
final class ModeFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    ModeFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (ModeFinding finding : result.circumstances().modes()) {
            figures.add(table(finding));
            if (finding.same() > 0) {
                figures.add(change(finding));
            }
        }
        return figures;
    }

    private String id(String kind, ModeFinding finding) {
        Contrast contrast = new Contrast(finding.from(), finding.to());
        return plan.contrasts().size() == 1
                ? kind
                : kind + "-" + contrast.from() + "-" + contrast.to();
    }

    private String mode(String level) {
        return words.name(plan, new Group.Part(Group.MODE, level)).in(words.language());
    }

    /** Modes of the earlier round down, of the later across. */
    private Figure table(ModeFinding finding) {
        TreeSet<String> later = new TreeSet<>();
        TreeSet<String> earlier = new TreeSet<>();
        finding.cells()
                .forEach(
                        cell -> {
                            earlier.add(cell.from());
                            later.add(cell.to());
                        });
        List<String> columns = new ArrayList<>();
        columns.add(words.text("figure.mode.header", words.round(finding.from())));
        later.forEach(
                to ->
                        columns.add(
                                words.text(
                                        "figure.mode.column",
                                        words.round(finding.to()),
                                        mode(to))));
        Draft draft =
                Draft.table(id("modes", finding), words)
                        .title(
                                finding.both() == 0
                                        ? words.text("figure.mode.title.nobody")
                                        : words.text(
                                                "figure.mode.title",
                                                words.numbers()
                                                        .share(finding.same(), finding.both())))
                        .subtitle(
                                words.text(
                                        "figure.mode.subtitle",
                                        words.round(finding.from()),
                                        words.round(finding.to())))
                        .say(ModeSentences.of(finding))
                        .columns(columns.toArray(String[]::new));
        for (String from : earlier) {
            draft.line(
                    mode(from),
                    later.stream()
                            .map(
                                    to ->
                                            Cell.number(
                                                    words.numbers().count(count(finding, from, to)),
                                                    count(finding, from, to),
                                                    finding.both()))
                            .toList());
        }
        return draft.build();
    }

    private static int count(ModeFinding finding, String from, String to) {
        return finding.cells().stream()
                .filter(cell -> cell.from().equals(from) && cell.to().equals(to))
                .mapToInt(ModeFinding.Cell::persons)
                .sum();
    }

    /** Change of those who kept their way, beside that of everybody. */
    private Figure change(ModeFinding finding) {
        Draft draft =
                Draft.table(id("same-mode", finding), words)
                        .title(
                                words.text(
                                        "figure.sameMode.title",
                                        words.numbers().ofBase(finding.same(), finding.both())))
                        .subtitle(
                                words.text(
                                        "figure.sameMode.subtitle",
                                        words.round(finding.from()),
                                        words.round(finding.to())))
                        .columns(
                                words.text("figure.header.scale"),
                                words.text("figure.sameMode.n"),
                                words.text("figure.sameMode.same"),
                                words.text("figure.sameMode.all"))
                        .methods(Method.PAIRED_T);
        for (ModeFinding.SameMode same : finding.changes()) {
            overall(finding, same)
                    .ifPresent(
                            all -> {
                                PlannedScale scale = plan.scale(same.scale()).orElseThrow();
                                draft.say(ModeSentences.of(same, all, plan));
                                draft.line(
                                        scale.name().in(words.language()),
                                        List.of(
                                                cells.ofBase(same.n(), all.matched()),
                                                cells.change(
                                                        same.change(), same.n(), all.matched()),
                                                cells.change(
                                                        all.change(), all.matched(), all.known())));
                            });
        }
        return draft.build();
    }

    private Optional<Finding> overall(ModeFinding finding, ModeFinding.SameMode same) {
        return result.finding(same.scale(), finding.from(), finding.to(), Group.OVERALL);
    }
}
