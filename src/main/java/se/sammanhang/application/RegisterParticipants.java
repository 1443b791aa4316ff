package se.sammanhang.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.application.RegistryStore.SharedWords;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.EnrolmentRules;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.casework.Violation;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/**
 * Staff keep the register: who is enrolled, which interventions they take part in, who has left.
 */
@Service
public class RegisterParticipants {

    private final RegistryStore registry;
    private final Clock clock;

    public RegisterParticipants(RegistryStore registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** What became of something staff sent in. */
    public sealed interface Outcome {
        record Registered(EnrolmentId enrolment) implements Outcome {}

        /** Nothing was stored; every fault at once. */
        record Faulty(List<Violation> violations) implements Outcome {
            public Faulty {
                violations = List.copyOf(violations);
            }
        }
    }

    /** Interventions ticked together: they share their days. */
    public record Ticked(
            Set<InterventionType> types,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> endedOn) {
        public Ticked {
            types = Set.copyOf(types);
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Until when a link handed out to the person still works. */
    public Optional<Instant> liveLink(Enrolled person, Occurrence occurrence) {
        return person.liveLink(occurrence, clock.instant());
    }

    public Project project(Actor actor) {
        return registry.project(actor);
    }

    /** The sites the account may enrol at. */
    public List<Site> sites(Actor actor) {
        actor.requireStaff();
        return registry.project(actor).sites().stream()
                .filter(site -> actor.covers(site.id()))
                .toList();
    }

    public List<Enrolled> everybody(Actor actor) {
        actor.requireStaff();
        return registry.enrolments(actor).stream()
                .filter(person -> actor.covers(person.site()))
                .toList();
    }

    /** Empty for an enrolment that does not exist and for one at a foreign site alike. */
    public Optional<Enrolled> find(Actor actor, EnrolmentId id) {
        actor.requireStaff();
        return registry.enrolment(actor, id).filter(person -> actor.covers(person.site()));
    }

    /** Somebody at the site who already goes by this code, whatever its capitals and spaces. */
    public Optional<Enrolled> sameCode(Actor actor, SiteId site, String localCode) {
        return everybody(actor).stream()
                .filter(person -> person.site().equals(site))
                .filter(person -> person.localCode().strip().equalsIgnoreCase(localCode.strip()))
                .findFirst();
    }

    public Outcome enrol(Actor actor, EnrolmentRequest request) {
        actor.requireStaff();
        request.site().filter(site -> !actor.covers(site)).ifPresent(_ -> refuse(actor));
        List<Violation> violations = EnrolmentRules.violations(request, today());
        if (!violations.isEmpty()) {
            return new Outcome.Faulty(violations);
        }
        return new Outcome.Registered(registry.enrol(actor, request, clock.instant()));
    }

    /** Adds one spell per ticked type. */
    public Outcome tick(Actor actor, EnrolmentId id, Ticked ticked) {
        Enrolled person = present(actor, id);
        List<Violation> violations = new ArrayList<>();
        if (ticked.types().isEmpty()) {
            violations.add(new Violation("types", "intervention.types.missing"));
        }
        if (ticked.startedOn().isEmpty()) {
            violations.add(new Violation("startedOn", "intervention.startedOn.missing"));
        } else {
            ticked.types().stream()
                    .map(type -> spell(type, ticked.startedOn().get(), ticked.endedOn()))
                    .findFirst()
                    .map(spell -> EnrolmentRules.violations(spell, person.startedOn()))
                    .ifPresent(violations::addAll);
        }
        if (!violations.isEmpty()) {
            return new Outcome.Faulty(violations);
        }
        ticked.types().stream()
                .sorted()
                .map(type -> spell(type, ticked.startedOn().get(), ticked.endedOn()))
                .forEach(spell -> registry.putIntervention(actor, id, spell, clock.instant()));
        return new Outcome.Registered(id);
    }

    /** Sets the day an intervention ended. */
    public Outcome end(Actor actor, EnrolmentId id, InterventionSpell spell, LocalDate endedOn) {
        return tick(
                actor,
                id,
                new Ticked(
                        Set.of(spell.type()),
                        Optional.of(spell.startedOn()),
                        Optional.of(endedOn)));
    }

    /** Takes away an intervention that was ticked by mistake. */
    public void untick(Actor actor, EnrolmentId id, InterventionSpell spell) {
        present(actor, id);
        registry.removeIntervention(actor, id, spell, clock.instant());
    }

    /** Registers or corrects the exit; this opens the exit round. */
    public Outcome exit(Actor actor, EnrolmentId id, ExitRequest exit) {
        Enrolled person = present(actor, id);
        List<Violation> violations = EnrolmentRules.violations(exit, person.startedOn(), today());
        if (!violations.isEmpty()) {
            return new Outcome.Faulty(violations);
        }
        exit.exitedOn().ifPresent(day -> endInterventions(actor, person, day));
        registry.registerExit(actor, id, exit, clock.instant());
        return new Outcome.Registered(id);
    }

    /** What is going on ends when the person leaves; what was to begin later stays as it is. */
    private void endInterventions(Actor actor, Enrolled person, LocalDate exitedOn) {
        person.interventions().stream()
                .filter(going -> going.endedOn().isEmpty())
                .filter(going -> !going.startedOn().isAfter(exitedOn))
                .forEach(
                        going ->
                                registry.putIntervention(
                                        actor,
                                        person.id(),
                                        spell(
                                                going.type(),
                                                going.startedOn(),
                                                Optional.of(exitedOn)),
                                        clock.instant()));
    }

    /** Words the person lets the coach read: nobody else on the staff gets them. */
    public List<SharedWords> sharedWords(Actor actor, EnrolmentId id) {
        return actor.role() == Role.COACH && find(actor, id).isPresent()
                ? registry.sharedWords(actor, id)
                : List.of();
    }

    /** Takes somebody off the list of those who want contact. */
    public void contacted(Actor actor, EnrolmentId id) {
        present(actor, id);
        registry.contactMade(actor, id, clock.instant());
    }

    private static InterventionSpell spell(
            InterventionType type, LocalDate startedOn, Optional<LocalDate> endedOn) {
        return new InterventionSpell(type, startedOn, endedOn);
    }

    private Enrolled present(Actor actor, EnrolmentId id) {
        return find(actor, id).orElseThrow(() -> new NotPermitted(actor.role()));
    }

    private static void refuse(Actor actor) {
        throw new NotPermitted(actor.role());
    }
}
