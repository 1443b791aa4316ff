package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.sammanhang.disclosure.FigureTable.Cell;
import se.sammanhang.evaluation.EvaluationPlan;
import se.sammanhang.evaluation.EvaluationResult;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.MeasurementSentences;
import se.sammanhang.evaluation.MinimumDetectable;
import se.sammanhang.evaluation.PlannedScale;
import se.sammanhang.evaluation.ReliabilityFinding;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.FloorAndCeiling;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.reliability.Reliability;

/** How sure the measurement is: reliability, ends of the scales, smallest detectable change. */
final class MeasurementFigures {

    private final EvaluationResult result;
    private final EvaluationPlan plan;
    private final Words words;
    private final CellText cells;

    MeasurementFigures(EvaluationResult result, Words words) {
        this.result = result;
        this.plan = result.plan();
        this.words = words;
        this.cells = new CellText(words);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (PlannedScale scale : plan.scales()) {
            List<ReliabilityFinding> rounds =
                    result.circumstances().reliability().stream()
                            .filter(finding -> finding.scale().equals(scale.id()))
                            .toList();
            if (!rounds.isEmpty()) {
                figures.add(reliability(scale, rounds));
                rounds.stream()
                        .filter(finding -> finding.reliability().computed().isPresent())
                        .findFirst()
                        .map(finding -> items(scale, finding))
                        .ifPresent(figures::add);
            }
        }
        ends().ifPresent(figures::add);
        detectable().ifPresent(figures::add);
        return figures;
    }

    private String name(PlannedScale scale) {
        return scale.name().in(words.language());
    }

    private Figure reliability(PlannedScale scale, List<ReliabilityFinding> rounds) {
        Draft draft =
                Draft.table("reliability-" + scale.id(), words)
                        .in(scale)
                        .title(reliabilityTitle(scale, rounds))
                        .subtitle(words.text("figure.reliability.subtitle"))
                        .columns(
                                words.text("figure.header.round"),
                                words.text("figure.header.allItems"),
                                words.text("figure.header.alpha"),
                                words.text("figure.header.omega"),
                                words.text("figure.header.between"))
                        .methods(Method.ALPHA);
        new ScaleNotes(words).key(scale).forEach(draft::note);
        for (ReliabilityFinding finding : rounds) {
            draft.say(MeasurementSentences.of(finding));
            int n = finding.reliability().computed().map(Reliability::n).orElse(0);
            draft.line(
                    words.round(finding.round()),
                    List.of(
                            n == 0 ? Cell.words("") : cells.ofBase(n, finding.known()),
                            cells.of(
                                    finding.reliability(),
                                    found -> cells.ratio(found.alpha(), found.interval()),
                                    n,
                                    finding.known()),
                            cells.of(
                                    finding.reliability()
                                            .then(Reliability::omega)
                                            .map(Reliability.Omega::raw),
                                    words.numbers()::twoDecimals,
                                    n,
                                    finding.known()),
                            cells.of(
                                    finding.reliability().map(Reliability::meanCorrelation),
                                    words.numbers()::twoDecimals,
                                    n,
                                    finding.known())));
        }
        return draft.build();
    }

    private String reliabilityTitle(PlannedScale scale, List<ReliabilityFinding> rounds) {
        for (ReliabilityFinding finding : rounds) {
            if (finding.reliability() instanceof Estimate.Computed<Reliability>(var found)) {
                String how =
                        found.alpha() >= MeasurementSentences.HIGH
                                ? "well"
                                : found.alpha() >= MeasurementSentences.FAIR ? "fairly" : "weakly";
                return words.text(
                        "figure.reliability.title." + how,
                        name(scale),
                        words.numbers().twoDecimals(found.alpha()),
                        words.round(finding.round()),
                        words.numbers().ofBase(found.n(), finding.known()));
            }
        }
        return words.text("figure.reliability.title.open", name(scale));
    }

