package se.sammanhang.statistics;

import java.util.Arrays;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * How much more often a person of the first group is above one of the second than below: (#{x &gt;
 * y} - #{x &lt; y})/(n₁n₂). Range: -1 to 1, 0 when as often either way.
 *
 * <p>Variance, unbiased: (n₂²Σ(dᵢ. - δ)² + n₁²Σ(d.ⱼ - δ)² - ΣΣ(dᵢⱼ - δ)²)/(n₁n₂(n₁ - 1)(n₂ - 1)),
 * not below (1 - δ²)/(n₁n₂ - 1). Interval (δ - δ³ ± zs√((1 - δ²)² + z²s²))/(1 - δ² + z²s²), which
 * stays within -1 and 1. At δ = ±1 its inner end is ±(m - z²)/(m + z²) with m the smaller group.
 * Fewer than two in a group: no interval. Sources: Cliff (1993), Psychol. Bull. 114(3), 494-509;
 * Feng &amp; Cliff (2004), J. Mod. Appl. Stat. Methods 3(2), 322-332. R: the formula over {@code
 * sign(outer(x, y, "-"))}, in {@code src/test/resources/reference}.
 *
 * @param value unit: difference of two shares
 */
public record CliffsDelta(double value, Estimate<Interval> interval) {

    public static Estimate<CliffsDelta> of(double[] first, double[] second, ConfidenceLevel level) {
        if (first.length == 0 || second.length == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        double[] ofFirst = dominance(first, second);
        double[] ofSecond = dominance(second, first);
        double delta = Summary.mean(ofFirst);
        if (first.length < 2 || second.length < 2) {
            return Estimate.of(new CliffsDelta(delta, Estimate.not(Reason.ONE_VALUE)));
        }
        double z = Distributions.z(level);
        if (Math.abs(delta) == 1) {
            double fewer = Math.min(first.length, second.length);
            double inner = Math.max(-1, (fewer - z * z) / (fewer + z * z));
            return Estimate.of(
                    new CliffsDelta(
                            delta,
                            Estimate.of(
                                    new Interval(
                                            delta > 0 ? inner : -1,
                                            delta > 0 ? 1 : -inner,
                                            level,
                                            Interval.Method.CLIFF))));
        }
        double variance = variance(first, second, ofFirst, ofSecond, delta);
        double rest = 1 - delta * delta;
        double spread = z * z * variance;
        double half = z * Math.sqrt(variance) * Math.sqrt(rest * rest + spread);
        return Estimate.of(
                new CliffsDelta(
                        delta,
                        Estimate.of(
                                new Interval(
                                        (delta - delta * delta * delta - half) / (rest + spread),
                                        (delta - delta * delta * delta + half) / (rest + spread),
                                        level,
                                        Interval.Method.CLIFF))));
    }

    private static double variance(
            double[] first, double[] second, double[] ofFirst, double[] ofSecond, double delta) {
        double n1 = first.length;
        double n2 = second.length;
        // Σ(d - δ)² = Σd² - nδ², for δ is their mean
        double rows = -n1 * delta * delta;
        for (double d : ofFirst) {
            rows += d * d;
        }
        double columns = -n2 * delta * delta;
        for (double d : ofSecond) {
            columns += d * d;
        }
        // d is -1, 0 or 1, so the squares of all pairs need the number of ties only
        double untied = n1 * n2 - ties(first, second);
        double cells = untied - n1 * n2 * delta * delta;
        double unbiased =
                (n2 * n2 * rows + n1 * n1 * columns - cells) / (n1 * n2 * (n1 - 1) * (n2 - 1));
        return Math.max(unbiased, (1 - delta * delta) / (n1 * n2 - 1));
    }

    /** For each value the share of the others below it minus the share above it. */
    private static double[] dominance(double[] values, double[] others) {
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        double[] dominance = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = countBelow(sorted, values[i] - PairedT.SAME);
            int notAbove = countBelow(sorted, values[i] + PairedT.SAME);
            dominance[i] = (double) (below - (sorted.length - notAbove)) / sorted.length;
        }
        return dominance;
    }

    private static double ties(double[] values, double[] others) {
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        double ties = 0;
        for (double value : values) {
            ties +=
                    countBelow(sorted, value + PairedT.SAME)
                            - countBelow(sorted, value - PairedT.SAME);
        }
        return ties;
    }

    /** How many of the sorted values are below the bound. */
    private static int countBelow(double[] sorted, double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
