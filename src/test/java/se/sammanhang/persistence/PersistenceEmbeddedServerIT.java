package se.sammanhang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;
import se.sammanhang.persistence.embedded.EmbeddedServer;

@DisabledIfSystemProperty(
        named = "sammanhang.containers",
        matches = "true",
        disabledReason = "a container is not ours to start")
class PersistenceEmbeddedServerIT {

    private static final String PASSWORD = "a password for the tests";

    @Test
    void a_killed_server_comes_back_on_the_same_port_with_everything_committed()
            throws IOException, SQLException, InterruptedException {
        try (EmbeddedServer server = EmbeddedServer.start(TestDatabase.folder(), PASSWORD, true)) {
            execute(server.port(), "CREATE TABLE kept AS SELECT 42 AS answer");
            long killed = server.processId().orElseThrow();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (true) {
                try {
                    assertThat(ask(server.port(), "SELECT answer FROM kept")).isEqualTo("42");
                    break;
                } catch (SQLException e) {
                    assertThat(System.nanoTime()).as("still down: " + e).isLessThan(deadline);
                    Thread.sleep(50);
                }
            }
            assertThat(server.processId().orElseThrow()).isNotEqualTo(killed);
        }
    }

    @Test
    void the_server_of_a_killed_process_is_stopped_and_its_data_taken_over()
            throws IOException, SQLException, InterruptedException {
        Path folder = TestDatabase.folder();
        Process holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                ServerHolder.class.getName(),
                                folder.toString(),
                                PASSWORD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long orphan;
        try (BufferedReader output = holder.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.startsWith("port ")) {
                line = output.readLine();
            }
            assertThat(line).as("the holder says its port").isNotNull();
            int port = Integer.parseInt(line.substring("port ".length()));
            execute(port, "CREATE TABLE kept AS SELECT 42 AS answer");
            orphan = postmaster(folder);
            assertThatThrownBy(() -> EmbeddedServer.start(folder, PASSWORD, true))
                    .isInstanceOf(DatabaseNotUsable.class)
                    .hasMessageContaining("SAMMANHANG_DATA");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(orphan)).as("the orphaned server").isPresent();
        try (EmbeddedServer server = EmbeddedServer.start(folder, PASSWORD, true)) {
            assertThat(ask(server.port(), "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(postmaster(folder)).isNotEqualTo(orphan);
        }
        assertThat(EmbeddedServer.portOfRunning(folder)).isEmpty();
    }

    @Test
    void it_asks_for_the_password_and_listens_on_the_loopback_interface_only()
            throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(TestDatabase.folder(), PASSWORD, true)) {
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            url(server.port()), EmbeddedServer.SUPERUSER, "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(server.port(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    server.port(),
                                    "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <>"
                                            + " 'scram-sha-256'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void the_control_of_the_durability_test_really_is_not_durable()
            throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.start(TestDatabase.folder(), PASSWORD, false)) {
            assertThat(ask(server.port(), "SHOW fsync")).isEqualTo("off");
            assertThat(ask(server.port(), "SHOW synchronous_commit")).isEqualTo("off");
        }
    }

    @Test
    void data_of_another_major_version_are_left_alone_and_upgrade_data_is_named()
            throws IOException {
        Path folder = TestDatabase.folder();
        Path version = Files.createDirectories(folder.resolve("postgresql")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedServer.start(folder, PASSWORD, true))
                .isInstanceOf(DatabaseNotUsable.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("./sammanhang backup --out")
                .hasMessageContaining("./sammanhang restore");
        assertThat(version).hasContent("17");
    }

    @Test
    void the_secret_is_made_once_and_only_its_owner_reads_it() throws IOException {
        Path folder = TestDatabase.folder();
        DatabaseSecret first = DatabaseSecret.in(folder, new SecureRandom());
        assertThat(DatabaseSecret.in(folder, new SecureRandom())).isEqualTo(first);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("database-secret"))))
                .isEqualTo("rw-------");
        assertThat(first.passwordOf("a")).isNotEqualTo(first.passwordOf("b"));
        assertThat(first.toString()).doesNotContain(first.value());
    }

    private static long postmaster(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"))
                        .getFirst()
                        .strip());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static void execute(int port, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(port), EmbeddedServer.SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(int port, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(port), EmbeddedServer.SUPERUSER, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
