package se.sammanhang.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import se.sammanhang.statistics.Estimate.Reason;

/**
 * Draws a group again and again from itself, with replacement, and computes the statistic each
 * time.
 *
 * <p>A small group is drawn person by person; a large one with few different values as multinomial
 * counts by one binomial per value, so that time does not grow with the number of persons. Same
 * random numbers, same result. Fewer than {@value #FEWEST} persons: not computable, because the
 * resampled values cannot show the spread. Sources: Efron (1979), Ann. Stat. 7(1), 1-26; Efron
 * (1987), J. Am. Stat. Assoc. 82(397), 171-185. R: {@code boot::boot}, {@code boot::boot.ci}
 * 1.3-28.1.
 */
public final class Bootstrap {

    /** Fewest persons that are resampled. */
    public static final int FEWEST = 10;

    /** Persons per different value from which one binomial per value is faster. */
    private static final int MANY_PER_VALUE = 30;

    /** What is computed from the values drawn. */
    public enum Statistic implements ToDoubleFunction<Sample> {
        MEAN {
            @Override
            public double applyAsDouble(Sample sample) {
                return sample.mean();
            }
        },
        MEDIAN {
            @Override
            public double applyAsDouble(Sample sample) {
                return sample.median();
            }
        },
        /** d_z: mean in standard deviations; not finite when all drawn are equal. */
        STANDARDISED_MEAN {
            @Override
            public double applyAsDouble(Sample sample) {
                return sample.mean() / sample.sd();
            }
        }
    }

    private Bootstrap() {}

    /** From the differences of the persons. */
    public static Estimate<Resampled> of(
            double[] data,
            ToDoubleFunction<Sample> statistic,
            int replicates,
            RandomGenerator random) {
        return draw(Sample.of(data), statistic, replicates, random);
    }

    /**
     * From whole-numbered differences.
     *
     * @param unit score points per step, above 0
     */
    public static Estimate<Resampled> of(
            DifferenceHistogram histogram,
            double unit,
            ToDoubleFunction<Sample> statistic,
            int replicates,
            RandomGenerator random) {
        return draw(Sample.of(histogram, unit), statistic, replicates, random);
    }

    /**
     * Acceleration Σ(j̄ - jᵢ)³ / (6·(Σ(j̄ - jᵢ)²)^1.5) over the statistic with one person left out
     * at a time.
     */
    public static Estimate<Double> acceleration(double[] data, ToDoubleFunction<Sample> statistic) {
        return acceleration(Sample.of(data), statistic);
    }

    private static Estimate<Resampled> draw(
            Sample sample,
            ToDoubleFunction<Sample> statistic,
            int replicates,
            RandomGenerator random) {
        if (replicates < 1) {
            throw new IllegalArgumentException("replicates: wanted 1 or more, got " + replicates);
        }
        if (sample.n() < FEWEST) {
            return Estimate.not(sample.n() == 0 ? Reason.NO_VALUES : Reason.TOO_FEW);
        }
        double[] drawn = new double[replicates];
        boolean byValue = sample.n() > MANY_PER_VALUE * sample.size();
        int[] persons = byValue ? new int[0] : persons(sample);
        Index index = new Index(sample.n());
        for (int i = 0; i < replicates; i++) {
            int[] times = new int[sample.size()];
            if (byValue) {
                drawValues(sample, times, random);
            } else {
                for (int person = 0; person < persons.length; person++) {
                    times[persons[index.next(random)]]++;
                }
            }
            drawn[i] = statistic.applyAsDouble(sample.drawn(times));
        }
        return Estimate.of(
                new Resampled(
                        statistic.applyAsDouble(sample), drawn, acceleration(sample, statistic)));
    }

    /** For each person the place of her value. */
    private static int[] persons(Sample sample) {
        int[] persons = new int[sample.n()];
        int from = 0;
        for (int i = 0; i < sample.size(); i++) {
            Arrays.fill(persons, from, from + sample.count(i), i);
            from += sample.count(i);
        }
        return persons;
    }

    private static void drawValues(Sample sample, int[] times, RandomGenerator random) {
        int left = sample.n();
        int weight = sample.n();
        for (int i = 0; i < times.length && left > 0; i++) {
            times[i] =
                    weight == sample.count(i)
                            ? left
                            : BinomialDraw.of(left, (double) sample.count(i) / weight, random);
            left -= times[i];
            weight -= sample.count(i);
        }
    }

    private static Estimate<Double> acceleration(
            Sample sample, ToDoubleFunction<Sample> statistic) {
        double[] left = new double[sample.size()];
        double mean = 0;
        for (int i = 0; i < left.length; i++) {
            left[i] = statistic.applyAsDouble(sample.without(i));
            mean += left[i] * sample.count(i) / sample.n();
        }
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < left.length; i++) {
            double off = mean - left[i];
            squares += sample.count(i) * off * off;
            cubes += sample.count(i) * off * off * off;
        }
        double acceleration = cubes / (6 * Math.pow(squares, 1.5));
        return Double.isFinite(acceleration)
                ? Estimate.of(acceleration)
                : Estimate.not(Reason.DEGENERATE_RESAMPLING);
    }
}
