package se.sammanhang.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.sammanhang.casework.AgeBand;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.GenderAtEnrolment;
import se.sammanhang.casework.InflowChannel;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.Site;
import se.sammanhang.programme.SiteId;

/**
 * Both ports in the memory of a test. It hides nothing by itself, so that a use case that forgets
 * to ask is found out.
 */
public class InMemoryRegistry implements RegistryStore, AccountStore {

    public static final ProjectId PROJECT = new ProjectId("test");
    public static final SiteId NORTH = new SiteId("norr");
    public static final SiteId SOUTH = new SiteId("soder");

    public final List<Secret> links = new ArrayList<>();
    public final List<String> audited = new ArrayList<>();
    public final List<SharedWords> shared = new ArrayList<>();
    private final Map<EnrolmentId, Enrolled> people = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private Optional<LocalDate> cutOff = Optional.empty();

    /** Sets the cut-off of the project. */
    public void cutOff(LocalDate day) {
        cutOff = Optional.of(day);
    }

    public static Actor actor(Role role, SiteId... sites) {
        UUID id =
                UUID.nameUUIDFromBytes(
                        (role + List.of(sites).toString()).getBytes(StandardCharsets.UTF_8));
        return new Actor(id, role.name(), role, PROJECT, Set.of(sites));
    }

    public EnrolmentId person(SiteId site, String code, LocalDate startedOn) {
        return enrol(
                actor(Role.COORDINATOR),
                new EnrolmentRequest(
                        Optional.of(site),
                        code,
                        Optional.of(GenderAtEnrolment.WOMAN),
                        Optional.of(AgeBand.AGE_20_24),
                        Optional.of(InflowChannel.SCHOOL),
                        Optional.of(startedOn)),
                Instant.EPOCH);
    }

    public void answer(EnrolmentId id, Occurrence occurrence, LocalDate on) {
        change(
                id,
                p -> {
                    Map<Occurrence, LocalDate> answered = new HashMap<>(p.answered());
                    answered.put(occurrence, on);
                    return copy(p, p.interventions(), p.exit(), answered, p.invited());
                });
    }

    @Override
    public Project project(Actor actor) {
        return new Project(
                PROJECT,
                "Test",
                true,
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                cutOff,
                Map.of(),
                List.of(new Site(PROJECT, NORTH, "Norr"), new Site(PROJECT, SOUTH, "Söder")));
    }

    @Override
    public EnrolmentId enrol(Actor actor, EnrolmentRequest request, Instant now) {
        EnrolmentId id = new EnrolmentId(new UUID(0, people.size() + 1L));
        people.put(
                id,
                new Enrolled(
                        id,
                        request.site().orElseThrow(),
                        request.localCode(),
                        request.gender().orElseThrow(),
                        request.ageBand().orElseThrow(),
                        request.inflow().orElseThrow(),
                        request.startedOn().orElseThrow(),
                        List.of(),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        false));
        return id;
    }

    @Override
    public List<Enrolled> enrolments(Actor actor) {
        return List.copyOf(people.values());
    }

    @Override
    public Optional<Enrolled> enrolment(Actor actor, EnrolmentId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public void putIntervention(Actor actor, EnrolmentId id, InterventionSpell spell, Instant now) {
        change(
                id,
                p -> {
                    List<InterventionSpell> spells = without(p, spell);
                    spells.add(spell);
                    return copy(p, spells, p.exit(), p.answered(), p.invited());
                });
    }

    @Override
    public void removeIntervention(
            Actor actor, EnrolmentId id, InterventionSpell spell, Instant now) {
        change(id, p -> copy(p, without(p, spell), p.exit(), p.answered(), p.invited()));
    }

    private static List<InterventionSpell> without(Enrolled person, InterventionSpell spell) {
        List<InterventionSpell> spells = new ArrayList<>(person.interventions());
        spells.removeIf(
                known ->
                        known.type() == spell.type()
                                && known.startedOn().equals(spell.startedOn()));
        return spells;
    }

    @Override
    public void registerExit(Actor actor, EnrolmentId id, ExitRequest exit, Instant now) {
        change(id, p -> copy(p, p.interventions(), Optional.of(exit), p.answered(), p.invited()));
    }

    @Override
    public void addLink(
            Actor actor,
            EnrolmentId id,
            Occurrence occurrence,
            Secret link,
            Instant expires,
            Instant now) {
        links.add(link);
        change(
                id,
                p -> {
                    Map<Occurrence, Instant> invited = new HashMap<>(p.invited());
                    invited.put(occurrence, expires);
                    return copy(p, p.interventions(), p.exit(), p.answered(), invited);
                });
    }

    @Override
    public void revokeLinks(Actor actor, EnrolmentId id, Occurrence occurrence, Instant now) {
        change(id, p -> copy(p, p.interventions(), p.exit(), p.answered(), Map.of()));
    }

    @Override
    public List<SharedWords> sharedWords(Actor actor, EnrolmentId id) {
        return shared;
    }

    @Override
    public void contactMade(Actor actor, EnrolmentId id, Instant now) {
        audited.add("contact " + LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return Optional.ofNullable(accounts.get(login));
    }

    @Override
    public List<Account> all(Actor administrator) {
        return List.copyOf(accounts.values());
    }

    @Override
    public boolean put(
            Optional<Actor> administrator,
            String login,
            String passwordHash,
            Actor account,
            Instant now) {
        return accounts.putIfAbsent(login, new Account(login, passwordHash, true, account)) == null;
    }

    @Override
    public void setPassword(Actor administrator, String login, String passwordHash, Instant now) {
        accounts.computeIfPresent(
                login, (_, a) -> new Account(login, passwordHash, a.enabled(), a.actor()));
        audited.add("password " + login + " " + administrator.auditedAs());
    }

    @Override
    public void setEnabled(Actor administrator, String login, boolean enabled, Instant now) {
        accounts.computeIfPresent(
                login, (_, a) -> new Account(login, a.passwordHash(), enabled, a.actor()));
    }

    @Override
    public void audit(String login, String act, Instant now) {
        audited.add(act + " " + login);
    }

    private void change(EnrolmentId id, UnaryOperator<Enrolled> change) {
        people.computeIfPresent(id, (_, person) -> change.apply(person));
    }

    private static Enrolled copy(
            Enrolled p,
            List<InterventionSpell> interventions,
            Optional<ExitRequest> exit,
            Map<Occurrence, LocalDate> answered,
            Map<Occurrence, Instant> invited) {
        return new Enrolled(
                p.id(),
                p.site(),
                p.localCode(),
                p.gender(),
                p.ageBand(),
                p.inflow(),
                p.startedOn(),
                interventions,
                exit,
                answered,
                invited,
                p.wantsContact());
    }
}
