package se.sammanhang.persistence;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Notes in each project that all of its data were copied, in the transaction of the connection. The
 * actor is the operator: whoever may run the program on the data.
 */
final class BackupAudit {

    static final String MADE = "backup.made";
    static final String RESTORED = "backup.restored";

    /** As for a sign-in nobody recognised: the act belongs to no project. */
    private static final String NO_PROJECT = "-";

    private BackupAudit() {}

    static void write(Connection owner, String act, String backupId, Instant now) {
        JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        List<String> projects =
                db.sql("SELECT project_id FROM registry.project ORDER BY project_id")
                        .query(String.class)
                        .list();
        for (String project : projects.isEmpty() ? List.of(NO_PROJECT) : projects) {
            db.sql("SELECT set_config('app.project', :project, true)")
                    .param("project", project)
                    .query(String.class)
                    .single();
            db.sql(
                            "INSERT INTO ops.audit (project_id, at, actor, act, target)"
                                    + " VALUES (:project, :at, 'operator', :act, :target)")
                    .param("project", project)
                    .param("at", Columns.utc(now))
                    .param("act", act)
                    .param("target", backupId)
                    .update();
        }
    }
}
