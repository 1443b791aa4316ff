package se.sammanhang.exchange;

import static se.sammanhang.exchange.ResultsJson.address;
import static se.sammanhang.exchange.ResultsJson.adjusted;
import static se.sammanhang.exchange.ResultsJson.interval;
import static se.sammanhang.exchange.ResultsJson.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.sammanhang.evaluation.ChangeMethods;
import se.sammanhang.evaluation.ChangeMethods.Reliable;
import se.sammanhang.evaluation.Finding;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.FloorAndCeiling;
import se.sammanhang.statistics.HodgesLehmann;
import se.sammanhang.statistics.Interval;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedEffects;
import se.sammanhang.statistics.ReliableChange;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.SignedRank;
import se.sammanhang.statistics.Summary;

/** Writes the other methods of one change for results.json, one estimate each, in a fixed order. */
final class ChangeMethodsJson {

    private final Finding finding;
    private final ChangeMethods methods;
    private final List<Object> estimates = new ArrayList<>();

    private ChangeMethodsJson(Finding finding) {
        this.finding = finding;
        this.methods = finding.methods();
    }

    static List<Object> of(Finding finding) {
        return new ChangeMethodsJson(finding).all();
    }

    private List<Object> all() {
        median();
        signedRank(
                "signed-rank-pratt",
                methods.signedRank(),
                methods.adjustedRank().stream().toList());
        signedRank("signed-rank-zeros-dropped", methods.zerosDropped(), List.of());
        signTest();
        hodgesLehmann();
        resampled();
        effects();
        number("probability-of-superiority", methods.superiority());
        number("correlation", methods.correlation());
        ends("floor-before", methods.endsBefore(), FloorAndCeiling::floor);
        ends("ceiling-before", methods.endsBefore(), FloorAndCeiling::ceiling);
        ends("floor-after", methods.endsAfter(), FloorAndCeiling::floor);
        ends("ceiling-after", methods.endsAfter(), FloorAndCeiling::ceiling);
        methods.reliable().ifPresent(this::reliable);
        late();
        spread();
        sites();
        return estimates;
    }

    private void spread() {
        Map<String, Object> row = row("spread-change-pitman-morgan");
        methods.spread()
                .computed()
                .ifPresent(
                        spread -> {
                            row.put("estimate", spread.correlation());
                            row.put("statistic", spread.t());
                            row.put("df", spread.degreesOfFreedom());
                            row.put("p", spread.p());
                        });
        why(row, methods.spread());
    }

    /** Only where persons have sites. */
    private void sites() {
        methods.sites()
                .computed()
                .ifPresent(
                        sites -> {
                            Map<String, Object> row = row("design-effect-sites");
                            row.put("n", sites.n());
                            row.put("sites", sites.sites());
                            row.put("intraclassCorrelation", sites.intraclassCorrelation());
                            row.put("estimate", sites.designEffect());
                            row.put("effectiveN", sites.effectiveN());
                            row.put("p", sites.p());
                        });
    }

    private Map<String, Object> row(String method) {
        Map<String, Object> row = address(finding, method);
        estimates.add(row);
        return row;
    }

    private static void why(Map<String, Object> row, Estimate<?> estimate) {
        estimate.why().ifPresent(reason -> row.put("notComputable", reason.code()));
    }

    private void number(String method, Estimate<Double> estimate) {
        Map<String, Object> row = row(method);
        estimate.computed().ifPresent(value -> row.put("estimate", value));
        why(row, estimate);
    }

    private void median() {
        Map<String, Object> row = row("median-change");
        methods.differences()
                .computed()
                .ifPresent(
                        (Summary changes) -> {
                            row.put("estimate", changes.median());
                            row.put("q1", changes.firstQuartile());
                            row.put("q3", changes.thirdQuartile());
                        });
        why(row, methods.differences());
    }

    private void signedRank(String method, Estimate<SignedRank> rank, List<AdjustedP> adjustedP) {
        Map<String, Object> row = row(method);
        rank.computed()
                .ifPresent(
                        found -> {
                            found.rankBiserial().computed().ifPresent(r -> row.put("estimate", r));
                            row.put("statistic", found.positiveRanks());
                            row.put("negativeRanks", found.negativeRanks());
                            counts(row, found);
                            row.put("ties", found.ties());
                            row.put("p", found.p());
                            row.put(
                                    "pMethod",
                                    found.exact().computed().isPresent()
                                            ? "exact"
                                            : "normal-corrected");
                            adjustedP.forEach(p -> row.put("adjustedP", adjusted(p)));
                            found.normal().computed().ifPresent(n -> row.put("normal", normal(n)));
                        });
        why(row, rank.then(SignedRank::rankBiserial));
    }

