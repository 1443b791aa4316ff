package se.sammanhang.exchange.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.sammanhang.instrument.RoundCode;

/** Gives columns names of letters, digits and underscores, each once. */
final class ColumnNames {

    /** Words that SPSS does not take as the name of a variable. */
    private static final Set<String> RESERVED =
            Set.of(
                    "ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO",
                    "WITH");

    private final List<RoundCode> rounds;
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
        String name = plain(wanted);
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** The same for a column that the wide file has once per round. */
    String round(String wanted) {
        String name = plain(wanted);
        while (isTaken(name)) {
            name += "_";
        }
        taken.add(name);
        for (RoundCode round : rounds) {
            taken.add(wide(round, name));
        }
        return name;
    }

    private boolean isTaken(String name) {
        return taken.contains(name)
                || rounds.stream().anyMatch(round -> taken.contains(wide(round, name)));
    }

    private static String plain(String wanted) {
        String letters = wanted.replaceAll("[^A-Za-z0-9_]", "_");
        String plain =
                RESERVED.contains(letters.toUpperCase(Locale.ROOT)) ? letters + "_" : letters;
        return Character.isLetter(plain.isEmpty() ? '_' : plain.charAt(0)) ? plain : "v_" + plain;
    }
}
