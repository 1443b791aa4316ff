package se.sammanhang.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.DefinitionStore;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResponseStore;
import se.sammanhang.application.Tokens;
import se.sammanhang.persistence.embedded.EmbeddedServer;

/**
 * The database and every store. Settings (as environment variables, or the same in small letters
 * with dots): SAMMANHANG_DATA, SAMMANHANG_DB_URL, _USER, _PASSWORD, _SECRET, SAMMANHANG_SURFACE,
 * SAMMANHANG_POOL_LARGEST.
 */
@Configuration(proxyBeanMethods = false)
public class PersistenceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PersistenceConfiguration.class);

    /** Days are told in the time of the places where the projects are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZONE);
    }

    @Bean
    @ConditionalOnMissingBean
    Tokens tokens() {
        return new SecureTokens(new SecureRandom());
    }

    @Bean(destroyMethod = "close")
    Server databaseServer(Environment settings) {
        Path folder = Path.of(settings.getProperty("sammanhang.data", "data")).toAbsolutePath();
        String url = settings.getProperty("sammanhang.db.url", "");
        DatabaseSecret secret =
                Optional.ofNullable(settings.getProperty("sammanhang.db.secret"))
                        .map(DatabaseSecret::new)
                        .orElseGet(() -> secretIn(folder));
        Server server =
                url.isEmpty() ? embedded(settings, folder, secret) : outside(settings, url, secret);
        try {
            DatabaseSetup.prepare(server.address(), secret);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Bean(destroyMethod = "close")
    Pools databasePools(Server server, Environment settings) {
        return new Pools(
                server.address(),
                server.secret(),
                roles(settings.getProperty("sammanhang.surface", "all")),
                settings.getProperty("sammanhang.pool.largest", Integer.class, Integer.MAX_VALUE));
    }

    @Bean
    ResponseStore responseStore(Pools pools, Tokens tokens) {
        return new JdbcResponseStore(pools, tokens, ZONE);
    }

    @Bean
    RegistryStore registryStore(Pools pools) {
        return new JdbcRegistryStore(pools, ZONE);
    }

    @Bean
    AccountStore accountStore(Pools pools) {
        return new JdbcAccountStore(pools);
    }

    @Bean
    ProjectStore projectStore(Pools pools, Tokens tokens) {
        return new JdbcProjectStore(pools, tokens, ZONE);
    }

    @Bean
    DefinitionStore definitionStore(Pools pools) {
        return new JdbcDefinitionStore(pools);
    }

    @Bean
    ResearchStore researchStore(Pools pools) {
        return new JdbcResearchStore(pools);
    }

    @Bean
    ReleaseStore releaseStore(Pools pools) {
        return new JdbcReleaseStore(pools);
    }

    private static Server embedded(Environment settings, Path folder, DatabaseSecret secret) {
        boolean attach =
                settings.getProperty("sammanhang.embedded.attach", Boolean.class, Boolean.FALSE);
        Optional<Integer> running =
                attach ? EmbeddedServer.portOfRunning(folder) : Optional.empty();
        if (running.isPresent()) {
            return new Server(
                    DatabaseSetup.embedded(running.get(), secret), secret, Optional.empty());
        }
        boolean durable =
                settings.getProperty("sammanhang.embedded.durable", Boolean.class, Boolean.TRUE);
        if (!durable) {
            LOG.warn("The embedded database is NOT durable: answers may be lost. For tests only.");
        }
        EmbeddedServer server =
                EmbeddedServer.start(folder, secret.passwordOf(EmbeddedServer.SUPERUSER), durable);
        try {
            return new Server(
                    DatabaseSetup.embedded(server.port(), secret), secret, Optional.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Server outside(Environment settings, String url, DatabaseSecret secret) {
        return new Server(
                new DatabaseAddress(
                        url,
                        settings.getRequiredProperty("sammanhang.db.user"),
                        settings.getRequiredProperty("sammanhang.db.password")),
                secret,
                Optional.empty());
    }

    private static DatabaseSecret secretIn(Path folder) {
        try {
            return DatabaseSecret.in(folder, new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in the data folder " + folder, e);
        }
    }

    private static Set<LoginRole> roles(String surface) {
        return switch (surface.toLowerCase(Locale.ROOT)) {
            case "all" -> EnumSet.allOf(LoginRole.class);
            case "respondent" -> EnumSet.of(LoginRole.RESPONDENT);
            case "staff" -> EnumSet.complementOf(EnumSet.of(LoginRole.RESPONDENT));
            default ->
                    throw new IllegalArgumentException(
                            "SAMMANHANG_SURFACE: wanted respondent, staff or all, got " + surface);
        };
    }
}
