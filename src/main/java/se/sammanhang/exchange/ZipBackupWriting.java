package se.sammanhang.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.sammanhang.application.BackupFiles;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.BackupRefused;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup under another name in the target's folder, readable by its owner only, so that a
 * file with the target's name is always a whole one.
 */
final class ZipBackupWriting implements BackupFiles.Writing {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path target;
    private final Path unfinished;
    private final ZipOutputStream zip;

    private ZipBackupWriting(Path target, Path unfinished) throws IOException {
        this.target = target;
        this.unfinished = unfinished;
        this.zip = new ZipOutputStream(Files.newOutputStream(unfinished));
    }

    static ZipBackupWriting create(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupRefused(
                    "There is no folder " + folder + ": make it, or name another file with --out.");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(target, null);
        }
        Path unfinished =
                Files.createTempFile(
                        folder,
                        "." + target.getFileName() + "-",
                        ".unfinished",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        return new ZipBackupWriting(target, unfinished);
    }

    @Override
    public OutputStream table(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(ZipBackupFiles.entry(name)));
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    @Override
    public void finish(BackupManifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(ZipBackupFiles.MANIFEST));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.close();
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void publish() throws IOException {
        try {
            Files.move(unfinished, target);
        } catch (FileAlreadyExistsException e) {
            throw exists(target, e);
        }
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."))) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static BackupRefused exists(Path target, @Nullable Throwable cause) {
        return new BackupRefused(
                target + " exists already and is left as it is: name a new file with --out.",
                cause);
    }
}
