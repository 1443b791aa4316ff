package se.sammanhang.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.fieldwork.RoundSchedule;

/**
 * Staff hand out a personal link to a round. The link itself is shown once; the register keeps only
 * its fingerprint.
 */
@Service
public class InviteParticipant {

    /** How long a link can be used, counted from when it was handed out. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /**
     * How long a link can be used that is opened on a device of staff: it stays in that browser's
     * history, and the form itself goes on without it.
     */
    public static final Duration HAND_OVER = Duration.ofHours(1);

    private final RegistryStore registry;
    private final Tokens tokens;
    private final BaseUrl base;
    private final Clock clock;

    public InviteParticipant(RegistryStore registry, Tokens tokens, BaseUrl base, Clock clock) {
        this.registry = registry;
        this.tokens = tokens;
        this.base = base;
        this.clock = clock;
    }

    /** What came of asking for a link. */
    public sealed interface Invitation {

        /**
         * A link nobody can see again.
         *
         * @param opensOnPhones false while the installation is reachable from this machine only
         */
        record Link(String url, Instant expires, boolean opensOnPhones) implements Invitation {}

        /** The round is answered already, or not open on this day. */
        record NotOpen() implements Invitation {}
    }

    /** Adds a live link to the round; links handed out before stay valid. */
    public Invitation handOut(Actor actor, EnrolmentId id, Occurrence occurrence) {
        return invite(actor, id, occurrence, LIFETIME, base::personalLink);
    }

    /**
     * A link for the device in hand, which then belongs to the young person until it is given back.
     */
    public Invitation handOver(Actor actor, EnrolmentId id, Occurrence occurrence) {
        return invite(actor, id, occurrence, HAND_OVER, base::linkOnThisDevice);
    }

    private Invitation invite(
            Actor actor,
            EnrolmentId id,
            Occurrence occurrence,
            Duration lifetime,
            UnaryOperator<String> link) {
        actor.requireStaff();
        Enrolled person =
                registry.enrolment(actor, id)
                        .filter(found -> actor.covers(found.site()))
                        .orElseThrow(() -> new NotPermitted(actor.role()));
        if (!open(person, occurrence)) {
            return new Invitation.NotOpen();
        }
        String token = tokens.next();
        Instant now = clock.instant();
        Instant expires = now.plus(lifetime);
        registry.addLink(actor, id, occurrence, Secret.of(token), expires, now);
        return new Invitation.Link(link.apply(token), expires, !base.isLocal());
    }

    private boolean open(Enrolled person, Occurrence occurrence) {
        Optional<LocalDate> exit = person.exit().flatMap(ExitRequest::exitedOn);
        return !person.answered().containsKey(occurrence)
                && RoundSchedule.answerableOn(LocalDate.now(clock), person.startedOn(), exit)
                        .stream()
                        .anyMatch(due -> due.occurrence().equals(occurrence));
    }
}
