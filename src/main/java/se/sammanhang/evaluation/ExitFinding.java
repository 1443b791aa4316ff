package se.sammanhang.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sammanhang.statistics.Estimate;
import se.sammanhang.statistics.Share;

/**
 * Where people went, one category each. Raw.
 *
 * @param cutOff day up to which exits count, and who had left by then is the base; absent where the
 *     base is everybody enrolled
 * @param base persons the counts add up to
 * @param enrolled all persons enrolled
 * @param counts in the order of the catalogue; categories nobody is in are left out
 * @param workOrStudy persons of the base who went to work or study, by either flag
 */
public record ExitFinding(
        Optional<LocalDate> cutOff,
        int base,
        int enrolled,
        List<Count> counts,
        Estimate<Share> workOrStudy) {

    public ExitFinding {
        counts = List.copyOf(counts);
        int sum = counts.stream().mapToInt(Count::persons).sum();
        if (sum != base || base > enrolled) {
            throw new IllegalArgumentException(
                    "counts: wanted a sum of " + base + " of " + enrolled + ", got " + sum);
        }
    }

    /** Persons in one category. */
    public record Count(ExitCategory category, int persons) {}

    public int persons(ExitCategory category) {
        return counts.stream()
                .filter(count -> count.category() == category)
                .mapToInt(Count::persons)
                .sum();
    }

    /** Where it comes from. */
    public EvidenceSource source() {
        return EvidenceSource.REGISTER;
    }
}
