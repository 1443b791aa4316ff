package se.sammanhang.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real database for all persistence tests of this JVM: the embedded server in a folder of its
 * own, or with -Dcontainers=true a container.
 */
final class TestDatabase {

    private static final String OWNER_PASSWORD = "owner of a container";
    private static final AtomicInteger EMPTY = new AtomicInteger();
    private static final Optional<PostgreSQLContainer> CONTAINER = container();
    private static final Map<String, Object> SETTINGS = settings();
    private static final AnnotationConfigApplicationContext CONTEXT = open(SETTINGS);

    private TestDatabase() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static Pools pools() {
        return bean(Pools.class);
    }

    static Connection owner() throws SQLException {
        return bean(Server.class).address().connectAsOwner();
    }

    /** A connection of a login role without any scope. */
    static Connection as(LoginRole role) throws SQLException {
        Server server = bean(Server.class);
        return DriverManager.getConnection(
                server.address().url(),
                role.roleName(),
                server.secret().passwordOf(role.roleName()));
    }

    static boolean inContainer() {
        return Boolean.getBoolean("sammanhang.containers");
    }

    /** Settings that name the database of all these tests. */
    static Map<String, Object> shared() {
        return Map.copyOf(SETTINGS);
    }

    /** Settings that name a database in which nothing has ever been made. */
    static Map<String, Object> empty() throws IOException, SQLException {
        if (CONTAINER.isEmpty()) {
            Path folder = folder();
            linkPrograms(Path.of(SETTINGS.get("sammanhang.data") + ""), folder);
            return Map.of("sammanhang.data", folder.toString(), "sammanhang.pool.largest", 2);
        }
        // Roles belong to the server, so their passwords must follow from the same secret.
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.putAll(databaseIn(CONTAINER.get(), "empty_" + EMPTY.incrementAndGet()));
        return settings;
    }

    /** Unpacking the server's programs takes longer than most tests. */
    private static void linkPrograms(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path programs :
                    files.filter(f -> f.getFileName().toString().matches("postgresql-\\d+-\\w+"))
                            .toList()) {
                Files.createSymbolicLink(
                        to.resolve(programs.getFileName()), programs.toAbsolutePath());
            }
        }
    }

    /** Everything the persistence package offers, on the database that these settings name. */
    static AnnotationConfigApplicationContext open(Map<String, Object> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
        context.register(PersistenceConfiguration.class);
        context.refresh();
        context.registerShutdownHook();
        return context;
    }

    private static Map<String, Object> settings() {
        try {
            DatabaseFolders.clearEarlierRuns();
            Map<String, Object> settings = new HashMap<>();
            settings.put("sammanhang.data", folder().toString());
            settings.put("sammanhang.pool.largest", 2);
            if (CONTAINER.isPresent()) {
                settings.putAll(databaseIn(CONTAINER.get(), "sammanhang"));
            }
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test database does not start", e);
        }
    }

    static Path folder() throws IOException {
        return DatabaseFolders.fresh("database");
    }

    private static Optional<PostgreSQLContainer> container() {
        if (!inContainer()) {
            return Optional.empty();
        }
        PostgreSQLContainer container =
                new PostgreSQLContainer(
                        DockerImageName.parse("postgres:local")
                                .asCompatibleSubstituteFor("postgres"));
        // Testcontainers would start it with fsync off.
        container.setCommand("postgres");
        container.start();
        return Optional.of(container);
    }

    private static Map<String, Object> databaseIn(PostgreSQLContainer container, String name)
            throws SQLException {
        try (Connection superuser =
                DriverManager.getConnection(
                        container.getJdbcUrl(), container.getUsername(), container.getPassword())) {
            DatabaseSetup.prepareOwner(superuser, LoginRole.MIGRATION, OWNER_PASSWORD, name);
        }
        return Map.of(
                "sammanhang.db.url",
                "jdbc:postgresql://"
                        + container.getHost()
                        + ":"
                        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                        + "/"
                        + name,
                "sammanhang.db.user",
                LoginRole.MIGRATION,
                "sammanhang.db.password",
                OWNER_PASSWORD);
    }
}
