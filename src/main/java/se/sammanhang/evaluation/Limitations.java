package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationData.Person;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Polarity;
import se.sammanhang.statistics.ConfidenceLevel;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.reliability.Reliability;

/**
 * Writes down what limits the figures, from what the evaluation saw. First what holds for
 * everything, then for each contrast who answered and how, then scale by scale. Only numbers of
 * everybody, never of a group.
 */
final class Limitations {

    /** Below this share of persons at the better end, it is no limitation worth a sentence. */
    private static final double MANY_AT_END = 0.2;

    /** Below this many matched persons the few are said. */
    private static final int FEW = FindingSentences.PERCENT_FROM;

    /** Alpha below this is said to be weak (Nunnally 1978: .70 for early research). */
    private static final double WEAK_ALPHA = 0.7;

    /** Below this the sites make the interval hardly wider, and no sentence is worth it. */
    private static final double WIDER = 1.05;

    private static final ItemId TOO_MUCH = new ItemId("K4");

    private final EvaluationPlan plan;
    private final EvaluationData data;
    private final List<Finding> findings;

    Limitations(EvaluationPlan plan, EvaluationData data, List<Finding> findings) {
        this.plan = plan;
        this.data = data;
        this.findings = findings;
    }

    List<Limitation> of(List<ReliabilityFinding> reliability, List<ModeFinding> modes) {
        List<Limitation> limitations = new ArrayList<>();
        limitations.add(Limitation.of(LimitationId.NOT_WHY, Map.of()));
        for (Contrast contrast : plan.contrasts()) {
            limitations.addAll(whoAnswered(contrast));
            lateBaselines(contrast).ifPresent(limitations::add);
            modes.stream()
                    .filter(mode -> mode.from().equals(contrast.from()))
                    .filter(mode -> mode.to().equals(contrast.to()))
                    .filter(mode -> mode.switched() > 0)
                    .map(Limitations::switched)
                    .forEach(limitations::add);
            overall(contrast).forEach(finding -> limitations.addAll(start(finding)));
        }
        reliability.stream().flatMap(r -> weak(r).stream()).forEach(limitations::add);
        plan.scales().stream().flatMap(s -> tooMuch(s).stream()).forEach(limitations::add);
        return limitations;
    }

    private List<Finding> overall(Contrast contrast) {
        return findings.stream()
                .filter(finding -> finding.group().isOverall())
                .filter(finding -> finding.from().equals(contrast.from()))
                .filter(finding -> finding.to().equals(contrast.to()))
                .toList();
    }

    private List<Limitation> whoAnswered(Contrast contrast) {
        int all = data.persons().size();
        int first = 0;
        int both = 0;
        for (Person person : data.persons()) {
            boolean started = person.rounds().containsKey(contrast.from());
            first += started ? 1 : 0;
            both += started && person.rounds().containsKey(contrast.to()) ? 1 : 0;
        }
        Map<String, Object> values = rounds(contrast);
        values.put("N", all);
        values.put("missing", all - first);
        values.put("first", first);
        values.put("lost", first - both);
        values.put("both", both);
        values.put(
                "percent",
                first < FindingSentences.PERCENT_FROM
                        ? ""
                        : " (" + Math.round(100.0 * (first - both) / first) + " %)");
        List<Limitation> limitations = new ArrayList<>();
        if (first < all) {
            limitations.add(Limitation.of(LimitationId.NOT_STARTED, values));
        }
        if (both == 0) {
            // they may all still be there: nobody is lost before anybody has answered
            limitations.add(Limitation.of(LimitationId.NONE_YET, values));
            return limitations;
        }
        if (both < first) {
            limitations.add(Limitation.of(LimitationId.LOST, values));
        }
        if (both < FEW) {
            limitations.add(Limitation.of(LimitationId.FEW, values));
        }
        return limitations;
    }

