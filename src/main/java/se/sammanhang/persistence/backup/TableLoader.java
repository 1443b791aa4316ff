package se.sammanhang.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.BackupManifest.SequenceState;
import se.sammanhang.application.BackupManifest.TableCopy;
import se.sammanhang.application.BackupRefused;
import se.sammanhang.application.BackupStore.TableSource;

/**
 * Fills empty tables from a backup. Needs the tables' owner and no superuser: while the transaction
 * holds every table locked, row-level security is not forced on the owner, and triggers of ours do
 * not fire; both come back in the same transaction. Foreign keys are checked as always, so tables
 * are filled in the order of their references.
 */
public final class TableLoader {

    private final Connection owner;
    private final BackupManifest backup;
    private final Map<String, TableCopy> copies = new HashMap<>();

    /**
     * @param owner a connection within the transaction that is to hold all of it
     */
    public TableLoader(Connection owner, BackupManifest backup) {
        this.owner = owner;
        this.backup = backup;
        backup.tables().forEach(table -> copies.put(table.name(), table));
    }

    /** What is to be done once the rows are in, while the tables are still open to the owner. */
    @FunctionalInterface
    public interface Then {
        void run() throws SQLException;
    }

    /**
     * Loads and compares.
     *
     * @throws BackupRefused when tables, columns or rows are not those of the backup; the
     *     transaction must then be rolled back
     */
    public void load(TableSource source, Then then) throws SQLException, IOException {
        Sql.settle(owner);
        Sql.run(owner, "SET CONSTRAINTS ALL IMMEDIATE");
        List<StoredTable> tables = Catalogue.tables(owner);
        refuseOtherTables(tables);
        for (StoredTable table : tables) {
            open(table);
        }
        refuseRows();
        for (StoredTable table : Catalogue.inOrderOfReference(owner, tables)) {
            fill(table, source);
        }
        for (StoredTable table : tables) {
            compare(table);
        }
        for (SequenceState sequence : backup.sequences()) {
            setSequence(sequence);
        }
        then.run();
        for (StoredTable table : tables) {
            close(table);
        }
    }

    private void refuseOtherTables(List<StoredTable> tables) throws SQLException {
        TreeSet<String> differing = new TreeSet<>(copies.keySet());
        for (StoredTable table : tables) {
            TableCopy copy = copies.get(table.name());
            if (copy != null && copy.columns().equals(table.columns())) {
                differing.remove(table.name());
            } else {
                differing.add(table.name());
            }
        }
        TreeSet<String> sequences = new TreeSet<>();
        backup.sequences().forEach(sequence -> sequences.add(sequence.name()));
        for (SequenceState sequence : Catalogue.sequences(owner)) {
            if (!sequences.remove(sequence.name())) {
                differing.add(sequence.name());
            }
        }
        differing.addAll(sequences);
        if (!differing.isEmpty()) {
            throw new BackupRefused(
                    "The backup does not fit schema version "
                            + backup.schema()
                            + " of this program; these differ: "
                            + String.join(", ", differing)
                            + ". Restore it with the version that made it, "
                            + backup.product()
                            + ". No row was loaded.");
        }
    }

    private void refuseRows() throws SQLException {
        String table = Catalogue.tableWithRows(owner).orElse(null);
        if (table != null) {
            throw notEmpty(table);
        }
    }

    /** The sentence for a database that has rows already. */
    public static BackupRefused notEmpty(String table) {
        return new BackupRefused(
                "The database is not empty ("
                        + table
                        + " has rows), and a restore never overwrites: set SAMMANHANG_DATA to a new"
                        + " folder, or SAMMANHANG_DB_URL to a new database. Nothing was changed.");
    }

    private void open(StoredTable table) throws SQLException {
        Sql.run(owner, "LOCK TABLE " + table.quoted() + " IN ACCESS EXCLUSIVE MODE");
        if (table.forced()) {
            Sql.run(owner, "ALTER TABLE " + table.quoted() + " NO FORCE ROW LEVEL SECURITY");
        }
        for (String trigger : table.insertTriggers()) {
            Sql.run(
                    owner,
                    "ALTER TABLE " + table.quoted() + " DISABLE TRIGGER " + Sql.quote(trigger));
        }
    }

    private void close(StoredTable table) throws SQLException {
        for (String trigger : table.insertTriggers()) {
            Sql.run(
                    owner,
                    "ALTER TABLE " + table.quoted() + " ENABLE TRIGGER " + Sql.quote(trigger));
        }
        if (table.forced()) {
            Sql.run(owner, "ALTER TABLE " + table.quoted() + " FORCE ROW LEVEL SECURITY");
        }
    }

    private void fill(StoredTable table, TableSource source) throws SQLException, IOException {
        CopyManager copying = new CopyManager(owner.unwrap(BaseConnection.class));
        try (InputStream rows = source.table(table.name())) {
            copying.copyIn(table.copyIn(), rows);
        }
    }

    private void compare(StoredTable table) throws SQLException, IOException {
        TableCopy stored = TableReader.copyOut(owner, table, OutputStream.nullOutputStream());
        TableCopy wanted = Objects.requireNonNull(copies.get(table.name()));
        if (!stored.equals(wanted)) {
            throw new BackupRefused(
                    "After loading, the database does not give "
                            + table.name()
                            + " back as the backup has it ("
                            + wanted.rows()
                            + " rows wanted, "
                            + stored.rows()
                            + " found), so the load was undone. Restore with the version that made"
                            + " the backup, "
                            + backup.product()
                            + ".");
        }
    }

    private void setSequence(SequenceState sequence) throws SQLException {
        String[] names = sequence.name().split("\\.", 2);
        Sql.run(
                owner,
                "ALTER SEQUENCE "
                        + Sql.quote(names[0])
                        + "."
                        + Sql.quote(names[1])
                        + " RESTART WITH "
                        + sequence.next());
    }
}
