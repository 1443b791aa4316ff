package se.sammanhang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.sammanhang.application.InMemoryRegistry.NORTH;
import static se.sammanhang.application.InMemoryRegistry.SOUTH;
import static se.sammanhang.application.InMemoryRegistry.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.FollowUp.Coverage;
import se.sammanhang.application.FollowUp.Overview;
import se.sammanhang.application.FollowUp.Urgency;
import se.sammanhang.casework.EnrolmentId;
import se.sammanhang.casework.ExitReason;
import se.sammanhang.casework.ExitRequest;
import se.sammanhang.fieldwork.Occurrence;

class FollowUpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Occurrence INTAKE = Occurrence.first(Occurrence.INTAKE);
    private static final Occurrence EXIT = Occurrence.first(Occurrence.EXIT);

    private final InMemoryRegistry store = new InMemoryRegistry();
    private final FollowUp followUp =
            new FollowUp(store, Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));
    private final Actor coordinator = actor(Role.COORDINATOR);

    @Test
    void with_nobody_enrolled_the_list_is_empty_and_coverage_is_0_of_0() {
        Overview overview = followUp.overview(actor(Role.COACH, NORTH), Optional.empty());

        assertThat(overview.due()).isEmpty();
        assertThat(overview.coverage())
                .containsExactly(new Coverage(overview.project().sites().getFirst(), 0, 0, 0, 0));
    }

    @Test
    void the_most_pressing_round_comes_first_and_very_old_ones_are_marked() {
        store.person(NORTH, "new", TODAY);
        store.person(NORTH, "late", TODAY.minusDays(31));
        store.person(NORTH, "old", TODAY.minusDays(30 + 91));

        assertThat(followUp.overview(coordinator, Optional.empty()).due())
                .filteredOn(due -> due.occurrence().equals(INTAKE))
                .extracting(due -> due.person().localCode() + " " + due.urgency())
                .containsExactly(
                        "old " + Urgency.OLD, "late " + Urgency.OVERDUE, "new " + Urgency.OPEN);
    }

    @Test
    void the_last_day_of_a_round_is_not_yet_late() {
        store.person(NORTH, "today", TODAY.minusDays(30));

        assertThat(followUp.overview(coordinator, Optional.empty()).due())
                .extracting(FollowUp.DueRound::urgency)
                .containsExactly(Urgency.OPEN);
    }

    @Test
    void whoever_answered_leaves_the_list_and_is_counted_with_their_site() {
        EnrolmentId id = store.person(NORTH, "done", TODAY.minusDays(5));
        store.answer(id, INTAKE, TODAY.minusDays(1));
        store.person(SOUTH, "open", TODAY);

        Overview overview = followUp.overview(coordinator, Optional.empty());

        assertThat(overview.due()).extracting(d -> d.person().localCode()).containsExactly("open");
        assertThat(overview.answered())
                .extracting(answered -> answered.person().localCode() + " " + answered.on())
                .containsExactly("done 2026-03-01");
        assertThat(overview.coverage())
                .extracting(c -> c.intake() + " of " + c.intakeOf())
                .containsExactly("1 of 1", "0 of 1");
    }

    @Test
    void an_exit_replaces_the_intake_by_the_exit_round() {
        EnrolmentId id = store.person(NORTH, "gone", TODAY.minusDays(20));
        store.registerExit(
                coordinator,
                id,
                new ExitRequest(Optional.of(TODAY), Optional.of(ExitReason.STUDY), false, true),
                Instant.EPOCH);

        Overview overview = followUp.overview(coordinator, Optional.empty());

        assertThat(overview.due()).extracting(FollowUp.DueRound::occurrence).containsExactly(EXIT);
        assertThat(overview.coverage().getFirst().exitOf()).isEqualTo(1);
    }

    @Test
    void one_site_can_be_picked_and_a_foreign_one_stays_out() {
        store.person(NORTH, "n", TODAY);
        store.person(SOUTH, "s", TODAY);

        assertThat(followUp.overview(coordinator, Optional.of(SOUTH)).due())
                .extracting(due -> due.person().localCode())
                .containsExactly("s");
        assertThat(followUp.overview(actor(Role.COACH, NORTH), Optional.of(SOUTH)).due()).isEmpty();
    }

    @Test
    void an_evaluator_sees_no_list_of_persons() {
        assertThatThrownBy(() -> followUp.overview(actor(Role.EVALUATOR), Optional.empty()))
                .isInstanceOf(NotPermitted.class);
    }
}
