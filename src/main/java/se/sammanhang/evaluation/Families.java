package se.sammanhang.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sammanhang.evaluation.EvaluationPlan.Family;
import se.sammanhang.evaluation.Finding.AdjustedP;
import se.sammanhang.evaluation.Finding.Adjustment;
import se.sammanhang.statistics.Multiplicity;
import se.sammanhang.statistics.PairedChange;
import se.sammanhang.statistics.PairedChange.TTest;

/** Adjusts each test within the first family that claims it; the rest is exploratory. */
final class Families {

    private Families() {}

    static List<Finding> adjusted(EvaluationPlan plan, List<Finding> findings) {
        List<Finding> adjusted = new ArrayList<>(findings);
        List<Integer> unclaimed = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (p(findings.get(i)).isPresent()) {
                unclaimed.add(i);
            }
        }
        for (Family family : plan.families()) {
            List<Integer> claimed =
                    unclaimed.stream().filter(i -> family.claims(findings.get(i))).toList();
            unclaimed.removeAll(claimed);
            adjust(adjusted, claimed, family.name(), family.adjustment());
        }
        adjust(adjusted, unclaimed, EvaluationPlan.EXPLORATORY, Adjustment.BENJAMINI_HOCHBERG);
        return adjusted;
    }

    private static void adjust(
            List<Finding> findings, List<Integer> members, String family, Adjustment method) {
        double[] p = members.stream().mapToDouble(i -> p(findings.get(i)).orElseThrow()).toArray();
        double[] after =
                switch (method) {
                    case HOLM -> Multiplicity.holm(p);
                    case BENJAMINI_HOCHBERG -> Multiplicity.benjaminiHochberg(p);
                };
        for (int i = 0; i < after.length; i++) {
            int index = members.get(i);
            findings.set(
                    index,
                    findings.get(index)
                            .with(new AdjustedP(after[i], family, method, members.size())));
        }
    }

    private static Optional<Double> p(Finding finding) {
        return finding.change()
                .computed()
                .flatMap((PairedChange change) -> change.test().computed())
                .map(TTest::p);
    }
}
