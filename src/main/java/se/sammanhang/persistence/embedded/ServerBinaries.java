package se.sammanhang.persistence.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs from the jar, unpacked once beside the data they serve. */
final class ServerBinaries {

    /** Major version of the programs in the jar. */
    static final String MAJOR = "18";

    private static final int OWNER_MAY_EXECUTE = 0100;

    private ServerBinaries() {}

    /** Folder with bin, lib and share; unpacked there when it is not yet. */
    static Path unpackInto(Path folder) throws IOException {
        byte[] archive = archive();
        Path target = folder.resolve("postgresql-" + MAJOR + "-" + fingerprint(archive));
        if (Files.isDirectory(target)) {
            return target;
        }
        // An interrupted start must not leave half a server behind under the final name.
        Path unfinished = Files.createTempDirectory(folder, "unpacking-");
        try (InputStream bytes = new ByteArrayInputStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, unfinished);
                entry = tar.getNextEntry();
            }
        }
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(unfinished);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
        return target;
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the server archive names a file outside it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, folder.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + file);
            }
        }
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system =
                os.startsWith("mac") ? "Darwin" : os.startsWith("win") ? "Windows" : "Linux";
        try (InputStream found =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        system, System.getProperty("os.arch", ""))) {
            if (found == null) {
                throw new DatabaseNotUsable(
                        "No PostgreSQL for this kind of machine comes with Sammanhang; set"
                                + " SAMMANHANG_DB_URL to a server of your own.");
            }
            return found.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseNotUsable(
                    "No PostgreSQL for this kind of machine comes with Sammanhang; set"
                            + " SAMMANHANG_DB_URL to a server of your own.",
                    e);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** Deletes a folder of unpacked programs or an unfinished cluster, never data in use. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
