package se.sammanhang.statistics;

import java.util.Arrays;

/**
 * How many stand at the lowest and at the highest value the scale can take: they cannot fall or
 * rise, so a scale where these shares are large cannot show change.
 *
 * <p>More than 15 % at an end is usually called a floor or ceiling effect. Source: Terwee et al.
 * (2007), J. Clin. Epidemiol. 60(1), 34-42. R: {@code mean(x == low)}, {@code mean(x == high)}.
 *
 * @param floor those at the lowest possible value
 * @param ceiling those at the highest possible value
 */
public record FloorAndCeiling(Share floor, Share ceiling) {

    /**
     * Shares at both ends; values within 1e-10 of an end are at it.
     *
     * @param lowest lowest value the scale can take
     * @param highest highest value the scale can take, above lowest
     * @throws IllegalArgumentException for a value outside the scale
     */
    public static Estimate<FloorAndCeiling> of(
            double[] values, double lowest, double highest, ConfidenceLevel level) {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException(
                    "highest: wanted above " + lowest + ", got " + highest);
        }
        for (double value : values) {
            if (!(value >= lowest - PairedT.SAME && value <= highest + PairedT.SAME)) {
                throw new IllegalArgumentException(
                        "values: wanted " + lowest + " to " + highest + ", got " + value);
            }
        }
        int low = count(values, lowest);
        int high = count(values, highest);
        return Shares.wilson(low, values.length, level)
                .map(
                        floor ->
                                new FloorAndCeiling(
                                        floor,
                                        Shares.wilson(high, values.length, level)
                                                .computed()
                                                .orElseThrow()));
    }

    private static int count(double[] values, double end) {
        return (int) Arrays.stream(values).filter(v -> Math.abs(v - end) <= PairedT.SAME).count();
    }
}
