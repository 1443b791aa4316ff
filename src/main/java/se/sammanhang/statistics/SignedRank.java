package se.sammanhang.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import se.sammanhang.statistics.AbsoluteGroups.Group;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Wilcoxon's signed-rank test that differences are as often up as down, size by size.
 *
 * <p>Absolute differences are ranked with midranks for ties; the statistic is the sum of the ranks
 * of the positive ones. Exact p: every pattern of signs equally likely, by the shift algorithm on
 * doubled midranks (Streitberg &amp; Röhmel 1986, Statistical Software Newsletter 12(1), 10-17),
 * two-sided 2·min(P(W ≥ w), P(W ≤ w)), at most 1. Normal approximation: mean Σr/2 and variance
 * Σr²/4 over the ranks in use, which holds the corrections for ties and zeros (Cureton 1967, J. Am.
 * Stat. Assoc. 62(319), 1068-1069).
 *
 * <p>Nobody changed: exact p is 1, no approximation. Fewer than six changed: no p at or below 0.05
 * is possible. R: zeros dropped {@code wilcox.test(x, exact = FALSE)} and {@code
 * exactRankTests::wilcox.exact} 0.8.35; Pratt {@code coin::wilcoxsign_test(zero.method = "Pratt")}
 * 1.4.2. Sources: Wilcoxon (1945), Biometrics Bull. 1(6), 80-83; Pratt (1959), J. Am. Stat. Assoc.
 * 54(287), 655-667.
 *
 * @param rule what was done with zeros
 * @param n pairs, 1 or more
 * @param zeros pairs without a difference
 * @param positive pairs with a higher later value
 * @param negative pairs with a lower later value
 * @param ties whether some absolute differences other than zero are equal
 * @param positiveRanks sum of the ranks of the positive differences
 * @param negativeRanks sum of the ranks of the negative differences
 * @param exact not computable beyond {@value #MOST_EXACT} changes or when the ranks are too large
 * @param normal not computable when nobody changed
 */
public record SignedRank(
        Zeros rule,
        int n,
        int zeros,
        int positive,
        int negative,
        boolean ties,
        double positiveRanks,
        double negativeRanks,
        Estimate<Exact> exact,
        Estimate<Normal> normal) {

    /** Most changes for which the exact distribution is computed. */
    public static final int MOST_EXACT = 200;

    /** Largest sum of doubled ranks; keeps the table of the distribution below 16 MB. */
    private static final long LARGEST_SUM = 2_000_000;

    /** What happens to pairs without a difference. */
    public enum Zeros {
        /** Ranked with the others, then left out of the sum: Pratt (1959). Recommended. */
        RANKED,
        /** Left out before ranking: Wilcoxon (1945) and R's {@code wilcox.test}. */
        DROPPED
    }

    /** Exact probabilities of a sum as extreme as seen. Range: 0 to 1. */
    public record Exact(double twoSided, double greater, double less) {}

    /**
     * Approximate probabilities.
     *
     * @param mean of the sum if signs were random
     * @param variance of the sum if signs were random
     * @param z (sum - mean) / √variance
     * @param p two-sided, without continuity correction
     * @param corrected two-sided, with half a rank of continuity correction
     */
    public record Normal(double mean, double variance, double z, double p, double corrected) {}

    /** From the differences of the persons. */
    public static Estimate<SignedRank> of(double[] differences, Zeros rule) {
        return of(AbsoluteGroups.of(differences), rule);
    }

    /** From whole-numbered differences. */
    public static Estimate<SignedRank> of(DifferenceHistogram histogram, Zeros rule) {
        return of(AbsoluteGroups.of(histogram), rule);
    }

    /** Two-sided: exact where it is computed, otherwise approximate with continuity correction. */
    public double p() {
        return exact.computed()
                .map(Exact::twoSided)
                .or(() -> normal.computed().map(Normal::corrected))
                .orElse(1.0);
    }

    /**
     * Matched rank-biserial correlation (W₊ - W₋) / (W₊ + W₋). Range: -1 to 1. Source: Kerby
     * (2014), Comprehensive Psychology 3, 1.
     */
    public Estimate<Double> rankBiserial() {
        return positive + negative == 0
                ? Estimate.not(Reason.NONE_CHANGED)
                : Estimate.of((positiveRanks - negativeRanks) / (positiveRanks + negativeRanks));
    }

    /**
     * Exact two-sided sign test of the pairs that changed, R {@code binom.test(positive, positive +
     * negative)}; 1 when nobody changed. Source: Arbuthnott (1710); Dixon &amp; Mood (1946).
     */
    public double signTest() {
        double fewer =
                BinomialDistribution.of(positive + negative, 0.5)
                        .cumulativeProbability(Math.min(positive, negative));
        return Math.min(1, 2 * fewer);
    }

    private static Estimate<SignedRank> of(AbsoluteGroups differences, Zeros rule) {
        if (differences.n() == 0) {
            return Estimate.not(Reason.NO_VALUES);
        }
        List<Group> groups = differences.groups();
        long[] doubled = doubledRanks(groups, rule == Zeros.RANKED ? differences.zeros() : 0);
        double positive = 0;
        double negative = 0;
        double squares = 0;
        for (int i = 0; i < doubled.length; i++) {
            double rank = doubled[i] / 2.0;
            positive += rank * groups.get(i).positive();
            negative += rank * groups.get(i).negative();
            squares += rank * rank * groups.get(i).size();
        }
        return Estimate.of(
                new SignedRank(
                        rule,
                        Math.toIntExact(differences.n()),
                        Math.toIntExact(differences.zeros()),
                        Math.toIntExact(differences.positive()),
                        Math.toIntExact(differences.negative()),
                        groups.stream().anyMatch(group -> group.size() > 1),
                        positive,
                        negative,
                        exact(groups, doubled),
                        normal(positive, (positive + negative) / 2, squares / 4)));
    }

    private static long[] doubledRanks(List<Group> groups, long before) {
        long[] doubled = new long[groups.size()];
        long below = before;
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] = 2 * below + groups.get(i).size() + 1;
            below += groups.get(i).size();
        }
        return doubled;
    }

    private static Estimate<Normal> normal(double sum, double mean, double variance) {
        if (variance == 0) {
            return Estimate.not(Reason.NONE_CHANGED);
        }
        double sd = Math.sqrt(variance);
        double off = sum - mean;
        return Estimate.of(
                new Normal(
                        mean,
                        variance,
                        off / sd,
                        Distributions.twoSidedNormal(off / sd),
                        Distributions.twoSidedNormal((off - Math.signum(off) * 0.5) / sd)));
    }

    private static Estimate<Exact> exact(List<Group> groups, long[] doubled) {
        long changed = 0;
        long total = 0;
        long seen = 0;
        for (int i = 0; i < doubled.length; i++) {
            changed += groups.get(i).size();
            total += groups.get(i).size() * doubled[i];
            seen += groups.get(i).positive() * doubled[i];
        }
        if (changed > MOST_EXACT || total > LARGEST_SUM) {
            return Estimate.not(Reason.TOO_MANY);
        }
        CoinFlips sums = new CoinFlips(Math.toIntExact(total));
        for (int i = 0; i < doubled.length; i++) {
            for (long one = 0; one < groups.get(i).size(); one++) {
                sums.add((int) doubled[i]);
            }
        }
        double[] probability = sums.probabilities();
        double less = 0;
        double greater = 0;
        for (int sum = 0; sum < probability.length; sum++) {
            less += sum <= seen ? probability[sum] : 0;
            greater += sum >= seen ? probability[sum] : 0;
        }
        return Estimate.of(
                new Exact(
                        Math.min(1, 2 * Math.min(less, greater)),
                        Math.min(1, greater),
                        Math.min(1, less)));
    }
}
