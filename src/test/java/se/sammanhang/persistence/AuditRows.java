package se.sammanhang.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Reads the audit table as the owner of the database, for tests of what is noted there. */
public final class AuditRows {

    private AuditRows() {}

    /** Every row in order: project, actor, act and target with one space between. */
    public static List<String> of(ApplicationContext context) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection owner = context.getBean(Server.class).address().connectAsOwner();
                Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT concat_ws(' ', project_id, actor, act, target) FROM"
                                        + " ops.audit ORDER BY audit_id")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
