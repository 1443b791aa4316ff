package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Yes or no before and after of the same persons, and whether the share changed.
 *
 * <p>Only those who changed tell of the change. Nobody answered: the share is not computable;
 * nobody changed: exact and mid-p are 1 by definition (R gives NaN for McNemar's chi-squared).
 *
 * @param yesYes yes at both
 * @param yesNo yes before, no after
 * @param noYes no before, yes after
 * @param noNo no at both
 */
public record PairedTable(int yesYes, int yesNo, int noYes, int noNo) {

    /** McNemar's statistic, χ² with one degree of freedom. */
    public record ChiSquared(double statistic, double p) {}

    public PairedTable {
        if (yesYes < 0 || yesNo < 0 || noYes < 0 || noNo < 0) {
            throw new IllegalArgumentException(
                    "PairedTable: wanted counts of 0 or more, got %d %d %d %d"
                            .formatted(yesYes, yesNo, noYes, noNo));
        }
    }

    /** Counts persons; both arrays in the same order. */
    public static PairedTable of(boolean[] before, boolean[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "after: wanted " + before.length + " values, got " + after.length);
        }
        int[] cells = new int[4];
        for (int i = 0; i < before.length; i++) {
            cells[(before[i] ? 0 : 2) + (after[i] ? 0 : 1)]++;
        }
        return new PairedTable(cells[0], cells[1], cells[2], cells[3]);
    }

    public int n() {
        return Math.addExact(Math.addExact(yesYes, yesNo), Math.addExact(noYes, noNo));
    }

    /** Persons who changed. */
    public int changed() {
        return yesNo + noYes;
    }

    /** Share of yes before, with Wilson's interval. */
    public Estimate<Share> before(ConfidenceLevel level) {
        return Shares.wilson(yesYes + yesNo, n(), level);
    }

    /** Share of yes after, with Wilson's interval. */
    public Estimate<Share> after(ConfidenceLevel level) {
        return Shares.wilson(yesYes + noYes, n(), level);
    }

    /** Share of yes after minus before, (noYes - yesNo)/n. Range: -1 to 1. */
    public Estimate<Double> difference() {
        return n() == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of((double) (noYes - yesNo) / n());
    }

    /**
     * (yesNo - noYes)² / (yesNo + noYes) without continuity correction, for many changes. R: {@code
     * mcnemar.test(table, correct = FALSE)}. Source: McNemar (1947), Psychometrika 12(2), 153-157.
     */
    public Estimate<ChiSquared> mcNemar() {
        if (changed() == 0) {
            return Estimate.not(Reason.NONE_CHANGED);
        }
        double difference = (double) yesNo - noYes;
        double statistic = difference * difference / changed();
        return Estimate.of(new ChiSquared(statistic, Distributions.chiSquaredAbove(statistic, 1)));
    }

    /** Exact two-sided p: binomial of those who changed. R: {@code binom.test(noYes, changed)}. */
    public double exact() {
        return Math.min(1, 2 * oneSided());
    }

    /**
     * Exact p minus the probability of the table seen: closer to the nominal level, and the one to
     * use. Source: Fagerland, Lydersen &amp; Laake (2013), BMC Med. Res. Methodol. 13, 91.
     */
    public double midP() {
        double seen = BinomialDistribution.of(changed(), 0.5).probability(Math.min(yesNo, noYes));
        return Math.min(1, 2 * oneSided() - seen);
    }

    private double oneSided() {
        return BinomialDistribution.of(changed(), 0.5)
                .cumulativeProbability(Math.min(yesNo, noYes));
    }

    /** How many turned to yes for each who turned to no. */
    public Estimate<Double> oddsRatio() {
        if (changed() == 0) {
            return Estimate.not(Reason.NONE_CHANGED);
        }
        return yesNo == 0 ? Estimate.not(Reason.EMPTY_CELL) : Estimate.of((double) noYes / yesNo);
    }

    /** Exact interval of the odds ratio from that of noYes of those who changed. */
    public Estimate<Interval> oddsRatioInterval(ConfidenceLevel level) {
        if (changed() == 0) {
            return Estimate.not(Reason.NONE_CHANGED);
        }
        if (yesNo == 0) {
            return Estimate.not(Reason.EMPTY_CELL);
        }
        return ShareIntervals.clopperPearson(noYes, changed(), level)
                .map(
                        share ->
                                new Interval(
                                        share.low() / (1 - share.low()),
                                        share.high() / (1 - share.high()),
                                        level,
                                        Interval.Method.EXACT_CONDITIONAL));
    }

    /**
     * Interval of the difference from Wilson's limits of both shares and the correlation φ between
     * them, which is corrected for continuity when positive. Source: Newcombe (1998), Stat. Med.
     * 17(22), 2635-2650, method 10.
     */
    public Estimate<Interval> newcombe(ConfidenceLevel level) {
        return before(level)
                .map(before -> newcombe(before, after(level).computed().orElseThrow(), level));
    }

    private Interval newcombe(Share before, Share after, ConfidenceLevel level) {
        double difference = (double) (noYes - yesNo) / n();
        double phi = correlation();
        double down1 = before.proportion() - before.interval().low();
        double up1 = before.interval().high() - before.proportion();
        double down2 = after.proportion() - after.interval().low();
        double up2 = after.interval().high() - after.proportion();
        return new Interval(
                difference - distance(down2, up1, phi),
                difference + distance(up2, down1, phi),
                level,
                Interval.Method.NEWCOMBE_PAIRED);
    }

    private static double distance(double one, double other, double phi) {
        return Math.sqrt(Math.max(0, one * one - 2 * phi * one * other + other * other));
    }

    private double correlation() {
        // doubles: the product of four margins is beyond an int already for 300 persons
        double margins =
                (double) (yesYes + yesNo) * (noYes + noNo) * (yesYes + noYes) * (yesNo + noNo);
        if (margins == 0) {
            return 0;
        }
        double cross = (double) yesYes * noNo - (double) yesNo * noYes;
        double corrected = cross > n() / 2.0 ? cross - n() / 2.0 : Math.min(cross, 0);
        return corrected / Math.sqrt(margins);
    }

    /**
     * Interval of the difference after adding one person to each kind of change and two in all.
     * Source: Bonett &amp; Price (2012), J. Educ. Behav. Stat. 37(4), 479-488.
     */
    public Estimate<Interval> bonettPrice(ConfidenceLevel level) {
        if (n() == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        double down = (yesNo + 1.0) / (n() + 2.0);
        double up = (noYes + 1.0) / (n() + 2.0);
        double half =
                Distributions.z(level)
                        * Math.sqrt((down + up - (up - down) * (up - down)) / (n() + 2.0));
        return Estimate.of(
                new Interval(
                        Math.max(-1, up - down - half),
                        Math.min(1, up - down + half),
                        level,
                        Interval.Method.BONETT_PRICE));
    }
}
