package se.sammanhang.persistence;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.sammanhang.application.Actor;
import se.sammanhang.programme.ProjectId;

/**
 * Writes who did which act to what, in the transaction of the act. Never an answer, a name, a link.
 */
final class AuditTrail {

    private AuditTrail() {}

    static void write(JdbcClient db, Actor actor, String act, String target, Instant now) {
        write(db, actor.project(), actor.auditedAs(), act, target, now);
    }

    static void write(
            JdbcClient db,
            ProjectId project,
            String actor,
            String act,
            String target,
            Instant now) {
        db.sql(
                        "INSERT INTO ops.audit (project_id, at, actor, act, target)"
                                + " VALUES (:project, :at, :actor, :act, :target)")
                .param("project", project.value())
                .param("at", Columns.utc(now))
                .param("actor", actor)
                .param("act", act)
                .param("target", target)
                .update();
    }
}
