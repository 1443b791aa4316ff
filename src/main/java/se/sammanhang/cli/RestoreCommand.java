package se.sammanhang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.sammanhang.application.BackupManifest;
import se.sammanhang.application.RestoreDatabase;

/** {@code restore FILE}: fills an empty database from a backup. */
@Command(
        name = "restore",
        description = {
            "Fills an EMPTY database from a backup; set SAMMANHANG_DATA to a new folder first.",
            "Everything is checked before the first row; with any problem nothing is changed."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (ConfigurableApplicationContext context =
                DatabaseCommands.context(RestoreDatabase.class)) {
            return DatabaseCommands.refusing(
                    spec,
                    () -> {
                        BackupManifest restored = context.getBean(RestoreDatabase.class).from(file);
                        spec.commandLine()
                                .getOut()
                                .printf(
                                        Locale.ROOT,
                                        "Restored %d tables, %d rows from %s (made at %s by"
                                                + " Sammanhang %s). Start with the same settings:"
                                                + " ./sammanhang%n",
                                        restored.tables().size(),
                                        restored.rows(),
                                        file,
                                        restored.madeAt(),
                                        restored.product());
                    });
        }
    }
}
