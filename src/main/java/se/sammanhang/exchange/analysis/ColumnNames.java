package se.sammanhang.exchange.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.sammanhang.instrument.RoundCode;

/**
 * Gives columns names of letters, digits and underscores, each once, also for programs such as SPSS
 * that take no difference between large and small letters and at most 64 of them.
 */
final class ColumnNames {

    /** Words that SPSS does not take as the name of a variable. */
    private static final Set<String> RESERVED =
            Set.of(
                    "ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO",
                    "WITH");

    /** Longest name of a variable in SPSS. Unit: bytes, which are letters here. */
    static final int LONGEST = 64;

    /** Longest code of a round and the line after it. */
    private static final int OF_ROUND = 9;

    /** From so many lines at the end on they are counted instead. */
    private static final int MOST_LINES = 8;

    private final List<RoundCode> rounds;

    /** In small letters. */
    private final Set<String> taken = new HashSet<>();

    ColumnNames(List<RoundCode> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    /** Name of the column of a round in a wide file. */
    static String wide(RoundCode round, String name) {
        return round + "_" + name;
    }

    /** A name as near to the wanted one as is free. */
    String person(String wanted) {
        String name = free(plain(wanted), LONGEST, this::isFree);
        take(name);
        return name;
    }

    /** The same for a column that the wide file has once per round. */
    String round(String wanted) {
        String name = free(plain(wanted), LONGEST - OF_ROUND, this::isFreeAtEachRound);
        take(name);
        rounds.forEach(round -> take(wide(round, name)));
        return name;
    }

    private static String free(String plain, int longest, Predicate<String> isFree) {
        return IntStream.iterate(0, lines -> lines + 1)
                .mapToObj(lines -> ended(plain, longest, ending(lines)))
                .filter(isFree)
                .findFirst()
                .orElseThrow();
    }

    private static String ending(int lines) {
        return lines > MOST_LINES ? "_" + lines : "_".repeat(lines);
    }

    private static String ended(String plain, int longest, String ending) {
        return plain.substring(0, Math.min(plain.length(), longest - ending.length())) + ending;
    }

    private void take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    private boolean isFree(String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    private boolean isFreeAtEachRound(String name) {
        return isFree(name) && rounds.stream().allMatch(round -> isFree(wide(round, name)));
    }

    private static String plain(String wanted) {
        String letters = wanted.replaceAll("[^A-Za-z0-9_]", "_");
        String plain =
                RESERVED.contains(letters.toUpperCase(Locale.ROOT)) ? letters + "_" : letters;
        return Character.isLetter(plain.isEmpty() ? '_' : plain.charAt(0)) ? plain : "v_" + plain;
    }
}
