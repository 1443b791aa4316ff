package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.ReleaseStore.Draft;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.Role;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.application.release.StepTaken;
import se.sammanhang.instrument.Language;

/** Releases of a study, frozen and passed on. */
final class StudyReleases {

    final ReleaseStore store = TestDatabase.bean(ReleaseStore.class);
    final Actor evaluator;
    final Actor coordinator;
    final Actor steering;

    StudyReleases(Study study) {
        evaluator = study.actor(Role.EVALUATOR);
        coordinator = study.actor(Role.COORDINATOR);
        steering = study.actor(Role.STEERING_GROUP);
    }

    static Draft draft() {
        return new Draft("Hösten", Set.of(Language.SWEDISH, Language.ENGLISH), "p", "d", "x", "1");
    }

    Release freezes(byte... content) {
        return store.publish(evaluator, draft(), content, "basis", Study.NOW);
    }

    /** The coordinator moves it there, step by step. */
    Release moves(Release release, ReleaseStep... steps) {
        for (ReleaseStep to : steps) {
            Release seen = now(release.id());
            String reason = to.compareTo(seen.steps().now()) < 0 ? "A mistake" : "";
            assertThat(store.move(coordinator, seen.id(), seen.steps(), step(to, reason))).isTrue();
        }
        return now(release.id());
    }

    StepTaken step(ReleaseStep to, String reason) {
        return new StepTaken(
                to,
                Study.NOW,
                coordinator.account(),
                coordinator.name(),
                coordinator.role(),
                reason);
    }

    Release now(UUID release) {
        return store.releases(coordinator).stream()
                .filter(one -> one.id().equals(release))
                .findFirst()
                .orElseThrow();
    }

    List<Integer> versionsSeenBy(Actor actor) {
        return store.releases(actor).stream().map(Release::version).toList();
    }
}
