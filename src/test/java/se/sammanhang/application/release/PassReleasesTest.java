package se.sammanhang.application.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.application.Actor;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.ReleasesInMemory;
import se.sammanhang.application.Role;
import se.sammanhang.application.release.PassReleases.Outcome;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.programme.SiteId;
import se.sammanhang.seminar.group.TextRule;

class PassReleasesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));

    private final ReleasesInMemory store = new ReleasesInMemory();
    private final PassReleases passing =
            new PassReleases(
                    store,
                    BaseUrl.parse("https://enkat.example.se/"),
                    Clock.fixed(LATER, ZoneOffset.UTC));
    private final Actor evaluator = actor(Role.EVALUATOR);
    private final Actor coordinator = actor(Role.COORDINATOR);
    private final Release frozen = store.has(evaluator, NOW);

    private static Actor actor(Role role, SiteId... sites) {
        return new Actor(
                UUID.randomUUID(), "Name of " + role, role, new ProjectId("vagen"), Set.of(sites));
    }

    private Release now() {
        return passing.releases(coordinator).getFirst();
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "LEADERS, STEERING, true",
        "STEERING, PUBLIC, true",
        "PUBLIC, STEERING, true",
        "STEERING, LEADERS, true",
        "LEADERS, PUBLIC, false",
        "PUBLIC, LEADERS, false",
        "LEADERS, LEADERS, false",
        "STEERING, STEERING, false",
        "PUBLIC, PUBLIC, false"
    })
    void leads_of_the_whole_project_move_a_release_to_its_neighbours_and_nobody_else_moves_any(
            ReleaseStep from, ReleaseStep to, boolean neighbours) {
        List<Role> allowed = new ArrayList<>();
        for (Role role : Role.values()) {
            if (PassReleases.mayMove(actor(role), from, to)) {
                allowed.add(role);
            }
            assertThat(PassReleases.mayMove(actor(role, new SiteId("norra")), from, to))
                    .as("%s of one site", role)
                    .isFalse();
        }
        assertThat(allowed)
                .isEqualTo(neighbours ? List.of(Role.PROJECT_LEADER, Role.COORDINATOR) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "LEADERS, EVALUATOR PROJECT_LEADER COORDINATOR",
        "STEERING, EVALUATOR PROJECT_LEADER COORDINATOR STEERING_GROUP",
        "PUBLIC, EVALUATOR PROJECT_LEADER COORDINATOR STEERING_GROUP"
    })
    void each_step_is_seen_by_these_roles(ReleaseStep step, String roles) {
        for (Role role : Role.values()) {
            assertThat(step.isSeenBy(role))
                    .as(role.name())
                    .isEqualTo(List.of(roles.split(" ")).contains(role.name()));
        }
    }

    @Test
    void who_passed_it_on_and_when_is_kept_with_every_step() {
        Actor leader = actor(Role.PROJECT_LEADER);
        assertThat(passing.passOn(leader, frozen))
                .isEqualTo(new Outcome.Moved(ReleaseStep.STEERING));
        assertThat(passing.passOn(coordinator, now()))
                .isEqualTo(new Outcome.Moved(ReleaseStep.PUBLIC));
        assertThat(now().steps().all())
                .containsExactly(
                        new StepTaken(
                                ReleaseStep.LEADERS,
                                NOW,
                                evaluator.account(),
                                evaluator.name(),
                                Role.EVALUATOR,
                                ""),
                        new StepTaken(
                                ReleaseStep.STEERING,
                                LATER,
                                leader.account(),
                                leader.name(),
                                Role.PROJECT_LEADER,
                                ""),
                        new StepTaken(
                                ReleaseStep.PUBLIC,
                                LATER,
                                coordinator.account(),
                                coordinator.name(),
                                Role.COORDINATOR,
                                ""));
        assertThatThrownBy(() -> passing.passOn(coordinator, now()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void what_was_taken_back_has_a_reason_and_can_go_on_again() {
        passing.passOn(coordinator, frozen);
        assertThat(passing.takeBack(coordinator, now(), " \n"))
                .isEqualTo(new Outcome.ReasonRefused(TextRule.Problem.MISSING));
        assertThat(passing.takeBack(coordinator, now(), "x".repeat(301)))
                .isEqualTo(new Outcome.ReasonRefused(TextRule.Problem.TOO_LONG));
        assertThat(passing.takeBack(coordinator, now(), "Ring 070-123 45 67"))
                .isEqualTo(new Outcome.ReasonRefused(TextRule.Problem.IDENTIFYING));
        assertThat(now().steps().now()).isEqualTo(ReleaseStep.STEERING);

        assertThat(passing.takeBack(coordinator, now(), " Fel rubrik "))
                .isEqualTo(new Outcome.Moved(ReleaseStep.LEADERS));
        passing.passOn(coordinator, now());
        StepsTaken steps = now().steps();
        assertThat(steps.now()).isEqualTo(ReleaseStep.STEERING);
        assertThat(steps.all())
                .extracting(StepTaken::reason)
                .containsExactly("", "", "Fel rubrik", "");
        assertThat(List.of(0, 1, 2, 3)).filteredOn(steps::isBack).containsExactly(2);
    }

    @Test
    void freezing_itself_cannot_be_taken_back() {
        assertThatThrownBy(() -> passing.takeBack(coordinator, frozen, "Fel"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void of_two_leads_who_decide_at_once_the_second_is_told_and_changes_nothing() {
        Release seenByBoth = now();
        passing.passOn(coordinator, seenByBoth);
        assertThat(passing.passOn(actor(Role.PROJECT_LEADER), seenByBoth))
                .isEqualTo(new Outcome.MovedMeanwhile());
        assertThat(now().steps().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PROJECT_LEADER", "COORDINATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_can_try(Role role) {
        assertThatThrownBy(() -> passing.passOn(actor(role), frozen))
                .isInstanceOf(NotPermitted.class);
        assertThat(now().steps().now()).isEqualTo(ReleaseStep.LEADERS);
    }

    @Test
    void the_public_address_is_that_of_the_project() {
        assertThat(passing.publicAddress(coordinator))
                .isEqualTo("https://enkat.example.se/rapport/vagen");
    }
}
