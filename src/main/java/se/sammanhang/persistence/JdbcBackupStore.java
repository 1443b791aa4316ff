package se.sammanhang.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.BackupRefused;
import se.sammanhang.application.BackupStore;
import se.sammanhang.application.CodeVersion;
import se.sammanhang.persistence.backup.Catalogue;
import se.sammanhang.persistence.backup.TableLoader;
import se.sammanhang.persistence.backup.TableReader;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/** The whole database through its owner: embedded or outside, run by another process or by none. */
final class JdbcBackupStore implements BackupStore {

    private final ServerSettings settings;

    JdbcBackupStore(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public Source source() {
        if (settings.embedded() && !EmbeddedServer.holdsData(settings.folder())) {
            throw new BackupRefused(
                    "There is nothing to back up: no database in "
                            + settings.folder()
                            + ". Set SAMMANHANG_DATA to the data folder of your Sammanhang.");
        }
        return new OpenSource(settings.open(true));
    }

    @Override
    public Destination destination(BackupManifest backup) {
        MigrationVersion schema = MigrationVersion.fromVersion(backup.schema());
        MigrationVersion newest = Migrations.newest();
        if (schema.compareTo(newest) > 0) {
            throw new BackupRefused(
                    "The backup has schema version "
                            + schema
                            + ", and this Sammanhang ("
                            + CodeVersion.text()
                            + ") knows versions up to "
                            + newest
                            + ": restore it with the version that made it, "
                            + backup.product()
                            + ", or a later one. Nothing was changed.");
        }
        Server server = settings.open(false);
        try {
            try (Connection owner = server.address().connectAsOwner()) {
                refuseUse(owner);
                refuseContent(owner, schema);
            }
            DatabaseSetup.prepare(server.address(), server.secret(), schema);
            return new OpenDestination(server);
        } catch (SQLException e) {
            server.close();
            throw failure("The database cannot be restored into: ", e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void refuseUse(Connection owner) {
        boolean used =
                JdbcClient.create(new SingleConnectionDataSource(owner, true))
                        .sql(
                                "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname ="
                                        + " current_database() AND usename IN (:roles))")
                        .param(
                                "roles",
                                Arrays.stream(LoginRole.values())
                                        .map(LoginRole::roleName)
                                        .collect(Collectors.toList()))
                        .query(Boolean.class)
                        .single();
        if (used) {
            throw new BackupRefused(
                    "Sammanhang is running on this database: stop every process of it first."
                            + " Nothing was changed.");
        }
    }

    private static void refuseContent(Connection owner, MigrationVersion schema)
            throws SQLException {
        Optional<String> filled = Catalogue.tableWithRows(owner);
        if (filled.isPresent()) {
            throw TableLoader.notEmpty(filled.get());
        }
        Optional<String> present = Catalogue.schemaVersion(owner);
        if (present.isPresent()
                && MigrationVersion.fromVersion(present.get()).compareTo(schema) > 0) {
            throw new BackupRefused(
                    "The database is empty but has schema version "
                            + present.get()
                            + " already, and the backup has version "
                            + schema
                            + ": set SAMMANHANG_DATA to a new folder, or SAMMANHANG_DB_URL to a new"
                            + " database; the restore brings it up to date by itself. Nothing was"
                            + " changed.");
        }
    }

    /** Only what the server says first: its details would quote a row. */
    private static DatabaseNotUsable failure(String what, SQLException e) {
        String why = String.valueOf(e.getMessage());
        if (e instanceof PSQLException server && server.getServerErrorMessage() != null) {
            why = String.valueOf(server.getServerErrorMessage().getMessage());
        }
        return new DatabaseNotUsable(what + why, e);
    }

    private record OpenSource(Server server) implements Source {

        @Override
        public BackupManifest copyTo(TableSink sink, String id, String product, Instant now)
                throws IOException {
            try (Connection owner = server.address().connectAsOwner()) {
                return TableReader.copyOut(owner, sink, id, product, now);
            } catch (SQLException e) {
                throw failure("The database could not be copied: ", e);
            }
        }

        @Override
        public void noted(BackupManifest backup, Instant now, Act act) throws IOException {
            try (Connection owner = server.address().connectAsOwner()) {
                owner.setAutoCommit(false);
                BackupAudit.write(owner, BackupAudit.MADE, backup.id(), now);
                // A connection that is closed without a commit has written nothing.
                act.perform();
                owner.commit();
            } catch (SQLException e) {
                throw failure("The backup could not be noted: ", e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private record OpenDestination(Server server) implements Destination {

        @Override
        public void load(BackupManifest backup, TableSource source, Instant now)
                throws IOException {
            try (Connection owner = server.address().connectAsOwner()) {
                owner.setAutoCommit(false);
                new TableLoader(owner, backup)
                        .load(
                                source,
                                () ->
                                        BackupAudit.write(
                                                owner, BackupAudit.RESTORED, backup.id(), now));
                owner.commit();
            } catch (SQLException e) {
                throw failure("The backup could not be loaded, no row was kept: ", e);
            }
            DatabaseSetup.prepare(server.address(), server.secret());
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
