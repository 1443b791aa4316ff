package se.sammanhang.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import se.sammanhang.application.BackupStore;
import se.sammanhang.application.DatabaseInspection;
import se.sammanhang.application.DatabasePreparation;

/** Backup, restore and a look, for commands: no database is opened before one is asked for. */
@Configuration(proxyBeanMethods = false)
@Import(SurroundingsConfiguration.class)
public class BackupConfiguration {

    @Bean
    BackupStore backupStore(Environment settings) {
        return new JdbcBackupStore(new ServerSettings(settings));
    }

    @Bean
    DatabaseInspection databaseInspection(Environment settings) {
        return new JdbcDatabaseInspection(new ServerSettings(settings));
    }

    @Bean
    DatabasePreparation databasePreparation(Environment settings) {
        return () -> {
            try (Server server = new ServerSettings(settings).open()) {
                DatabaseSetup.prepare(server.address(), server.secret());
            }
        };
    }
}
