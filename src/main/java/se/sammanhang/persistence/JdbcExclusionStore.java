package se.sammanhang.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ResearchStore.ResponseAddress;
import se.sammanhang.application.desk.ExclusionStore;
import se.sammanhang.evaluation.ExclusionReason;

/** Responses left out, through the evaluator's connections. */
final class JdbcExclusionStore implements ExclusionStore {

    private final Pools pools;

    JdbcExclusionStore(Pools pools) {
        this.pools = pools;
    }

    @Override
    public List<Exclusion> exclusions(Actor evaluator) {
        return pools.ofEvaluator(evaluator)
                .within(
                        db ->
                                db.sql(
                                                "SELECT e.*, l.lifted_at FROM desk.exclusion e LEFT JOIN"
                                                        + " desk.exclusion_lifted l USING (project_id, site_id,"
                                                        + " exclusion_id) ORDER BY e.excluded_at DESC,"
                                                        + " e.exclusion_id")
                                        .query((row, number) -> exclusion(row))
                                        .list());
    }

    private static Exclusion exclusion(ResultSet row) throws SQLException {
        return new Exclusion(
                Columns.uuid(row, "exclusion_id"),
                new ResponseAddress(
                        Columns.uuid(row, "research_id"),
                        row.getInt("spell"),
                        Columns.occurrence(row)),
                ExclusionReason.valueOf(row.getString("reason")),
                row.getString("words"),
                Columns.instant(row, "excluded_at"),
                Optional.ofNullable(row.getObject("lifted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public void exclude(
            Actor evaluator,
            ResponseAddress response,
            ExclusionReason reason,
            String words,
            Instant now) {
        UUID id = UUID.randomUUID();
        pools.ofEvaluator(evaluator)
                .inside(
                        db -> {
                            int rows =
                                    db.sql(
                                                    "INSERT INTO desk.exclusion (project_id, site_id,"
                                                            + " exclusion_id, research_id, spell, round, number,"
                                                            + " reason, words, excluded_at, excluded_by) SELECT"
                                                            + " project_id, site_id, :id, research_id, spell, round,"
                                                            + " number, :reason, :words, :now, :by FROM"
                                                            + " research.response WHERE (research_id, spell, round,"
                                                            + " number) = (:person, :spell, :round, :number)")
                                            .param("id", id)
                                            .param("reason", reason.name())
                                            .param("words", words)
                                            .param("now", Columns.utc(now))
                                            .param("by", evaluator.account())
                                            .param("person", response.researchId())
                                            .param("spell", response.spell())
                                            .param("round", response.occurrence().round().value())
                                            .param("number", response.occurrence().number())
                                            .update();
                            if (rows != 1) {
                                throw new IllegalArgumentException(
                                        "response: wanted one in scope, got " + rows);
                            }
                            AuditTrail.write(
                                    db, evaluator, "desk.response.excluded", id.toString(), now);
                        });
    }

    @Override
    public void lift(Actor evaluator, UUID exclusion, Instant now) {
        pools.ofEvaluator(evaluator)
                .inside(
                        db -> {
                            int rows =
                                    db.sql(
                                                    "INSERT INTO desk.exclusion_lifted (project_id, site_id,"
                                                            + " exclusion_id, lifted_at, lifted_by) SELECT project_id,"
                                                            + " site_id, exclusion_id, :now, :by FROM"
                                                            + " desk.exclusion WHERE (research_id, spell,"
                                                            + " round, number) = (SELECT research_id, spell,"
                                                            + " round, number FROM desk.exclusion WHERE"
                                                            + " exclusion_id = :id) ON CONFLICT DO NOTHING")
                                            .param("now", Columns.utc(now))
                                            .param("by", evaluator.account())
                                            .param("id", exclusion)
                                            .update();
                            if (rows > 0) {
                                AuditTrail.write(
                                        db,
                                        evaluator,
                                        "desk.exclusion.lifted",
                                        exclusion.toString(),
                                        now);
                            }
                        });
    }
}
