package se.sammanhang.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real database for all persistence tests of this JVM: the embedded server in a folder of its
 * own, or with -Dcontainers=true a container.
 */
final class TestDatabase {

    private static final AnnotationConfigApplicationContext CONTEXT = start();

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

    private static AnnotationConfigApplicationContext start() {
        try {
            Map<String, Object> settings = new HashMap<>();
            settings.put("sammanhang.data", folder().toString());
            settings.put("sammanhang.pool.largest", 2);
            if (inContainer()) {
                settings.putAll(container());
            }
            AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", settings));
            context.register(PersistenceConfiguration.class);
            context.refresh();
            context.registerShutdownHook();
            return context;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test database does not start", e);
        }
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "databases")), "database-");
    }

    private static Map<String, Object> container() throws SQLException {
        PostgreSQLContainer container =
                new PostgreSQLContainer(
                        DockerImageName.parse("postgres:local")
                                .asCompatibleSubstituteFor("postgres"));
        // Testcontainers would start it with fsync off.
        container.setCommand("postgres");
        container.start();
        try (Connection superuser =
                DriverManager.getConnection(
                        container.getJdbcUrl(), container.getUsername(), container.getPassword())) {
            DatabaseSetup.prepareOwner(
                    superuser, LoginRole.MIGRATION, "owner of a container", "sammanhang");
        }
        return Map.of(
                "sammanhang.db.url",
                "jdbc:postgresql://"
                        + container.getHost()
                        + ":"
                        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                        + "/sammanhang",
                "sammanhang.db.user",
                LoginRole.MIGRATION,
                "sammanhang.db.password",
                "owner of a container");
    }
}
