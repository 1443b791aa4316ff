package se.sammanhang.statistics;

import se.sammanhang.statistics.Estimate.Reason;

/** How two values of the same persons go together. */
public final class Correlation {

    private Correlation() {}

    /**
     * Pearson's product-moment correlation Σ(x - x̄)(y - ȳ) / √(Σ(x - x̄)²·Σ(y - ȳ)²). Range: -1 to
     * 1. Nobody, one person or a constant: not computable. R: {@code cor(x, y)}. Source: Pearson
     * (1895), Proc. R. Soc. Lond. 58, 240-242.
     */
    public static Estimate<Double> pearson(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "y: wanted " + x.length + " values, got " + y.length);
        }
        if (x.length < 2) {
            return Estimate.not(x.length == 0 ? Reason.NO_VALUES : Reason.ONE_VALUE);
        }
        if (spread(x) <= PairedT.SAME || spread(y) <= PairedT.SAME) {
            return Estimate.not(Reason.ALL_EQUAL);
        }
        double r = crossProduct(x, y) / Math.sqrt(crossProduct(x, x) * crossProduct(y, y));
        return Estimate.of(Math.clamp(r, -1, 1));
    }

    /** Σ(x - x̄)(y - ȳ). */
    static double crossProduct(double[] x, double[] y) {
        double meanX = Summary.mean(x);
        double meanY = Summary.mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }

    /** Largest minus smallest. */
    static double spread(double[] values) {
        double low = values[0];
        double high = values[0];
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low;
    }
}
