package se.sammanhang.statistics;

/**
 * Distribution of a sum of whole numbers of which each counts or not, with probability one half, by
 * the shift algorithm. Source: Streitberg &amp; Röhmel (1986), Stat. Softw. Newsl. 12(1), 10-17. R:
 * {@code csignrank} does the same.
 */
final class CoinFlips {

    private double[] ways;
    private double[] before;
    private int reached;
    private int flips;

    /**
     * @param largest sum that is wanted; larger ones are not counted
     */
    CoinFlips(int largest) {
        ways = new double[largest + 1];
        before = new double[largest + 1];
        ways[0] = 1;
    }

    /**
     * One more number that counts or not.
     *
     * @param number 0 or more
     */
    void add(int number) {
        double[] swapped = before;
        before = ways;
        ways = swapped;
        int unchanged = Math.min(number, ways.length);
        System.arraycopy(before, 0, ways, 0, unchanged);
        reached = Math.min(ways.length - 1, Math.addExact(reached, number));
        for (int sum = unchanged; sum <= reached; sum++) {
            ways[sum] = before[sum] + before[sum - number];
        }
        flips++;
    }

    /** Probability of each sum from 0. Exact to rounding up to about 1,000 numbers. */
    double[] probabilities() {
        double each = Math.scalb(1.0, -flips);
        double[] probability = new double[ways.length];
        for (int sum = 0; sum <= reached; sum++) {
            probability[sum] = ways[sum] * each;
        }
        return probability;
    }
}
