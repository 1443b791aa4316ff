package se.sammanhang.cli;

import java.io.IOException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.sammanhang.application.DatabasePreparation;
import se.sammanhang.persistence.BackupConfiguration;

/** {@code database prepare}: roles and schema, and nothing else. */
@Command(
        name = "database",
        description = "What can be done to the database itself.",
        mixinStandardHelpOptions = true)
final class DatabaseCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "prepare",
            description =
                    "Makes the roles and brings the schema up to date, without starting Sammanhang.",
            mixinStandardHelpOptions = true)
    int prepare() throws IOException {
        return DatabaseCommands.refusing(
                spec,
                () -> {
                    try (ConfigurableApplicationContext context =
                            DatabaseCommands.of(BackupConfiguration.class)) {
                        context.getBean(DatabasePreparation.class).prepare();
                    }
                    spec.commandLine().getOut().println("The database is ready.");
                });
    }
}