    private static Map<String, Object> rounds(Contrast contrast) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", RoundName.of(contrast.from()));
        values.put("to", RoundName.of(contrast.to()));
        return values;
    }

    /** Said once for the scale with the most of them: the same persons start late on all scales. */
    private Optional<Limitation> lateBaselines(Contrast contrast) {
        return overall(contrast).stream()
                .filter(finding -> finding.lateBaselines() > 0)
                .reduce((a, b) -> b.lateBaselines() > a.lateBaselines() ? b : a)
                .map(
                        finding -> {
                            int late = finding.lateBaselines();
                            int both =
                                    switch (plan.conventions().lateBaselines()) {
                                        case APART -> finding.matched() + late;
                                        case INCLUDED -> finding.matched();
                                    };
                            Map<String, Object> values = rounds(contrast);
                            values.put("late", late);
                            values.put("n", both);
                            values.put("days", plan.conventions().baselineWindowDays().orElse(0));
                            return Limitation.of(LimitationId.LATE_BASELINE, values);
                        });
    }

    private static Limitation switched(ModeFinding mode) {
        Map<String, Object> values = rounds(new Contrast(mode.from(), mode.to()));
        values.put("switched", mode.switched());
        values.put("both", mode.both());
        return Limitation.of(LimitationId.MODE_SWITCHED, values);
    }

    /** Where the matched persons stood at the start of one scale. */
    private List<Limitation> start(Finding finding) {
        List<Limitation> limitations = new ArrayList<>();
        PlannedScale scale = plan.scale(finding.scale()).orElseThrow();
        boolean higherIsBetter = scale.polarity() == Polarity.HIGHER_IS_BETTER;
        Map<String, Object> values = rounds(new Contrast(finding.from(), finding.to()));
        values.put("scale", scale.name());
        values.put("n", finding.matched());
        int atEnd = finding.couldNotImprove().computed().orElse(0);
        if (atEnd > 0 && atEnd >= MANY_AT_END * finding.matched()) {
            Map<String, Object> counted = new LinkedHashMap<>(values);
            counted.put("count", atEnd);
            limitations.add(
                    Limitation.of(
                            higherIsBetter
                                    ? LimitationId.COULD_NOT_RISE
                                    : LimitationId.COULD_NOT_FALL,
                            counted));
        }
        Optional<BadStart> startedBadly =
                finding.before()
                        .computed()
                        .map(Summary::mean)
                        .flatMap(mean -> BadStart.of(scale, mean));
        startedBadly.ifPresent(
                start -> limitations.add(started(scale, start, new LinkedHashMap<>(values))));
        new RegressionLimits(plan)
                .of(finding, scale, new LinkedHashMap<>(values))
                .ifPresent(limitations::add);
        sitesAlike(finding, values, plan.confidence()).ifPresent(limitations::add);
        return limitations.stream().map(limitation -> limitation.in(scale)).toList();
    }

    private static Limitation started(
            PlannedScale scale, BadStart start, Map<String, Object> values) {
        values.put("mean", start.mean());
        values.put("rule", start.rule());
        return Limitation.of(
                scale.polarity() == Polarity.HIGHER_IS_BETTER
                        ? LimitationId.LOW_START
                        : LimitationId.HIGH_START,
                values);
    }

    /** That persons of a site are alike is said as sure only where the sites differ clearly. */
    private static Optional<Limitation> sitesAlike(
            Finding finding, Map<String, Object> values, ConfidenceLevel level) {
        return finding.methods()
                .sites()
                .computed()
                .filter(sites -> Math.sqrt(sites.designEffect()) >= WIDER)
                .map(
                        sites -> {
                            values.put("n", sites.n());
                            values.put("sites", sites.sites());
                            values.put("effective", Math.rint(sites.effectiveN()));
                            values.put("wider", Math.sqrt(sites.designEffect()));
                            return Limitation.of(
                                    Clarity.isBelow(sites.p(), level)
                                            ? LimitationId.SITES_ALIKE
                                            : LimitationId.SITES_MAY_BE_ALIKE,
                                    values);
                        });
    }

    private Optional<Limitation> weak(ReliabilityFinding finding) {
        return finding.reliability()
                .computed()
                .filter(reliability -> reliability.alpha() < WEAK_ALPHA)
                .map((Reliability reliability) -> itemsApart(finding, reliability));
    }

    private Limitation itemsApart(ReliabilityFinding finding, Reliability reliability) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("scale", plan.scale(finding.scale()).orElseThrow().name());
        values.put("from", RoundName.of(finding.round()));
        values.put("alpha", reliability.alpha());
        values.put("n", reliability.n());
        return Limitation.of(LimitationId.ITEMS_APART, values);
    }

    private static Optional<Limitation> tooMuch(PlannedScale scale) {
        return scale instanceof PlannedScale.FromItems items
                        && items.definition().items().contains(TOO_MUCH)
                ? Optional.of(Limitation.of(LimitationId.TOO_MUCH, Map.of("scale", scale.name())))
                : Optional.empty();
    }
}
