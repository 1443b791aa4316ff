package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.Secret;
import se.sammanhang.application.seminar.group.GroupStore.Access;
import se.sammanhang.application.seminar.group.GroupStore.Kept;
import se.sammanhang.application.seminar.group.GroupStore.Membership;
import se.sammanhang.application.seminar.group.GroupStore.Offered;
import se.sammanhang.seminar.group.Decision;
import se.sammanhang.seminar.group.GroupNote;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.SmallGroup;
import se.sammanhang.seminar.group.Theme;
import se.sammanhang.seminar.group.Vote;

class PersistenceSeminarIT {

    private static final Instant NOW = Study.NOW;

    private final Study study = new Study();
    private final StudySeminar seminar = new StudySeminar(study);

    @Test
    void a_code_leads_nowhere_before_after_and_a_day_later() {
        assertThat(seminar.groups.at(seminar.code, NOW)).isEmpty();
        seminar.opens();
        assertThat(seminar.groups.at(seminar.code, NOW)).isPresent();
        Instant tomorrow = NOW.plus(Duration.ofHours(24));
        assertThat(seminar.groups.at(seminar.code, tomorrow.minusMillis(1))).isPresent();
        assertThat(seminar.groups.at(seminar.code, tomorrow)).isEmpty();
        assertThat(
                        seminar.groups.join(
                                seminar.code,
                                Optional.empty(),
                                Secret.of(Study.cookie()),
                                tomorrow))
                .isEmpty();
        seminar.leads(Phase.NOTES, Phase.CLOSED);
        assertThat(seminar.groups.at(seminar.code, NOW)).isEmpty();
    }

    @Test
    void closing_ends_everything_that_groups_could_do_at_once() {
        seminar.opens();
        Access group = seminar.joins(Study.cookie());
        UUID note = seminar.writes(group, 1, "Words");
        seminar.leads(Phase.NOTES, Phase.CLOSED);
        assertThat(seminar.groups.membership(group, NOW)).isEmpty();
        assertThat(seminar.groups.write(group, note, 1, "Other", NOW)).isEqualTo(Kept.REFUSED);
        assertThat(seminar.groups.write(group, UUID.randomUUID(), 1, "New", NOW))
                .isEqualTo(Kept.REFUSED);
        assertThat(seminar.groups.remove(group, note, NOW)).isEqualTo(Kept.REFUSED);
        assertThat(seminar.groups.vote(group, Set.of(), NOW)).isEqualTo(Kept.REFUSED);
        assertThat(seminar.board().notes()).extracting(GroupNote::words).containsExactly("Words");
        assertThat(seminar.board().seminar().code()).isEmpty();
        assertThat(seminar.store.lead(seminar.host, seminar.id, Phase.NOTES, Phase.VOTING, NOW))
                .isFalse();
    }

    @Test
    void a_group_reads_and_changes_its_own_notes_and_no_others() {
        seminar.opens();
        Access forest = seminar.joins(Study.cookie());
        Access lake = seminar.joins(Study.cookie());
        UUID note = seminar.writes(forest, 1, "Ours");
        assertThat(seminar.groups.write(lake, note, 1, "Theirs", NOW)).isEqualTo(Kept.REFUSED);
        assertThat(seminar.groups.remove(lake, note, NOW)).isEqualTo(Kept.REFUSED);
        assertThat(seminar.groups.membership(lake, NOW).orElseThrow().notes()).isEmpty();
        assertThat(seminar.groups.write(forest, note, 1, "Ours, better", NOW)).isEqualTo(Kept.KEPT);
        assertThat(seminar.groups.membership(forest, NOW).orElseThrow().notes())
                .containsExactly(new GroupNote(note, 1, 1, "Ours, better", Optional.empty()));
        assertThat(seminar.groups.remove(forest, note, NOW)).isEqualTo(Kept.KEPT);
        assertThat(seminar.board().notes()).isEmpty();
    }

    @Test
    void neither_code_nor_cookie_opens_anything_alone_or_with_those_of_another_seminar() {
        seminar.opens();
        StudySeminar other = new StudySeminar(new Study());
        other.opens();
        Access own = seminar.joins(Study.cookie());
        assertThat(seminar.groups.membership(new Access(other.code, own.cookie()), NOW)).isEmpty();
        assertThat(seminar.groups.membership(new Access(seminar.code, Secret.of("guessed")), NOW))
                .isEmpty();
        assertThat(
                        seminar.groups.write(
                                new Access(other.code, own.cookie()),
                                UUID.randomUUID(),
                                1,
                                "Words",
                                NOW))
                .isEqualTo(Kept.REFUSED);
    }

    @Test
    void a_card_takes_ten_notes_of_a_group_and_a_card_that_is_not_there_none() {
        seminar.opens();
        Access group = seminar.joins(Study.cookie());
        for (int i = 0; i < SmallGroup.MOST_NOTES; i++) {
            seminar.writes(group, 1, "Note " + i);
        }
        assertThat(seminar.groups.write(group, UUID.randomUUID(), 1, "One more", NOW))
                .isEqualTo(Kept.FULL);
        assertThat(seminar.groups.write(group, UUID.randomUUID(), 2, "Other card", NOW))
                .isEqualTo(Kept.KEPT);
        assertThat(seminar.groups.write(group, UUID.randomUUID(), 3, "No card", NOW))
                .isEqualTo(Kept.REFUSED);
    }

