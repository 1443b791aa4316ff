package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import se.sammanhang.evaluation.AttritionFinding.AnswerModel;
import se.sammanhang.evaluation.AttritionFinding.Difference;
import se.sammanhang.evaluation.AttritionFinding.LeftOut;
import se.sammanhang.evaluation.AttritionFinding.Weighted;
import se.sammanhang.evaluation.AttritionFinding.Why;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.statistics.ChangeShares;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;
import se.sammanhang.statistics.Share;
import se.sammanhang.statistics.Summary;
import se.sammanhang.statistics.missing.AnswerWeights;
import se.sammanhang.statistics.missing.Assumptions;
import se.sammanhang.statistics.missing.Bounds;
import se.sammanhang.statistics.missing.StandardisedDifference;
import se.sammanhang.statistics.model.Design;
import se.sammanhang.statistics.model.LogisticFit;
import se.sammanhang.statistics.model.LogisticModel;

/**
 * Compares those who returned with those lost, and says how far the loss can reach.
 *
 * <p>Columns of the model: the score at the start, gender, interventions, other grouping variables
 * but the site (many sites would leave too few events). A column that fewer than five have or lack,
 * or that says the same as an earlier one, is left out. Where the rarer outcome is below five for
 * each column, interventions and other variables go first, then gender; below five for the score
 * alone the model is refused. Interventions count whenever they were: those lost have no later
 * date.
 */
final class Attrition {

    /** Largest stabilised weight. */
    static final double CAP = 10;

    /** Name of the column of the score at the start. */
    static final String BEFORE = "before";

    private static final int FEWEST = 5;

    private final EvaluationPlan plan;
    private final Grouping grouping;

    Attrition(EvaluationPlan plan, Grouping grouping) {
        this.plan = plan;
        this.grouping = grouping;
    }

    /**
     * @param started those with a score at the earlier round
     * @param shares of everybody matched, by the scale's increase rule
     */
    AttritionFinding finding(
            PlannedScale scale,
            Contrast contrast,
            List<Baseline> started,
            Estimate<ChangeShares> shares) {
        List<Trait> traits =
                Trait.of(
                        plan,
                        grouping,
                        started.stream().map(Baseline::person).toList(),
                        (_, _) -> true);
        AnswerModel model = model(started, traits);
        double[] changes =
                started.stream()
                        .flatMap(one -> one.pair().stream())
                        .mapToDouble(pair -> pair.after() - pair.before())
                        .toArray();
        int lost = started.size() - changes.length;
        Estimate<Assumptions> assumptions =
                Summary.of(changes)
                        .map(summary -> new Assumptions(changes.length, lost, summary.mean()));
        return new AttritionFinding(
                scale.id(),
                contrast.from(),
                contrast.to(),
                started.size(),
                changes.length,
                differences(started, traits),
                model,
                weighted(model, started, changes),
                bounds(shares.map(ChangeShares::increase), changes.length, started.size()),
                bounds(shares.map(ChangeShares::decrease), changes.length, started.size()),
                meanBounds(scale, started, changes),
                assumptions.map(Assumptions::unchanged),
                assumptions.then(known -> known.tippingPoint(0)));
    }

    private static double[] scores(List<Baseline> persons, Predicate<Baseline> which) {
        return values(persons.stream().filter(which).toList(), Baseline::score);
    }

    private static double[] values(List<Baseline> persons, ToDoubleFunction<Baseline> value) {
        return persons.stream().mapToDouble(value).toArray();
    }

    private static List<Difference> differences(List<Baseline> started, List<Trait> traits) {
        List<Difference> differences = new ArrayList<>();
        double[] returned = scores(started, Baseline::returned);
        double[] lost = scores(started, one -> !one.returned());
        differences.add(
                new Difference.OfScore(
                        Summary.of(returned),
                        Summary.of(lost),
                        StandardisedDifference.ofMeans(returned, lost)));
        for (Trait trait : traits) {
            int back = 0;
            int gone = 0;
            for (int i = 0; i < started.size(); i++) {
                if (trait.has().get(i)) {
                    if (started.get(i).returned()) {
                        back++;
                    } else {
                        gone++;
                    }
                }
            }
            differences.add(
                    new Difference.OfShare(
                            trait.part(),
                            back,
                            gone,
                            StandardisedDifference.ofShares(
                                    back, returned.length, gone, lost.length)));
        }
        return differences;
    }

