package se.sammanhang.persistence;

import java.util.Optional;
import java.util.function.Supplier;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/**
 * The database this process works with, ready for use.
 *
 * @param kept the secret of the installation, read when it is needed
 * @param embedded the server, when it is ours and this process runs it
 */
record Server(
        DatabaseAddress address, Supplier<DatabaseSecret> kept, Optional<EmbeddedServer> embedded)
        implements AutoCloseable {

    /** What the passwords of the login roles follow from; made up now if there is none yet. */
    DatabaseSecret secret() {
        return kept.get();
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
