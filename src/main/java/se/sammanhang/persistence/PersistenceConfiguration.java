package se.sammanhang.persistence;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import se.sammanhang.application.AccountStore;
import se.sammanhang.application.DefinitionStore;
import se.sammanhang.application.LanguageStore;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.RegistryStore;
import se.sammanhang.application.ReleaseStore;
import se.sammanhang.application.ResearchStore;
import se.sammanhang.application.ResponseStore;
import se.sammanhang.application.ThenAndNowStore;
import se.sammanhang.application.Tokens;
import se.sammanhang.application.desk.ExclusionStore;
import se.sammanhang.application.desk.NoteStore;
import se.sammanhang.application.desk.PlanStore;
import se.sammanhang.application.desk.SavedTableStore;
import se.sammanhang.application.release.PublicReleaseStore;
import se.sammanhang.application.seminar.group.ActionStore;
import se.sammanhang.application.seminar.group.GroupStore;
import se.sammanhang.application.seminar.group.SeminarStore;

/**
 * The database and every store. Settings (as environment variables, or the same in small letters
 * with dots): SAMMANHANG_DATA, SAMMANHANG_DB_URL, _USER, _PASSWORD, _SECRET, SAMMANHANG_SURFACE,
 * SAMMANHANG_POOL_LARGEST.
 */
@Configuration(proxyBeanMethods = false)
@Import(SurroundingsConfiguration.class)
public class PersistenceConfiguration {

    @Bean(destroyMethod = "close")
    Server databaseServer(Environment settings) {
        Server server = new ServerSettings(settings).open();
        try {
            DatabaseSetup.prepare(server.address(), server.secret());
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
        return new JdbcResponseStore(pools, tokens, SurroundingsConfiguration.ZONE);
    }

    @Bean
    ThenAndNowStore thenAndNowStore(Pools pools) {
        return new JdbcThenAndNowStore(pools);
    }

    @Bean
    RegistryStore registryStore(Pools pools) {
        return new JdbcRegistryStore(pools, SurroundingsConfiguration.ZONE);
    }

    @Bean
    AccountStore accountStore(Pools pools) {
        return new JdbcAccountStore(pools);
    }

    @Bean
    ProjectStore projectStore(Pools pools, Tokens tokens) {
        return new JdbcProjectStore(pools, tokens, SurroundingsConfiguration.ZONE);
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

    @Bean
    PublicReleaseStore publicReleaseStore(Pools pools) {
        return new JdbcPublicReleaseStore(pools);
    }

    @Bean
    PlanStore planStore(Pools pools) {
        return new JdbcPlanStore(pools);
    }

    @Bean
    ExclusionStore exclusionStore(Pools pools) {
        return new JdbcExclusionStore(pools);
    }

    @Bean
    NoteStore noteStore(Pools pools) {
        return new JdbcNoteStore(pools);
    }

    @Bean
    SeminarStore seminarStore(Pools pools) {
        return new JdbcSeminarStore(pools);
    }

    @Bean
    ActionStore actionStore(Pools pools) {
        return new JdbcActionStore(pools);
    }

    @Bean
    GroupStore groupStore(Pools pools) {
        return new JdbcGroupStore(pools);
    }

    @Bean
    LanguageStore languageStore(Pools pools) {
        return new JdbcLanguageStore(pools);
    }

    @Bean
    SavedTableStore savedTableStore(Pools pools) {
        return new JdbcSavedTableStore(pools);
    }

    private static Set<LoginRole> roles(String surface) {
        EnumSet<LoginRole> open =
                EnumSet.of(LoginRole.RESPONDENT, LoginRole.SEMINAR, LoginRole.READER);
        return switch (surface.toLowerCase(Locale.ROOT)) {
            case "all" -> EnumSet.allOf(LoginRole.class);
            case "respondent" -> open;
            case "staff" -> EnumSet.complementOf(open);
            default ->
                    throw new IllegalArgumentException(
                            "SAMMANHANG_SURFACE: wanted respondent, staff or all, got " + surface);
        };
    }
}
