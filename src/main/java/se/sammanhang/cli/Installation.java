package se.sammanhang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import se.sammanhang.application.Actor;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.Role;
import se.sammanhang.persistence.PersistenceConfiguration;
import se.sammanhang.persistence.embedded.DatabaseNotUsable;
import se.sammanhang.persistence.embedded.EmbeddedServer;
import se.sammanhang.programme.ProjectId;
import se.sammanhang.surveyfile.SurveyFilesRefused;

/**
 * The database of this installation with the use cases a command needs, and no web server: the
 * outside server of {@code SAMMANHANG_DB_*}, the embedded one that a running Sammanhang holds, or
 * the embedded one started for the time of the command.
 */
final class Installation implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Installation(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What a command does when the installation has no database yet. */
    enum WithoutDatabase {
        REFUSE,
        CREATE
    }

    /**
     * Opens the database.
     *
     * @param useCases classes of the use cases, with the configurations they stand on
     * @throws NotHere when there is none and none is to be made
     * @throws DatabaseNotUsable when it does not let us in
     */
    static Installation open(WithoutDatabase otherwise, Class<?>... useCases) {
        try {
            return new Installation(
                    new SpringApplicationBuilder(
                                    Stream.concat(
                                                    Stream.of(PersistenceConfiguration.class),
                                                    Stream.of(useCases))
                                            .toArray(Class<?>[]::new))
                            .web(WebApplicationType.NONE)
                            .logStartupInfo(false)
                            .initializers(
                                    fresh -> refuseToInvent(fresh.getEnvironment(), otherwise))
                            .run(
                                    "--sammanhang.embedded.attach=true",
                                    "--logging.level.root=warn",
                                    "--logging.level.se.sammanhang=warn",
                                    // A failed start becomes one sentence in the command.
                                    "--logging.level.org.springframework=off"));
        } catch (RuntimeException failure) {
            throw cause(failure).orElse(failure);
        }
    }

    /** There is nothing here that a command could work on; the message says what to do. */
    static final class NotHere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotHere(String message) {
            super(message);
        }
    }

    /** The exit code for it. */
    static int exitCode(Exception failure) {
        return failure instanceof NotHere ? Commands.REFUSED : Commands.FAILED;
    }

    /** The sentence for something that went wrong and that nobody at the keyboard foresaw. */
    static String sentence(Exception failure) {
        return cause(failure)
                .map(RuntimeException::getMessage)
                .orElse("It did not work: " + failure);
    }

    <T> T use(Class<T> type) {
        return context.getBean(type);
    }

    /** Short names of the projects, in order. */
    List<String> projects() {
        return use(ProjectStore.class).projects().stream().map(ProjectId::value).sorted().toList();
    }

    /** Whoever runs this command, in a role in a project; the audit table names the command. */
    static Actor operator(String command, Role role, ProjectId project) {
        return Actor.atTheCommandLine(
                command, System.getProperty("user.name", "unknown"), role, project);
    }

    /** For sentences: the names, or that there are none. */
    static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    @Override
    public void close() {
        context.close();
    }

    /**
     * A command must not make a database or a secret where it only meant to look: a new secret
     * would even change the passwords under a server that is running elsewhere.
     */
    private static void refuseToInvent(Environment settings, WithoutDatabase otherwise) {
        Path folder = Path.of(settings.getProperty("sammanhang.data", "data")).toAbsolutePath();
        if (!settings.getProperty("sammanhang.db.url", "").isEmpty()) {
            if (settings.getProperty("sammanhang.db.secret") == null
                    && !Files.exists(folder.resolve("database-secret"))) {
                throw new NotHere(
                        "The file database-secret of the installation is not in "
                                + folder
                                + ": set SAMMANHANG_DATA to its data folder, or"
                                + " SAMMANHANG_DB_SECRET as the server has it.");
            }
        } else if (otherwise == WithoutDatabase.REFUSE && !EmbeddedServer.holdsData(folder)) {
            throw new NotHere(
                    "There is no database in "
                            + folder
                            + ": start ./sammanhang there once, or set SAMMANHANG_DATA to the data"
                            + " folder of the installation.");
        }
    }

    private static Optional<RuntimeException> cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof DatabaseNotUsable
                    || at instanceof SurveyFilesRefused
                    || at instanceof NotHere) {
                return Optional.of((RuntimeException) at);
            }
        }
        return Optional.empty();
    }
}
