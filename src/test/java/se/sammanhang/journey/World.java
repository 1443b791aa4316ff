package se.sammanhang.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import se.sammanhang.application.Actor;
import se.sammanhang.application.OfferLanguages;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.RegistryStore.Enrolled;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.Tokens;
import se.sammanhang.application.seminar.group.HostSeminar;
import se.sammanhang.application.seminar.group.OpeningRequest;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/** A small project to be in: somebody is enrolled, somebody gets a link. */
@TestComponent
class World {

    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private static final SiteId SITE = new SiteId("norra");

    private final RegistryStore registry;
    private final Tokens tokens;
    private final Clock clock;
    private final HostSeminar seminars;
    private final OfferLanguages languages;
    private final ProjectId project = new ProjectId("resan-" + PROJECTS.incrementAndGet());

    World(
            ProjectStore projects,
            RegistryStore registry,
            HostSeminar seminars,
            OfferLanguages languages,
            Tokens tokens,
            Clock clock) {
        this.seminars = seminars;
        this.languages = languages;
        this.registry = registry;
        this.tokens = tokens;
        this.clock = clock;
        projects.put(
                new Project(
                        project,
                        "Vägen vidare",
                        true,
                        LocalDate.now(clock).minusYears(1),
                        Optional.empty(),
                        Optional.of(LocalDate.now(clock).plusYears(2)),
                        Map.of("WOMAN", 10),
                        List.of(new Site(project, SITE, "Norra"))),
                clock.instant());
    }

    Actor coach() {
        return new Actor(new UUID(0, 1), "coach", Role.COACH, project, Set.of(SITE));
    }

    EnrolmentId enrols() {
        return registry.enrol(
                coach(),
                new EnrolmentRequest(
                        Optional.of(SITE),
                        "AB",
                        Optional.of(GenderAtEnrolment.WOMAN),
                        Optional.of(AgeBand.AGE_18_19),
                        Optional.of(InflowChannel.SELF_REFERRAL),
                        Optional.of(LocalDate.now(clock).minusDays(10))),
                clock.instant());
    }

    void leaves(EnrolmentId enrolment) {
        registry.registerExit(
                coach(),
                enrolment,
                new ExitRequest(
                        Optional.of(LocalDate.now(clock)),
                        Optional.of(ExitReason.WORK),
                        true,
                        false),
                clock.instant());
    }

    /** Path of a fresh personal link. */
    String link(EnrolmentId enrolment, Occurrence occurrence) {
        String token = tokens.next();
        registry.addLink(
                coach(),
                enrolment,
                occurrence,
                Secret.of(token),
                clock.instant().plus(Duration.ofDays(30)),
                clock.instant());
        return "/s/" + token;
    }

    /** Path to the group work of a seminar that is open. */
    String seminar() {
        Actor host = new Actor(new UUID(0, 2), "host", Role.EVALUATOR, project, Set.of());
        seminars.open(
                host,
                new OpeningRequest(
                        Optional.of(LocalDate.now(clock)),
                        Optional.empty(),
                        Optional.of(3),
                        List.of("Vad ska vi göra mer av?", "Vad ska vi sluta med?")));
        return "/seminar/" + seminars.now(host).orElseThrow().seminar().code().orElseThrow();
    }

    /** The coordinator lets respondents of this project choose Arabic. */
    void offersArabic() {
        languages.decide(
                new Actor(new UUID(0, 3), "coordinator", Role.COORDINATOR, project, Set.of()),
                Language.ARABIC,
                true);
    }

    Enrolled seenByCoach(EnrolmentId enrolment) {
        return registry.enrolment(coach(), enrolment).orElseThrow();
    }
}
