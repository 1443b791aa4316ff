package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.ComparisonFinding;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.ComparisonSentences;
import se.sammanhang.evaluation.ComparisonSentences.Direction;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.OnlyDescribed;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.GroupDifference;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.FTest;
import se.sammanhang.statistics.model.Inference;

/** How change differs between groups: the pairs drawn, the groups and other methods as tables. */
final class ComparisonFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;
    private final ComparisonNames names;

    ComparisonFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
        this.names = new ComparisonNames(plan, words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        ComparisonTables tables = new ComparisonTables(plan, words);
        for (PlannedScale scale : plan.scales()) {
            result.circumstances().comparisons().stream()
                    .filter(finding -> finding.scale().equals(scale.id()))
                    .forEach(
                            finding -> {
                                if (finding.matched() == 0) {
                                    figures.add(notYet(finding, scale));
                                    return;
                                }
                                figures.add(pairs(finding, scale));
                                figures.add(tables.arms(finding, scale));
                                if (!finding.differences().isEmpty()) {
                                    figures.add(tables.otherMethods(finding, scale));
                                }
                            });
        }
        return figures;
    }

    private Figure notYet(ComparisonFinding finding, PlannedScale scale) {
        NotYet notYet = NotYet.ofEverything(result, words);
        String missing =
                notYet.between(scale.id(), new Contrast(finding.from(), finding.to()), 0)
                        .orElseThrow();
        return Draft.table(names.id("compare", finding), words)
                .in(scale)
                .title(notYet.title(compared(finding, scale), missing))
                .subtitle(names.subtitle(finding))
                .sayText(words.text("figure.notYet.groups", compared(finding, scale), missing))
                .build();
    }

    private String compared(ComparisonFinding finding, PlannedScale scale) {
        return words.text("figure.notYet.by", names.scale(scale), names.grouping(finding));
    }

    private Figure pairs(ComparisonFinding finding, PlannedScale scale) {
        Draft draft =
                Draft.drawn(names.id("compare", finding), Figure.Kind.DIFFERENCE, words)
                        .in(scale)
                        .title(title(finding, scale))
                        .subtitle(names.subtitle(finding))
                        .axis(
                                new Figure.Axis(
                                        words.text("figure.interventions.unit", words.unit(scale)),
                                        words.text("figure.compare.lower"),
                                        words.text("figure.compare.higher"),
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.compare.header.pair"),
                                words.text("figure.compare.header.persons"),
                                words.text("figure.compare.header.difference"))
                        .columns(
                                words.text("figure.compare.header.pair"),
                                words.text("figure.compare.header.persons"),
                                words.text("figure.compare.header.change"),
                                words.text("figure.compare.header.adjusted"),
                                words.text("figure.compare.header.equalStart"),
                                words.text("figure.compare.header.adjusted"))
                        .say(ComparisonSentences.of(finding, plan, names.ofSentences(scale)))
                        .methods(Method.WELCH, Method.EQUAL_START, Method.COMPARISON_FAMILY);
        for (Difference difference : finding.differences()) {
            if (difference.isLarge()) {
                rows(draft, finding, difference);
            } else if (difference.n() > 0 && difference.nAgainst() > 0) {
                draft.row(
                        new FigureRow.Without(
                                names.pair(difference),
                                words.text("figure.compare.row.change"),
                                words.reason(OnlyDescribed.TOO_FEW)));
            }
            pairLine(draft, finding, difference);
        }
        if (finding.differences().stream().anyMatch(Difference::isLarge)) {
            draft.note(words.text("figure.compare.note.interval"));
        }
        tests(finding).ifPresent(draft::note);
        return draft.build();
    }

    private String title(ComparisonFinding finding, PlannedScale scale) {
        String base = words.numbers().ofBase(finding.base(), finding.known());
        List<Difference> large =
                finding.differences().stream().filter(Difference::isLarge).toList();
        long clear =
                large.stream()
                        .filter(one -> ComparisonSentences.ofChange(one, plan) != Direction.OPEN)
                        .count();
        String grouping = names.grouping(finding);
        if (large.isEmpty()) {
            return words.text("figure.compare.title.none", names.scale(scale), grouping, base);
        }
        if (clear == 0) {
            return words.text("figure.compare.title.open", names.scale(scale), grouping, base);
        }
        return large.size() == 1
                ? words.text("figure.compare.title.one", names.scale(scale), grouping, base)
                : words.text(
                        "figure.compare.title",
                        names.scale(scale),
                        grouping,
                        words.numbers().count((int) clear),
                        words.numbers().count(large.size()),
                        base);
    }

    /** Both looks at a pair, the one below the other. */
    private void rows(Draft draft, ComparisonFinding finding, Difference difference) {
        draft.row(
                row(
                        finding,
                        difference,
                        "figure.compare.row.change",
                        difference
                                .change()
                                .map(found -> marked(found.difference(), found.interval()))));
        draft.row(
                row(
                        finding,
                        difference,
                        "figure.compare.row.equalStart",
                        difference
                                .atEqualStart()
                                .then(
                                        found ->
                                                found.robust()
                                                        .map(
                                                                sure ->
                                                                        marked(
                                                                                found.estimate(),
                                                                                sure
                                                                                        .interval())))));
    }

    private record Marked(Mark mark, String text) {}

    private Marked marked(double estimate, Interval interval) {
        return new Marked(
                new Mark.Whisker(estimate, interval.low(), interval.high()),
                cells.withInterval(estimate, interval));
    }

    private FigureRow row(
            ComparisonFinding finding,
            Difference difference,
            String label,
            Estimate<Marked> estimate) {
        return switch (estimate) {
            case Estimate.Computed<Marked>(Marked found) ->
                    new FigureRow.Shown(
                            names.pair(difference),
                            words.text(label),
                            false,
                            difference.n() + difference.nAgainst(),
                            finding.known(),
                            names.against(difference),
                            found.mark(),
                            found.text());
            case Estimate.NotComputable<Marked>(Estimate.Reason reason) ->
                    new FigureRow.Without(
                            names.pair(difference), words.text(label), words.reason(reason));
        };
    }

    private void pairLine(Draft draft, ComparisonFinding finding, Difference difference) {
        int n = difference.n() + difference.nAgainst();
        int all = finding.known();
        draft.line(
                names.pair(difference),
                List.of(
                        Cell.number(names.against(difference), n, all),
                        change(difference, n, all),
                        names.probability(difference.adjusted().change(), n, all),
                        coefficient(difference.atEqualStart(), n, all),
                        names.probability(difference.adjusted().atEqualStart(), n, all)));
    }

    /** The mean alone where a group is only described. */
    private Cell change(Difference difference, int n, int all) {
        return difference.onlyDescribed().isPresent()
                ? cells.of(difference.means(), words.numbers()::signed, n, all)
                : cells.of(
                        difference.change(),
                        (GroupDifference found) ->
                                cells.withInterval(found.difference(), found.interval()),
                        n,
                        all);
    }

    private Cell coefficient(Estimate<Coefficient> estimate, int n, int all) {
        Estimate<String> said =
                estimate.then(
                        found ->
                                found.robust()
                                        .map(
                                                (Inference sure) ->
                                                        cells.withInterval(
                                                                found.estimate(),
                                                                sure.interval())));
        return cells.of(said, text -> text, n, all);
    }

    /** What all groups together say. */
    private Optional<String> tests(ComparisonFinding finding) {
        Optional<FTest> change = finding.tests().change().computed();
        Optional<FTest> start = finding.tests().atEqualStart().computed();
        Optional<FTest> slopes = finding.tests().equalSlopes().computed();
        return change.isEmpty() || start.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words.text(
                                "figure.compare.note.tests",
                                words.numbers().probability(change.get().p()),
                                words.numbers().probability(start.get().p()),
                                slopes.map(test -> words.numbers().probability(test.p()))
                                        .orElseGet(
                                                () ->
                                                        words.reason(
                                                                finding.tests()
                                                                        .equalSlopes()
                                                                        .why()
                                                                        .orElseThrow()))));
    }
}
