package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResearchStore.ResearchResponse;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.ResponseStore;
import se.sammanhang.application.ResponseStore.InstrumentVersion;
import se.sammanhang.application.ResponseStore.Opened;
import se.sammanhang.application.ResponseStore.SaveRequest;
import se.sammanhang.application.ResponseStore.Saved;
import se.sammanhang.application.ResponseStore.Sharing;
import se.sammanhang.application.ResponseStore.StartRequest;
import se.sammanhang.application.ResponseStore.StoredAnswer;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.desk.ExclusionStore;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.application.desk.PlanStore;
import se.sammanhang.application.desk.SavedTableStore;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.evaluation.ExclusionReason;
import se.sammanhang.evaluation.Note;
import se.sammanhang.fieldwork.Mode;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Answer;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.Language;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/** A project of its own for each test, with a north and a south site, in the words of the work. */
final class Study {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final SiteId NORTH = new SiteId("north");
    static final SiteId SOUTH = new SiteId("south");
    static final Occurrence INTAKE = Occurrence.first(Occurrence.INTAKE);
    static final List<InstrumentVersion> VERSIONS =
            List.of(new InstrumentVersion("sammanhang-bank", "2", "ab".repeat(32)));

    private static final AtomicInteger COUNT = new AtomicInteger();

    final ResponseStore responses = TestDatabase.bean(ResponseStore.class);
    final RegistryStore registry = TestDatabase.bean(RegistryStore.class);
    final ProjectId project = new ProjectId("study-" + COUNT.incrementAndGet());
    private final Map<ItemId, Long> revisions = new HashMap<>();

    Study() {
        TestDatabase.bean(ProjectStore.class)
                .put(
                        new Project(
                                project,
                                "Study",
                                true,
                                LocalDate.parse("2026-01-01"),
                                Optional.empty(),
                                Optional.of(LocalDate.parse("2028-01-01")),
                                Map.of("WOMAN", 10),
                                List.of(
                                        new Site(project, NORTH, "North"),
                                        new Site(project, SOUTH, "South"))),
                        NOW);
    }

    Actor actor(Role role, SiteId... sites) {
        return new Actor(UUID.randomUUID(), role.name(), role, project, Set.of(sites));
    }

    Actor coach(SiteId... sites) {
        return actor(Role.COACH, sites);
    }

    EnrolmentRequest request(SiteId site) {
        return new EnrolmentRequest(
                Optional.of(site),
                "AB",
                Optional.of(GenderAtEnrolment.WOMAN),
                Optional.of(AgeBand.AGE_20_24),
                Optional.of(InflowChannel.SELF_REFERRAL),
                Optional.of(LocalDate.parse("2026-02-03")));
    }

    EnrolmentId enrols(SiteId site) {
        return registry.enrol(coach(site), request(site), NOW);
    }

    /** Hands out a link to the intake that lives for thirty days. */
    String linkTo(EnrolmentId enrolment, Occurrence occurrence) {
        String token = "link-" + UUID.randomUUID();
        registry.addLink(
                coach(),
                enrolment,
                occurrence,
                Secret.of(token),
                NOW.plus(Duration.ofDays(30)),
                NOW);
        return token;
    }

    Optional<Opened> starts(String link, String cookie, Optional<String> presented) {
        return responses.start(
                new StartRequest(
                        Secret.of(link),
                        Secret.of(cookie),
                        presented.map(Secret::of),
                        Language.SWEDISH,
                        Mode.ALONE_ON_OWN_DEVICE,
                        VERSIONS,
                        NOW,
                        NOW.plus(Duration.ofHours(24))));
    }

    /** Starts the intake of a new participant in a browser with this cookie. */
    void opensIntake(String cookie) {
        assertThat(starts(linkTo(enrols(NORTH), INTAKE), cookie, Optional.empty())).isPresent();
    }

    Saved saves(String cookie, String item, Answer answer, long revision) {
        return responses.save(
                new SaveRequest(
                        Secret.of(cookie),
                        new ItemId(item),
                        answer,
                        revision,
                        Language.SWEDISH,
                        Mode.ALONE_ON_OWN_DEVICE,
                        item.equals("Z1"),
                        Optional.of(new Sharing(new ItemId("O1"), new ItemId("O1b")))
                                .filter(_ -> item.startsWith("O1")),
                        NOW));
    }

    /** What the coach reads of the person's own words. */
    List<String> wordsRead(EnrolmentId enrolment) {
        return registry.sharedWords(coach(), enrolment).stream()
                .map(RegistryStore.SharedWords::words)
                .toList();
    }

    Saved saves(String cookie, String item, Answer answer) {
        return saves(cookie, item, answer, revisions.merge(new ItemId(item), 1L, Long::sum));
    }

    Map<ItemId, StoredAnswer> answersSeenBy(String cookie) {
        return responses.resume(Secret.of(cookie), NOW).orElseThrow().answers();
    }

    StoredAnswer answer(String cookie, ItemId item) {
        return Objects.requireNonNull(answersSeenBy(cookie).get(item));
    }

    /**
     * The evaluator saves and fixes a plan, leaves the intake out and in again, notes, keeps a
     * table.
     */
    void deskIsUsed() {
        Actor evaluator = actor(Role.EVALUATOR);
        PlanStore plans = TestDatabase.bean(PlanStore.class);
        plans.fix(evaluator, plans.save(evaluator, "plan", "ab", NOW), 0, NOW);
        ExclusionStore exclusions = TestDatabase.bean(ExclusionStore.class);
        exclusions.exclude(evaluator, intakes().getFirst(), ExclusionReason.TRIAL, "", NOW);
        exclusions.lift(evaluator, exclusions.exclusions(evaluator).getFirst().id(), NOW);
        TestDatabase.bean(NoteStore.class)
                .add(evaluator, new NoteStore.Draft(NORTH, TODAY, note("A reason to get up")), NOW);
        TestDatabase.bean(SavedTableStore.class)
                .save(evaluator, new SavedTableStore.Draft("Table", "question", "ab", "cd"), NOW);
    }

    /** Submitted intakes as the evaluator sees them. */
    List<ResponseAddress> intakes() {
        return TestDatabase.bean(ResearchStore.class)
                .load(actor(Role.EVALUATOR), NOW)
                .responses()
                .stream()
                .map(ResearchResponse::address)
                .filter(response -> response.occurrence().equals(INTAKE))
                .toList();
    }

    static Note note(String theme) {
        return new Note(
                Note.Kind.INTERVIEW,
                Note.SourceRole.PARTICIPANT,
                theme,
                1,
                Note.Consent.RETELL,
                "I go there every day now");
    }

    static String cookie() {
        return "cookie-" + UUID.randomUUID();
    }
}
