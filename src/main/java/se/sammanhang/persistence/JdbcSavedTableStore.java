package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.desk.SavedTableStore;

/** Tables that were kept, through the evaluator's connections. */
final class JdbcSavedTableStore implements SavedTableStore {

    private final Pools pools;

    JdbcSavedTableStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<SavedTable> tables(Actor evaluator) {
        return pools.ofEvaluator(evaluator)
                .within(
                        db ->
                                db.sql(
                                                "SELECT * FROM desk.saved_table ORDER BY saved_at DESC,"
                                                        + " table_id")
                                        .query((row, number) -> table(row))
                                        .list());
    }

    private static SavedTable table(ResultSet row) throws SQLException {
        return new SavedTable(
                Columns.uuid(row, "table_id"),
                new Draft(
                        row.getString("title"),
                        row.getString("question"),
                        row.getString("plan_sha256"),
                        row.getString("data_sha256")),
                Columns.instant(row, "saved_at"));
    }

    @Override
    public void save(Actor evaluator, Draft draft, Instant now) {
        UUID id = UUID.randomUUID();
        pools.ofEvaluator(evaluator)
                .inside(
                        db -> {
                            db.sql(
                                            "INSERT INTO desk.saved_table (project_id, table_id, title,"
                                                    + " question, plan_sha256, data_sha256, saved_at, saved_by)"
                                                    + " VALUES (:project, :id, :title, :question, :plan, :data,"
                                                    + " :now, :by)")
                                    .param("project", evaluator.project().value())
                                    .param("id", id)
                                    .param("title", draft.title())
                                    .param("question", draft.question())
                                    .param("plan", draft.planSha256())
                                    .param("data", draft.dataSha256())
                                    .param("now", Columns.utc(now))
                                    .param("by", evaluator.account())
                                    .update();
                            AuditTrail.write(db, evaluator, "desk.table.kept", id.toString(), now);
                        });
    }
}
