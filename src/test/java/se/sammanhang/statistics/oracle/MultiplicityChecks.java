package se.sammanhang.statistics.oracle;

import java.util.Arrays;
import java.util.List;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Multiplicity;
import se.sammanhang.statistics.Multiplicity.Adjustment;

/** Adjusted p values, also with ties and with tests that could not be done. */
final class MultiplicityChecks implements OracleChecks {

    @Override
    public void register(Registry registry) {
        Oracle oracle = Oracle.read("pvalues");
        for (String at : List.of("/bh1995", "/unordered_with_ties", "/with_na")) {
            double[] p = oracle.numbers(at + "/p");
            registry.check("pvalues", at + "/p", "Multiplicity", Tolerance.EXACT, p);
            registry.check(
                    "pvalues",
                    at + "/holm",
                    "Multiplicity",
                    Tolerance.CLOSED_FORM,
                    adjusted(Adjustment.HOLM, p));
            registry.check(
                    "pvalues",
                    at + "/bh",
                    "Multiplicity",
                    Tolerance.CLOSED_FORM,
                    adjusted(Adjustment.BENJAMINI_HOCHBERG, p));
        }
        double single = oracle.number("/single/p");
        registry.same("pvalues", "/single/p", "Multiplicity", single);
        registry.check(
                "pvalues",
                "/single/holm",
                "Multiplicity",
                Tolerance.CLOSED_FORM,
                adjusted(Adjustment.HOLM, single)[0]);
        registry.check(
                "pvalues",
                "/single/bh",
                "Multiplicity",
                Tolerance.CLOSED_FORM,
                adjusted(Adjustment.BENJAMINI_HOCHBERG, single)[0]);
    }

    private static double[] adjusted(Adjustment method, double... p) {
        List<Estimate<Double>> family =
                Arrays.stream(p)
                        .mapToObj(
                                value ->
                                        Double.isNaN(value)
                                                ? Estimate.<Double>not(Estimate.Reason.TOO_FEW)
                                                : Estimate.of(value))
                        .toList();
        return Multiplicity.adjust(method, family).stream()
                .mapToDouble(OracleChecks::orNaN)
                .toArray();
    }
}
