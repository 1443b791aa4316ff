package se.sammanhang.persistence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import se.sammanhang.application.BackUpDatabase;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.RestoreDatabase;
import se.sammanhang.exchange.ZipBackupFiles;

/** Backups, restores and damaged files, in few words. */
final class BackupDrill {

    static final Clock CLOCK = Clock.fixed(Study.NOW, ZoneOffset.UTC);

    private BackupDrill() {}

    static ServerSettings settings(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new ServerSettings(environment);
    }

    static JdbcBackupStore store(Map<String, Object> settings) {
        return new JdbcBackupStore(settings(settings));
    }

    static BackupManifest backUp(Map<String, Object> settings, Path file) throws IOException {
        return new BackUpDatabase(
                        store(settings),
                        new ZipBackupFiles(),
                        () -> UUID.randomUUID().toString(),
                        CLOCK)
                .into(file);
    }

    static BackupManifest restore(Path file, Map<String, Object> settings) throws IOException {
        return new RestoreDatabase(store(settings), new ZipBackupFiles(), CLOCK).from(file);
    }

    /** A change to the entries of a zip file. */
    @FunctionalInterface
    interface Change {
        void to(Map<String, byte[]> entries) throws IOException;
    }

    /** A copy of the file, changed. */
    static Path changed(Path file, Change change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), bytes.readAllBytes());
                }
            }
        }
        change.to(entries);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        Path changed = file.resolveSibling("changed-" + UUID.randomUUID() + ".zip");
        Files.write(changed, bytes.toByteArray());
        return changed;
    }

    /** Replaces text in one entry; fails when it is not there. */
    static Change replace(String entry, String what, String with) {
        return entries -> {
            String text = new String(bytes(entries, entry), StandardCharsets.UTF_8);
            if (!text.contains(what)) {
                throw new IllegalStateException(entry + " has no " + what);
            }
            entries.put(entry, text.replace(what, with).getBytes(StandardCharsets.UTF_8));
        };
    }

    static byte[] bytes(Map<String, byte[]> entries, String entry) {
        byte[] bytes = entries.get(entry);
        if (bytes == null) {
            throw new IllegalStateException("no " + entry);
        }
        return bytes;
    }

    /**
     * Every row of every table of the six stores, by the server's own list of tables, as text. Rows
     * that tell of backups are left out: each database has its own.
     */
    static Map<String, List<String>> content(DatabaseAddress address) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        try (Connection owner = address.connectAsOwner()) {
            for (String table :
                    ask(
                            owner,
                            "SELECT table_schema || '.' || table_name FROM"
                                    + " information_schema.tables WHERE table_type = 'BASE TABLE'"
                                    + " AND table_schema NOT IN ('pg_catalog',"
                                    + " 'information_schema', 'flyway')")) {
                String rows = "SELECT t::text FROM " + table + " t";
                if (table.equals("ops.audit")) {
                    rows += " WHERE act NOT LIKE 'backup.%'";
                }
                content.put(table, ask(owner, rows + " ORDER BY 1"));
            }
        }
        return content;
    }

    static List<String> ask(DatabaseAddress address, String query) {
        try (Connection owner = address.connectAsOwner()) {
            return ask(owner, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ask(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** Names of the files in a folder. */
    static List<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
