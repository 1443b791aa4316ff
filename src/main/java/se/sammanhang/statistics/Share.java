package se.sammanhang.statistics;

/**
 * So many of so many, with Wilson's interval. It cannot be had without its n.
 *
 * @param count range: 0 to n
 * @param n persons it is a share of, 1 or more
 */
public record Share(int count, int n, Interval interval) {

    public Share {
        if (n < 1 || count < 0 || count > n) {
            throw new IllegalArgumentException(
                    "Share: wanted 0 <= count <= n and n >= 1, got " + count + " of " + n);
        }
    }

    /** Unit: share. Range: 0 to 1. */
    public double proportion() {
        return (double) count / n;
    }
}
