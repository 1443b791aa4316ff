package se.sammanhang.seminar.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.sammanhang.seminar.group.Decision.Outcome;
import se.sammanhang.seminar.group.Decision.Settled;

class GroupWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Theme placements = theme("Placements");
    private final Theme employers = theme("Employers");
    private final Theme waiting = theme("Waiting");

    @Test
    void a_closed_seminar_leads_nowhere_and_open_ones_a_step_or_to_the_end() {
        for (Phase to : Phase.values()) {
            assertThat(Phase.CLOSED.leadsTo(to)).isFalse();
        }
        assertThat(Phase.NOTES.leadsTo(Phase.NOTES)).isFalse();
        assertThat(Phase.NOTES.leadsTo(Phase.VOTING)).isTrue();
        assertThat(Phase.NOTES.leadsTo(Phase.DECIDING)).isFalse();
        assertThat(Phase.NOTES.leadsTo(Phase.CLOSED)).isTrue();
        assertThat(Phase.VOTING.leadsTo(Phase.NOTES)).isTrue();
        assertThat(Phase.DECIDING.leadsTo(Phase.VOTING)).isTrue();
        assertThat(Phase.DECIDING.leadsTo(Phase.NOTES)).isFalse();
        assertThat(Phase.DECIDING.leadsTo(Phase.CLOSED)).isTrue();
    }

    @Test
    void a_seminar_has_a_code_exactly_while_it_is_open() {
        Optional<SeminarCode> code = Optional.of(new SeminarCode("CDF34GH"));
        assertThat(seminar(Phase.NOTES, code).code()).isPresent();
        assertThat(seminar(Phase.CLOSED, Optional.empty()).code()).isEmpty();
        assertThatThrownBy(() -> seminar(Phase.CLOSED, code)).hasMessageContaining("code");
        assertThatThrownBy(() -> seminar(Phase.NOTES, Optional.empty()))
                .hasMessageContaining("code");
    }

    @Test
    void a_ballot_takes_no_vote_up_to_as_many_as_were_given_and_passes_over_what_is_not_there() {
        List<UUID> offered = List.of(placements.id(), employers.id(), waiting.id());
        assertThat(Ballot.of(List.of(), offered, 2)).isEqualTo(new Ballot.Cast(Set.of()));
        assertThat(Ballot.of(List.of(placements.id(), placements.id()), offered, 1))
                .isEqualTo(new Ballot.Cast(Set.of(placements.id())));
        assertThat(Ballot.of(offered.subList(0, 2), offered, 2))
                .isEqualTo(new Ballot.Cast(Set.of(placements.id(), employers.id())));
        assertThat(Ballot.of(offered, offered, 2)).isEqualTo(new Ballot.TooMany(3, 2));
        assertThat(Ballot.of(List.of(UUID.randomUUID(), waiting.id()), offered, 1))
                .isEqualTo(new Ballot.Cast(Set.of(waiting.id())));
    }

    @Test
    void themes_with_equally_many_votes_share_a_place_and_stand_by_name() {
        List<GroupNote> notes =
                List.of(
                        new GroupNote(UUID.randomUUID(), 1, 1, "a", Optional.of(waiting.id())),
                        new GroupNote(UUID.randomUUID(), 1, 2, "b", Optional.empty()));
        List<Standing> standings =
                Standing.of(
                        List.of(placements, employers, waiting),
                        List.of(
                                new Vote(1, placements.id()),
                                new Vote(2, employers.id()),
                                new Vote(2, employers.id())),
                        notes);
        assertThat(standings)
                .containsExactly(
                        new Standing(employers, 1, 1, 0),
                        new Standing(placements, 1, 1, 0),
                        new Standing(waiting, 3, 0, 1));
        assertThat(Standing.of(List.of(), List.of(), notes)).isEmpty();
    }

    @Test
    void a_decision_is_late_the_day_after_and_never_once_it_is_settled() {
        Decision open = decision("Ask", TODAY, Optional.empty());
        assertThat(open.isLate(TODAY)).isFalse();
        assertThat(open.isLate(TODAY.plusDays(1))).isTrue();
        assertThat(settled("Ask", TODAY, TODAY).isLate(TODAY.plusDays(9))).isFalse();
    }

    @Test
    void the_log_opens_with_what_is_due_first_and_then_what_was_done_last() {
        Decision late = decision("Late", TODAY.minusDays(3), Optional.empty());
        Decision soon = decision("Soon", TODAY.plusDays(3), Optional.empty());
        Decision old = settled("Old", TODAY, TODAY.minusDays(20));
        Decision recent = settled("Recent", TODAY, TODAY.minusDays(2));
        assertThat(ActionLog.of(List.of(old, soon, recent, late)))
                .isEqualTo(new ActionLog(List.of(late, soon), List.of(recent, old)));
        assertThat(ActionLog.of(List.of())).isEqualTo(new ActionLog(List.of(), List.of()));
    }

    private static Theme theme(String name) {
        return new Theme(UUID.randomUUID(), name);
    }

    private static Seminar seminar(Phase phase, Optional<SeminarCode> code) {
        return new Seminar(UUID.randomUUID(), TODAY, Optional.empty(), phase, 3, code);
    }

    private static Decision decision(String action, LocalDate dueOn, Optional<Settled> settled) {
        return new Decision(
                UUID.randomUUID(), UUID.randomUUID(), TODAY, "", action, "Lead", dueOn, settled);
    }

    private static Decision settled(String action, LocalDate dueOn, LocalDate on) {
        return decision(action, dueOn, Optional.of(new Settled(on, Outcome.DONE, "Done")));
    }
}
