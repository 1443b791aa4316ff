package se.sammanhang.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/** Which database the settings name, and the way to it. */
record ServerSettings(Environment settings) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSettings.class);

    /** The data folder. */
    Path folder() {
        return Path.of(settings.getProperty("sammanhang.data", "data")).toAbsolutePath();
    }

    /** Whether the database is ours, in the data folder. */
    boolean embedded() {
        return url().isEmpty();
    }

    /** Opens the way to the server; an embedded one that no process runs is started. */
    Server open() {
        return open(
                settings.getProperty("sammanhang.embedded.attach", Boolean.class, Boolean.FALSE));
    }

    /**
     * As {@link #open()}.
     *
     * @param attach whether an embedded server that another process runs may be used
     */
    Server open(boolean attach) {
        return embedded() ? embedded(secret(), attach) : outside();
    }

    private DatabaseSecret secret() {
        return Optional.ofNullable(settings.getProperty("sammanhang.db.secret"))
                .map(DatabaseSecret::new)
                .orElseGet(this::secretInFolder);
    }

    private String url() {
        return settings.getProperty("sammanhang.db.url", "");
    }

    private Server embedded(DatabaseSecret secret, boolean attach) {
        Optional<Integer> running =
                attach ? EmbeddedServer.portOfRunning(folder()) : Optional.empty();
        if (running.isPresent()) {
            return new Server(
                    DatabaseSetup.embedded(running.get(), secret), () -> secret, Optional.empty());
        }
        boolean durable =
                settings.getProperty("sammanhang.embedded.durable", Boolean.class, Boolean.TRUE);
        if (!durable) {
            LOG.warn("The embedded database is NOT durable: answers may be lost. For tests only.");
        }
        EmbeddedServer server =
                EmbeddedServer.start(
                        folder(), secret.passwordOf(EmbeddedServer.SUPERUSER), durable);
        try {
            return new Server(
                    DatabaseSetup.embedded(server.port(), secret),
                    () -> secret,
                    Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Whoever only looks at an outside server leaves no secret behind in the data folder. */
    private Server outside() {
        return new Server(
                new DatabaseAddress(
                        url(),
                        settings.getRequiredProperty("sammanhang.db.user"),
                        settings.getRequiredProperty("sammanhang.db.password")),
                this::secret,
                Optional.empty());
    }

    private DatabaseSecret secretInFolder() {
        try {
            return DatabaseSecret.in(folder(), new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in the data folder " + folder(), e);
        }
    }
}
