package se.sammanhang.cli;

import java.io.IOException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import se.sammanhang.application.BackupRefused;
import se.sammanhang.exchange.ZipBackupFiles;
import se.sammanhang.persistence.BackupConfiguration;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;

/** What the commands of the operator have in common: settings, and a refusal in one sentence. */
final class DatabaseCommands {

    private DatabaseCommands() {}

    /** What a command does. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** The use case with what it needs; no database is opened yet. */
    static ConfigurableApplicationContext context(Class<?> useCase) {
        return of(BackupConfiguration.class, ZipBackupFiles.class, useCase);
    }

    /** These parts, with the settings that the server has. */
    static ConfigurableApplicationContext of(Class<?>... parts) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run();
    }

    /** Runs the work; what must not be done as things are is said in one line. */
    static int refusing(CommandSpec spec, Work work) throws IOException {
        try {
            work.run();
            return Commands.DONE;
        } catch (BackupRefused | DatabaseNotUsable refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return Commands.REFUSED;
        }
    }
}