    /** Each item against the others, at the first round that has enough answers. */
    private Figure items(PlannedScale scale, ReliabilityFinding finding) {
        Reliability found = finding.reliability().computed().orElseThrow();
        Draft draft =
                Draft.table("items-" + scale.id(), words)
                        .subtitle(words.text("figure.items.subtitle", words.round(finding.round())))
                        .columns(
                                words.text("figure.header.item"),
                                words.text("figure.header.mean"),
                                words.text("figure.header.rest"),
                                words.text("figure.header.dropped"))
                        .note(words.text("figure.items.note"))
                        .methods(Method.ALPHA);
        for (Reliability.Item item : found.items()) {
            draft.line(
                    item.name(),
                    List.of(
                            Cell.number(
                                    words.numbers().twoDecimals(item.mean()),
                                    found.n(),
                                    finding.known()),
                            cells.of(
                                    item.restCorrelation(),
                                    words.numbers()::twoDecimals,
                                    found.n(),
                                    finding.known()),
                            cells.of(
                                    item.alphaIfDropped(),
                                    words.numbers()::twoDecimals,
                                    found.n(),
                                    finding.known())));
        }
        String title =
                found.items().stream()
                        .filter(item -> item.restCorrelation().computed().isPresent())
                        .min(Comparator.comparingDouble(MeasurementFigures::rest))
                        .map(
                                weakest ->
                                        words.text(
                                                "figure.items.title",
                                                name(scale),
                                                weakest.name(),
                                                words.numbers().twoDecimals(rest(weakest)),
                                                words.numbers().ofBase(found.n(), finding.known())))
                        .orElseGet(() -> words.text("figure.items.title.open", name(scale)));
        return draft.title(title).build();
    }

    private static double rest(Reliability.Item item) {
        return item.restCorrelation().computed().orElse(0.0);
    }

    private List<Finding> overall() {
        return result.findings().stream()
                .filter(finding -> finding.group().isOverall())
                .filter(finding -> plan.scale(finding.scale()).isPresent())
                .toList();
    }

