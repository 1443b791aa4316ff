package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.ComparisonFinding;
import se.sammanhang.evaluation.ComparisonFinding.Arm;
import se.sammanhang.evaluation.ComparisonFinding.Difference;
import se.sammanhang.evaluation.ComparisonFinding.Equivalences;
import se.sammanhang.evaluation.ComparisonFinding.Smallness;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.statistics.CliffsDelta;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Equivalence;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.GroupShift;
import se.sammanhang.statistics.MannWhitney;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.model.Coefficient;
import se.sammanhang.statistics.model.Inference;

/** The groups that are compared, and other methods for the same pairs, as tables. */
final class ComparisonTables {

    private final Words words;
    private final CellText cells;
    private final ComparisonNames names;
    private final ConfidenceLevel confidence;

    ComparisonTables(EvaluationPlan plan, Words words) {
        this.words = words;
        this.cells = new CellText(words);
        this.names = new ComparisonNames(plan, words);
        this.confidence = plan.confidence();
    }

    /** Where each group began and ended. */
    Figure arms(ComparisonFinding finding, PlannedScale scale) {
        Draft draft =
                Draft.table(names.id("compare-groups", finding), words)
                        .in(scale)
                        .title(
                                words.text(
                                        "figure.compareGroups.title",
                                        names.scale(scale),
                                        names.grouping(finding)))
                        .subtitle(
                                words.text(
                                        "figure.compareGroups.subtitle",
                                        words.variable(finding.variable()),
                                        words.round(finding.from()),
                                        words.round(finding.to())))
                        .columns(
                                words.variable(finding.variable()),
                                words.text("figure.header.base"),
                                words.text("figure.compareGroups.before"),
                                words.text("figure.compareGroups.after"),
                                words.text("figure.compareGroups.change"),
                                words.text("figure.compareGroups.adjusted"))
                        .note(words.text("figure.compareGroups.note"))
                        .methods(Method.PAIRED_T, Method.EQUAL_START);
        for (Arm arm : finding.arms()) {
            int n = arm.matched();
            int known = arm.known();
            draft.line(
                    names.first(arm.group()),
                    List.of(
                            cells.ofBase(n, known),
                            mean(arm.before(), n, known),
                            mean(arm.after(), n, known),
                            arm.onlyDescribed().isPresent()
                                    ? cells.of(
                                            arm.change().map(PairedChange::mean),
                                            words.numbers()::signed,
                                            n,
                                            known)
                                    : cells.change(arm.change(), n, known),
                            cells.of(
                                    arm.adjustedMean()
                                            .then(
                                                    mean ->
                                                            mean.robust()
                                                                    .map(
                                                                            sure ->
                                                                                    plain(
                                                                                            mean,
                                                                                            sure))),
                                    text -> text,
                                    n,
                                    known)));
        }
        return draft.build();
    }

    private String plain(Coefficient mean, Inference sure) {
        return words.text(
                "figure.withInterval",
                words.numbers().decimal(mean.estimate()),
                words.numbers().decimal(sure.interval().low()),
                words.numbers().decimal(sure.interval().high()));
    }

    private Cell mean(Estimate<Summary> scores, int n, int known) {
        return cells.of(scores.map(Summary::mean), words.numbers()::decimal, n, known);
    }

    /** The same pairs by ranks, and whether the difference is too small to matter. */
    Figure otherMethods(ComparisonFinding finding, PlannedScale scale) {
        boolean asked =
                finding.differences().stream().anyMatch(one -> one.equivalence().isPresent());
        Draft draft =
                Draft.table(names.id("compare-methods", finding), words)
                        .in(scale)
                        .title(
                                words.text(
                                        "figure.compareMethods.title",
                                        names.scale(scale),
                                        names.grouping(finding)))
                        .subtitle(names.subtitle(finding))
                        .methods(Method.GROUP_RANKS);
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                words.text("figure.compare.header.pair"),
                                words.text("figure.compare.header.persons"),
                                words.text("figure.compareMethods.shift"),
                                words.text("figure.compareMethods.dominance"),
                                words.text("figure.compareMethods.ranks"),
                                words.text("figure.compare.header.adjusted")));
        if (asked) {
            columns.add(words.text("figure.compareMethods.equivalence"));
            draft.methods(Method.EQUIVALENCE);
        }
        draft.columns(columns.toArray(new String[0]));
        for (Difference difference : finding.differences()) {
            draft.line(names.pair(difference), otherCells(difference, finding.known(), asked));
        }
        return draft.build();
    }

    /** What only pairs of groups that are tested have; for the others why not. */
    private <T> Cell tested(
            Difference difference, Estimate<T> estimate, Function<T, String> said, int all) {
        return difference
                .onlyDescribed()
                .map(why -> Cell.words(words.reason(why)))
                .orElseGet(
                        () ->
                                cells.of(
                                        estimate,
                                        said,
                                        difference.n() + difference.nAgainst(),
                                        all));
    }

    private List<Cell> otherCells(Difference difference, int all, boolean asked) {
        int n = difference.n() + difference.nAgainst();
        List<Cell> line = new ArrayList<>();
        line.add(Cell.number(names.against(difference), n, all));
        line.add(tested(difference, difference.shift(), this::shift, all));
        line.add(tested(difference, difference.dominance(), this::dominance, all));
        line.add(
                tested(
                        difference,
                        difference.ranks().map(MannWhitney::p),
                        words.numbers()::probability,
                        all));
        line.add(names.probability(difference.adjusted().ranks(), n, all));
        if (asked) {
            line.add(smallness(difference, n, all));
        }
        return line;
    }

    /** By the adjusted p, as the sentences; without one in words why. */
    private Cell smallness(Difference difference, int n, int all) {
        Optional<AdjustedP> p = difference.adjusted().small();
        if (difference.equivalence().isEmpty()) {
            return Cell.words("");
        }
        Equivalences asked = difference.equivalence().orElseThrow();
        if (difference.onlyDescribed().isPresent()) {
            return names.probability(p, n, all);
        }
        if (p.isEmpty()) {
            return asked.change().computed().isPresent()
                    ? names.probability(p, n, all)
                    : cells.of(asked.change(), (Equivalence _) -> "", n, all);
        }
        return Cell.number(
                words.text(
                        difference.smallness(confidence) == Smallness.SMALL
                                ? "figure.compareMethods.small"
                                : "figure.compareMethods.notSmall",
                        words.numbers().decimal(asked.within()),
                        words.numbers().probability(p.orElseThrow().value())),
                n,
                all);
    }

    private String shift(GroupShift shift) {
        return shift.interval()
                .computed()
                .map(interval -> cells.withInterval(shift.estimate(), interval))
                .orElseGet(() -> words.numbers().signed(shift.estimate()));
    }

    private String dominance(CliffsDelta dominance) {
        return dominance
                .interval()
                .computed()
                .map(interval -> cells.ratio(dominance.value(), interval))
                .orElseGet(() -> words.numbers().signedRatio(dominance.value()));
    }
}
