package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.sammanhang.disclosure.ChangeFigures.Question;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.ChangeMethods;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.MethodSentences;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.ReliableChange;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Summary;

/** What other methods make of one change: for everybody and each group, in tables. */
final class MethodsFigures {

    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    MethodsFigures(EvaluationResult result, Words words) {
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    List<Figure> of(Question question) {
        List<Figure> figures = new ArrayList<>();
        figures.add(methods(question));
        figures.add(effects(question));
        reliable(question).ifPresent(figures::add);
        figures.add(new SpreadFigures(plan, words).of(question));
        return figures;
    }

    private String name(Question question) {
        return question.scale().name().in(words.language());
    }

    private String subtitle(Question question) {
        return words.text(
                "figure.methods.subtitle",
                words.round(question.contrast().from()),
                words.round(question.contrast().to()),
                words.numbers().count((int) Math.rint(plan.confidence().value() * 100)));
    }

    private String label(Finding finding) {
        return words.groupInFull(plan, finding.group());
    }

    private Cell base(Finding finding) {
        return cells.ofBase(finding.matched(), finding.known());
    }

    /** The same change, estimated in three ways. */
    private Figure methods(Question question) {
        Finding overall = question.overall();
        Draft draft =
                Draft.table(question.idOf("methods", plan), words)
                        .in(question.scale())
                        .title(
                                words.text(
                                        "figure.methods.title." + agreement(overall),
                                        name(question),
                                        words.numbers().ofBase(overall.matched(), overall.known())))
                        .subtitle(subtitle(question))
                        .say(MethodSentences.ofEstimates(overall))
                        .columns(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.methods.before"),
                                words.text("figure.methods.after"),
                                words.text("figure.methods.mean"),
                                words.text("figure.methods.resampled"),
                                words.text("figure.methods.typical"))
                        .methods(Method.PAIRED_T, Method.BOOTSTRAP, Method.HODGES_LEHMANN);
        MethodSentences.ofLate(overall, plan).ifPresent(draft::say);
        for (Finding finding : question.findings()) {
            int n = finding.matched();
            int known = finding.known();
            draft.line(
                    label(finding),
                    List.of(
                            base(finding),
                            mean(finding.before(), n, known),
                            mean(finding.after(), n, known),
                            change(finding),
                            tested(
                                    finding,
                                    () -> finding.methods().resampled(),
                                    interval -> cells.from(interval.low(), interval.high())),
                            tested(finding, () -> finding.methods().typical(), this::typical)));
        }
        late(draft, question);
        return draft.build();
    }

    /** The mean alone, and why, of a group that is only described. */
    private Cell change(Finding finding) {
        int n = finding.matched();
        int known = finding.known();
        return finding.onlyDescribed().isPresent()
                ? cells.of(
                        finding.change().map(PairedChange::mean), words.numbers()::signed, n, known)
                : cells.change(finding.change(), n, known);
    }

    /** What only groups that are tested have; for the others why not. */
    private <T> Cell tested(
            Finding finding, Supplier<Estimate<T>> estimate, Function<T, String> said) {
        return finding.onlyDescribed()
                .map(why -> Cell.words(words.reason(why)))
                .orElseGet(
                        () -> cells.of(estimate.get(), said, finding.matched(), finding.known()));
    }

    private Cell mean(Estimate<Summary> scores, int n, int known) {
        return cells.of(scores.map(Summary::mean), words.numbers()::decimal, n, known);
    }

    private String typical(HodgesLehmann typical) {
        return typical.interval()
                .computed()
                .map(interval -> cells.withInterval(typical.estimate(), interval))
                .orElseGet(() -> words.numbers().signed(typical.estimate()));
    }

    /** Those whose first answer came late, apart from the others. */
    private void late(Draft draft, Question question) {
        Finding overall = question.overall();
        boolean apart = plan.conventions().lateBaselines() == EvaluationPlan.LateBaselines.APART;
        if (apart && overall.lateBaselines() > 0) {
            int n = overall.lateBaselines();
            draft.line(
                    words.text("figure.methods.late"),
                    List.of(
                            cells.ofBase(n, overall.known()),
                            Cell.words(""),
                            Cell.words(""),
                            cells.change(overall.methods().late(), n, overall.known()),
                            Cell.words(""),
                            Cell.words("")));
        }
    }

    /** Whether mean, resampling and typical change lie on the same side of zero. */
    private static String agreement(Finding overall) {
        Optional<Interval> student =
                overall.change().then(PairedChange::test).map(TTest::interval).computed();
        Optional<Interval> resampled = overall.methods().resampled().computed();
        Optional<Interval> typical =
                overall.methods().typical().then(HodgesLehmann::interval).computed();
        if (student.isEmpty() || (resampled.isEmpty() && typical.isEmpty())) {
            return "few";
        }
        int side = side(student.get());
        boolean same =
                resampled.filter(other -> side(other) != side).isEmpty()
                        && typical.filter(other -> side(other) != side).isEmpty();
        return same ? "same" : "other";
    }

    private static int side(Interval interval) {
        return interval.low() > 0 ? 1 : interval.high() < 0 ? -1 : 0;
    }

    /** Tests and effect sizes. */
    private Figure effects(Question question) {
        Finding overall = question.overall();
        Draft draft =
                Draft.table(question.idOf("effects", plan), words)
                        .in(question.scale())
                        .title(
                                overall.methods()
                                        .correctable()
                                        .computed()
                                        .map(
                                                effects ->
                                                        words.text(
                                                                "figure.effects.title",
                                                                name(question),
                                                                words.numbers()
                                                                        .twoDecimals(effects.gav()),
                                                                words.numbers()
                                                                        .ofBase(
                                                                                overall.matched(),
                                                                                overall.known())))
                                        .orElseGet(
                                                () ->
                                                        words.text(
                                                                "figure.effects.title.open",
                                                                name(question))))
                        .subtitle(subtitle(question))
                        .say(MethodSentences.ofEffect(overall))
                        .columns(
                                words.text("figure.header.group"),
                                words.text("figure.header.base"),
                                words.text("figure.effects.t"),
                                words.text("figure.effects.rank"),
                                words.text("figure.effects.adjusted"),
                                words.text("figure.effects.dz"),
                                words.text("figure.effects.gav"))
                        .note(words.text("figure.effects.note"))
                        .methods(
                                Method.PAIRED_T,
                                Method.SIGNED_RANK,
                                Method.ADJUSTED,
                                Method.EFFECT);
        draft.say(MethodSentences.ofMany(question.findings()));
        for (Finding finding : question.findings()) {
            draft.line(
                    label(finding),
                    List.of(
                            base(finding),
                            tested(
                                    finding,
                                    () -> finding.change().then(PairedChange::test).map(TTest::p),
                                    words.numbers()::probability),
                            tested(
                                    finding,
                                    () -> finding.methods().signedRank(),
                                    rank -> words.numbers().probability(rank.p())),
                            adjusted(finding),
                            tested(
                                    finding,
                                    () -> finding.methods().effects(),
                                    effects ->
                                            cells.ratio(
                                                    effects.dz().value(), effects.dz().interval())),
                            tested(
                                    finding,
                                    () -> finding.methods().correctable(),
                                    effects ->
                                            cells.ratio(effects.gav(), effects.dav().interval()))));
        }
        return draft.build();
    }

    private Cell adjusted(Finding finding) {
        return finding.adjustedP()
                .map(
                        adjusted ->
                                Cell.number(
                                        words.text(
                                                "figure.effects.family",
                                                words.numbers().probability(adjusted.value()),
                                                family(adjusted.family()),
                                                words.numbers().count(adjusted.tests())),
                                        finding.matched(),
                                        finding.known()))
                .or(() -> finding.onlyDescribed().map(why -> Cell.words(words.reason(why))))
                .orElseGet(() -> Cell.words(""));
    }

    private String family(String name) {
        return switch (name) {
            case EvaluationPlan.EXPLORATORY -> words.text("figure.effects.exploratory");
            case EvaluationPlan.PRIMARY -> words.text("figure.effects.primary");
            default -> name;
        };
    }

    /** Change beyond measurement error; absent where the plan gives no reliability. */
    private Optional<Figure> reliable(Question question) {
        Finding overall = question.overall();
        return overall.methods()
                .reliable()
                .map(
                        known -> {
                            Draft draft =
                                    Draft.table(question.idOf("reliable", plan), words)
                                            .in(question.scale())
                                            .title(reliableTitle(question))
                                            .subtitle(subtitle(question))
                                            .say(MethodSentences.ofReliable(overall))
                                            .columns(
                                                    words.text("figure.header.group"),
                                                    words.text("figure.reliable.up"),
                                                    words.text("figure.reliable.neither"),
                                                    words.text("figure.reliable.down"))
                                            .note(
                                                    words.text(
                                                            "figure.reliable.note",
                                                            words.numbers()
                                                                    .twoDecimals(
                                                                            known.known().value()),
                                                            known.known().source()))
                                            .methods(Method.RELIABLE);
                            question.findings().forEach(finding -> reliable(draft, finding));
                            return draft.build();
                        });
    }

    private void reliable(Draft draft, Finding finding) {
        Estimate<ReliableChange> change =
                finding.methods()
                        .reliable()
                        .map(ChangeMethods.Reliable::change)
                        .orElseGet(() -> Estimate.not(Estimate.Reason.NO_VALUES));
        draft.line(
                label(finding),
                List.of(
                        share(change.map(found -> found.shares().increase())),
                        share(change.map(found -> found.shares().same())),
                        share(change.map(found -> found.shares().decrease()))));
    }

    private Cell share(Estimate<Share> share) {
        return switch (share) {
            case Estimate.Computed<Share>(Share found) -> cells.share(found.count(), found.n());
            case Estimate.NotComputable<Share>(Estimate.Reason reason) ->
                    Cell.words(words.reason(reason));
        };
    }

    private String reliableTitle(Question question) {
        return question.overall()
                .methods()
                .reliable()
                .flatMap(found -> found.change().computed())
                .map(
                        change ->
                                words.text(
                                        "figure.reliable.title",
                                        name(question),
                                        words.numbers()
                                                .share(
                                                        change.shares().increase().count(),
                                                        change.shares().n()),
                                        words.numbers()
                                                .share(
                                                        change.shares().decrease().count(),
                                                        change.shares().n())))
                .orElseGet(() -> words.text("figure.reliable.title.open", name(question)));
    }
}
