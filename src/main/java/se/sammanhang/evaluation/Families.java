package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.statistics.Multiplicity;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;
import se.sammanhang.statistics.SignedRank;

/**
 * Adjusts each test within the first family that claims it; the rest is exploratory. The signed
 * ranks of a family are adjusted among themselves: they are another look at the same questions.
 * Groups that are only described are in no family, so that they cost the others nothing.
 */
final class Families {

    private final EvaluationPlan plan;
    private final List<Finding> findings;
    private final Function<Finding, Optional<Double>> p;
    private final BiFunction<Finding, AdjustedP, Finding> with;

    private Families(
            EvaluationPlan plan,
            List<Finding> findings,
            Function<Finding, Optional<Double>> p,
            BiFunction<Finding, AdjustedP, Finding> with) {
        this.plan = plan;
        this.findings = new ArrayList<>(findings);
        this.p = p;
        this.with = with;
    }

    static List<Finding> adjusted(EvaluationPlan plan, List<Finding> findings) {
        List<Finding> tests =
                new Families(plan, findings, Families::pOfMean, Finding::with).adjusted();
        return new Families(plan, tests, Families::pOfRanks, Finding::withRank).adjusted();
    }

    /** Those of them that are told, adjusted among themselves; the others in no family. */
    static List<Finding> adjustedAmong(
            EvaluationPlan plan, List<Finding> findings, Predicate<Finding> told) {
        Iterator<Finding> again =
                adjusted(
                                plan,
                                findings.stream()
                                        .filter(told)
                                        .map(Finding::withoutAdjustment)
                                        .toList())
                        .iterator();
        return findings.stream()
                .map(one -> told.test(one) ? again.next() : one.withoutAdjustment())
                .toList();
    }

    private List<Finding> adjusted() {
        List<Integer> unclaimed = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.onlyDescribed().isEmpty() && p.apply(finding).isPresent()) {
                unclaimed.add(i);
            }
        }
        for (Family family : plan.families()) {
            List<Integer> claimed =
                    unclaimed.stream().filter(i -> family.claims(findings.get(i))).toList();
            unclaimed.removeAll(claimed);
            adjust(claimed, family.name(), family.adjustment());
        }
        adjust(unclaimed, EvaluationPlan.EXPLORATORY, Adjustment.BENJAMINI_HOCHBERG);
        return findings;
    }

    static double[] adjusted(Adjustment method, double... raw) {
        return switch (method) {
            case HOLM -> Multiplicity.holm(raw);
            case BENJAMINI_HOCHBERG -> Multiplicity.benjaminiHochberg(raw);
        };
    }

    private void adjust(List<Integer> members, String family, Adjustment method) {
        double[] raw =
                members.stream().mapToDouble(i -> p.apply(findings.get(i)).orElseThrow()).toArray();
        double[] after = adjusted(method, raw);
        for (int i = 0; i < after.length; i++) {
            int index = members.get(i);
            findings.set(
                    index,
                    with.apply(
                            findings.get(index),
                            new AdjustedP(after[i], family, method, members.size())));
        }
    }

    private static Optional<Double> pOfMean(Finding finding) {
        return finding.change().then(PairedChange::test).map(TTest::p).computed();
    }

    private static Optional<Double> pOfRanks(Finding finding) {
        return finding.methods().signedRank().map(SignedRank::p).computed();
    }
}
