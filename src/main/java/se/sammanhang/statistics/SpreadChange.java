package se.sammanhang.statistics;

import se.sammanhang.statistics.Estimate.Reason;

/**
 * Whether those who stand low rise more, without the error of correlating change with the first
 * score: correlation of the change with the mean of both rounds (Oldham 1962), which is also the
 * test of Pitman and Morgan that the spread changed. t = r·√((n - 2)/(1 - r²)). Negative means that
 * people came closer together. Fewer than three pairs, everybody alike at one of the rounds, or the
 * same change in all: not computable. R: {@code cor.test(y - x, (x + y) / 2)}. Sources: Oldham
 * (1962), J. Chronic Dis. 15(10), 969-977; Pitman (1939), Biometrika 31(1-2), 9-12; Morgan (1939),
 * ibid. 13-19.
 *
 * @param correlation range: -1 to 1
 * @param degreesOfFreedom n - 2
 * @param p two-sided
 */
public record SpreadChange(double correlation, double t, int degreesOfFreedom, double p) {

    public static Estimate<SpreadChange> of(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "after: wanted " + before.length + " values, got " + after.length);
        }
        int n = before.length;
        if (n < 3) {
            return Estimate.not(n == 0 ? Reason.NO_VALUES : Reason.TOO_FEW);
        }
        if (Correlation.spread(before) <= PairedT.SAME
                || Correlation.spread(after) <= PairedT.SAME) {
            return Estimate.not(Reason.ALL_EQUAL);
        }
        double[] change = new double[n];
        double[] mean = new double[n];
        for (int i = 0; i < n; i++) {
            change[i] = after[i] - before[i];
            mean[i] = (after[i] + before[i]) / 2;
        }
        return Correlation.pearson(change, mean)
                .map(
                        r -> {
                            double t = r * Math.sqrt((n - 2) / Math.max(0, 1 - r * r));
                            return new SpreadChange(
                                    r, t, n - 2, Distributions.twoSidedT(t, n - 2.0));
                        });
    }
}
