package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.sammanhang.application.Actor;
import se.sammanhang.application.NotPermitted;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.ReleaseStore.Release;
import se.sammanhang.application.Role;
import se.sammanhang.application.release.PublicReleaseStore;
import se.sammanhang.application.release.PublicReleaseStore.PublicRelease;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.application.release.StepTaken;
import se.sammanhang.application.release.StepsTaken;
import se.sammanhang.programme.ProjectId;

/** Releases in the database: frozen, passed on, taken back, and who sees which. */
class PersistenceReleaseIT {

    private static final byte[] OTHER_BYTES = {0, -1, 39};

    private final Study study = new Study();
    private final StudyReleases releases = new StudyReleases(study);
    private final PublicReleaseStore open = TestDatabase.bean(PublicReleaseStore.class);

    @Test
    void releases_have_versions_and_are_read_as_the_bytes_that_were_stored() {
        ReleaseStore store = releases.store;
        releases.freezes((byte) 1);
        Release second =
                store.publish(
                        releases.evaluator,
                        StudyReleases.draft(),
                        OTHER_BYTES,
                        "second",
                        Study.NOW);
        assertThat(second.version()).isEqualTo(2);
        assertThat(releases.versionsSeenBy(releases.coordinator)).containsExactly(2, 1);
        assertThat(store.content(releases.coordinator, second.id())).contains(OTHER_BYTES);
        assertThat(store.bases(releases.evaluator))
                .extracting(ReleaseStore.Basis::version, ReleaseStore.Basis::text)
                .containsExactly(tuple(1, "basis"), tuple(2, "second"));
        assertThat(store.bases(new Study().actor(Role.EVALUATOR))).isEmpty();
        assertThatThrownBy(() -> store.bases(releases.steering)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () ->
                                store.publish(
                                        releases.steering,
                                        StudyReleases.draft(),
                                        OTHER_BYTES,
                                        "basis",
                                        Study.NOW))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_steering_group_sees_what_was_passed_on_to_it_and_no_longer_than_that() {
        Release first = releases.freezes((byte) 1);
        Release second = releases.freezes((byte) 2);
        assertThat(releases.versionsSeenBy(releases.steering)).isEmpty();
        assertThat(releases.store.content(releases.steering, first.id())).isEmpty();

        releases.moves(first, ReleaseStep.STEERING);
        releases.moves(second, ReleaseStep.STEERING, ReleaseStep.PUBLIC);
        assertThat(releases.versionsSeenBy(releases.steering)).containsExactly(2, 1);
        assertThat(releases.store.content(releases.steering, second.id())).contains(new byte[] {2});
        assertThat(releases.store.releases(releases.steering).getFirst().steps())
                .isEqualTo(releases.now(second.id()).steps());
        assertThat(releases.store.content(new Study().actor(Role.STEERING_GROUP), second.id()))
                .isEmpty();

        releases.moves(second, ReleaseStep.STEERING, ReleaseStep.LEADERS);
        assertThat(releases.versionsSeenBy(releases.steering)).containsExactly(1);
        assertThat(releases.store.content(releases.steering, second.id())).isEmpty();
        assertThat(releases.versionsSeenBy(releases.evaluator)).containsExactly(2, 1);
        assertThat(releases.versionsSeenBy(study.actor(Role.PROJECT_LEADER, Study.NORTH)))
                .containsExactly(2, 1);
    }

    @Test
    void the_database_itself_hides_what_was_not_passed_on() {
        Release hidden = releases.freezes((byte) 1);
        Release shown = releases.moves(releases.freezes((byte) 2), ReleaseStep.STEERING);
        List<UUID> asked =
                TestDatabase.pools()
                        .of(LoginRole.STEERING)
                        .within(
                                Scope.of(releases.steering),
                                db ->
                                        db.sql(
                                                        "SELECT release_id FROM published.release"
                                                                + " UNION ALL SELECT release_id"
                                                                + " FROM published.release_step")
                                                .query(UUID.class)
                                                .list());
        assertThat(asked)
                .containsExactly(shown.id(), shown.id(), shown.id())
                .doesNotContain(hidden.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"COACH", "ADMINISTRATOR"})
    void coaches_and_administrators_see_none(Role role) {
        assertThatThrownBy(() -> releases.store.releases(study.actor(role)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void every_step_is_kept_with_name_role_and_reason_and_is_audited() throws SQLException {
        Release release =
                releases.moves(
                        releases.freezes((byte) 1),
                        ReleaseStep.STEERING,
                        ReleaseStep.PUBLIC,
                        ReleaseStep.STEERING);
        assertThat(release.steps().all())
                .extracting(StepTaken::to, StepTaken::name, StepTaken::role, StepTaken::reason)
                .containsExactly(
                        tuple(ReleaseStep.LEADERS, "EVALUATOR", Role.EVALUATOR, ""),
                        tuple(ReleaseStep.STEERING, "COORDINATOR", Role.COORDINATOR, ""),
                        tuple(ReleaseStep.PUBLIC, "COORDINATOR", Role.COORDINATOR, ""),
                        tuple(ReleaseStep.STEERING, "COORDINATOR", Role.COORDINATOR, "A mistake"));
        String by = " " + releases.coordinator.account() + " release.";
        assertThat(
                        BackupDrill.ask(
                                TestDatabase.bean(Server.class).address(),
                                "SELECT concat_ws(' ', '', actor, act) FROM ops.audit WHERE target = '"
                                        + release.id()
                                        + "' ORDER BY audit_id"))
                .containsExactly(
                        " " + releases.evaluator.account() + " release.published",
                        by + "passed-on.steering",
                        by + "passed-on.public",
                        by + "taken-back.steering");
    }

    @Test
    void of_two_steps_from_the_same_place_one_is_taken() {
        Release release = releases.freezes((byte) 1);
        StepsTaken seen = release.steps();
        StepTaken step = releases.step(ReleaseStep.STEERING, "");
        assertThat(releases.store.move(releases.coordinator, release.id(), seen, step)).isTrue();
        assertThat(releases.store.move(releases.coordinator, release.id(), seen, step)).isFalse();
        assertThat(releases.now(release.id()).steps().count()).isEqualTo(2);
    }

    @Test
    void an_evaluator_passes_nothing_on_not_even_past_the_application() throws SQLException {
        Release release = releases.freezes((byte) 1);
        Actor evaluator = releases.evaluator;
        StepTaken step = releases.step(ReleaseStep.STEERING, "");
        assertThatThrownBy(
                        () -> releases.store.move(evaluator, release.id(), release.steps(), step))
                .isInstanceOf(NotPermitted.class);
        try (Connection connection = TestDatabase.as(LoginRole.EVALUATOR);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('app.project', '" + study.project + "', false)");
            for (int ordinal : new int[] {1, 2}) {
                for (Role role : List.of(Role.EVALUATOR, Role.COORDINATOR)) {
                    assertThatThrownBy(() -> statement.execute(forged(release, ordinal, role)))
                            .as(ordinal + " " + role)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("row-level security");
                }
            }
        }
        assertThat(releases.versionsSeenBy(releases.steering)).isEmpty();
    }

    private String forged(Release release, int ordinal, Role role) {
        return "INSERT INTO published.release_step VALUES ('%s', '%s', %d, 'STEERING', now(), '%s', 'E', '%s', '')"
                .formatted(
                        study.project, release.id(), ordinal, releases.evaluator.account(), role);
    }

    @Test
    void anybody_reads_the_newest_public_release_and_after_it_is_taken_back_the_one_before() {
        ProjectId project = study.project;
        Release first = releases.freezes((byte) 1);
        Release second = releases.moves(releases.freezes((byte) 2), ReleaseStep.STEERING);
        assertThat(open.newest(project)).isEmpty();
        assertThat(open.newest(new ProjectId("no-such-project"))).isEmpty();
        assertThat(open.content(project, second.id())).isEmpty();

        releases.moves(first, ReleaseStep.STEERING, ReleaseStep.PUBLIC);
        releases.moves(second, ReleaseStep.PUBLIC);
        PublicRelease newest = open.newest(project).orElseThrow();
        assertThat(newest)
                .isEqualTo(
                        new PublicRelease(
                                second.id(),
                                2,
                                "Hösten",
                                true,
                                second.contentSha256(),
                                Study.NOW,
                                Study.NOW));
        assertThat(open.content(project, second.id())).contains(new byte[] {2});
        assertThat(open.content(project, first.id())).as("an older one").isEmpty();
        assertThat(open.content(new Study().project, second.id())).isEmpty();

        releases.moves(second, ReleaseStep.STEERING);
        assertThat(open.newest(project)).map(PublicRelease::version).contains(1);
        assertThat(open.content(project, second.id())).isEmpty();
        assertThat(open.content(project, first.id())).contains(new byte[] {1});
        releases.moves(first, ReleaseStep.STEERING);
        assertThat(open.newest(project)).isEmpty();
    }

    @Test
    void a_reader_of_the_public_page_can_call_two_functions_and_nothing_else() throws SQLException {
        releases.moves(releases.freezes((byte) 1), ReleaseStep.STEERING);
        assertThat(
                        BackupDrill.ask(
                                TestDatabase.bean(Server.class).address(),
                                "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid ="
                                        + " p.pronamespace WHERE n.nspname !~ '^pg_' AND n.nspname"
                                        + " <> 'information_schema' AND has_function_privilege("
                                        + "'sammanhang_reader', p.oid, 'EXECUTE') ORDER BY 1"))
                .containsExactly("public_content", "public_release");
        try (Connection connection = TestDatabase.as(LoginRole.READER);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT * FROM published.release"))
                    .hasMessageContaining("permission denied");
        }
    }
}
