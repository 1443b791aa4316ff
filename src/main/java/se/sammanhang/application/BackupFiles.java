package se.sammanhang.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Backups as files. */
public interface BackupFiles {

    /**
     * Begins a backup beside its target, which appears when it is published.
     *
     * @throws BackupRefused when the target exists or its folder does not
     */
    Writing create(Path target) throws IOException;

    /**
     * Opens a backup after checking all of it: every table is there and has the checksum that the
     * manifest states.
     *
     * @throws BackupRefused when it is not a backup, or damaged
     */
    Reading open(Path file) throws IOException;

    /** A backup that is being written. Closing an unpublished one leaves nothing behind. */
    interface Writing extends AutoCloseable {
        /** Takes the rows of one table, until it is closed; one table at a time. */
        OutputStream table(String name) throws IOException;

        /** Writes the manifest and waits until everything is on disk. */
        void finish(BackupManifest manifest) throws IOException;

        /** Gives the finished file its name. */
        void publish() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** A backup whose checks have passed. */
    interface Reading extends AutoCloseable {
        BackupManifest manifest();

        InputStream table(String name) throws IOException;

        @Override
        void close() throws IOException;
    }
}
