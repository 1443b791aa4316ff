package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.application.desk.PlanStore;

/** Evaluation plans through the evaluator's connections. */
final class JdbcPlanStore implements PlanStore {

    private final Pools pools;

    JdbcPlanStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<SavedPlan> plans(Actor evaluator) {
        return pools.ofEvaluator(evaluator)
                .within(
                        db ->
                                db.sql(
                                                "SELECT p.version, p.text, p.sha256, p.saved_at, f.fixed_at,"
                                                        + " f.later_answers FROM desk.evaluation_plan p LEFT"
                                                        + " JOIN desk.fixed_plan f USING (project_id, version)"
                                                        + " ORDER BY p.version DESC")
                                        .query((row, number) -> plan(row))
                                        .list());
    }

    private static SavedPlan plan(ResultSet row) throws SQLException {
        int later = row.getInt("later_answers");
        return new SavedPlan(
                row.getInt("version"),
                row.getString("text"),
                row.getString("sha256"),
                Columns.instant(row, "saved_at"),
                Optional.ofNullable(row.getObject("fixed_at", OffsetDateTime.class))
                        .map(at -> new Fixing(at.toInstant(), later)));
    }

    @Override
    public int save(Actor evaluator, String text, String sha256, Instant now) {
        return pools.ofEvaluator(evaluator)
                .within(
                        db -> {
                            lock(db, evaluator);
                            int version =
                                    db.sql(
                                                    "INSERT INTO desk.evaluation_plan (project_id, version,"
                                                            + " text, sha256, saved_at, saved_by) SELECT :project, 1 +"
                                                            + " coalesce((SELECT max(version) FROM"
                                                            + " desk.evaluation_plan WHERE project_id = :project),"
                                                            + " 0), :text, :sha256, :now, :by RETURNING version")
                                            .param("project", evaluator.project().value())
                                            .param("text", text)
                                            .param("sha256", sha256)
                                            .param("now", Columns.utc(now))
                                            .param("by", evaluator.account())
                                            .query(Integer.class)
                                            .single();
                            AuditTrail.write(
                                    db, evaluator, "desk.plan.saved", String.valueOf(version), now);
                            return version;
                        });
    }

    @Override
    public void fix(Actor evaluator, int version, int laterAnswers, Instant now) {
        pools.ofEvaluator(evaluator)
                .inside(
                        db -> {
                            int fixed =
                                    db.sql(
                                                    "INSERT INTO desk.fixed_plan (project_id, version,"
                                                            + " later_answers, fixed_at, fixed_by) VALUES (:project,"
                                                            + " :version, :later, :now, :by) ON CONFLICT DO NOTHING")
                                            .param("project", evaluator.project().value())
                                            .param("version", version)
                                            .param("later", laterAnswers)
                                            .param("now", Columns.utc(now))
                                            .param("by", evaluator.account())
                                            .update();
                            if (fixed > 0) {
                                AuditTrail.write(
                                        db,
                                        evaluator,
                                        "desk.plan.fixed",
                                        String.valueOf(version),
                                        now);
                            }
                        });
    }

    private static void lock(JdbcClient db, Actor evaluator) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "plan " + evaluator.project())
                .query((row, number) -> number)
                .single();
    }
}
