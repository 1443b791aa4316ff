package se.sammanhang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.sammanhang.application.Actor;
import se.sammanhang.application.InviteParticipant;
import se.sammanhang.application.InviteParticipant.Invitation;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.fieldwork.RoundSchedule;
import se.sammanhang.instrument.Language;
import se.sammanhang.instrument.RoundCode;

/** Fresh personal links to the demo project, for trying a survey as a young person would. */
@Component
public final class DemoLinks {

    private final RegistryStore registry;
    private final InviteParticipant invite;
    private final Clock clock;

    public DemoLinks(RegistryStore registry, InviteParticipant invite, Clock clock) {
        this.registry = registry;
        this.invite = invite;
        this.clock = clock;
    }

    /**
     * A link to the round of somebody who has not answered it and has no link to it. For intake
     * somebody is enrolled when everybody has one.
     */
    public Optional<String> fresh(RoundCode round, Language language) {
        Actor coordinator = DemoProjects.actor(DemoLogin.SAMORDNARE);
        Optional<String> link =
                registry.enrolments(coordinator).stream()
                        .flatMap(person -> handOut(coordinator, person, round).stream())
                        .findFirst()
                        .or(() -> newcomer(coordinator, round));
        return link.map(url -> language.equals(Language.SWEDISH) ? url : url + "?lang=" + language);
    }

    private Optional<String> handOut(Actor actor, Enrolled person, RoundCode round) {
        Optional<LocalDate> exit = person.exit().flatMap(ExitRequest::exitedOn);
        return RoundSchedule.answerableOn(LocalDate.now(clock), person.startedOn(), exit).stream()
                .map(RoundSchedule.Due::occurrence)
                .filter(occurrence -> occurrence.round().equals(round))
                .filter(occurrence -> !person.answered().containsKey(occurrence))
                .filter(occurrence -> !person.invited().containsKey(occurrence))
                .findFirst()
                .flatMap(
                        occurrence ->
                                switch (invite.handOut(actor, person.id(), occurrence)) {
                                    case Invitation.Link link -> Optional.of(link.url());
                                    case Invitation.NotOpen() -> Optional.empty();
                                });
    }

    /** Women and men by turns: somebody of unknown gender would hide a gender in the figures. */
    private GenderAtEnrolment nextGender(Actor actor) {
        return registry.enrolments(actor).size() % 2 == 0
                ? GenderAtEnrolment.WOMAN
                : GenderAtEnrolment.MAN;
    }

    private Optional<String> newcomer(Actor actor, RoundCode round) {
        if (!round.equals(Occurrence.INTAKE)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        var id =
                registry.enrol(
                        actor,
                        new EnrolmentRequest(
                                Optional.of(registry.project(actor).sites().getFirst().id()),
                                "SO-" + clock.millis() % 1_000_000,
                                Optional.of(nextGender(actor)),
                                Optional.of(AgeBand.AGE_20_24),
                                Optional.of(InflowChannel.OTHER),
                                Optional.of(today)),
                        clock.instant());
        return registry.enrolment(actor, id).flatMap(person -> handOut(actor, person, round));
    }
}
