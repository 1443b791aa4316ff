package se.sammanhang.instrument;

import java.util.Optional;

/**
 * A published mean of a scale in a population of one sex and age. Without source, sex and age a
 * mean is no norm: young people score lower than older ones, and girls lower than boys.
 *
 * @param population for example "Finland, first-born children"
 * @param ages years, for example 18 or 15-18
 * @param n persons it rests on, 1 or more
 * @param mean in the unit of the scale's score
 * @param sd of persons, same unit, above 0; absent where the source does not give it
 * @param source who published it
 */
public record Norm(
        String population,
        String ages,
        Sex sex,
        int n,
        double mean,
        Optional<Double> sd,
        String source) {

    public Norm {
        if (population.isBlank() || ages.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "norm: wanted population, ages and source, got blanks");
        }
        if (n < 1) {
            throw new IllegalArgumentException("n: wanted 1 or more, got " + n);
        }
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean: wanted a number, got " + mean);
        }
        if (sd.filter(value -> !(value > 0)).isPresent()) {
            throw new IllegalArgumentException("sd: wanted above 0, got " + sd.get());
        }
    }

    /** As the source divides people. */
    public enum Sex {
        FEMALE,
        MALE
    }
}
