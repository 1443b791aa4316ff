package se.sammanhang.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Merges answers of a list that may not be told on their own into "other". Which may, is decided
 * with everything else a release shows, so that "other" is nobody or enough persons as well.
 */
final class ExitMerging {

    private ExitMerging() {}

    /** An answer and how many gave it. */
    record Counted<C>(C code, int count) {}

    /**
     * @param standing answers told on their own, in the order they came, 1 or more
     * @param other everybody else
     */
    record Merged<C>(List<Counted<C>> standing, int other) {
        Merged {
            standing = List.copyOf(standing);
        }
    }

    /** Absent where no answer stands: nothing is told then, not even how many there are. */
    static <C> Optional<Merged<C>> merge(List<Counted<C>> answers, Predicate<C> mayStand) {
        List<Counted<C>> standing =
                answers.stream()
                        .filter(answer -> answer.count() > 0 && mayStand.test(answer.code()))
                        .toList();
        int total = answers.stream().mapToInt(Counted::count).sum();
        int told = standing.stream().mapToInt(Counted::count).sum();
        return standing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Merged<>(standing, total - told));
    }
}
