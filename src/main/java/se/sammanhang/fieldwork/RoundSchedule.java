package se.sammanhang.fieldwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rounds are open for an enrolment on a day: T0 from the start, T3 every third month, TX at
 * exit, T12 a year after.
 */
public final class RoundSchedule {

    /** T0 answered later than this many days after the start is a late baseline. */
    public static final int BASELINE_WINDOW_DAYS = 30;

    private static final int MONTHS_BETWEEN_FOLLOW_UPS = 3;
    private static final int MONTHS_AFTER_EXIT = 12;

    private RoundSchedule() {}

    /** A round and the days on which it is asked for. */
    public record Due(Occurrence occurrence, LocalDate from, LocalDate until) {}

    /**
     * Every round that has opened by {@code today}, in order of opening. A follow-up closes when
     * the next one opens or when the person leaves; T0 stays open until the exit so that nobody is
     * lost for being late.
     */
    public static List<Due> openedBy(
            LocalDate today, LocalDate enrolledOn, Optional<LocalDate> exitedOn) {
        List<Due> due = new ArrayList<>();
        LocalDate last = exitedOn.orElse(today);
        due.add(
                new Due(
                        Occurrence.first(Occurrence.INTAKE),
                        enrolledOn,
                        enrolledOn.plusDays(BASELINE_WINDOW_DAYS)));
        int number = 1;
        LocalDate from = enrolledOn.plusMonths(MONTHS_BETWEEN_FOLLOW_UPS);
        while (!from.isAfter(today) && from.isBefore(last.plusDays(exitedOn.isPresent() ? 0 : 1))) {
            LocalDate next = enrolledOn.plusMonths((long) MONTHS_BETWEEN_FOLLOW_UPS * (number + 1));
            due.add(
                    new Due(
                            new Occurrence(Occurrence.THREE_MONTHLY, number),
                            from,
                            next.minusDays(1)));
            number++;
            from = next;
        }
        exitedOn.filter(exit -> !exit.isAfter(today))
                .ifPresent(
                        exit -> {
                            due.add(
                                    new Due(
                                            Occurrence.first(Occurrence.EXIT),
                                            exit,
                                            exit.plusDays(60)));
                            LocalDate later = exit.plusMonths(MONTHS_AFTER_EXIT);
                            if (!later.isAfter(today)) {
                                due.add(
                                        new Due(
                                                Occurrence.first(Occurrence.TWELVE_MONTHS_AFTER),
                                                later,
                                                later.plusDays(60)));
                            }
                        });
        return List.copyOf(due);
    }

    /**
     * The rounds that can still be answered: intake and the latest follow-up until exit, then exit
     * and what follows.
     */
    public static List<Due> answerableOn(
            LocalDate today, LocalDate enrolledOn, Optional<LocalDate> exitedOn) {
        boolean left = exitedOn.filter(exit -> !exit.isAfter(today)).isPresent();
        return openedBy(today, enrolledOn, exitedOn).stream()
                .filter(
                        due ->
                                switch (due.occurrence().round().value()) {
                                    case "T0" -> !left;
                                    case "T3" -> !left && !today.isAfter(due.until());
                                    default -> true;
                                })
                .toList();
    }
}
