package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.instrument.Language;

/**
 * Releases: written through the evaluator's connections, read by everybody else through those of
 * the steering group, which see nothing but releases.
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
                            AuditTrail.write(
                                    db, evaluator, "release.published", id.toString(), now);
                            return db.sql(FACTS + " WHERE release_id = :id")
                                    .param("id", id)
                                    .query((row, number) -> release(row))
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
        return pools.ofReader(actor)
                .within(
                        db ->
                                db.sql(FACTS + " ORDER BY version DESC")
                                        .query((row, number) -> release(row))
                                        .list());
    }

    @Override
    public Optional<byte[]> content(Actor actor, UUID release) {
        return pools.ofReader(actor)
                .within(
                        db ->
                                db.sql(
                                                "SELECT content FROM published.release WHERE release_id = :id")
                                        .param("id", release)
                                        .query((row, number) -> row.getBytes(1))
                                        .optional());
    }

    private static Release release(ResultSet row) throws SQLException {
        String[] languages = (String[]) row.getArray("languages").getArray();
        return new Release(
                Objects.requireNonNull(row.getObject("release_id", UUID.class)),
                row.getInt("version"),
                row.getString("title"),
                Arrays.stream(languages).map(Language::new).collect(Collectors.toSet()),
                row.getString("content_sha256"),
                row.getString("plan_sha256"),
                row.getString("policy_sha256"),
                row.getString("data_sha256"),
                row.getString("code_version"),
                Columns.instant(row, "released_at"));
    }
}
