package se.sammanhang.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.EvidenceSource;
import se.sammanhang.evaluation.GoalAccount;
import se.sammanhang.evaluation.GoalFinding;
import se.sammanhang.evaluation.GoalFinding.Verdict;
import se.sammanhang.evaluation.GoalMethod;
import se.sammanhang.evaluation.Group;
import se.sammanhang.evaluation.NeededPersons;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/** Goals held against what was seen, each with its verdict and what it takes to tell. */
final class GoalFigures {

    private static final double PERCENT = 100;

    private final EvaluationResult result;
    private final ReleasedGoals released;
    private final DisclosurePolicy policy;
    private final ShownRows shown;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    /** For the project team: every goal by everything that is known. */
    GoalFigures(EvaluationResult result, Words words) {
        this(result, new DisclosurePolicy.None(), new ShownRows.Everything(), words);
    }

    GoalFigures(EvaluationResult result, DisclosurePolicy policy, ShownRows shown, Words words) {
        this.result = result;
        this.released = new ReleasedGoals(result);
        this.policy = policy;
        this.shown = shown;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    /** One figure per method whose numbers come from there. */
    List<Figure> of(EvidenceSource source) {
        long methods = goals().stream().map(GoalFigures::method).distinct().count();
        return Stream.of("paired", "perceived", "status")
                .map(
                        method ->
                                goals().stream()
                                        .filter(goal -> goal.source() == source)
                                        .filter(goal -> method(goal).equals(method))
                                        .toList())
                .filter(goals -> !goals.isEmpty())
                .map(goals -> figure(goals, methods > 1))
                .toList();
    }

    /** Every goal, as it may be told. */
    List<Figure> all() {
        return Arrays.stream(EvidenceSource.values())
                .flatMap(source -> of(source).stream())
                .toList();
    }

    /** Those told here at all, also where a number is withheld. */
    List<GoalFinding> goals() {
        return switch (policy) {
            case DisclosurePolicy.None() -> result.goals();
            case DisclosurePolicy.Threshold _ ->
                    result.goals().stream().filter(released::isForRelease).toList();
        };
    }

    /** The goal as it is told here; absent where it is withheld. */
    private Optional<GoalFinding> told(GoalFinding goal) {
        return switch (policy) {
            case DisclosurePolicy.None() -> Optional.of(goal);
            case DisclosurePolicy.Threshold _ ->
                    released.told(goal).filter(told -> shown.shows(ReleasedGoals.row(told)));
        };
    }

    private static boolean wantsDecrease(GoalFinding goal) {
        return goal.goal().method() instanceof GoalMethod.Paired paired
                && paired.direction() == GoalMethod.Direction.DECREASE;
    }

    private static String method(GoalFinding goal) {
        return goal.goal().method().code();
    }

    /** Where there are goals of other methods too, the title says of which these are. */
    private Figure figure(List<GoalFinding> goals, boolean amongOthers) {
        String method = method(goals.getFirst());
        boolean paired = method.equals("paired");
        String key =
                !paired
                        ? "figure.goals." + method
                        : goals.stream().anyMatch(GoalFigures::wantsDecrease)
                                ? "figure.goals.either"
                                : "figure.goals";
        List<FigureRow> rows = goals.stream().map(this::row).toList();
        Draft draft =
                Draft.drawn(ReleasedGoals.figure(goals.getFirst()), Figure.Kind.GOAL, words)
                        .title(title(goals, amongOthers ? "." + method : ""))
                        .subtitle(words.text(key + subtitle(method)))
                        .axis(
                                new Figure.Axis(
                                        words.text(key + ".unit"),
                                        words.text("figure.goals.nobody"),
                                        words.text("figure.goals.everyone"),
                                        words.whisker(plan.confidence())))
                        .headers(
                                words.text("figure.goals.header"),
                                words.text("figure.header.base"),
                                words.text(key + ".observed"));
        rows.forEach(draft::row);
        smallestChanges(goals).forEach(draft::note);
        for (GoalFinding goal : goals) {
            told(goal)
                    .ifPresent(
                            told ->
                                    draft.say(
                                            GoalAccount.of(
                                                    told,
                                                    plan,
                                                    LocalisedText.swedish(
                                                            words.text("figure.goals.everybody")),
                                                    group ->
                                                            LocalisedText.swedish(
                                                                    words.groupInside(
                                                                            plan, group)))));
        }
        return switch (policy) {
            case DisclosurePolicy.None() -> withTests(draft, goals, key).build();
            case DisclosurePolicy.Threshold _ -> {
                releaseNotes(goals.getFirst(), rows).forEach(draft::note);
                yield draft.build();
            }
        };
    }

    /** How much counts as a change, scale by scale, where not any change does. */
    private List<String> smallestChanges(List<GoalFinding> goals) {
        return goals.stream()
                .map(goal -> goal.goal().method())
                .filter(GoalMethod.Paired.class::isInstance)
                .flatMap(method -> plan.scale(((GoalMethod.Paired) method).scale()).stream())
                .distinct()
                .flatMap(
                        scale ->
                                PartsFigure.smallestChange(words, scale)
                                        .map(
                                                least ->
                                                        words.text(
                                                                "figure.note.counts.scale",
                                                                scale.name().in(words.language()),
                                                                least))
                                        .stream())
                .toList();
    }

    /** Said of a release where the base, or what stands beside, is another than at the desk. */
    private String subtitle(String method) {
        return policy instanceof DisclosurePolicy.None || method.equals("paired")
                ? ".subtitle"
                : ".released.subtitle";
    }

    /** Of whom the shares are where that is not as at the desk, and what is withheld. */
    private List<String> releaseNotes(GoalFinding goal, List<FigureRow> rows) {
        return Stream.concat(
                        goal.goal().method() instanceof GoalMethod.Perceived(var question)
                                ? Stream.of(
                                        new ReleasedAnswers(result, policy, shown, words)
                                                .note(question))
                                : Stream.of(),
                        FigureText.withheldNotes(words, rows, policy).stream())
                .toList();
    }

    /** A table of its own, with the tests behind the verdicts. */
    private Draft withTests(Draft draft, List<GoalFinding> goals, String key) {
        draft.columns(
                        words.text("figure.goals.header"),
                        words.text(key + ".observed"),
                        words.text("figure.goals.target"),
                        words.text("figure.goals.verdict"),
                        words.text("figure.goals.atLeast"),
                        words.text("figure.goals.atMost"),
                        words.text("figure.goals.posterior"),
                        words.text(
                                goals.getFirst().source() == EvidenceSource.REGISTER
                                        ? "figure.goals.status.needed"
                                        : "figure.goals.needed"),
                        words.text("figure.goals.neededAtTruth"))
                .note(
                        words.text(
                                "figure.goals.neededNote",
                                words.numbers()
                                        .count((int) Math.rint(NeededPersons.POWER * PERCENT))))
                .methods(Method.GOAL, Method.POSTERIOR, Method.SHARE);
        goals.forEach(goal -> line(draft, goal));
        return draft;
    }

    /** How many goals are reached, not reached, open; apart from them those nobody answered to. */
    private String title(List<GoalFinding> goals, String ofMethod) {
        boolean internal = policy instanceof DisclosurePolicy.None;
        List<GoalFinding> answered =
                goals.stream()
                        .flatMap(goal -> told(goal).stream())
                        .filter(goal -> goal.observed().computed().isPresent())
                        .toList();
        if (answered.isEmpty()) {
            return words.text(
                    (internal ? "figure.goals.noneYet" : "figure.goals.withheld") + ofMethod);
        }
        String verdicts =
                words.text(
                        "figure.goals.title" + ofMethod,
                        count(answered, Verdict.REACHED),
                        count(answered, Verdict.NOT_REACHED),
                        count(answered, Verdict.CANNOT_TELL));
        int without = goals.size() - answered.size();
        return without == 0 || !internal
                ? verdicts
                : words.text("figure.goals.someNotYet", verdicts, words.numbers().count(without));
    }

    private String count(List<GoalFinding> goals, Verdict verdict) {
        return words.numbers()
                .count((int) goals.stream().filter(goal -> goal.verdict() == verdict).count());
    }

    /** "at least 60 %"; of few persons "at least 9 of 13". */
    private String target(GoalFinding goal, int n) {
        if (Numbers.percentAllowed(n)) {
            return words.text("figure.goals.targetPercent", hundredths(goal));
        }
        int fewest =
                BigDecimal.valueOf(goal.goal().targetShare())
                        .multiply(BigDecimal.valueOf(n))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        return words.text(
                "figure.goals.targetCount",
                words.numbers().count(fewest),
                words.numbers().count(n));
    }

    private String hundredths(GoalFinding goal) {
        double share = goal.goal().targetShare() * PERCENT;
        return FigureText.plain(
                words, Math.abs(share - Math.rint(share)) < 1e-9 ? Math.rint(share) : share);
    }

    private String verdict(GoalFinding goal) {
        return goal.observed().computed().isPresent()
                ? words.text("figure.goals.verdict." + goal.verdict().code())
                : noneYet(goal);
    }

    /** Nobody to judge it by is not the same as nobody can tell. */
    private String noneYet(GoalFinding goal) {
        return words.text("figure.goals.noneYet." + goal.source().code());
    }

    /** Name of the row of a goal. */
    String label(GoalFinding goal) {
        Group group = goal.goal().group();
        String who =
                group.isOverall()
                        ? words.text("figure.goals.everybody")
                        : words.groupInside(plan, group);
        String target = hundredths(goal);
        String what = GoalAccount.subject(goal.goal(), plan).in(words.language());
        return switch (goal.goal().method()) {
            case GoalMethod.Paired(
                            _,
                            EvaluationPlan.Contrast contrast,
                            GoalMethod.Direction direction)
                    when plan.contrasts().size() > 1 ->
                    words.text(
                            "figure.goals.labelAndRounds." + direction.code(),
                            what,
                            who,
                            target,
                            words.round(contrast.from()),
                            words.round(contrast.to()));
            case GoalMethod.Paired(_, _, GoalMethod.Direction direction) ->
                    words.text("figure.goals.label." + direction.code(), what, who, target);
            case GoalMethod.Perceived _, GoalMethod.Status _ ->
                    words.text("figure.goals.label", what, who, target);
        };
    }

    private FigureRow row(GoalFinding goal) {
        return told(goal)
                .map(this::shownRow)
                .orElseGet(
                        () ->
                                new FigureRow.Suppressed(
                                        "", label(goal), words.text("figure.suppressed")));
    }

    private FigureRow shownRow(GoalFinding goal) {
        return switch (goal.observed()) {
            case Estimate.Computed<Share>(Share share) -> {
                Mark.Bounds bounds =
                        new Mark.Bounds(share.interval().low(), share.interval().high());
                yield new FigureRow.Shown(
                        "",
                        label(goal),
                        false,
                        goal.matched(),
                        goal.known(),
                        words.text(
                                "figure.goals.base." + goal.source().code(),
                                words.numbers().count(goal.matched()),
                                words.numbers().count(goal.known())),
                        new Mark.Goal(
                                new Mark.Share(share.count(), share.n(), Optional.of(bounds)),
                                goal.goal().targetShare(),
                                target(goal, share.n()),
                                mark(goal.verdict()),
                                verdict(goal)),
                        words.numbers().share(share.count(), share.n(), bounds));
            }
            case Estimate.NotComputable<Share> _ ->
                    new FigureRow.Without("", label(goal), noneYet(goal));
        };
    }

    private static Mark.Verdict mark(Verdict verdict) {
        return switch (verdict) {
            case REACHED -> Mark.Verdict.REACHED;
            case NOT_REACHED -> Mark.Verdict.NOT_REACHED;
            case CANNOT_TELL -> Mark.Verdict.CANNOT_TELL;
        };
    }

    private void line(Draft draft, GoalFinding goal) {
        int n = goal.matched();
        int known = goal.known();
        draft.line(
                label(goal),
                List.of(
                        cells.of(
                                goal.observed(),
                                share -> words.numbers().share(share.count(), share.n()),
                                n,
                                known),
                        Cell.words(
                                goal.observed()
                                        .computed()
                                        .map(share -> target(goal, share.n()))
                                        .orElseGet(
                                                () ->
                                                        words.text(
                                                                "figure.goals.targetOf100",
                                                                hundredths(goal)))),
                        Cell.words(verdict(goal)),
                        cells.of(goal.pAtLeast(), words.numbers()::probability, n, known),
                        cells.of(goal.pAtMost(), words.numbers()::probability, n, known),
                        cells.of(goal.probabilityReached(), words.numbers()::chance, n, known),
                        cells.of(
                                goal.needed().ifSameShare(),
                                persons -> words.numbers().count(persons),
                                n,
                                known),
                        Cell.words(atTruth(goal.needed()))));
    }

    /** "47, if 80 of 100 do": no number of persons seen, so no n of N beside it. */
    private String atTruth(NeededPersons needed) {
        return switch (needed.atTruth()) {
            case Estimate.Computed<Integer>(Integer persons) ->
                    words.text(
                            "figure.goals.neededIf",
                            words.numbers().count(persons),
                            FigureText.plain(words, Math.rint(needed.truth() * 1000) / 10));
            case Estimate.NotComputable<Integer>(Estimate.Reason reason) -> words.reason(reason);
        };
    }
}
