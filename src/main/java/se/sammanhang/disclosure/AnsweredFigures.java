package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.FlowFinding;
import se.sammanhang.evaluation.FlowFinding.ScaleCount;
import se.sammanhang.evaluation.FlowSentences;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.instrument.RoundCode;

/** Who answered: each round, by each grouping variable, in which mode. */
final class AnsweredFigures {

    private final EvaluationPlan plan;
    private final int known;
    private final List<FlowFinding> flow;
    private final Words words;
    private final RegisterRows rows;
    private final CellText cells;

    AnsweredFigures(EvaluationResult result, Words words) {
        this.plan = result.plan();
        this.known = result.known();
        this.flow = result.circumstances().flow();
        this.words = words;
        this.rows = new RegisterRows(new DisclosurePolicy.None(), words);
        this.cells = new CellText(words);
    }

    List<Figure> all() {
        if (flow.isEmpty()) {
            return known > 0 ? List.of() : List.of(nobody());
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(rounds());
        for (EvaluationPlan.Variable variable : plan.variables()) {
            by(variable.name()).ifPresent(figures::add);
        }
        by(Group.MODE).ifPresent(figures::add);
        return figures;
    }

    private Figure nobody() {
        return Draft.table("answered", words)
                .title(words.text("figure.answered.title.nobody"))
                .subtitle(words.text("figure.answered.subtitle"))
                .say(FlowSentences.ofRounds(List.of()))
                .build();
    }

    private List<FlowFinding> flows(Predicate<Group> wanted) {
        return flow.stream().filter(one -> wanted.test(one.group())).toList();
    }

    /** Everybody, with how many have a score on each scale in the table. */
    private Figure rounds() {
        List<FlowFinding> everybody = flows(Group::isOverall);
        FlowFinding last = everybody.getLast();
        Draft draft =
                Draft.drawn("answered", Figure.Kind.SHARE, words)
                        .title(
                                words.text(
                                        "figure.answered.title",
                                        words.numbers().share(last.answered(), last.known()),
                                        words.round(last.round())))
                        .subtitle(words.text("figure.answered.subtitle"))
                        .axis(shareAxis())
                        .headers(
                                words.text("figure.header.round"),
                                words.text("figure.header.base"),
                                words.text("figure.header.share"))
                        .say(FlowSentences.ofRounds(everybody))
                        .say(FlowSentences.ofScales());
        for (FlowFinding one : everybody) {
            draft.row(row(one, "", words.round(one.round()), true));
            if (one.leftOut() > 0) {
                draft.note(
                        words.text(
                                "figure.answered.leftOut",
                                words.numbers().count(one.leftOut()),
                                words.round(one.round())));
            }
        }
        lateNote().ifPresent(draft::note);
        table(draft, everybody);
        return draft.build();
    }

    /** By the plan alone, so that it tells nothing of anybody. */
    private Optional<String> lateNote() {
        EvaluationPlan.Conventions conventions = plan.conventions();
        return conventions
                .baselineWindowDays()
                .filter(_ -> conventions.lateBaselines() == EvaluationPlan.LateBaselines.APART)
                .filter(_ -> plan.rounds().size() > 1)
                .map(
                        days ->
                                words.text(
                                        "figure.answered.late",
                                        words.round(plan.rounds().getFirst()),
                                        words.numbers().count(days)));
    }

    private Figure.Axis shareAxis() {
        return new Figure.Axis(words.text("figure.unit.shareOfBase"), "", "", "");
    }

    private FigureRow row(FlowFinding one, String section, String label, boolean total) {
        return one.known() == 0
                ? new FigureRow.Without(section, label, words.text("figure.nobody"))
                : rows.share(section, label, total, one.answered(), one.known(), Optional.empty());
    }

    private void table(Draft draft, List<FlowFinding> everybody) {
        RoundCode first = plan.rounds().getFirst();
        draft.columns(
                words.text("figure.header.roundAndScale"),
                words.text("figure.header.answered"),
                words.text("figure.header.scored"),
                words.text("figure.header.matched", words.round(first)));
        for (FlowFinding one : everybody) {
            for (ScaleCount scale : one.scales()) {
                draft.line(
                        words.round(one.round()) + ": " + name(scale),
                        List.of(
                                cells.share(one.answered(), one.known()),
                                cells.share(scale.scored(), one.known()),
                                one.round().equals(first)
                                        ? Cell.words("")
                                        : cells.share(scale.matched(), one.known())));
            }
        }
    }

    private String name(ScaleCount count) {
        return plan.scale(count.scale())
                .map(PlannedScale::name)
                .map(name -> name.in(words.language()))
                .orElseGet(count.scale()::toString);
    }

    /** Levels of one variable, round by round; absent where nobody has any. */
    private Optional<Figure> by(String variable) {
        List<FlowFinding> levels =
                flows(
                        group ->
                                group.parts().size() == 1
                                        && group.parts().getFirst().variable().equals(variable));
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        boolean mode = variable.equals(Group.MODE);
        RoundCode last = levels.getLast().round();
        List<FlowFinding> atLast = levels.stream().filter(one -> one.round().equals(last)).toList();
        Draft draft =
                Draft.drawn("answered-" + variable, Figure.Kind.SHARE, words)
                        .title(mode ? modeTitle(atLast, last) : title(variable, atLast, last))
                        .subtitle(
                                words.text(
                                        mode
                                                ? "figure.answeredMode.subtitle"
                                                : "figure.answeredBy.subtitle"))
                        .axis(shareAxis())
                        .headers(
                                words.variable(variable),
                                words.text("figure.header.base"),
                                words.text("figure.header.share"));
        for (FlowFinding one : inOrder(variable, levels)) {
            draft.row(
                    row(
                            one,
                            words.text("figure.flow.answered", words.round(one.round())),
                            words.group(plan, one.group()),
                            false));
        }
        if (mode) {
            draft.say(
                    FlowSentences.ofModes(atLast, answered(last), part -> words.name(plan, part)));
        } else {
            draft.say(FlowSentences.ofLevels(atLast, part -> words.name(plan, part)));
        }
        if (variable.equals(Group.INTERVENTION)) {
            draft.note(words.text("figure.note.overlap"));
        }
        if (variable.equals(Group.GENDER)) {
            words.genderNote(plan).ifPresent(draft::note);
        }
        return Optional.of(draft.build());
    }

    /** Rounds as planned, in each the levels in the order of the catalogue. */
    private List<FlowFinding> inOrder(String variable, List<FlowFinding> levels) {
        List<FlowFinding> ordered = new ArrayList<>();
        for (RoundCode round : plan.rounds()) {
            levels.stream()
                    .filter(one -> one.round().equals(round))
                    .sorted(
                            Comparator.comparing(
                                    one -> one.group().level(),
                                    plan.bandOrder(variable).thenComparing(Group.CATALOGUE)))
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private int answered(RoundCode round) {
        return flows(Group::isOverall).stream()
                .filter(one -> one.round().equals(round))
                .mapToInt(FlowFinding::answered)
                .sum();
    }

    private String title(String variable, List<FlowFinding> all, RoundCode round) {
        List<FlowFinding> levels =
                all.stream().filter(one -> one.onlyDescribed().isEmpty()).toList();
        boolean alike =
                levels.size() > 1
                        && levels.stream()
                                        .map(one -> (double) one.answered() / one.known())
                                        .distinct()
                                        .count()
                                == 1;
        if (alike && levels.getFirst().answered() == 0) {
            return words.text(
                    "figure.notYet.title",
                    words.variable(variable),
                    words.text("figure.notYet.at", words.round(round)));
        }
        if (alike) {
            return words.text(
                    "figure.answeredBy.title.alike", words.variable(variable), words.round(round));
        }
        return levels.stream()
                .min(
                        (a, b) ->
                                Double.compare(
                                        (double) a.answered() / a.known(),
                                        (double) b.answered() / b.known()))
                .filter(_ -> levels.size() > 1)
                .map(
                        lowest ->
                                words.text(
                                        "figure.answeredBy.title",
                                        words.variable(variable),
                                        words.round(round),
                                        words.group(plan, lowest.group()),
                                        words.numbers().share(lowest.answered(), lowest.known())))
                .orElseGet(
                        () -> words.text("figure.answeredBy.title.one", words.variable(variable)));
    }

    private String modeTitle(List<FlowFinding> modes, RoundCode round) {
        FlowFinding most =
                modes.stream()
                        .max((a, b) -> Integer.compare(a.answered(), b.answered()))
                        .orElseThrow();
        return words.text(
                "figure.answeredMode.title",
                words.round(round),
                words.group(plan, most.group()),
                words.numbers().share(most.answered(), answered(round)));
    }
}