    private static void counts(Map<String, Object> row, SignedRank found) {
        row.put("positive", found.positive());
        row.put("negative", found.negative());
        row.put("zeros", found.zeros());
    }

    private static Map<String, Object> normal(SignedRank.Normal normal) {
        return ordered(
                "mean", normal.mean(),
                "variance", normal.variance(),
                "z", normal.z(),
                "p", normal.p(),
                "pCorrected", normal.corrected());
    }

    private void signTest() {
        Map<String, Object> row = row("sign-test");
        methods.signedRank()
                .computed()
                .ifPresent(
                        found -> {
                            int changed = found.positive() + found.negative();
                            if (changed > 0) {
                                row.put("estimate", (double) found.positive() / changed);
                            }
                            counts(row, found);
                            row.put("p", found.signTest());
                        });
        why(row, methods.signedRank().then(SignedRank::rankBiserial));
    }

    private void hodgesLehmann() {
        Map<String, Object> row = row("hodges-lehmann");
        methods.typical()
                .computed()
                .ifPresent(
                        found -> {
                            row.put("estimate", found.estimate());
                            found.interval()
                                    .computed()
                                    .ifPresent(
                                            interval -> {
                                                row.put("ci", interval(interval));
                                                row.put("rank", found.rank());
                                                row.put("achievedLevel", found.achievedLevel());
                                            });
                        });
        why(row, methods.typical().then(HodgesLehmann::interval));
    }

    private void resampled() {
        Map<String, Object> row = row("mean-bca");
        finding.change()
                .computed()
                .map(PairedChange::mean)
                .ifPresent(mean -> row.put("estimate", mean));
        methods.resampled()
                .computed()
                .ifPresent(
                        (Interval interval) -> {
                            row.put("ci", interval(interval));
                            row.put("replicates", ChangeMethods.REPLICATES);
                        });
        why(row, methods.resampled());
    }

    private void effects() {
        Estimate<PairedEffects> effects = methods.effects();
        Estimate<PairedEffects> corrected = methods.correctable();
        effect("d-z", effects, e -> e.dz().value(), e -> List.of(e.dz().interval()));
        effect("g-z", corrected, PairedEffects::gz, _ -> List.of());
        effect(
                "d-av",
                effects,
                e -> e.dav().value(),
                e -> List.of(e.dav().interval(), e.davBird(), e.davAlginaKeselman()));
        effect("g-av", corrected, PairedEffects::gav, e -> List.of(e.dav().interval()));
        number("d-rm", effects.then(PairedEffects::drm));
        number("glass-delta", effects.then(PairedEffects::glass));
    }

    private void effect(
            String method,
            Estimate<PairedEffects> effects,
            Function<PairedEffects, Double> value,
            Function<PairedEffects, List<Interval>> intervals) {
        Map<String, Object> row = row(method);
        effects.computed()
                .ifPresent(
                        found -> {
                            row.put("estimate", value.apply(found));
                            List<Interval> all = intervals.apply(found);
                            all.stream().limit(1).forEach(ci -> row.put("ci", interval(ci)));
                            if (all.size() > 1) {
                                row.put(
                                        "otherIntervals",
                                        all.stream().skip(1).map(ResultsJson::interval).toList());
                            }
                            if (method.startsWith("g-")) {
                                row.put("correction", found.correction());
                            }
                        });
        why(row, effects);
    }

    private void ends(
            String method, Estimate<FloorAndCeiling> ends, Function<FloorAndCeiling, Share> which) {
        Map<String, Object> row = row(method);
        ends.computed().map(which).ifPresent(share -> ResultsJson.share(row, share));
        why(row, ends);
    }

    private void reliable(Reliable reliable) {
        reliable("reliable-increase", reliable, ChangeShares::increase);
        reliable("reliable-same", reliable, ChangeShares::same);
        reliable("reliable-decrease", reliable, ChangeShares::decrease);
    }

    private void reliable(String method, Reliable reliable, Function<ChangeShares, Share> which) {
        Map<String, Object> row = row(method);
        reliable.change()
                .computed()
                .map(ReliableChange::shares)
                .map(which)
                .ifPresent(share -> ResultsJson.share(row, share));
        reliable.change().computed().ifPresent(change -> row.put("threshold", change.threshold()));
        row.put("reliability", reliable.known().value());
        reliable.referenceSd().computed().ifPresent(sd -> row.put("referenceSd", sd));
        row.put("source", reliable.known().source());
        why(row, reliable.change());
    }

    /** Only where somebody was kept apart. */
    private void late() {
        methods.late()
                .computed()
                .ifPresent(
                        change -> {
                            Map<String, Object> row = row("paired-t-late-baselines");
                            row.put("n", change.n());
                            ResultsJson.change(row, change);
                            why(row, change.test());
                        });
    }
}
