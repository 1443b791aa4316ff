package se.sammanhang.statistics;

/**
 * What a paired t test can detect, to be said before there are data and never after them (Hoenig
 * &amp; Heisey 2001). Exact by the noncentral t distribution with noncentrality d_z·√n; the other
 * tail is not counted, as in R {@code power.t.test(type = "paired")}. Two-sided test.
 *
 * @param level one minus the risk of the two-sided test
 */
public record PairedPower(ConfidenceLevel level) {

    private static final double LARGEST_EFFECT = 1e6;
    private static final double MOST_PAIRS = 1e7;

    /**
     * Probability that the test shows a rise.
     *
     * @param pairs 2 or more; need not be whole
     * @param dz mean change in standard deviations of the change
     */
    public double power(double pairs, double dz) {
        if (!(pairs >= 2)) {
            throw new IllegalArgumentException("pairs: wanted 2 or more, got " + pairs);
        }
        double df = pairs - 1;
        return new NoncentralT(df, dz * Math.sqrt(pairs)).above(Distributions.t(df, level));
    }

    /**
     * Smallest d_z that so many pairs show with the given probability; times the standard deviation
     * of the change it is in points.
     *
     * @param power above half of the risk and below 1
     */
    public double minimumEffect(int pairs, double power) {
        checkPower(power);
        double high = 1;
        while (power(pairs, high) < power && high < LARGEST_EFFECT) {
            high *= 2;
        }
        return NoncentralT.root(dz -> power(pairs, dz) - power, 0, high);
    }

    /**
     * Pairs needed to show the change with the given probability; round up.
     *
     * @param dz above 0
     */
    public double pairsNeeded(double dz, double power) {
        checkPower(power);
        if (!(dz > 0)) {
            throw new IllegalArgumentException("dz: wanted above 0, got " + dz);
        }
        if (power(2, dz) >= power) {
            return 2;
        }
        double high = 4;
        while (power(high, dz) < power && high < MOST_PAIRS) {
            high *= 2;
        }
        return NoncentralT.root(pairs -> power(pairs, dz) - power, 2, high);
    }

    private void checkPower(double power) {
        if (!(power > (1 - level.value()) / 2 && power < 1)) {
            throw new IllegalArgumentException(
                    "power: wanted above half the risk and below 1, got " + power);
        }
    }
}
