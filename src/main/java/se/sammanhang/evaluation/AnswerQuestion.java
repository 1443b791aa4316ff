package se.sammanhang.evaluation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.LocalisedText;
import se.sammanhang.instrument.ResponseOption;
import se.sammanhang.instrument.RoundCode;

/**
 * The answers to one item at one round, asked for as they are, without a score.
 *
 * @param name what was asked, in words
 * @param options offered answers in the order of the catalogue; read as perceived change or
 *     knowledge their codes go from worse to better
 * @param most options that one person may choose; 1 unless the item takes several
 */
public record AnswerQuestion(
        ItemId item,
        RoundCode round,
        AnswerReading reading,
        LocalisedText name,
        List<ResponseOption> options,
        int most) {

    /** Fewest options of a question that is read from worse to better. */
    private static final int FEWEST = 3;

    /** Top options that count as knowing. */
    private static final int TOP = 2;

    public AnswerQuestion {
        options = List.copyOf(options);
        if (options.isEmpty() || new HashSet<>(codes(options)).size() < options.size()) {
            throw new IllegalArgumentException(
                    "options: wanted different ones, got " + codes(options));
        }
        if (most < 1 || most > options.size()) {
            throw new IllegalArgumentException(
                    "most: wanted 1 to " + options.size() + ", got " + most);
        }
        fits(item, reading, options.size(), most);
    }

    private static void fits(ItemId item, AnswerReading reading, int options, int most) {
        String wanted =
                switch (reading) {
                    case PLAIN -> "";
                    case PERCEIVED ->
                            most == 1 && options >= FEWEST && options % 2 == 1
                                    ? ""
                                    : "one choice with an odd number of options: worse, the same,"
                                            + " better";
                    case KNOWLEDGE ->
                            most == 1 && options >= FEWEST
                                    ? ""
                                    : "one choice of at least three options";
                    case HELPED -> most > 1 ? "" : "an item that takes several choices";
                };
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException(
                    reading.code() + " wants " + wanted + "; item " + item + " has " + options);
        }
    }

    private static List<Integer> codes(List<ResponseOption> options) {
        return options.stream().map(ResponseOption::code).toList();
    }

    /** Whether one person may choose several options. */
    public boolean takesSeveral() {
        return most > 1;
    }

    private List<Integer> upwards() {
        return options.stream()
                .map(ResponseOption::code)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Codes below the middle one. */
    Set<Integer> worse() {
        return Set.copyOf(upwards().subList(0, options.size() / 2));
    }

    /** Codes above the middle one. */
    Set<Integer> better() {
        return Set.copyOf(upwards().subList((options.size() + 1) / 2, options.size()));
    }

    /** The two highest codes. */
    Set<Integer> top() {
        return Set.copyOf(upwards().subList(options.size() - TOP, options.size()));
    }

    /** The options with these codes, highest first. */
    List<ResponseOption> withCodes(Set<Integer> codes) {
        return options.stream()
                .filter(option -> codes.contains(option.code()))
                .sorted(Comparator.comparingInt(ResponseOption::code).reversed())
                .toList();
    }
}