    /** Who stands where the scale ends; absent where no scale has a declared range. */
    private Optional<Figure> ends() {
        Draft draft =
                Draft.table("ends", words)
                        .title(endsTitle())
                        .subtitle(words.text("figure.ends.subtitle"))
                        .columns(
                                words.text("figure.header.scale"),
                                words.text("figure.ends.bottomBefore"),
                                words.text("figure.ends.topBefore"),
                                words.text("figure.ends.bottomAfter"),
                                words.text("figure.ends.topAfter"),
                                words.text("figure.ends.couldNotImprove"))
                        .methods(Method.ENDS);
        for (Finding finding : overall()) {
            if (finding.methods().endsBefore().computed().isPresent()) {
                draft.say(MeasurementSentences.ofEnds(finding, plan));
                List<Cell> ends = new ArrayList<>();
                ends.add(end(finding.methods().endsBefore().map(FloorAndCeiling::floor)));
                ends.add(end(finding.methods().endsBefore().map(FloorAndCeiling::ceiling)));
                ends.add(end(finding.methods().endsAfter().map(FloorAndCeiling::floor)));
                ends.add(end(finding.methods().endsAfter().map(FloorAndCeiling::ceiling)));
                ends.add(couldNotImprove(finding));
                draft.line(scaleAndRounds(finding), ends);
            }
        }
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.build());
    }

    private Cell couldNotImprove(Finding finding) {
        return cells.of(
                finding.couldNotImprove(),
                count -> words.numbers().share(count, finding.matched()),
                finding.matched(),
                finding.known());
    }

    private boolean higherIsBetter(Finding finding) {
        return plan.scale(finding.scale()).orElseThrow().polarity() == Polarity.HIGHER_IS_BETTER;
    }

    private Cell end(Estimate<Share> share) {
        return switch (share) {
            case Estimate.Computed<Share>(Share found) -> cells.share(found.count(), found.n());
            case Estimate.NotComputable<Share>(Estimate.Reason reason) ->
                    Cell.words(words.reason(reason));
        };
    }

    private String endsTitle() {
        return overall().stream()
                .filter(finding -> finding.methods().endsBefore().computed().isPresent())
                .max(Comparator.comparingDouble(finding -> best(finding).proportion()))
                .map(
                        finding ->
                                words.heading(
                                        words.text(
                                                higherIsBetter(finding)
                                                        ? "figure.ends.title"
                                                        : "figure.ends.title.lowerBetter",
                                                name(plan.scale(finding.scale()).orElseThrow()),
                                                words.shareOrNone(
                                                        best(finding).count(), best(finding).n()),
                                                words.round(finding.from())),
                                        plan.scale(finding.scale()).orElseThrow()))
                .orElse("");
    }

    /** Who stood at the better end already; the scale has to have ends. */
    private Share best(Finding finding) {
        FloorAndCeiling ends = finding.methods().endsBefore().computed().orElseThrow();
        return higherIsBetter(finding) ? ends.ceiling() : ends.floor();
    }

    private String scaleAndRounds(Finding finding) {
        String name = name(plan.scale(finding.scale()).orElseThrow());
        return plan.contrasts().size() == 1
                ? name
                : words.text(
                        "figure.scaleAndRounds",
                        name,
                        words.round(finding.from()),
                        words.round(finding.to()));
    }

    /** How small a change so many pairs can show; absent where nothing was asked about change. */
    private Optional<Figure> detectable() {
        List<MinimumDetectable> found = MinimumDetectable.of(result);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Draft draft =
                Draft.table("detectable", words)
                        .title(detectableTitle(found))
                        .subtitle(words.text("figure.detectable.subtitle"))
                        .columns(
                                words.text("figure.header.scale"),
                                words.text("figure.detectable.pairs"),
                                words.text("figure.detectable.points"),
                                words.text("figure.detectable.dz"))
                        .methods(Method.DETECTABLE);
        for (MinimumDetectable one : found) {
            PlannedScale scale = plan.scale(one.scale()).orElseThrow();
            draft.line(
                    words.text(
                            "figure.detectable.basis." + one.basis().code(),
                            contrast(one, name(scale))),
                    List.of(
                            Cell.number(
                                    words.numbers().count(one.pairs()),
                                    one.pairs(),
                                    Math.max(one.pairs(), result.known())),
                            cells.of(
                                    one.points(),
                                    points ->
                                            words.numbers().decimal(points)
                                                    + " "
                                                    + words.unit(scale),
                                    one.pairs(),
                                    Math.max(one.pairs(), result.known())),
                            cells.of(
                                    one.dz(),
                                    words.numbers()::twoDecimals,
                                    one.pairs(),
                                    Math.max(one.pairs(), result.known()))));
            if (one.basis() == said(found)) {
                draft.say(MeasurementSentences.of(one, plan));
            }
            one.sdSource()
                    .filter(_ -> one.basis() == said(found))
                    .ifPresent(
                            source ->
                                    draft.note(
                                            words.text(
                                                    "figure.detectable.source",
                                                    name(scale),
                                                    source)));
        }
        return Optional.of(draft.say(MeasurementSentences.ofWhatIsSmaller()).build());
    }

    private String contrast(MinimumDetectable one, String name) {
        return plan.contrasts().size() == 1
                ? name
                : words.text(
                        "figure.scaleAndRounds",
                        name,
                        words.round(one.contrast().from()),
                        words.round(one.contrast().to()));
    }

    /** What the sentences are about: those at hand, before there are any those expected. */
    private static MinimumDetectable.Basis said(List<MinimumDetectable> found) {
        boolean anybody =
                found.stream()
                        .anyMatch(
                                one ->
                                        one.basis() == MinimumDetectable.Basis.MATCHED
                                                && one.pairs() > 1);
        boolean planned =
                found.stream().anyMatch(one -> one.basis() == MinimumDetectable.Basis.PLANNED);
        return anybody
                ? MinimumDetectable.Basis.MATCHED
                : planned ? MinimumDetectable.Basis.PLANNED : MinimumDetectable.Basis.KNOWN;
    }

    private String detectableTitle(List<MinimumDetectable> found) {
        return found.stream()
                .filter(one -> one.basis() == said(found))
                .filter(one -> one.points().computed().isPresent())
                .findFirst()
                .map(
                        one ->
                                words.heading(
                                        words.text(
                                                "figure.detectable.title",
                                                name(plan.scale(one.scale()).orElseThrow()),
                                                words.numbers()
                                                        .decimal(
                                                                one.points()
                                                                        .computed()
                                                                        .orElseThrow()),
                                                words.unit(plan.scale(one.scale()).orElseThrow()),
                                                words.numbers().count(one.pairs())),
                                        plan.scale(one.scale()).orElseThrow()))
                .orElseGet(() -> words.text("figure.detectable.title.open"));
    }
}
