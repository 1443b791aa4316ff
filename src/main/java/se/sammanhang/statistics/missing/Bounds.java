package se.sammanhang.statistics.missing;

import java.util.Arrays;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * What is certain whatever the lost ones would have answered: the lowest and the highest value that
 * all together can have. No sampling error is in it.
 *
 * <p>Source: Manski (1990), Am. Econ. Rev. 80(2), 319-323. R: the formulas.
 *
 * @param low when every lost person is at the lower end
 * @param high when every lost person is at the upper end
 */
public record Bounds(double low, double high) {

    /**
     * Share: between count/N and (count + lost)/N.
     *
     * @param count of those who answered
     * @param answered how many answered
     * @param all how many there were
     */
    public static Estimate<Bounds> ofShare(int count, int answered, int all) {
        if (count < 0 || count > answered || answered > all) {
            throw new IllegalArgumentException(
                    "wanted 0 <= count <= answered <= all, got "
                            + count
                            + ", "
                            + answered
                            + ", "
                            + all);
        }
        return all == 0
                ? Estimate.not(Reason.NO_VALUES)
                : Estimate.of(
                        new Bounds((double) count / all, (double) (count + all - answered) / all));
    }

    /**
     * Mean change when every lost person ends at the lowest or the highest score of the scale.
     *
     * @param changes of those who answered again
     * @param lostBefore scores at the start of those who did not
     * @param lowest score of the scale
     * @param highest score of the scale
     */
    public static Estimate<Bounds> ofMeanChange(
            double[] changes, double[] lostBefore, double lowest, double highest) {
        int all = changes.length + lostBefore.length;
        if (all == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        for (double before : lostBefore) {
            if (!(before >= lowest && before <= highest)) {
                throw new IllegalArgumentException(
                        "lostBefore: wanted " + lowest + " to " + highest + ", got " + before);
            }
        }
        double seen = Arrays.stream(changes).sum();
        double start = Arrays.stream(lostBefore).sum();
        return Estimate.of(
                new Bounds(
                        (seen + lostBefore.length * lowest - start) / all,
                        (seen + lostBefore.length * highest - start) / all));
    }
}
