package se.sammanhang.persistence;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/** Brings a server to the state that this version needs: version, roles, schema. */
final class DatabaseSetup {

    /** Lowest server version, as server_version_num says it. */
    private static final int FLOOR = 150000;

    private static final String DATABASE = "sammanhang";

    /** Any number; one process at a time prepares the roles. */
    private static final long ADVISORY_LOCK = 5_306_017_001L;

    private DatabaseSetup() {}

    /** Makes the owner and the database in an embedded server; says where they are. */
    static DatabaseAddress embedded(int port, DatabaseSecret secret) {
        String base = "jdbc:postgresql://127.0.0.1:" + port + "/";
        String ownerPassword = secret.passwordOf(LoginRole.MIGRATION);
        try (Connection connection =
                DriverManager.getConnection(
                        base + "postgres",
                        EmbeddedServer.SUPERUSER,
                        secret.passwordOf(EmbeddedServer.SUPERUSER))) {
            prepareOwner(connection, LoginRole.MIGRATION, ownerPassword, DATABASE);
        } catch (SQLException e) {
            throw new DatabaseNotUsable(
                    "The embedded database refuses its owner: " + e.getMessage(), e);
        }
        return new DatabaseAddress(base + DATABASE, LoginRole.MIGRATION, ownerPassword);
    }

    /** What an administrator of an outside server does once: an owner role and its database. */
    static void prepareOwner(
            Connection superuser, String owner, String ownerPassword, String database)
            throws SQLException {
        createRole(superuser, owner, "LOGIN CREATEROLE");
        setPassword(superuser, owner, ownerPassword);
        if (!exists(superuser, "SELECT FROM pg_database WHERE datname = ?", database)) {
            execute(superuser, "CREATE DATABASE " + database + " OWNER " + owner);
        }
    }

    /** Checks the server, makes the roles, sets their passwords and migrates the schema. */
    static void prepare(DatabaseAddress address, DatabaseSecret secret) {
        prepare(address, secret, MigrationVersion.LATEST);
    }

    /** As above, but brings the schema to this version at most. */
    static void prepare(DatabaseAddress address, DatabaseSecret secret, MigrationVersion target) {
        try (Connection owner = address.connectAsOwner()) {
            refuseOldServer(owner);
            execute(owner, "SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
            prepareRoles(owner, secret);
        } catch (SQLException e) {
            throw new DatabaseNotUsable(
                    "The database cannot be prepared by "
                            + address
                            + " (it must own the database and have CREATEROLE): "
                            + e.getMessage(),
                    e);
        }
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.ownerPassword())
                .defaultSchema("flyway")
                .createSchemas(true)
                .locations(Migrations.LOCATION)
                .target(target)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    private static void refuseOldServer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT current_setting('server_version_num')::int,"
                                        + " current_setting('server_version')")) {
            row.next();
            if (row.getInt(1) < FLOOR) {
                throw new DatabaseNotUsable(
                        "The database server is PostgreSQL "
                                + row.getString(2)
                                + "; Sammanhang needs PostgreSQL 15 or newer.");
            }
        }
    }

    private static void prepareRoles(Connection owner, DatabaseSecret secret) throws SQLException {
        createRole(owner, LoginRole.DEFINER, "NOLOGIN");
        // The owner hands the functions over to the definer, for which it must be a member.
        execute(owner, "GRANT " + LoginRole.DEFINER + " TO CURRENT_USER");
        List<String> loginRoles = new ArrayList<>();
        for (LoginRole role : LoginRole.values()) {
            createRole(owner, role.roleName(), "LOGIN");
            setPassword(owner, role.roleName(), secret.passwordOf(role.roleName()));
            loginRoles.add(role.roleName());
        }
        String database;
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT quote_ident(current_database())")) {
            row.next();
            database = row.getString(1);
        }
        execute(owner, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        execute(
                owner,
                "GRANT CONNECT ON DATABASE " + database + " TO " + String.join(", ", loginRoles));
    }

    private static void createRole(Connection connection, String role, String attributes)
            throws SQLException {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
            execute(connection, "CREATE ROLE " + role + " " + attributes);
        }
    }

    /** Sends the password as a SCRAM verifier, so that no server log can hold it. */
    private static void setPassword(Connection connection, String role, String password)
            throws SQLException {
        execute(
                connection,
                "ALTER ROLE "
                        + role
                        + " PASSWORD '"
                        + ScramVerifier.of(password, new SecureRandom())
                        + "'");
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
