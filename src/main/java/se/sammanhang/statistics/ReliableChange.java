package se.sammanhang.statistics;

import java.util.Map;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Who changed by more than measurement error explains.
 *
 * <p>Standard error of measurement s·√(1 - r), of a difference √2 times that; a change is reliable
 * when it is larger than z times the latter, with z = 1.96 at 95 %. About 2.5 % of those who did
 * not change look reliably better and as many reliably worse. A reliability that is not above 0 and
 * below 1 is refused. R: the formula. Sources: Jacobson &amp; Truax (1991), J. Consult. Clin.
 * Psychol. 59(1), 12-19; Christensen &amp; Mendoza (1986) for the √2.
 *
 * @param errorOfMeasurement unit: that of the scores
 * @param errorOfDifference unit: that of the scores
 * @param threshold a larger change either way is reliable. Unit: that of the scores
 * @param shares reliably up, neither, reliably down
 */
public record ReliableChange(
        double errorOfMeasurement,
        double errorOfDifference,
        double threshold,
        ChangeShares shares) {

    /** Change in standard errors of a difference; beyond ±z reliable. */
    public double index(double difference) {
        return difference / errorOfDifference;
    }

    /**
     * From the differences of the persons.
     *
     * @param referenceSd standard deviation of the norm or of everybody at intake, above 0
     * @param reliability of the score over about the time between the rounds
     */
    public static Estimate<ReliableChange> of(
            double[] differences, double referenceSd, double reliability, ConfidenceLevel level) {
        Map<Double, Long> counts = new java.util.TreeMap<>();
        for (double difference : differences) {
            counts.merge(difference, 1L, Long::sum);
        }
        return of(counts, 1, referenceSd, reliability, level);
    }

    /**
     * From whole-numbered differences.
     *
     * @param unit score points per step, above 0
     */
    public static Estimate<ReliableChange> of(
            DifferenceHistogram histogram,
            double unit,
            double referenceSd,
            double reliability,
            ConfidenceLevel level) {
        return of(histogram.counts(), unit, referenceSd, reliability, level);
    }

    private static Estimate<ReliableChange> of(
            Map<? extends Number, Long> counts,
            double unit,
            double referenceSd,
            double reliability,
            ConfidenceLevel level) {
        if (!(referenceSd > 0 && Double.isFinite(referenceSd))) {
            throw new IllegalArgumentException(
                    "referenceSd: wanted above 0 and finite, got " + referenceSd);
        }
        if (!(reliability > 0 && reliability < 1)) {
            return Estimate.not(Reason.UNUSABLE_RELIABILITY);
        }
        double measurement = referenceSd * Math.sqrt(1 - reliability);
        double ofDifference = Math.sqrt(2) * measurement;
        double threshold = Distributions.z(level) * ofDifference;
        long up = 0;
        long down = 0;
        long n = 0;
        for (Map.Entry<? extends Number, Long> bin : counts.entrySet()) {
            double difference = bin.getKey().doubleValue() * unit;
            n += bin.getValue();
            up += difference > threshold ? bin.getValue() : 0;
            down += difference < -threshold ? bin.getValue() : 0;
        }
        return Shares.of(Math.toIntExact(up), Math.toIntExact(down), Math.toIntExact(n), level)
                .map(shares -> new ReliableChange(measurement, ofDifference, threshold, shares));
    }
}
