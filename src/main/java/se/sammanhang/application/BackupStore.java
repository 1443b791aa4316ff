package se.sammanhang.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/** The database as something that can be copied out and in as a whole. */
public interface BackupStore {

    /**
     * Opens the database to be copied, running or not.
     *
     * @throws BackupRefused when there is none, or when it cannot be read completely
     */
    Source source();

    /**
     * Opens an empty database for this backup and gives it the backup's schema.
     *
     * @throws BackupRefused when the database has rows or is in use, or when its schema cannot be
     *     that of the backup
     */
    Destination destination(BackupManifest backup);

    /** Where the rows of a table go. */
    @FunctionalInterface
    interface TableSink {
        OutputStream table(String name) throws IOException;
    }

    /** Where the rows of a table come from. */
    @FunctionalInterface
    interface TableSource {
        InputStream table(String name) throws IOException;
    }

    /** Something that happens outside the database and may fail. */
    @FunctionalInterface
    interface Act {
        void perform() throws IOException;
    }

    /** A database that is being copied out. */
    interface Source extends AutoCloseable {
        /** Copies every table as all of them are at one moment. */
        BackupManifest copyTo(TableSink sink, String id, String product, Instant now)
                throws IOException;

        /** Performs the act and notes the backup in the audit table: both or neither. */
        void noted(BackupManifest backup, Instant now, Act act) throws IOException;

        @Override
        void close();
    }

    /** An empty database that is about to be filled. */
    interface Destination extends AutoCloseable {
        /**
         * Loads every table, compares what the database then holds with the backup, and notes the
         * restore in the audit table, all in one transaction. Afterwards the schema is brought up
         * to date.
         */
        void load(BackupManifest backup, TableSource source, Instant now) throws IOException;

        @Override
        void close();
    }
}
