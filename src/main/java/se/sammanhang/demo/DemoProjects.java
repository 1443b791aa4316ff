package se.sammanhang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Passwords;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.ProjectStore.Answered;
import se.sammanhang.application.ProjectStore.Registered;
import se.sammanhang.application.Role;
import se.sammanhang.casework.EnrolmentRules;
import se.sammanhang.casework.Violation;
import se.sammanhang.fieldwork.RoundPath;
import se.sammanhang.instrument.ItemId;
import se.sammanhang.instrument.RoundDefinition;
import se.sammanhang.instrument.SurveyCatalogue;
import se.sammanhang.programme.Project;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;

/** Makes the demo projects and their accounts, under the rules that the forms obey. */
@Component
public final class DemoProjects {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProjects.class);
    private static final long SEED = 20_201_001;

    private final SurveyCatalogue catalogue;
    private final ProjectStore projects;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final Clock clock;

    public DemoProjects(
            SurveyCatalogue catalogue,
            ProjectStore projects,
            AccountStore accounts,
            Passwords passwords,
            Clock clock) {
        this.catalogue = catalogue;
        this.projects = projects;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether the demo projects are there. */
    public boolean present() {
        return projects.projects().contains(SixSitesDemo.PROJECT);
    }

    /** Makes both projects with one account per role, all with the same password. */
    public void create(String password) {
        long began = System.nanoTime();
        LocalDate today = LocalDate.now(clock);
        create(KristinehamnDemo.project(), KristinehamnDemo.people(catalogue, SEED));
        create(SixSitesDemo.project(today), SixSitesDemo.people(catalogue, today, SEED));
        String hash = passwords.hash(password);
        for (DemoLogin login : DemoLogin.values()) {
            if (!accounts.put(
                    Optional.empty(), login.login(), hash, actor(login), clock.instant())) {
                LOG.warn("no demo account {}: somebody has this login already", login.login());
            }
        }
        LOG.info("demo projects made in {} ms", (System.nanoTime() - began) / 1_000_000);
    }

    /** The actor behind a demo login. */
    static Actor actor(DemoLogin login) {
        ProjectId project = login.kristinehamn() ? KristinehamnDemo.PROJECT : SixSitesDemo.PROJECT;
        Set<SiteId> sites = login.role() == Role.COACH ? Set.of(new SiteId("norra")) : Set.of();
        return new Actor(
                UUID.nameUUIDFromBytes(
                        login.login().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                login.login(),
                login.role(),
                project,
                sites);
    }

    private void create(Project project, List<Registered> people) {
        people.forEach(this::check);
        projects.put(project, clock.instant());
        projects.register(project.id(), people, clock.instant());
    }

    private void check(Registered person) {
        LocalDate today = LocalDate.now(clock);
        LocalDate start = person.request().startedOn().orElseThrow();
        refuse(person, EnrolmentRules.violations(person.request(), today));
        person.interventions().forEach(s -> refuse(person, EnrolmentRules.violations(s, start)));
        person.exit().ifPresent(e -> refuse(person, EnrolmentRules.violations(e, start, today)));
        person.responses().forEach(this::check);
    }

    private void check(Answered response) {
        RoundDefinition round = catalogue.round(response.occurrence().round()).orElseThrow();
        RoundPath path =
                RoundPath.of(
                        round,
                        catalogue::item,
                        DemoAnswers.facts(response.answers(), response.mode()));
        for (ItemId id : response.answers().keySet()) {
            if (!path.question(id).map(path::answered).orElse(false)) {
                throw new IllegalStateException(
                        "demo answer to " + id + " in " + round.code() + " is not legal");
            }
        }
    }

    private static void refuse(Registered person, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new IllegalStateException(person.request().localCode() + ": " + violations);
        }
    }
}
