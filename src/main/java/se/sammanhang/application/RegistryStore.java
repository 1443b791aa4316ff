package se.sammanhang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.SiteId;

/**
 * The register, as staff need it. Each method is one transaction with its audit row; rows of
 * foreign sites do not exist.
 */
public interface RegistryStore {

    Project project(Actor actor);

    /** Stores a complete request (see EnrolmentRules), the pseudonym and the T0 occurrence. */
    EnrolmentId enrol(Actor actor, EnrolmentRequest request, Instant now);

    List<Enrolled> enrolments(Actor actor);

    Optional<Enrolled> enrolment(Actor actor, EnrolmentId id);

    /** Adds a spell, or sets the end of the one with the same type and start. */
    void putIntervention(Actor actor, EnrolmentId id, InterventionSpell spell, Instant now);

    void removeIntervention(Actor actor, EnrolmentId id, InterventionSpell spell, Instant now);

    /** Registers or corrects the exit and opens TX. */
    void registerExit(Actor actor, EnrolmentId id, ExitRequest exit, Instant now);

    /** Adds a live link to the occurrence; earlier links stay valid. */
    void addLink(
            Actor actor,
            EnrolmentId id,
            Occurrence occurrence,
            Secret link,
            Instant expires,
            Instant now);

    /** Ends every live link of the occurrence; the person needs a new one. */
    void revokeLinks(Actor actor, EnrolmentId id, Occurrence occurrence, Instant now);

    /** What the person has chosen to let the coach read, latest first. */
    List<SharedWords> sharedWords(Actor actor, EnrolmentId id);

    /** Notes that somebody who wanted contact has been contacted. */
    void contactMade(Actor actor, EnrolmentId id, Instant now);

    /** Own words, shared by the person who wrote them. */
    record SharedWords(Occurrence occurrence, ItemId item, String words, LocalDate on) {}

    /**
     * An enrolment as staff see it: that a round was answered and on which day, never what.
     *
     * @param answered day of submission per occurrence
     * @param invited when the longest-lived link expires, per occurrence with a link that has not
     *     been revoked
     * @param wantsContact answered "yes" to the contact question, and it has not been dealt with
     */
    record Enrolled(
            EnrolmentId id,
            SiteId site,
            String localCode,
            GenderAtEnrolment gender,
            AgeBand ageBand,
            InflowChannel inflow,
            LocalDate startedOn,
            List<InterventionSpell> interventions,
            Optional<ExitRequest> exit,
            Map<Occurrence, LocalDate> answered,
            Map<Occurrence, Instant> invited,
            boolean wantsContact) {
        public Enrolled {
            interventions = List.copyOf(interventions);
            answered = Map.copyOf(answered);
            invited = Map.copyOf(invited);
        }

        /** Until when a link that was handed out still works; empty when none does. */
        public Optional<Instant> liveLink(Occurrence occurrence, Instant now) {
            return Optional.ofNullable(invited.get(occurrence)).filter(now::isBefore);
        }
    }
}
