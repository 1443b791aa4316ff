package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Yes or no in two groups of different persons.
 *
 * @param firstYes persons of the first group with yes
 * @param firstNo persons of the first group with no
 * @param secondYes persons of the second group with yes
 * @param secondNo persons of the second group with no
 */
public record FourfoldTable(int firstYes, int firstNo, int secondYes, int secondNo) {

    /** R's allowance for tables that are equally likely but for rounding. */
    private static final double AS_LIKELY = 1 + 1e-7;

    public FourfoldTable {
        if (firstYes < 0 || firstNo < 0 || secondYes < 0 || secondNo < 0) {
            throw new IllegalArgumentException(
                    "FourfoldTable: wanted counts of 0 or more, got %d %d %d %d"
                            .formatted(firstYes, firstNo, secondYes, secondNo));
        }
    }

    /**
     * Fisher's exact test: sum of the probabilities of all tables with the same margins that are no
     * likelier than this one. A group or an answer that nobody has: 1. R: {@code
     * fisher.test(table)}. Source: Fisher (1935), J. R. Stat. Soc. 98(1), 39-82.
     */
    public double fisher() {
        HypergeometricDistribution tables = tables();
        double limit = tables.probability(firstYes) * AS_LIKELY;
        double sum = 0;
        for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
            double probability = tables.probability(x);
            sum += probability <= limit ? probability : 0;
        }
        return Math.min(1, sum);
    }

    /**
     * Odds ratio that makes the first cell's mean, given all margins, equal to the count seen:
     * conditional maximum likelihood, R's {@code fisher.test} estimate (which R finds to four
     * digits only). Not computable when the count is the least or most that the margins allow.
     */
    public Estimate<Double> conditionalOddsRatio() {
        HypergeometricDistribution tables = tables();
        int least = tables.getSupportLowerBound();
        int most = tables.getSupportUpperBound();
        if (firstYes == least || firstYes == most) {
            return Estimate.not(Reason.EMPTY_CELL);
        }
        double[] logs = new double[most - least + 1];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = tables.logProbability(least + i);
        }
        double log = NoncentralT.root(logRatio -> mean(logs, least, logRatio) - firstYes, -60, 60);
        return Estimate.of(Math.exp(log));
    }

    /** Mean of the first cell when the odds ratio is not one. */
    private static double mean(double[] logs, int least, double logRatio) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            peak = Math.max(peak, logs[i] + i * logRatio);
        }
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < logs.length; i++) {
            double weight = Math.exp(logs[i] + i * logRatio - peak);
            weights += weight;
            weighted += weight * (least + i);
        }
        return weighted / weights;
    }

    private HypergeometricDistribution tables() {
        int n = firstYes + firstNo + secondYes + secondNo;
        if (n == 0) {
            throw new IllegalArgumentException("FourfoldTable: wanted one person or more");
        }
        return HypergeometricDistribution.of(n, firstYes + secondYes, firstYes + firstNo);
    }
}
