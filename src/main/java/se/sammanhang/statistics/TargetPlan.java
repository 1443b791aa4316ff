package se.sammanhang.statistics;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What a group can show about a target before anybody has answered: to be said when the goal is
 * set. Exact binomial; R: {@code qbinom}, {@code pbinom}.
 *
 * @param target share to be shown, above 0 and below 1
 * @param level one minus the risk of a wrong decision on each side
 */
public record TargetPlan(double target, ConfidenceLevel level) {

    /** Where the search for a number of persons stops. */
    public static final int MOST_PERSONS = 100_000;

    public TargetPlan {
        TargetTest.checkShare("target", target);
    }

    /** Fewest of n that show a share above the target; empty when not even all of them do. */
    public OptionalInt fewestAbove(int n) {
        BinomialDistribution counts = BinomialDistribution.of(n, target);
        int count = Math.max(0, counts.inverseSurvivalProbability(1 - level.value()));
        while (count <= n && counts.survivalProbability(count - 1) > 1 - level.value()) {
            count++;
        }
        return count > n ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Most of n that show a share below the target; empty when not even none of them do. */
    public OptionalInt mostBelow(int n) {
        BinomialDistribution counts = BinomialDistribution.of(n, target);
        int count = counts.inverseCumulativeProbability(1 - level.value());
        while (count >= 0 && counts.cumulativeProbability(count) > 1 - level.value()) {
            count--;
        }
        return count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Fewest persons of whom all together show a share above the target: 29 for 90 % at 5 %. */
    public int fewestPersonsWhenAllSucceed() {
        int n = (int) Math.max(1, Math.floor(Math.log(1 - level.value()) / Math.log(target)) - 1);
        while (Math.pow(target, n) > 1 - level.value()) {
            n++;
        }
        return n;
    }

    /**
     * How likely n persons are to show a share above the target.
     *
     * @param truth true share, above 0 and below 1
     */
    public double power(int n, double truth) {
        TargetTest.checkShare("truth", truth);
        OptionalInt fewest = fewestAbove(n);
        return fewest.isEmpty()
                ? 0
                : BinomialDistribution.of(n, truth).survivalProbability(fewest.getAsInt() - 1);
    }

    /**
     * Fewest persons that are likely enough to show a share above the target; empty when the truth
     * is not above it or more than {@value #MOST_PERSONS} are needed. It is the first such number,
     * not one from which it holds for every larger one: counts are whole, so the power climbs like
     * a saw: 179 show 90 % in 8.1 cases of 10 when the truth is 95 %, 190 in 7.6, 191 in 8.4, and
     * only from 203 on it always is 8 (R 4.2.2: {@code qbinom}, {@code pbinom} over n).
     *
     * @param wanted how likely, above 0 and below 1; 0.8 is usual
     */
    public OptionalInt personsNeeded(double truth, double wanted) {
        TargetTest.checkShare("wanted", wanted);
        TargetTest.checkShare("truth", truth);
        if (truth <= target) {
            return OptionalInt.empty();
        }
        for (int n = fewestPersonsWhenAllSucceed(); n <= MOST_PERSONS; n++) {
            if (power(n, truth) >= wanted) {
                return OptionalInt.of(n);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Share of persons that rises when changes are normal with this mean: Φ(d_z).
     *
     * @param dz mean change in standard deviations of the change
     */
    public static double shareRising(double dz) {
        return Distributions.normalBelow(dz);
    }
}
