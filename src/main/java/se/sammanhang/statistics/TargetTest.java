package se.sammanhang.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A share against a target, decided three ways by two exact one-sided tests. R: {@code
 * binom.test(x, n, target, alternative)}. Source: Clopper &amp; Pearson (1934), Biometrika 26(4),
 * 404-413.
 *
 * @param target range: above 0 and below 1
 * @param greater P(X ≥ x) if the true share were the target
 * @param less P(X ≤ x) if the true share were the target
 * @param greaterMid greater minus half of P(X = x): closer to the nominal level on average
 * @param lessMid less minus half of P(X = x)
 * @param twoSided sum of all counts no likelier than the one seen, R's two-sided p
 */
public record TargetTest(
        Share share,
        double target,
        double greater,
        double less,
        double greaterMid,
        double lessMid,
        double twoSided,
        Decision decision) {

    /** R's allowance for counts that are equally likely but for rounding. */
    private static final double AS_LIKELY = 1 + 1e-7;

    /** What the count says of the target. */
    public enum Decision {
        /** So many or more would be seen in at most 1 - level of cases at the target. */
        ABOVE,
        /** So few or fewer would be. */
        BELOW,
        /** Neither. */
        CANNOT_TELL
    }

    /**
     * Tests the share against the target.
     *
     * @param level one minus the risk of a wrong decision on each side
     */
    public static TargetTest of(Share share, double target, ConfidenceLevel level) {
        checkShare("target", target);
        double greater = Shares.atLeast(share, target);
        double less = Shares.atMost(share, target);
        BinomialDistribution counts = BinomialDistribution.of(share.n(), target);
        double half = counts.probability(share.count()) / 2;
        double risk = 1 - level.value();
        Decision decision =
                greater <= risk
                        ? Decision.ABOVE
                        : less <= risk ? Decision.BELOW : Decision.CANNOT_TELL;
        return new TargetTest(
                share,
                target,
                greater,
                less,
                greater - half,
                less - half,
                twoSided(counts, share),
                decision);
    }

    static void checkShare(String name, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + ": wanted above 0 and below 1, got " + share);
        }
    }

    private static double twoSided(BinomialDistribution counts, Share share) {
        double limit = counts.probability(share.count()) * AS_LIKELY;
        double rest = 0;
        double all = 0;
        for (int count = 0; count <= share.n(); count++) {
            double probability = counts.probability(count);
            all += probability <= limit ? probability : 0;
            rest += probability > limit ? probability : 0;
        }
        // when nearly every count is as unlikely, one minus the rest keeps more digits
        return Math.min(1, rest == 0 ? 1 : rest < 0.5 ? 1 - rest : all);
    }
}
