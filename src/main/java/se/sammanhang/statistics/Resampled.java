package se.sammanhang.statistics;

import java.util.Arrays;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * A statistic with its values in resampled groups, and the intervals that follow. Values that are
 * not finite are left out, as R's {@code boot.ci} does.
 *
 * <p>Not computable when all values are equal; bias-corrected intervals also when all lie on one
 * side of the estimate. 2,000 values or more give stable ends. Sources: Efron (1987), J. Am. Stat.
 * Assoc. 82(397), 171-185; Davison &amp; Hinkley (1997), Bootstrap Methods and their Application,
 * 5.3. R: {@code boot::boot.ci} 1.3-28.1.
 */
public final class Resampled {

    /** How values equal to the estimate count in the bias correction. */
    public enum Ties {
        /** Not below it: Efron's definition and R's. */
        STRICT,
        /** Half below it: for medians and shares, where many are equal. */
        MID
    }

    /** How a quantile between two values is found. */
    public enum Interpolation {
        /** On the scale of normal quantiles, as R's boot. */
        NORMAL,
        /** Linear, type 7 of Hyndman &amp; Fan (1996). */
        LINEAR
    }

    private final double estimate;
    private final double[] sorted;
    private final int leftOut;
    private final Estimate<Double> acceleration;

    /**
     * Takes values that were drawn.
     *
     * @param acceleration of {@link Bootstrap#acceleration}
     */
    public Resampled(double estimate, double[] values, Estimate<Double> acceleration) {
        this.estimate = estimate;
        this.sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        this.leftOut = values.length - sorted.length;
        this.acceleration = acceleration;
    }

    /** The statistic of the group itself. */
    public double estimate() {
        return estimate;
    }

    /** Values used. */
    public int size() {
        return sorted.length;
    }

    /** Values left out because they were not finite. */
    public int leftOut() {
        return leftOut;
    }

    /** Φ⁻¹ of the share of values below the estimate: median bias in standard deviations. */
    public Estimate<Double> biasCorrection(Ties ties) {
        if (degenerate()) {
            return Estimate.not(Reason.DEGENERATE_RESAMPLING);
        }
        long below = Arrays.stream(sorted).filter(v -> v < estimate).count();
        long equal =
                ties == Ties.MID ? Arrays.stream(sorted).filter(v -> v == estimate).count() : 0;
        double share = (below + 0.5 * equal) / sorted.length;
        return share == 0 || share == 1
                ? Estimate.not(Reason.DEGENERATE_RESAMPLING)
                : Estimate.of(Distributions.normalQuantile(share));
    }

    /** Where BCa cuts: Φ(z₀ + (z₀ + z)/(1 - a(z₀ + z))) for z at both tails. Range: 0 to 1. */
    public Estimate<Interval> cuts(Ties ties, ConfidenceLevel level) {
        return switch (biasCorrection(ties)) {
            case Estimate.NotComputable<Double>(Reason reason) -> Estimate.not(reason);
            case Estimate.Computed<Double>(Double bias) ->
                    switch (acceleration) {
                        case Estimate.NotComputable<Double>(Reason reason) -> Estimate.not(reason);
                        case Estimate.Computed<Double>(Double a) -> cuts(bias, a, level);
                    };
        };
    }

    private static Estimate<Interval> cuts(double bias, double a, ConfidenceLevel level) {
        double z = Distributions.z(level);
        double low = 1 - a * (bias - z);
        double high = 1 - a * (bias + z);
        if (low <= 0 || high <= 0) {
            return Estimate.not(Reason.DEGENERATE_RESAMPLING);
        }
        return Estimate.of(
                new Interval(
                        Distributions.normalBelow(bias + (bias - z) / low),
                        Distributions.normalBelow(bias + (bias + z) / high),
                        level,
                        Interval.Method.BOOTSTRAP_BCA));
    }

    /** Bias corrected and accelerated. */
    public Estimate<Interval> bca(Ties ties, Interpolation interpolation, ConfidenceLevel level) {
        return cuts(ties, level)
                .map(
                        cut ->
                                new Interval(
                                        quantile(cut.low(), interpolation),
                                        quantile(cut.high(), interpolation),
                                        level,
                                        Interval.Method.BOOTSTRAP_BCA));
    }

    /** Quantiles of the values. */
    public Estimate<Interval> percentile(ConfidenceLevel level) {
        double tail = (1 - level.value()) / 2;
        return interval(
                quantile(tail, Interpolation.NORMAL),
                quantile(1 - tail, Interpolation.NORMAL),
                level,
                Interval.Method.BOOTSTRAP_PERCENTILE);
    }

    /** Percentile ends mirrored at the estimate. */
    public Estimate<Interval> basic(ConfidenceLevel level) {
        double tail = (1 - level.value()) / 2;
        return interval(
                2 * estimate - quantile(1 - tail, Interpolation.NORMAL),
                2 * estimate - quantile(tail, Interpolation.NORMAL),
                level,
                Interval.Method.BOOTSTRAP_BASIC);
    }

    /** Estimate minus bias, plus and minus z standard deviations of the values. */
    public Estimate<Interval> normal(ConfidenceLevel level) {
        if (degenerate()) {
            return Estimate.not(Reason.DEGENERATE_RESAMPLING);
        }
        double mean = Summary.mean(sorted);
        double sd = Summary.standardDeviation(sorted, mean).computed().orElseThrow();
        double middle = 2 * estimate - mean;
        double half = Distributions.z(level) * sd;
        return interval(middle - half, middle + half, level, Interval.Method.BOOTSTRAP_NORMAL);
    }

    private Estimate<Interval> interval(
            double low, double high, ConfidenceLevel level, Interval.Method method) {
        return degenerate()
                ? Estimate.not(Reason.DEGENERATE_RESAMPLING)
                : Estimate.of(new Interval(low, high, level, method));
    }

    private boolean degenerate() {
        return sorted.length < 2 || sorted[0] == sorted[sorted.length - 1];
    }

    private double quantile(double p, Interpolation interpolation) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return switch (interpolation) {
            case LINEAR -> Summary.quantile(sorted, p);
            case NORMAL -> normalQuantile(p);
        };
    }

    /** R's {@code boot:::norm.inter}; beyond the outermost values it is these. */
    private double normalQuantile(double p) {
        double rank = (sorted.length + 1) * p;
        int k = (int) rank;
        if (k < 1) {
            return sorted[0];
        }
        if (k >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        if (k == rank) {
            return sorted[k - 1];
        }
        double from = Distributions.normalQuantile(k / (sorted.length + 1.0));
        double to = Distributions.normalQuantile((k + 1) / (sorted.length + 1.0));
        double part = (Distributions.normalQuantile(p) - from) / (to - from);
        return sorted[k - 1] + part * (sorted[k] - sorted[k - 1]);
    }
}
