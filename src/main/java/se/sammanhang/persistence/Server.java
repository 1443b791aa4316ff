package se.sammanhang.persistence;

import java.util.Optional;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/**
 * The database this process works with, ready for use.
 *
 * @param embedded the server, when it is ours and this process runs it
 */
record Server(DatabaseAddress address, DatabaseSecret secret, Optional<EmbeddedServer> embedded)
        implements AutoCloseable {

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
