package se.sammanhang.persistence.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sammanhang.application.BackupManifest.SequenceState;

/**
 * Which tables and sequences there are. The list is asked of the database, so that a new table is
 * never forgotten; only Flyway's history is left out, because migrating writes it afresh.
 */
public final class Catalogue {

    /** Ours: what the connected owner owns, or what lies in a schema that it owns. */
    private static final String OURS =
            " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname <> 'flyway'"
                    + " AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND"
                    + " current_user::regrole IN (c.relowner, n.nspowner)";

    private static final String TABLES =
            """
            SELECT c.oid::bigint AS oid, n.nspname || '.' || c.relname AS name,
                format('%I.%I', n.nspname, c.relname) AS quoted,
                c.relrowsecurity AND c.relforcerowsecurity AS forced,
                ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
                coalesce((SELECT string_agg(format('t.%I', a.attname)
                            || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END,
                            ', ' ORDER BY k.position)
                        FROM pg_catalog.pg_index i
                        CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, position)
                        JOIN pg_catalog.pg_attribute a
                            ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                        WHERE i.indrelid = c.oid AND i.indisprimary),
                    't::text COLLATE "C"') AS row_order,
                NOT (c.relrowsecurity AND c.relforcerowsecurity)
                    OR (EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid
                            AND p.polpermissive AND p.polcmd IN ('r', '*')
                            AND pg_get_expr(p.polqual, p.polrelid) = 'true'
                            AND p.polroles && ARRAY[0::oid, current_user::regrole::oid])
                        AND NOT EXISTS (SELECT FROM pg_catalog.pg_policy p
                            WHERE p.polrelid = c.oid AND NOT p.polpermissive)) AS whole,
                ARRAY(SELECT g.tgname::text FROM pg_catalog.pg_trigger g
                    WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND g.tgtype & 4 <> 0
                        AND g.tgenabled = 'O' ORDER BY g.tgname) AS insert_triggers
            FROM pg_catalog.pg_class c
            """
                    + OURS
                    + " AND c.relkind = 'r' ORDER BY n.nspname, c.relname";

    private static final String REFERENCES =
            "SELECT k.conrelid::bigint, k.confrelid::bigint FROM pg_catalog.pg_constraint k WHERE"
                    + " k.contype = 'f' AND k.conrelid <> k.confrelid";

    private static final String SEQUENCES =
            "SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS"
                    + " quoted, s.seqincrement FROM pg_catalog.pg_class c JOIN"
                    + " pg_catalog.pg_sequence s ON s.seqrelid = c.oid"
                    + OURS
                    + " ORDER BY n.nspname, c.relname";

    private Catalogue() {}

    /** Version of the schema; empty when Sammanhang has never prepared this database. */
    public static Optional<String> schemaVersion(Connection connection) throws SQLException {
        String history = "flyway.flyway_schema_history";
        if (Sql.one(
                connection,
                "SELECT to_regclass('" + history + "') IS NULL",
                row -> row.getBoolean(1))) {
            return Optional.empty();
        }
        return Sql.list(
                        connection,
                        "SELECT version FROM "
                                + history
                                + " WHERE success AND version IS NOT NULL ORDER BY installed_rank"
                                + " DESC LIMIT 1",
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** The first table that has rows, or that might have some which the owner cannot see. */
    public static Optional<String> tableWithRows(Connection connection) throws SQLException {
        for (StoredTable table : tables(connection)) {
            if (!table.wholeForOwner()
                    || Sql.one(
                            connection,
                            "SELECT EXISTS (SELECT FROM " + table.quoted() + ")",
                            row -> row.getBoolean(1))) {
                return Optional.of(table.name());
            }
        }
        return Optional.empty();
    }

    /** Every table, by name. */
    static List<StoredTable> tables(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                TABLES,
                row ->
                        new StoredTable(
                                row.getLong("oid"),
                                row.getString("name"),
                                row.getString("quoted"),
                                strings(row, "columns"),
                                row.getString("row_order"),
                                row.getBoolean("forced"),
                                row.getBoolean("whole"),
                                strings(row, "insert_triggers")));
    }

    /** The same tables, each after those that its foreign keys point to. */
    static List<StoredTable> inOrderOfReference(Connection connection, List<StoredTable> tables)
            throws SQLException {
        record Reference(long from, long to) {}
        List<Reference> open =
                new ArrayList<>(
                        Sql.list(
                                connection,
                                REFERENCES,
                                row -> new Reference(row.getLong(1), row.getLong(2))));
        Set<Long> ours = new HashSet<>();
        tables.forEach(table -> ours.add(table.oid()));
        open.removeIf(reference -> !ours.contains(reference.to()));
        List<StoredTable> ordered = new ArrayList<>();
        List<StoredTable> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            StoredTable next =
                    left.stream()
                            .filter(t -> open.stream().noneMatch(r -> r.from() == t.oid()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "foreign keys form a circle among "
                                                            + left.stream()
                                                                    .map(StoredTable::name)
                                                                    .toList()));
            left.remove(next);
            ordered.add(next);
            open.removeIf(reference -> reference.to() == next.oid());
        }
        return ordered;
    }

    static List<SequenceState> sequences(Connection connection) throws SQLException {
        record Found(String name, String quoted, long increment) {}
        List<SequenceState> states = new ArrayList<>();
        for (Found found :
                Sql.list(
                        connection,
                        SEQUENCES,
                        row -> new Found(row.getString(1), row.getString(2), row.getLong(3)))) {
            long next =
                    Sql.one(
                            connection,
                            "SELECT last_value + CASE WHEN is_called THEN "
                                    + found.increment()
                                    + " ELSE 0 END FROM "
                                    + found.quoted(),
                            row -> row.getLong(1));
            states.add(new SequenceState(found.name(), next));
        }
        return states;
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
