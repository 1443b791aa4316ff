package se.sammanhang.exchange.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sammanhang.application.ResearchStore.ResearchPerson;
import se.sammanhang.disclosure.KAnonymity;
import se.sammanhang.disclosure.Wording;

/**
 * What others may know of a person of the data files, and how many it would give away; those that
 * an evaluation needs most first.
 */
public enum QuasiIdentifiers {
    GENDER("gender", person -> person.gender().name()),
    SITE("site", person -> person.site().value()),
    INTERVENTION(
            "intervention",
            person ->
                    person.interventions().stream()
                            .map(spell -> spell.type().name())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(" "))),
    AGE_BAND("ageBand", person -> person.ageBand().name()),
    EXIT_REASON(
            "exitReason",
            person ->
                    person.exit()
                            .map(
                                    exit ->
                                            exit.mainReason()
                                                    + " "
                                                    + exit.works()
                                                    + exit.studies()
                                                    + exit.byCutOff())
                            .orElse("")),
    INFLOW("inflow", person -> person.inflow().name()),
    START_MONTH("startMonth", person -> person.startMonth().toString());

    /** Fewest persons that have to be alike before rows may leave the project: as for figures. */
    private static final int SMALLEST = 5;

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold no state
    private final Function<ResearchPerson, String> value;

    QuasiIdentifiers(String key, Function<ResearchPerson, String> value) {
        this.key = key;
        this.value = value;
    }

    /**
     * Checks the enrolments by all of these at once; columns to remove are named in the words.
     * Weeks and ways of answering tell more still.
     */
    public static KAnonymity check(List<ResearchPerson> persons, Wording words) {
        return KAnonymity.of(
                Arrays.stream(values()).map(one -> one.name(words)).toList(),
                persons.stream()
                        .map(
                                person ->
                                        Arrays.stream(values())
                                                .map(one -> one.value.apply(person))
                                                .toList())
                        .toList(),
                SMALLEST);
    }

    /** Their names, one after the other. */
    public static String listed(Wording words) {
        return Arrays.stream(values())
                .map(one -> one.name(words))
                .collect(Collectors.joining(", "));
    }

    private String name(Wording words) {
        String name = words.text("table.variable." + key);
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
