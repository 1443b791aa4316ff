package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.Role;
import se.sammanhang.application.release.ReleaseStep;
import se.sammanhang.application.release.StepTaken;
import se.sammanhang.application.release.StepsTaken;
import se.sammanhang.instrument.Language;

/**
 * Releases: frozen through the evaluator's connections, passed on through those of staff. Steering
 * groups read through connections of their own, which see only what was passed on to them.
 */
final class JdbcReleaseStore implements ReleaseStore {

    private static final String FACTS =
            "SELECT release_id, version, title, languages, content_sha256, plan_sha256,"
                    + " policy_sha256, data_sha256, code_version, released_at FROM"
                    + " published.release";

    private final Pools pools;

    JdbcReleaseStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Release publish(
            Actor evaluator, Draft draft, byte[] content, String basis, Instant now) {
        UUID id = UUID.randomUUID();
        return pools.ofEvaluator(evaluator)
                .within(
                        db -> {
                            db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
                                    .param("key", "publish " + evaluator.project())
                                    .query((row, number) -> number)
                                    .single();
                            insert(db, evaluator, id, draft, content, now);
                            db.sql(
                                            "INSERT INTO desk.release_basis (project_id, release_id,"
                                                    + " version, basis) SELECT project_id, release_id,"
                                                    + " version, :basis FROM published.release WHERE"
                                                    + " release_id = :id")
                                    .param("id", id)
                                    .param("basis", basis)
                                    .update();
                            write(db, evaluator, id, 1, StepTaken.frozen(evaluator, now));
                            AuditTrail.write(
                                    db, evaluator, "release.published", id.toString(), now);
                            Map<UUID, StepsTaken> steps = steps(db);
                            return db.sql(FACTS + " WHERE release_id = :id")
                                    .param("id", id)
                                    .query((row, number) -> release(row, steps))
                                    .single();
                        });
    }

    private static void insert(
            JdbcClient db, Actor evaluator, UUID id, Draft draft, byte[] content, Instant now) {
        db.sql(
                        "INSERT INTO published.release (project_id, release_id, version, title,"
                                + " languages, content, content_sha256, plan_sha256, policy_sha256,"
                                + " data_sha256, code_version, released_at, released_by) SELECT"
                                + " :project, :id, 1 + coalesce((SELECT max(version) FROM"
                                + " published.release WHERE project_id = :project), 0), :title,"
                                + " string_to_array(:languages, ','), :content,"
                                + " encode(sha256(:content), 'hex'), :plan, :policy, :data, :code,"
                                + " :now, :by")
                .param("project", evaluator.project().value())
                .param("id", id)
                .param("title", draft.title())
                .param(
                        "languages",
                        draft.languages().stream()
                                .map(Language::code)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("content", content)
                .param("plan", draft.planSha256())
                .param("policy", draft.policySha256())
                .param("data", draft.dataSha256())
                .param("code", draft.codeVersion())
                .param("now", Columns.utc(now))
                .param("by", evaluator.account())
                .update();
    }

    @Override
    public List<Basis> bases(Actor evaluator) {
        return pools.ofEvaluator(evaluator)
                .within(
                        db ->
                                db.sql(
                                                "SELECT release_id, version, basis FROM"
                                                        + " desk.release_basis ORDER BY version")
                                        .query(
                                                (row, number) ->
                                                        new Basis(
                                                                Objects.requireNonNull(
                                                                        row.getObject(
                                                                                "release_id",
                                                                                UUID.class)),
                                                                row.getInt("version"),
                                                                Objects.requireNonNull(
                                                                        row.getString("basis"))))
                                        .list());
    }

    @Override
    public List<Release> releases(Actor actor) {
        return pools
                .ofReaderOfReleases(actor)
                .within(
                        db -> {
                            Map<UUID, StepsTaken> steps = steps(db);
                            return db.sql(FACTS + " ORDER BY version DESC")
                                    .query((row, number) -> release(row, steps))
                                    .list();
                        })
                .stream()
                .filter(release -> release.steps().now().isSeenBy(actor.role()))
                .toList();
    }

    @Override
    public Optional<byte[]> content(Actor actor, UUID release) {
        return pools.ofReaderOfReleases(actor)
                .within(
                        db ->
                                db.sql(
                                                "SELECT content FROM published.release WHERE release_id = :id")
                                        .param("id", release)
                                        .query((row, number) -> row.getBytes(1))
                                        .optional());
    }

    @Override
    public boolean move(Actor lead, UUID release, StepsTaken seen, StepTaken step) {
        lead.require(Role.PROJECT_LEADER, Role.COORDINATOR);
        return pools.ofReaderOfReleases(lead)
                .within(
                        db -> {
                            // Its key holds one step of each number: the second of two is refused.
                            boolean first = write(db, lead, release, seen.count() + 1, step);
                            if (first) {
                                AuditTrail.write(
                                        db,
                                        lead,
                                        act(seen.now(), step.to()),
                                        release.toString(),
                                        step.at());
                            }
                            return first;
                        });
    }

    private static String act(ReleaseStep from, ReleaseStep to) {
        return (to.compareTo(from) > 0 ? "release.passed-on." : "release.taken-back.")
                + to.name().toLowerCase(Locale.ROOT);
    }

    /** Whether there was no step of this number yet. */
    private static boolean write(
            JdbcClient db, Actor actor, UUID release, int ordinal, StepTaken step) {
        return db.sql(
                                "INSERT INTO published.release_step (project_id, release_id,"
                                        + " ordinal, step, at, taken_by, name, role, reason) VALUES"
                                        + " (:project, :release, :ordinal, :step, :at, :by, :name,"
                                        + " :role, :reason) ON CONFLICT DO NOTHING")
                        .param("project", actor.project().value())
                        .param("release", release)
                        .param("ordinal", ordinal)
                        .param("step", step.to().name())
                        .param("at", Columns.utc(step.at()))
                        .param("by", step.account())
                        .param("name", step.name())
                        .param("role", step.role().name())
                        .param("reason", step.reason())
                        .update()
                == 1;
    }

    private record Numbered(UUID release, StepTaken step) {}

    private static Map<UUID, StepsTaken> steps(JdbcClient db) {
        return db
                .sql(
                        "SELECT release_id, step, at, taken_by, name, role, reason FROM"
                                + " published.release_step ORDER BY release_id, ordinal")
                .query((row, number) -> new Numbered(Columns.uuid(row, "release_id"), step(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Numbered::release,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(Numbered::step, Collectors.toList()),
                                        StepsTaken::new)));
    }

    private static StepTaken step(ResultSet row) throws SQLException {
        return new StepTaken(
                ReleaseStep.valueOf(row.getString("step")),
                Columns.instant(row, "at"),
                Columns.uuid(row, "taken_by"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("reason"));
    }

    private static Release release(ResultSet row, Map<UUID, StepsTaken> steps) throws SQLException {
        String[] languages = (String[]) row.getArray("languages").getArray();
        UUID id = Columns.uuid(row, "release_id");
        return new Release(
                id,
                row.getInt("version"),
                row.getString("title"),
                Arrays.stream(languages).map(Language::new).collect(Collectors.toSet()),
                row.getString("content_sha256"),
                row.getString("plan_sha256"),
                row.getString("policy_sha256"),
                row.getString("data_sha256"),
                row.getString("code_version"),
                Columns.instant(row, "released_at"),
                Objects.requireNonNull(steps.get(id), () -> "steps of release " + id));
    }
}
