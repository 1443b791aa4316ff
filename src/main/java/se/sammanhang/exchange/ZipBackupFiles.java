package se.sammanhang.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.sammanhang.application.BackupFiles;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.BackupManifest.TableCopy;
import se.sammanhang.application.BackupRefused;
import se.sammanhang.application.RowDigest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup as a zip file: {@code manifest.json}, and per table one entry with its rows in
 * PostgreSQL's COPY text format.
 */
@Component
public final class ZipBackupFiles implements BackupFiles {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String ROWS = ".copy";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Writing create(Path target) throws IOException {
        return ZipBackupWriting.create(target.toAbsolutePath().normalize());
    }

    @Override
    public Reading open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("There is no file " + file + ": name the backup to restore.");
        }
        ZipFile zip = openZip(file);
        try {
            BackupManifest manifest = manifest(file, zip);
            refuseOtherEntries(file, zip, manifest);
            for (TableCopy table : manifest.tables()) {
                check(file, zip, table);
            }
            return new Opened(zip, manifest);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static String entry(String table) {
        return TABLES + table + ROWS;
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            if (startsAsZip(file)) {
                throw damaged(file, "it is incomplete", e);
            }
            throw notABackup(file, e);
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 'P' && bytes.read() == 'K';
        }
    }

    private static BackupManifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw notABackup(file, null);
        }
        BackupManifest manifest;
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            // ZipFile does not compare it, and nothing else vouches for the manifest.
            if (sum.getValue() != entry.getCrc()) {
                throw damaged(file, "its manifest is not as it was written", null);
            }
            JsonNode json = JSON.readTree(bytes);
            int format = json.path("format").asInt(0);
            if (format > BackupManifest.FORMAT) {
                throw new BackupRefused(
                        file
                                + " was made by a newer Sammanhang ("
                                + json.path("product").asString("unknown version")
                                + "): restore it with that version or a later one. Nothing was"
                                + " changed.");
            }
            manifest = JSON.treeToValue(json, BackupManifest.class);
        } catch (ZipException | EOFException | JacksonException e) {
            throw damaged(file, "its manifest cannot be read", e);
        }
        if (manifest.format() != BackupManifest.FORMAT) {
            throw notABackup(file, null);
        }
        return manifest;
    }

    private static void refuseOtherEntries(Path file, ZipFile zip, BackupManifest manifest) {
        Set<String> named = new HashSet<>();
        named.add(MANIFEST);
        for (TableCopy table : manifest.tables()) {
            if (!named.add(entry(table.name()))) {
                throw damaged(file, "its manifest names " + table.name() + " twice", null);
            }
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!named.contains(entry.getName())) {
                throw damaged(file, "its manifest does not name " + entry.getName(), null);
            }
        }
    }

    private static void check(Path file, ZipFile zip, TableCopy table) throws IOException {
        ZipEntry entry = zip.getEntry(entry(table.name()));
        if (entry == null) {
            throw damaged(file, "the rows of " + table.name() + " are missing", null);
        }
        RowDigest digest = new RowDigest(OutputStream.nullOutputStream());
        try (InputStream rows = zip.getInputStream(entry)) {
            rows.transferTo(digest);
        } catch (ZipException | EOFException e) {
            throw damaged(file, "the rows of " + table.name() + " cannot be read", e);
        }
        if (!digest.sha256().equals(table.sha256())) {
            throw damaged(
                    file,
                    "the rows of " + table.name() + " are not those its manifest describes",
                    null);
        }
    }

    private static BackupRefused damaged(Path file, String how, @Nullable Throwable cause) {
        return new BackupRefused(
                file
                        + " is damaged: "
                        + how
                        + ". Use another copy of this backup, or an earlier one. Nothing was"
                        + " changed.",
                cause);
    }

    private static BackupRefused notABackup(Path file, @Nullable Throwable cause) {
        return new BackupRefused(
                file
                        + " is not a backup of Sammanhang: name a file that ./sammanhang backup"
                        + " made. Nothing was changed.",
                cause);
    }

    private record Opened(ZipFile zip, BackupManifest manifest) implements Reading {

        @Override
        public InputStream table(String name) throws IOException {
            return zip.getInputStream(zip.getEntry(entry(name)));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
