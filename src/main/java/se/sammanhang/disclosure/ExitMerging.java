package se.sammanhang.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Merges rare answers of a list into "other". Answers that are never told on their own (unreadable
 * in the source, other) go there as well. If "other" itself is too small, the smallest answer still
 * standing joins it.
 */
final class ExitMerging {

    private ExitMerging() {}

    /** An answer and how many gave it. */
    record Counted<C>(C code, int count) {}

    /**
     * @param standing answers told on their own, in the order they came
     * @param other everybody else
     */
    record Merged<C>(List<Counted<C>> standing, int other) {
        Merged {
            standing = List.copyOf(standing);
        }
    }

    /** Absent where not even all together are enough. */
    static <C> Optional<Merged<C>> merge(
            List<Counted<C>> answers, Predicate<C> neverAlone, DisclosurePolicy policy) {
        int total = answers.stream().mapToInt(Counted::count).sum();
        if (!policy.permits(total)) {
            return Optional.empty();
        }
        List<Counted<C>> standing = new ArrayList<>();
        for (Counted<C> answer : answers) {
            if (answer.count() > 0
                    && policy.permits(answer.count())
                    && !neverAlone.test(answer.code())) {
                standing.add(answer);
            }
        }
        int other = total - standing.stream().mapToInt(Counted::count).sum();
        while (policy.disclosesRest(other) && !standing.isEmpty()) {
            Counted<C> smallest =
                    standing.stream()
                            .min(Comparator.comparingInt(Counted::count))
                            .orElseThrow(IllegalStateException::new);
            standing.remove(smallest);
            other += smallest.count();
        }
        return Optional.of(new Merged<>(standing, other));
    }
}