    @Test
    void groups_that_join_at_once_get_numbers_of_their_own_up_to_forty() throws Exception {
        seminar.opens();
        Set<Integer> numbers = ConcurrentHashMap.newKeySet();
        Callable<Boolean> joining =
                () ->
                        numbers.add(
                                seminar.groups
                                        .join(
                                                seminar.code,
                                                Optional.empty(),
                                                Secret.of(Study.cookie()),
                                                NOW)
                                        .orElseThrow());
        try (ExecutorService phones = Executors.newFixedThreadPool(4)) {
            phones.invokeAll(Collections.nCopies(SmallGroup.MOST, joining));
        }
        assertThat(numbers).hasSize(SmallGroup.MOST).contains(1, SmallGroup.MOST);
        assertThat(
                        seminar.groups.join(
                                seminar.code, Optional.empty(), Secret.of(Study.cookie()), NOW))
                .contains(0);
    }

    @Test
    void votes_are_changed_until_the_voting_is_over_and_never_more_than_given() {
        seminar.opens();
        Access group = seminar.joins(Study.cookie());
        Theme a = seminar.theme("A");
        Theme b = seminar.theme("B");
        Theme c = seminar.theme("C");
        assertThat(seminar.groups.vote(group, Set.of(a.id()), NOW)).isEqualTo(Kept.REFUSED);
        seminar.leads(Phase.NOTES, Phase.VOTING);
        assertThat(seminar.groups.write(group, UUID.randomUUID(), 1, "Late", NOW))
                .isEqualTo(Kept.REFUSED);
        assertThat(seminar.groups.vote(group, Set.of(a.id(), b.id(), c.id()), NOW))
                .isEqualTo(Kept.REFUSED);
        assertThat(seminar.groups.vote(group, Set.of(a.id(), b.id()), NOW)).isEqualTo(Kept.KEPT);
        assertThat(seminar.groups.vote(group, Set.of(c.id()), NOW)).isEqualTo(Kept.KEPT);
        Membership membership = seminar.groups.membership(group, NOW).orElseThrow();
        assertThat(membership.themes())
                .containsExactly(
                        new Offered(a, false), new Offered(b, false), new Offered(c, true));
        assertThat(seminar.board().votes()).containsExactly(new Vote(1, c.id()));
        seminar.leads(Phase.VOTING, Phase.DECIDING);
        assertThat(seminar.groups.vote(group, Set.of(), NOW)).isEqualTo(Kept.REFUSED);
        assertThat(seminar.board().votes()).hasSize(1);
    }

    @Test
    void one_seminar_is_open_at_a_time_and_a_code_is_free_again_once_closed() {
        assertThat(seminar.opens()).isTrue();
        assertThat(new StudySeminar(study).opens()).isFalse();
        seminar.leads(Phase.NOTES, Phase.CLOSED);
        assertThat(new StudySeminar(study).opens()).isTrue();
        assertThat(seminar.store.seminars(seminar.steering)).hasSize(2);
    }

    @Test
    void notes_are_sorted_sorted_anew_and_taken_out_and_a_theme_leaves_its_notes() {
        seminar.opens();
        Access group = seminar.joins(Study.cookie());
        UUID first = seminar.writes(group, 1, "First");
        UUID second = seminar.writes(group, 2, "Second");
        Theme theme = seminar.theme("Theme");
        Theme other = seminar.theme("Other");
        Set<UUID> both = new HashSet<>(List.of(first, second, UUID.randomUUID()));
        seminar.store.sort(seminar.host, seminar.id, both, Optional.of(theme.id()));
        seminar.store.sort(seminar.host, seminar.id, Set.of(second), Optional.of(other.id()));
        assertThat(seminar.board().notes())
                .extracting(GroupNote::theme)
                .containsExactly(Optional.of(theme.id()), Optional.of(other.id()));
        seminar.store.sort(seminar.host, seminar.id, Set.of(second), Optional.empty());
        seminar.store.removeTheme(seminar.host, seminar.id, theme.id());
        assertThat(seminar.board().notes())
                .extracting(GroupNote::theme)
                .containsExactly(Optional.empty(), Optional.empty());
        seminar.store.removeNote(seminar.host, seminar.id, first, NOW);
        assertThat(seminar.board().notes()).extracting(GroupNote::id).containsExactly(second);
    }

    @Test
    void a_decision_stays_open_until_somebody_says_what_became_of_it() {
        seminar.opens();
        UUID decision = UUID.randomUUID();
        UUID slip = UUID.randomUUID();
        seminar.actions.add(seminar.host, seminar.decision(decision), NOW);
        seminar.actions.add(seminar.host, seminar.decision(slip), NOW);
        seminar.actions.remove(seminar.host, slip, NOW);
        Decision.Settled done =
                new Decision.Settled(Study.TODAY, Decision.Outcome.DONE, "Asked in May");
        assertThat(seminar.actions.settle(seminar.host, decision, done, NOW)).isTrue();
        assertThat(
                        seminar.actions.settle(
                                seminar.host,
                                decision,
                                new Decision.Settled(Study.TODAY, Decision.Outcome.DROPPED, "No"),
                                NOW))
                .isFalse();
        seminar.actions.remove(seminar.host, decision, NOW);
        assertThat(seminar.actions.decisions(seminar.steering))
                .singleElement()
                .extracting(Decision::settled)
                .isEqualTo(Optional.of(done));
        assertThat(seminar.actions.decisions(new StudySeminar(new Study()).host)).isEmpty();
    }

    @Test
    void steering_groups_read_and_coaches_do_not() {
        seminar.isHeld();
        assertThat(seminar.store.board(seminar.steering, seminar.id)).isPresent();
        assertThat(seminar.store.board(new StudySeminar(new Study()).steering, seminar.id))
                .isEmpty();
        assertThatThrownBy(() -> seminar.store.seminars(study.coach()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                seminar.store.lead(
                                        seminar.steering,
                                        seminar.id,
                                        Phase.VOTING,
                                        Phase.CLOSED,
                                        NOW))
                .isInstanceOf(NotPermitted.class);
    }
}
