package se.sammanhang.statistics;

import java.util.random.RandomGenerator;

/**
 * One draw from a binomial distribution in a time that does not grow with the number of trials:
 * counting along the probabilities when few successes are expected, otherwise transformed rejection
 * with squeeze (BTRS). Source: Hörmann (1993), J. Stat. Comput. Simul. 46(1-2), 101-110.
 */
final class BinomialDraw {

    private static final double FEW = 10;

    private BinomialDraw() {}

    /**
     * Successes in n trials.
     *
     * @param p range: 0 to 1
     */
    static int of(int n, double p, RandomGenerator random) {
        if (p > 0.5) {
            return n - of(n, 1 - p, random);
        }
        if (n == 0 || p == 0) {
            return 0;
        }
        return n * p < FEW ? counted(n, p, random) : rejected(n, p, random);
    }

    private static int counted(int n, double p, RandomGenerator random) {
        double ratio = p / (1 - p);
        double first = Math.exp(n * Math.log1p(-p));
        while (true) {
            double left = random.nextDouble();
            double probability = first;
            for (int k = 0; k <= n; k++) {
                if (left < probability) {
                    return k;
                }
                left -= probability;
                probability *= ratio * (n - k) / (k + 1);
            }
        }
    }

    private static int rejected(int n, double p, RandomGenerator random) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = n * p + 0.5;
        double squeeze = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double mode = Math.floor((n + 1.0) * p);
        double ratio = p / (1 - p);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= squeeze) {
                return (int) k;
            }
            if (k < 0 || k > n) {
                continue;
            }
            double limit =
                    (mode + 0.5) * Math.log((mode + 1) / (ratio * (n - mode + 1)))
                            + (n + 1.0) * Math.log((n - mode + 1) / (n - k + 1))
                            + (k + 0.5) * Math.log(ratio * (n - k + 1) / (k + 1))
                            + tail(mode)
                            + tail(n - mode)
                            - tail(k)
                            - tail(n - k);
            if (Math.log(v * alpha / (a / (us * us) + b)) <= limit) {
                return (int) k;
            }
        }
    }

    /** log k! minus Stirling's (k + ½)·log(k + 1) - (k + 1) + ½·log 2π. */
    private static double tail(double k) {
        if (k <= 9) {
            double log = 0;
            for (int i = 2; i <= k; i++) {
                log += Math.log(i);
            }
            return log - ((k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI));
        }
        double square = (k + 1) * (k + 1);
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
    }
}
