package se.sammanhang.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.sammanhang.application.DatabaseInspection;
import se.sammanhang.persistence.backup.Catalogue;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/** A look through the owner's connection. */
final class JdbcDatabaseInspection implements DatabaseInspection {

    private static final List<String> DURABILITY =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    private final ServerSettings settings;

    JdbcDatabaseInspection(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public Path dataFolder() {
        return settings.folder();
    }

    @Override
    public Optional<DatabaseState> inspect() {
        if (settings.embedded() && !EmbeddedServer.holdsData(settings.folder())) {
            return Optional.empty();
        }
        try (Server server = settings.open(true);
                Connection owner = server.address().connectAsOwner()) {
            return Optional.of(state(owner));
        } catch (SQLException e) {
            throw new DatabaseNotUsable(String.valueOf(e.getMessage()), e);
        }
    }

    private DatabaseState state(Connection owner) throws SQLException {
        JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        Map<String, String> durability = new HashMap<>();
        for (String name : DURABILITY) {
            durability.put(name, setting(db, name));
        }
        Optional<String> schema = Catalogue.schemaVersion(owner);
        Map<String, String> definitions = new HashMap<>();
        if (schema.isPresent()) {
            db.sql("SELECT name || ' ' || version, sha256 FROM survey.definition")
                    .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(entry -> definitions.put(entry.getKey(), entry.getValue()));
        }
        return new DatabaseState(
                settings.embedded() ? "embedded, in the data folder" : "at SAMMANHANG_DB_URL",
                setting(db, "server_version"),
                durability,
                schema.orElse(""),
                schema.map(JdbcDatabaseInspection::age).orElse(SchemaAge.MISSING),
                definitions);
    }

    private static String setting(JdbcClient db, String name) {
        return db.sql("SELECT current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static SchemaAge age(String version) {
        int order = MigrationVersion.fromVersion(version).compareTo(Migrations.newest());
        if (order == 0) {
            return SchemaAge.UP_TO_DATE;
        }
        return order < 0 ? SchemaAge.OLDER : SchemaAge.NEWER;
    }
}
