package se.sammanhang.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Service;
import se.sammanhang.application.BackupFiles.Reading;
import se.sammanhang.application.BackupStore.Destination;

/**
 * The operator fills an empty database from a backup. Everything about the file is checked before
 * the database is opened, everything about the database before the first row.
 *
 * @see "Design decision: DD014-backup.md"
 */
@Service
public class RestoreDatabase {

    private final BackupStore store;
    private final BackupFiles files;
    private final Clock clock;

    public RestoreDatabase(BackupStore store, BackupFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Restores; either every row is there when this returns, or none.
     *
     * @throws BackupRefused when the file or the database does not allow it; nothing was changed
     */
    public BackupManifest from(Path file) throws IOException {
        try (Reading backup = files.open(file);
                Destination destination = store.destination(backup.manifest())) {
            destination.load(backup.manifest(), backup::table, clock.instant());
            return backup.manifest();
        }
    }
}
