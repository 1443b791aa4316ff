package se.sammanhang.persistence.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Small things said to the server. */
final class Sql {

    /** Settings that values are written by; the same on both ways, whatever the server's own. */
    private static final List<String> SAME_BYTES =
            List.of(
                    "SET LOCAL datestyle = 'ISO, YMD'",
                    "SET LOCAL intervalstyle = 'postgres'",
                    "SET LOCAL timezone = 'UTC'",
                    "SET LOCAL bytea_output = 'hex'",
                    "SET LOCAL extra_float_digits = 1",
                    "SET LOCAL search_path = pg_catalog",
                    "SET LOCAL statement_timeout = 0");

    private Sql() {}

    /** What to make of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static void settle(Connection connection) throws SQLException {
        for (String setting : SAME_BYTES) {
            run(connection, setting);
        }
    }

    static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static <T> List<T> list(Connection connection, String query, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(row.of(rows));
            }
        }
        return found;
    }

    static <T> T one(Connection connection, String query, Row<T> row) throws SQLException {
        return list(connection, query, row).getFirst();
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
