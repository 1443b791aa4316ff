package se.sammanhang.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.sammanhang.evaluation.EvaluationPlan.Contrast;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;

/**
 * One item asked at two rounds, whose answers are compared person by person, without a score.
 *
 * @param name what was asked, in words
 * @param options offered answers in the order of the catalogue, two or more; one choice each
 * @param yes codes of the answers that count together as yes; empty where each answer is one of an
 *     order
 */
public record RepeatedItem(
        ItemId item,
        Contrast contrast,
        LocalisedText name,
        List<ResponseOption> options,
        Set<Integer> yes) {

    private static final int FEWEST = 2;

    public RepeatedItem {
        options = List.copyOf(options);
        yes = Set.copyOf(yes);
        List<Integer> codes = options.stream().map(ResponseOption::code).toList();
        if (codes.size() < FEWEST || new HashSet<>(codes).size() < codes.size()) {
            throw new IllegalArgumentException(
                    "item " + item + " wants two different answers or more, got " + codes);
        }
        if (!codes.containsAll(yes)) {
            throw new IllegalArgumentException("yes wants codes of " + codes + ", got " + yes);
        }
        if (yes.size() == codes.size()) {
            throw new IllegalArgumentException(
                    "yes wants some of the answers of item " + item + ", not all of them");
        }
        if (yes.isEmpty() && codes.size() == FEWEST) {
            throw new IllegalArgumentException(
                    "item "
                            + item
                            + " has two answers; say with yes which of them counts, one of "
                            + codes);
        }
    }

    /** Whether answers count as yes and no. */
    public boolean isYesOrNo() {
        return !yes.isEmpty();
    }

    /** The answers that count as yes, in the order of the catalogue. */
    public List<ResponseOption> yesOptions() {
        return options.stream().filter(option -> yes.contains(option.code())).toList();
    }
}
