package se.sammanhang.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.fieldwork.RoundSchedule;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/** The Monday list: who is due, who wants contact, who has answered, and how far each site is. */
@Service
public class FollowUp {

    /** A round nobody has answered this many days after its last day is put away as old. */
    static final int DAYS_UNTIL_OLD = 90;

    private final RegistryStore registry;
    private final Clock clock;

    public FollowUp(RegistryStore registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** How pressing a round is. */
    public enum Urgency {
        /** Its last day has passed. */
        OVERDUE,
        /** It is open now. */
        OPEN,
        /** Its last day is more than {@value FollowUp#DAYS_UNTIL_OLD} days ago. */
        OLD
    }

    /**
     * One round of one person that can be answered and is not.
     *
     * @param until last day of the time it belongs to; it can be answered later
     * @param linkUntil how long the last link handed out still works
     */
    public record DueRound(
            Enrolled person,
            Occurrence occurrence,
            LocalDate until,
            Urgency urgency,
            Optional<Instant> linkUntil) {}

    /** One round of one person and the day it was answered; never what. */
    public record AnsweredRound(Enrolled person, Occurrence occurrence, LocalDate on) {}

    /**
     * How many answered of those who could.
     *
     * @param intakeOf everybody enrolled
     * @param exitOf everybody who has left
     */
    public record Coverage(Site site, int intake, int intakeOf, int exit, int exitOf) {}

    /** Everything on the list, most pressing first. */
    public record Overview(
            Project project,
            LocalDate today,
            List<Enrolled> wantContact,
            List<DueRound> due,
            List<AnsweredRound> answered,
            List<Coverage> coverage) {}

    /**
     * The list for the sites the account covers.
     *
     * @param only one site, or empty for all of them
     */
    public Overview overview(Actor actor, Optional<SiteId> only) {
        actor.requireStaff();
        LocalDate today = LocalDate.now(clock);
        Project project = registry.project(actor);
        List<Enrolled> people =
                registry.enrolments(actor).stream()
                        .filter(person -> actor.covers(person.site()))
                        .filter(person -> only.isEmpty() || only.get().equals(person.site()))
                        .sorted(Comparator.comparing(Enrolled::localCode))
                        .toList();
        List<Coverage> coverage =
                project.sites().stream()
                        .filter(site -> actor.covers(site.id()))
                        .filter(site -> only.isEmpty() || only.get().equals(site.id()))
                        .map(site -> coverage(site, people))
                        .toList();
        return new Overview(
                project,
                today,
                people.stream().filter(Enrolled::wantsContact).toList(),
                people.stream()
                        .flatMap(person -> due(person, today, clock.instant()))
                        .sorted(Comparator.comparing(DueRound::until))
                        .toList(),
                people.stream()
                        .flatMap(FollowUp::answered)
                        .sorted(Comparator.comparing(AnsweredRound::on).reversed())
                        .toList(),
                coverage);
    }

    private static Stream<DueRound> due(Enrolled person, LocalDate today, Instant now) {
        return RoundSchedule.answerableOn(today, person.startedOn(), exitDay(person)).stream()
                .filter(due -> !person.answered().containsKey(due.occurrence()))
                .map(
                        due ->
                                new DueRound(
                                        person,
                                        due.occurrence(),
                                        due.until(),
                                        urgency(due.until(), today),
                                        person.liveLink(due.occurrence(), now)));
    }

    private static Urgency urgency(LocalDate until, LocalDate today) {
        if (!until.isBefore(today)) {
            return Urgency.OPEN;
        }
        return until.plusDays(DAYS_UNTIL_OLD).isBefore(today) ? Urgency.OLD : Urgency.OVERDUE;
    }

    private static Stream<AnsweredRound> answered(Enrolled person) {
        return person.answered().entrySet().stream()
                .map(entry -> new AnsweredRound(person, entry.getKey(), entry.getValue()));
    }

    private static Coverage coverage(Site site, List<Enrolled> people) {
        List<Enrolled> here = people.stream().filter(p -> p.site().equals(site.id())).toList();
        List<Enrolled> left = here.stream().filter(p -> exitDay(p).isPresent()).toList();
        return new Coverage(
                site,
                count(here, Occurrence.first(Occurrence.INTAKE)),
                here.size(),
                count(left, Occurrence.first(Occurrence.EXIT)),
                left.size());
    }

    private static int count(List<Enrolled> people, Occurrence occurrence) {
        return (int) people.stream().filter(p -> p.answered().containsKey(occurrence)).count();
    }

    private static Optional<LocalDate> exitDay(Enrolled person) {
        return person.exit().flatMap(ExitRequest::exitedOn);
    }
}
