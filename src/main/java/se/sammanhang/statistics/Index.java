package se.sammanhang.statistics;

import java.util.random.RandomGenerator;

/**
 * Random places in a list, the same that {@link RandomGenerator#nextInt(int)} gives, without its
 * division: the remainder comes from two multiplications. Source: Lemire, Kaser &amp; Kurz (2019),
 * Softw. Pract. Exp. 49(6), 953-970.
 */
final class Index {

    private final int bound;
    private final int mask;

    /** The next whole number after 2⁶⁴ divided by the bound. */
    private final long reciprocal;

    /**
     * @param bound length of the list, 1 or more
     */
    Index(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound: wanted 1 or more, got " + bound);
        }
        this.bound = bound;
        this.mask = bound - 1;
        this.reciprocal = Long.divideUnsigned(-1, bound) + 1;
    }

    /** From 0 to the bound, without it. */
    int next(RandomGenerator random) {
        int drawn = random.nextInt();
        if ((bound & mask) == 0) {
            return drawn & mask;
        }
        int left = drawn >>> 1;
        int place = remainder(left);
        // the last numbers before 2³¹ would favour the first places
        while (left + mask - place < 0) {
            left = random.nextInt() >>> 1;
            place = remainder(left);
        }
        return place;
    }

    private int remainder(int number) {
        return (int) Math.unsignedMultiplyHigh(reciprocal * number, bound);
    }
}
