package se.sammanhang.statistics;

/**
 * How many changed upwards, stayed, changed downwards; the three counts add up to n.
 *
 * @param increase difference at or above the rule
 * @param same difference smaller than the rule either way
 * @param decrease difference at or below minus the rule
 */
public record ChangeShares(Share increase, Share same, Share decrease) {

    public ChangeShares {
        int n = increase.n();
        if (same.n() != n
                || decrease.n() != n
                || increase.count() + same.count() + decrease.count() != n) {
            throw new IllegalArgumentException(
                    "ChangeShares: wanted counts that add up to the same n, got "
                            + increase
                            + ", "
                            + same
                            + ", "
                            + decrease);
        }
    }

    public int n() {
        return increase.n();
    }
}
