package se.sammanhang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.sammanhang.application.BaseUrl;
import se.sammanhang.application.ProjectStore;
import se.sammanhang.application.Tokens;
import se.sammanhang.fieldwork.Occurrence;
import se.sammanhang.instrument.Language;

/**
 * Makes the demo on the embedded database's first start or with {@code --demo}, and at every start
 * says where the product is and how to look around.
 */
@Component
@ConditionalOnWebApplication
final class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final int PASSWORD_LENGTH = 12;

    private final DemoProjects demo;
    private final DemoLinks links;
    private final ProjectStore projects;
    private final Tokens tokens;
    private final BaseUrl base;
    private final Environment settings;

    DemoStart(
            DemoProjects demo,
            DemoLinks links,
            ProjectStore projects,
            Tokens tokens,
            BaseUrl base,
            Environment settings) {
        this.demo = demo;
        this.links = links;
        this.projects = projects;
        this.tokens = tokens;
        this.base = base;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean embedded = settings.getProperty("sammanhang.db.url", "").isEmpty();
        boolean wanted = settings.getProperty("sammanhang.demo", Boolean.class, Boolean.TRUE);
        boolean first = wanted && embedded && projects.projects().isEmpty();
        if (!demo.present() && (first || arguments.containsOption("demo"))) {
            demo.create(drawn());
        }
        StringBuilder welcome =
                new StringBuilder("\n\nSammanhang is ready: " + base.address() + "\n");
        if (demo.present()) {
            welcome.append(
                    """

                    Demo data are synthetic: nobody in them exists.
                    Sign in at %s/login, password of every demo account: %s
                    """
                            .formatted(
                                    base.address(),
                                    kept().orElse(
                                                    "not in this data folder, so give an account a new"
                                                            + " one: ./sammanhang password LOGIN")));
            for (DemoLogin login : DemoLogin.values()) {
                welcome.append("  %-26s %s%n".formatted(login.login(), describe(login)));
            }
            link().ifPresent(
                            url ->
                                    welcome.append(
                                            "\nAnswer an intake survey as a young person would: "
                                                    + url
                                                    + "\n"));
        }
        LOG.info("{}", welcome);
    }

    private Optional<String> link() {
        return links.fresh(Occurrence.INTAKE, Language.SWEDISH);
    }

    private static String describe(DemoLogin login) {
        return switch (login.role()) {
            case COACH -> "enrols, hands out links, sees who has answered at one site";
            case PROJECT_LEADER -> "the same for the whole project";
            case COORDINATOR -> "the same for the whole project";
            case EVALUATOR -> "sees what changed";
            case STEERING_GROUP -> "sees released figures";
            case ADMINISTRATOR -> "manages accounts";
        };
    }

    private Path file() {
        return Path.of(settings.getProperty("sammanhang.data", "data")).resolve("demo-password");
    }

    /** Drawn the first time and kept in the data folder, readable by its owner only. */
    private String drawn() {
        Path file = file();
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, tokens.next().substring(0, PASSWORD_LENGTH) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demo password in " + file, e);
        }
        return kept().orElseThrow();
    }

    /** Absent where the accounts came with a backup of another data folder. */
    private Optional<String> kept() {
        try {
            return Files.exists(file())
                    ? Optional.of(Files.readString(file()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo password in " + file(), e);
        }
    }
}
