package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.seminar.group.ActionStore;
import se.sammanhang.seminar.group.Decision;
import se.sammanhang.seminar.group.Decision.Outcome;
import se.sammanhang.seminar.group.Decision.Settled;

/** The action log through the connections of the evaluator or the steering group. */
final class JdbcActionStore implements ActionStore {

    private final Pools pools;

    JdbcActionStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<Decision> decisions(Actor reader) {
        return JdbcSeminarStore.reading(pools, reader)
                .within(
                        db ->
                                db.sql(
                                                "SELECT * FROM seminar.decision LEFT JOIN"
                                                        + " seminar.decision_settled USING (project_id,"
                                                        + " decision_id) ORDER BY decided_at, decision_id")
                                        .query((row, number) -> decision(row))
                                        .list());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        Optional<Settled> settled =
                row.getString("outcome") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Settled(
                                        Columns.date(row, "settled_on").orElseThrow(),
                                        Outcome.valueOf(row.getString("outcome")),
                                        row.getString("what")));
        return new Decision(
                Columns.uuid(row, "decision_id"),
                Columns.uuid(row, "seminar_id"),
                Columns.date(row, "decided_on").orElseThrow(),
                row.getString("said"),
                row.getString("action"),
                row.getString("owner"),
                Columns.date(row, "due_on").orElseThrow(),
                settled);
    }

    @Override
    public void add(Actor host, Decision decision, Instant now) {
        pools.ofEvaluator(host)
                .inside(
                        db -> {
                            db.sql(
                                            "INSERT INTO seminar.decision (project_id, decision_id,"
                                                    + " seminar_id, said, action, owner, due_on, decided_on,"
                                                    + " decided_at, decided_by) VALUES (:project, :id,"
                                                    + " :seminar, :said, :action, :owner, :due, :on, :now,"
                                                    + " :by)")
                                    .param("project", host.project().value())
                                    .param("id", decision.id())
                                    .param("seminar", decision.seminar())
                                    .param("said", decision.said())
                                    .param("action", decision.action())
                                    .param("owner", decision.owner())
                                    .param("due", decision.dueOn())
                                    .param("on", decision.decidedOn())
                                    .param("now", Columns.utc(now))
                                    .param("by", host.account())
                                    .update();
                            JdbcSeminarStore.audit(
                                    db, host, "decided", decision.id().toString(), now);
                        });
    }

    @Override
    public void remove(Actor host, UUID decision, Instant now) {
        pools.ofEvaluator(host)
                .inside(
                        db -> {
                            int rows =
                                    db.sql(
                                                    "DELETE FROM seminar.decision d WHERE d.decision_id ="
                                                            + " :id AND NOT EXISTS (SELECT FROM"
                                                            + " seminar.decision_settled s WHERE"
                                                            + " s.decision_id = d.decision_id)")
                                            .param("id", decision)
                                            .update();
                            if (rows > 0) {
                                JdbcSeminarStore.audit(
                                        db, host, "decision.removed", decision.toString(), now);
                            }
                        });
    }

    @Override
    public boolean settle(Actor host, UUID decision, Settled settled, Instant now) {
        return pools.ofEvaluator(host)
                .within(
                        db -> {
                            boolean first =
                                    db.sql(
                                                            "INSERT INTO seminar.decision_settled (project_id,"
                                                                    + " decision_id, outcome, what, settled_on,"
                                                                    + " settled_at, settled_by) SELECT project_id,"
                                                                    + " decision_id, :outcome, :what, :on, :now, :by"
                                                                    + " FROM seminar.decision WHERE decision_id = :id"
                                                                    + " ON CONFLICT DO NOTHING")
                                                    .param("outcome", settled.outcome().name())
                                                    .param("what", settled.what())
                                                    .param("on", settled.on())
                                                    .param("now", Columns.utc(now))
                                                    .param("by", host.account())
                                                    .param("id", decision)
                                                    .update()
                                            > 0;
                            if (first) {
                                JdbcSeminarStore.audit(
                                        db, host, "decision.settled", decision.toString(), now);
                            }
                            return first;
                        });
    }
}
