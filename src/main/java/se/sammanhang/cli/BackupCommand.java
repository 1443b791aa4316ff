package se.sammanhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.sammanhang.application.BackUpDatabase;
import se.sammanhang.application.BackupManifest;

/** {@code backup --out FILE}: the whole database in one file, while the server runs or not. */
@Command(
        name = "backup",
        description = {
            "Copies the whole database into one new file, while Sammanhang runs or not.",
            "The file holds answers and the people who gave them: store it encrypted."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; it must not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (ConfigurableApplicationContext context =
                DatabaseCommands.context(BackUpDatabase.class)) {
            return DatabaseCommands.refusing(
                    spec,
                    () -> {
                        BackupManifest made = context.getBean(BackUpDatabase.class).into(out);
                        spec.commandLine()
                                .getOut()
                                .printf(
                                        Locale.ROOT,
                                        "Wrote %s: %d tables, %d rows, schema version %s, %d bytes."
                                                + "%nIt holds answers and the people who gave them:"
                                                + " store it encrypted.%n",
                                        out,
                                        made.tables().size(),
                                        made.rows(),
                                        made.schema(),
                                        Files.size(out));
                    });
        }
    }
}
