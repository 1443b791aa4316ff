package se.sammanhang.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Service;
import se.sammanhang.application.BackupFiles.Writing;
import se.sammanhang.application.BackupStore.Source;

/**
 * The operator copies the whole database into one file. There is no account behind this act: who
 * may run the program on the server's data may also read them.
 *
 * @see "Design decision: DD014-backup.md"
 */
@Service
public class BackUpDatabase {

    private final BackupStore store;
    private final BackupFiles files;
    private final Tokens tokens;
    private final Clock clock;

    public BackUpDatabase(BackupStore store, BackupFiles files, Tokens tokens, Clock clock) {
        this.store = store;
        this.files = files;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Writes the file; it is there when this returns, and complete.
     *
     * @throws BackupRefused when there is nothing to copy or the file exists already
     */
    public BackupManifest into(Path target) throws IOException {
        try (Writing file = files.create(target);
                Source source = store.source()) {
            BackupManifest manifest =
                    source.copyTo(file::table, tokens.next(), CodeVersion.text(), clock.instant());
            file.finish(manifest);
            source.noted(manifest, clock.instant(), file::publish);
            return manifest;
        }
    }
}
