package se.sammanhang.persistence.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.BackupManifest.SequenceState;
import se.sammanhang.application.BackupManifest.TableCopy;
import se.sammanhang.application.BackupRefused;
import se.sammanhang.application.BackupStore.TableSink;
import se.sammanhang.application.RowDigest;

/** Copies every table out, all as they are at one moment; changes nothing. */
public final class TableReader {

    private TableReader() {}

    /**
     * Copies in one repeatable-read, read-only transaction.
     *
     * @param owner a connection of the tables' owner, outside any transaction
     */
    public static BackupManifest copyOut(
            Connection owner, TableSink sink, String id, String product, Instant now)
            throws SQLException, IOException {
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        owner.setAutoCommit(false);
        try {
            Sql.settle(owner);
            String schema =
                    Catalogue.schemaVersion(owner)
                            .orElseThrow(
                                    () ->
                                            new BackupRefused(
                                                    "There is nothing to back up: Sammanhang has"
                                                            + " never been started on this"
                                                            + " database."));
            List<StoredTable> tables = Catalogue.tables(owner);
            for (StoredTable table : tables) {
                if (!table.wholeForOwner()) {
                    throw new BackupRefused(
                            "The table "
                                    + table.name()
                                    + " has no policy that shows its owner every row, so a backup"
                                    + " would not be whole: add the policy \"backup\" to it in a"
                                    + " migration (as in V3__rights.sql).");
                }
            }
            List<TableCopy> copies = new ArrayList<>();
            for (StoredTable table : tables) {
                try (OutputStream rows = sink.table(table.name())) {
                    copies.add(copyOut(owner, table, rows));
                }
            }
            // Read after the rows: a counter may be ahead of them, never behind.
            List<SequenceState> sequences = Catalogue.sequences(owner);
            String server =
                    Sql.one(
                            owner,
                            "SELECT current_setting('server_version')",
                            row -> row.getString(1));
            return new BackupManifest(
                    BackupManifest.FORMAT, id, product, schema, server, now, copies, sequences);
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
            owner.setReadOnly(false);
            owner.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    /** Copies one table within the present transaction. */
    static TableCopy copyOut(Connection owner, StoredTable table, OutputStream rows)
            throws SQLException, IOException {
        CopyManager copying = new CopyManager(owner.unwrap(BaseConnection.class));
        RowDigest digest = new RowDigest(rows);
        long count = copying.copyOut(table.copyOut(), digest);
        return new TableCopy(table.name(), table.columns(), count, digest.sha256());
    }
}
