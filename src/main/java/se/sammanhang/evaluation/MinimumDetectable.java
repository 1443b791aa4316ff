package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.evaluation.MeasurementPrecision.KnownSpread;
import se.sammanhang.instrument.ScaleId;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedPower;

/**
 * The smallest mean change of everybody that a paired t test shows in {@value #POWER} of cases, two
 * sided at the plan's level. It says what a number of pairs can show, never what was seen.
 *
 * @param basis whose number of pairs it is
 * @param dz in standard deviations of the change
 * @param sd standard deviation of the change that makes points of it. Unit: that of the score
 * @param sdSource source of {@code sd} by the plan; absent: it is the one seen in the data
 * @param points dz times sd. Unit: that of the score
 */
public record MinimumDetectable(
        ScaleId scale,
        Contrast contrast,
        Basis basis,
        int pairs,
        Estimate<Double> dz,
        Estimate<Double> sd,
        Optional<String> sdSource,
        Estimate<Double> points) {

    /** How often the test shows the change. */
    public static final double POWER = 0.8;

    /** Whose number of pairs. */
    public enum Basis {
        /** Expected by the plan. */
        PLANNED("planned"),
        /** N: if everybody known answered both rounds. */
        KNOWN("known"),
        /** n at hand. */
        MATCHED("matched");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        /** Stable name in results.json. */
        public String code() {
            return code;
        }
    }

    /** For each change of everybody, in the order of the findings. */
    public static List<MinimumDetectable> of(EvaluationResult result) {
        List<MinimumDetectable> all = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.group().isOverall()) {
                result.plan()
                        .precision()
                        .expectedPairs()
                        .ifPresent(
                                pairs -> all.add(of(result.plan(), finding, Basis.PLANNED, pairs)));
                all.add(of(result.plan(), finding, Basis.KNOWN, finding.known()));
                all.add(of(result.plan(), finding, Basis.MATCHED, finding.matched()));
            }
        }
        return all;
    }

    /**
     * What the expected pairs of a plan can show, before anybody has answered: for each contrast
     * and scale, in the order of the plan. Empty where the plan expects no number of pairs.
     */
    public static List<MinimumDetectable> beforehand(EvaluationPlan plan) {
        List<MinimumDetectable> all = new ArrayList<>();
        plan.precision()
                .expectedPairs()
                .ifPresent(
                        pairs -> {
                            for (Contrast contrast : plan.contrasts()) {
                                for (PlannedScale scale : plan.scales()) {
                                    all.add(
                                            of(
                                                    plan,
                                                    new Question(scale.id(), contrast),
                                                    Estimate.not(Estimate.Reason.NO_VALUES),
                                                    new Answerers(Basis.PLANNED, pairs)));
                                }
                            }
                        });
        return all;
    }

    private record Question(ScaleId scale, Contrast contrast) {}

    private record Answerers(Basis basis, int pairs) {}

    private static MinimumDetectable of(
            EvaluationPlan plan, Finding finding, Basis basis, int pairs) {
        return of(
                plan,
                new Question(finding.scale(), new Contrast(finding.from(), finding.to())),
                finding.change().then(PairedChange::sd),
                new Answerers(basis, pairs));
    }

    /**
     * @param seen standard deviation of the change in the data, where the plan knows none
     */
    private static MinimumDetectable of(
            EvaluationPlan plan, Question question, Estimate<Double> seen, Answerers answerers) {
        int pairs = answerers.pairs();
        Optional<KnownSpread> planned = plan.precision().of(question.scale()).changeSpread();
        Estimate<Double> sd =
                planned.<Estimate<Double>>map(spread -> Estimate.of(spread.value())).orElse(seen);
        Estimate<Double> dz =
                pairs < 2
                        ? Estimate.not(Estimate.Reason.TOO_FEW)
                        : Estimate.of(
                                new PairedPower(plan.confidence()).minimumEffect(pairs, POWER));
        return new MinimumDetectable(
                question.scale(),
                question.contrast(),
                answerers.basis(),
                pairs,
                dz,
                sd,
                planned.map(KnownSpread::source),
                dz.then(effect -> sd.map(spread -> effect * spread)));
    }
}
