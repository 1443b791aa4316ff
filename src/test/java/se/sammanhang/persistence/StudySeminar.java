package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.Role;
import se.sammanhang.application.Secret;
import se.sammanhang.application.seminar.group.ActionStore;
import se.sammanhang.application.seminar.group.GroupStore;
import se.sammanhang.application.seminar.group.GroupStore.Access;
import se.sammanhang.application.seminar.group.GroupStore.Kept;
import se.sammanhang.application.seminar.group.SeminarStore;
import se.sammanhang.application.seminar.group.SeminarStore.Opening;
import se.sammanhang.seminar.group.Board;
import se.sammanhang.seminar.group.Decision;
import se.sammanhang.seminar.group.Phase;
import se.sammanhang.seminar.group.QuestionCard;
import se.sammanhang.seminar.group.SeminarCode;
import se.sammanhang.seminar.group.Theme;

/** A learning seminar of a study, in the words of the work. */
final class StudySeminar {

    private static final SplittableRandom CHANCE = new SplittableRandom(28);

    final SeminarStore store = TestDatabase.bean(SeminarStore.class);
    final GroupStore groups = TestDatabase.bean(GroupStore.class);
    final ActionStore actions = TestDatabase.bean(ActionStore.class);
    final UUID id = UUID.randomUUID();
    final SeminarCode code = SeminarCode.draw(CHANCE);
    final Actor host;
    final Actor steering;

    StudySeminar(Study study) {
        host = study.actor(Role.EVALUATOR);
        steering = study.actor(Role.STEERING_GROUP);
    }

    boolean opens() {
        return store.open(
                host,
                new Opening(
                        id,
                        Study.TODAY,
                        Optional.empty(),
                        2,
                        code,
                        Study.NOW.plus(Duration.ofHours(24)),
                        List.of(
                                new QuestionCard(1, "What shall we do more of?"),
                                new QuestionCard(2, "What shall we stop?"))),
                Study.NOW);
    }

    Access joins(String cookie) {
        Access access = new Access(code, Secret.of(cookie));
        assertThat(groups.join(code, Optional.of("Skogen"), access.cookie(), Study.NOW))
                .isPresent();
        return access;
    }

    UUID writes(Access access, int card, String words) {
        UUID note = UUID.randomUUID();
        assertThat(groups.write(access, note, card, words, Study.NOW)).isEqualTo(Kept.KEPT);
        return note;
    }

    Theme theme(String name) {
        Theme theme = new Theme(UUID.randomUUID(), name);
        store.addTheme(host, id, theme);
        return theme;
    }

    void leads(Phase from, Phase to) {
        assertThat(store.lead(host, id, from, to, Study.NOW)).isTrue();
    }

    Board board() {
        return store.board(host, id).orElseThrow();
    }

    Decision decision(UUID decision) {
        return new Decision(
                decision,
                id,
                Study.TODAY,
                "Notes on placements",
                "Ask employers earlier",
                "Project lead",
                Study.TODAY.plusDays(30),
                Optional.empty());
    }

    /** Everything that leaves a row. */
    void isHeld() {
        assertThat(opens()).isTrue();
        Access forest = joins(Study.cookie());
        UUID note = writes(forest, 1, "Placements");
        Theme theme = theme("Placements");
        store.sort(host, id, Set.of(note), Optional.of(theme.id()));
        leads(Phase.NOTES, Phase.VOTING);
        assertThat(groups.vote(forest, Set.of(theme.id()), Study.NOW)).isEqualTo(Kept.KEPT);
        UUID decision = UUID.randomUUID();
        actions.add(host, decision(decision), Study.NOW);
        actions.settle(
                host,
                decision,
                new Decision.Settled(Study.TODAY, Decision.Outcome.DONE, "Asked in May"),
                Study.NOW);
    }
}
