package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.SOUTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.application.RegisterParticipants.Outcome;
import se.sammanhang.application.RegisterParticipants.Ticked;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.EnrolmentRequest;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.casework.InterventionSpell;
import se.sammanhang.casework.InterventionType;
import se.sammanhang.casework.Violation;

class RegisterParticipantsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private final InMemoryRegistry store = new InMemoryRegistry();
    private final RegisterParticipants register = new RegisterParticipants(store, CLOCK);
    private final Actor coachInTheNorth = actor(Role.COACH, NORTH);

    @Test
    void an_empty_form_gives_every_fault_at_once_and_stores_nothing() {
        EnrolmentRequest empty =
                new EnrolmentRequest(
                        Optional.empty(),
                        " ",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(register.enrol(coachInTheNorth, empty))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty ->
                                assertThat(faulty.violations())
                                        .extracting(Violation::field)
                                        .containsExactly(
                                                "site",
                                                "localCode",
                                                "gender",
                                                "ageBand",
                                                "inflow",
                                                "startedOn"));
        assertThat(store.enrolments(coachInTheNorth)).isEmpty();
    }

    @Test
    void what_is_going_on_ends_with_the_exit_and_what_had_ended_keeps_its_day() {
        EnrolmentId anna = store.person(NORTH, "N1", TODAY.minusDays(30));
        Ticked over =
                new Ticked(
                        Set.of(InterventionType.EXERCISE),
                        Optional.of(TODAY.minusDays(20)),
                        Optional.of(TODAY.minusDays(10)));
        Ticked going =
                new Ticked(
                        Set.of(InterventionType.COACHING),
                        Optional.of(TODAY.minusDays(20)),
                        Optional.empty());
        register.tick(coachInTheNorth, anna, over);
        register.tick(coachInTheNorth, anna, going);
        register.exit(
                coachInTheNorth,
                anna,
                new ExitRequest(
                        Optional.of(TODAY.minusDays(1)),
                        Optional.of(ExitReason.WORK),
                        true,
                        false));
        assertThat(store.enrolment(coachInTheNorth, anna).orElseThrow().interventions())
                .extracting(InterventionSpell::type, InterventionSpell::endedOn)
                .containsExactlyInAnyOrder(
                        tuple(InterventionType.EXERCISE, Optional.of(TODAY.minusDays(10))),
                        tuple(InterventionType.COACHING, Optional.of(TODAY.minusDays(1))));
    }

    @Test
    void a_coach_of_one_site_neither_sees_nor_touches_another() {
        EnrolmentId foreign = store.person(SOUTH, "S1", TODAY);
        ExitRequest exit =
                new ExitRequest(Optional.of(TODAY), Optional.of(ExitReason.WORK), true, false);
        Ticked ticked =
                new Ticked(Set.of(InterventionType.COACHING), Optional.of(TODAY), Optional.empty());
        InterventionSpell spell =
                new InterventionSpell(InterventionType.COACHING, TODAY, Optional.empty());

        assertThat(register.find(coachInTheNorth, foreign)).isEmpty();
        assertThat(register.everybody(coachInTheNorth)).isEmpty();
        assertThat(register.sameCode(coachInTheNorth, SOUTH, "S1")).isEmpty();
        assertThat(register.sites(coachInTheNorth)).extracting("id").containsExactly(NORTH);
        assertThatThrownBy(() -> register.exit(coachInTheNorth, foreign, exit))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> register.tick(coachInTheNorth, foreign, ticked))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> register.untick(coachInTheNorth, foreign, spell))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> register.contacted(coachInTheNorth, foreign))
                .isInstanceOf(NotPermitted.class);
        assertThat(store.enrolment(coachInTheNorth, foreign).orElseThrow().exit()).isEmpty();
    }

    @Test
    void nobody_enrols_at_a_site_that_is_not_theirs() {
        EnrolmentRequest request =
                new EnrolmentRequest(
                        Optional.of(SOUTH),
                        "S1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TODAY));

        assertThatThrownBy(() -> register.enrol(coachInTheNorth, request))
                .isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EVALUATOR", "STEERING_GROUP", "ADMINISTRATOR"})
    void roles_outside_casework_never_reach_the_register(Role role) {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);

        assertThatThrownBy(() -> register.everybody(actor(role))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> register.find(actor(role), id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> register.sites(actor(role))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void several_interventions_are_ticked_in_one_go_and_ended_one_by_one() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY.minusDays(30));
        LocalDate start = TODAY.minusDays(10);

        register.tick(
                coachInTheNorth,
                id,
                new Ticked(
                        Set.of(InterventionType.COACHING, InterventionType.EXERCISE),
                        Optional.of(start),
                        Optional.empty()));
        register.end(
                coachInTheNorth,
                id,
                new InterventionSpell(InterventionType.EXERCISE, start, Optional.empty()),
                TODAY);

        assertThat(register.find(coachInTheNorth, id).orElseThrow().interventions())
                .containsExactlyInAnyOrder(
                        new InterventionSpell(InterventionType.COACHING, start, Optional.empty()),
                        new InterventionSpell(
                                InterventionType.EXERCISE, start, Optional.of(TODAY)));
    }

    @Test
    void ticks_without_a_type_and_a_day_say_both() {
        EnrolmentId id = store.person(NORTH, "N1", TODAY);

        assertThat(
                        register.tick(
                                coachInTheNorth,
                                id,
                                new Ticked(Set.of(), Optional.empty(), Optional.empty())))
                .isEqualTo(
                        new Outcome.Faulty(
                                java.util.List.of(
                                        new Violation("types", "intervention.types.missing"),
                                        new Violation(
                                                "startedOn", "intervention.startedOn.missing"))));
    }

    @Test
    void the_same_code_is_found_whatever_its_capitals() {
        store.person(NORTH, "Ab-1", TODAY);

        assertThat(register.sameCode(coachInTheNorth, NORTH, " aB-1 ")).isPresent();
        assertThat(register.sameCode(coachInTheNorth, NORTH, "Ab-2")).isEmpty();
    }
}