    private AnswerModel model(List<Baseline> started, List<Trait> traits) {
        int returned = (int) started.stream().filter(Baseline::returned).count();
        int rarer = Math.min(returned, started.size() - returned);
        List<LeftOut> leftOut = new ArrayList<>();
        List<Trait> columns = columns(traits, leftOut);
        shed(columns, trait -> !trait.isOf(Group.GENDER), rarer, leftOut);
        shed(columns, _ -> true, rarer, leftOut);
        return new AnswerModel(
                columns.stream().map(Trait::part).toList(), leftOut, fit(started, columns, rarer));
    }

    private static List<Trait> columns(List<Trait> traits, List<LeftOut> leftOut) {
        List<Trait> columns = new ArrayList<>();
        for (Trait trait : traits) {
            if (!trait.reference() && !trait.isOf(Group.SITE)) {
                if (trait.isRarerThan(FEWEST)) {
                    leftOut.add(new LeftOut(trait.part(), Why.FEW_PERSONS));
                } else if (columns.stream().anyMatch(trait::tellsTheSameAs)) {
                    leftOut.add(new LeftOut(trait.part(), Why.SAME_AS_ANOTHER));
                } else {
                    columns.add(trait);
                }
            }
        }
        return columns;
    }

    /** Takes columns away where there are too few events for all of them and the score. */
    private static void shed(
            List<Trait> columns, Predicate<Trait> which, int rarer, List<LeftOut> leftOut) {
        if (rarer < FEWEST * (columns.size() + 1)) {
            columns.stream()
                    .filter(which)
                    .forEach(trait -> leftOut.add(new LeftOut(trait.part(), Why.TOO_FEW_EVENTS)));
            columns.removeIf(which);
        }
    }

    private Estimate<LogisticFit> fit(List<Baseline> started, List<Trait> columns, int rarer) {
        if (started.isEmpty()) {
            return Estimate.not(Reason.NO_VALUES);
        }
        if (rarer == 0) {
            return Estimate.not(Reason.ONE_OUTCOME);
        }
        if (rarer < FEWEST) {
            return Estimate.not(Reason.TOO_FEW_EVENTS);
        }
        Design design =
                Design.withIntercept(started.size()).with(BEFORE, values(started, Baseline::score));
        for (Trait column : columns) {
            design = design.withIndicator(column.column(), column.values());
        }
        return LogisticModel.fit(design, returned(started), plan.confidence());
    }

    private static boolean[] returned(List<Baseline> started) {
        boolean[] returned = new boolean[started.size()];
        for (int i = 0; i < returned.length; i++) {
            returned[i] = started.get(i).returned();
        }
        return returned;
    }

    private Estimate<Weighted> weighted(
            AnswerModel model, List<Baseline> started, double[] changes) {
        return model.fit()
                .then(fit -> AnswerWeights.of(fit, returned(started), OptionalDouble.of(CAP)))
                .then(
                        weights ->
                                weights.mean(changes, plan.confidence())
                                        .map(
                                                mean ->
                                                        new Weighted(
                                                                mean,
                                                                weights.effectiveN(),
                                                                weights.sum(),
                                                                weights.largest(),
                                                                CAP,
                                                                weights.capped())));
    }

    /** Nobody matched is a count of 0, so only the persons who started are needed. */
    private static Estimate<Bounds> bounds(Estimate<Share> share, int returned, int started) {
        return Bounds.ofShare(share.computed().map(Share::count).orElse(0), returned, started);
    }

    private static Estimate<Bounds> meanBounds(
            PlannedScale scale, List<Baseline> started, double[] changes) {
        return scale.range()
                .map(
                        range ->
                                Bounds.ofMeanChange(
                                        changes,
                                        scores(started, one -> !one.returned()),
                                        range.low(),
                                        range.high()))
                .orElseGet(() -> Estimate.not(Reason.NO_RANGE));
    }
}
