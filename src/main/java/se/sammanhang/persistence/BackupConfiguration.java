package se.sammanhang.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import se.sammanhang.application.BackupStore;

/** Backup and restore, for commands: no database is opened before one is asked for. */
@Configuration(proxyBeanMethods = false)
@Import(SurroundingsConfiguration.class)
public class BackupConfiguration {

    @Bean
    BackupStore backupStore(Environment settings) {
        return new JdbcBackupStore(new ServerSettings(settings));
    }
}
